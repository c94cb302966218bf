"""Gephi and Neo4j: read by networkx, and by the importer's own rules."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from rdflib import Graph

from kg.export.gexf import write_gexf
from kg.export.neo4j import ARGUMENTS, write_neo4j
from kg.export.network import to_networkx
from tests.export.corpus import HOSTILE, two_pages

GEXF = "{http://www.gexf.net/1.2draft}"
VIZ = "{http://www.gexf.net/1.2draft/viz}"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


@pytest.fixture(scope="module")
def folder(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("neo4j")
    write_neo4j(graph, folder)
    return folder


def test_gexf_comes_back_as_the_same_network(graph: Graph, tmp_path: Path) -> None:
    write_gexf(graph, tmp_path / "graph.gexf")
    back, network = nx.read_gexf(tmp_path / "graph.gexf"), to_networkx(graph)
    nodes = {node: {k: v for k, v in data.items() if k != "viz"} for node, data in back.nodes(data=True)}
    assert nodes == dict(network.nodes(data=True))
    edges = [(a, b, data["label"], data["kind"]) for a, b, data in back.edges(data=True)]
    assert sorted(edges) == sorted((a, b, d["label"], d["kind"]) for a, b, d in network.edges(data=True))


def test_gexf_keeps_what_gephi_asks_for(graph: Graph, tmp_path: Path) -> None:
    """Ids once each, edges between known nodes, declared attributes, colours of 0 to 255."""
    write_gexf(graph, tmp_path / "graph.gexf")
    root = ET.parse(tmp_path / "graph.gexf").getroot()
    nodes, edges = list(root.iter(f"{GEXF}node")), list(root.iter(f"{GEXF}edge"))
    ids = [node.get("id") for node in nodes]
    assert len(ids) == len(set(ids))
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(ids)
    for part, group in (("node", nodes), ("edge", edges)):
        declared = root.findall(f".//{GEXF}attributes[@class='{part}']/{GEXF}attribute")
        used = {value.get("for") for each in group for value in each.iter(f"{GEXF}attvalue")}
        assert used <= {attribute.get("id") for attribute in declared}
    for colour in root.iter(f"{VIZ}color"):
        assert all(0 <= int(colour.get(part, "-1")) <= 255 for part in "rgb")
    assert root.find(f"{GEXF}meta").attrib == {}  # type: ignore[union-attr]


def test_hostile_names_come_back_from_gexf(graph: Graph, tmp_path: Path) -> None:
    write_gexf(graph, tmp_path / "graph.gexf")
    labels = {data["label"] for _, data in nx.read_gexf(tmp_path / "graph.gexf").nodes(data=True)}
    assert HOSTILE.replace("\n", " ") in {label.replace("\n", " ") for label in labels}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def options(folder: Path) -> list[str]:
    return (folder / ARGUMENTS).read_text(encoding="utf-8").splitlines()


def test_the_arguments_name_every_file(folder: Path) -> None:
    named = {option.rpartition("=")[2] for option in options(folder)[1:]}
    assert named == {path.name for path in folder.glob("*.csv")}
    assert options(folder)[0] == "--multiline-fields=true"


def test_headers_keep_the_rules_of_the_importer(folder: Path) -> None:
    """One :ID of nodes, one :START_ID and :END_ID of relationships, known types, no name twice."""
    known = re.compile(r"\w+(:(ID|int|long|float|double|boolean|string)(\[\])?)?|:(LABEL|START_ID|END_ID)")
    for option in options(folder)[1:]:
        name = option.rpartition("=")[2]
        with (folder / name).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert all(known.fullmatch(column) for column in header), header
        assert len({column.partition(":")[0] or column for column in header}) == len(header)
        kinds = [column.partition(":")[2] for column in header if column.partition(":")[2].isupper()]
        nodes = option.startswith("--nodes=")
        assert sorted(kinds) == (["ID", "LABEL"] if nodes else ["END_ID", "START_ID"])
        if not nodes:
            assert re.fullmatch(r"--relationships=[A-Z_]+=[A-Z_]+\.csv", option)


def test_every_id_is_one_node_and_every_end_is_known(folder: Path) -> None:
    nodes = [o.rpartition("=")[2] for o in options(folder) if o.startswith("--nodes")]
    ids = [row["iri:ID"] for name in nodes for row in read(folder / name)]
    assert len(ids) == len(set(ids))
    ends = [
        row[column]
        for path in folder.glob("*.csv")
        if path.name not in nodes
        for row in read(path)
        for column in (":START_ID", ":END_ID")
    ]
    assert ends
    assert set(ends) <= set(ids)


def test_numbers_stand_in_columns_of_numbers(folder: Path) -> None:
    found = {
        (path.stem, column): {float(row[column]) for row in read(path) if row[column]}
        for path in folder.glob("*.csv")
        for column in read(path)[0]
        if column.endswith((":double", ":int"))
    }
    assert found == {
        ("Event", "confidence:double"): {0.85},
        ("HOLDS_POST", "confidence:double"): {0.97},
        ("Observation", "confidence:double"): {0.8},
        ("Observation", "growth:double"): set(),
        ("Observation", "value:double"): {12_400_000_000.0},
        ("Project", "confidence:double"): {0.9},
        ("Project", "total:double"): {10_000_000_000.0},
        ("Ranking", "confidence:double"): {0.95},
        ("Ranking", "moved:int"): {7.0},
        ("Ranking", "out_of:int"): {118.0},
        ("Ranking", "position:int"): {5.0},
        ("Zone", "total:double"): {10_000_000_000.0},
    }


def test_a_post_is_a_relationship_with_its_quote(folder: Path) -> None:
    names = {
        row["iri:ID"]: row["name"] for name in ("Official", "Body") for row in read(folder / f"{name}.csv")
    }
    held = [
        (names[row[":START_ID"]], row["role"], names[row[":END_ID"]], row["quotes:string[]"])
        for row in read(folder / "HOLDS_POST.csv")
    ]
    assert ("金锋", "主任", "高邮经济开发区管理委员会", "开发区管委会主任金锋") in held
    assert HOSTILE in {person for person, *_ in held}


def test_labels_are_the_class_and_the_narrower_one(folder: Path) -> None:
    labels = {row["name"]: row[":LABEL"] for row in read(folder / "Body.csv")}
    assert labels["高邮市财政局"] == "Body;GovernmentBody"
    assert labels["高邮新瑞光电有限公司"] == "Company"
    assert labels["高邮经济开发区管理委员会"] == "Body"
