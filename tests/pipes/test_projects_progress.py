"""How far projects are, by words that say it of one and by what heads a list."""

from __future__ import annotations

import pytest

from tests.support import read


def stages(text: str) -> list[list[str]]:
    return [[stage.value for stage in project.stages] for project in read(text)._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("均朗电子的新能源车连接器项目进入选址洽谈阶段。", ["洽谈"]),
        ("在总投资15亿元的恒朗锂电池结构件项目现场,石川当场敲定,专线7月底前送电。", []),
        ("宏朗医养综合体项目日前完成主体验收。", ["在建"]),
        ("恒朗智能分选中心项目已经完成主体,设备11月进场。", ["在建"]),
        ("总投资3.2亿元的黄河灌区盐碱地改良工程进入尾声。", ["在建"]),
        ("马场坪街道有恒朗多式联运中心项目(3.3亿元,新开工)。", ["开工"]),
    ],
)
def test_one_project(text: str, expected: list[str]) -> None:
    assert stages(text) == [expected]


@pytest.mark.parametrize(
    ("head", "stage"),
    [
        ("10月8日,我市举行招商项目签约暨揭牌仪式,2个项目落到实处:", "签约"),
        ("园区旧厂房有了新主人,六家企业陆续落户:", "落户"),
    ],
)
def test_what_heads_a_list(head: str, stage: str) -> None:
    items = "1.恒朗电子:智能座舱控制器项目,2.8亿元;2.朗晨泵业:核级泵扩能项目,1.9亿元。"
    assert stages(head + items) == [[stage], [stage]]
