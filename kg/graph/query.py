"""SPARQL over a graph: read-only, with the usual prefixes, and errors that say where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from pyparsing import ParseException
from rdflib import Graph, Literal
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from kg import vocab
from kg.errors import InputError
from kg.graph.table import Cell, Table
from kg.vocab import PREFIXES

_UPDATE = re.compile(
    r"^\s*(?:(?:prefix|base)\b[^>]*>\s*)*(insert|delete|load|clear|drop|create|add|move|copy|with)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"^#\s*(title|question|问题):\s*(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that comes with ``kg``."""

    name: str
    title: str
    question: str
    """What it answers, in English."""
    question_zh: str
    """The same in Chinese."""
    text: str


def load_graph(path: Path) -> Graph:
    """Read a graph from its Turtle file, or from the folder that ``kg build`` wrote it into.

    Raises:
        InputError: there is no such file, or it is no Turtle.
    """
    file = path / "graph.ttl" if path.is_dir() else path
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: byte {error.start} is not UTF-8; give a graph.ttl of kg build") from error
    except OSError as error:
        raise InputError(
            f"{file}: can't be read: {error.strerror}; build a graph with kg build first"
        ) from error
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    try:
        return graph.parse(data=text, format="turtle")
    except BadSyntax as error:
        raise InputError(
            f"{file}, line {error.lines + 1}: not Turtle; give a graph.ttl of kg build"
        ) from error
    except Exception as error:  # the parser lets IndexError and others of its own pass
        raise InputError(f"{file}: not Turtle ({error}); give a graph.ttl of kg build") from error


def run_query(graph: Graph, sparql: str) -> Table:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE query.

    The prefixes of :data:`kg.vocab.PREFIXES` need no declaration. ASK gives one cell,
    CONSTRUCT and DESCRIBE give triples. Rows stand in the order that the query asks for,
    sorted where it asks for none.

    Raises:
        InputError: the query is wrong, would change the graph, or would fetch from elsewhere.
    """
    query = _prepare(sparql)
    try:
        result = graph.query(query)
        return _table(result, ordered="OrderBy" in _operators(query.algebra))
    except InputError:
        raise
    except Exception as error:  # whatever an expression of the query runs into
        raise InputError(f"the query can't be answered: {error}") from error


@cache
def named_queries() -> dict[str, NamedQuery]:
    """The queries that come with ``kg``, by name."""
    return {name: _named(name, text) for name, text in vocab.named_queries().items()}


def named_query(name: str) -> NamedQuery:
    """One of the queries that come with ``kg``.

    Raises:
        InputError: there is none of that name; the message offers the nearest.
    """
    known = named_queries()
    if name not in known:
        near = get_close_matches(name, known, n=3, cutoff=0.4) or sorted(known)
        raise InputError(f"no query is named {name!r}; did you mean {', '.join(near)}?")
    return known[name]


def _named(name: str, text: str) -> NamedQuery:
    notes = dict(_COMMENT.findall(text))
    return NamedQuery(name, notes.get("title", name), notes.get("question", ""), notes.get("问题", ""), text)


def _prepare(sparql: str) -> Query:
    without_comments = re.sub(r"(?m)^\s*#.*$", "", sparql)
    if update := _UPDATE.match(without_comments):
        raise InputError(
            f"the query would change the graph ({update[1].upper()}); use SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    try:
        query = prepareQuery(sparql, initNs=PREFIXES)
    except ParseException as error:
        raise InputError(_syntax_error(sparql, error)) from error
    except RecursionError as error:
        raise InputError("the query is nested too deeply") from error
    except Exception as error:  # unknown prefixes and misplaced variables come as bare exceptions
        known = ", ".join(PREFIXES)
        raise InputError(f"the query is wrong: {error}; known prefixes: {known}") from error
    if "ServiceGraphPattern" in _operators(query.algebra):
        raise InputError("the query asks another endpoint (SERVICE); only the graph itself is asked here")
    if query.algebra.get("datasetClause"):
        raise InputError("the query names another graph (FROM); only the graph itself is asked here")
    return query


def _syntax_error(sparql: str, error: ParseException) -> str:
    line = error.line.rstrip()
    pointer = " " * (error.column - 1) + "^"
    hint = "check brackets, dots and prefixes here"
    return f"the query is wrong at line {error.lineno}, column {error.column}: {hint}\n{line}\n{pointer}"


def _operators(node: object) -> set[str]:
    """The names of all operators in a query's algebra."""
    found: set[str] = set()
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, CompValue):
            found.add(item.name)
            stack += item.values()
        elif isinstance(item, list | tuple | set | frozenset):
            stack += item
    return found


def _table(result: Result, *, ordered: bool) -> Table:
    if result.type == "ASK":
        return Table(("answer",), ((bool(result.askAnswer),),))
    if result.type in {"CONSTRUCT", "DESCRIBE"}:
        columns: tuple[str, ...] = ("subject", "predicate", "object")
    else:
        columns = tuple(str(variable) for variable in result.vars or ())
    rows = list(_rows(result))
    return Table(columns, tuple(rows if ordered else sorted(rows, key=_sort_key)))


def _rows(result: Result) -> Iterator[tuple[Cell, ...]]:
    for row in result:
        yield tuple(_cell(term) for term in row)  # type: ignore[union-attr]


def _sort_key(row: tuple[Cell, ...]) -> list[tuple[int, Decimal, str]]:
    return [_order(cell) for cell in row]


def _order(cell: Cell) -> tuple[int, Decimal, str]:
    """Nothing before numbers, numbers before text."""
    if cell is None:
        return 0, Decimal(0), ""
    if isinstance(cell, str):
        return 2, Decimal(0), cell
    return 1, Decimal(str(cell)) if isinstance(cell, float) else Decimal(cell), ""


def _cell(term: Node | None) -> Cell:
    if term is None:
        return None
    value = term.value if isinstance(term, Literal) else None
    return value if isinstance(value, bool | int | float | Decimal) else str(term)
