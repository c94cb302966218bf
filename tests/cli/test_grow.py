"""``kg add``, ``kg remove`` and ``kg merge``: exit codes, words, files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli.app import run

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"
FILES = ("graph.ttl", "graph.graphml", "graph.html")


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    paths = []
    for name, person in (("a.txt", "张扬"), ("b.txt", "王强")):
        path = tmp_path / name
        path.write_text(PAGE.replace("张扬", person), encoding="utf-8")
        paths.append(str(path))
    return paths


def build(out: Path, *pages: str) -> str:
    assert run(["build", *pages, "-o", str(out), "--model", "none"]) == 0
    return str(out)


def same(one: str, other: str) -> bool:
    return all((Path(one) / name).read_bytes() == (Path(other) / name).read_bytes() for name in FILES)


def test_add_and_remove(pages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = build(tmp_path / "out", pages[0])
    whole, first = build(tmp_path / "whole", *pages), Path(shutil.copytree(out, tmp_path / "first"))
    capsys.readouterr()
    assert run(["add", out, pages[1]]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "1 added 新增; 2 in the graph" in printed.err
    assert same(out, whole)
    assert run(["add", f"{out}/graph.ttl", *pages]) == 0
    assert "2 unchanged 未变" in capsys.readouterr().err
    assert run(["remove", out, "b.txt"]) == 0
    assert "1 removed 移除; 1 in the graph" in capsys.readouterr().err
    assert same(out, str(first))


def test_a_wrong_option_is_named(
    pages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = build(tmp_path / "out", pages[0])
    capsys.readouterr()
    assert run(["add", out, pages[1], "--date", "2023-13-01"]) == 2
    assert "error: --date: '2023-13-01' is no date; write it like 2023-03-18" in capsys.readouterr().err


def test_merge(pages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graphs = [build(tmp_path / name, page) for name, page in zip("xy", pages, strict=True)]
    whole = build(tmp_path / "whole", *pages)
    assert run(["merge", *graphs, "-o", str(tmp_path / "all")]) == 0
    assert "2 pages of 2 graphs" in capsys.readouterr().err
    assert same(str(tmp_path / "all"), whole)


def test_a_page_that_cannot_be_read(
    pages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = build(tmp_path / "out", pages[0])
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 64)
    assert run(["add", out, str(tmp_path / "bad.txt"), pages[1], "--no-views"]) == 1
    assert "bad.txt" in capsys.readouterr().err
    assert "王强" in (Path(out) / "graph.ttl").read_text(encoding="utf-8")
    assert not (Path(out) / "graph.html").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["add", "{out}", "{absent}"], "can't be read"),
        (["add", "{absent}", "{page}"], "build the graph with kg build first"),
        (["add", "{out}", "{page}", "--date", "soon"], "is no date"),
        (["remove", "{out}", "absent.txt"], "no page of the graph is called 'absent.txt'"),
        (["remove", "{absent}", "a.txt"], "build the graph with kg build first"),
        (["merge", "{out}", "{absent}", "-o", "{out}/all"], "build the graph with kg build first"),
        (["remove", "{out}"], "PAGE"),
        (["merge", "{out}"], "--out"),
    ],
)
def test_wrong_use(
    arguments: list[str],
    message: str,
    pages: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = build(tmp_path / "out", pages[0])
    names = {"out": out, "page": pages[0], "absent": str(tmp_path / "absent")}
    capsys.readouterr()
    assert run([argument.format(**names) for argument in arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_locale_without_chinese_gives_the_same(pages: list[str], tmp_path: Path) -> None:
    chinese = tmp_path / "高邮日报.txt"
    shutil.copy(pages[1], chinese)
    (tmp_path / "pages.csv").write_text("page,place\n高邮日报.txt,高邮市\n", encoding="utf-8")
    whole = build(tmp_path / "whole", pages[0], str(chinese))
    out = str(tmp_path / "out")
    steps = (["build", pages[0], "-o", out, "--model", "none"], ["add", out, str(chinese)])
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for step in steps:
        subprocess.run([sys.executable, "-m", "kg", *step], env=environment, check=True, capture_output=True)
    assert same(out, whole)


@pytest.mark.parametrize("beside", [True, False])
def test_judgements_are_read_again(beside: bool, pages: list[str], tmp_path: Path) -> None:
    out, whole = tmp_path / "out", tmp_path / "whole"
    for folder in (out, whole):
        file = folder / "judgements.csv" if beside else tmp_path / "mine.csv"
        file.parent.mkdir(exist_ok=True)
        file.write_text("left,right,judgement\n张扬@高邮,王强@高邮,different\n", encoding="utf-8")
    options = [] if beside else ["--judgements", str(tmp_path / "mine.csv")]
    build(whole, *pages, *options)
    build(out, pages[0], *options)
    assert run(["add", str(out), pages[1]]) == 0
    assert same(str(out), str(whole))
    assert "judgements=" in (out / "graph.ttl").read_text(encoding="utf-8")
