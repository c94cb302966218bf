"""Parts of counted projects and firms, and sums that are all a place's."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read

WHOLE = "全市新签约项目36个,总投资218亿元,"
"""A count and a sum that parts are told of."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{WHOLE}其中工业园区12个、86.6亿元,物流园区3个、18.6亿元。",
            [
                ("新签约工业园区项目", "12个"),
                ("新签约工业园区项目总投资", "8660000000CNY"),
                ("新签约物流园区项目", "3个"),
                ("新签约物流园区项目总投资", "1860000000CNY"),
            ],
        ),
        (
            "全市签约项目36个、协议引资218亿元。其中,工业类12个、86.6亿元;农业项目3个。",
            [
                ("签约工业类项目", "12个"),
                ("签约工业类项目协议引资", "8660000000CNY"),
                ("签约农业项目", "3个"),
            ],
        ),
        (
            "全市新增规上企业36家,其中工业园区12家、物流园区3家。",
            [("新增工业园区规上企业", "12家"), ("新增物流园区规上企业", "3家")],
        ),
        ("全市新增企业3600户,其中民宿120户。", [("新增民宿", "120户")]),
    ],
)
def test_a_part_is_of_what_was_counted(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(measure, value) for measure, value, *_ in told(text)]
    assert found[-len(expected) :] == expected


def test_a_zone_s_part_has_its_sum() -> None:
    found = read(f"{WHOLE}其中高邮高新区12个、86.6亿元,落在城南经济新区3个。")._.observations
    assert [(o.subject.name[:4], o.measure, f"{o.amount.value}") for o in found[2:]] == [
        ("高邮高新", "新签约项目", "12"),
        ("高邮高新", "新签约项目总投资", "8660000000"),
        ("高邮城南", "新签约项目", "3"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十四五”以来,全市累计完成投资1260亿元。", [("完成投资", "126000000000CNY", "", "actual")]),
        ("去年,完成投资6亿元。", []),
        ("恒朗电池项目加快推进,全市完成投资6亿元。", []),
    ],
)
def test_what_a_place_has_invested(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("全市工业增加值增长8.6%,其中制造业增长9.3%。", ["工业增加值", "制造业增加值"]),
        (
            "全市工业增加值增长8.6%。\n分经济类型看,国有控股企业增长5.2%,股份制企业增长9.1%。",
            ["工业增加值", "国有控股企业增加值", "股份制企业增加值"],
        ),
        ("全市工业增加值增长8.6%,制造业增长9.3%。", ["工业增加值", "制造业"]),
        (
            "全市水产品产量11.8万吨,其中鱼类6.3万吨、虾蟹类5.1万吨。",
            ["水产品产量", "鱼类产量", "虾蟹类产量"],
        ),
        ("全市社会消费品零售总额26亿元,其中商品零售22亿元。", ["社会消费品零售总额", "商品零售"]),
    ],
)
def test_a_part_has_the_measure_of_the_whole(text: str, measures: list[str]) -> None:
    assert [measure for measure, *_ in told(text)] == measures
