"""Bodies over reforms: what pages say of them, and what only the table knows."""

from __future__ import annotations

from dataclasses import replace

from rdflib import ORG, RDF, Graph, Literal

from kg.graph.validate import validate
from kg.settings import Settings
from kg.types import BodyChange
from kg.vocab import KG
from tests import factory
from tests.graphs import build_graph

OLD = factory.page(factory.tenure(body=factory.body("高邮市环境保护局"), title="局长"))
NEW = factory.page(factory.tenure(body=factory.body("高邮市生态环境局"), title="局长"), name="b.txt")


def changes(graph: Graph) -> list[tuple[str, str]]:
    nodes = sorted(graph.subjects(RDF.type, KG.BodyChange), key=str)
    return [(str(graph.value(n, KG.formerName)), str(graph.value(n, KG.newName))) for n in nodes]


def build(*pages: object) -> Graph:
    graph = build_graph(pages, Settings(model="none"))  # type: ignore[arg-type]
    validate(graph)
    return graph


def test_the_table_links_two_departments_of_one_place() -> None:
    graph = build(OLD, NEW)
    assert changes(graph) == [("高邮市环境保护局", "高邮市生态环境局")]
    assert len(set(graph.subjects(ORG.changedBy))) == 2


def test_a_page_that_names_both() -> None:
    both = replace(OLD, tenures=(*OLD.tenures, *NEW.tenures))
    assert changes(build(both)) == [("高邮市环境保护局", "高邮市生态环境局")]


def test_one_of_them_alone_is_no_change() -> None:
    assert changes(build(OLD)) == []


def test_a_renamed_body_is_one_with_both_names() -> None:
    change = BodyChange(
        old=(factory.body("高邮市粮食局"),),
        new=factory.body("高邮市粮食和物资储备局"),
        merged=False,
        attested="2019-03-01",
        passages=(factory.passage("市粮食局更名为市粮食和物资储备局"),),
        rule="reforms.renamed",
        confidence=0.9,
    )
    page = replace(factory.page(name="c.txt"), changes=(change,))
    held = factory.tenure(body=factory.body("高邮市粮食局"), title="局长")
    before = factory.page(held, context=replace(factory.GAOYOU, date="2018-01-02"))
    graph = build(before, page)
    (body,) = graph.subjects(RDF.type, KG.Body)
    names = {str(o) for o in graph.objects(body) if isinstance(o, Literal)}
    assert {"高邮市粮食局", "高邮市粮食和物资储备局"} <= names
    assert changes(graph) == [("高邮市粮食局", "高邮市粮食和物资储备局")]
    (tenure,) = graph.subjects(RDF.type, KG.Tenure)
    assert graph.value(tenure, KG.endReason) == KG.byRenaming
