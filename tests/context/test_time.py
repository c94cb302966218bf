"""Year, date and newspaper of a page."""

from __future__ import annotations

import pytest

from kg.context.time import time_context
from kg.pipes.dates.calendar import day_value
from kg.types import Page, PageContext
from tests.support import article


def context(text: str) -> PageContext:
    return time_context(Page("p.txt", text, ""), [article(text)], PageContext())


@pytest.mark.parametrize(
    ("line", "publication", "date"),
    [
        ("澜州日报 2019年3月22日 星期五", "澜州日报", "2019-03-22"),
        ("可克达拉垦区报　2024年8月17日　星期六　要闻", "可克达拉垦区报", "2024-08-17"),
        ("钦州港湾 2025年5月21日 星期三 要闻", "钦州港湾", "2025-05-21"),
        ("2023.11.17　癸卯年十月初五　星期五　二版　热线：0898-2332XXXX", "", "2023-11-17"),
        ("沙洲湾视窗  2025.09.12 第1187期  准印证号:沙新出003", "沙洲湾视窗", "2025-09-12"),
        ("2023年9月13日　星期三　2版　编辑 田野　美编 小米", "", "2023-09-13"),
        ("２０２３年 ９月 １３日　星期三", "", "2023-09-13"),
        ("汀阳融媒·要闻版　2022-07-19　第1843期", "汀阳融媒", "2022-07-19"),
        ("汀阳日报 2025年4月17日 星期四 01版", "汀阳日报", "2025-04-17"),
        ("汀阳日报", "汀阳日报", ""),
        ("汀阳日报（会理专版）", "汀阳日报", ""),
        ("株洲日报讯（记者 伍静文）4月23日，发布会举行。", "株洲日报", ""),
        ("来源:澜州日报 作者:何晴 发布时间:2021-01-06", "澜州日报", "2021-01-06"),
        ("来源: 清溪县人民政府 时间: 2020-03-30 08:46:41 访问量:0", "", "2020-03-30"),
        ("2013-10-28 08:48 浏览人次:", "", "2013-10-28"),
        ("信息来源：清溪县办公室　发布时间：2020\n-09-27", "", "2020-09-27"),
        ("2024年1月11日市十九届人大常委会第十八次会议通过", "", ""),
        ("澜州发布  2025-03-22 18:36  江西", "澜州发布", "2025-03-22"),
    ],
)
def test_masthead(line: str, publication: str, date: str) -> None:
    found = context(f"{line}\n\n本报讯 4月16日，项目投产。")
    assert (found.publication, found.date) == (publication, date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("4月17日　第一版", "--04-17"),
        ("云岭新闻 4月17日 星期三", "--04-17"),
        ("总第312期 4月17日 头版\n2023年4月15日,项目投产。", "2023-04-17"),
        ("云岭报　第2版·经济　4月17日", "--04-17"),
        ("详见第2版 4月17日召开", ""),
        ("4月17日 第一版定稿,项目投产。", ""),
        ("4月17日 星期三上午", ""),
    ],
)
def test_a_masthead_without_its_year(text: str, date: str) -> None:
    assert context(text).date == date


def test_anchor_is_the_latest_news_day() -> None:
    assert context("2025年计划。4月30日,例会召开。确保6月30日前完成。").anchor == "2025-04-30"


def test_the_news_of_january_tells_of_december() -> None:
    page = context(
        "1月9日,开发区召开2024年度总结会。12月26日,恒朗集团挂牌,12月31日开机。2025年,力争产值突破50亿元。"
    )
    assert (page.year, page.anchor) == (2025, "2025-01-09")
    assert day_value(12, 26, None, page) == "2024-12-26"


def test_a_stamp_tells_the_year() -> None:
    assert context("发布时间:2023-06-08 17:42\n\n6月7日,齐望山调研。全市2021年产值12亿元。").year == 2023
