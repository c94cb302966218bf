"""From files to what each of them says: find the pages, read them, extract each on its own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kg import gazetteer
from kg.errors import InputError, KgError
from kg.extract import extract_pages
from kg.files import portable
from kg.nearest import did_you_mean
from kg.nlp import load_pipeline
from kg.pages import read_page
from kg.problems import Problem, Severity
from kg.settings import Settings
from kg.sidecars import read_sidecars
from kg.types import Page, PageFacts, Stated

SUFFIXES = (".txt", ".md")

_CHUNK = 16
"""Pages that a process is given at once."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how a run gets on."""

    on_pages: Callable[[int], None] = lambda total: None
    """Called once with the number of pages."""
    on_page: Callable[[], None] = lambda: None
    """Called after each page."""


NOBODY = Watch()


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page and the file that it was read from."""

    path: Path
    page: Page


def find_pages(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The page files under some files and folders, each once, sorted within a folder.

    A file that is named is taken whatever its suffix; a folder gives its ``.txt`` and ``.md``
    files at any depth, hidden ones and links that lead back to a folder above left out.
    """
    found: dict[Path, Path] = {}
    problems = []
    for path in paths:
        try:
            pages = list(_pages_of(path))
        except OSError as error:
            why = f"can't be read: {error.strerror}; check the path and its rights 无法读取，请检查路径与权限"
            problems.append(Problem(str(path), why))
            continue
        if not pages:
            kinds = " or ".join(SUFFIXES)
            problems.append(
                Problem(
                    str(path),
                    f"no pages in this folder: none of its files ends in {kinds} 文件夹中没有版面文件",
                )
            )
        for page in pages:
            found.setdefault(page.absolute(), page)
    return list(found.values()), problems


def _pages_of(path: Path, above: frozenset[Path] = frozenset()) -> Iterator[Path]:
    if not path.is_dir():
        path.stat()  # raises where there is nothing
        yield path
        return
    here = path.resolve()
    if here in above:
        return  # a link to a folder that it lies in
    for child in sorted(path.iterdir()):
        if child.name.startswith("."):
            continue
        if child.is_dir():
            yield from _pages_of(child, above | {here})
        elif child.suffix.lower() in SUFFIXES and (child.is_file() or child.is_symlink()):
            yield child


def read_pages(paths: Iterable[str | Path], stated: Stated) -> tuple[list[PageFile], list[Problem]]:
    """Read all pages under some files and folders, each with what is stated of it.

    Args:
        paths: page files, or folders that are searched at any depth.
        stated: what holds for every page whose sidecars don't say (:mod:`kg.sidecars`).

    Returns:
        The pages, one or more, and a problem for each that can't be read.

    Raises:
        InputError: there is no page at all, none can be read, or a table beside the pages is wrong.
    """
    found, problems = find_pages(Path(path) for path in paths)
    if not found:
        raise InputError("\n".join(f"{p.path}: {p.message}" for p in problems) or "no pages given 未给出版面")
    sidecars = read_sidecars(found, stated)
    files = []
    for path in found:
        try:
            page = replace(read_page(path), name=portable(path.name), stated=sidecars.of(path))
            files.append(PageFile(path, page))
        except KgError as error:
            problems.append(_problem(path, error))
    if not files:
        raise no_page(problems)
    return files, [*problems, *_unknown_places(files, stated)]


def _unknown_places(files: Iterable[PageFile], everywhere: Stated) -> Iterator[Problem]:
    """A warning for each stated place that no table has: an invented one, or a slip such as 高油市.

    One that holds for all pages is told of once, any other with its page.
    """
    places = {
        file.page.stated.place: everywhere.source
        if file.page.stated.place == everywhere.place
        else str(file.path)
        for file in files
    }
    for place, where in places.items():
        if place and not gazetteer.called(place):
            known = {division.name for division in gazetteer.divisions().values()}
            hint = did_you_mean(place, known, "right if it is invented 虚构地名可忽略")
            why = f"no place of China's divisions is called {place!r}, which is taken as it is"
            yield Problem(where, f"{why}; {hint} 行政区划表中无此名", Severity.WARNING)


def no_page(problems: Iterable[Problem]) -> KgError:
    """The error of a run in which no page came through: a graph of nothing takes no other's place.

    Returns:
        An :class:`InputError`, or a plain :class:`KgError` where ``kg`` itself failed on a page.
    """
    problems = list(problems)
    why = "\n".join(f"{problem.path}: {problem.message}" for problem in problems)
    fault = any(problem.severity is Severity.FAULT for problem in problems)
    kind = KgError if fault else InputError
    return kind(f"{why}\nno page can be read: nothing is written 没有可读的版面，未写入任何文件")


def extract_files(
    files: Sequence[PageFile], settings: Settings, jobs: int = 1, watch: Watch = NOBODY
) -> tuple[list[tuple[Path, PageFacts]], list[Problem]]:
    """What each file says, in their order, and what went wrong with some; nothing is raised for one page.

    Args:
        files: the pages.
        settings: what changes the facts.
        jobs: number of processes; 1 is this one.
        watch: who is told how it gets on.

    Raises:
        InputError: the model can't be loaded.
    """
    load_pipeline(settings.model)  # a wrong model is one error, not one for each page
    watch.on_pages(len(files))
    read, problems = [], []
    for file, result in zip(files, _results([file.page for file in files], settings, jobs), strict=True):
        watch.on_page()
        if isinstance(result, Exception):
            problems.append(_problem(file.path, result))
        else:
            read.append((file.path, result))
            problems += [Problem(str(file.path), note, Severity.WARNING) for note in result.notes]
    return read, problems


def _results(pages: Sequence[Page], settings: Settings, jobs: int) -> Iterator[PageFacts | Exception]:
    if jobs <= 1 or len(pages) <= 1:
        yield from extract_pages(pages, settings)
        return
    size = max(1, min(_CHUNK, len(pages) // jobs))
    chunks = [pages[start : start + size] for start in range(0, len(pages), size)]
    # Workers start afresh rather than as forks: a fork of a process with threads can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), mp_context=context) as pool:
        for results in pool.map(partial(_extract_chunk, settings=settings), chunks):
            yield from results


def _extract_chunk(pages: Sequence[Page], settings: Settings) -> list[PageFacts | Exception]:
    return list(extract_pages(pages, settings))


def _problem(path: Path, error: Exception) -> Problem:
    if isinstance(error, KgError):
        return Problem(str(path), str(error).removeprefix(f"{path}: "))  # a problem has its path beside it
    return Problem(str(path), f"kg failed on this page ({error!r}); please report it", Severity.FAULT)
