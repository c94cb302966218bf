"""The ontology and what is built with it contradict neither each other nor themselves (OWL 2 RL)."""

from __future__ import annotations

import owlrl
from rdflib import RDF, Graph, URIRef, term

from kg.settings import Settings
from kg.vocab import KG, ontology
from tests import factory
from tests.graphs import build_graph

ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")


def closed(graph: Graph) -> Graph:
    """The graph with the ontology and all that follows from both."""
    whole = graph + ontology()
    # owlrl replaces rdflib's readers of literals for the whole process; its own refuse --03-18.
    readers = dict(term._toPythonMapping)
    try:
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    finally:
        term._toPythonMapping.clear()
        term._toPythonMapping.update(readers)
    return whole


def page_graph() -> Graph:
    project = factory.project(
        companies=(factory.company(),), zone=factory.zone(), investments=(factory.investment(),)
    )
    event = factory.event(chairs=("金锋",), organizer=factory.body())
    page = factory.page(factory.tenure(), project, event, factory.observation(), factory.ranking())
    return build_graph([page], Settings())


def test_nothing_contradicts_the_ontology() -> None:
    graph = page_graph()
    whole = closed(graph)
    assert list(whole.subjects(RDF.type, ERROR)) == []
    facts = set(whole.subjects(RDF.type, KG.Fact))
    kinds = ("Tenure", "Project", "Investment", "Event", "Observation", "Ranking")
    assert facts == {node for kind in kinds for node in graph.subjects(RDF.type, KG[kind])}


def test_a_contradiction_would_be_found() -> None:
    graph = page_graph()
    graph.add((next(graph.subjects(RDF.type, KG.Official)), RDF.type, KG.Body))
    assert list(closed(graph).subjects(RDF.type, ERROR)) != []
