"""Observations as real reports tell them: several years, averages, sums ahead, figures without units."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


def test_values_of_several_years() -> None:
    text = (
        "2016年至2018年,园区分别完成财政收入23亿元、31亿元、36亿元,预计年均增长24.5%;"
        "分别完成工业投入7亿元、9亿元、10亿元。"
    )
    assert [(o.measure, o.period, str(o.amount.value), o.kind.value) for o in read(text)._.observations] == [
        ("财政收入", "2016", "2300000000", "actual"),
        ("财政收入", "2017", "3100000000", "actual"),
        ("财政收入", "2018", "3600000000", "actual"),
        ("财政收入年均增长", "2018", "24.5", "expected"),
        ("工业投入", "2016", "700000000", "actual"),
        ("工业投入", "2017", "900000000", "actual"),
        ("工业投入", "2018", "1000000000", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "规上工业增加值同比增长21.5%,两年平均增长13.8%。",
            [
                ("规上工业增加值", "21.5%", "21.5", "actual"),
                ("规上工业增加值两年平均增长", "13.8%", "13.8", "actual"),
            ],
        ),
        (
            "全市固定资产投资105亿元;城乡居民人均可支配收入分别达到28687元、15634元,增长7.8%、9.2%。",
            [
                ("固定资产投资", "10500000000CNY", "", "actual"),
                ("城镇居民人均可支配收入", "28687CNY", "7.8", "actual"),
                ("农村居民人均可支配收入", "15634CNY", "9.2", "actual"),
            ],
        ),
        (
            "预计今年全市生产总值增长7.1%,规上工业增加值同比增长7.6%,固定资产投资同比增长9%。",
            [
                ("生产总值", "7.1%", "7.1", "expected"),
                ("规上工业增加值", "7.6%", "7.6", "expected"),
                ("固定资产投资", "9%", "9", "expected"),
            ],
        ),
        (
            "全市税收千万元以上企业6家;规上工业用电量5.42亿度,同比增长19.2%。",
            [
                ("税收千万元以上企业", "6家", "", "actual"),
                ("规上工业用电量", "542000000度", "19.2", "actual"),
            ],
        ),
        (
            "全市货运量1312万吨;旅客周转量4.1亿人公里,同比增长6.5%。",
            [("货运量", "13120000吨", "", "actual")],
        ),
        (
            "全市地区生产总值(GDP)完成46.7亿,增长7.5%。",
            [("地区生产总值", "4670000000CNY", "7.5", "actual")],
        ),
        (
            "总投资32.7亿元的17个产业项目集中开工,合同引资额达59亿元的5个招商项目现场签约。",
            [
                ("开工产业项目", "17个", "", "actual"),
                ("开工产业项目总投资", "3270000000CNY", "", "actual"),
                ("签约招商项目", "5个", "", "actual"),
                ("签约招商项目合同引资额", "5900000000CNY", "", "actual"),
            ],
        ),
        (
            "今天集中开工重点项目40个,三年来新增规上企业30家。",
            [("集中开工重点项目", "40个", "", "actual"), ("新增规上企业", "30家", "", "actual")],
        ),
        (
            "技改投资增长9.1%,比全省平均水平(7.3%)高1.8个百分点。",
            [("技改投资", "9.1%", "9.1", "actual")],
        ),
    ],
)
def test_reported(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "9月1日,全市三季度重点项目开工现场会在送桥示范区(试验区)云帆经济产业园主会场召开。\n集中开工项目90个。",
            "全市三季度重点项目开工现场会召开",
        ),
        ("全市新签约项目32个;在扬州的招商推介会上签订框架协议6个。", ""),
    ],
)
def test_where_it_was_told_is_not_whose_it_is(text: str, headline: str) -> None:
    assert {o.subject.name for o in read(text, headline)._.observations} == {"高邮市"}


def test_a_day_without_its_year_is_no_period() -> None:
    (found,) = read("12月27日,全市集中签约项目27个。", year=None)._.observations
    assert found.period == ""


def test_whose_a_list_of_projects_is() -> None:
    text = "全市集中开工。开工的是富硒食品生产线、银湖绿色产业园、云帆创业基地等25个重点项目,总投资51亿元。"
    assert {o.subject.name for o in read(text)._.observations} == {"高邮市"}


def test_few_projects_take_the_sum_behind_them() -> None:
    text = "共谋划产业项目36项,计划投资78亿元;民生项目9项,计划投资18亿元。"
    assert told(text)[2:] == [
        ("民生项目", "9项", "", "actual"),
        ("民生项目计划投资", "1800000000CNY", "", "target"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市引进资金219.2亿元,完成年度目标任务589亿元的37.2%,同比增长8%。",
            [
                ("引进资金", "21920000000CNY", "8", "actual"),
                ("引进资金完成年度目标任务", "37.2%", "", "actual"),
            ],
        ),
        (
            "到位资金9.1亿元,占计划目标(11.4亿元)的80.1%。",
            [("到位资金", "910000000CNY", "", "actual"), ("到位资金占计划目标", "80.1%", "", "actual")],
        ),
        (
            "全市规模工业增加值、规模工业产值同比分别增长7.3%和10.2%。",
            [("规模工业增加值", "7.3%", "7.3", "actual"), ("规模工业产值", "10.2%", "10.2", "actual")],
        ),
        (
            "全市钢铁、化工、纺织三个行业产值分别增长6.1%、10.8%、3.6%。",
            [
                ("钢铁产值", "6.1%", "6.1", "actual"),
                ("化工产值", "10.8%", "10.8", "actual"),
                ("纺织产值", "3.6%", "3.6", "actual"),
            ],
        ),
        ("全市钢铁、化工产值分别环比增长6.1%、10.8%。", []),
        (
            "全市固定资产、工业技改投资分别同比增长23.5%、29.5%。",
            [("固定资产投资", "23.5%", "23.5", "actual"), ("工业技改投资", "29.5%", "29.5", "actual")],
        ),
        (
            "全市利用内资15.5亿元、外资4101万美元,同比增长18%、17.1%。",
            [("利用内资", "1550000000CNY", "18", "actual"), ("外资", "41010000USD", "17.1", "actual")],
        ),
        (
            "园区实现税金6925万元,完成年任务3.5亿元的19.8%。",
            [("税金", "69250000CNY", "", "actual"), ("税金完成年任务", "19.8%", "", "actual")],
        ),
        ("工业总产值增长至75.4亿元。", [("工业总产值", "7540000000CNY", "", "actual")]),
        ("规上工业增加值8月当月增长8.9%。", [("规上工业增加值", "8.9%", "8.9", "actual")]),
        (
            "集装箱吞吐量突破300万标箱大关,达到311.3万标箱,同比增长15.6%。",
            [("集装箱吞吐量", "3113000标箱", "15.6", "actual")],
        ),
    ],
)
def test_shares_lists_and_levels(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_all_words_for_an_unknown_place_mean_one() -> None:
    text = "今年以来,全县工业平稳。上半年我县完成工业投资12亿元。\n利润总额3.1亿元,同比增长2%。"
    found = read(text, place="", place_code="", parent="", level=None)._.observations
    assert [o.subject.name for o in found] == ["全县", "全县"]


def test_a_list_of_firms_owns_no_figures() -> None:
    text = "三垛工业园区新入统规模企业3家(吉川家居、冠宇制造、百优科技),完成年度任务的100%。园区税收1.2亿元。"
    assert {o.subject.name for o in read(text)._.observations} == {"三垛工业园区"}


def test_counted_projects_own_what_is_invested_behind_them() -> None:
    text = "全市安排重点项目58个,总投资206亿元。其中33个续建项目完成投资45亿元,占年度计划的75%。"
    assert told(text)[2:] == [
        ("续建项目", "33个", "", "actual"),
        ("续建项目完成投资", "4500000000CNY", "", "actual"),
        ("续建项目完成投资占年度计划", "75%", "", "actual"),
    ]


def test_an_occasion_of_the_second_half_is_no_outlook() -> None:
    text = "8月8日,园区举行下半年重点项目集中开工仪式,8个项目总投资38.9亿元。下半年开工项目9个。"
    assert [kind for _, _, _, kind in told(text)] == ["actual", "actual", "target"]


def test_a_measure_that_a_sentence_turns_to() -> None:
    text = (
        "高邮市地区生产总值287.4亿元,同比增长1.2%。固定资产投资方面,完成126亿元,比去年同期减少14.7%。"
        "肉鹅全产业链产值,预计今年能到80亿元,去年是72亿元。"
    )
    assert told(text)[1:] == [
        ("固定资产投资", "12600000000CNY", "-14.7", "actual"),
        ("肉鹅全产业链产值", "8000000000CNY", "", "expected"),
        ("肉鹅全产业链产值", "7200000000CNY", "", "actual"),
    ]
