"""Headlines that stand together, at the top or at the foot of a page, find their texts."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from kg.pages import split_page
from kg.pages.apart import put_in_place
from kg.pages.headings import mark_headings
from kg.pages.units import Role, read_units
from kg.types import Page

TOP = "石川日报　2023年5月18日　星期四　第2版\n\n"
HEADS = ("冷链物流园在柳河镇动工", "全市防汛工作会召开", "老茶师和他的六十本日记", "春风吹过云岭坡")
TEXTS = (
    "　　5月16日，总投资3.2亿元的冷链物流园在柳河镇动工，\n占地120亩。\n　　副市长齐望山宣布动工。\n",
    "　　5月17日，全市防汛工作会召开，市长温如玉主持会议\n并讲话。\n　　会议要求抓紧备汛。\n",
    "　　翻开老茶师顾林的日记，第一页写着霜降。六十本日记，\n他一天也没有落下。\n",
    "　　坡上的果园里，农户们正在剪枝，一天能剪两亩。技术员\n说，今年的花期比往年早。\n",
)
STACK = "\n\n".join(HEADS) + "\n\n"
BODIES = "\n".join(TEXTS)


def found(text: str) -> dict[str, str]:
    return {a.headline: a.text for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline}


@pytest.mark.parametrize("page", [STACK + BODIES, f"{BODIES}\n{STACK}"], ids=["top", "foot"])
def test_as_printed_even_where_a_headline_tells_nothing(page: str) -> None:
    articles = found(TOP + page)
    assert set(articles) == set(HEADS)
    assert "齐望山" in articles[HEADS[0]]
    assert "备汛" in articles[HEADS[1]]
    assert "霜降" in articles[HEADS[2]]
    assert "剪枝" in articles[HEADS[3]]


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_in_another_order(order: tuple[int, ...]) -> None:
    articles = found(TOP + "\n\n".join(HEADS[i] for i in order) + "\n\n" + "\n".join(TEXTS[:3]))
    assert set(articles) == set(HEADS[:3])
    assert "齐望山" in articles[HEADS[0]]
    assert "备汛" in articles[HEADS[1]]
    assert "霜降" in articles[HEADS[2]]


def test_what_tells_of_no_text_stays_where_it_is() -> None:
    slogans = ["守护绿水青山", "共建美好家园", "奋进崭新征程", "续写时代华章"]
    units = mark_headings(read_units("\n\n".join([*slogans, *TEXTS])))
    assert [unit.text for unit in units if unit.role is Role.HEAD] == slogans
    assert put_in_place(units) == units


def test_a_stack_of_more_headlines_than_a_page_has_is_left_alone() -> None:
    topics = [chr(0x5200 + 3 * i) + chr(0x6400 + 5 * i) + chr(0x7600 + 7 * i) for i in range(45)]
    heads = [unit for topic in topics for unit in read_units(topic)]
    texts = [unit for topic in [*topics[5:], *topics[:5]] for unit in read_units(f"{topic}已经办结。")]
    units = [*(replace(unit, role=Role.HEAD, index=i) for i, unit in enumerate(heads)), *texts]
    assert put_in_place(units) == units
