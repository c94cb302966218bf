from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import OutputError
from kg.export.document import content_policy, script_json
from kg.export.explorer import read_story
from kg.export.html import FIRST, explorer_data, explorer_html, short_label, write_html
from kg.export.words import KINDS
from tests.export.sample import graph_of

HOSTILE = "</script><script>alert(1)</script>"


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Elements()
    parser.feed(html)
    return parser.found


@pytest.fixture(scope="module")
def html() -> str:
    return explorer_html(graph_of(), "澜州")


def test_nodes_are_the_things_with_names() -> None:
    story = read_story(graph_of())
    assert [(KINDS[node.kind].term, node.type[0], node.label) for node in story.nodes] == [
        ("Official", "人物", "金锋"),
        ("Body", "政府机构", "澜州市发展和改革委员会"),
        ("Company", "企业", "云州石英材料有限公司"),
        ("Zone", "园区", "澜州经济开发区"),
        ("Place", "行政区", "云州省"),
        ("Place", "行政区", "澜州市"),
        ("Project", "项目", "石英砂提纯项目"),
        ("Event", "会议", "项目推进会"),
        ("Observation", "指标", "2023-Q1 工业投资 30亿元 (+12.4%)"),
    ]


def test_lines_carry_post_quote_article_and_rule() -> None:
    story = read_story(graph_of())
    names = [node.label for node in story.nodes]
    lines = [(names[e.start], e.relation, names[e.end], e.text) for e in story.lines]
    assert lines == [
        ("金锋", "holds", "澜州市发展和改革委员会", "市发改委主任 · 2023-03-18"),
        ("澜州市发展和改革委员会", "jurisdiction", "澜州市", ""),
        ("澜州经济开发区", "partOf", "澜州市", ""),
        ("澜州市", "partOf", "云州省", ""),
        ("石英砂提纯项目", "investor", "云州石英材料有限公司", ""),
        ("石英砂提纯项目", "inZone", "澜州经济开发区", ""),
        ("项目推进会", "chair", "金锋", ""),
        ("2023-Q1 工业投资 30亿元 (+12.4%)", "subject", "澜州经济开发区", ""),
    ]
    tenure = story.lines[0].evidence
    assert tenure is not None
    source = tenure.sources[0]
    assert (source.quote, source.headline, source.date, source.page) == (
        "市发改委主任金锋",
        "开发区项目集中开工",
        "2023-03-18",
        "lanzhou.txt",
    )
    assert (tenure.confidence, tenure.rules) == (0.97, ("officials.chain",))


def test_project_has_its_money_and_stage() -> None:
    project = next(node for node in read_story(graph_of()).nodes if node.label == "石英砂提纯项目")
    assert project.values == (("stage", "开工"), ("amount", "总投资 约12.5亿元"))


def test_same_graph_same_bytes(tmp_path: Path) -> None:
    write_html(graph_of(), tmp_path / "a.html", "澜州")
    write_html(
        Graph().parse(data=graph_of().serialize(format="nt"), format="nt"), tmp_path / "b.html", "澜州"
    )
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.html", "b.html"]


def test_nothing_is_fetched(html: str) -> None:
    loading = [
        value
        for tag, attributes in elements(html)
        for name, value in attributes.items()
        if name in {"src", "href", "srcset", "action", "data"} or (tag == "link" and name == "href")
    ]
    assert loading == ["data:,"]
    assert "@import" not in html
    assert "url(" not in "".join(re.findall(r"<style>(.*?)</style>", html, re.DOTALL))


def test_policy_names_every_script_and_style(html: str) -> None:
    policy = next(a["content"] for _, a in elements(html) if a.get("http-equiv") == "Content-Security-Policy")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy == content_policy(scripts, styles)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy


def test_names_stay_data() -> None:
    html = explorer_html(graph_of(person=HOSTILE, project=HOSTILE, headline=HOSTILE), HOSTILE)
    assert "alert(1)</script>" not in html
    tags = [tag for tag, _ in elements(html)]
    assert tags == [tag for tag, _ in elements(explorer_html(graph_of()))]


@pytest.mark.parametrize("text", [HOSTILE, "<!--", "a & b", "\u2028\u2029", "\ud800", "\u202e文", "{{7*7}}"])
def test_script_json_round_trip(text: str) -> None:
    embedded = script_json([text])
    assert not set(embedded) & set("<>&\u2028\u2029\ud800")
    assert json.loads(embedded) == [text]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("金锋", "金锋"),
        ("高邮经济开发区管理委员会办公室", "高邮经济开发区管理委员…"),
        ("一\n二\t三", "一 二 三"),
        ("\u202e金锋", "金锋"),
    ],
)
def test_short_label(name: str, label: str) -> None:
    assert short_label(name) == label


def test_first_view_of_a_large_graph_is_its_best_connected_part() -> None:
    graph = Graph()
    for i in range(FIRST):
        graph += graph_of(person=f"王{i:04}", project=f"第{i:04}项目")
    data = explorer_data(read_story(graph))
    assert len(data["nodes"]) > FIRST
    assert 0 < len(data["first"]) <= FIRST
    assert len(data["canvas"]["nodes"]) == len(data["whole"]) == len(data["nodes"])


def test_empty_graph(tmp_path: Path) -> None:
    write_html(Graph(), tmp_path / "empty.html")
    assert (tmp_path / "empty.html").stat().st_size > 0


def test_title_is_escaped() -> None:
    assert "<title>&lt;b&gt; &amp; &#34;</title>" in explorer_html(Graph(), '<b> & "')


def test_c_locale(tmp_path: Path) -> None:
    """pyvis' own writer fails here: vis-network holds a ©."""
    graph_of().serialize(tmp_path / "graph.ttl", format="turtle", encoding="utf-8")
    code = (
        "import pathlib, rdflib; from kg.export.html import write_html\n"
        "graph = rdflib.Graph().parse(pathlib.Path('graph.ttl').read_bytes(), format='turtle')\n"
        "write_html(graph, pathlib.Path('graph.html'), 'title')"
    )
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True)
    assert "金锋" in (tmp_path / "graph.html").read_text(encoding="utf-8")


def test_unwritable(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"missing"):
        write_html(Graph(), tmp_path / "missing" / "graph.html")
