"""Interviews: one article each, however their questions are set off and whatever empty lines part them."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, BlockKind, Page

NEWS = (
    "冷链项目开工\n　　本报讯（记者 顾林）6月12日，副县长温如玉到柳河镇督导冷链项目。\n"
    "　　温如玉要求，年底前投产。\n"
)
HEAD = "招商是过日子\n——访恒昇经济开发区党工委书记齐望山\n本报记者 石川\n"
ASKED = ("家底怎样？", "下一步呢？", "干部怎么办？")
TOLD = (
    "税收算是稳住了，入库9.4亿元。",
    "恒朗集团的调味品产业园项目8月开工。",
    "马上就办。客走了，灶得一直热着。",
)


def split(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


def talk(ask: str, tell: str, gap: str = "\n", between: str = "\n", *, more: str = "") -> str:
    """The questions and answers, set off by ``ask`` and ``tell``, numbered where they say ``{n}``."""
    pairs = enumerate(zip(ASKED, TOLD, strict=True), 1)
    told = [f"{ask.format(n=n)}{q}\n{gap}{tell.format(n=n)}{a}\n{more}" for n, (q, a) in pairs]
    return between.join(told)


MARKS = [
    ("问：", "答："),
    ("记者：", "齐望山："),
    ("记　者　", "齐望山　"),
    ("问 ", "答 "),
    ("Q{n}：", "A{n}："),
    ("【记者】", "【齐望山】"),
    ("《清溪日报》：", "齐望山："),
    ("记者问：", "齐望山答："),
    ("——", "——"),
    ("■", "●"),
    ("■记者：", "●齐望山："),
    ("{n}.", ""),
    ("", ""),
    ("**", "齐望山："),
]


@pytest.mark.parametrize(("ask", "tell"), MARKS)
@pytest.mark.parametrize(("gap", "between"), [("\n", "\n"), ("", "\n"), ("", "")])
def test_questions_and_answers_are_one_article(ask: str, tell: str, gap: str, between: str) -> None:
    first, second = split(f"{HEAD}\n{talk(ask, tell, gap, between)}\n{NEWS}")
    assert (first.headline, first.authors) == ("招商是过日子", ("石川",))
    assert "热着" in first.text
    assert (second.headline, second.authors) == ("冷链项目开工", ("顾林",))


@pytest.mark.parametrize(("ask", "tell"), MARKS)
def test_what_introduces_an_interview_is_of_it(ask: str, tell: str) -> None:
    intro = "开发区挂牌三年，有人叫好，也有人着急。\n\n"
    first, _ = split(f"{HEAD}\n{intro}{talk(ask, tell)}\n{NEWS}")
    assert "挂牌三年" in first.text
    assert "热着" in first.text


@pytest.mark.parametrize("more", ["\n去年，我们挂了一块牌子。\n", "\n7月1日，我们挂了一块牌子。\n"])
def test_answers_of_several_paragraphs(more: str) -> None:
    first, _ = split(f"{HEAD}\n{talk('问：', '答：', more=more)}\n问：还有呢？\n\n答：没有了。\n\n{NEWS}")
    assert first.text.count("牌子") == 3
    assert "没有了" in first.text


def test_the_guests_and_the_host_stand_over_their_questions() -> None:
    box = "访谈嘉宾：恒昇经济开发区管委会主任齐望山\n访谈时间：2023年7月12日\n采访：本报记者 白露\n\n"
    text = f"把根扎下来\n——对话恒昇经济开发区管委会主任齐望山\n\n{box}{talk('问：', '答：')}\n{NEWS}"
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("把根扎下来", ("白露",)),
        ("冷链项目开工", ("顾林",)),
    ]


def test_heads_of_its_parts_are_of_an_interview() -> None:
    text = (
        f"{HEAD}\n谈家底\n记者：家底怎样？\n齐望山：入库税收9.4亿元。\n\n"
        f"谈项目\n记者：下一步呢？\n齐望山：再签20个。\n\n{NEWS}"
    )
    assert [a.headline for a in split(text)] == ["招商是过日子", "冷链项目开工"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("路通了\n——访柳河镇党委书记方晓\n本报记者 白露", "水清了\n——访云岭镇镇长石川\n本报记者 顾林"),
        ("路通了\n——访柳河镇党委书记方晓", "水清了\n——访云岭镇镇长石川"),
        ("柳河镇党委书记方晓：路通了", "云岭镇镇长石川：水清了"),
    ],
)
def test_two_interviews_are_two_articles(one: str, other: str) -> None:
    text = (
        f"{one}\n\n记者：路通了没有？\n\n方晓：通了。\n\n记者：下一步呢？\n\n方晓：修桥。\n\n"
        f"{other}\n\n记者：水清了没有？\n\n石川：清了。\n\n记者：下一步呢？\n\n石川：建厂。\n"
    )
    first, second = split(text)
    assert "路通了" in first.headline
    assert "水清了" in second.headline
    assert "方晓:修桥" in first.text
    assert "石川:清了" in second.text


def test_a_picture_between_the_answers_is_no_part_of_them() -> None:
    text = (
        f"{HEAD}\n记者：家底怎样？\n\n齐望山：入库税收9.4亿元。\n\n图为开发区的厂房。\n白露 摄\n\n"
        f"记者：下一步呢？\n\n齐望山：再签20个。\n\n{NEWS}"
    )
    articles = split(text)
    assert [a.headline for a in articles] == ["招商是过日子", "", "冷链项目开工"]
    assert articles[1].blocks[0].kind is BlockKind.CAPTION


@pytest.mark.parametrize("signed", ["{}（{}）\n", "本报讯（记者 {1}）{0}\n", "本报记者 {1}\n\n{0}\n"])
def test_headlines_that_ask_are_headlines(signed: str) -> None:
    text = (
        f"钱从哪里来？\n\n{signed.format('县财政局晒出账本，今年投入2.3亿元。', '白露')}\n"
        f"人往哪里去？\n\n{signed.format('柳河镇的车间里，260名工人正在赶货。', '石川')}\n{NEWS}"
    )
    assert [(a.headline.rstrip("?？"), a.authors) for a in split(text)] == [
        ("钱从哪里来", ("白露",)),
        ("人往哪里去", ("石川",)),
        ("冷链项目开工", ("顾林",)),
    ]


def test_questions_answered_in_the_line_end_with_their_column() -> None:
    text = (
        "县长热线：这几条路修不修？\n记者 白露 整理\n"
        "　　问：柳河桥何时通车？答（县交通局）：今年10月。\n　　问：云岭路呢？答（县住建局）：明年动工。\n\n"
        "招商日记：一张纸上的合同\n　　本报讯（记者 顾林）8月2日，齐望山签下第九个项目。\n"
    )
    hotline, diary = split(f"{NEWS}\n{text}")[1:]
    assert (hotline.headline, hotline.authors) == ("县长热线：这几条路修不修？", ("白露",))
    assert (diary.headline, diary.authors) == ("招商日记：一张纸上的合同", ("顾林",))
