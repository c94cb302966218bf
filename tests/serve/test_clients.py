"""A running ``kg serve``, asked by the clients that users have."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from urllib.parse import urlsplit

import pytest
from rdflib import RDFS, SKOS, Graph, Literal
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, RDFXML, TURTLE, XML, SPARQLWrapper

SELECT = """SELECT ?n WHERE { ?x a kg:Project ; skos:prefLabel ?n }"""
CONSTRUCT = "CONSTRUCT { ?x rdfs:label ?n } WHERE { ?x a kg:Project ; skos:prefLabel ?n }"
NAME = "新瑞光电10GW电池项目"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(method: str, address: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setQuery(SELECT)
    client.setReturnFormat(JSON)
    assert [row["n"]["value"] for row in client.queryAndConvert()["results"]["bindings"]] == [NAME]
    client.setReturnFormat(XML)
    assert NAME in client.queryAndConvert().toxml()
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().decode() == f"n\r\n{NAME}\r\n"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # SPARQLWrapper's own reader
@pytest.mark.parametrize("form", [TURTLE, N3, RDFXML])
def test_sparqlwrapper_reads_graphs(form: str, address: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setQuery(CONSTRUCT)
    client.setReturnFormat(form)
    found = client.queryAndConvert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found)
    assert [str(label) for label in graph.objects()] == [NAME]


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_store(method: str, address: str) -> None:
    store = SPARQLStore(f"{address}/sparql", method=method)
    graph = Graph(store)
    assert list(graph.query(SELECT)) == [(Literal(NAME, lang="zh"),)]
    assert bool(graph.query("ASK { ?x a kg:Project }"))
    labelled = {predicate for _, predicate, _ in graph.triples((None, None, Literal(NAME, lang="zh")))}
    assert labelled >= {RDFS.label, SKOS.prefLabel}


def test_curl(address: str) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl isn't installed")

    def ask(*arguments: str) -> str:
        command = (curl, "--silent", "--show-error", "--max-time", "60", *arguments)
        return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout

    endpoint = f"{address}/sparql"
    assert ask(endpoint, "--data-urlencode", f"query={SELECT}", "-H", "Accept: text/csv") == f"n\n{NAME}\n"
    direct = ("--data-binary", SELECT, "-H", "Content-Type: application/sparql-query")
    assert json.loads(ask(endpoint, *direct))["head"] == {"vars": ["n"]}
    assert ask("--get", endpoint, "--data-urlencode", "query=ASK {}", "-w", "%{http_code}").endswith("200")
    assert ask("--head", f"{address}/health").startswith("HTTP/1.1 200 OK")
    assert "421" in ask("-I", f"{address}/health", "-H", "Host: evil.example")
    assert NAME in ask("--location", f"{address}/id/{_project(address, ask)}", "-H", "Accept: text/turtle")
    assert len(ask(f"{address}/", "-H", "Accept: text/html")) > 10_000


def _project(address: str, ask: object) -> str:
    from urllib.parse import quote

    assert callable(ask)
    found = ask(f"{address}/sparql", "--data-urlencode", "query=SELECT ?x { ?x a kg:Project }")
    iri = json.loads(found)["results"]["bindings"][0]["x"]["value"]
    return quote(iri.partition("/id/")[2])


@pytest.mark.parametrize("line", ["OPTIONS * HTTP/1.1", "CONNECT localhost:80 HTTP/1.1"])
def test_a_target_that_is_no_path(line: str, address: str) -> None:
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        connection.sendall(f"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert connection.recv(1000).startswith((b"HTTP/1.1 404 ", b"HTTP/1.1 405 "))
