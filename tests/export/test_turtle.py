"""Turtle is read back by others as what was written, whatever stands in it."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, URIRef

from kg.export.turtle import HEAD, block, blocks, spell, write_blocks, write_turtle
from kg.vocab import KG, PREFIXES

EXAMPLE = "https://example.org/"
SUBJECT = URIRef(f"{EXAMPLE}金锋-0d3c9f2a17")

texts = st.text(st.characters(exclude_categories=["Cs"]))
iris = st.builds(
    lambda start, end: URIRef(start + end),
    st.sampled_from([EXAMPLE, *PREFIXES.values()]),
    st.text(st.sampled_from("aZ0_-.~/;,'()开发区🏭"), max_size=6),
)
literals = st.one_of(
    st.builds(Literal, texts),
    st.builds(lambda text: Literal(text, lang="zh"), texts),
    st.builds(Literal, st.booleans() | st.integers() | st.dates()),
    st.builds(lambda n: Literal(str(n), datatype=XSD.decimal), st.decimals(-1000, 1000, places=2)),
    st.builds(lambda day: Literal(day, datatype=XSD.gMonthDay), st.sampled_from(["--03-18", "--02-29"])),
)
triples = st.tuples(iris, st.one_of(st.just(RDF.type), iris), iris | literals)


def graph_of(*said: tuple[URIRef, URIRef, URIRef | Literal]) -> Graph:
    graph = Graph(bind_namespaces="none")
    for triple in said:
        graph.add(triple)
    return graph


def as_oxigraph(term: URIRef | Literal) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(term)
    kind = pyoxigraph.NamedNode(term.datatype) if term.datatype else None
    return pyoxigraph.Literal(str(term), language=term.language, datatype=kind)


@given(st.sets(triples, max_size=8))
@example({(SUBJECT, KG.title, Literal('""" \\ \n\r\t\x7f </script> \u2028'))})
@example({(SUBJECT, KG.title, Literal("副市长", lang="zh")), (SUBJECT, KG.title, Literal("副市长"))})
@settings(max_examples=100)
def test_two_parsers_read_what_was_written(said: set[tuple[URIRef, URIRef, URIRef | Literal]]) -> None:
    text = HEAD + "\n".join(text for _, text in sorted(blocks(graph_of(*said))))
    assert set(Graph().parse(data=text, format="turtle")) == set(graph_of(*said))
    quads = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE)
    assert {(q.subject, q.predicate, q.object) for q in quads} == {
        tuple(map(as_oxigraph, triple)) for triple in said
    }


def test_a_block_reads_well() -> None:
    graph = graph_of(
        (SUBJECT, KG.title, Literal("副市长", lang="zh")),
        (SUBJECT, KG.title, Literal("市委常委", lang="zh")),
        (SUBJECT, KG.confidence, Literal("0.9", datatype=XSD.decimal)),
        (SUBJECT, RDFS.label, Literal('贺"承"远')),
        (SUBJECT, RDF.type, KG.Tenure),
    )
    assert dict(blocks(graph)) == {
        f"<{SUBJECT}>": f"<{SUBJECT}> a kg:Tenure ;\n"
        '    rdfs:label "贺\\"承\\"远" ;\n'
        "    kg:confidence 0.9 ;\n"
        '    kg:title "副市长"@zh,\n'
        '        "市委常委"@zh .\n'
    }


def test_a_file_is_its_blocks_in_order(tmp_path: Path) -> None:
    said = [(URIRef(f"{EXAMPLE}{n}"), KG.title, Literal(n)) for n in range(20)]
    random.Random(1).shuffle(said)
    write_turtle(graph_of(*said), tmp_path / "whole.ttl")
    parts = {**dict(blocks(graph_of(*said[:9]))), **dict(blocks(graph_of(*said[9:])))}
    write_blocks([parts[subject] for subject in sorted(parts)], tmp_path / "parts.ttl")
    assert (tmp_path / "whole.ttl").read_bytes() == (tmp_path / "parts.ttl").read_bytes()


def test_the_order_of_statements_makes_no_difference() -> None:
    said = [("a", "kg:Body"), ("rdfs:label", '"b"'), ("kg:title", '"a"'), ("kg:title", '"b"')]
    assert {block("<x>", random.Random(seed).sample(said, k=4)) for seed in range(10)} == {
        '<x> a kg:Body ;\n    rdfs:label "b" ;\n    kg:title "a",\n        "b" .\n'
    }


def test_what_no_iri_may_hold_cannot_end_it() -> None:
    assert spell(URIRef("https://e.org/a> b")) == "<https://e.org/a\\u003E\\u0020b>"


def test_blank_nodes_are_refused() -> None:
    with pytest.raises(TypeError, match="no blank nodes"):
        spell(BNode())
