"""A built graph in Python: its contents as rows, answers as data frames, the explorer in a notebook."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rdflib

from kg.errors import InputError
from kg.graph import rows
from kg.query.load import as_store, load_graph

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import pyoxigraph as ox

    from kg.graph.conflicts import Conflict, Doubt
    from kg.graph.describe import Description
    from kg.graph.timeline import Timeline
    from kg.graph.validate import Violation

_MOST = 10
"""Things of one name that a message lists."""


class Graph:
    """A knowledge graph to look at, ask and hand on.

    >>> graph = Graph.load("out")  # doctest: +SKIP
    >>> graph.officials[0].posts[0].title  # doctest: +SKIP
    '副市长'
    >>> graph.query("SELECT ?name WHERE { ?zone a kg:Zone ; skos:prefLabel ?name }")  # doctest: +SKIP

    Attributes:
        rdf: the triples, for rdflib. They are read once: add to them before the first question.
    """

    def __init__(self, rdf: rdflib.Graph) -> None:
        self.rdf = rdf

    @classmethod
    def load(cls, path: str | Path) -> Graph:
        """Read a graph from the folder that ``kg build`` wrote, a Turtle file or a store of ``kg store``.

        Raises:
            InputError: there is none, or it can't be read.
        """
        return cls(load_graph(Path(path)))

    def __len__(self) -> int:
        return len(self.rdf)

    def __repr__(self) -> str:
        return (
            f"<kg.Graph of {len(self)} triples: {len(self.officials)} officials, "
            f"{len(self.projects)} projects, {len(self.zones)} zones>"
        )

    @cached_property
    def officials(self) -> tuple[rows.OfficialRow, ...]:
        """Officials with their posts, by name."""
        return rows.officials(self.rdf)

    @cached_property
    def posts(self) -> tuple[rows.PostRow, ...]:
        """Who holds which post in which body, with sightings and quotes, by person and time."""
        return rows.posts(self.rdf)

    @cached_property
    def bodies(self) -> tuple[rows.BodyRow, ...]:
        """Bodies and companies, by name."""
        return rows.bodies(self.rdf)

    @cached_property
    def projects(self) -> tuple[rows.ProjectRow, ...]:
        """Projects with their amounts, zones and stages, by name."""
        return rows.projects(self.rdf)

    @cached_property
    def zones(self) -> tuple[rows.ZoneRow, ...]:
        """Development zones and parks with the number and the money of their projects, by name."""
        return rows.zones(self.rdf)

    @cached_property
    def events(self) -> tuple[rows.EventRow, ...]:
        """Meetings, inspections, visits and ceremonies, by name."""
        return rows.events(self.rdf)

    @cached_property
    def figures(self) -> tuple[rows.FigureRow, ...]:
        """Reported figures, by subject, measure and period."""
        return rows.figures(self.rdf)

    @cached_property
    def rankings(self) -> tuple[rows.RankingRow, ...]:
        """Who ranks how high among whom, by subject, measure and field."""
        return rows.rankings(self.rdf)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where pages contradict each other: what ``kg conflicts`` prints."""
        from kg.graph.conflicts import conflicts

        return conflicts(self.rdf)

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """Pairs of things that may be one, the likeliest first; ``judgements.csv`` settles them."""
        from kg.graph.conflicts import doubts

        return doubts(self.rdf)

    def frame(self, kind: str) -> pd.DataFrame:
        """One class of things as a data frame, numbers as floats.

        Args:
            kind: ``articles``, ``bodies``, ``events``, ``figures``, ``money``, ``officials``,
                ``places``, ``posts``, ``projects`` or ``zones``. Columns are the fields of the
                row; rows within rows are left out (an official's posts are the frame ``posts``).

        Raises:
            InputError: there is no such kind, or pandas isn't installed.
        """
        from kg.graph.rows.tables import columns_of, table_of

        table = table_of(kind)
        columns = list(columns_of(table.row))
        found = table.read(self.rdf)
        return _frame(columns, [[getattr(row, name) for name in columns] for row in found])

    def query(self, sparql: str) -> pd.DataFrame:
        """Ask in SPARQL; the usual prefixes need no declaration.

        Rows stand in the order asked for, else sorted. ASK gives one cell, CONSTRUCT and
        DESCRIBE give triples.

        Raises:
            InputError: the query is wrong or would change the graph, or pandas isn't installed.
        """
        from kg.query.run import run_query

        table = run_query(self._store, sparql)
        return _frame(table.columns, table.rows)

    def named(self, name: str, **parameters: str) -> pd.DataFrame:
        """Ask one of the questions that come with ``kg``; ``kg query --list`` shows them.

        >>> graph.named("careers", person="金锋")  # doctest: +SKIP

        A value that the graph doesn't have is warned of, with those that are near.

        Raises:
            InputError: there is no such question or parameter, or pandas isn't installed.
        """
        from kg.query.named import named_query
        from kg.query.run import run_query
        from kg.query.unknown import unknown_values

        query = named_query(name)
        found = self.query(query.bind(parameters))
        if found.empty:
            for each in unknown_values(query, parameters, lambda text: run_query(self._store, text)):
                warnings.warn(str(each), stacklevel=2)
        return found

    def show(self, name: str) -> Description:
        """Everything known of a name, with quotes: what ``kg show`` prints."""
        from kg.graph.describe import describe

        return describe(self.rdf, name)

    def timeline(self, name: str) -> Timeline:
        """What is known of a name in the order of time: a career, a project's progress, a zone's figures.

        Args:
            name: of an official, project, zone, place, body or company; its IRI where several bear it.

        Raises:
            InputError: nothing or more than one thing is called so; the message lists what to give instead.
        """
        from kg.graph.timeline import timelines

        answer = timelines(self.rdf, name)
        if len(answer.found) == 1:
            return answer.found[0]
        if not answer.found:
            near = f"; did you mean {', '.join(answer.nearest)}?" if answer.nearest else ""
            raise InputError(f"nothing with a timeline is called {name!r}{near}")
        several = ", ".join(
            f"{each.name} ({'、'.join(each.told_by)}) {each.iri}" for each in answer.found[:_MOST]
        )
        raise InputError(f"{len(answer.found)} things are called {name!r}; give one by its IRI: {several}")

    def networkx(self) -> nx.MultiDiGraph:
        """The network of officials, bodies, companies, zones, places, projects and events.

        Nodes are IRIs with ``label``, ``kind``, ``aliases`` and ``detail``; a tenure is an edge
        from the official to the body. See :func:`kg.export.network.to_networkx`.
        """
        from kg.export.network import to_networkx

        return to_networkx(self.rdf)

    def explore(self, title: str = "kg", height: int = 600) -> Explorer:
        """The explorer, for the last line of a notebook's cell; ``height`` in pixels."""
        from kg.export.html import explorer_frame

        return Explorer(explorer_frame(self.rdf, title, height))

    def export(self, form: str, path: str | Path) -> None:
        """Write the graph in a format of ``kg export --list``.

        Raises:
            InputError: there is no such format, or what it needs isn't installed.
            OutputError: it can't be written.
        """
        from kg.export.formats import format_of

        format_of(form).write(self.rdf, Path(path))

    def violations(self) -> list[Violation]:
        """What breaks the shapes, in words and with quotes; empty where all is well."""
        from kg.graph.validate import violations

        return violations(self.rdf)

    @cached_property
    def _store(self) -> ox.Store:
        return as_store(self.rdf)


class Explorer:
    """The explorer as a notebook shows it: in a sandboxed frame, without a network.

    Attributes:
        html: the frame, for other places than notebooks.
    """

    def __init__(self, html: str) -> None:
        self.html = html

    def __repr__(self) -> str:
        return "<kg.Explorer>"

    def _repr_html_(self) -> str:
        return self.html


def _frame(columns: Sequence[str], found: Sequence[Sequence[Any]]) -> pd.DataFrame:
    try:
        import pandas as pd
    except ImportError as error:
        raise InputError("data frames need pandas; install it with: pip install 'govkg[notebook]'") from error
    plain = [[float(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in found]
    return pd.DataFrame(plain, columns=list(columns))
