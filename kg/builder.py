"""From files to a graph: find the pages, extract each on its own, put the facts together."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import rdflib

from kg.errors import InputError, KgError
from kg.export.graphml import write_graphml
from kg.export.html import write_html
from kg.export.turtle import write_turtle
from kg.extract import extract_page
from kg.files import writable_folder
from kg.graph.build import build_graph
from kg.graph.validate import validate
from kg.nlp import load_pipeline
from kg.pages import read_page
from kg.problems import Problem, Severity
from kg.settings import Settings
from kg.types import PageFacts

SUFFIXES = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Build:
    """What a run found: the graph, the facts it was made from, and what went wrong."""

    graph: rdflib.Graph
    pages: tuple[PageFacts, ...]
    problems: tuple[Problem, ...]


def find_pages(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The page files under some files and folders, each once, sorted within a folder.

    A file that is named is taken whatever its suffix; a folder gives its ``.txt`` and ``.md``
    files at any depth, hidden ones left out.
    """
    found: dict[Path, Path] = {}
    problems = []
    for path in paths:
        try:
            pages = list(_pages_of(path))
        except OSError as error:
            why = f"can't be read: {error.strerror}; check the path and its rights"
            problems.append(Problem(str(path), why))
            continue
        if not pages:
            kinds = " or ".join(SUFFIXES)
            problems.append(Problem(str(path), f"no pages in this folder: none of its files ends in {kinds}"))
        for page in pages:
            found.setdefault(page.absolute(), page)
    return list(found.values()), problems


def _pages_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        path.stat()  # raises where there is nothing
        yield path
        return
    for child in sorted(path.iterdir()):
        if child.name.startswith("."):
            continue
        if child.is_dir():
            yield from _pages_of(child)
        elif child.suffix.lower() in SUFFIXES:
            yield child


def extract_file(path: Path, settings: Settings) -> PageFacts | Problem:
    """Extract one file; whatever goes wrong with it is returned, never raised."""
    try:
        return extract_page(read_page(path), settings)
    except KgError as error:
        return Problem(str(path), str(error))
    except Exception as error:  # one page's fault must not lose the others
        return Problem(str(path), f"kg failed on this page ({error!r}); please report it", Severity.FAULT)


def extract_files(paths: Sequence[Path], settings: Settings, jobs: int = 1) -> Iterator[PageFacts | Problem]:
    """Extract files in their order, in this process or in ``jobs`` others."""
    work = partial(extract_file, settings=settings)
    if jobs <= 1 or len(paths) <= 1:
        yield from map(work, paths)
        return
    # Workers start afresh rather than as forks: a fork of a process with threads can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(paths)), mp_context=context) as pool:
        yield from pool.map(work, paths)


def build(
    paths: Iterable[str | Path],
    *,
    settings: Settings | None = None,
    jobs: int = 1,
    check: bool = True,
    on_pages: Callable[[int], None] = lambda total: None,
    on_page: Callable[[], None] = lambda: None,
) -> Build:
    """Build one graph from files and folders of pages.

    Args:
        paths: page files, or folders that are searched at any depth.
        settings: what changes the facts; the defaults where left out.
        jobs: number of processes.
        check: validate the graph against the shapes.
        on_pages: called once with the number of pages.
        on_page: called after each page.

    Raises:
        InputError: there is no page at all, or the model can't be loaded.
        InvalidGraphError: the graph breaks the shapes.
    """
    settings = settings or Settings()
    files, problems = find_pages(Path(path) for path in paths)
    if not files:
        raise InputError("\n".join(f"{p.path}: {p.message}" for p in problems) or "no pages given")
    load_pipeline(settings.model)  # a wrong model is one error, not one for each page
    on_pages(len(files))
    pages: list[PageFacts] = []
    for result in extract_files(files, settings, jobs):
        on_page()
        if isinstance(result, Problem):
            problems.append(result)
        else:
            pages.append(result)
            problems += [Problem(result.page.name, note, Severity.WARNING) for note in result.notes]
    graph = build_graph(pages, settings)
    if check:
        validate(graph)
    return Build(graph, tuple(pages), tuple(problems))


def write_build(built: Build, out: Path, title: str = "kg") -> None:
    """Write ``graph.ttl``, ``graph.graphml`` and ``graph.html`` into a folder.

    Raises:
        OutputError: the folder can't be made or written.
    """
    writable_folder(out)
    write_turtle(built.graph, out / "graph.ttl")
    write_graphml(built.graph, out / "graph.graphml")
    write_html(built.graph, out / "graph.html", title)
