"""SPARQL inside the page: the same answers as ``kg query``, in a file without a network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from kg.assets import OXIGRAPH, is_fetched
from kg.export.document import Addition
from kg.export.html import explorer_html, write_html
from kg.export.sparql import sparql_addition
from kg.query.named import named_queries
from kg.query.run import run_query
from kg.query.table import to_text
from tests.browser.conftest import Open, Opened, barriers, opened, ready, start_again
from tests.browser.town import town

FETCHED = pytest.mark.skipif(
    not is_fetched(OXIGRAPH), reason=f"{OXIGRAPH} is not in the cache: kg assets --fetch"
)
OWN = {
    "ask": "ASK { ?official a kg:Official }",
    "describe": "DESCRIBE ?zone { ?zone a kg:Zone }",
    "construct": "CONSTRUCT { ?s skos:prefLabel ?name } WHERE { ?s a kg:Body ; skos:prefLabel ?name }",
    "unbound": "SELECT ?name ?nothing { ?s a kg:Official ; skos:prefLabel ?name }",
    "numbers": "SELECT (007 AS ?a) (-0.50 AS ?b) (10.0/3 AS ?c) ('010' AS ?d) (true AS ?e) {}",
    "hostile": """SELECT ('</script><img src=x onerror="window.hit = 1">' AS ?x) ('=1+1' AS ?y) {}""",
    "empty": "SELECT ?s { ?s a kg:Nothing }",
}
QUERIES = {name: query.text for name, query in named_queries().items()} | OWN


@pytest.fixture(scope="module")
def asked(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    path = tmp_path_factory.mktemp("sparql") / "graph.html"
    graph = town()
    write_html(graph, path, "澜州", addition=sparql_addition(graph))
    seen = opened(browser)
    seen.page.goto(path.as_uri())
    ready(seen.page)
    yield seen
    seen.page.close()


@pytest.fixture
def asking(asked: Opened) -> Opened:
    """The tab for SPARQL; its tests share a page."""
    start_again(asked.page)
    asked.page.locator("#tab-sparql").click()
    return asked


def ask(tab: Tab, query: str) -> None:
    tab.locator("#sparql-text").fill(query)
    tab.locator("#sparql-run").click()
    expect(tab.locator("#sparql-run")).to_be_enabled()


@FETCHED
def test_answers_are_those_of_kg_query(asking: Opened) -> None:
    graph = town()
    for name, query in QUERIES.items():
        ask(asking.page, query)
        table = run_query(graph, query)
        expected = [list(table.columns), *([to_text(cell) for cell in row] for row in table.rows)]
        assert answer(asking.page) == expected, name
        assert asking.page.locator("#sparql-status").inner_text() == f"{len(table.rows)} 行"
    asking.check()


def answer(tab: Tab) -> list[list[str]]:
    rows: list[list[str]] = tab.evaluate(
        """() => [...document.querySelectorAll("#sparql-answer tr")]
            .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"""
    )
    return rows


@FETCHED
def test_examples_are_the_named_queries(asking: Opened) -> None:
    tab = asking.page
    questions = tab.locator("#sparql-examples option").all_inner_texts()[1:]
    assert questions == [query.question_zh for query in named_queries().values()]
    tab.locator("#sparql-examples").select_option(index=2)
    assert tab.locator("#sparql-text").input_value() == [*named_queries().values()][1].text
    asking.check()


@FETCHED
def test_nodes_of_an_answer_are_shown_on_the_picture(asking: Opened) -> None:
    tab = asking.page
    ask(tab, "SELECT ?zone { ?zone a kg:Zone }")
    tab.get_by_role("button", name="在图中显示 (2)").click()
    expect(tab.locator("#view-graph")).to_be_visible()
    names = tab.evaluate("kg.app.shown().map((node) => kg.data.label[node])")
    assert sorted(names) == ["澜州经济开发区", "澜州高新技术开发区"]
    tab.locator("#tab-sparql").click()
    tab.locator("#sparql-answer").get_by_role("button", name="高新").click()
    expect(tab.locator("#panel-title")).to_have_text("澜州高新技术开发区")
    by_name = "SELECT ?name (COUNT(*) AS ?n) { ?s a kg:Official ; skos:prefLabel ?name } GROUP BY ?name"
    tab.locator("#tab-sparql").click()
    ask(tab, by_name)
    tab.get_by_role("button", name="在图中显示 (3)").click()
    assert set(tab.evaluate("kg.app.shown().map((node) => kg.data.label[node])")) == {"金锋", "王敏", "李楠"}
    tab.locator("#tab-sparql").click()
    ask(tab, "SELECT ?s { ?s a ?class }")
    tab.get_by_role("button", name="在图中显示 (20)").click()
    tab.wait_for_function("() => kg.app.shown().length === 20 && kg.app.shown().every(kg.picture.sees)")
    asking.check()


@FETCHED
def test_a_wrong_query_is_told_what_is_wrong(asking: Opened) -> None:
    wrong = {
        "SELECT * {\n  ?s foo:bar ?o }": "第 2 行第 13 列的前缀未知；可用前缀：foaf, kg, oa, org, prov",
        "SELECT * {\n  ?s a ; }": "第 2 行第 11 列语法有误",
        "DELETE WHERE { ?s ?p ?o }": "只能查询，不能修改图谱",
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }": "不能查询其他端点",
        "SELECT * FROM <http://x/> { ?s ?p ?o }": "不要写 FROM",
    }
    for query, message in wrong.items():
        ask(asking.page, query)
        expect(asking.page.get_by_role("alert")).to_contain_text(message)
        assert answer(asking.page) == []
    asking.check()


@FETCHED
def test_a_query_without_end_is_stopped_and_the_next_one_answered(asking: Opened) -> None:
    tab = asking.page
    tab.locator("#sparql-text").fill("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    tab.keyboard.press("Control+Enter")
    tab.locator("#sparql-stop").click()
    expect(tab.locator("#sparql-status")).to_have_text("已停止")
    ask(tab, "ASK {}")
    assert answer(tab) == [["answer"], ["true"]]
    assert barriers(tab) == []
    asking.check()


@FETCHED
def test_in_the_frame_of_a_notebook(open_file: Open, tmp_path: Path) -> None:
    graph = town()
    inner = escape(explorer_html(graph, addition=sparql_addition(graph)))
    frame = f'<meta charset="utf-8"><iframe sandbox="allow-scripts" srcdoc="{inner}"></iframe>'
    (tmp_path / "notebook.html").write_text(frame, encoding="utf-8")
    seen = open_file(tmp_path / "notebook.html")
    inside = seen.page.frame_locator("iframe")
    inside.locator("#tab-sparql").click()
    expect(inside.locator("#sparql-status")).to_have_text(f"{len(graph)} 条三元组")
    seen.check()


def test_without_the_engine_the_page_says_how_to_get_it(
    open_file: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    addition = sparql_addition(town())
    assert addition == Addition(scripts=addition.scripts, styles=addition.styles)
    write_html(town(), tmp_path / "graph.html", addition=addition)
    seen = open_file(tmp_path / "graph.html", at="#?tab=sparql")
    expect(seen.page.locator("#view-sparql")).to_contain_text("kg assets --fetch")
    seen.check()
