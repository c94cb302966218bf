"""Finding pages and extracting many of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.builder import extract_files, find_pages
from kg.problems import Severity
from kg.settings import Settings
from kg.types import PageFacts

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"


def test_folders_are_searched_at_any_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden/d.txt", "notes.pdf", ".e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    found, problems = find_pages([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.md", "b.txt", "sub/c.TXT"]
    assert problems == []


def test_a_named_file_is_taken_once_whatever_its_suffix(tmp_path: Path) -> None:
    page = tmp_path / "page.text"
    page.write_text(PAGE, encoding="utf-8")
    assert find_pages([page, page, tmp_path / "." / "page.text"])[0] == [page]


def test_what_is_missing_is_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    found, problems = find_pages([tmp_path / "absent.txt", page])
    assert found == [page]
    assert [problem.path for problem in problems] == [str(tmp_path / "absent.txt")]


def test_no_page_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(kg.InputError, match="no pages in this folder"):
        kg.build([tmp_path])


def test_processes_give_what_one_process_gives(tmp_path: Path) -> None:
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(PAGE.replace("2日", f"{i + 2}日"), encoding="utf-8")
    files, _ = find_pages([tmp_path])
    assert list(extract_files(files, Settings(), jobs=2)) == list(extract_files(files, Settings()))


def test_one_unreadable_page_does_not_lose_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    built = kg.build([tmp_path])
    assert [facts.page.name for facts in built.pages] == ["good.txt"]
    assert [(Path(p.path).name, p.severity) for p in built.problems] == [("bad.txt", Severity.ERROR)]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    for name in ("one", "two"):
        kg.write_build(kg.build([page]), tmp_path / name)
    for name in ("graph.ttl", "graph.html", "graph.graphml"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_results_are_records(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    (facts,) = extract_files([page], Settings())
    assert isinstance(facts, PageFacts)
    assert [(t.person, t.post) for t in facts.tenures] == [("张扬", "高邮市委书记")]
