"""``kg.Graph``: what users hold in Python."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import kg
from kg.export.turtle import write_turtle
from tests import factory
from tests.export.corpus import two_pages
from tests.graphs import build_graph


@pytest.fixture(scope="module")
def graph() -> kg.Graph:
    return kg.Graph(two_pages())


def test_loads_what_was_written(graph: kg.Graph, tmp_path: Path) -> None:
    write_turtle(graph.rdf, tmp_path / "graph.ttl")
    for path in (tmp_path, tmp_path / "graph.ttl", str(tmp_path)):
        loaded = kg.Graph.load(path)
        assert loaded.posts == graph.posts
        assert len(loaded) == len(graph)


def test_a_build_opens_as_a_graph(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("3月9日，高邮市财政局局长李明调研。", encoding="utf-8")
    built = kg.build([tmp_path], settings=kg.Settings(model="none"))
    assert [post.person for post in built.open().posts] == ["李明"]


def test_a_graph_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(kg.InputError, match="build a graph with kg build first"):
        kg.Graph.load(tmp_path)


def test_says_what_it_holds(graph: kg.Graph) -> None:
    assert (
        repr(graph)
        == f"<kg.Graph of {len(graph)} triples: {len(graph.officials)} officials, 1 projects, 1 zones>"
    )


def test_things_are_typed_rows(graph: kg.Graph) -> None:
    (project,) = graph.projects
    assert (project.zones, project.stages, project.total) == (
        ("高邮经济开发区",),
        ("签约", "开工"),
        10_000_000_000,
    )
    (zone,) = graph.zones
    assert (zone.projects, zone.total) == (1, 10_000_000_000)
    assert {post.title for person in graph.officials for post in person.posts} == {
        post.title for post in graph.posts
    }
    assert [event.chairs for event in graph.events] == [("金锋",)]
    assert [figure.measure for figure in graph.figures] == ["规上工业产值"]
    assert "高邮市财政局" in {body.name for body in graph.bodies}


def test_a_query_is_a_data_frame(graph: kg.Graph) -> None:
    frame = graph.query(
        "SELECT ?name ?value WHERE { ?p kg:investment ?i ; skos:prefLabel ?name . ?i schema:value ?value }"
    )
    assert list(frame.columns) == ["name", "value"]
    assert frame["value"].tolist() == [30_000_000.0, 10_000_000_000.0]
    assert frame["value"].dtype == float


def test_a_wrong_query_is_an_input_error(graph: kg.Graph) -> None:
    with pytest.raises(kg.InputError, match="line 1"):
        graph.query("SELECT ?x WHERE {")


def test_named_questions(graph: kg.Graph) -> None:
    assert not graph.named("projects-by-zone").empty
    with pytest.warns(UserWarning, match="near it 相近的有: 金锋"):
        assert graph.named("careers", person="锋").empty
    with pytest.raises(kg.InputError, match="did you mean"):
        graph.named("project-by-zone")


def test_a_class_as_a_data_frame(graph: kg.Graph) -> None:
    projects = graph.frame("projects")
    assert projects["total"].tolist() == [10_000_000_000.0]
    assert "money" not in projects.columns
    assert pd.isna(graph.frame("figures")["growth"]).all()
    with pytest.raises(kg.InputError, match="did you mean projects"):
        graph.frame("project")


def test_rows_are_what_pandas_takes(graph: kg.Graph) -> None:
    assert pd.DataFrame(graph.posts)["person"].tolist() == [post.person for post in graph.posts]


def test_the_network(graph: kg.Graph) -> None:
    kinds = {data["kind"] for _, data in graph.networkx().nodes(data=True)}
    assert {"Official", "Project", "Zone"} <= kinds


def test_everything_known_of_a_name(graph: kg.Graph) -> None:
    assert [thing.kind for thing in graph.show("新瑞光电10GW电池项目").things] == ["Project"]


def test_a_timeline(graph: kg.Graph) -> None:
    (entry,) = graph.timeline("金锋").entries
    assert (entry.first, entry.last) == ("2023-03-18", "2023-03-19")
    assert entry.what.startswith("主任 · 高邮经济开发区管理委员会")


@pytest.mark.parametrize(("name", "message"), [("金峰", "did you mean 金锋"), ("市", "give one by its IRI")])
def test_a_name_without_one_timeline(name: str, message: str, graph: kg.Graph) -> None:
    with pytest.raises(kg.InputError, match=message):
        graph.timeline(name)


def test_contradictions() -> None:
    figures = [factory.observation(value) for value in ("12400000000", "13100000000")]
    rdf = build_graph(
        [factory.page(figures[0], name="a.txt"), factory.page(figures[1], name="b.txt")], kg.Settings()
    )
    graph = kg.Graph(rdf)
    (conflict,) = graph.conflicts
    assert conflict.kind == "differingFigures"
    assert len(conflict.sides) == 2
    assert graph.doubts == ()


def test_the_explorer_is_shut_off_in_a_frame(graph: kg.Graph) -> None:
    shown = graph.explore(height=321)._repr_html_()
    assert ' sandbox="allow-scripts"' in shown
    assert "321" in shown
    assert shown.count("<iframe") == 1


def test_exports(graph: kg.Graph, tmp_path: Path) -> None:
    graph.export("ntriples", tmp_path / "graph.nt")
    assert len((tmp_path / "graph.nt").read_text(encoding="utf-8").splitlines()) >= len(graph)


def test_a_sound_graph_has_no_violations(graph: kg.Graph) -> None:
    assert graph.violations() == []


def test_without_pandas_the_remedy_is_named(graph: kg.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(kg.InputError, match=r"pip install 'govkg\[notebook\]'"):
        graph.frame("projects")
