"""``kg explain``: what a fact rests on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.export.turtle import write_turtle
from kg.lexicon import table
from kg.settings import Settings
from kg.types import Stage, StageTold
from tests import factory
from tests.graphs import build_graph

KG = Path(__file__).parents[2] / "kg"


def test_a_fact_by_its_words(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(built), "贺承远 副市长"]) == 0
    printed = capsys.readouterr().out
    assert "贺承远 · 副市长 · 澜州市人民政府  Tenure 任职" in printed
    assert "rule 规则: officials.chain  职务在前、姓名在后" in printed
    assert re.search(r"confidence 置信度: 0\.9\d", printed)
    assert "“副市长贺承远”" in printed


def test_a_post_inside_a_longer_one_is_told(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(built), "贺承远 市长"]) == 0
    printed = capsys.readouterr()
    assert "贺承远 · 副市长 · 澜州市人民政府" in printed.out
    assert "no fact says just 市长; taken 未见“市长”，所示为: 副市长" in printed.err


def test_the_exact_post_goes_before_longer_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    posts = [factory.tenure(person="贺承远", title=title) for title in ("市长", "副市长")]
    write_turtle(build_graph([factory.page(*posts)], Settings()), tmp_path / "graph.ttl")
    assert run(["explain", str(tmp_path), "贺承远 市长"]) == 0
    printed = capsys.readouterr()
    assert re.findall("贺承远 · (.*) · .*Tenure", printed.out) == ["市长"]
    assert "other facts say 另有: 副市长" in printed.err


def test_a_fact_by_the_end_of_its_iri(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["explain", str(built), "贺承远 副市长"])
    iri = re.search(r"https://\S+/(tenure/\S+)", capsys.readouterr().out)
    assert iri is not None
    assert run(["explain", str(built), iri[1]]) == 0
    assert capsys.readouterr().out.count("confidence") == 1


def test_no_such_fact(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", str(built), "tenure/0000"]) == 1
    assert "no fact is or holds 'tenure/0000'" in capsys.readouterr().err


def test_each_stage_of_a_project_is_told_with_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = {Stage.SIGNED: factory.passage("3月签约", 70), Stage.STARTED: factory.passage("6日动工", 80)}
    project = factory.project(
        "恒昇电池项目",
        stages=tuple(words),
        told=tuple(StageTold(stage, passage) for stage, passage in words.items()),
        passages=(factory.passage("恒昇电池项目", 50), *words.values()),
    )
    write_turtle(build_graph([factory.page(project)], Settings()), tmp_path / "graph.ttl")
    assert run(["explain", str(tmp_path), "恒昇电池项目"]) == 0
    printed = capsys.readouterr().out
    assert re.findall(r"^ {2}(签约|开工)\n {4}“(.*)”", printed, re.MULTILINE) == [
        ("签约", "3月签约"),
        ("开工", "6日动工"),
    ]


def test_every_rule_is_explained() -> None:
    source = "".join(path.read_text("utf-8") for path in (KG / "pipes").rglob("*.py"))
    named = set(re.findall(r"\"((?:officials|projects|events)\.[a-z]+)\"", source))
    assert named - {row["rule"] for row in table("rules")} == set()
