"""Graphs that grow: pages put in and taken out of what was built.

The result is always what one build over the pages would have given, byte for byte; what it costs
goes by the pages that are new, not by those that are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.builder import NOTHING, write_views
from kg.errors import InputError
from kg.files import native, portable
from kg.graph.validate import validate
from kg.nearest import did_you_mean
from kg.problems import Problem, Severity
from kg.query.load import load_graph
from kg.reading import NOBODY, PageFile, Watch, extract_files, read_pages
from kg.state.folder import GraphFolder, open_folder
from kg.state.graph import graph_of
from kg.state.pages import StoredPage
from kg.types import PageFacts, Stated

_HASH = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Growth:
    """What a run did to a graph."""

    pages: int
    """Pages of the graph now."""
    subjects: int
    """Things of which the graph says something else than before."""
    added: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What a run does besides ``graph.ttl``."""

    check: bool = True
    """Validate what has changed."""
    views: bool = True
    """Write ``graph.graphml`` and ``graph.html``, which takes as long as the graph is large; else they
    are removed, for they would show another graph.
    """


ALL = Upkeep()


def add(
    graph: Path,
    paths: Iterable[str | Path],
    *,
    stated: Stated = NOTHING,
    judgements: Path | None = None,
    jobs: int = 1,
    upkeep: Upkeep = ALL,
    watch: Watch = NOBODY,
) -> Growth:
    """Put pages into a graph: those that are there already change nothing, changed ones are replaced.

    Args:
        graph: the folder that ``kg build`` wrote, or its ``graph.ttl``.
        paths: page files or folders; none brings the graph up to changed judgements.
        stated: publication, date and place of the pages whose sidecars don't say.
        judgements: who is whom; ``None``: the file beside the graph, if there is one.
        jobs: number of processes.
        upkeep: what is done besides.
        watch: who is told how it gets on.

    Raises:
        InputError: there is no page or state, or it is of another version; nothing has changed then.
        OutputError: another ``kg`` is at work on the graph, or it can't be written.
        InvalidGraphError: what is new breaks the shapes; it has been written all the same.
    """
    paths = list(paths)
    with open_folder(graph) as folder:
        state = folder.state
        files, problems = read_pages(paths, stated) if paths else ([], [])
        new = [file for file in files if not _is_known(folder, file)]
        read, failed = extract_files(new, state.settings, jobs, watch) if new else ([], [])
        pages = [(folder.spell(path), facts) for path, facts in read]
        problems += [*failed, *_namesakes(folder, read)]
        replaced = sum(state.pages.at(path) is not None for path, _ in pages)
        touched = folder.obey(judgements) | state.update(pages)
        growth = Growth(
            added=len(pages) - replaced,
            replaced=replaced,
            unchanged=len(files) - len(new),
            pages=len(state.pages),
            subjects=len(touched),
            problems=tuple(problems),
        )
        _finish(folder, touched, upkeep)
        return growth


def remove(graph: Path, names: Iterable[str], *, upkeep: Upkeep = ALL) -> Growth:
    """Withdraw pages, and all that only they said.

    Args:
        graph: the folder that ``kg build`` wrote, or its ``graph.ttl``.
        names: pages by file name, path, or the beginning of their hash.
        upkeep: what is done besides.

    Raises:
        InputError: there is no such page or state, or a name means several; nothing has changed then.
        OutputError: another ``kg`` is at work on the graph, or it can't be written.
        InvalidGraphError: what is left breaks the shapes; it has been written all the same.
    """
    with open_folder(graph) as folder:
        state = folder.state
        gone = {_meant(folder, name).path for name in names}
        touched = folder.obey(None) | state.update(drop=sorted(gone))
        growth = Growth(removed=len(gone), pages=len(state.pages), subjects=len(touched))
        _finish(folder, touched, upkeep)
        return growth


def _is_known(folder: GraphFolder, file: PageFile) -> bool:
    """Was the very page read before, with the same stated of it?"""
    path = folder.spell(file.path)
    known = folder.state.pages.at(path)
    same = known is not None and known.sha256 == file.page.sha256
    return same and folder.state.pages.stated(path) == file.page.stated


def _namesakes(folder: GraphFolder, pages: list[tuple[Path, PageFacts]]) -> Iterator[Problem]:
    """Warn of pages that could be new versions of others: the same name in another folder."""
    for path, facts in pages:
        for other in folder.state.pages.called(facts.page.name):
            if other.path != folder.spell(path) and other.sha256 != facts.page.sha256:
                why = "another page of this name stays in the graph; if this one replaces it"
                yield Problem(str(path), f"{why}: kg remove {folder.folder} {other.path}", Severity.WARNING)


def _meant(folder: GraphFolder, name: str) -> StoredPage:
    """The page that a name, path or hash means."""
    pages, name = folder.state.pages, portable(name)
    at = pages.at(name) or pages.at(folder.spell(native(name)))
    found = [at] if at else pages.called(name)
    if not found and _HASH.fullmatch(name):
        found = [page for page in pages.files() if page.sha256.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        paths = ", ".join(page.path for page in found)
        raise InputError(f"{len(found)} pages are called {name!r}; give one by its path: {paths}")
    hint = did_you_mean(name, {page.name for page in pages.files()}, "kg query lists them: --name pages")
    raise InputError(f"no page of the graph is called {name!r} 图谱中没有该版面; {hint}")


def _finish(folder: GraphFolder, touched: frozenset[str], upkeep: Upkeep) -> None:
    """Keep what has changed, write the files, and see whether they keep to the shapes."""
    folder.commit(changed=bool(touched))
    behind = folder.behind
    if behind:
        folder.write_turtle()
    if behind and not upkeep.views:
        folder.remove_views()
    elif upkeep.views and (behind or not folder.has_views()):
        write_views(folder, load_graph(folder.folder))
    folder.written()
    if upkeep.check and touched:
        validate(graph_of(folder.state.neighbourhood(touched)), only=touched)
