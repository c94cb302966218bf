"""``kg build --with-sparql``: the wish is kept by the folder, and a missing engine is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"
HINT = "kg assets --fetch"


def test_the_folder_remembers_and_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first, second, out = tmp_path / "first.txt", tmp_path / "second.txt", tmp_path / "out"
    first.write_text(PAGE, encoding="utf-8")
    second.write_text(PAGE.replace("张扬", "李楠"), encoding="utf-8")
    build = ["build", str(first), "-o", str(out), "--model", "none"]
    assert run([*build, "--with-sparql"]) == 0
    assert HINT in capsys.readouterr().err
    assert HINT in (out / "graph.html").read_text(encoding="utf-8")
    assert run(["add", str(out), str(second)]) == 0
    assert HINT in (out / "graph.html").read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(build) == 0
    assert HINT not in capsys.readouterr().err
    assert HINT not in (out / "graph.html").read_text(encoding="utf-8")
