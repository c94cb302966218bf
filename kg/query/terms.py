"""Terms of Oxigraph as cells of a table and as terms of rdflib, and back."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from kg.query.table import Cell

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = f"{_XSD}string"
_INTEGERS = (
    *("integer", "int", "long", "short", "byte"),
    *("nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"),
    *("unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte"),
)

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


def to_cell(term: Term | None) -> Cell:
    """The value of a term: numbers and truth values as such, all else as text.

    So is what has no place among numbers and no form in JSON: ``NaN``, ``INF``.
    """
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    text = term.value
    if term.language:
        return text
    read = _READERS.get(term.datatype.value)
    if read is None:
        return text
    try:
        return read(text)
    except (KeyError, ValueError):  # "abc"^^xsd:integer is legal RDF
        return text


def _decimal(text: str) -> Decimal:
    """A decimal as XML Schema spells it; Python's would take ``NaN`` and ``1E+999999`` as well."""
    if not _DECIMAL.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


_READERS: dict[str, Callable[[str], Cell]] = {
    **dict.fromkeys((f"{_XSD}{name}" for name in _INTEGERS), int),
    f"{_XSD}decimal": _decimal,
    f"{_XSD}double": _finite,
    f"{_XSD}float": _finite,
    f"{_XSD}boolean": {"true": True, "1": True, "false": False, "0": False}.__getitem__,
}


def to_rdflib(term: Term) -> Node:
    """The same term for rdflib; plain strings have no datatype there."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = term.datatype.value
        return Literal(term.value, datatype=None if datatype == _STRING else URIRef(datatype))
    return BNode(term.value if isinstance(term, ox.BlankNode) else str(term))


def from_rdflib(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """The same term for Oxigraph.

    Raises:
        ValueError: the term is a variable or the like.
    """
    if isinstance(term, URIRef):
        return ox.NamedNode(term)
    if isinstance(term, BNode):
        return ox.BlankNode(term)
    if isinstance(term, Literal):
        datatype = ox.NamedNode(term.datatype) if term.datatype else None
        return ox.Literal(str(term), language=term.language, datatype=datatype)
    raise ValueError(f"{term!r} is no term of a graph")
