"""Pages for people and RDF for programs, and the guard before them."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from kg.assets import YASQE, is_fetched
from kg.errors import InputError
from kg.query.load import load_graph
from kg.query.named import named_query
from kg.serve.app import make_app
from kg.serve.guard import POLICY
from kg.serve.negotiate import best
from kg.serve.options import Options
from kg.serve.text import Files
from kg.settings import BASE_IRI
from kg.vocab import KG, SCHEMA

pytestmark = pytest.mark.anyio

HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture(scope="module")
def graph(turtle: Path) -> Graph:
    return load_graph(turtle)


def path_of(node: object) -> str:
    return quote(str(node).removeprefix(BASE_IRI))


def called(graph: Graph, name: str) -> str:
    return path_of(next(graph.subjects(SKOS.prefLabel, Literal(name, lang="zh"))))


async def test_a_thing_leads_to_its_page_or_its_rdf(client: httpx.AsyncClient, graph: Graph) -> None:
    path = called(graph, "金锋")
    for accept, location in (
        ("text/html", f"/page/{path}"),
        ("text/turtle", f"/data/{path}.ttl"),
        ("application/n-triples", f"/data/{path}.nt"),
        ("application/ld+json;q=0.9, text/csv", f"/data/{path}.jsonld"),
        ("application/rdf+xml", f"/data/{path}.rdf"),
    ):
        answer = await client.get(f"/id/{path}", headers={"accept": accept})
        assert (answer.status_code, answer.headers["location"]) == (303, location)
        assert answer.headers["vary"] == "Accept"
        assert (await client.get(location)).status_code == 200
    assert (await client.get(f"/id/{path}", headers={"accept": "image/png"})).status_code == 406


async def test_rdf_says_what_the_graph_says(client: httpx.AsyncClient, graph: Graph) -> None:
    path = called(graph, "金锋")
    node = URIRef(BASE_IRI + unquote(path))
    answer = await client.get(f"/data/{path}.ttl")
    assert answer.headers["content-type"] == "text/turtle"
    expected = {*graph.triples((node, None, None)), *graph.triples((None, None, node))}
    assert set(Graph().parse(data=answer.text)) == expected


async def test_a_page_shows_posts_with_quotes_and_links(client: httpx.AsyncClient, graph: Graph) -> None:
    page = (await client.get(f"/page/{called(graph, '金锋')}")).text
    assert "<h1><bdi>金锋</bdi></h1>" in page
    assert "<bdi>主任 · 高邮经济开发区管理委员会</bdi>" in page
    assert "<blockquote><bdi>开发区管委会主任金锋</bdi></blockquote>" in page
    links = re.findall(r'href="(/id/tenure/[^"]+)"', page)
    assert links
    fact = await client.get(links[0], headers=HTML, follow_redirects=True)
    assert "置信度 Confidence: 0.97" in fact.text


async def test_text_of_the_graph_is_never_markup(client: httpx.AsyncClient, graph: Graph) -> None:
    page = await client.get(f"/page/{called(graph, '<script>alert(1)</script>')}")
    assert "<h1><bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi></h1>" in page.text
    assert "<script>alert" not in page.text


async def test_every_thing_has_a_page(client: httpx.AsyncClient, graph: Graph) -> None:
    for node in sorted({s for s in graph.subjects() if str(s).startswith(BASE_IRI)}):
        answer = await client.get(f"/page/{path_of(node)}")
        assert answer.status_code == 200
        assert "<h1><bdi></bdi></h1>" not in answer.text


async def test_the_text_of_a_page_with_its_facts(client: httpx.AsyncClient, graph: Graph) -> None:
    node = next(graph.subjects(SCHEMA.name, Literal("a.txt")))
    page = await client.get(f"/page/{path_of(node)}")
    assert f'href="/text/{path_of(node)}"' in page.text
    text = (await client.get(f"/text/{path_of(node)}")).text
    assert 'class="page">本报讯 <mark>开发区管委会主任金锋<sup><a href="#fact-' in text
    assert "金锋 · 主任 · 高邮经济开发区管理委员会" in text
    assert "Quotes only" not in text


def test_a_file_that_is_gone_hides_no_other(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def gone(path: Path) -> bytes:
        if path.suffix == ".png":
            raise PermissionError
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", gone)
    content = read(pages / "a.txt")
    assert Files(pages).text(sha256(content).hexdigest()) == content.decode()


async def test_without_the_file_there_are_the_quotes(client: httpx.AsyncClient, graph: Graph) -> None:
    node = next(graph.subjects(SCHEMA.name, Literal("b.txt")))
    text = (await client.get(f"/text/{path_of(node)}")).text
    assert "Quotes only" in text
    assert '<span class="gap"> … </span><mark>开发区管委会主任金锋' in text
    tenure = next(graph.subjects(RDF.type, KG.Tenure))
    assert (await client.get(f"/text/{path_of(tenure)}")).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/id/official/nobody", "/page/", "/data/official/nobody.ttl", "/text/page/0", "/static/absent.js",
        "/static/..%2f..%2fapp.py", "/queries/absent", "/page/%3E%20%3Ca:b", "/id/%FF",
        "/data/x.exe", "/absent",
    ],
)  # fmt: skip
async def test_what_isnt_there(path: str, client: httpx.AsyncClient) -> None:
    assert (await client.get(path)).status_code == 404


async def test_the_editor_offers_the_named_queries(client: httpx.AsyncClient) -> None:
    page = (await client.get("/query")).text
    assert '<option value="careers"' in page
    data = re.search(r'id="catalogue">(.*?)</script>', page)
    assert data
    (person,) = json.loads(data[1])["parameters"]["careers"]
    assert (person["name"], person["zh"], person["en"]) == ("person", "人物姓名", "the official")
    assert person["choices"].startswith("SELECT DISTINCT ?person")
    for name in ("query.js", "serve.css", *(["yasqe.min.js", "yasqe.min.css"] if is_fetched(YASQE) else [])):
        assert f"/static/{name}" in page
        assert (await client.get(f"/static/{name}")).status_code == 200


async def test_a_named_query_with_its_values(client: httpx.AsyncClient) -> None:
    answer = await client.get("/queries/careers", params={"person": '金"锋'})
    assert answer.text == named_query("careers").bind({"person": '金"锋'})
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert (await client.get("/queries/careers", params={"nobody": "x"})).status_code == 400
    rows = await client.get("/sparql", params={"query": answer.text})
    assert rows.json()["results"]["bindings"] == []


async def test_health_and_metrics(client: httpx.AsyncClient, graph: Graph) -> None:
    assert (await client.get("/health")).json() == {"status": "ok", "triples": len(graph)}
    await client.get("/sparql", params={"query": "ASK {}"})
    report = (await client.get("/metrics")).text
    figures = dict(line.rsplit(" ", 1) for line in report.splitlines() if not line.startswith("#"))
    assert float(figures['kg_queries_total{outcome="ok"}']) >= 1
    assert figures["kg_triples"] == str(len(graph))
    assert figures['kg_query_seconds_bucket{le="+Inf"}'] == figures["kg_query_seconds_count"]
    assert report.count("# TYPE") == len(
        {line.split()[2] for line in report.splitlines() if "# TYPE" in line}
    )


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("LOCALHOST:8000", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200),
        ("192.168.1.2", 200), ("graph.example", 200), ("graph.example.", 200),
        ("evil.example", 421), ("localhost.evil.example", 421), ("localhost:x", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421), ("user@localhost", 421),
    ],
)  # fmt: skip
async def test_only_hosts_that_are_ours(host: str, status: int, client: httpx.AsyncClient) -> None:
    assert (await client.get("/health", headers={"host": host})).status_code == status


@pytest.mark.parametrize("length", ["10001", "9" * 5000, "-1", "", "\u0661"])
async def test_a_length_that_is_too_large_or_none(length: str, client: httpx.AsyncClient) -> None:
    headers = [(b"host", b"localhost"), (b"content-length", length.encode())]
    assert (await client.get("/health", headers=headers)).status_code == 413


@pytest.mark.parametrize(
    "path", ["/query", "/health", "/sparql?query=ASK%7B%7D", "/absent", "/static/query.js"]
)
async def test_answers_are_safe_to_open(path: str, client: httpx.AsyncClient) -> None:
    headers = (await client.get(path, headers={"origin": "https://evil.example"})).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


def test_the_most_specific_range_decides() -> None:
    offered = ("text/turtle", "application/n-triples", "text/csv")
    assert best(None, offered) == best("", offered) == best("*/*", offered) == "text/turtle"
    assert best("text/*, text/turtle;q=0.1", offered) == "text/csv"
    assert best("text/turtle;q=0, */*;q=0.1", offered) == "application/n-triples"
    assert best("TEXT/CSV ; Q=1.0", offered) == "text/csv"
    assert best("image/png", offered) is None
    assert best("nonsense, ;;;, text/csv;q=x", offered) == "text/csv"


async def test_an_allowed_origin_may_read_answers(turtle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serve.site.MOST_DRAWN", 10)
    app = make_app(turtle, Options(origin="https://notebook.example"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        own = await client.get("/health", headers={"origin": "https://notebook.example"})
        assert own.headers["access-control-allow-origin"] == "https://notebook.example"
        assert own.headers["vary"] == "Origin"
        other = await client.get("/health", headers={"origin": "https://evil.example"})
        assert "access-control-allow-origin" not in other.headers
        asked = {"origin": "https://notebook.example", "access-control-request-method": "POST"}
        preflight = await client.options("/sparql", headers=asked)
        assert preflight.headers["access-control-allow-methods"] == "GET, HEAD, POST"
        assert "Too large to draw" in (await client.get("/")).text


@pytest.mark.parametrize(
    "wrong",
    [
        {"base_iri": "x y"},
        {"base_iri": "https://example.org/id"},
        {"origin": "https://notebook.example/"},
        {"origin": "*"},
        {"hosts": ("graph.example:8000",)},
        {"hosts": ("http://graph.example",)},
    ],
)
def test_what_no_request_could_ever_match_is_refused(wrong: dict[str, Any]) -> None:
    (value,) = wrong.values()
    with pytest.raises(InputError, match=re.escape(repr(value if isinstance(value, str) else value[0]))):
        Options(**wrong)


async def test_the_explorer_brings_a_policy_of_its_own(client: httpx.AsyncClient) -> None:
    answer = await client.get("/")
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert 'http-equiv="Content-Security-Policy"' in answer.text
    assert "script-src 'sha256-" in unescape(answer.text)
