"""Spells and Parquet: read by csv, pandas and pyarrow."""

from __future__ import annotations

import builtins
import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest
from rdflib import Graph

from kg.errors import InputError
from kg.export.parquet import write_parquet_tables
from kg.export.spells import COLUMNS, write_spells
from kg.graph import rows
from kg.graph.rows.tables import TABLES
from kg.settings import Settings
from tests import factory
from tests.export.corpus import HOSTILE, two_pages
from tests.graphs import build_graph


@pytest.fixture(scope="module")
def graph() -> Graph:
    return two_pages()


@pytest.fixture(scope="module")
def folder(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parquet")
    write_parquet_tables(graph, folder)
    return folder


def spells(graph: Graph, path: Path) -> list[dict[str, str]]:
    write_spells(graph, path)
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_spell_for_each_post(graph: Graph, tmp_path: Path) -> None:
    found = spells(graph, tmp_path / "spells.csv")
    assert len(found) == len(rows.posts(graph))
    assert tuple(found[0]) == COLUMNS
    (spell,) = [row for row in found if row["person"] == "金锋"]
    del spell["person_iri"]
    assert spell == {
        "person": "金锋",
        "start": "",
        "end": "",
        "first_seen": "2023-03-18",
        "last_seen": "2023-03-19",
        "place": "高邮市",
        "level": "county",
        "body": "高邮经济开发区管理委员会",
        "title": "开发区管委会主任",
        "rank": "unknown",
        "status": "",
        "confidence": "0.97",
        "quotes": "开发区管委会主任金锋",
    }


def test_a_spreadsheet_runs_nothing(graph: Graph, tmp_path: Path) -> None:
    people = {row["person"] for row in spells(graph, tmp_path / "spells.csv")}
    assert f"'{HOSTILE}" in people
    assert HOSTILE not in people


def test_excel_reads_it_as_utf_8(graph: Graph, tmp_path: Path) -> None:
    write_spells(graph, tmp_path / "spells.csv")
    assert (tmp_path / "spells.csv").read_bytes().startswith(b"\xef\xbb\xbfperson,")


def test_pandas_reads_the_spells(graph: Graph, tmp_path: Path) -> None:
    write_spells(graph, tmp_path / "spells.csv")
    frame = pd.read_csv(tmp_path / "spells.csv")
    assert frame["confidence"].between(0, 1).all()


def test_a_table_for_each_class(folder: Path, graph: Graph) -> None:
    lengths = {path.stem: pq.read_metadata(path).num_rows for path in folder.glob("*.parquet")}
    assert lengths == {name: len(table.read(graph)) for name, table in TABLES.items()}


def test_pandas_reads_the_projects(folder: Path) -> None:
    (project,) = pd.read_parquet(folder / "projects.parquet").to_dict("records")
    assert project["name"] == "新瑞光电10GW电池项目"
    assert project["total"] == Decimal(10_000_000_000)
    assert list(project["stages"]) == ["签约", "开工"]


def test_rows_within_rows_have_their_own_table(folder: Path) -> None:
    assert "money" not in pq.read_schema(folder / "projects.parquet").names
    money = pd.read_parquet(folder / "money.parquet")
    projects = pd.read_parquet(folder / "projects.parquet")
    assert set(money["project_iri"]) == set(projects["iri"])


def test_what_is_absent_is_null(folder: Path) -> None:
    (growth,) = pq.read_table(folder / "figures.parquet")["growth"].to_pylist()
    assert growth is None


def test_a_decimal_is_cut_to_its_column(tmp_path: Path) -> None:
    """Pages print 0.12345678%; a sum that no column holds is left out."""
    told = {"0.12345678": Decimal("0.123457"), "1" + "0" * 31: Decimal(10) ** 31, "1" * 33: None}
    page = factory.page(*(factory.observation(value, f"指标{i}") for i, value in enumerate(told)))
    write_parquet_tables(build_graph([page], Settings()), tmp_path)
    figures = pq.read_table(tmp_path / "figures.parquet").to_pylist()
    assert [row["value"] for row in sorted(figures, key=lambda row: row["measure"])] == list(told.values())


def test_without_pyarrow_the_remedy_is_named(
    graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return known(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(InputError, match=r"pip install 'govkg\[parquet\]'"):
        write_parquet_tables(graph, tmp_path / "out")
    assert not (tmp_path / "out").exists()
