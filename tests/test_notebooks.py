from __future__ import annotations

import re

import nbformat
import pytest
from nbformat import NotebookNode

from tests.notebook import NOTEBOOK, frame_of, run_notebook


@pytest.fixture(scope="module")
def committed() -> NotebookNode:
    return nbformat.read(NOTEBOOK, as_version=4)


@pytest.fixture(scope="module")
def fresh() -> NotebookNode:
    return run_notebook()


def code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kinds_of_output(notebook: NotebookNode) -> list[list[str]]:
    return [sorted({kind for out in cell.outputs for kind in out.get("data", {})}) for cell in code(notebook)]


def test_runs_and_shows_tables_chart_and_network(fresh: NotebookNode) -> None:
    table, chart, frame = (
        ["text/html", "text/plain"],
        ["image/png", "text/plain"],
        ["text/html", "text/plain"],
    )
    assert kinds_of_output(fresh) == [[], table, table, table, chart, frame]


def test_the_frame_is_the_explorer_shut_off(fresh: NotebookNode) -> None:
    assert ' sandbox="allow-scripts" ' in fresh.cells[-1].outputs[-1].data["text/html"]
    assert '<script type="application/json" id="data">' in frame_of(fresh)


def test_committed_with_outputs(committed: NotebookNode) -> None:
    table, picture = ["text/html", "text/plain"], ["image/png", "text/plain"]
    assert kinds_of_output(committed) == [[], table, table, table, picture, picture]
    assert [cell.execution_count for cell in code(committed)] == [1, 2, 3, 4, 5, 6]


def test_says_nothing_of_the_machine_it_ran_on() -> None:
    text = re.sub(r'"image/png": "[^"]*"', "", NOTEBOOK.read_text(encoding="utf-8"))
    assert re.findall(r"/(?:home|root|tmp|work|Users)\b|\b\d\d:\d\d:\d\d\b", text) == []


def test_imports_and_defines_nothing(committed: NotebookNode) -> None:
    source = "\n".join(cell.source for cell in code(committed))
    assert re.findall(r"^\s*(?:def|class)\b|\blambda\b", source, re.MULTILINE) == []
