"""Figures told by what is done, or of what was told before: 产菊花1万吨, 卖出310吨, 一产14亿元."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年园里产菊花1.1万吨。", [("菊花产量", "11000吨", "", "actual")]),
        ("三垛镇大米上市以来已卖出310吨。", [("大米销量", "310吨", "", "actual")]),
        ("恒朗种业有限公司去年卖出苗木260万株。", [("苗木销量", "2600000株", "", "actual")]),
        ("恒朗轴承有限公司去年销了配件2.4亿元。", [("配件销售额", "240000000CNY", "", "actual")]),
        ("春节期间,全市七天累计成交4.3万吨。", [("成交量", "43000吨", "", "actual")]),
        ("三垛镇今年连片种了2.1万亩。", [("种植面积", "21000亩", "", "actual")]),
        (
            "三垛镇今年种了2.1万亩油菜,明年打算把面积扩到2.5万亩。",
            [("油菜种植面积", "21000亩", "", "actual"), ("油菜面积", "25000亩", "", "target")],
        ),
    ],
)
def test_what_is_made_sold_or_planted(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text)[: len(expected)] == expected


def test_sectors_behind_the_output_of_a_place() -> None:
    text = (
        "全市地区生产总值128.7亿元。分产业看,"
        "一产14.2亿元,二产71.9亿元,三产42.6亿元,增速分别为3.1%、7.9%、6.2%。"
    )
    assert told(text)[1:] == [
        ("第一产业增加值", "1420000000CNY", "3.1", "actual"),
        ("第二产业增加值", "7190000000CNY", "7.9", "actual"),
        ("第三产业增加值", "4260000000CNY", "6.2", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "工业用电2.9亿千瓦时,增长5.5%;居民用电增速最快,达到16.8%。",
            [("工业用电", "290000000千瓦时", "5.5", "actual"), ("居民用电", "16.8%", "16.8", "actual")],
        ),
        (
            "规上工业增加值增长8.2%,其中装备制造业增长最快,达23.4%。",
            [("规上工业增加值", "8.2%", "8.2", "actual"), ("装备制造业增加值", "23.4%", "23.4", "actual")],
        ),
    ],
)
def test_what_grew_most(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一季度,园区新落户企业6家,协议投资27亿元。",
            [("新落户企业", "6家", "", "actual"), ("新落户企业协议投资", "2700000000CNY", "", "actual")],
        ),
        (
            "片区上半年新设企业190家,注册资本136亿元。",
            [("新设企业", "190家", "", "actual"), ("新设企业注册资本", "13600000000CNY", "", "actual")],
        ),
        (
            "全市新签约项目9个,注册外资9800万美元。",
            [("新签约项目", "9个", "", "actual"), ("新签约项目注册外资", "98000000USD", "", "actual")],
        ),
    ],
)
def test_what_firms_bring_that_settle(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "三垛镇规上工业产值142亿元,入库税收3.9亿元;临泽镇这两项分别是88亿元和2.2亿元。",
        "三垛镇规上工业产值142亿元,入库税收3.9亿元;临泽镇分别为88亿元和2.2亿元。",
    ],
)
def test_the_same_measures_of_another(text: str) -> None:
    last = [(o.subject.name, o.measure, str(o.amount.value)) for o in read(text)._.observations[2:]]
    assert last == [("高邮市临泽镇", "规上工业产值", "8800000000"), ("高邮市临泽镇", "入库税收", "220000000")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "恒朗光电有限公司2020年营收还只有1.2亿元,到2022年变成5.4亿元,同比翻番。",
            [("营收", "120000000CNY", "", "actual"), ("营收", "540000000CNY", "100", "actual")],
        ),
        (
            "研发投入跟着水涨船高,前8个月花掉3600万元。",
            [("研发投入", "36000000CNY", "", "actual")],
        ),
        (
            "村集体收入去年涨到112万元,今年上半年已进账68万元,年底超过130万元没悬念。",
            [
                ("村集体收入", "1120000CNY", "", "actual"),
                ("村集体收入", "680000CNY", "", "actual"),
                ("村集体收入", "1300000CNY", "", "expected"),
            ],
        ),
        (
            "全镇种葡萄3000亩,均价每公斤12元。",
            [("葡萄种植面积", "3000亩", "", "actual"), ("均价", "12CNY", "", "actual")],
        ),
        (
            "全镇花木线上卖了1.9亿元,同比增长64%。",
            [("线上销售额", "190000000CNY", "64", "actual")],
        ),
        ("恒朗酒业有限公司去年产酒3100千升。", [("产酒", "3100千升", "", "actual")]),
        (
            "全年花炮总产值有望达到500亿元,比去年多出近百亿元。",
            [
                ("花炮总产值", "50000000000CNY", "", "expected"),
                ("花炮总产值比去年多出近", "10000000000CNY", "", "expected"),
            ],
        ),
        (
            "恒朗铝业有限公司7月产值2.7亿元,比6月多了3000万元。",
            [("产值", "270000000CNY", "", "actual"), ("产值比6月多", "30000000CNY", "", "actual")],
        ),
        ("全市进出口4.8亿元,是去年全年的1.2倍。", [("进出口", "480000000CNY", "", "actual")]),
        (
            "全市到位资金47.2亿元,达到扬州市下达任务的56.2%。",
            [
                ("到位资金", "4720000000CNY", "", "actual"),
                ("到位资金完成扬州市下达任务", "56.2%", "", "actual"),
            ],
        ),
        (
            "全市建成高标准农田54万亩,今年再建3.2万亩。",
            [("建成高标准农田", "540000亩", "", "actual"), ("建成高标准农田", "32000亩", "", "target")],
        ),
        (
            "全市实际使用外资3120万美元,完成序时进度的104%。",
            [
                ("实际使用外资", "31200000USD", "", "actual"),
                ("实际使用外资完成序时进度", "104%", "", "actual"),
            ],
        ),
        (
            "恒朗轴承有限公司去年产值7.4亿元,今年奔着10个亿去。",
            [("产值", "740000000CNY", "", "actual"), ("产值", "1000000000CNY", "", "target")],
        ),
        ("园区有8个项目正在洽谈。", [("项目", "8个", "", "actual")]),
        (
            "第三产业和居民生活用电分别为4.3亿千瓦时、5.2亿千瓦时。",
            [
                ("第三产业用电", "430000000千瓦时", "", "actual"),
                ("居民生活用电", "520000000千瓦时", "", "actual"),
            ],
        ),
        (
            "全市签约亿元以上项目27个,其中百亿级项目1个、50亿元级项目2个。截至目前,开工19个。",
            [
                ("签约亿元以上项目", "27个", "", "actual"),
                ("签约百亿级项目", "1个", "", "actual"),
                ("签约50亿元级项目", "2个", "", "actual"),
                ("开工亿元以上项目", "19个", "", "actual"),
            ],
        ),
        ("村民按股领到集体经济分红47万元。", [("村民按股领到集体经济分红", "470000CNY", "", "actual")]),
    ],
)
def test_what_was_told_goes_on(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "收购商的冷链车一趟拉3吨。",
        "种植户白露承包了25亩。",
        "银行把村里137户全部评了级。",
        "提升工程历时5个月,清淤11万立方米,栽植苗木3.6万株。",
        "直播间两小时卖出2.3万公斤。",
        "恒朗集团引进60名工程师。",
        "这条线以前要80个人,现在只需12个,生产效率提高了3倍。",
    ],
)
def test_what_is_no_indicator(text: str) -> None:
    assert told(text) == []
