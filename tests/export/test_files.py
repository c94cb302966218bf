"""Turtle and GraphML: whole files, the same bytes for the same graph, read by others."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph

from kg.errors import OutputError
from kg.export.graphml import write_graphml
from kg.export.network import to_networkx
from kg.export.turtle import write_turtle
from kg.files import atomic_write
from kg.settings import Settings
from kg.types import Stage, Status
from tests import factory
from tests.graphs import build_graph


@pytest.fixture
def graph() -> Graph:
    page = factory.page(
        factory.tenure(),
        factory.tenure(title="副书记", status=Status.ACTING),
        factory.project(
            companies=(factory.company("新瑞光电"),),
            zone=factory.zone(),
            stages=(Stage.STARTED,),
            investments=(factory.investment(),),
        ),
        factory.event(chairs=("金锋",)),
        factory.observation(),
        factory.ranking(),
    )
    return build_graph([page], Settings())


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    """As of ``kg export … -o >(gzip)``."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found: list[bytes] = []
    reader = threading.Thread(target=lambda: found.append(pipe.read_bytes()), daemon=True)
    reader.start()
    with atomic_write(pipe) as file:
        file.write("版面".encode())
    assert pipe.is_fifo()
    reader.join(5)
    assert found == ["版面".encode()]


def named(network: nx.MultiDiGraph, source: str, target: str) -> tuple[str, str]:
    return network.nodes[source]["label"], network.nodes[target]["label"]


def test_relations_are_edges(graph: Graph) -> None:
    network = to_networkx(graph)
    edges = [(*named(network, a, b), data["kind"], data["label"]) for a, b, data in network.edges(data=True)]
    assert sorted(edges) == [
        ("扬州市", "江苏省", "partOf", "隶属于"),
        ("新瑞光电10GW电池项目", "新瑞光电", "investor", "投资方"),
        ("新瑞光电10GW电池项目", "高邮经济开发区", "inZone", "位于"),
        ("金锋", "高邮经济开发区管理委员会", "tenure", "主任"),
        ("金锋", "高邮经济开发区管理委员会", "tenure", "代理·副书记"),
        ("项目建设推进会", "金锋", "attendee", "参加者"),
        ("项目建设推进会", "金锋", "chair", "主持人"),
        ("高邮市", "扬州市", "partOf", "隶属于"),
        ("高邮经济开发区", "高邮市", "partOf", "隶属于"),
        ("高邮经济开发区", "高邮经济开发区管理委员会", "administeredBy", "管理机构"),
        ("高邮经济开发区管理委员会", "高邮市", "jurisdiction", "所属行政区"),
    ]


def test_a_node_says_what_is_known(graph: Graph) -> None:
    network = to_networkx(graph)
    details = {data["label"]: (data["kind_label"], data["detail"]) for _, data in network.nodes(data=True)}
    assert details["金锋"] == ("人物", "开发区管委会主任")
    assert details["新瑞光电10GW电池项目"] == ("项目", "总投资100亿元；开工")
    assert details["项目建设推进会"] == ("活动", "2023-03-18")
    assert details["高邮经济开发区"] == (
        "园区",
        "2023 综合考核评价 全省118家经开区第5位 (+7位)；2023-Q1 规上工业产值 124亿元",
    )


def test_an_edge_carries_its_quote(graph: Graph) -> None:
    network = to_networkx(graph)
    (data,) = [data for _, _, data in network.edges(data=True) if data["label"] == "主任"]
    del data["fact"]
    assert data == {
        "label": "主任",
        "kind": "tenure",
        "quote": "开发区管委会主任金锋",
        "headline": "第1篇文章",
        "date": "2023-03-18",
        "page": "a.txt",
        "confidence": 0.97,
    }


def test_graphml_comes_back_as_the_same_network(graph: Graph, tmp_path: Path) -> None:
    write_graphml(graph, tmp_path / "graph.graphml")
    back = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    network = to_networkx(graph)
    assert dict(back.nodes(data=True)) == dict(network.nodes(data=True))
    assert sorted(back.edges(keys=True), key=str) == sorted(network.edges(keys=True), key=str)


@pytest.mark.parametrize("write", [write_turtle, write_graphml])
def test_the_same_triples_give_the_same_bytes(write: object, graph: Graph, tmp_path: Path) -> None:
    again = Graph(bind_namespaces="none")
    for prefix, namespace in graph.namespaces():
        again.bind(prefix, namespace)
    for triple in sorted(graph, reverse=True):
        again.add(triple)
    for name, each in (("one", graph), ("two", again)):
        write(each, tmp_path / name)  # type: ignore[operator]
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"\r" not in (tmp_path / "one").read_bytes()


@pytest.mark.parametrize("write", [write_turtle, write_graphml])
def test_hostile_text_does_not_break_a_file(write: object, tmp_path: Path) -> None:
    text = '"><script>\x00\x1b\ufffe]]>&amp;'
    page = factory.page(factory.tenure(person=text, title=text, post=text), factory.project(text))
    write(build_graph([page], Settings()), tmp_path / "file")  # type: ignore[operator]
    content = (tmp_path / "file").read_bytes()
    assert b"\x00" not in content
    if write is write_graphml:
        labels = {data["label"] for _, data in nx.read_graphml(tmp_path / "file").nodes(data=True)}
        assert '"><script>]]>&amp;' in labels


@pytest.mark.parametrize("write", [write_turtle, write_graphml])
def test_a_file_that_cannot_be_written_is_said(write: object, graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="can't be written"):
        write(graph, tmp_path / "absent" / "graph")  # type: ignore[operator]


def test_an_empty_graph_is_written(tmp_path: Path) -> None:
    empty = Graph()
    write_turtle(empty, tmp_path / "graph.ttl")
    write_graphml(empty, tmp_path / "graph.graphml")
    assert len(Graph().parse(tmp_path / "graph.ttl")) == 0
    assert len(nx.read_graphml(tmp_path / "graph.graphml")) == 0
