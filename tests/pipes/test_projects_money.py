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
        ("石川大桥项目桩基过半,造价9600万元。", ["total 0.96"]),
        ("石川仓库项目由恒昇公司出钱,共计4.35亿元。", ["total 4.35"]),
        ("石川电池项目动工,17亿元里自有资金占了六成。", ["total 17"]),
        ("石川电池项目动工,是个3亿元的大项目。", ["total 3"]),
        ("石川电池项目动工,总投资要到32亿元。", ["total 32"]),
        ("石川电池项目动工,3亿元的固定资产投资里一半是贷款。", ["other 3"]),
        ("石川电池项目动工,光设备就要砸进去11亿元。", ["equipment 11"]),
        ("石川电池项目动工,设备款才到位1.1亿元。", ["equipment 1.1"]),
        ("石川电池项目动工,其中一台挤压机就要430万元。", ["equipment 0.043"]),
        ("石川草场项目动工,两年花了6800万元改良土壤。", ["other 0.68"]),
        ("石川瓜园项目动工,头三年投7.5亿元。", ["other 7.5"]),
        ("石川电池项目动工,眼下已砸进去6.3亿元。", ["other 6.3"]),
        ("石川电池项目动工,截至5月底累计完成投资6.3亿元。", ["other 6.3"]),
        ("石川电池项目动工,先期投2亿元。", ["other 2"]),
        ("石川电池项目动工,企业承诺上缴税金累计6000万元。", ["tax 0.6"]),
        ("石川电池项目动工,每年能交5000万元的税。", ["tax 0.5"]),
        ("石川电池项目动工,销售收入不低于6亿元。", ["output 6"]),
        ("石川果品市场项目动工,预计年交易额5亿元。", ["output 5"]),
    ],
)
def test_one_project(text: str, expected: list[str]) -> None:
    assert sums(text) == [expected]


def test_each_its_own() -> None:
    assert sums("石川扩产项目、白露制砖项目,分别投入4.6亿元和1.8亿元。") == [["total 4.6"], ["total 1.8"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "三垛镇签了三份合同:广州晴朗制衣的石川衬衫项目,广州白露服饰的童装项目,佛山方晓辅料的纽扣项目,"
            "投资额依次为1.5亿元、9000万元和6000万元。",
            [["total 1.5"], ["total 0.9"], ["total 0.6"]],
        ),
        (
            "恒朗纺纱项目投产;白露固废项目投产;石川换电站项目投产。三个项目分别投了2.7亿元、8800万元和4200万元。",
            [["total 2.7"], ["total 0.88"], ["total 0.42"]],
        ),
    ],
)
def test_sums_are_told_in_the_order_of_the_names(text: str, expected: list[list[str]]) -> None:
    assert sums(text) == expected
