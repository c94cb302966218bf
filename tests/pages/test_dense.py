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
MINE = "三垛镇旧矿坑披绿"
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


LIST = "■智能冷库项目，恒朗集团，总投资3.2亿元\n■果蔬分拣项目，清溪农业公司，总投资1.1亿元"


@pytest.mark.parametrize("byline", [(), ("　　本报记者 石川",)], ids=["text", "byline"])
def test_a_headline_stands_between_a_list_and_the_next_text(byline: tuple[str, ...]) -> None:
    page = (MEETING, MEETING_TEXT, "签约项目：", LIST, MINE, *byline, MINE_TEXT)
    assert found(*page) == [(MEETING, ("林帆",)), (MINE, ("石川",))]


def test_a_list_has_its_headline_right_below_a_text() -> None:
    page = (
        MEETING,
        MEETING_TEXT,
        "云岭县二季度冷链物流重点项目一览表",
        "项目|投资方|总投资",
        "冷库|恒朗集团|3亿元",
        "分拣|石川果业|1亿元",
    )
    assert [headline for headline, _ in found(*page)] == [MEETING, "云岭县二季度冷链物流重点项目一览表"]


def test_a_headline_as_wide_as_the_first_line_of_a_paragraph() -> None:
    text = "\n".join(
        [
            "云岭县召开工业运行分析会",
            "本报讯（记者 林帆）4月8日，云岭县召开",
            "工业运行分析会，县长温如玉主持，副县长齐望",
            "山通报情况。温如玉要求，盯住重点企业，把要",
            "素保障做到前面。",
            "冷链物流园开工 柳河镇果农不再往外跑",
            "4月9日上午，总投资3.2亿元的冷链物",
            "流园在柳河镇开工，项目由恒朗集团投资建设，",
            "占地120亩，有六座低温库。（白露）",
        ]
    )
    assert found(text) == [(MEETING, ("林帆",)), ("冷链物流园开工 柳河镇果农不再往外跑", ("白露",))]


def test_a_byline_below_a_headline_shows_that_its_text_is_above() -> None:
    told = "　　水杉栽进了旧矿坑，入秋就能开门迎客，镇长顾林说，门票一分不收。"
    page = (MEETING, MEETING_TEXT, told, "荒山坡上的新绿", "本报记者 石川", COLD_STORE, COLD_STORE_TEXT)
    assert found(*page) == [(MEETING, ("林帆",)), ("荒山坡上的新绿", ("石川",)), (COLD_STORE, ("白露",))]


def test_an_advertisement_goes_on_with_no_credit_of_a_picture() -> None:
    picture = "3月9日，云岭镇的孩子们在旧矿坑边栽下水杉，镇长顾林给他们讲矿山的故事。　本报记者 方晓 摄"
    assert found(MEETING, MEETING_TEXT, picture, "招领启事", "本人拾得钥匙一串。") == [(MEETING, ("林帆",))]
