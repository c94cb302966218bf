"""Year, date and newspaper of a page."""

from __future__ import annotations

import pytest

from kg.context.time import time_context
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
        ("沙洲湾视窗  2025.09.12 第1187期  准印证号:沙新出003", "沙洲湾视窗", "2025-09-12"),
        ("2023年9月13日　星期三　2版　编辑 田野　美编 小米", "", "2023-09-13"),
        ("２０２３年 ９月 １３日　星期三", "", "2023-09-13"),
        ("汀阳日报 2025年4月17日 星期四 01版", "汀阳日报", "2025-04-17"),
        ("汀阳日报", "汀阳日报", ""),
        ("汀阳日报（会理专版）", "汀阳日报", ""),
        ("株洲日报讯（记者 伍静文）4月23日，发布会举行。", "株洲日报", ""),
        ("来源:澜州日报 作者:何晴 发布时间:2021-01-06", "澜州日报", "2021-01-06"),
        ("来源: 清溪县人民政府 时间: 2020-03-30 08:46:41 访问量:0", "", "2020-03-30"),
        ("2013-10-28 08:48 浏览人次:", "", "2013-10-28"),
        ("信息来源：清溪县办公室　发布时间：2020\n-09-27", "", "2020-09-27"),
        ("2024年1月11日市十九届人大常委会第十八次会议通过", "", ""),
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
        ("4月17日 第一版定稿,项目投产。", ""),
        ("4月17日 星期三上午", ""),
    ],
)
def test_a_masthead_without_its_year(text: str, date: str) -> None:
    assert context(text).date == date


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2020年6月29日,会议举行。2019年产值12亿元,2019年税收1亿元。", 2020),
        ("作为2025年列省项目,到2030年产值翻番。", 2025),
        ("2023年春季新兵入伍,表彰2022年度先进。", 2023),
        ("李明,1976年9月生。2024年,全市产值12亿元。", 2025),
        ("2021年,他辞掉工作回村。4月16日,项目投产。", 2021),
        ("2021年,他辞掉工作回村。2023年全村摘帽。4月16日,项目投产。", 2023),
        ("4月16日,2024中国国际陶瓷博览会开幕。", 2024),
        ("4月16日,全市2024年第三批重大项目集中开工。", 2024),
        ("会议审议了《2023年度县级预算执行审计情况报告》。", 2024),
        ("凤政任〔2024〕9号。", 2024),
        ("开发区召开2023年安全生产推进会。2021年8月,省里下达了奖补资金。", 2023),
        ("2023年云岭精品茶青拍卖会在城东举行。会议提出,2024年实施项目23个。", 2023),
        ("4月16日,项目投产。", None),
        ("4月8日,项目开工,预计2026年6月竣工。", None),
    ],
)
def test_year_without_a_masthead(text: str, year: int | None) -> None:
    assert context(text).year == year


def test_anchor_is_the_latest_news_day() -> None:
    assert context("2025年计划。4月30日,例会召开。确保6月30日前完成。").anchor == "2025-04-30"
