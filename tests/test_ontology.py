"""The ontology is OWL 2 DL, says what every term means, and stands on known vocabularies.

The checks of the profile follow the "Structural Specification" of OWL 2, section 3 and 5.8.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from rdflib import ORG, OWL, PROV, QB, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.types import Stage
from kg.vocab import KG, SCHEMA, concept, ontology, shapes
from tests.export.corpus import two_pages

HEADER = URIRef("https://w3id.org/govkg/ontology")
TERMS = sorted(ontology().subjects(RDFS.isDefinedBy, HEADER), key=str)
KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
BUILT_IN = {
    RDF.type,
    RDFS.label,
    RDFS.comment,
    RDFS.isDefinedBy,
    RDFS.seeAlso,
    OWL.versionInfo,
    OWL.versionIRI,
}
AXIOMS = {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.members, OWL.unionOf, OWL.oneOf}
LISTS = {OWL.members, OWL.unionOf, OWL.oneOf}
DATATYPES = {RDF.PlainLiteral, XSD.string, XSD.decimal, XSD.integer, XSD.boolean, XSD.nonNegativeInteger}
"""Those of the datatype map of OWL 2 that the ontology needs; ``xsd:date`` is not in the map."""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return ontology()


def kind_of(graph: Graph, term: Node) -> set[Node]:
    return set(graph.objects(term, RDF.type)) & {*KINDS, OWL.Class, RDFS.Datatype}


def list_nodes(graph: Graph) -> Iterator[Node]:
    """The cells of the lists that belong to axioms."""
    for predicate in LISTS:
        for cell in graph.objects(None, predicate):
            while cell is not None and cell != RDF.nil:
                yield cell
                cell = graph.value(cell, RDF.rest)


def test_no_term_is_two_kinds_of_property_or_class_and_datatype(graph: Graph) -> None:
    for term in set(graph.subjects()):
        assert len(kind_of(graph, term)) <= 1, term


def test_every_predicate_is_declared_and_used_as_what_it_is(graph: Graph) -> None:
    cells = set(list_nodes(graph))
    for subject, predicate, value in graph:
        if predicate in BUILT_IN | AXIOMS or subject in cells:
            continue
        (kind,) = kind_of(graph, predicate)
        if kind != OWL.AnnotationProperty:
            assert isinstance(value, Literal) == (kind == OWL.DatatypeProperty), (subject, predicate, value)


def test_every_type_is_a_declared_class(graph: Graph) -> None:
    own = {OWL.Class, OWL.Ontology, OWL.NamedIndividual, OWL.AllDisjointClasses, RDFS.Datatype, *KINDS}
    assert {kind for kind in graph.objects(None, RDF.type) if (kind, RDF.type, OWL.Class) not in graph} == own


def test_axioms_join_terms_of_one_kind(graph: Graph) -> None:
    for below, above in graph.subject_objects(RDFS.subPropertyOf):
        assert kind_of(graph, below) == kind_of(graph, above), (below, above)
    for predicate in (RDFS.subClassOf, RDFS.domain):
        for target in graph.objects(None, predicate):
            assert kind_of(graph, target) == {OWL.Class}, target
    for subject, target in graph.subject_objects(RDFS.range):
        if kind_of(graph, subject) == {OWL.ObjectProperty}:
            assert kind_of(graph, target) == {OWL.Class}, subject
        else:
            assert target in DATATYPES or kind_of(graph, target) == {RDFS.Datatype}, subject


def test_lists_belong_to_axioms_alone(graph: Graph) -> None:
    assert set(graph.subjects(RDF.first, None)) == set(list_nodes(graph))


def test_anonymous_nodes_form_trees(graph: Graph) -> None:
    used = Counter(value for value in graph.objects() if isinstance(value, BNode))
    assert set(used.values()) <= {1}


def test_literals_are_of_the_datatype_map(graph: Graph) -> None:
    found = {value.datatype for value in graph.objects() if isinstance(value, Literal)}
    assert found <= {None, *DATATYPES}


def test_what_is_disjoint_are_classes_without_common_members(graph: Graph) -> None:
    (axiom,) = graph.subjects(RDF.type, OWL.AllDisjointClasses)
    members = list(Collection(graph, graph.value(axiom, OWL.members)))
    assert all(kind_of(graph, member) == {OWL.Class} for member in members)
    for member in members:
        above = set(graph.transitive_objects(member, RDFS.subClassOf)) - {member}
        assert above & set(members) == set(), member
    classes = {term for term in TERMS if (term, RDF.type, OWL.Class) in graph}
    below = {each for each in classes if set(graph.objects(each, RDFS.subClassOf)) & classes - {KG.Fact}}
    assert classes - below - {KG.Fact} == set(members)


def test_it_has_a_version(graph: Graph) -> None:
    for each, header in ((graph, HEADER), (shapes(), URIRef("https://w3id.org/govkg/shapes"))):
        number = str(each.value(header, OWL.versionInfo))
        assert str(each.value(header, OWL.versionIRI)) == f"{header}/{number}"


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.split("#")[1])
def test_every_term_has_an_example(term: URIRef, graph: Graph) -> None:
    assert all(str(text).strip() for text in graph.objects(term, SKOS.example))
    assert any(graph.objects(term, SKOS.example))


def test_every_class_stands_on_a_known_vocabulary(graph: Graph) -> None:
    known = ("http://www.w3.org/", str(SCHEMA), "http://xmlns.com/foaf/0.1/")
    for term in TERMS:
        if (term, RDF.type, OWL.Class) in graph:
            above = set(graph.transitive_objects(term, RDFS.subClassOf)) - {term}
            assert any(str(each).startswith(known) for each in above), term


@pytest.mark.parametrize("namespace", [ORG, PROV, QB, SKOS, SCHEMA, "http://xmlns.com/foaf/0.1/"], ids=str)
def test_it_is_aligned_to(namespace: object, graph: Graph) -> None:
    above = {*graph.objects(None, RDFS.subClassOf), *graph.objects(None, RDFS.subPropertyOf)}
    assert any(str(each).startswith(str(namespace)) for each in above)


def test_the_stages_are_a_collection_in_the_order_of_their_numbers(graph: Graph) -> None:
    members = set(graph.objects(KG.stages, SKOS.member))
    assert members == {concept("Stage", stage) for stage in Stage}
    ordered = sorted(members, key=lambda each: int(str(graph.value(each, SKOS.notation))))
    assert ordered == [concept("Stage", stage) for stage in Stage]


def test_a_graph_uses_declared_terms_alone(graph: Graph) -> None:
    built = two_pages()
    for predicate in set(built.predicates()) - BUILT_IN:
        assert kind_of(graph, predicate) & set(KINDS), predicate
    for kind in set(built.objects(None, RDF.type)):
        assert kind_of(graph, kind) == {OWL.Class}, kind
    for _, predicate, value in built:
        if (
            kind_of(graph, predicate) <= {OWL.ObjectProperty, OWL.DatatypeProperty}
            and predicate not in BUILT_IN
        ):
            literal = kind_of(graph, predicate) == {OWL.DatatypeProperty}
            assert isinstance(value, Literal) == literal, (predicate, value)
