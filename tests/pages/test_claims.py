"""Headlines that stand away from their reports: all at the top, or below another lead."""

from __future__ import annotations

from kg.pages import split_page
from kg.pages.claims import claim_headlines
from kg.pages.matching import Draft
from kg.pages.overlap import Overlap
from kg.pages.segments import Segment
from kg.pages.units import read_units
from kg.types import Page

TOP = "清溪日报 2024年10月24日 星期四 第2版\n"
HEADS = "全县秋粮收购现场会召开\n柳河镇万亩荷塘藕满仓\n——藕农忙采收\n城区三条断头路打通\n"
EXPECTED = [
    ("全县秋粮收购现场会召开", ("白露",)),
    ("柳河镇万亩荷塘藕满仓", ("方晓",)),
    ("城区三条断头路打通", ("顾林",)),
]


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


def test_headlines_at_the_top() -> None:
    page = (
        "本报讯（记者 白露）10月22日，全县秋粮收购现场会在柳河粮库召开，副县长齐望山出席。\n\n"
        "本报讯（记者 方晓）连日来，柳河镇的藕农忙着下塘采藕。该镇万亩荷塘今年藕丰收。\n\n"
        "本报讯（通讯员 顾林）城区望山路、恒朗路、学府路三条断头路近日全部打通。\n"
    )
    assert found(f"{HEADS}\n{page}") == EXPECTED


def test_headlines_at_the_top_and_authors_at_the_end() -> None:
    page = (
        "10月22日，全县秋粮收购现场会在柳河粮库召开，副县长齐望山出席。（白露）\n\n"
        "柳河镇的藕农这几天忙着下塘采藕。该镇万亩荷塘今年藕丰收。（方晓）\n\n"
        "望山路、恒朗路、学府路三条断头路近日全部打通，城区的路网成了环。（顾林）\n"
    )
    assert found(f"{HEADS}\n{page}") == EXPECTED


def test_headline_below_the_next_lead() -> None:
    page = """
本报讯（通讯员 白露）5月21日，清溪高新区举行二季度项目集中开工活动，7个项目同时破土。

本报讯（记者 方晓）5月19日，记者从高新区经发局了解到，园区丝绸企业前四月完成产值41.7亿元。

高新区7个项目集中开工

“两张证是同一天拿到的。”项目经理石川说，从摘地到进场，前后用了31天。
"""
    assert found(page) == [("高新区7个项目集中开工", ("白露",))]


def test_credit_of_a_picture_between_empty_lines() -> None:
    page = """
　　7月11日，清溪经济开发区恒朗纺织公司的车间里，挡车工正在巡看细纱机。

石川 摄

　　本报讯（记者 方晓）7月9日，全县防汛工作视频会议召开，副县长齐望山主持。

全县防汛工作视频会议召开
"""
    articles = split_page(Page("page.txt", TOP + page, "0" * 64))
    assert [(a.headline, a.authors) for a in articles if not a.is_furniture] == [
        ("", ("石川",)),
        ("全县防汛工作视频会议召开", ("方晓",)),
    ]


def test_a_headline_alone_that_is_claimed_leaves_nothing_behind() -> None:
    units = read_units("县图书馆新馆开馆\n\n本报讯（记者 白露）县图书馆新馆昨日开馆，藏书十万册。\n")
    head, text = Draft(heads=[units[0]]), Draft(segments=[Segment([units[1]])])
    (draft,) = claim_headlines([head, text], Overlap([units[1].text]))
    assert draft.headline == "县图书馆新馆开馆"
    assert draft.segments
