"""RDF in its several spellings: rdflib and Oxigraph read each as the very graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, PROV, RDF, RDFS, Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from kg.export.jsonld import write_jsonld
from kg.export.triples import write_ntriples, write_trig
from kg.export.turtle import write_turtle
from kg.query.terms import to_rdflib
from kg.vocab import KG, SCHEMA, context, ontology
from tests.export.corpus import two_pages

# rdflib's own readers of named graphs and JSON-LD use classes that it has deprecated.
pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:rdflib", "ignore:Dataset:DeprecationWarning"
)

WRITERS: dict[str, tuple[Callable[[Graph, Path], None], ox.RdfFormat]] = {
    "turtle": (write_turtle, ox.RdfFormat.TURTLE),
    "nt": (write_ntriples, ox.RdfFormat.N_TRIPLES),
    "trig": (write_trig, ox.RdfFormat.TRIG),
    "json-ld": (write_jsonld, ox.RdfFormat.JSON_LD),
}
EVERY = pytest.mark.parametrize("name", WRITERS)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


@pytest.fixture
def dataset(graph: Graph, tmp_path: Path) -> Dataset:
    write_trig(graph, tmp_path / "graph.trig")
    return Dataset().parse(data=(tmp_path / "graph.trig").read_bytes(), format="trig")


@EVERY
def test_rdflib_reads_the_same_triples(name: str, graph: Graph, tmp_path: Path) -> None:
    WRITERS[name][0](graph, tmp_path / "file")
    back = Dataset(default_union=True).parse(data=(tmp_path / "file").read_bytes(), format=name)
    assert {(s, p, o) for s, p, o, _ in back.quads()} == set(graph)


@EVERY
def test_oxigraph_reads_the_same_triples(name: str, graph: Graph, tmp_path: Path) -> None:
    write, form = WRITERS[name]
    write(graph, tmp_path / "file")
    quads = ox.parse(path=str(tmp_path / "file"), format=form)
    assert {tuple(to_rdflib(term) for term in (q.subject, q.predicate, q.object)) for q in quads} == set(
        graph
    )


def test_lines_of_ntriples_are_sorted(graph: Graph, tmp_path: Path) -> None:
    write_ntriples(graph, tmp_path / "file")
    subjects = [
        line.split(" ")[0] for line in (tmp_path / "file").read_text(encoding="utf-8").split("\n") if line
    ]
    assert subjects == sorted(subjects)
    assert len(subjects) == len(graph)


def pages(graph: Graph) -> dict[str, URIRef]:
    return {str(graph.value(page, SCHEMA.name)): page for page in graph.subjects(RDF.type, KG.Page)}


def names_in(dataset: Dataset, page: URIRef, kind: str) -> set[str]:
    found = dataset.graph(page)
    return {str(found.value(node, RDFS.label)) for node in found.subjects(RDF.type, KG[kind])}


def test_each_page_is_a_graph(graph: Graph, dataset: Dataset) -> None:
    home = pages(graph)
    named = {each.identifier for each in dataset.graphs() if len(each)}
    assert named - {dataset.default_graph.identifier} == set(home.values())
    assert names_in(dataset, home["a.txt"], "Project") == {"新瑞光电10GW电池项目"}
    assert names_in(dataset, home["b.txt"], "Project") == set()
    assert "王伟" in names_in(dataset, home["b.txt"], "Official")
    assert "王伟" not in names_in(dataset, home["a.txt"], "Official")


def test_a_page_quotes_its_own_passages_alone(graph: Graph, dataset: Dataset) -> None:
    for page in pages(graph).values():
        said = dataset.graph(page)
        own = set(said.subjects(RDF.type, KG.Passage))
        assert own
        assert set(said.objects(None, PROV.wasDerivedFrom)) == own


def test_the_run_and_the_concepts_belong_to_no_page(graph: Graph, dataset: Dataset) -> None:
    assert list(dataset.default_graph.subjects(RDF.type, KG.Run)) == list(graph.subjects(RDF.type, KG.Run))
    assert (KG.started, RDF.type, KG.Stage) in dataset.default_graph


def test_json_ld_is_plain_json_for_those_who_read_no_rdf(graph: Graph, tmp_path: Path) -> None:
    write_jsonld(graph, tmp_path / "file")
    nodes = json.loads((tmp_path / "file").read_text(encoding="utf-8"))["@graph"]
    (project,) = [node for node in nodes if "Project" in node["type"]]
    assert project["prefLabel"] == "新瑞光电10GW电池项目"
    assert project["confidence"] == "0.9"
    assert project["stage"] == [str(KG.signed), str(KG.started)]


def test_the_context_knows_every_property_of_the_ontology() -> None:
    keys = {entry["@id"]: entry for entry in context().values() if isinstance(entry, dict)}
    for kind, is_iri in ((OWL.ObjectProperty, True), (OWL.DatatypeProperty, False)):
        for term in ontology().subjects(RDF.type, kind):
            if term.startswith(KG.iri):
                entry = keys[f"kg:{term.removeprefix(KG.iri)}"]
                assert (entry.get("@type") == "@id") == is_iri, term


def test_a_context_by_itself_reads_the_objects(graph: Graph, tmp_path: Path) -> None:
    """What a program that keeps one context for many files does."""
    write_jsonld(graph, tmp_path / "file")
    document = json.loads((tmp_path / "file").read_text(encoding="utf-8"))
    objects = {"@graph": document["@graph"]}
    back = Graph().parse(data=json.dumps(objects), format="json-ld", context=context())
    assert isomorphic(back, graph)
