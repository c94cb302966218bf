"""``kg build`` on good and bad input: its exit code, its message, what it leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.app import run

PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_becomes_three_files_and_a_state(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(page), "-o", str(tmp_path / "out")]) == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "graph.graphml",
        "graph.html",
        "graph.ttl",
        "state",
    ]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "officials 人物" in printed.err


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        pytest.param(b"", 0, "no text", id="empty file"),
        pytest.param("没有一句话是事实\n".encode(), 0, "", id="page that yields nothing"),
        pytest.param(bytes(range(256)) * 64, 1, "bad.txt", id="random bytes"),
        pytest.param("项目".encode() * 8_700_000, 1, "bad.txt", id="50 MB in one line"),
    ],
)
def test_odd_pages(
    content: bytes, code: int, message: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    out = tmp_path / "out"
    assert run(["build", str(bad), str(page), "-o", str(out)]) == code
    assert message in capsys.readouterr().err
    assert "张扬" in (out / "graph.ttl").read_text(encoding="utf-8")
    alone = tmp_path / "alone"
    assert run(["build", str(bad), "-o", str(alone)]) == (2 if code else 0)
    assert (alone / "graph.ttl").exists() == (code == 0)


def test_a_build_without_a_readable_page_leaves_the_graph_that_is_there(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(["build", str(page), "-o", str(out), "--model", "none"]) == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    page.write_bytes(bytes(range(256)) * 64)
    (tmp_path / "other.txt").write_bytes(bytes(range(256)) * 64)
    capsys.readouterr()
    for command in (
        ["build", str(page), str(tmp_path / "other.txt"), "-o", str(out)],
        ["add", str(out), str(page)],
    ):
        assert run(command) == 2
        printed = capsys.readouterr().err
        assert "page.txt" in printed
        assert "no page can be read: nothing is written" in printed
        assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_an_unreadable_file_is_reported_and_the_others_come_out(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # A link to itself can't be opened by anyone; rights alone don't stop a superuser.
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 1
    assert "loop.txt" in capsys.readouterr().err
    assert "张扬" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_a_folder_without_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(["build", str(tmp_path / "empty"), "-o", str(tmp_path / "out")]) == 2
    assert "no pages in this folder" in capsys.readouterr().err


def test_an_output_folder_that_cannot_be_written(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(page), "-o", str(page / "out")]) == 2
    assert "choose another one with -o" in capsys.readouterr().err


def test_a_model_that_is_none(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(page), "-o", str(tmp_path / "out"), "--model", "no_such_model"]) == 2
    assert "no_such_model" in capsys.readouterr().err


@pytest.mark.parametrize("base", ["", "x y/", "relative/", "https://example.org/id", "https://e.org/<b>/"])
def test_a_base_that_is_no_iri(
    base: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(page), "-o", str(tmp_path / "out"), "--base-iri", base]) == 2
    assert "must be absolute and end in / or #" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["build"], ["build", "--jobs", "0", "x"], ["nonsense"]])
def test_wrong_use(arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_escape_sequences_in_names_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a\x1b[2Jb.txt").write_bytes(bytes(range(256)))
    run(["build", str(tmp_path), "-o", str(tmp_path / "out")])
    assert "\x1b[2J" not in capsys.readouterr().err


def test_place_and_date_of_the_command_line(page: Path, tmp_path: Path) -> None:
    options = ["--place", "澜州市", "--date", "2023/3/3"]
    assert run(["build", str(page), "-o", str(tmp_path / "out"), *options]) == 0
    turtle = (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert 'kg:placeEvidence "--place, --date"' in turtle
    assert 'kg:stated "date 2023-03-03 (--place, --date)"' in turtle
    assert '"place 澜州市 (--place, --date)"' in turtle
    assert 'schema:datePublished "2023-03-03"^^xsd:date' in turtle


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--place", "鼓楼区"], "error: --place: several places are called"),
        (["--date", "soon"], "error: --date: 'soon' is no date; write it like 2023-03-18"),
        (["--date", "2023-13-01", "--place", "鼓楼区"], "error: --date: '2023-13-01' is no date"),
        (["--judgements", "absent.csv"], "absent.csv"),
    ],
)
def test_wrong_words_of_the_command_line(
    options: list[str], message: str, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(page), "-o", str(tmp_path / "out"), *options]) == 2
    assert message in capsys.readouterr().err


def test_a_wrong_table_beside_the_pages(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pages.csv").write_text("page,plase\npage.txt,高邮市\n", encoding="utf-8")
    assert run(["build", str(page), "-o", str(tmp_path / "out")]) == 2
    assert "unknown column 'plase'" in capsys.readouterr().err
