"""Judgements: read from a file, obeyed by the next build, taken back with their line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import RDF, Graph, URIRef

from kg.errors import InputError
from kg.resolve import read_judgements
from kg.resolve.judgements import names_joined
from kg.settings import Settings
from kg.types import Judgement, Verdict
from kg.vocab import KG
from tests import factory
from tests.graphs import build_graph

HERE = factory.page(
    factory.tenure(
        person="席永年",
        title="局长",
        post="市审计局局长",
        body=factory.body("高邮市审计局"),
        attested="2019-01-02",
    ),
    context=replace(factory.GAOYOU, date=""),
)
THERE = factory.page(
    factory.tenure(
        person="席永年",
        title="秘书长",
        post="市委秘书长",
        body=factory.body("澜州市委", place="澜州市"),
        attested="2022-01-02",
    ),
    name="b.txt",
    context=replace(factory.LANZHOU, date=""),
)


def build(*judgements: Judgement) -> Graph:
    return build_graph([HERE, THERE], Settings(model="none", judgements=judgements))


def officials(graph: Graph) -> list[URIRef]:
    return sorted(graph.subjects(RDF.type, KG.Official))  # type: ignore[type-var]


def verdicts(graph: Graph) -> list[str]:
    return sorted(str(v).rpartition("#")[2] for v in graph.objects(None, KG.judgement))


def test_two_cities_are_two_people_who_may_be_one() -> None:
    graph = build()
    one, other = officials(graph)
    assert (one, KG.possiblySameAs, other) in graph
    assert (other, KG.possiblySameAs, one) in graph
    assert verdicts(graph) == ["unsure"]


@pytest.mark.parametrize("right", ["席永年@澜州市委", "席永年@澜州市"])
def test_the_same_by_judgement(right: str) -> None:
    graph = build(Judgement("席永年@高邮市审计局", right, Verdict.SAME, "任前公示"))
    assert len(officials(graph)) == 1
    assert verdicts(graph) == ["same"]
    assert [str(reason) for reason in graph.objects(None, KG.reason)] == ["任前公示"]


def test_an_iri_of_the_graph_is_a_side_too() -> None:
    one, other = (str(node) for node in officials(build()))
    assert len(officials(build(Judgement(one, other, Verdict.SAME)))) == 1


def test_different_by_judgement_is_no_proposal() -> None:
    graph = build(Judgement("席永年@高邮市", "席永年@澜州市", Verdict.DIFFERENT, "两人"))
    assert len(officials(graph)) == 2
    assert verdicts(graph) == ["different"]
    assert list(graph.subject_objects(KG.possiblySameAs)) == []


def test_two_spellings_of_a_name_by_judgement() -> None:
    other = factory.page(factory.tenure(person="金峰"), name="b.txt")
    pages = [factory.page(factory.tenure(person="金锋")), other]
    graph = build_graph(
        pages, Settings(model="none", judgements=(Judgement("金峰@高邮市", "金锋@高邮市", Verdict.SAME),))
    )
    assert len(officials(graph)) == 1
    assert len(officials(build_graph(pages, Settings(model="none")))) == 2


def test_names_follow_chains() -> None:
    said = (Judgement("甲乙", "丙丁", Verdict.SAME), Judgement("丙丁", "戊己", Verdict.SAME))
    roots = names_joined(said)
    assert len({roots.get(name, name) for name in ("甲乙", "丙丁", "戊己")}) == 1


def test_a_file_of_judgements(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text(
        "left,right,judgement,reason\n乙@某市,甲@某市, same ,公示\n甲,丙,unsure,\n", encoding="utf-8-sig"
    )
    assert read_judgements(path) == (
        Judgement("乙@某市", "甲@某市", Verdict.SAME, "公示"),
        Judgement("甲", "丙", Verdict.UNSURE, ""),
    )


@pytest.mark.usefixtures("usual_field_limit")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("left,right\na,b\n", "line 1: no column 'judgement'"),
        ("left,right,judgement\na,,same\n", "line 2: both left and right"),
        ('left,right,judgement\na,"' + "乙" * 140_000, "field larger than field limit .* quotation mark"),
        ("left,right,judgement\na,b,same\na,b,maybe\n", "line 3: 'maybe' is none of same, different, unsure"),
    ],
)
def test_a_bad_file_says_what_and_where(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=words):
        read_judgements(path)
