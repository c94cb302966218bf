"""Graphs of several people joined are what one build over all their pages gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.growing import add
from kg.joining import join, write_judgements
from kg.settings import Settings
from kg.types import Stated
from tests.test_growing import NAMES, SEEDS, built, contents

SETTINGS = Settings(model="none")


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(SEEDS / name, tmp_path / name)) for name in NAMES]


def test_joined_graphs_are_one_build(pages: list[Path], tmp_path: Path) -> None:
    graphs = [built(pages[:2], tmp_path / "one"), built(pages[1:], tmp_path / "two")]
    kg.write_build(join(graphs), tmp_path / "joined")
    whole = contents(built(pages, tmp_path / "whole"))
    assert contents(tmp_path / "joined") == whole
    kg.write_build(join(reversed(graphs)), tmp_path / "reversed")
    assert contents(tmp_path / "reversed") == whole
    assert add(tmp_path / "joined", pages).unchanged == 3


def test_graphs_of_other_bases_are_refused(pages: list[Path], tmp_path: Path) -> None:
    one = built(pages[:1], tmp_path / "one")
    other = Settings(model="none", base_iri="https://example.org/id/")
    kg.write_build(kg.build(pages[1:], settings=other), tmp_path / "two")
    with pytest.raises(InputError, match=r"example\.org.*--base-iri"):
        join([one, tmp_path / "two"])


def test_a_page_read_otherwise_is_refused(pages: list[Path], tmp_path: Path) -> None:
    one = built(pages[:1], tmp_path / "one")
    stated = Stated(place="高邮市", source="--place")
    kg.write_build(kg.build(pages[:1], settings=SETTINGS, stated=stated), tmp_path / "two")
    with pytest.raises(InputError, match=f"don't say the same of {NAMES[0]}"):
        join([one, tmp_path / "two"])


def test_judgements_of_all_hold(pages: list[Path], tmp_path: Path) -> None:
    graphs = [built(pages[:1], tmp_path / "one"), built(pages[1:2], tmp_path / "two")]
    for graph, line in zip(
        graphs, ("张伟@甲,张伟@乙,same,我知道", "李强@甲,李强@乙,different,"), strict=True
    ):
        (graph / "judgements.csv").write_text(f"left,right,judgement,reason\n{line}\n", encoding="utf-8")
    joined = join(graphs)
    out = tmp_path / "joined"
    out.mkdir()
    write_judgements(joined.state.settings.judgements, out)
    kg.write_build(joined, out)
    assert (out / "judgements.csv").read_text(encoding="utf-8") == (
        "left,right,judgement,reason\n张伟@甲,张伟@乙,same,我知道\n李强@甲,李强@乙,different,\n"
    )
    assert add(out, []).subjects == 0


def test_judgements_that_contradict_each_other_are_refused(pages: list[Path], tmp_path: Path) -> None:
    graphs = [built(pages[:1], tmp_path / "one"), built(pages[1:2], tmp_path / "two")]
    for graph, verdict in zip(graphs, ("same", "different"), strict=True):
        text = f"left,right,judgement\n张伟@甲,张伟@乙,{verdict}\n"
        (graph / "judgements.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"make their judgements\.csv agree"):
        join(graphs)
