"""Notices, letters and rolls beside a report are articles of their own, with whom they are signed by."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

NEWS = (
    "冷链项目开工\n　　本报讯（记者 顾林）6月12日，副县长温如玉到柳河镇督导冷链项目。\n"
    "　　温如玉要求，年底前投产。\n"
)


def split(text: str) -> list[Article]:
    page = f"清溪日报　2023年7月14日　星期五　03版\n\n{text}"
    return [a for a in split_page(Page("page.txt", page, "0" * 64)) if not a.is_furniture]


@pytest.mark.parametrize(
    ("title", "body", "foot"),
    [
        ("感谢信", "县医院：\n我父亲突发心梗，承蒙心内科主任方晓抢救。特此致谢！", "患者家属：石川"),
        ("致全县人民的感谢信", "广大市民：\n6月10日，清溪马拉松圆满落幕。", "清溪马拉松组委会"),
        ("贺信", "清溪县恒昇产业大会组委会：\n谨致祝贺！", "恒朗集团董事长　方晓"),
        ("讣　告", "清溪县政协原副主席石川同志，于2023年6月10日逝世，享年82岁。", "石川同志治丧小组"),
        ("干部任前公示", "方晓，男，现任县商务局副局长，拟任县商务局局长。", "中共清溪县委组织部"),
        ("人事任免", "县政府决定，任命：\n方晓为县商务局局长；\n顾林为县教育局局长。", "清溪县人民政府"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["gaps", "tight"])
@pytest.mark.parametrize("apart", ["\n", ""], ids=["foot apart", "foot below"])
def test_a_paper_is_one_article_with_its_foot(title: str, body: str, foot: str, gap: str, apart: str) -> None:
    lines = body.replace("\n", f"\n{gap}")
    report, paper = split(f"{NEWS}\n{title}\n{gap}{lines}\n{apart or gap}{foot}\n2023年6月13日\n")
    assert report.headline == "冷链项目开工"
    assert report.text.endswith("年底前投产。")
    assert paper.headline.replace("\u3000", "") == title.replace("\u3000", "")
    assert paper.text.endswith("2023年6月13日")


@pytest.mark.parametrize(
    "rows", ["方晓　县商务局\n顾林　柳河镇\n石川　恒朗集团", "方晓　局长\n顾林　镇长\n石川　董事长"]
)
def test_a_roll_has_its_title(rows: str) -> None:
    report = "清溪表彰先进\n本报讯（记者 白露）6月18日，全县表彰大会举行，县委书记温如玉讲话。\n"
    _, roll, news = split(f"{report}\n清溪县先进个人名单\n{rows}\n\n{NEWS}")
    assert roll.headline == "清溪县先进个人名单"
    assert roll.text.count("\n") == 3
    assert news.headline == "冷链项目开工"


def test_the_wish_at_the_end_of_a_letter_is_no_headline() -> None:
    letter = (
        "致考生的一封信\n　　亲爱的考生：成绩将于25日公布。\n　　祝每位考生前程似锦！\n　　清溪县教育局\n\n"
    )
    paper, report = split(letter + NEWS)
    assert paper.headline == "致考生的一封信"
    assert paper.text.endswith("清溪县教育局")
    assert report.headline == "冷链项目开工"
