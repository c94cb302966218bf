"""The notebooks run, are committed with the outputs they have, and define nothing.

Where what they show has changed, ``python -m tests.notebook`` writes it anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from tests.notebook import NOTEBOOKS, document_of, frames, prepare, run_notebooks

NAMES = ["careers", "first_walk", "money", "who_meets_whom", "your_own_pages"]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, NotebookNode]:
    return run_notebooks(prepare(tmp_path_factory.mktemp("notebooks")))


def committed(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kinds_of_output(notebook: NotebookNode) -> list[list[str]]:
    """What every cell shows; a frame counts as the picture that is committed in its place."""
    shown = []
    framed = [id(frame) for frame in frames(notebook)]
    for cell in code(notebook):
        kinds = {kind for output in cell.outputs for kind in output.get("data", {output.output_type: ""})}
        swap = any(id(output) in framed for output in cell.outputs)
        shown.append(sorted(kinds - {"text/html"} | {"image/png"} if swap else kinds))
    return shown


def words_of_output(notebook: NotebookNode) -> list[list[str]]:
    """The text that every cell shows, word by word: the space that pandas leaves between them is its own.

    How many triples a graph has is left out: any change in what is told beside a fact is one of it.
    """
    return [
        [
            word
            for output in cell.outputs
            for text in [output.get("text") or output.get("data", {}).get("text/plain", "")]
            for word in re.sub(r"\d+ triples", "triples", text).split()
        ]
        for cell in code(notebook)
    ]


def test_there_is_one_for_each_question() -> None:
    assert [path.stem for path in NOTEBOOKS] == NAMES


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_shows_afresh_what_is_committed(path: Path, fresh: dict[str, NotebookNode]) -> None:
    assert kinds_of_output(fresh[path.stem]) == kinds_of_output(committed(path))
    assert words_of_output(fresh[path.stem]) == words_of_output(committed(path)), "python -m tests.notebook"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs_without_a_word_of_warning(path: Path, fresh: dict[str, NotebookNode]) -> None:
    streams = [o for cell in code(fresh[path.stem]) for o in cell.outputs if o.get("name") == "stderr"]
    assert streams == []


def test_the_frame_is_the_explorer_shut_off(fresh: dict[str, NotebookNode]) -> None:
    (frame,) = frames(fresh["first_walk"])
    assert ' sandbox="allow-scripts"' in frame.data["text/html"]
    assert "<script" in document_of(frame)


@pytest.mark.parametrize("name", ["careers", "money", "who_meets_whom"])
def test_has_a_chart(name: str, fresh: dict[str, NotebookNode]) -> None:
    assert ["image/png", "text/plain"] in kinds_of_output(fresh[name])


def test_money_counts_a_project_once(fresh: dict[str, NotebookNode]) -> None:
    """One of the seeds' largest lies in a zone and in a part of it."""
    shown = code(fresh["money"])[0].outputs[-1].data["text/plain"].splitlines()[1:]
    projects = [line.split()[1] for line in shown]
    assert "智玮智能传感器产业园一期项目" in projects
    assert len(projects) == len(set(projects))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_committed_after_one_run_from_top_to_bottom(path: Path) -> None:
    counts = [cell.execution_count for cell in code(committed(path))]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_says_nothing_of_the_machine_it_ran_on(path: Path) -> None:
    text = re.sub(r'"image/png": "[^"]*"', "", path.read_text(encoding="utf-8"))
    assert re.findall(r"/(?:home|root|tmp|work|Users)\b|\b\d\d:\d\d:\d\d\b|0x[0-9a-f]{8}", text) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_imports_and_defines_nothing(path: Path) -> None:
    source = "\n".join(cell.source for cell in code(committed(path)))
    assert "import kg" in source
    assert re.findall(r"^\s*(?:def|class)\b|\blambda\b", source, re.MULTILINE) == []
