"""What is stated beside a page: which word wins, and what is told of mistakes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.sidecars import read_sidecars, stated
from kg.types import Stated

NOWHERE = Stated()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "p1.txt"
    path.write_text("报道", encoding="utf-8")
    return path


def beside(page: Path, name: str, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    (page.parent / name).write_bytes(data)


def of(page: Path, everywhere: Stated = NOWHERE) -> Stated:
    return read_sidecars([page], everywhere).of(page)


def test_nothing_stated(page: Path) -> None:
    assert of(page) == Stated()


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "page,publication,date,place\np1.txt,高邮日报,2023-03-18,高邮市\n",
            ("高邮日报", "2023-03-18", "高邮市"),
        ),
        ("date,page\r\n2023/3/8,p1.txt\r\n", ("", "2023-03-08", "")),
        ("\ufeffpage,place\np1.txt, 高邮市 \n", ("", "", "高邮市")),
        ("page,date\np1.txt,2023年3月18日\n", ("", "2023-03-18", "")),
        ("page,place\np1.txt,高邮市\n".encode("gb18030"), ("", "", "高邮市")),
    ],
)
def test_a_table(table: str | bytes, expected: tuple[str, ...], page: Path) -> None:
    beside(page, "pages.csv", table)
    assert of(page) == Stated(*expected, source="pages.csv")


def test_a_row_without_values_states_nothing(page: Path) -> None:
    beside(page, "pages.csv", "page,date\np1.txt,\n")
    assert of(page) == Stated()


@pytest.mark.parametrize("name", ["p1.yaml", "p1.txt.yml"])
def test_a_pages_own_file(name: str, page: Path) -> None:
    beside(page, name, "publication: 高邮日报\ndate: 2023-03-18\nplace:\n")
    assert of(page) == Stated("高邮日报", "2023-03-18", "", source=name)


def test_the_nearer_word_wins(page: Path) -> None:
    beside(page, "p1.yaml", "date: 2023-03-18\n")
    beside(page, "pages.csv", "page,date,place\np1.txt,2022-01-01,高邮市\n")
    everywhere = stated(date="2021-01-01", place="扬州市", publication="扬州日报", source="the command line")
    assert of(page, everywhere) == Stated(
        "扬州日报", "2023-03-18", "高邮市", source="p1.yaml; pages.csv; the command line"
    )


@pytest.mark.usefixtures("usual_field_limit")
@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("page,plase\np1.txt,高邮市\n", "pages.csv, line 1: unknown column 'plase'; the columns are page, "),
        ("place\n高邮市\n", "pages.csv, line 1: no column 'page'"),
        ("", "pages.csv, line 1: no column 'page'"),
        ("page,date\np2.txt,2023-03-18\n", "pages.csv, line 2: there is no page 'p2.txt' beside it"),
        ("page,date\n../p1.txt,2023-03-18\n", "line 2: '../p1.txt' is no name of a page"),
        ("page,date\n,2023-03-18\n", "line 2: '' is no name of a page"),
        ("page,date\np1.txt,2023-02-30\n", "line 2: '2023-02-30' is no date; write it like 2023-03-18"),
        ("page,date\np1.txt,yesterday\n", "line 2: 'yesterday' is no date"),
        ("page,date\np1.txt,\np1.txt,\n", "line 3: page 'p1.txt' has a row already"),
        ("page,date\np1.txt,2023-03-18,x\n", "line 2: more values than columns"),
        (b"\xff\xff\xff", "not text; save it as UTF-8"),
        ('page,place\np1.txt,"' + "县" * 140_000, "field larger than field limit (131072); look for a quot"),
    ],
)
def test_mistakes_in_a_table(table: str | bytes, message: str, page: Path) -> None:
    beside(page, "pages.csv", table)
    with pytest.raises(InputError, match=re.escape(message)):
        of(page)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plase: 高邮市\n", "p1.yaml: unknown name 'plase'; the names are publication, date, place"),
        ("date: 2023-13-01\n", "p1.yaml: '2023-13-01' is no date"),
        ("- 高邮市\n", "p1.yaml: not names with a value each; write lines like"),
        ("place: [高邮市]\n", "write lines like place: 高邮市"),
        ("place: '高邮\n", "p1.yaml: "),
        ("[" * 5_000, "p1.yaml: "),
    ],
)
def test_mistakes_in_a_pages_own_file(text: str, message: str, page: Path) -> None:
    beside(page, "p1.yaml", text)
    with pytest.raises(InputError, match=re.escape(message)):
        of(page)


def test_two_files_for_one_page(page: Path) -> None:
    beside(page, "p1.yaml", "place: 高邮市\n")
    beside(page, "p1.yml", "place: 扬州市\n")
    with pytest.raises(InputError, match=re.escape("p1.yml: p1.yaml speaks of the same page already")):
        of(page)


def test_a_date_of_the_command_line() -> None:
    with pytest.raises(InputError, match="--date: '18日' is no date"):
        stated(date="18日", source="the command line", at="--date")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("高邮市", "高邮市"),
        ("高邮", "高邮市"),
        ("江苏省高邮市", "高邮市"),
        ("江苏省徐州市鼓楼区", "徐州市鼓楼区"),
        ("徐州市鼓楼区", "徐州市鼓楼区"),
        ("澜州市", "澜州市"),
        ("", ""),
    ],
)
def test_a_place_is_named_in_full(name: str, full: str) -> None:
    assert stated(place=name, source="x").place == full


def test_a_place_that_could_be_several() -> None:
    with pytest.raises(InputError, match=r"--place: several places are called .*徐州市鼓楼区"):
        stated(place="鼓楼区", source="the command line", at="--place")
