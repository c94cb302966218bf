"""Bare figures that go on with one told before: what is aimed at for the year, what is done of a count."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told
from tests.support import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市营收14亿元,研发人员增至420人。“今年冲20亿元!”",
            [
                ("营收", "1400000000CNY", "", "actual"),
                ("研发人员", "420人", "", "actual"),
                ("营收", "2000000000CNY", "", "target"),
            ],
        ),
        (
            "今年一季度接单2400万美元,全年目标锁定1亿美元。",
            [("接单", "24000000USD", "", "actual"), ("接单", "100000000USD", "", "target")],
        ),
        (
            "园区工业总产值完成247亿元,我们给自己定的年度目标是320亿元。",
            [("工业总产值", "24700000000CNY", "", "actual"), ("工业总产值", "32000000000CNY", "", "target")],
        ),
        (
            "新增规上企业47家,完成年度任务的78.3%,力争11月底前完成60家。",
            [
                ("新增规上企业", "47家", "", "actual"),
                ("新增规上企业完成年度任务", "78.3%", "", "actual"),
                ("新增规上企业", "60家", "", "target"),
            ],
        ),
        (
            "8个项目一并亮相,总投资达71.3亿元。",
            [("项目", "8个", "", "actual"), ("项目总投资", "7130000000CNY", "", "actual")],
        ),
        (
            "会上签下12个合同项目,协议引资共计47.6亿元。",
            [
                ("签约合同项目", "12个", "", "actual"),
                ("签约合同项目协议引资", "4760000000CNY", "", "actual"),
            ],
        ),
        (
            "到位资金33.6亿元,其中工业园占七成。",
            [("到位资金", "3360000000CNY", "", "actual"), ("工业园到位资金占比", "70%", "", "actual")],
        ),
        (
            "预计全年产值可达260亿元,比上年增加9亿元,新增规上企业14家。",
            [
                ("产值", "26000000000CNY", "", "expected"),
                ("产值比上年增加", "900000000CNY", "", "expected"),
                ("新增规上企业", "14家", "", "expected"),
            ],
        ),
    ],
)
def test_bare_figures(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "规上工业总产值67.3亿元,其中磷化工47.9亿元,占七成以上;新能源电池材料9.6亿元,增长1.6倍。",
            [
                ("规上工业总产值", "6730000000CNY", "", "actual"),
                ("磷化工总产值", "4790000000CNY", "", "actual"),
                ("磷化工总产值占比", "70%", "", "actual"),
                ("新能源电池材料总产值", "960000000CNY", "160", "actual"),
            ],
        ),
        (
            "一季度GDP增速预计6.5%左右,规上工业增加值力争达到8%。",
            [("GDP", "6.5%", "6.5", "expected"), ("规上工业增加值", "8%", "8", "target")],
        ),
        (
            "签约一批11个,总投资62亿元。",
            [("签约项目", "11个", "", "actual"), ("签约项目总投资", "6200000000CNY", "", "actual")],
        ),
        (
            "全市216家卫材企业实现销售收入38.4亿元。",
            [("卫材企业", "216家", "", "actual"), ("销售收入", "3840000000CNY", "", "actual")],
        ),
        ("产业园由宏远公司与安达公司共同出资16亿元。", []),
        ("开工项目总投资163亿元,比上一批多出四成。", []),
        ("组建24人的项目服务专班。", []),
        ("堤段在桩号3+200处。", []),
    ],
)
def test_parts_and_rates(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_a_share_of_the_year_leaves_the_period_before_it() -> None:
    for aside in ("完成全年任务的52%。", "占全年预算的52%,", "完成全年目标的52%;"):
        text = f"上半年,全市财政收入达45.6亿元,{aside}固定资产投资220亿元,增长8%。工业投资20亿元。"
        found = {o.measure: o.period for o in read(text)._.observations}
        assert found["固定资产投资"] == found["工业投资"] == "2023-H1", aside


def test_a_level_behind_growth_by_points() -> None:
    for text, expected in (
        ("一季度,全市财政收入增长0.4个百分点,达85.6亿元。", ("财政收入", "8560000000", None)),
        ("一季度,增加值增速比全省高0.4个百分点,达6.8%。", ("增加值", "6.8", "6.8")),
        ("一季度,城镇化率提高0.4个百分点,达到61.5%。", ("城镇化率", "61.5", None)),
        ("一季度,税收占比较上年同期提升2.3个百分点,为81.2%。", ("税收占比", "81.2", None)),
    ):
        (o,) = read(text)._.observations
        growth = None if o.growth is None else str(o.growth)
        assert (o.measure, str(o.amount.value), growth) == expected
        assert (o.subject.name, o.period) == ("高邮市", "2023-Q1")
