"""Terms of Oxigraph as cells of a table and as terms of rdflib, and back."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from kg.query.table import Cell

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = f"{_XSD}string"
_INTEGERS = frozenset(
    f"{_XSD}{name}"
    for name in (
        "integer",
        "int",
        "long",
        "short",
        "byte",
        "nonNegativeInteger",
        "positiveInteger",
        "nonPositiveInteger",
        "negativeInteger",
        "unsignedInt",
        "unsignedLong",
        "unsignedShort",
        "unsignedByte",
    )
)


def to_cell(term: Term | None) -> Cell:
    """The value of a term: numbers and truth values as such, all else as text."""
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    try:
        return _value(term)
    except (ValueError, InvalidOperation):  # "abc"^^xsd:integer is legal RDF
        return term.value


def _value(literal: ox.Literal) -> Cell:
    datatype = literal.datatype.value
    if datatype in _INTEGERS:
        return int(literal.value)
    if datatype == f"{_XSD}decimal":
        return Decimal(literal.value)
    if datatype in {f"{_XSD}double", f"{_XSD}float"}:
        return float(literal.value)
    if datatype == f"{_XSD}boolean" and literal.value in {"true", "false", "1", "0"}:
        return literal.value in {"true", "1"}
    return literal.value


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
