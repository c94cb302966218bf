"""FollowTheMoney: its own library reads every entity, and drops no value as invalid."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Graph

from kg.export.ftm import write_ftm
from tests.export.corpus import HOSTILE, two_pages

Entity = dict[str, Any]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


@pytest.fixture(scope="module")
def entities(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> list[Entity]:
    path = tmp_path_factory.mktemp("ftm") / "graph.ftm.json"
    write_ftm(graph, path)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def of(entities: list[Entity], schema: str) -> list[Entity]:
    return [entity["properties"] for entity in entities if entity["schema"] == schema]


def test_an_official_holds_a_position(entities: list[Entity]) -> None:
    names = {entity["id"]: entity["properties"].get("name", [""])[0] for entity in entities}
    held = {(names[o["holder"][0]], names[o["post"][0]], *o["status"]) for o in of(entities, "Occupancy")}
    assert held == {
        ("金锋", "高邮经济开发区管理委员会主任", "unknown"),
        (HOSTILE, "高邮市财政局局长", "unknown"),
        ("王伟", "镇长", "ended"),
    }


def test_an_occupancy_says_when_and_where_it_was_seen(entities: list[Entity]) -> None:
    names = {entity["id"]: entity for entity in entities}
    (occupancy,) = [o for o in of(entities, "Occupancy") if o["description"] == ["开发区管委会主任金锋"]][:1]
    assert occupancy["date"]
    assert "startDate" not in occupancy
    (article, *_) = occupancy["proof"]
    assert names[article]["schema"] == "Article"
    assert names[article]["properties"]["fileName"][0] in {"a.txt", "b.txt"}


def test_a_project_has_its_money_its_investor_and_its_quotes(entities: list[Entity]) -> None:
    names = {entity["id"]: entity["properties"].get("name", [""])[0] for entity in entities}
    (project,) = of(entities, "Project")
    assert (project["amount"], project["currency"], project["status"]) == (["10000000000"], ["CNY"], ["开工"])
    assert project["notes"] == [
        "新瑞光电10GW电池项目",
        "外资3000万美元 — “外资3000万美元”",
        "总投资100亿元 — “总投资100亿元”",
    ]
    (link,) = of(entities, "ProjectParticipant")
    assert [names[each] for each in (*link["participant"], *link["project"])] == [
        "高邮新瑞光电有限公司",
        "新瑞光电10GW电池项目",
    ]


def test_an_event_in_a_zone(entities: list[Entity]) -> None:
    (event,) = of(entities, "Event")
    assert event["date"] == ["2023-03-18"]
    assert event["location"] == ["高邮经济开发区"]
    assert len(event["involved"]) == 1


def test_figures_are_notes_of_their_subject(entities: list[Entity]) -> None:
    notes = [note for address in of(entities, "Address") for note in address.get("notes", ())]
    assert notes == ["2023-Q1 规上工业产值 124亿元 target — “规上工业产值124亿元”"]


def test_every_entity_that_is_pointed_to_is_there(entities: list[Entity]) -> None:
    ids = {entity["id"] for entity in entities}
    pointing = (
        "holder",
        "post",
        "organization",
        "proof",
        "participant",
        "project",
        "involved",
        "addressEntity",
    )
    targets = {value for e in entities for name in pointing for value in e["properties"].get(name, ())}
    assert targets
    assert targets <= ids
    assert len(ids) == len(entities)


def test_the_library_takes_every_value(entities: list[Entity]) -> None:
    ftm = pytest.importorskip(
        "followthemoney", reason="followthemoney needs libicu-dev: pip install 'govkg[ftm]'"
    )
    for entity in entities:
        proxy = ftm.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        kept = {name: len(values) for name, values in proxy.to_dict()["properties"].items()}
        assert kept == {name: len(set(values)) for name, values in entity["properties"].items()}, entity
        assert set(proxy.schema.required) <= set(kept)
