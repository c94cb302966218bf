"""Bare figures that go on with one told before: what is aimed at for the year, what is done of a count."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told


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
            "第一笔账是吞吐量:前三季度3.91亿吨,集装箱82万标箱。全年5.2亿吨。",
            [
                ("吞吐量", "391000000吨", "", "actual"),
                ("集装箱", "820000标箱", "", "actual"),
                ("吞吐量", "520000000吨", "", "target"),
            ],
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
