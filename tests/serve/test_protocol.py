"""SPARQL 1.1 Protocol: what the W3C's tests ask for, and what only reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from rdflib import Graph

pytestmark = pytest.mark.anyio

FORM = {"content-type": "application/x-www-form-urlencoded"}
DIRECT = {"content-type": "application/sparql-query"}
UPDATE = {"content-type": "application/sparql-update"}
ASK = quote("ASK {}")
BOOLEAN = {"application/sparql-results+json", "application/sparql-results+xml"}
TABULAR = BOOLEAN | {"text/csv", "text/tab-separated-values"}
RDF = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}
REFUSED = range(400, 500)


@dataclass(frozen=True)
class Case:
    """A request of the W3C's protocol tests and what has to come back."""

    name: str
    method: str
    path: str = "/sparql"
    content: str | bytes = ""
    headers: dict[str, str] = field(default_factory=dict)
    status: range = range(200, 400)
    types: set[str] = field(default_factory=set)
    answer: bool | None = None


# The W3C's requests name a default graph of their own beside the query; see LEFT_OUT.
W3C = (
    Case("query_post_form", "POST", content=f"query={ASK}", headers=FORM, types=BOOLEAN, answer=True),
    Case("query_get", "GET", f"/sparql?query={ASK}", types=BOOLEAN, answer=True),
    Case("query_post_direct", "POST", content="ASK {}", headers=DIRECT, types=BOOLEAN, answer=True),
    Case(
        "query_content_type_select", "POST", content="SELECT (1 AS ?value) {}", headers=DIRECT, types=TABULAR
    ),
    Case("query_content_type_ask", "POST", content="ASK {}", headers=DIRECT, types=BOOLEAN),
    Case(
        "query_content_type_describe",
        "POST",
        content="DESCRIBE <http://example.org/>",
        headers=DIRECT,
        types=RDF,
    ),
    Case(
        "query_content_type_construct",
        "POST",
        content="CONSTRUCT { <s> <p> 1 } WHERE {}",
        headers=DIRECT,
        types=RDF,
    ),
    Case("bad_query_method", "PUT", f"/sparql?query={ASK}", status=REFUSED),
    Case("bad_multiple_queries", "GET", f"/sparql?query={ASK}&query={quote('SELECT * {}')}", status=REFUSED),
    Case(
        "bad_query_wrong_media_type",
        "POST",
        content="ASK {}",
        headers={"content-type": "text/plain"},
        status=REFUSED,
    ),
    Case("bad_query_missing_form_type", "POST", content=f"query={ASK}", status=REFUSED),
    Case("bad_query_missing_direct_type", "POST", content="ASK {}", status=REFUSED),
    Case(
        "bad_query_non_utf8",
        "POST",
        content="ASK {}".encode("utf-16"),
        headers={"content-type": "application/sparql-query; charset=UTF-16"},
        status=REFUSED,
    ),
    Case("bad_query_syntax", "GET", f"/sparql?query={quote('ASK {')}", status=REFUSED),
    Case("bad_update_get", "GET", f"/sparql?update={quote('CLEAR ALL')}", status=REFUSED),
    Case(
        "bad_multiple_updates",
        "POST",
        content="update=CLEAR%20NAMED&update=CLEAR%20DEFAULT",
        headers=FORM,
        status=REFUSED,
    ),
    Case(
        "bad_update_wrong_media_type",
        "POST",
        content="CLEAR NAMED",
        headers={"content-type": "text/plain"},
        status=REFUSED,
    ),
    Case("bad_update_missing_form_type", "POST", content="update=CLEAR%20NAMED", status=REFUSED),
    Case(
        "bad_update_non_utf8",
        "POST",
        content="CLEAR NAMED".encode("utf-16"),
        headers={"content-type": "application/sparql-update; charset=UTF-16"},
        status=REFUSED,
    ),
    Case("bad_update_syntax", "POST", content="update=CLEAR%20XYZ", headers=FORM, status=REFUSED),
    Case(
        "bad_update_dataset_conflict",
        "POST",
        content="using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople&update=CLEAR%20ALL",
        headers=FORM,
        status=REFUSED,
    ),
)

LEFT_OUT = {
    # One graph is served, and none is fetched: a request that chooses the data is refused (400),
    # as section 2.1.4 of the protocol lets a service do.
    "query_dataset_default_graphs_get": "default-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "query_dataset_default_graphs_post": "default-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "query_dataset_named_graphs_post": "named-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "query_dataset_named_graphs_get": "named-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "query_dataset_full": "default-graph-uri=http%3A%2F%2Fexample%2F3&named-graph-uri=http%3A%2F%2Fe%2F1",
    "query_multiple_dataset": "default-graph-uri=http%3A%2F%2Fexample%2Fdata2",
    # The service only reads: updates are refused (403).
    "update_dataset_default_graph": "using-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "update_dataset_default_graphs": "using-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "update_dataset_named_graphs": "using-named-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "update_dataset_full": "using-graph-uri=http%3A%2F%2Fexample%2Fdata1",
    "update_post_form": "",
    "update_post_direct": "",
    "update_base_uri": "",
}


@pytest.mark.parametrize("case", W3C, ids=lambda case: case.name)
async def test_w3c(case: Case, client: httpx.AsyncClient) -> None:
    answer = await client.request(case.method, case.path, content=case.content, headers=case.headers)
    assert answer.status_code in case.status, answer.text
    if case.types:
        assert answer.headers["content-type"].partition(";")[0] in case.types
    if case.answer is not None:
        assert answer.json()["boolean"] is case.answer


@pytest.mark.parametrize("name", LEFT_OUT)
async def test_w3c_left_out_is_refused_with_a_reason(name: str, client: httpx.AsyncClient) -> None:
    parameters = LEFT_OUT[name]
    if name.startswith("query"):
        answers = [
            await client.get(f"/sparql?query={ASK}&{parameters}"),
            await client.post("/sparql", content=f"query={ASK}&{parameters}", headers=FORM),
            await client.post(f"/sparql?{parameters}", content="ASK {}", headers=DIRECT),
        ]
        assert {(a.status_code, a.text) for a in answers} == {
            (400, "one graph is served here: leave out default-graph-uri and named-graph-uri\n")
        }
    else:
        sent = f"update=CLEAR%20ALL&{parameters}"
        answers = [
            await client.post("/sparql", content=sent, headers=FORM),
            await client.post(f"/sparql?{parameters}", content="CLEAR ALL", headers=UPDATE),
        ]
        assert {(a.status_code, a.text) for a in answers} == {
            (403, "the graph can't be changed here: no update\n")
        }


SELECT = "SELECT ?n { ?x a kg:Project ; skos:prefLabel ?n }"
CONSTRUCT = "CONSTRUCT { ?x rdfs:label ?n } { ?x a kg:Project ; skos:prefLabel ?n }"


@pytest.mark.parametrize(
    ("query", "accept", "media_type", "holds"),
    [
        (SELECT, None, "application/sparql-results+json", '"value":"新瑞光电10GW电池项目"'),
        (SELECT, "*/*", "application/sparql-results+json", "新瑞光电"),
        (SELECT, "application/json", "application/json", "新瑞光电"),
        (
            SELECT,
            "application/sparql-results+xml",
            "application/sparql-results+xml",
            '<literal xml:lang="zh">新瑞',
        ),
        (SELECT, "text/csv", "text/csv; charset=utf-8", "n\r\n新瑞光电10GW电池项目\r\n"),
        (
            SELECT,
            "text/tab-separated-values",
            "text/tab-separated-values; charset=utf-8",
            '"新瑞光电10GW电池项目"@zh',
        ),
        (SELECT, "text/turtle, text/csv;q=0.1", "text/csv; charset=utf-8", "新瑞光电"),
        (
            SELECT,
            "text/csv;q=0.3, application/sparql-results+xml;q=0.4",
            "application/sparql-results+xml",
            "新瑞",
        ),
        (CONSTRUCT, None, "text/turtle; charset=utf-8", 'rdfs:label "新瑞光电10GW电池项目"@zh'),
        (CONSTRUCT, "application/n-triples", "application/n-triples", '"新瑞光电10GW电池项目"@zh .'),
        (CONSTRUCT, "application/ld+json", "application/ld+json", "新瑞光电"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml", "<rdf:RDF"),
        (CONSTRUCT, "text/csv, text/turtle;q=0.5", "text/turtle; charset=utf-8", "新瑞光电"),
        ("ASK { ?x a kg:Project }", "text/csv", "text/csv; charset=utf-8", "true"),
    ],
)
async def test_formats(
    query: str, accept: str | None, media_type: str, holds: str, client: httpx.AsyncClient
) -> None:
    headers = {"accept": accept} if accept else {}
    client.headers.pop("accept", None)
    answer = await client.get("/sparql", params={"query": query}, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media_type
    assert answer.headers["vary"] == "Accept"
    assert holds in answer.text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own JSON-LD reader
@pytest.mark.parametrize("form", ["turtle", "nt", "json-ld", "xml"])
async def test_graphs_are_alike_in_every_format(form: str, client: httpx.AsyncClient) -> None:
    types = {
        "turtle": "text/turtle",
        "nt": "application/n-triples",
        "json-ld": "application/ld+json",
        "xml": "application/rdf+xml",
    }
    query = "CONSTRUCT WHERE { ?s ?p ?o }"
    answer = await client.get("/sparql", params={"query": query}, headers={"accept": types[form]})
    other = await client.get("/sparql", params={"query": query}, headers={"accept": "text/turtle"})
    assert set(Graph().parse(data=answer.text, format=form)) == set(Graph().parse(data=other.text))


@pytest.mark.parametrize(
    ("request_", "status", "message"),
    [
        ({"params": {"query": "SELECT * {\n ?s ?p"}}, 400, "the query is wrong at line 2, column 7: "),
        ({"params": {"query": "DROP ALL"}}, 400, "would change the graph (DROP)"),
        (
            {"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}},
            400,
            "another endpoint",
        ),
        ({"params": {"query": "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"}}, 400, "another graph"),
        (
            {"params": {"query": SELECT}, "headers": {"accept": "text/turtle"}},
            406,
            "no accepted format holds",
        ),
        (
            {"params": {"query": CONSTRUCT}, "headers": {"accept": "text/csv"}},
            406,
            "no accepted format holds",
        ),
        (
            {"params": {"query": SELECT}, "headers": {"accept": "image/png"}},
            406,
            "no accepted format: application/",
        ),
        ({"params": {"query": SELECT}, "headers": {"accept": "text/*;q=0"}}, 406, "no accepted format"),
        (
            {"params": {"query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"}},
            422,
            "longer than 1 s",
        ),
        ({"params": {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f . }"}}, 422, "larger than 100000 bytes"),
        ({"params": {"query": "SELECT (1" + "+1" * 100 + " AS ?x) {}"}}, 200, '"value":"101"'),
        ({"params": {"query": "SELECT * {" + "{" * 201 + "}" * 202}}, 400, "nested too deeply"),
        ({"params": {"query": "ASK { ?a <a:b>" + "/<a:b>" * 1500 + " ?x }"}}, 422, "longer than 1 s"),
        ({"url": "/sparql?query=%FF"}, 400, "aren't percent-encoded UTF-8"),
        ({"method": "POST", "content": b"ASK {} #\xff", "headers": DIRECT}, 400, "isn't UTF-8: byte 8"),
        ({"method": "POST", "content": "q=1", "headers": FORM}, 400, "no field 'query'"),
        (
            {"method": "POST", "content": "ASK {}" + " " * 10_000, "headers": DIRECT},
            413,
            "at most 10000 bytes",
        ),
        (
            {"method": "POST", "content": "x", "headers": {"content-type": "multipart/form-data"}},
            415,
            "send application/",
        ),
    ],
)
async def test_what_cant_be_answered(
    request_: dict[str, Any], status: int, message: str, client: httpx.AsyncClient
) -> None:
    answer = await client.request(**{"method": "GET", "url": "/sparql"} | request_)
    assert answer.status_code == status
    assert message in answer.text
    assert (await client.get(f"/sparql?query={ASK}")).status_code == 200


async def test_a_body_without_a_length_is_measured_too(client: httpx.AsyncClient) -> None:
    async def parts() -> Any:
        for _ in range(100):
            yield b" " * 1000

    answer = await client.post("/sparql", content=parts(), headers=DIRECT)
    assert (answer.status_code, answer.text) == (413, "a request may hold at most 10000 bytes\n")


async def test_the_service_describes_itself(client: httpx.AsyncClient) -> None:
    answer = await client.get("/sparql", headers={"accept": "text/turtle"})
    described = Graph().parse(data=answer.text)
    endpoints = described.query(
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>"
        "SELECT ?e { ?s a sd:Service ; sd:endpoint ?e ; sd:supportedLanguage sd:SPARQL11Query }"
    )
    assert [str(row[0]) for row in endpoints] == ["http://localhost/sparql"]  # type: ignore[index]
    answer = await client.get("/sparql", headers={"accept": "text/html,*/*;q=0.8"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/query")


async def test_head_and_options(client: httpx.AsyncClient) -> None:
    head = await client.head(f"/sparql?query={ASK}")
    get = await client.get(f"/sparql?query={ASK}")
    assert (head.status_code, head.headers) == (200, get.headers)
    options = await client.options("/sparql")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert "access-control-allow-origin" not in options.headers
    refused = await client.delete("/sparql")
    assert (refused.status_code, set(refused.headers["allow"].split(", "))) == (405, {"GET", "HEAD", "POST"})
