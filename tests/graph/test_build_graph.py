"""Facts → triples: what is written, what is one, and that the order never matters."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import ORG, PROV, QB, RDF, SKOS, XSD, Graph, Literal, URIRef

from kg import __version__
from kg.export.turtle import write_turtle
from kg.graph.validate import validate
from kg.settings import Settings
from kg.types import Amount, AmountKind, Entity, EntityKind, PageContext, PageFacts, Passage, Stage, Status
from kg.vocab import KG, OA, SCHEMA, ontology
from tests import factory
from tests.graphs import build_graph

GOLDEN = Path(__file__).parent / "golden.ttl"
BASE = Settings().base_iri

PAGE = factory.page(
    factory.tenure(),
    factory.tenure(person="杨海蔚", title="副书记", body=None, post="副书记", status=Status.FORMER),
    factory.project(
        aliases=("新瑞光电项目",),
        companies=(factory.company(),),
        zone=factory.zone("高邮经济开发区", "开发区"),
        stages=(Stage.STARTED,),
        investments=(factory.investment(amount=Amount(Decimal("1E+10"), "CNY", "about")),),
        industry="光伏",
        capacity="10GW",
    ),
    factory.event(chairs=("金锋",), location="开发区会议中心", organizer=factory.body()),
    factory.observation(growth=Decimal("22.80")),
    factory.observation("27", "签约项目", period="", amount=Amount(Decimal(27), "个", "min")),
    factory.ranking(),
    factory.ranking(30, "综合实力", scope="全国", out_of=None, bound="max", moved=None, period=""),
)


def build(*pages: PageFacts) -> Graph:
    return build_graph(pages, Settings(model="none"))


def turtle(graph: Graph, folder: Path) -> str:
    write_turtle(graph, folder / "graph.ttl")
    return (folder / "graph.ttl").read_text(encoding="utf-8")


def nodes(graph: Graph, kind: str) -> list[URIRef]:
    return sorted(graph.subjects(RDF.type, KG[kind]))  # type: ignore[type-var]


def labels(graph: Graph, kind: str) -> list[str]:
    return sorted(str(graph.value(node, SKOS.prefLabel)) for node in nodes(graph, kind))


def test_golden(tmp_path: Path) -> None:
    text = re.sub(r"(?<=/run/)[0-9a-f]{16}", "RUN", turtle(build(PAGE), tmp_path))
    assert text.replace(__version__, "VERSION") == GOLDEN.read_text(encoding="utf-8")


def test_what_is_written_is_valid_and_reads_back(tmp_path: Path) -> None:
    graph = build(PAGE)
    validate(graph)
    turtle(graph, tmp_path)
    assert set(Graph().parse(tmp_path / "graph.ttl")) == set(graph)


def test_a_page_given_twice_changes_nothing() -> None:
    assert set(build(PAGE, PAGE)) == set(build(PAGE))


def test_a_page_without_facts_is_valid() -> None:
    graph = build(factory.page(articles=0))
    validate(graph)
    assert len(nodes(graph, "Page")) == 1


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_pages_and_facts_makes_no_difference(seed: int, tmp_path: Path) -> None:
    shuffle = random.Random(seed).sample
    pages = [
        PAGE,
        factory.page(factory.tenure(confidence=0.5), factory.event(), name="b.txt"),
        factory.page(factory.observation(), factory.tenure(), name="c.txt", context=factory.LANZHOU),
    ]
    mixed = [
        replace(page, tenures=tuple(shuffle(page.tenures, len(page.tenures))))
        for page in shuffle(pages, len(pages))
    ]
    assert turtle(build(*mixed), tmp_path) == turtle(build(*pages), tmp_path)


def test_a_statement_on_two_pages_is_one_node_with_two_passages() -> None:
    again = factory.tenure(passages=(factory.passage(start=7),), confidence=0.99, rule="officials.after")
    graph = build(factory.page(factory.tenure()), factory.page(again, name="b.txt"))
    (tenure,) = nodes(graph, "Tenure")
    assert len(list(graph.objects(tenure, PROV.wasDerivedFrom))) == 2
    assert list(graph.objects(tenure, KG.confidence)) == [Literal("0.99", datatype=XSD.decimal)]
    assert sorted(map(str, graph.objects(tenure, KG.rule))) == ["officials.after", "officials.chain"]


def test_one_name_in_two_cities_is_two_people() -> None:
    here = factory.page(factory.tenure(person="王伟", body=None))
    there = factory.page(factory.tenure(person="王伟", body=None), name="b.txt", context=factory.LANZHOU)
    assert labels(build(here, there), "Official") == ["王伟", "王伟"]
    assert labels(build(here, replace(here, page=there.page)), "Official") == ["王伟"]


def test_one_name_on_two_pages_of_unknown_place_is_two_people() -> None:
    pages = [factory.page(factory.tenure(body=None), name=name, context=PageContext()) for name in ("a", "b")]
    assert labels(build(*pages), "Official") == ["金锋", "金锋"]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("开发区管委会", 2),
        ("市发改委", 2),
        ("高新区党工委", 2),
        ("发展和改革委员会", 2),
        ("高邮市发展和改革委员会", 1),
        ("镇江市人民政府", 1),
        ("全国人大常委会", 1),
        ("江苏省委", 1),
        ("汀阳市委", 1),
        ("扬州商会", 1),
        ("商会", 2),
        ("南京大学", 1),
    ],
)
def test_a_bare_body_is_another_in_another_city(name: str, count: int) -> None:
    pages = [
        factory.page(factory.tenure(body=factory.body(name, place="")), name=str(i), context=context)
        for i, context in enumerate((factory.GAOYOU, factory.LANZHOU))
    ]
    assert labels(build(*pages), "Body") == [name] * count


def test_places_stand_in_their_chain() -> None:
    graph = build(factory.page(factory.observation(subject=factory.place("高邮市三垛镇", "三垛镇"))))
    (town,) = [n for n in nodes(graph, "Place") if (n, SKOS.altLabel, Literal("三垛镇", lang="zh")) in graph]
    above = [str(graph.value(n, SKOS.prefLabel)) for n in graph.transitive_objects(town, KG.partOf)]
    assert above == ["高邮市三垛镇", "高邮市", "扬州市", "江苏省"]
    assert [str(graph.value(n, KG.adcode)) for n in graph.transitive_objects(town, KG.partOf)][1:] == [
        "321084",
        "3210",
        "32",
    ]


def test_an_alias_never_repeats_the_name() -> None:
    graph = build(
        factory.page(factory.observation(subject=factory.zone("高邮经济开发区", "开发区", "高邮经济开发区")))
    )
    (zone,) = nodes(graph, "Zone")
    assert list(graph.objects(zone, SKOS.altLabel)) == [Literal("开发区", lang="zh")]


def test_a_word_that_points_is_no_alias() -> None:
    graph = build(
        factory.page(factory.observation(subject=factory.place("高邮市", "全市", "我市", "市", "邮城")))
    )
    assert list(graph.objects(None, SKOS.altLabel)) == [Literal("邮城", lang="zh")]


@pytest.mark.parametrize(("place", "count"), [("高邮市", 1), ("扬州市", 0)])
def test_a_zone_is_run_by_its_administration(place: str, count: int) -> None:
    heads = factory.tenure(body=factory.body("高邮经济开发区管理委员会", place=place))
    graph = build(factory.page(heads, factory.observation(subject=factory.zone("高邮经济开发区"))))
    assert len(list(graph.subject_objects(KG.administeredBy))) == count


def test_a_former_post_gives_no_membership() -> None:
    graph = build(factory.page(factory.tenure(status=Status.FORMER)))
    assert list(graph.subject_objects(ORG.memberOf)) == []
    (tenure,) = nodes(graph, "Tenure")
    assert graph.value(tenure, KG.tenureStatus) == KG.former


def test_a_tenure_is_attested_by_the_dates_of_its_articles() -> None:
    page = factory.page(
        factory.tenure(passages=(factory.passage(), factory.passage(start=1001, article=2))), articles=2
    )
    page = replace(page, articles=(replace(page.articles[0], date="2023-03-17"), page.articles[1]))
    graph = build(page)
    dates = sorted(map(str, graph.objects(nodes(graph, "Tenure")[0], KG.attestedOn)))
    assert dates == ["2023-03-17", "2023-03-18"]


@pytest.mark.parametrize(
    ("date", "literal"),
    [
        ("2023-03-18", Literal("2023-03-18", datatype=XSD.date)),
        ("2023-03", Literal("2023-03", datatype=XSD.gYearMonth)),
        ("--03-18", Literal("--03-18", datatype=XSD.gMonthDay)),
        ("2023-02-30", None),
        ("日前", None),
        ("", None),
    ],
)
def test_dates_have_the_precision_of_the_page(date: str, literal: Literal | None) -> None:
    graph = build(factory.page(factory.event(date=date)))
    assert graph.value(nodes(graph, "Event")[0], SCHEMA.startDate) == literal


def test_events_without_a_full_date_are_the_pages_own() -> None:
    def count(date: str) -> int:
        return len(nodes(build(*(factory.page(factory.event(date=date), name=n) for n in "ab")), "Event"))

    assert [count(date) for date in ("2023-03-18", "2023-03", "--03-18", "")] == [1, 2, 2, 2]


def test_amounts_are_whole_units_as_decimals() -> None:
    investment = factory.investment(amount=Amount(Decimal("1.25E+9"), "CNY", "min"), kind=AmountKind.OUTPUT)
    graph = build(factory.page(factory.project(investments=(investment,))))
    (node,) = nodes(graph, "Investment")
    assert graph.value(node, SCHEMA.value) == Literal("1250000000.0", datatype=XSD.decimal)
    assert (node, KG.amountKind, KG.output) in graph
    assert (node, KG.bound, Literal("min")) in graph


def test_figures_without_a_period_have_a_cube_of_their_own() -> None:
    graph = build(factory.page(factory.observation(), factory.observation(period="")))
    datasets = {
        graph.value(node, QB.dataSet): graph.value(node, KG.period) for node in nodes(graph, "Observation")
    }
    assert datasets == {
        URIRef(BASE + "dataset/figures"): Literal("2023-Q1"),
        URIRef(BASE + "dataset/undated-figures"): None,
    }
    assert graph.value(URIRef(BASE + "dataset/figures"), QB.structure) == KG.figureStructure


def test_a_rank_is_of_a_cube_and_no_observation() -> None:
    graph = build(factory.page(factory.ranking(), factory.ranking(3, period="", moved=-2)))
    assert nodes(graph, "Observation") == []
    told = {
        (str(graph.value(node, QB.dataSet)).removeprefix(BASE), str(graph.value(node, KG.moved)))
        for node in nodes(graph, "Ranking")
    }
    assert told == {("dataset/rankings", "7"), ("dataset/undated-rankings", "-2")}
    assert graph.value(URIRef(BASE + "dataset/rankings"), QB.structure) == KG.rankingStructure


def test_every_observation_has_all_dimensions_of_its_cube() -> None:
    graph = build(PAGE) + ontology()
    missing = graph.query("""SELECT ?observation ?dimension {
        ?observation qb:dataSet/qb:structure/qb:component/qb:dimension ?dimension
        FILTER NOT EXISTS { ?observation ?dimension ?value } }""")
    assert list(missing) == []


def test_a_run_names_its_model_wherever_it_lies(tmp_path: Path) -> None:
    runs = []
    for folder in (tmp_path / "here", tmp_path / "there"):
        folder.mkdir()
        (folder / "meta.json").write_text(
            '{"lang": "zh", "name": "news", "version": "1.2"}', encoding="utf-8"
        )
        runs.append(build_graph([], Settings(model=str(folder))))
    assert set(runs[0]) == set(runs[1])
    (run,) = nodes(runs[0], "Run")
    assert (str(runs[0].value(run, KG.model)), str(runs[0].value(run, KG.modelVersion))) == ("zh_news", "1.2")


def test_the_head_of_a_zone_heads_a_body() -> None:
    graph = build(factory.page(factory.tenure(body=factory.zone("高邮高新区"))))
    validate(graph)
    assert labels(graph, "Body") == ["高邮高新区"]


def test_iris_stand_under_the_base_of_the_settings() -> None:
    graph = build_graph([PAGE], Settings(base_iri="https://example.org/kg/"))
    minted = {s for s in graph.subjects() if not s.startswith(KG.iri)}  # type: ignore[attr-defined]
    assert all(s.startswith("https://example.org/kg/") for s in minted)  # type: ignore[attr-defined]


def test_iris_are_the_same_on_every_machine() -> None:
    (official,) = nodes(build(factory.page(factory.tenure())), "Official")
    assert str(official) == BASE + "official/金锋-e3d0ea8fed"


HOSTILE = [
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "a\x00b\x1bcd\ufffee",
    "> <evil:iri> .\n<x:y>",
    '"""\\',
    "../../etc/passwd?x#y z%00",
    "\u202e右到左\u2028行",
    "😀" * 3,
    "长" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str, tmp_path: Path) -> None:
    graph = build(page_of(text))
    validate(graph)
    turtle(graph, tmp_path)
    back = Graph().parse(tmp_path / "graph.ttl")
    assert set(back) == set(graph)
    assert set(map(str, back.objects(None, OA.exact))) == {
        "".join(c for c in text if c not in "\x00\x1b\ufffe")
    }


@settings(max_examples=60)
@given(text=st.text(min_size=1))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    graph = build(page_of(text))
    assert set(Graph().parse(data=graph.serialize(format="turtle"))) == set(graph)


def page_of(text: str) -> PageFacts:
    """The same text in every place."""
    return factory.page(
        factory.tenure(
            person=text, title=text, post=text, body=factory.body(text, text + "x"), passages=(quote(text),)
        ),
        factory.project(
            text, aliases=(text, "别名"), companies=(factory.company(text),), passages=(quote(text),)
        ),
        factory.event(text, location=text, passages=(quote(text),)),
        factory.observation(measure=text, subject=factory.zone(text, place=text), passages=(quote(text),)),
        name=text,
    )


def quote(text: str) -> Passage:
    return factory.passage(text)


def test_a_place_that_no_table_has_is_one_by_the_code_its_page_tells() -> None:
    """第四师可克达拉市 as the subject of a figure, and as the jurisdiction of a body."""
    place = Entity(EntityKind.PLACE, "第四师可克达拉市", code="659008")
    body = Entity(EntityKind.BODY, "第四师可克达拉市党委", place=place.name)
    page = factory.page(factory.tenure(body=body), factory.observation(subject=place))
    graph = build_graph([page], Settings())
    assert len(set(graph.subjects(SKOS.prefLabel, Literal(place.name, lang="zh")))) == 1
