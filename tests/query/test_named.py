"""The queries that come with ``kg``: they answer, and take their parameters as terms."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
from rdflib import ORG, RDF, SKOS, Graph, Literal, URIRef

from kg.errors import InputError
from kg.query.check import check
from kg.query.load import as_store
from kg.query.named import KINDS, NamedQuery, Parameter, named_queries, named_query
from kg.query.run import run_query
from kg.settings import Settings
from kg.vocab import KG
from tests import factory
from tests.graphs import build_graph

NAMES = list(named_queries())
EMPTY_ON_SEEDS: dict[str, str] = {}
"""Queries that the seeds have no answer to, and why."""

HOSTILE = "x\" } INSERT DATA { <a:b> <a:c> 1 } # \\ \n ' } VALUES ?year { 1 } <a:b> \u2028"

ANOTHER = URIRef("https://w3id.org/govkg/id/official/another")


@pytest.fixture(scope="module")
def store(graph: Graph) -> ox.Store:
    return as_store(graph)


@pytest.fixture(scope="module")
def seeds_backwards(seeds: ox.Store) -> ox.Store:
    """The same graph, put in in another order."""
    store = ox.Store()
    store.extend(sorted(seeds, key=lambda quad: str(quad)[::-1]))
    return store


def test_there_are_enough() -> None:
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_answers(name: str) -> None:
    query = named_query(name)
    assert query.title != name
    assert query.question.endswith("?")
    assert query.question_zh.endswith("？")
    assert query.text.count("# parameter") == len(query.parameters)
    for parameter in query.parameters:
        assert parameter.kind in KINDS
        assert parameter.default
        assert parameter.name not in {
            "file",
            "name",
            "list",
            "format",
            "output",
            "timeout",
            "memory",
            "size",
            "help",
        }


@pytest.mark.parametrize("name", NAMES)
def test_each_has_an_answer_in_the_seeds(name: str, seeds: ox.Store) -> None:
    rows = run_query(seeds, named_query(name).text).rows
    assert bool(rows) != (name in EMPTY_ON_SEEDS), EMPTY_ON_SEEDS.get(name)
    assert len(rows) == len(set(rows))


def test_zones_are_zones_and_places_are_not(seeds: ox.Store) -> None:
    """kg:inZone leads to either: a project may lie in a town or on an island."""
    zones = run_query(seeds, "SELECT DISTINCT ?name { ?zone a kg:Zone ; skos:prefLabel ?name }").rows
    known = {name for (name,) in zones}

    def sites(query: str) -> set[object]:
        return {row[0] for row in run_query(seeds, named_query(query).text).rows}

    for query in ("money-by-zone", "money-by-zone-and-year", "stages-by-zone"):
        assert sites(query)
        assert sites(query) <= known
    assert {"长兴县画溪街道", "三墩岛", "察尔汗盐湖"} <= sites("money-by-place")
    assert sites("money-by-place") & known == set()


@pytest.mark.parametrize(
    ("name", "values", "columns", "rows"),
    [
        (
            "careers",
            {"person": "杨海蔚"},
            ("post", "body", "status", "first", "last"),
            {("开发区管委会主任", "高邮经济开发区管理委员会", "原任", "2023-03-18", "2023-03-18")},
        ),
        ("careers", {"person": "无此人"}, ("post",), set()),
        (
            "who-met-whom",
            {"person": "金锋"},
            ("one", "other", "events"),
            {("金锋", "杨海蔚", 1), ("杨海蔚", "金锋", 1)},
        ),
        ("events", {"person": "金锋", "since": "2023-03-18"}, ("event", "people"), {("项目建设推进会", 2)}),
        ("events", {"since": "2023-03-19"}, ("event",), set()),
        (
            "figures-that-disagree",
            {},
            ("subject", "period", "values", "least", "most"),
            {("高邮经济开发区", "2023-Q1", 2, Decimal(12400000000), Decimal(12500000000))},
        ),
        (
            "projects-by-zone",
            {"where": "高邮经济开发区"},
            ("project", "total"),
            {("新瑞光电10GW电池项目", 10000000000)},
        ),
        ("projects-by-zone", {"where": "淮安经济开发区"}, ("project",), set()),
        ("money-by-zone-and-year", {}, ("zone", "year", "total"), {("高邮经济开发区", 2023, 10000000000)}),
        ("fastest-growth", {"least": "-3"}, ("growth",), {(Decimal("-2.5"),)}),
        ("fastest-growth", {"least": "-2"}, ("growth",), set()),
        ("figures-by-quarter", {"year": "2022"}, ("period",), set()),
        ("quotes", {"words": "总投资"}, ("kind", "quote", "start"), {("金额", "总投资100亿元", 40)}),
    ],
)
def test_answers(
    name: str,
    values: dict[str, str],
    columns: tuple[str, ...],
    rows: set[tuple[object, ...]],
    store: ox.Store,
) -> None:
    table = run_query(store, named_query(name).bind(values))
    places = [table.columns.index(column) for column in columns]
    found = {tuple(row[place] for place in places) for row in table.rows}
    assert found <= rows
    assert bool(found) == bool(rows)


@pytest.mark.parametrize("name", [name for name in NAMES if named_query(name).parameters])
def test_hostile_values_stay_values(name: str, store: ox.Store) -> None:
    query = named_query(name)
    texts = {p.name: HOSTILE for p in query.parameters if p.kind in {"name", "text"}}
    bound = query.bind(texts)
    check(bound)
    assert run_query(store, bound).rows == () or not texts


def test_values_are_bound_in_one_go() -> None:
    parameters = tuple(Parameter(name, "text", "UNDEF", "", "") for name in "ab")
    query = NamedQuery("q", "", "", "", parameters, "SELECT * { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }")
    bound = query.bind({"a": "VALUES ?b { 1 }", "b": '"'})
    assert bound == r'SELECT * { VALUES ?a { "VALUES ?b { 1 }" } VALUES ?b { "\"" } }'


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("careers", {"persona": "金锋"}, "careers has no parameter 'persona'; it has: person"),
        ("stalled-projects", {"months": "一年"}, "months = '一年': has to be a whole number"),
        ("fastest-growth", {"least": "nan"}, "least = 'nan': has to be a number"),
        ("fastest-growth", {"least": "1e999999999"}, "least = '1e999999999': has to be a number"),
        ("events", {"since": "2023-13-01"}, "since = '2023-13-01': has to be a day, such as 2023-03-18"),
    ],
)
def test_wrong_values_are_told(name: str, values: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        named_query(name).bind(values)


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(InputError, match=r"no query is named 'nonesuch'; kg query --list shows all"):
        named_query("nonesuch")
    with pytest.raises(InputError, match=r"no query is named 'post'; did you mean posts"):
        named_query("post")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_graph_gives_the_same_rows_in_the_same_order(
    name: str, seeds: ox.Store, seeds_backwards: ox.Store
) -> None:
    text = named_query(name).text
    assert run_query(seeds_backwards, text).rows == run_query(seeds, text).rows


def test_a_tenure_is_one_row_however_it_is_printed() -> None:
    """市发改委主任 and 市发展和改革委员会主任 are one post; two people of one name in it are two."""
    commission = factory.body("澜州市发展和改革委员会", "市发改委")
    printed = [
        factory.tenure(
            person="温如玉",
            body=commission,
            post=f"{name}主任",
            passages=(factory.passage(f"{name}主任", at),),
        )
        for at, name in ((0, "市发改委"), (50, "市发展和改革委员会"), (100, "市发展改革委"))
    ]
    committee = factory.body("中共澜州市委员会")
    page = factory.page(
        *printed, factory.tenure(person="温如玉", title="常委", body=committee, post="市委常委")
    )
    graph = build_graph([page], Settings())
    for tenure in list(graph.subjects(RDF.type, KG.Tenure)):
        for predicate, value in list(graph.predicate_objects(tenure)):
            graph.add((tenure + "-of-another", predicate, ANOTHER if predicate == ORG.member else value))
    graph.add((ANOTHER, RDF.type, KG.Official))
    graph.add((ANOTHER, SKOS.prefLabel, Literal("温如玉", lang="zh")))
    store = as_store(graph)
    assert len(run_query(store, "SELECT ?tenure { ?tenure a kg:Tenure }").rows) == 4
    for name in ("careers", "people-by-rank", "several-posts", "posts", "holders", "same-names"):
        assert len(run_query(store, named_query(name).text).rows) == 4, name


def test_what_investors_share_is_told() -> None:
    """A joint project counts in full for each; a brand cut from its name is none beside the firm in full."""
    firms = ("深圳恒昇科技股份有限公司", "安徽恒昇传感科技有限公司")
    joint = factory.project(
        "恒昇传感器产业园项目",
        companies=tuple(map(factory.company, firms)),
        investments=(factory.investment(),),
    )
    again = replace(joint, companies=(factory.company("恒昇"),), investments=())
    alone = replace(joint, name="恒昇冷链项目", companies=(factory.company(firms[0]),))
    pages = [
        factory.page(*told, name=f"{nth}.txt", context=replace(factory.GAOYOU, date=f"2023-03-1{nth}"))
        for nth, told in enumerate([(joint,), (again,), (alone,)])
    ]
    table = run_query(as_store(build_graph(pages, Settings())), named_query("top-investors").text)
    assert table.columns[2:] == ("projects", "total", "shared", "shared_total", "by_name")
    assert {(row[0], *row[2:6]) for row in table.rows} == {
        (firms[0], 2, 20_000_000_000, 1, 10_000_000_000),
        (firms[1], 1, 10_000_000_000, 1, 10_000_000_000),
    }
