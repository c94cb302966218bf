"""Pages that have lost their empty lines: what other form tells where an article ends."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

MEETING = "云岭县召开工业运行分析会"
MEETING_TEXT = (
    "　　本报讯（记者 林帆）4月8日，云岭县召开工业运行分析会，县长温如玉主持。\n"
    "　　温如玉要求，盯住重点企业，把要素保障做到前面。"
)
COLD_STORE = "柳河镇冷链物流园开工"
COLD_STORE_TEXT = (
    "　　4月9日上午，总投资3.2亿元的冷链物流园在柳河镇开工，项目由恒朗集团投资建设。\n"
    "　　物流园占地120亩，有六座低温库。（白露）"
)
MINE = "三垛镇矿坑变公园"
MINE_TEXT = "　　三垛镇的旧矿坑里栽上了水杉。镇长顾林说，公园入秋就能开门迎客。（石川）"


def found(*parts: str) -> list[tuple[str, tuple[str, ...]]]:
    page = Page("page.txt", "\n".join(parts), "0" * 64)
    return [(a.headline, a.authors) for a in split_page(page) if a.headline]


def test_a_headline_below_its_text_and_that_of_the_next_article() -> None:
    page = (MEETING, MEETING_TEXT, COLD_STORE_TEXT, COLD_STORE, MINE, MINE_TEXT)
    assert found(*page) == [(MEETING, ("林帆",)), (COLD_STORE, ("白露",)), (MINE, ("石川",))]


def test_a_text_ends_where_that_of_the_headline_below_begins() -> None:
    page = (MEETING, MEETING_TEXT, MINE_TEXT, MINE)
    assert found(*page) == [(MEETING, ("林帆",)), (MINE, ("石川",))]


ITEMS = "■柳河镇新签项目12个。\n■云岭镇游客63万人次。"


@pytest.mark.parametrize("text", [COLD_STORE_TEXT, MINE_TEXT], ids=["dated", "undated"])
def test_the_items_of_an_article_end_above_a_headline(text: str) -> None:
    page = (MEETING, MEETING_TEXT, ITEMS, COLD_STORE, text)
    assert [headline for headline, _ in found(*page)] == [MEETING, COLD_STORE]


def test_items_with_one_mark_are_of_two_articles_where_a_headline_is_between() -> None:
    page = (MEETING, MEETING_TEXT, ITEMS, COLD_STORE, COLD_STORE_TEXT, "简讯", ITEMS)
    assert [headline for headline, _ in found(*page)] == [MEETING, COLD_STORE, "简讯"]
