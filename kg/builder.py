"""From files to a graph: extract each page on its own, resolve who is who, write what follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph

from kg import api
from kg.export.graphml import write_graphml
from kg.export.html import write_html
from kg.export.sparql import sparql_addition
from kg.files import portable
from kg.graph.validate import validate
from kg.problems import Problem
from kg.reading import NOBODY, Watch, extract_files, no_page, read_pages
from kg.settings import Settings
from kg.state.folder import GRAPHML, HTML, GraphFolder, replace_folder
from kg.state.graph import graph_of
from kg.state.state import State
from kg.types import PageFacts, Stated

NOTHING = Stated()


@dataclass(frozen=True, slots=True)
class Build:
    """What a run found: the graph, the facts it was made from, and what went wrong."""

    graph: Graph
    pages: tuple[PageFacts, ...]
    problems: tuple[Problem, ...]
    state: State
    """All of it, for :func:`write_build` to keep beside the graph."""

    def open(self) -> api.Graph:
        """The graph to look at and to ask: ``kg.build(["seeds"]).open().projects``."""
        return api.Graph(self.graph)


def build(
    paths: Iterable[str | Path],
    *,
    settings: Settings | None = None,
    stated: Stated = NOTHING,
    jobs: int = 1,
    check: bool = True,
    watch: Watch = NOBODY,
) -> Build:
    """Build one graph from files and folders of pages.

    Args:
        paths: page files, or folders that are searched at any depth.
        settings: what changes the facts; the defaults where left out.
        stated: publication, date and place of the pages whose sidecars don't say (:mod:`kg.sidecars`).
        jobs: number of processes.
        check: validate the graph against the shapes.
        watch: who is told how it gets on.

    Raises:
        InputError: there is no page at all, none can be read, a sidecar is wrong, or the model can't
            be loaded.
        KgError: ``kg`` fails on every page.
        InvalidGraphError: the graph breaks the shapes.
    """
    settings = settings or Settings()
    files, unread = read_pages(paths, stated)
    pages, failed = extract_files(files, settings, jobs, watch)
    if not pages:
        raise no_page((*unread, *failed))
    state = State.of(((portable(path.absolute()), facts) for path, facts in pages), settings)
    graph = graph_of(state.blocks.texts())
    if check:
        validate(graph)
    return Build(graph, tuple(facts for _, facts in pages), (*unread, *failed), state)


def write_build(
    built: Build, out: str | Path, *, judgements: Path | None = None, sparql: bool = False
) -> None:
    """Write ``graph.ttl``, ``graph.graphml`` and ``graph.html`` into a folder, and the state beside them.

    Args:
        built: what to write.
        out: the folder; it is made where it isn't there.
        judgements: the file that the settings' judgements came from, to be read again by ``kg add``;
            ``None``: the one in the folder, if there is one.
        sparql: let ``graph.html`` answer SPARQL by itself, now and after every ``kg add``.

    Raises:
        OutputError: the folder can't be made or written, or another ``kg`` is at work on it.
    """
    with replace_folder(Path(out), built.state, judgements) as folder:
        if sparql:
            folder.want_sparql()
        folder.write_turtle()
        write_views(folder, built.graph)
        folder.written()


def write_views(folder: GraphFolder, graph: Graph) -> None:
    """Write the files that show a graph to people and other programs.

    Raises:
        OutputError: one of them can't be written; an old one is left as it was.
    """
    write_graphml(graph, folder.folder / GRAPHML)
    addition = sparql_addition(graph) if folder.sparql else None
    write_html(graph, folder.folder / HTML, folder.state.pages.title(), addition=addition)
