"""Does a graph keep to the shapes? Its violations, in words and with the quote."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import PROV, RDF, RDFS, SH, SKOS, Graph, Literal
from rdflib.term import Node

from kg.errors import InvalidGraphError
from kg.graph.evidence import Source, source_of
from kg.vocab import KG, shapes

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that breaks one shape."""

    node: str
    """IRI of the thing."""
    name: str
    """What people call it, empty where it has no name."""
    messages: tuple[str, ...]
    """What is wrong, English first, then Chinese."""
    value: str
    """The value that is wrong, empty where one is missing."""
    source: Source | None
    """The words that the thing was read from, or that name it in a fact; ``None`` where none do."""

    def __str__(self) -> str:
        lines = [f"{self.name or 'unnamed'} <{self.node}>", *(f"  {message}" for message in self.messages)]
        if self.value:
            lines.append(f"  value: {self.value}")
        if self.source and self.source.quote:
            lines.append(f"  quote: “{self.source.quote}”")
        return "\n".join(lines)


def violations(graph: Graph, only: Container[str] | None = None) -> list[Violation]:
    """Everything in the graph that breaks ``ontology/shapes.ttl``, sorted.

    Args:
        graph: what is checked.
        only: the nodes that count, as Turtle spells them; ``None``: all. The others are there for
            what those point to, and may say less than they would have to.
    """
    conforms, report, _ = pyshacl.validate(
        graph,
        shacl_graph=_targeted_shapes(),
        inference="none",  # every class that a shape asks for is stated, none has to be inferred
        advanced=False,
        inplace=True,  # nothing is added to the graph, so it needs no copy
        do_owl_imports=False,
    )
    if conforms:
        return []
    assert isinstance(report, Graph)
    results = report.subjects(RDF.type, SH.ValidationResult)
    counted = (r for r in results if only is None or f"<{report.value(r, SH.focusNode)}>" in only)
    found = {_violation(graph, report, result) for result in counted}
    return sorted(found, key=lambda violation: (violation.node, violation.messages, violation.value))


def validate(graph: Graph, only: Container[str] | None = None) -> None:
    """Check a graph against the shapes: about a second for thirty pages.

    Args:
        graph: what is checked.
        only: as in :func:`violations`.

    Raises:
        InvalidGraphError: it breaks them; the message lists what, where and with which quote.
    """
    found = violations(graph, only)
    if not found:
        return
    places = "1 place" if len(found) == 1 else f"{len(found)} places"
    lines = [f"the graph breaks its shapes in {places}", *map(str, found[:_SHOWN])]
    if len(found) > _SHOWN:
        lines.append(f"… and {len(found) - _SHOWN} more")
    raise InvalidGraphError("\n".join(lines))


@cache
def _targeted_shapes() -> Graph:
    """The shapes with every property shape aimed at the classes of its node shape.

    That says the same, but pySHACL then checks a property of all nodes at once instead of
    every property of one node after the other, which takes a third of the time.
    """
    targeted = Graph() + shapes()
    for shape, property_shape in shapes().subject_objects(SH.property):
        targeted.remove((shape, SH.property, property_shape))
        targeted.add((property_shape, RDF.type, SH.PropertyShape))
        for target in shapes().objects(shape, SH.targetClass):
            targeted.add((property_shape, SH.targetClass, target))
    return targeted


def _violation(graph: Graph, report: Graph, result: Node) -> Violation:
    node = report.value(result, SH.focusNode)
    value = report.value(result, SH.value)
    messages = [text for text in report.objects(result, SH.resultMessage) if isinstance(text, Literal)]
    return Violation(
        node=str(node),
        name=next(_names(graph, node), ""),
        messages=tuple(str(text) for text in sorted(messages, key=lambda text: text.language or "")),
        value=str(value) if value is not None and value != node else "",
        source=next(_sources(graph, node), None),
    )


def _names(graph: Graph, node: Node | None) -> Iterator[str]:
    for predicate in (SKOS.prefLabel, RDFS.label, KG.title, KG.amountText):
        yield from sorted(str(name) for name in graph.objects(node, predicate))


def _sources(graph: Graph, node: Node | None) -> Iterator[Source]:
    """What states the thing; else it is a passage itself; else what states the facts it is part of."""
    if node is None:
        return
    yield from _said(graph, node)
    if (node, RDF.type, KG.Passage) in graph:
        yield source_of(graph, node)
    for fact in sorted(set(graph.subjects(None, node)), key=str):
        yield from _said(graph, fact)


def _said(graph: Graph, fact: Node) -> list[Source]:
    return sorted(source_of(graph, passage) for passage in graph.objects(fact, PROV.wasDerivedFrom))
