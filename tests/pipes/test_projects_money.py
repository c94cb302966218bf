"""What a project costs and yields, in the words in which news says it."""

from __future__ import annotations

import pytest

from tests.support import read


def sums(text: str) -> list[list[str]]:
    return [
        sorted(f"{i.kind.value} {i.amount.value / 10**8:g}" for i in project.investments)
        for project in read(text)._.projects
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("恒昇集团投资21亿元,要建年产10万吨电池材料项目。", ["total 21"]),
        ("恒昇集团拿出4亿元,追加石川催化剂项目。", ["total 4"]),
        ("恒昇集团凑了13亿元上马石川电解液项目。", ["total 13"]),
        ("恒昇集团把12亿元投向石川电解液项目。", ["total 12"]),
        ("石川隧道项目动工。这个投入7000万元的项目,设备占5000万元。", ["equipment 0.5", "total 0.7"]),
        ("石川菌菇项目开市。这个由恒昇公司出资6000万元建起的中心有摊位480个。", ["total 0.6"]),
        ("石川电机项目掏了企业4.8亿元。", ["total 4.8"]),
        ("石川丝被项目投资虽只有6000万元。", ["total 0.6"]),
        ("石川电器项目总投资1.2亿元,机器就花去7000万元。", ["equipment 0.7", "total 1.2"]),
        ("石川灯具项目总投资5.5亿元,购置贴片机等设备需2.8亿元。", ["equipment 2.8", "total 5.5"]),
        ("石川冷板项目今年押上1.2亿元,其中买设备7000万元。", ["equipment 0.7", "total 1.2"]),
        ("石川手套项目动工,1.6亿元里有9000万元是进口裁剪设备。", ["equipment 0.9", "total 1.6"]),
        ("石川电池项目入驻,9.6亿元的投资在当地排得进前三。", ["total 9.6"]),
        ("石川草酸酯项目去年开车,31亿元的盘子里三分之一花在环保上。", ["total 31"]),
        ("总投资最大的是石川面板项目,达到280亿元。", ["total 280"]),
        ("石川算力项目承诺三年投足10亿元。", ["total 10"]),
        ("石川药材项目落定。企业认缴外资1亿美元,项目总投资2亿元。", ["foreign 1", "total 2"]),
        ("石川齿轮项目,总盘子22亿元,去年底完成8.7亿元。", ["other 8.7", "total 22"]),
        ("石川印花项目月底结顶,建好后年产值能有5亿元。", ["output 5"]),
        ("石川镜头项目投产,今年预计开票3亿元。", ["output 3"]),
    ],
)
def test_one_project(text: str, expected: list[str]) -> None:
    assert sums(text) == [expected]


def test_each_its_own() -> None:
    assert sums("石川扩产项目、白露制砖项目,分别投入4.6亿元和1.8亿元。") == [["total 4.6"], ["total 1.8"]]
