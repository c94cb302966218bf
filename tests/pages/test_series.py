"""Items and parts with one mark in front are of one article, unless each has a report of its own."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

NEWS = "冷链项目开工\n　　本报讯（记者 顾林）6月12日，副县长温如玉到柳河镇督导冷链项目。\n"
HEAD = "三个镇的半年账\n本报记者 白露\n"
MARKS = ["■", "●", "◆ ", "▲", "▲ "]


def split(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["gaps", "tight"])
@pytest.mark.parametrize("intro", ["半年过完了，各镇有各镇的账。\n\n", ""])
@pytest.mark.parametrize("part", ["柳河镇", "项目一个接一个", "柳河镇：项目一个接一个", "柳河镇党委书记方晓"])
def test_marked_lines_over_parts_are_of_the_article(mark: str, gap: str, intro: str, part: str) -> None:
    text = (
        f"{HEAD}\n{intro}{mark}{part}\n{gap}　　新签项目12个，总投资8.6亿元。\n"
        f"{gap}　　下半年还要再签10个。\n\n{mark}云岭镇\n{gap}　　游客63万人次，同比增长12%。\n\n"
        f"{mark}三垛镇\n{gap}　　恒昇公司的线束项目6月18日投产。\n\n{NEWS}"
    )
    first, second = split(text)
    assert (first.headline, first.authors) == ("三个镇的半年账", ("白露",))
    assert "线束项目" in first.text
    assert second.headline == "冷链项目开工"


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["gaps", "tight"])
def test_marked_paragraphs_are_items_of_the_report_above(mark: str, gap: str) -> None:
    text = (
        f"半年工作会召开\n本报讯（记者 白露）7月10日，清溪县召开半年工作会，县长石川主持。\n{gap}"
        f"会上，几个镇交了账。\n{gap}{mark}柳河镇新签项目12个，总投资8.6亿元。\n{gap}"
        f"{mark}云岭镇游客63万人次，同比增长12%。\n{gap}石川要求，下半年再加把劲。\n\n{NEWS}"
    )
    first, _ = split(text)
    assert "8.6亿元" in first.text
    assert "再加把劲" in first.text


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["gaps", "tight"])
@pytest.mark.parametrize("signed", ["本报讯（记者 {1}）{0}", "{0}（{1}）"])
def test_marked_lines_over_reports_are_headlines(mark: str, gap: str, signed: str) -> None:
    text = (
        f"{mark}柳河镇办起培训班\n{gap}{signed.format('近日，柳河镇举办技能培训班，120人参加。', '白露')}\n\n"
        f"{mark}云岭镇部署防汛\n{gap}{signed.format('6月10日，云岭镇召开防汛会议。', '石川')}\n\n{NEWS}"
    )
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("柳河镇办起培训班", ("白露",)),
        ("云岭镇部署防汛", ("石川",)),
        ("冷链项目开工", ("顾林",)),
    ]


def test_pictures_with_one_mark_are_no_series() -> None:
    pictures = "▲图为柳河镇的厂房。石川 摄\n\n▲图为云岭镇的梯田。石川 摄\n\n"
    text = f"{HEAD}\n　　新签项目12个，总投资8.6亿元。\n\n{pictures}{NEWS}"
    assert [a.headline for a in split(text) if a.headline] == ["三个镇的半年账", "冷链项目开工"]
    assert "图为" not in split(text)[0].text


def test_an_article_set_with_empty_lines_on_a_page_without_is_one() -> None:
    text = (
        "产业路通车\n　　本报讯（通讯员 方晓）近日，产业路通车。\n　　路通了，柑橘好卖了。\n"
        "　　果农们说，价钱也好了。\n\n"
        "恒昇光电投产\n\n　　本报讯（记者 白露）6月18日，恒昇光电投产。\n\n　　县长石川出席。\n"
    )
    assert [a.headline for a in split(text)] == ["产业路通车", "恒昇光电投产"]


@pytest.mark.parametrize("rubric", ["■新春走基层", "●一线"])
def test_the_name_of_a_column_over_a_headline(rubric: str) -> None:
    text = f"{NEWS}\n{rubric}\n柳河园区夜访\n晚上九点，记者走进柳河园区，三处工地灯还亮着。\n（白露）\n"
    _, visit = split(text)
    assert (visit.headline, visit.authors) == ("柳河园区夜访", ("白露",))


def test_a_headline_that_ends_like_a_masthead() -> None:
    first, second = split(
        f"县重大项目专班通报8月进度\n　　本报讯（记者 白露）9月6日，专班通报8月进度。\n\n{NEWS}"
    )
    assert first.headline == "县重大项目专班通报8月进度"
    assert second.headline == "冷链项目开工"
