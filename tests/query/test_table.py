"""Tables as text for other programs."""

from __future__ import annotations

import pytest

from kg.query.table import Table, to_csv


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", *"\uff1d\uff0b\uff0d\uff20"]
)
def test_page_text_is_no_formula(text: str) -> None:
    assert to_csv(Table(("a",), ((text,),))).split("\r\n", 1)[1].lstrip('"').startswith(f"'{text[0]}")


def test_csv_quotes_what_needs_it() -> None:
    assert to_csv(Table(("a", "b"), (('说"好"', "一,二\n三"),))) == 'a,b\r\n"说""好""","一,二\n三"\r\n'
