"""Lists that papers print with one entry a line: their lines flow into no other and are no headlines."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

REPORT = """云岭县一日签下9个项目

本报讯（记者 林帆）9月21日，云岭县集中签约仪式举行，县长白露致辞，签约项目9个，总投资31亿元。
"""
NEXT = """
石川到柳河镇调研

本报讯（记者 王凯）9月20日，副县长石川到柳河镇调研春耕。
"""


def articles(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


def lines(text: str) -> list[str]:
    """The lines of the first of two articles, below its dispatch line."""
    found = articles(REPORT + text + NEXT)
    assert [a.headline for a in found] == ["云岭县一日签下9个项目", "石川到柳河镇调研"]
    return found[0].text.split("\n")[3:]


LISTS = {
    "heads in brackets": """
部分项目（括号内为投资方、投资额）
【柳河镇】
轴承滚子项目（山东恒昇轴承有限公司，3.2亿元）
食用菌深加工项目（清溪菌业集团，9800万元）
【开发区】
柳河物流港（朗晨物流，5亿元，其中设备投资2亿元）
""",
    "heads with marks": """
开工项目
◆高新区
轴承滚子项目/山东恒昇轴承有限公司/3.2亿元
◆柳河镇
食用菌深加工项目/清溪菌业集团/9800万元
竣工项目
◆高新区
柳河物流港/朗晨物流/5亿元
""",
    "heads with numbers": """
一、高新区（2个）
轴承滚子项目，山东恒昇轴承有限公司投资，3.2亿元
食用菌深加工项目，清溪菌业集团投资，9800万元
二、柳河镇（1个）
柳河物流港，朗晨物流投资，5亿元
""",
    "cells": """
项目
投资单位
投资额
落户园区

轴承滚子项目
山东恒昇轴承有限公司
3.2亿元
高新区

柳河物流港
朗晨物流
5亿元
柳河镇
""",
    "cards": """
◎项目一
名称：轴承滚子项目
业主：山东恒昇轴承有限公司
投资额：3.2亿元，其中设备投资1.1亿元
选址：高新区

◎项目二
名称：柳河物流港
业主：朗晨物流
投资额：5亿元
选址：柳河镇
""",
}


@pytest.mark.parametrize("printed", LISTS.values(), ids=LISTS.keys())
def test_rows_and_what_heads_them_are_lines_of_the_report(printed: str) -> None:
    told = str.maketrans("（），：", "(),:")
    assert lines(printed) == [line.translate(told) for line in printed.split("\n") if line]


def test_a_row_that_a_column_wraps_is_one_line() -> None:
    page = """云岭县一日开工9个项目

　　本报讯（记者 林帆）9月21日，云
岭县重大项目集中开工仪式举行，县长
白露宣布开工，市发改委到会祝贺。主
要项目如下。
　　轴承滚子项目，山东恒昇轴承公
司投资3.2亿元，柳河镇
　　柳河物流港项目，朗晨物流集团
投资5亿元，高新区
　　白露说，开工只是第一步，要把
服务送到工地上。
"""
    (article,) = articles(page)
    assert article.text.split("\n")[-3:] == [
        "轴承滚子项目,山东恒昇轴承公司投资3.2亿元,柳河镇",
        "柳河物流港项目,朗晨物流集团投资5亿元,高新区",
        "白露说,开工只是第一步,要把服务送到工地上。",
    ]


def test_a_list_that_says_where_and_when_has_a_headline() -> None:
    own = "\n云岭县三季度签约项目名录\n轴承滚子项目——恒昇轴承——3.2亿元\n柳河物流港——朗晨物流——5亿元\n"
    assert [a.headline for a in articles(REPORT + own + NEXT)] == [
        "云岭县一日签下9个项目",
        "云岭县三季度签约项目名录",
        "石川到柳河镇调研",
    ]


def test_headlines_with_sums_are_headlines() -> None:
    page = """云岭县签约仪式举行，总投资31亿元
9个项目落户，最大的5亿元
本报讯（记者 林帆）9月21日，云岭县集中签约仪式举行。
"""
    assert articles(page)[0].headline.startswith("云岭县签约仪式举行")


def test_markdown_headings_over_parts_of_a_list_begin_no_articles() -> None:
    page = """# 云岭县34个项目同日启动

本报讯（记者 林帆）3月2日，云岭县重大项目集中开工、竣工活动举行，县长白露主持。

## 集中开工项目

- 高新区：轴承滚子项目（山东恒昇轴承有限公司，总投资3.2亿元）
- 柳河镇：食用菌深加工项目（清溪菌业集团，总投资9800万元）

## 竣工项目

- 高新区：柳河物流港（朗晨物流，总投资5亿元）

白露强调，年内竣工项目要突破100个。

# 石川会见客商

本报讯（记者 林帆）3月3日，石川会见山东恒昇轴承有限公司客人。
"""
    assert [a.headline for a in articles(page)] == ["云岭县34个项目同日启动", "石川会见客商"]
    assert "\n竣工项目\n" in articles(page)[0].text


def test_fields_set_in_below_the_names_of_a_narrow_column() -> None:
    page = """2023年集中开工重大项目名单

一、产业项目
1.恒朗单晶拉棒项目
　总投资62亿元　云岭经济开发区
2.齐川塑料管材项目
　总投资18.4亿元　柳河工业园
二、民生项目
3.云岭医院迁建项目
　总投资2.5亿元

首季招商亮“红榜”
　　本报讯　记者从县商务局获悉，
一季度，全县新签约项目13个，协议
投资额97.5亿元，到位资金28.4亿元。
"""
    found = articles(page)
    assert [a.headline for a in found] == ["2023年集中开工重大项目名单", "首季招商亮“红榜”"]
    assert found[0].text.split("\n")[2:6] == [
        "1.恒朗单晶拉棒项目",
        "总投资62亿元 云岭经济开发区",
        "2.齐川塑料管材项目",
        "总投资18.4亿元 柳河工业园",
    ]
