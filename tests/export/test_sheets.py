"""CSV for spreadsheets: one file a class, known as UTF-8, with no formula in it."""

from __future__ import annotations

import csv
from pathlib import Path

from kg.export.sheets import write_sheets
from kg.graph.rows.tables import TABLES
from kg.settings import Settings
from tests import factory
from tests.graphs import build_graph


def test_a_table_for_each_class(tmp_path: Path) -> None:
    project = factory.project(
        companies=tuple(map(factory.company, ("恒昇公司", "恒朗公司"))),
        zone=factory.zone(),
        investments=(factory.investment(),),
    )
    write_sheets(build_graph([factory.page(project)], Settings()), tmp_path)
    assert {file.stem for file in tmp_path.iterdir()} == set(TABLES)
    assert (tmp_path / "projects.csv").read_bytes().startswith(b"\xef\xbb\xbfname,")
    with (tmp_path / "projects.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["investors"], row["total"]) == ("恒昇公司\n恒朗公司", "10000000000")
    assert [name for name in row if "iri" in name] == list(row)[-3:]


def test_what_a_spreadsheet_would_run_is_text(tmp_path: Path) -> None:
    write_sheets(build_graph([factory.page(factory.project("=1+1"))], Settings()), tmp_path)
    with (tmp_path / "projects.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["name"] == "'=1+1"
