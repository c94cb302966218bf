"""Many pages read in batches say what each says by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract import extract_page, extract_pages
from kg.pages import read_page
from kg.settings import Settings
from kg.types import Page

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))[:6]
SETTINGS = Settings()


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [read_page(path) for path in SEEDS]


@pytest.mark.parametrize("size", [1, 2500, 10**6])
def test_the_size_of_a_batch_changes_nothing(pages: list[Page], size: int) -> None:
    alone = [extract_page(page, SETTINGS) for page in pages]
    assert list(extract_pages(pages, SETTINGS, size=size)) == alone
    assert list(extract_pages(reversed(pages), SETTINGS, size=size)) == alone[::-1]


def test_text_that_breaks_the_batch_breaks_one_page(pages: list[Page]) -> None:
    """A lone surrogate, which no file gives but a caller may, can't be turned into code points."""
    bad = Page("bad.txt", pages[1].text.replace("。", "\ud800", 1), "0" * 64)
    first, second, third = extract_pages([pages[0], bad, pages[2]], SETTINGS)
    assert isinstance(second, Exception)
    assert [first, third] == [extract_page(page, SETTINGS) for page in (pages[0], pages[2])]


def test_mastheads_are_no_articles_of_the_graph() -> None:
    told = "全市项目建设推进会召开\n3月3日，市长齐望山主持会议。"
    text = f"澜州日报　2024年3月5日　星期二　第2版\n\n{told}\n\n责任编辑：林帆\n"
    facts = extract_page(Page("page.txt", text, "0" * 64), Settings())
    assert [article.headline for article in facts.articles] == ["全市项目建设推进会召开"]
    assert facts.tenures[0].passages[0].article == facts.articles[0].number


def test_what_only_looks_like_a_masthead_gives_its_facts() -> None:
    """Whatever layout takes for furniture: a fact that was read there is told, with its article."""
    text = "澜州日报　2024年3月5日　星期二　市委书记齐望山主持召开全市项目建设推进会"
    facts = extract_page(Page("page.txt", text, "0" * 64), Settings())
    assert [tenure.person for tenure in facts.tenures] == ["齐望山"]
    assert facts.tenures[0].passages[0].article in {article.number for article in facts.articles}
