"""Columns that stand side by side in a copy are read one after the other; tables and lists are not."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from pages.test_layouts import EXPECTED, FIRST, HEADLINES, SECOND, found

from kg.pages import split_page
from kg.types import Page

COLUMN = 15


def lines(*paragraphs: str) -> list[str]:
    texts = ["　　" + paragraph for paragraph in paragraphs]
    return [text[i : i + COLUMN] for text in texts for i in range(0, len(text), COLUMN)]


def beside(*columns: list[str], gutter: str = "　　") -> list[str]:
    rows = zip_longest(*columns, fillvalue="")
    return [gutter.join(_padded(cell) for cell in row).rstrip() for row in rows]


def _padded(cell: str) -> str:
    width = sum(0.5 if char < "\u2000" else 1 for char in cell)
    return cell + " " * int(2 * (COLUMN + 1 - width))


def cut(printed: list[str], count: int) -> list[list[str]]:
    size = -(-len(printed) // count)
    return [printed[i : i + size] for i in range(0, len(printed), size)]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("gutter", ["　　", "    ", "\t"])
@pytest.mark.parametrize("gap", [[], [""]], ids=["", "gap"])
def test_an_article_in_columns(count: int, gutter: str, gap: list[str]) -> None:
    first, second = (beside(*cut(lines(*body), count), gutter=gutter) for body in (FIRST, SECOND))
    page = [HEADLINES[0], *gap, *first, "", HEADLINES[1], *gap, *second]
    assert found("\n".join(page)) == EXPECTED


@pytest.mark.parametrize("gap", [[], [""]], ids=["", "gap"])
def test_articles_side_by_side(gap: list[str]) -> None:
    left, right = ([head, *gap, *lines(*body)] for head, body in zip(HEADLINES, (FIRST, SECOND), strict=True))
    assert found("\n".join(beside(left, right))) == EXPECTED
    assert found("\n".join(beside(right, left))) == EXPECTED[::-1]


@pytest.mark.parametrize(
    "rows",
    [
        ["项目名称　　　　　　　建设单位　　　总投资", "冷链物流园项目　　　　恒通物流　　　3.2亿元"] * 3,
        ["温如玉　　　　　　　　　齐望山　　　　　　　　　白　露"] * 6,
        ["1.柳河镇冷链物流园项目　　　　2.石桥镇果品交易市场项目"] * 6,
    ],
    ids=["table", "names", "list"],
)
def test_rows_that_are_no_columns(rows: list[str]) -> None:
    text = "\n".join([HEADLINES[0], *FIRST, *rows])
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    assert list(article.offsets) == sorted(article.offsets)


def test_quotes_enclose_one_column_alone() -> None:
    text = "\n".join([HEADLINES[0], *beside(*cut(lines(*FIRST), 2))])
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    for start in range(0, len(article.text), 7):
        passage = article.passage(start, min(start + 30, len(article.text)))
        assert "".join(text[passage.start : passage.end].split()) == "".join(passage.exact.split())
