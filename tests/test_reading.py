"""Finding pages, reading them with what is stated of them, and extracting many."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.problems import Severity
from kg.reading import PageFile, Watch, extract_files, find_pages, read_pages
from kg.settings import Settings
from kg.types import Page, PageFacts, Stated

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"
NOWHERE = Stated()


def written(path: Path, text: str = PAGE) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_searched_at_any_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden/d.txt", "notes.pdf", ".e.txt"):
        written(tmp_path / name)
    found, problems = find_pages([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.md", "b.txt", "sub/c.TXT"]
    assert problems == []


def test_links_that_lead_back_are_not_followed(tmp_path: Path) -> None:
    """Nor is a pipe in a folder waited for; a link to nothing is told of when it is read."""
    page = written(tmp_path / "sub" / "a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "sub" / "gone.txt").symlink_to("nowhere")
    (tmp_path / "other").symlink_to(tmp_path / "sub", target_is_directory=True)
    os.mkfifo(tmp_path / "sub" / "pipe.txt")
    found = [str(path.relative_to(tmp_path)) for path in find_pages([tmp_path])[0]]
    assert found == ["other/a.txt", "other/gone.txt", "sub/a.txt", "sub/gone.txt"]
    assert page in find_pages([tmp_path / "sub"])[0]


def test_a_named_file_is_taken_once_whatever_its_suffix(tmp_path: Path) -> None:
    page = written(tmp_path / "page.text")
    assert find_pages([page, page, tmp_path / "." / "page.text"])[0] == [page]


def test_what_is_missing_is_a_problem_and_the_rest_goes_on(tmp_path: Path) -> None:
    page = written(tmp_path / "page.txt")
    found, problems = find_pages([tmp_path / "absent.txt", page])
    assert found == [page]
    assert [problem.path for problem in problems] == [str(tmp_path / "absent.txt")]


def test_no_page_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no pages in this folder"):
        read_pages([tmp_path], NOWHERE)


def test_pages_come_with_what_is_stated_of_them(tmp_path: Path) -> None:
    page = written(tmp_path / "page.txt")
    written(tmp_path / "pages.csv", "page,date\npage.txt,2023-03-03\n")
    files, problems = read_pages([tmp_path], Stated(place="高邮市", source="--place"))
    assert [file.path for file in files] == [page]
    assert files[0].page.stated == Stated("", "2023-03-03", "高邮市", "pages.csv; --place")
    assert problems == []


def test_a_place_that_no_table_has_is_told_of_and_taken(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a.txt"), written(tmp_path / "b.txt")
    written(tmp_path / "b.yaml", "place: 高邮县\n")
    files, problems = read_pages([first, second], Stated(place="高油市", source="--place"))
    assert [file.page.stated.place for file in files] == ["高油市", "高邮县"]
    assert [(p.path, p.severity) for p in problems] == [
        ("--place", Severity.WARNING),
        (str(second), Severity.WARNING),
    ]
    assert "'高油市', which is taken as it is; did you mean 高邮市" in problems[0].message


def test_warnings_and_errors_name_a_file_alike(tmp_path: Path) -> None:
    empty = written(tmp_path / "empty.txt", "责任编辑：温如玉\n")
    files, _ = read_pages([empty], NOWHERE)
    _, problems = extract_files(files, Settings())
    assert [(p.path, p.severity) for p in problems] == [(str(empty), Severity.WARNING)]


def test_a_wrong_sidecar_of_one_page_is_that_pages_problem(tmp_path: Path) -> None:
    good, bad = written(tmp_path / "good.txt"), written(tmp_path / "bad.txt")
    written(tmp_path / "bad.yaml", "date: soon\n")
    files, problems = read_pages([tmp_path], NOWHERE)
    assert [file.path for file in files] == [good]
    assert [(p.path, p.severity) for p in problems] == [(str(bad), Severity.ERROR)]


def test_a_problem_names_its_path_once(tmp_path: Path) -> None:
    written(tmp_path / "good.txt")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)) * 40)
    _, (problem,) = read_pages([tmp_path], NOWHERE)
    assert problem.path == str(bad)
    assert problem.message.startswith("not text at byte ")


def test_processes_give_what_one_process_gives(tmp_path: Path) -> None:
    for i in range(3):
        written(tmp_path / f"{i}.txt", PAGE.replace("2日", f"{i + 2}日"))
    files, _ = read_pages([tmp_path], NOWHERE)
    assert extract_files(files, Settings(), jobs=2) == extract_files(files, Settings())


def test_results_are_records_and_progress_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    files, _ = read_pages([written(tmp_path / "page.txt")], NOWHERE)
    watch = Watch(told.append, lambda: told.append(-1))
    (((path, facts),), problems) = extract_files(files, Settings(), watch=watch)
    assert isinstance(facts, PageFacts)
    assert (path, problems, told) == (tmp_path / "page.txt", [], [1, -1])
    assert [(t.person, t.post) for t in facts.tenures] == [("张扬", "高邮市委书记")]


def test_a_fault_on_one_page_is_a_problem_of_that_page(tmp_path: Path) -> None:
    """A lone surrogate, which no file gives, breaks the model."""
    path = tmp_path / "page.txt"
    good = PageFile(path, Page("page.txt", PAGE, "1"))
    bad = PageFile(tmp_path / "bad.txt", Page("bad.txt", PAGE.replace("。", "\ud800"), "2"))
    pages, problems = extract_files([bad, good], Settings())
    assert [page for page, _ in pages] == [path]
    assert [(p.path, p.severity) for p in problems] == [(str(bad.path), Severity.FAULT)]
