"""The queries that come with ``kg``, and their parameters.

A query is a file ``ontology/queries/<name>.rq`` that every SPARQL tool can run as it is. Its
head says what it answers, and what can be chosen::

    # title: Careers
    # question: Which posts did an official hold?
    # 问题: 某人历任哪些职务？
    # parameter person (name): the official · 人物姓名
    # known person: ?official a kg:Official ; skos:prefLabel ?person
    SELECT … WHERE { VALUES ?person { UNDEF } … }

The default of a parameter is the value in its ``VALUES`` block; ``UNDEF`` stands for "any". Where its
values are names of the graph, ``known`` says how to find them all: :mod:`kg.query.unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache

import pyoxigraph as ox

from kg import vocab
from kg.errors import InputError
from kg.nearest import did_you_mean

_NOTE = re.compile(r"^#\s*(title|question|问题):\s*(.+?)\s*$", re.MULTILINE)
_PARAMETER = re.compile(r"^#\s*parameter\s+(\w+)\s+\((\w+)\):\s*(.+?)\s+·\s+(.+?)\s*$", re.MULTILINE)
_KNOWN = re.compile(r"^#\s*known\s+(\w+):\s*(.+?)\s*$", re.MULTILINE)
_VALUES = re.compile(r"VALUES \?(\w+) \{ (\S+) \}")

KINDS = {
    "name": "a name as the graph has it, such as 金锋",
    "text": "any text",
    "integer": "a whole number, such as 3",
    "decimal": "a number, such as 2.5",
    "date": "a day, such as 2023-03-18",
}
"""Kinds of parameters, and what their values look like."""

_MOST_DIGITS = 30
"""Of a number on either side of its point: 1e999999999 written out would fill the memory."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that can be chosen in a named query."""

    name: str
    kind: str
    """One of :data:`KINDS`."""
    default: str
    """As the query has it: ``UNDEF`` for any, ``2`` …"""
    comment: str
    comment_zh: str
    known: str = ""
    """A pattern of SPARQL that binds it to every value the graph has; empty where any value will do."""

    @property
    def choices(self) -> str:
        """The query for all its values."""
        return f"SELECT DISTINCT ?{self.name} WHERE {{ {self.known} }}"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that comes with ``kg``."""

    name: str
    title: str
    question: str
    """What it answers, in English."""
    question_zh: str
    """The same in Chinese."""
    parameters: tuple[Parameter, ...]
    text: str
    """SPARQL that runs as it is, with the defaults of its parameters."""

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with other values for its parameters, each as an RDF term of its kind.

        Raises:
            InputError: there is no such parameter, or the value isn't of its kind.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        for name in values.keys() - known.keys():
            offer = ", ".join(known) or "none"
            raise InputError(f"query {self.name} has no parameter {name!r}; it has: {offer}")
        spelled = {name: _spelled(known[name], value.strip()) for name, value in values.items()}

        def put(block: re.Match[str]) -> str:
            return f"VALUES ?{block[1]} {{ {spelled.get(block[1], block[2])} }}"

        return _VALUES.sub(put, self.text)  # in one go: a value may itself look like a block


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
        hint = did_you_mean(name, known, "kg query --list shows all 可用 kg query --list 查看")
        raise InputError(f"no query is named {name!r}; {hint}")
    return known[name]


def _named(name: str, text: str) -> NamedQuery:
    notes = dict(_NOTE.findall(text))
    return NamedQuery(
        name=name,
        title=notes.get("title", name),
        question=notes.get("question", ""),
        question_zh=notes.get("问题", ""),
        parameters=tuple(_parameter(text, *found) for found in _PARAMETER.findall(text)),
        text=text,
    )


def _parameter(text: str, name: str, kind: str, comment: str, comment_zh: str) -> Parameter:
    defaults, known = dict(_VALUES.findall(text)), dict(_KNOWN.findall(text))
    return Parameter(name, kind, defaults.get(name, ""), comment, comment_zh, known.get(name, ""))


def _spelled(parameter: Parameter, value: str) -> str:
    """The value as a term of SPARQL; Oxigraph's writer escapes what has to be.

    >>> _spelled(Parameter("person", "name", "UNDEF", "", ""), 'a" } DROP ALL #')
    '"a\\\\" } DROP ALL #"@zh'
    """
    if parameter.kind in {"name", "text"}:
        return str(ox.Literal(value, language="zh" if parameter.kind == "name" else None))
    try:
        return _READERS[parameter.kind](value)
    except (ValueError, InvalidOperation) as error:
        raise InputError(
            f"{parameter.name} = {value!r}: has to be {KINDS[parameter.kind]} (--{parameter.name})"
        ) from error


def _decimal(value: str) -> str:
    number = Decimal(value)
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError(value)
    return f"{number:f}"


def _date(value: str) -> str:
    return f'"{date.fromisoformat(value)}"^^<http://www.w3.org/2001/XMLSchema#date>'


_READERS: dict[str, Callable[[str], str]] = {
    "integer": lambda value: str(int(value)),
    "decimal": _decimal,
    "date": _date,
}
