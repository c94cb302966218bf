"""A graph's folder: the state, and the files that are made from it.

::

    out/
    ├── graph.ttl        the graph
    ├── graph.graphml    ┐ views of it
    ├── graph.html       ┘
    ├── judgements.csv   who is whom, as the user says; made and edited by people
    └── state/
        └── state.sqlite   what every page says and what follows from it (:mod:`kg.state.database`)

Whatever interrupts a change, every file is there as a whole, old or new; the state notes which
of its files are behind, and the next command brings them up.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kg.export.turtle import write_blocks
from kg.files import native, portable, writable_folder
from kg.resolve.judgements import read_judgements
from kg.settings import NO_MODEL, OURS, Settings
from kg.state.codec import decode, encode
from kg.state.database import locked_database, replaced_database
from kg.state.origin import check_origin, origin
from kg.state.state import State
from kg.types import Judgement

DATABASE = Path("state") / "state.sqlite"
TURTLE = "graph.ttl"
GRAPHML = "graph.graphml"
HTML = "graph.html"
VIEWS = (GRAPHML, HTML)
JUDGEMENTS = "judgements.csv"


class GraphFolder:
    """A folder whose state is held for as long as the block of :func:`open_folder` lasts."""

    def __init__(self, folder: Path, state: State) -> None:
        self.folder = folder
        self.state = state

    def spell(self, page: Path) -> str:
        """A page's path as the state has it: from the graph's folder, so that both can move together."""
        return spell(page, self.folder)

    def obey(self, judgements: Path | None) -> frozenset[str]:
        """Make everything anew if other judgements hold than before; the subjects that have changed.

        Args:
            judgements: their file; ``None``: the one that was given before, else the one beside the graph.

        Raises:
            InputError: the file can't be read.
        """
        if judgements is not None:
            self._note("judgements", spell(judgements, self.folder))
        found = read_beside(self.folder, _notes(self.state.database).get("judgements", ""))
        if found == self.state.settings.judgements:
            return frozenset()
        self.state.settings = replace(self.state.settings, judgements=found)
        return self.state.rederive()

    def commit(self, changed: bool) -> None:
        """Make the state's changes last; if there are any, the files are behind from now on."""
        self._note("settings", encode(self.state.settings).decode())
        if changed:
            self._note("files", "behind")
        self.state.database.execute("COMMIT")

    def write_turtle(self) -> None:
        """Write ``graph.ttl`` from the blocks of the state.

        Raises:
            OutputError: it can't be written; an old one is left as it was.
        """
        write_blocks(self.state.blocks.texts(), self.folder / TURTLE)

    def has_views(self) -> bool:
        """Are the views there?"""
        return all((self.folder / view).is_file() for view in VIEWS)

    def remove_views(self) -> None:
        """Remove the views, which would show another graph."""
        for view in VIEWS:
            (self.folder / view).unlink(missing_ok=True)

    @property
    def sparql(self) -> bool:
        """Is the page to answer SPARQL by itself?"""
        return _notes(self.state.database).get("sparql") == "inside"

    def want_sparql(self) -> None:
        """Note that the page is to answer SPARQL by itself, now and whenever the graph grows."""
        self._note("sparql", "inside")

    @property
    def behind(self) -> bool:
        """Are there changes in the state that the files don't show?"""
        return _notes(self.state.database).get("files") != "written"

    def written(self) -> None:
        """Note that the files show the state."""
        self._note("files", "written")

    def _note(self, name: str, value: str) -> None:
        self.state.database.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))


def read_beside(folder: Path, given: str = "") -> tuple[Judgement, ...]:
    """The judgements of a file that was given, by its path from a graph's folder, else of the one there.

    Raises:
        InputError: the file can't be read.
    """
    if given:
        return read_judgements(folder / native(given))
    beside = folder / JUDGEMENTS
    return read_judgements(beside) if beside.is_file() else ()


def graph_folder(graph: Path) -> Path:
    """The folder of a graph that was given by its folder or by its Turtle file."""
    return graph.parent if graph.name == TURTLE and not graph.is_dir() else graph


def spell(page: Path, folder: Path) -> str:
    """The path of a page seen from a folder, with slashes; a whole one where there is no way."""
    try:
        return portable(Path(os.path.relpath(page.absolute(), folder.absolute())).as_posix())
    except ValueError:  # on another drive
        return portable(page.absolute().as_posix())


@contextmanager
def open_folder(graph: Path) -> Iterator[GraphFolder]:
    """Hold the state of a graph; changes that aren't committed are undone.

    Args:
        graph: the folder that ``kg build`` wrote, or its ``graph.ttl``.

    Raises:
        InputError: there is no state, or one that another version of ``kg`` or another model has made.
        OutputError: another program is at work on it.
    """
    folder = graph_folder(graph)
    with locked_database(folder / DATABASE) as connection:
        notes = _notes(connection)
        settings = decode(notes.get("settings", "").encode(), Settings)
        check_origin(notes.get("origin", ""), settings, folder)
        yield GraphFolder(folder, State(connection, settings))


@contextmanager
def replace_folder(folder: Path, state: State, judgements: Path | None = None) -> Iterator[GraphFolder]:
    """Put a state into a folder, in place of what it held, and hold it.

    Args:
        folder: is made where it isn't there.
        state: is copied.
        judgements: the file that the state's judgements came from, unless it is the one beside the graph.

    Raises:
        OutputError: the folder can't be written, or another program is at work on it.
    """
    writable_folder(folder)
    writable_folder((folder / DATABASE).parent)
    with replaced_database(folder / DATABASE, state.database) as connection:
        connection.create_function("spell", 1, lambda path: spell(native(path), folder))
        connection.execute("UPDATE pages SET path = spell(path)")
        placed = GraphFolder(folder, State(connection, _anywhere(state.settings)))
        placed._note("origin", origin(state.settings.model))
        if judgements is not None:
            placed._note("judgements", spell(judgements, folder))
        placed.commit(changed=True)
        yield placed


def _anywhere(settings: Settings) -> Settings:
    """Settings that mean the same from any folder."""
    model = Path(settings.model)
    own = settings.model in (OURS, NO_MODEL)
    return settings if own or not model.is_dir() else replace(settings, model=str(model.absolute()))


def _notes(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, value FROM notes").fetchall())
