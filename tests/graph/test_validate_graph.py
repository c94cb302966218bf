"""Every shape finds what breaks it, and says so with name and quote."""

from __future__ import annotations

import pytest
from rdflib import ORG, PROV, QB, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from kg.errors import InvalidGraphError
from kg.graph.validate import validate, violations
from kg.settings import Settings
from kg.types import Stage, Status
from kg.vocab import KG, OA, SCHEMA
from tests import factory
from tests.graphs import build_graph

PAGE = factory.page(
    factory.tenure(status=Status.ACTING),
    factory.project(
        companies=(factory.company(),),
        zone=factory.zone(),
        stages=(Stage.SIGNED,),
        investments=(factory.investment(),),
    ),
    factory.event(chairs=("金锋",), organizer=factory.body()),
    factory.observation(),
    factory.ranking(),
)
NOTHING = URIRef("https://example.org/nothing")

CASES: list[tuple[str, URIRef, list[Node], str]] = [
    # class, property, its values instead of the right ones, part of the message
    ("Official", SKOS.prefLabel, [], "one name"),
    ("Body", SKOS.prefLabel, [Literal("甲", "zh"), Literal("乙", "zh")], "one name"),
    ("Zone", SKOS.prefLabel, [Literal(" ", "zh")], "not blank"),
    ("Project", SKOS.altLabel, [Literal("新瑞光电10GW电池项目", "zh")], "must differ"),
    ("Tenure", PROV.wasDerivedFrom, [], "at least one passage"),
    ("Project", PROV.wasDerivedFrom, [NOTHING], "at least one passage"),
    ("Investment", KG.confidence, [], "one confidence"),
    ("Event", KG.confidence, [Literal("1.1", datatype=XSD.decimal)], "between 0 and 1"),
    ("Observation", KG.confidence, [Literal("-0.1", datatype=XSD.decimal)], "between 0 and 1"),
    ("Tenure", KG.confidence, [Literal("0.9", datatype=XSD.string)], "between 0 and 1"),
    ("Event", KG.rule, [], "name the rule"),
    ("Event", PROV.wasGeneratedBy, [], "name the run"),
    ("Official", ORG.memberOf, [NOTHING], "bodies and companies"),
    ("Tenure", ORG.member, [], "exactly one official"),
    ("Tenure", ORG.role, [], "exactly one role"),
    ("Tenure", ORG.organization, [NOTHING], "one body or company"),
    ("Tenure", KG.title, [], "post as printed"),
    ("Tenure", KG.attestedOn, [Literal("2023-03-18")], "must be a date"),
    ("Tenure", KG.tenureStatus, [KG.total], "acting, designate or former"),
    ("Body", KG.jurisdiction, [NOTHING], "must be a place"),
    ("Zone", KG.partOf, [NOTHING], "lies in a place"),
    ("Zone", KG.administeredBy, [NOTHING], "run by a body"),
    ("Place", KG.partOf, [NOTHING], "lies in a place"),
    ("Place", KG.adcode, [Literal("高邮")], "2 to 12 digits"),
    ("Project", KG.investor, [NOTHING], "a company or a body"),
    ("Project", KG.inZone, [NOTHING], "zone or place"),
    ("Project", KG.investment, [NOTHING], "must be an investment"),
    ("Project", KG.stage, [KG.total], "洽谈 签约"),
    ("Project", KG.plannedStage, [KG.building], "never only planned"),
    ("Project", KG.plannedStage, [KG.producing], "one of the project's stages"),
    ("Investment", KG.amountKind, [], "one kind"),
    ("Investment", SCHEMA.value, [Literal("-1", datatype=XSD.decimal)], "not negative"),
    ("Investment", SCHEMA.currency, [Literal("元")], "currency code"),
    ("Investment", KG.amountText, [], "as printed"),
    ("Investment", KG.bound, [Literal("roughly")], "min, max or about"),
    ("Event", SCHEMA.startDate, [Literal("3月18日")], "at most one date"),
    ("Event", SCHEMA.attendee, [NOTHING], "are officials"),
    ("Event", KG.chair, [NOTHING], "is an official"),
    ("Event", SCHEMA.organizer, [NOTHING], "An organiser"),
    ("Observation", QB.dataSet, [], "one data set"),
    ("Observation", KG.subject, [], "one subject"),
    ("Observation", KG.measure, [Literal("产值")], "what it measures"),
    ("Observation", KG.period, [Literal("一季度")], "reads like"),
    ("Observation", SCHEMA.value, [], "one value"),
    ("Observation", SCHEMA.unitText, [], "one unit"),
    ("Observation", KG.growthRate, [Literal("22.8%")], "number of percent"),
    ("Observation", KG.observationKind, [], "actual, expected or a target"),
    ("Ranking", KG.subject, [], "one subject"),
    ("Ranking", KG.measure, [], "by what it ranks"),
    ("Ranking", KG.scope, [], "among whom"),
    ("Ranking", KG.position, [Literal(0)], "one position"),
    ("Ranking", KG.moved, [Literal("3位")], "whole number"),
    ("Ranking", KG.period, [Literal("一季度")], "reads like"),
    ("Ranking", KG.observationKind, [], "actual, expected or a target"),
    ("Ranking", PROV.wasDerivedFrom, [], "at least one passage"),
    ("Passage", OA.exact, [], "quote the words"),
    ("Passage", OA.start, [Literal(10**6, datatype=XSD.nonNegativeInteger)], "start before it ends"),
    ("Passage", OA.end, [], "one end"),
    ("Passage", SCHEMA.isPartOf, [], "one article"),
    ("Article", SCHEMA.isPartOf, [], "one page"),
    ("Article", SCHEMA.position, [], "number on the page"),
    ("Article", SCHEMA.headline, [Literal("甲", "zh"), Literal("乙", "zh")], "at most one headline"),
    ("Article", SCHEMA.datePublished, [Literal("2023")], "at most one date"),
    ("Page", SCHEMA.name, [], "file name"),
    ("Page", SCHEMA.sha256, [Literal("abc")], "SHA-256"),
    ("Run", KG.model, [], "name its model"),
    ("Run", KG.modelVersion, [Literal(3)], "one model version"),
    ("Run", PROV.wasAssociatedWith, [], "name its program"),
]


def broken(kind: str, predicate: URIRef, values: list[Node]) -> tuple[Graph, URIRef]:
    """A valid graph in which one node has other values of one property."""
    graph = build_graph([PAGE], Settings())
    node = min(graph.subjects(RDF.type, KG[kind]), key=str)
    graph.remove((node, predicate, None))
    for value in values:
        graph.add((node, predicate, value))
    assert isinstance(node, URIRef)
    return graph, node


def test_the_page_that_the_cases_break_is_valid() -> None:
    assert violations(build_graph([PAGE], Settings())) == []


@pytest.mark.parametrize(
    ("kind", "predicate", "values", "message"),
    CASES,
    ids=[f"{c[0]}-{c[1].n3()}-{i}" for i, c in enumerate(CASES)],
)
def test_a_broken_shape_is_found(kind: str, predicate: URIRef, values: list[Node], message: str) -> None:
    graph, node = broken(kind, predicate, values)
    messages = [v.messages for v in violations(graph) if v.node == str(node)]
    assert any(message in english for english, _ in messages), messages


def test_a_data_set_without_structure_is_found() -> None:
    graph = build_graph([PAGE], Settings())
    graph.remove((None, QB.structure, None))
    assert "must have a structure" in violations(graph)[0].messages[0]


def test_the_report_names_what_is_wrong_with_its_quote() -> None:
    graph, node = broken("Tenure", KG.confidence, [Literal("1.5", datatype=XSD.decimal)])
    with pytest.raises(InvalidGraphError) as caught:
        validate(graph)
    assert str(caught.value) == (
        "the graph breaks its shapes in 1 place\n"
        f"开发区管委会主任 <{node}>\n"
        "  A fact must have one confidence (kg:confidence) between 0 and 1.\n"
        "  每条事实应有一个 0 到 1 的置信度（kg:confidence）。\n"
        "  value: 1.5\n"
        "  quote: “开发区管委会主任金锋”"
    )


def test_a_long_report_is_cut() -> None:
    tenures = [factory.tenure(person=f"张{chr(0x4E00 + i)}", confidence=2.0) for i in range(25)]
    with pytest.raises(InvalidGraphError, match=r"in 25 places(.|\n)*… and 5 more"):
        validate(build_graph([factory.page(*tenures)], Settings()))


def test_validation_leaves_the_graph_as_it_was() -> None:
    graph = build_graph([PAGE], Settings())
    before = set(graph)
    validate(graph)
    assert set(graph) == before
    assert (None, RDFS.subClassOf, None) not in graph
