"""Requests of all sorts to the service: right, wrong and hostile ones."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from hypothesis import strategies as st

from kg.query.formats import GRAPHS, SOLUTIONS
from kg.query.named import named_queries

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
PATHS = (
    "/sparql",
    "/sparql/",
    "/query",
    "/health",
    "/metrics",
    "/id/",
    "/page/",
    "/data/",
    "/text/",
    "/queries/",
)

HOSTILE = (
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:9/> ; CLEAR ALL",
    "DELETE WHERE { ?s ?p ?o }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f }",
    "SELECT * { ?a (!<x:y>)+ ?b . ?c (!<x:y>)* ?d } ORDER BY ?b ?c",
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "ASK { FILTER(" + "!" * 3000 + "true) }",
    "ASK { ?a <x:y>" + "/<x:y>" * 300 + " ?b }",
    "SELECT * {" + "{" * 5000,
    "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), '(a*)*b')) }",
    "SELECT (STRLEN('" + "长" * 5000 + "') AS ?n) {}",
    "CONSTRUCT { ?s ?p [ ?p ?o ] } WHERE { ?s ?p ?o }",
    "SELECT ('1e999999999'^^xsd:decimal * 9e300 AS ?x) (1/0 AS ?y) {}",
    "\ufeffSELECT * {}\x00",
    "",
)


@dataclass(frozen=True)
class Sent:
    """A request, its target and body as they go over the line."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A query that comes with ``kg``, with a stretch of it gone, doubled or replaced."""
    text = draw(st.sampled_from([query.text for query in named_queries().values()]))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start, min(len(text), start + 60)))
    put = draw(st.sampled_from(["", text[start:end] * 2, "}", "{", "?x", "<", '"', "\\", "UNION", "金锋"]))
    return text[:start] + put + text[end:]


queries = st.one_of(
    st.sampled_from([query.text for query in named_queries().values()]),
    mutated(),
    mutated(),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    st.lists(
        st.sampled_from(
            ["SELECT", "ASK", "*", "?s", "?p", "{", "}", "WHERE", "a", "kg:Tenure", ".", ";", "FILTER", "(",
             ")", "ORDER BY", "LIMIT 5", "OPTIONAL", "UNION", "GRAPH", "BIND", "AS", "1", "'x'", "<x:y>",
             "VALUES"]
        ),
        max_size=30,
    ).map(" ".join),
    st.sampled_from(HOSTILE),
)  # fmt: skip

accepts = st.one_of(
    st.none(),
    st.sampled_from(
        [*SOLUTIONS, *GRAPHS, "*/*", "text/html", "image/png", "text/*;q=0.5, application/*", ";,q=;"]
    ),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60),
)


@st.composite
def requests(draw: st.DrawFn) -> Sent:
    """A request to the service."""
    accept = draw(accepts)
    headers = [] if accept is None else [("accept", accept)]
    match draw(st.integers(0, 9)):
        case 0 | 1 | 2:
            return Sent("GET", f"/sparql?query={quote(draw(queries))}", tuple(headers), b"")
        case 3 | 4 | 5:
            return Sent("POST", "/sparql", (*headers, ("content-type", DIRECT)), draw(queries).encode())
        case 6:
            form = f"query={quote(draw(queries))}".encode()
            return Sent("POST", "/sparql", (*headers, ("content-type", FORM)), form)
        case 7:
            kind = draw(
                st.sampled_from(
                    [FORM, DIRECT, "application/sparql-update", "text/plain", "x", f"{DIRECT};charset=x"]
                )
            )
            return Sent("POST", "/sparql", (*headers, ("content-type", kind)), draw(st.binary(max_size=300)))
        case 8:
            names = st.sampled_from(["query", "update", "default-graph-uri", "named-graph-uri", "x"])
            pairs = draw(st.lists(st.tuples(names, st.binary(max_size=30)), max_size=4))
            target = "&".join(f"{name}={quote(value)}" for name, value in pairs)
            return Sent(draw(st.sampled_from(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "POST"])),
                        f"/sparql?{target}", tuple(headers), b"")  # fmt: skip
    path = draw(st.sampled_from(PATHS)) + quote(draw(st.binary(max_size=40)), safe="/")
    host = draw(st.sampled_from(["localhost", "127.0.0.1:80", "evil.example", "", "a" * 300, "[::1]:x"]))
    return Sent("GET", path, (*headers, ("host", host)), b"")
