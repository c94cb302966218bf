from __future__ import annotations

import base64
import gzip
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph

from kg.errors import OutputError
from kg.export.document import Addition, asset, content_policy, json_bytes
from kg.export.html import explorer_frame, explorer_html, write_html
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
def test_any_text_comes_back_from_json(text: str) -> None:
    assert json.loads(json_bytes([text]).decode()) == [text]


def block(html: str, name: str) -> dict[str, Any]:
    found = re.search(rf'<script type="application/gzip" id="block-{name}">(.*?)</script>', html, re.DOTALL)
    assert found
    unpacked: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(found[1])))
    return unpacked


def test_the_page_holds_its_data_once(html: str) -> None:
    core, facts = block(html, "core"), block(html, "facts")
    assert core["base"] == "https://w3id.org/govkg/id/"
    assert [q["key"] for q in core["questions"]] == ["overview", "money", "building", "growth"]
    assert len(core["nodes"]["id"]) == len(core["nodes"]["x"]) == 9
    assert "市发改委主任金锋" in facts["quotes"]["sentences"]
    assert "金锋" not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


def test_what_an_addition_brings() -> None:
    addition = Addition(scripts=("kg.more = 1;",), styles=("b{}",), blocks=(("more", b"data"),), wasm=True)
    html = explorer_html(graph_of(), addition=addition)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts[-2] == "kg.more = 1;"
    assert scripts[-1] == asset("js/main.js")
    assert "<style>b{}</style>" in html
    assert gzip.decompress(base64.b64decode(re.search(r'id="block-more">(.*?)<', html)[1])) == b"data"  # type: ignore[index]
    policy = next(a["content"] for _, a in elements(html) if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert "'wasm-unsafe-eval'" in policy
    assert "worker-src blob:" in policy


def test_a_frame_lets_scripts_run_and_nothing_else() -> None:
    found = dict(elements(explorer_frame(graph_of(), 'a"b', height=321)))["iframe"]
    assert {name: found[name] for name in ("title", "sandbox", "height")} == {
        "title": 'a"b',
        "sandbox": "allow-scripts",
        "height": "321",
    }


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
