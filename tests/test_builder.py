"""Building a graph and writing it."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.problems import Severity

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"
FILES = ("graph.ttl", "graph.html", "graph.graphml")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_no_page_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(kg.InputError, match="no pages in this folder"):
        kg.build([tmp_path])


def test_one_unreadable_page_does_not_lose_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    built = kg.build([tmp_path])
    assert [facts.page.name for facts in built.pages] == ["good.txt"]
    assert [(Path(p.path).name, p.severity) for p in built.problems] == [("bad.txt", Severity.ERROR)]


def test_no_readable_page_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(kg.InputError, match=r"bad\.txt: .*\nno page can be read"):
        kg.build([tmp_path])


def test_failing_on_every_page_is_our_fault(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[Exception]:
        return [RuntimeError("broken")]

    monkeypatch.setattr("kg.reading.extract_pages", fail)
    with pytest.raises(kg.KgError, match="no page can be read") as raised:
        kg.build([page])
    assert not isinstance(raised.value, kg.InputError)


def test_the_same_input_gives_the_same_bytes(page: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        kg.write_build(kg.build([page]), tmp_path / name)
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_folder_is_named_by_words_or_a_path(page: Path, tmp_path: Path) -> None:
    kg.write_build(kg.build([str(page)]), str(tmp_path / "out"))
    assert kg.Graph.load(str(tmp_path / "out")).officials


def test_a_build_takes_the_place_of_what_was_there(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    other = tmp_path / "other.txt"
    other.write_text(PAGE.replace("张扬", "王强"), encoding="utf-8")
    kg.write_build(kg.build([page, other]), out)
    kg.write_build(kg.build([page]), out)
    kg.write_build(kg.build([page]), tmp_path / "fresh")
    for name in FILES:
        assert (out / name).read_bytes() == (tmp_path / "fresh" / name).read_bytes()


@pytest.mark.parametrize("rubbish", [b"", b"no database at all", b"SQLite format 3\0" + b"\0" * 2000])
def test_a_broken_state_does_not_stop_a_build(rubbish: bytes, page: Path, tmp_path: Path) -> None:
    state = tmp_path / "out" / "state" / "state.sqlite"
    state.parent.mkdir(parents=True)
    state.write_bytes(rubbish)
    kg.write_build(kg.build([page]), tmp_path / "out")
    assert "张扬" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
