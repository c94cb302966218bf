"""Facts → RDF, with the terms of the ontology."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import QB, RDF, RDFS, SKOS, Graph, URIRef

from kg.graph.entities import link_administrations, write_context
from kg.graph.facts import write_facts
from kg.graph.iris import Minter
from kg.graph.sources import write_page, write_run
from kg.graph.write import PageWriter
from kg.settings import Settings
from kg.types import PageFacts
from kg.vocab import KG, PREFIXES, ontology


def build_graph(pages: Iterable[PageFacts], settings: Settings) -> Graph:
    """The graph of the given pages; neither their order nor giving one twice makes a difference."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    mint = Minter(settings.base_iri)
    run = write_run(graph, mint, settings)
    for facts in pages:
        writer = PageWriter(graph, mint, facts, run)
        write_context(writer, facts.context)
        write_page(writer)
        write_facts(writer)
    link_administrations(graph)
    _describe_concepts(graph)
    _describe_datasets(graph)
    return graph


def _describe_concepts(graph: Graph) -> None:
    """Copy the ontology's concepts in use (开工, 总投资), so that the file stands alone.

    The graph model names a concept by its Chinese label alone; English ones stay in the ontology.
    """
    known = ontology()
    for predicate in (KG.stage, KG.tenureStatus, KG.amountKind, KG.observationKind):
        for concept in sorted(set(graph.objects(None, predicate)), key=str):
            for kind in known.objects(concept, RDF.type):
                if isinstance(kind, URIRef) and kind.startswith(KG.iri):
                    graph.add((concept, RDF.type, kind))
            for wanted in (SKOS.prefLabel, RDFS.label, SKOS.notation):
                for value in known.objects(concept, wanted):
                    if getattr(value, "language", None) != "en":
                        graph.add((concept, wanted, value))


def _describe_datasets(graph: Graph) -> None:
    """State the structure of the cubes in use, with the ontology's labels."""
    known = ontology()
    for dataset, structure in sorted(graph.subject_objects(QB.structure), key=str):
        graph.add((dataset, RDF.type, QB.DataSet))
        for value in known.objects(structure, RDFS.label):
            graph.add((dataset, RDFS.label, value))
