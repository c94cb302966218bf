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


def test_a_part_in_one_place_needs_no_word_for_parts() -> None:
    text = (
        "共签约亿元以上项目21个,总投资96亿元。其中,20亿元以上项目1个、文旅项目5个。"
        "拟入驻高邮高新区9个,总投资31亿元。进出口企业7个。"
    )
    found = read(text)._.observations
    assert [(o.subject.name[:4], o.measure, f"{o.amount.value}") for o in found[4:6]] == [
        ("高邮高新", "签约亿元以上项目", "9"),
        ("高邮高新", "签约亿元以上项目总投资", "3100000000"),
    ]
    assert {o.kind.value for o in found} == {"actual"}
    assert found[6].measure == "进出口企业"


def test_a_bare_sum_takes_the_name_of_the_one_before() -> None:
    text = "送桥镇签约项目8个、总投资38亿元;三垛镇签约5个、12亿元。"
    assert [m for m, value, *_ in told(text) if value.endswith("CNY")] == ["签约项目总投资"] * 2


def test_a_town_s_projects_are_those_counted() -> None:
    text = f"{WHOLE}其中,送桥镇项目13个,总投资23亿元;三垛镇项目2个。"
    found = read(text)._.observations
    assert [(o.subject.name, o.measure, f"{o.amount.value}") for o in found[2:]] == [
        ("高邮市送桥镇", "新签约项目", "13"),
        ("高邮市送桥镇", "新签约项目总投资", "2300000000"),
        ("高邮市三垛镇", "新签约项目", "2"),
    ]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("签约项目15个,其中工业项目9个、文旅项目6个,总投资285亿元。", "签约项目总投资"),
        ("20个项目开工,包括工业项目12个、民生项目8个,总投资90亿元。", "开工项目总投资"),
        ("签约项目15个,其中工业项目9个、文旅项目4个,总投资285亿元。", "签约文旅项目总投资"),
        ("签约项目15个,其中工业项目9个,总投资285亿元,文旅项目6个。", "签约工业项目总投资"),
    ],
)
def test_a_sum_behind_all_the_parts_is_the_whole_s(text: str, measure: str) -> None:
    (found,) = [name for name, value, *_ in told(text) if value.endswith("CNY")]
    assert found == measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在建项目17个,总投资62亿元,另有一批意向项目,拟投资约30亿元。",
            ("意向项目投资", "3000000000CNY", "", "target"),
        ),
        (
            "全县陆续有6个项目动工,项目实际到位资金合计2.4亿元。",
            ("开工项目实际到位资金", "240000000CNY", "", "actual"),
        ),
        ("签约项目12个,涉及合同金额64亿元。", ("签约项目涉及合同金额", "6400000000CNY", "", "actual")),
        ("新签约项目31个,到位资金12亿元。", ("到位资金", "1200000000CNY", "", "actual")),
        ("签约项目12个,项目总投资64亿元。", ("项目总投资", "6400000000CNY", "", "actual")),
    ],
)
def test_whose_projects_a_sum_is_of(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text)[-1] == expected


def test_parts_in_brackets_are_of_what_stands_before_them() -> None:
    text = "重点工程30项,其中建设项目27项(省级6项、市级21项),前期项目3项(市级2项、县级1项)。总投资519亿元。"
    assert [(measure, value) for measure, value, *_ in told(text)] == [
        ("重点工程", "30项"),
        ("建设项目", "27项"),
        ("省级建设项目", "6项"),
        ("市级建设项目", "21项"),
        ("前期项目", "3项"),
        ("市级前期项目", "2项"),
        ("县级前期项目", "1项"),
        ("重点工程总投资", "51900000000CNY"),
    ]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "全市到位资金49亿元,其中新建项目91个,到位资金4.6亿元;续建项目204个,到位资金17.8亿元。",
            ["到位资金", "新建项目到位资金", "续建项目到位资金"],
        ),
        (
            "新建项目91个,到位资金4.6亿元;续建项目204个,到位资金17.8亿元。",
            ["新建项目到位资金", "续建项目到位资金"],
        ),
    ],
)
def test_sums_that_are_told_apart_are_of_their_projects(text: str, measures: list[str]) -> None:
    assert [name for name, value, *_ in told(text) if value.endswith("CNY")] == measures


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
        (
            "工业总产值60亿元,增加值16亿元;其中规模以上工业产值22亿元,增加值7亿元。",
            ["工业总产值", "工业增加值", "规模以上工业产值", "规模以上工业增加值"],
        ),
        (
            "高技术制造业增加值同比下降14.5%,总量占规上工业增加值65.7%。",
            ["高技术制造业增加值", "高技术制造业增加值占规上工业增加值"],
        ),
        (
            "全市粮食播种面积86万亩,同比增长2%,总产量42.6万吨,单产提高3.2%。",
            ["粮食播种面积", "粮食总产量", "粮食单产"],
        ),
        ("全市社会消费品零售总额26亿元,其中商品零售22亿元。", ["社会消费品零售总额", "商品零售"]),
    ],
)
def test_a_part_has_the_measure_of_the_whole(text: str, measures: list[str]) -> None:
    assert [measure for measure, *_ in told(text)] == measures


def test_what_another_place_completed_is_what_the_one_before_did() -> None:
    text = "1至5月,三垛镇签约项目12个,总投资30亿元;送桥镇完成固定资产投资8亿元,增长4%,临泽镇完成6亿元。"
    assert told(text)[-1] == ("固定资产投资", "600000000CNY", "", "actual")
