"""JSON-LD, with the terms of ``ontology/context.jsonld`` as keys."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, XSD, Graph, Literal
from rdflib.term import Node

from kg.files import atomic_write
from kg.vocab import KG, PREFIXES, context

Value = str | int | dict[str, str]


@dataclass(frozen=True, slots=True)
class Term:
    """A key of the context, and what a bare string behind it means."""

    key: str
    datatype: str
    """IRI of a datatype, ``@id`` for an IRI, empty for a plain string."""
    language: str


def write_jsonld(graph: Graph, path: Path) -> None:
    """Write one object a line, sorted by ``id``, inside a document that holds its own context.

    Nothing has to be fetched to read it. Decimals are strings of their exact digits.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    terms = _terms()
    described: dict[Node, list[tuple[Node, Node]]] = defaultdict(list)
    for subject, predicate, value in graph:
        described[subject].append((predicate, value))
    with atomic_write(path) as file:
        file.write(f'{{"@context": {_json(context())},\n"@graph": ['.encode())
        for i, subject in enumerate(sorted(described, key=str)):
            line = _json(_object(subject, described[subject], terms))
            file.write(f"{',' if i else ''}\n{line}".encode())
        file.write(b"\n]}\n")


def _object(subject: Node, properties: list[tuple[Node, Node]], terms: dict[str, Term]) -> dict[str, object]:
    found: dict[str, list[Value]] = defaultdict(list)
    for predicate, value in sorted(properties, key=lambda each: (str(each[0]), each[1].n3())):
        if predicate == RDF.type:
            found["type"].append(_local(str(value)))
        else:
            term = terms.get(str(predicate)) or Term(_local(str(predicate)), "", "")
            found[term.key].append(_value(value, term))
    return {"id": _id(subject)} | {
        key: values[0] if len(values) == 1 else values for key, values in found.items()
    }


def _value(value: Node, term: Term) -> Value:
    """A value in as few words as the term allows."""
    if not isinstance(value, Literal):
        return _id(value) if term.datatype == "@id" else {"id": _id(value)}
    if value.language:
        if value.language == term.language:
            return str(value)
        return {"@language": value.language, "@value": str(value)}
    datatype = str(value.datatype or XSD.string)
    if datatype == (term.datatype or str(XSD.string)) and not term.language:
        return str(value)
    return {"@type": datatype, "@value": str(value)}


def _id(node: Node) -> str:
    """The IRI, or ``_:label`` for a blank node."""
    return str(node) if node.n3().startswith("<") else node.n3()


def _local(iri: str) -> str:
    """``Tenure`` for a term of the ontology, ``prov:Activity`` for others, else the IRI."""
    if iri.startswith(KG.iri):
        return iri.removeprefix(KG.iri)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _terms() -> dict[str, Term]:
    """The keys of the context by the IRI of their property."""
    entries = context()
    prefixes = {key: value for key, value in entries.items() if isinstance(value, str) and value[0] != "@"}

    def full(name: str) -> str:
        prefix, _, local = name.partition(":")
        return prefixes[prefix] + local if prefix in prefixes else name

    return {
        full(entry["@id"]): Term(key, full(entry.get("@type", "")), entry.get("@language", ""))
        for key, entry in entries.items()
        if isinstance(entry, dict)
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
