"""Tables that fit a terminal: what people copy stays whole."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from kg.cli.layout import GAP, Fitted, broken, fit, shortened
from kg.cli.tables import show_table
from kg.query.table import Table

OFFICIAL = "https://w3id.org/govkg/id/official/贺承远-f4c08c8503"


def fitted(columns: tuple[str, ...], row: tuple[str, ...], room: int) -> Fitted:
    found = fit(columns, [row], room)
    assert found is not None
    assert sum(found.widths) + GAP * (len(found.widths) - 1) <= room
    for width, cell in zip(found.widths, found.rows[0], strict=True):
        assert max(map(cell_len, cell.split("\n"))) <= width
    return found


def test_what_fits_is_left_as_it_is() -> None:
    found = fitted(("official", "title"), (OFFICIAL, "副市长"), 80)
    assert found == Fitted(("official", "title"), (52, 6), ((OFFICIAL, "副市长"),), ())


def test_an_iri_is_shortened_where_there_is_little_room() -> None:
    assert fitted(("official", "title"), (OFFICIAL, "副市长"), 40).rows == (
        ("official/贺承远-f4c08c8503", "副市长"),
    )


def test_an_iri_is_left_out_where_there_is_less() -> None:
    found = fitted(("official", "title", "from"), (OFFICIAL, "副市长", ""), 20)
    assert (found.columns, found.left_out) == (("title", "from"), ("official",))


def test_chinese_gives_way_and_words_to_copy_do_not() -> None:
    row = ("articles-by-author", "某记者写了哪些文章？", "2021-09-28")
    assert fitted(("name", "问题", "day"), row, 44).rows == (
        ("articles-by-author", "某记者写了哪\n些文章？", "2021-09-28"),
    )


def test_a_column_without_values_goes_before_the_table_does() -> None:
    found = fitted(("day", "from", "to"), ("2021-09-28", "", "2021-09-30"), 24)
    assert (found.columns, found.left_out) == (("day", "to"), ("from",))


def test_what_is_too_wide_is_no_table() -> None:
    assert fit(("name", "day"), [("money-by-zone-and-year", "2021-09-28")], 30) is None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("开工竣工，投产。", ["开工竣", "工，投", "产。"]),
        ("总投资2500000亿元", ["总投资", "2500000", "亿元"]),
        ("Which zone is it", ["Which", "zone is", "it"]),
        ("一\n二三", ["一", "二三"]),
        ("", [""]),
    ],
)
def test_lines_break_between_pieces(text: str, lines: list[str]) -> None:
    assert broken(text, 8).split("\n") == lines


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        ("https://w3id.org/govkg/ontology#Tenure", "kg:Tenure"),
        ("http://www.w3.org/2004/02/skos/core#prefLabel", "skos:prefLabel"),
        ("https://w3id.org/govkg/id/tenure/6f0e", "tenure/6f0e"),
        ("见 https://w3id.org/govkg/id/tenure/6f0e", "见 https://w3id.org/govkg/id/tenure/6f0e"),
        ("副市长", "副市长"),
    ],
)
def test_iris_are_shortened(iri: str, short: str) -> None:
    assert shortened(iri) == short


def test_what_is_left_out_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    show_table(Table(("official", "title", "value"), ((OFFICIAL, "副市长", 25),)))
    printed = capsys.readouterr()
    assert printed.out.split() == ["title", "value", "─" * 13, "副市长", "25"]
    assert "official; --format csv has all" in printed.err


def test_a_list_of_records_has_every_value_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    rows = ((OFFICIAL, "2021-09-28", "money-by-zone-and-year"), (None, "2021-09-29", "pages"))
    show_table(Table(("official", "day", "名称"), rows))
    assert capsys.readouterr().out == (
        f"official  {OFFICIAL}\nday       2021-09-28\n名称      money-by-zone-and-year\n\n"
        "day       2021-09-29\n名称      pages\n\n"
    )
