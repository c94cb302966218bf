"""Answers of Oxigraph as tables: read-only, with the usual prefixes, and errors that say where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import InputError
from kg.query.check import check, is_ordered, syntax_error
from kg.query.load import as_store
from kg.query.table import Cell, Table
from kg.query.terms import to_cell
from kg.settings import BASE_IRI
from kg.vocab import PREFIXES

_TRIPLE = ("subject", "predicate", "object")

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


def run_query(graph: Graph | ox.Store, sparql: str) -> Table:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE query in this process, however long it takes.

    The prefixes of :data:`kg.vocab.PREFIXES` need no declaration. ASK gives one cell,
    CONSTRUCT and DESCRIBE give triples. Rows stand in the order that the query asks for,
    sorted where it asks for none.

    Raises:
        InputError: the query is wrong, would change the graph, or would fetch from elsewhere.
    """
    with_results = evaluate(graph if isinstance(graph, ox.Store) else as_store(graph), sparql)
    return to_table(with_results, ordered=is_ordered(sparql))


def evaluate(store: ox.Store, sparql: str, base_iri: str = BASE_IRI) -> Results:
    """Check a query and begin to answer it; what is left to do is done while reading the results.

    Relative IRIs (``<official/…>``) are read against ``base_iri``.

    Raises:
        InputError: as :func:`run_query`.
    """
    check(sparql)
    try:
        return store.query(sparql, base_iri=base_iri, prefixes=PREFIXES)
    except SyntaxError as error:
        raise syntax_error(sparql, error) from error
    except (RuntimeError, OSError, ValueError) as error:  # whatever the query runs into
        raise InputError(f"the query can't be answered: {error}") from error


def to_table(results: Results, *, ordered: bool) -> Table:
    """Results as a table, their rows sorted unless they are in an order already."""
    if isinstance(results, ox.QueryBoolean):
        return Table(("answer",), ((bool(results),),))
    if isinstance(results, ox.QuerySolutions):
        columns = tuple(variable.value for variable in results.variables)
    else:
        columns = _TRIPLE
    rows = list(_rows(results))
    return Table(columns, tuple(rows if ordered else sorted(rows, key=_sort_key)))


def read_table(media_type: str, body: bytes, *, ordered: bool) -> Table:
    """An answer that came as SPARQL's JSON or as N-Triples, as a table."""
    if media_type == "application/n-triples":
        triples = ox.parse(body, ox.RdfFormat.N_TRIPLES)
        rows = (tuple(to_cell(term) for term in quad.triple) for quad in triples)
        return Table(_TRIPLE, tuple(sorted(rows, key=_sort_key)))
    return to_table(ox.parse_query_results(body, ox.QueryResultsFormat.JSON), ordered=ordered)


def _rows(results: Iterable[ox.QuerySolution] | Iterable[ox.Triple]) -> Iterator[tuple[Cell, ...]]:
    try:
        for row in results:
            yield tuple(to_cell(term) for term in row)
    except (RuntimeError, OSError) as error:
        raise InputError(f"the query can't be answered: {error}") from error


def _sort_key(row: tuple[Cell, ...]) -> list[tuple[int, Decimal, str]]:
    return [_order(cell) for cell in row]


def _order(cell: Cell) -> tuple[int, Decimal, str]:
    """Nothing before numbers, numbers before text."""
    if cell is None:
        return 0, Decimal(0), ""
    if isinstance(cell, str):
        return 2, Decimal(0), cell
    return 1, Decimal(str(cell)) if isinstance(cell, float) else Decimal(cell), ""
