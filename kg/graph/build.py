"""Facts → RDF, with the terms of the ontology."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from rdflib import RDF, RDFS, SKOS, URIRef
from rdflib.term import Node as Term

from kg.graph.entities import write_context
from kg.graph.facts import write_facts
from kg.graph.iris import Minter
from kg.graph.sources import run_iri, write_page
from kg.graph.together import (
    write_career,
    write_figures,
    write_link,
    write_projects,
    write_reforms,
    write_seat,
    write_succession,
)
from kg.graph.write import PageWriter, Triple, Writer
from kg.resolve.naming import canonical, entities
from kg.resolve.network import Node
from kg.resolve.records import (
    CareerRecord,
    FigureRecord,
    LinksRecord,
    PageRecord,
    PostRecord,
    ProjectRecord,
    Record,
    ReformRecord,
    SuccessionRecord,
)
from kg.settings import Settings
from kg.types import EntityKind, PageFacts
from kg.vocab import KG, ontology

DESCRIBED = (
    KG.stage,
    KG.tenureStatus,
    KG.amountKind,
    KG.observationKind,
    KG.judgement,
    KG.conflictKind,
    KG.endReason,
    KG.validToPrecision,
)
"""Properties whose values are concepts of the ontology."""


def node_triples(
    node: Node, record: Record, pages: Mapping[str, PageFacts], settings: Settings
) -> set[Triple]:
    """What one node of the resolved network says; ``pages`` is asked only for a page's own.

    The graph is the union over all nodes, but for ``kg:confidence``, of which the highest stays.
    """
    mint = Minter(settings.base_iri)
    run = run_iri(mint, settings)
    if isinstance(record, PageRecord):
        return _page_triples(mint, run, pages[node.key], record)
    writer = Writer(mint, run)
    _WRITERS[type(record)](writer, record)
    return writer.said()


def _write_links(writer: Writer, record: LinksRecord) -> None:
    for link in record.links:
        write_link(writer, link)


_WRITERS: dict[type, Callable[[Writer, Any], None]] = {
    CareerRecord: write_career,
    FigureRecord: write_figures,
    LinksRecord: _write_links,
    PostRecord: write_seat,
    ProjectRecord: write_projects,
    ReformRecord: write_reforms,
    SuccessionRecord: write_succession,
}


def _page_triples(mint: Minter, run: URIRef, facts: PageFacts, record: PageRecord) -> set[Triple]:
    resolved = canonical(facts, record.names)
    writer = PageWriter(
        mint,
        run,
        facts=resolved,
        codes={e.name: e.code for e in entities(resolved) if e.kind is EntityKind.PLACE and e.code},
        people={person.name: person for person in record.people},
        projects={project.index: project for project in record.projects},
    )
    write_context(writer, writer.facts.context)
    write_page(writer)
    write_facts(writer)
    return writer.said()


@cache
def concept_triples(concept: Term) -> frozenset[Triple]:
    """The ontology's concept (开工, 总投资), so that the file stands alone.

    The graph model names a concept by its Chinese label alone; English ones stay in the ontology.
    """
    known = ontology()
    kinds = {k for k in known.objects(concept, RDF.type) if isinstance(k, URIRef) and k.startswith(KG.iri)}
    labels = {
        (concept, wanted, value)
        for wanted in (SKOS.prefLabel, RDFS.label, SKOS.notation)
        for value in known.objects(concept, wanted)
        if getattr(value, "language", None) != "en"
    }
    return frozenset({*labels, *((concept, RDF.type, kind) for kind in kinds)})
