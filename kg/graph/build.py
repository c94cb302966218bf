"""Facts → RDF, with the terms of the ontology."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import ORG, PROV, QB, RDFS, SKOS, Graph, Literal

from kg.graph.entities import write_context
from kg.graph.facts import _STAGES, write_facts
from kg.graph.iris import Minter
from kg.graph.sources import write_page, write_run
from kg.graph.write import PageWriter
from kg.settings import Settings
from kg.types import PageFacts
from kg.vocab import KG, OA, SCHEMA


def build_graph(pages: Iterable[PageFacts], settings: Settings) -> Graph:
    """The graph of the given pages; their order makes no difference."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in {
        "kg": KG,
        "oa": OA,
        "org": ORG,
        "prov": PROV,
        "qb": QB,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "skos": SKOS,
    }.items():
        graph.bind(prefix, namespace)
    mint = Minter(settings.base_iri)
    run = write_run(graph, mint, settings)
    for facts in pages:
        writer = PageWriter(graph, mint, facts, run)
        write_context(writer, facts.context)
        write_page(writer)
        write_facts(writer)
    for stage, concept in _STAGES.items():
        graph.add((concept, SKOS.prefLabel, Literal(stage.value, lang="zh")))
    return graph
