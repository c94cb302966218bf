"""Headlines below and above what is no text: cards, bylines, rolls of names."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪报　2023年5月1日　星期一\n\n"
STORIES = (
    "　　清晨四点，柳河老街上只有一把扫帚在响。温如玉弯着\n腰，从桥头一直扫到桥尾，天就亮了。\n",
    "　　四十米高的铁塔，齐望山一天要爬三趟。他说，线路和\n人一样，哪里不舒服，要靠上去听。\n",
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize(
    "cards",
    [
        (
            "人物名片：温如玉，52岁，县环卫所清扫班班长，2022年清溪县先进工作者",
            "人物名片：齐望山，47岁，县供电公司线路工，2022年清溪县先进工作者",
        ),
        (
            "【人物简介】温如玉，女，52岁，县环卫所班长，曾获先进工作者称号。",
            "【人物简介】齐望山，男，47岁，县供电公司线路工，曾获先进工作者称号。",
        ),
    ],
    ids=["a line", "a sentence"],
)
def test_below_a_card(cards: tuple[str, str]) -> None:
    heads = ("温如玉：扫净一条街的人\n□本报记者　白露\n\n", "齐望山：塔上的“医生”\n□通讯员　方晓\n\n")
    parts = (f"{card}\n{head}{story}" for card, head, story in zip(cards, heads, STORIES, strict=True))
    assert found("\n".join(parts)) == [
        ("温如玉：扫净一条街的人", ("白露",)),
        ("齐望山：塔上的“医生”", ("方晓",)),
    ]


def test_the_names_of_a_roll_sign_nothing() -> None:
    report = "全县劳模大会召开\n　　本报讯（记者　白露）4月28日，全县劳模大会召开，县委书记温如玉讲话。\n"
    roll = "2022年清溪县劳动模范名单（共8名）\n"
    roll += "温如玉　齐望山（女）　方　晓　石　川\n白　露（女）　顾林　陆远桥　何小满\n"
    assert found(f"{report}\n{roll}") == [
        ("全县劳模大会召开", ("白露",)),
        ("2022年清溪县劳动模范名单（共8名）", ()),
    ]
