"""Turtle: the record of a build, one block of text for each subject.

A block depends on its subject's own triples alone, and a file is its head and its blocks in
the order of their subjects. So the file of a graph that has grown is the old one with the new
blocks put in their places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from kg.files import atomic_write
from kg.vocab import PREFIXES

Statement = tuple[str, str]
"""Predicate and object of a triple as Turtle spells them: ``("kg:title", '"副市长"@zh')``."""

HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))

_FIRST = ("a", "rdfs:label")
"""Predicates that a reader looks for first; the others follow in the order of their spelling."""

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z\d_-]*")
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f\u0085\u2028\u2029]')
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t", '"': r"\"", "\\": r"\\"}
_BARE = {
    XSD.integer: re.compile(r"[+-]?\d+"),
    XSD.decimal: re.compile(r"[+-]?\d*\.\d+"),
    XSD.boolean: re.compile("true|false"),
}
"""Literals that Turtle spells without quotes, by datatype."""


def write_turtle(graph: Graph, path: Path) -> None:
    """Write the graph as UTF-8 with Unix line ends, byte for byte the same for the same triples.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
        TypeError: the graph has a blank node; those of ``kg`` have none.
    """
    write_blocks((block for _, block in sorted(blocks(graph))), path)


def write_blocks(texts: Iterable[str], path: Path) -> None:
    """Write a file from the blocks of its subjects, in their order.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    with atomic_write(path) as file:
        file.write(HEAD.encode())
        for text in texts:
            file.write(f"\n{text}".encode())


def blocks(graph: Graph) -> Iterator[tuple[str, str]]:
    """Every subject of a graph as Turtle spells it, and its block; in no order."""
    yield from ((subject, block(subject, said)) for subject, said in statements(graph).items())


def statements(triples: Iterable[tuple[Node, Node, Node]]) -> dict[str, set[Statement]]:
    """What a graph or some triples say, by subject."""
    found: dict[str, set[Statement]] = {}
    for subject, predicate, value in triples:
        found.setdefault(spell(subject), set()).add((_verb(predicate), spell(value)))
    return found


def block(subject: str, said: Iterable[Statement]) -> str:
    """The Turtle of one subject, a predicate on each line.

    >>> print(block("<https://example.org/x>", {("kg:title", '"副市长"@zh'), ("a", "kg:Tenure")}), end="")
    <https://example.org/x> a kg:Tenure ;
        kg:title "副市长"@zh .
    """
    lines = [
        f"{predicate} " + ",\n        ".join(value for _, value in same)
        for predicate, same in groupby(sorted(said, key=_order), key=lambda statement: statement[0])
    ]
    return f"{subject} " + " ;\n    ".join(lines) + " .\n"


def _order(statement: Statement) -> tuple[int, str, str]:
    predicate, value = statement
    return (_FIRST.index(predicate) if predicate in _FIRST else len(_FIRST)), predicate, value


def _verb(predicate: Node) -> str:
    return "a" if predicate == RDF.type else spell(predicate)


def spell(term: Node) -> str:
    """A term as Turtle has it, with the prefixes of :data:`kg.vocab.PREFIXES`.

    Raises:
        TypeError: a blank node, which has no name to be sorted by.
    """
    if isinstance(term, URIRef):
        return _iri(term)
    if isinstance(term, Literal):
        return _literal(term)
    raise TypeError(f"a graph of kg has no blank nodes, but here is {term!r}")


@cache
def _iri(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{_NO_IRI.sub(_numbered, iri)}>"


def _literal(literal: Literal) -> str:
    text, datatype = str(literal), literal.datatype
    if datatype in _BARE and _BARE[datatype].fullmatch(text):
        return text
    quoted = f'"{_ESCAPED.sub(_escape, text)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if datatype is None else f"{quoted}^^{_iri(datatype)}"


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or _numbered(found)


def _numbered(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04X}"
