"""What is no project, where rows of a prose list lie, and how far small public works are."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> list[Project]:
    return list(read(text, headline)._.projects)


def named(text: str, headline: str = "") -> list[str]:
    return [project.name for project in found(text, headline)]


@pytest.mark.parametrize(
    "text",
    [
        "不足也有,烟草配套和旅游项目投资同比下降4.2%。",
        "文旅康养项目完成投资与上年持平。",
        "1至5月,全市实际利用省外项目资金38.4亿元。",
        "我市在佛山签下九个“侗乡项目”。",
    ],
)
def test_a_class_is_no_project(text: str) -> None:
    assert named(text) == []


def test_a_count_in_a_headline_is_no_project() -> None:
    text = "推介会上签约恒昇门窗项目,投资4.2亿元。"
    assert named(text, "我市在佛山签下九个“侗乡项目”") == ["恒昇门窗项目"]


def test_a_hall_by_its_floor_tells_of_the_project_before_it() -> None:
    text = "恒昇医疗器械产业园二期项目由恒朗公司投资7.2亿元建设,3.6万平方米厂房正在安装幕墙。"
    assert [(p.name, [s.value for s in p.stages]) for p in found(text)] == [
        ("恒昇医疗器械产业园二期项目", ["在建"])
    ]


def test_where_a_project_lies_is_no_other() -> None:
    text = "恒昇微波组件中试线项目已经签约,选址创新中心二期,投资6000万元。"
    assert [(p.name, [str(i.amount.value) for i in p.investments]) for p in found(text)] == [
        ("恒昇微波组件中试线项目", ["60000000"])
    ]


def test_a_housing_estate_is_no_district() -> None:
    text = (
        "重点项目进度\n1.智行车灯总成项目:位于城南片区,恒昇光电有限公司投资,总投资5.5亿元,主厂房封顶;\n"
        "2.水晶坝老旧小区改造项目:位于水晶坝社区,总投资3900万元,已竣工;"
    )
    assert [(p.name, p.zone and p.zone.name) for p in found(text)] == [
        ("智行车灯总成项目", "高邮城南片区"),
        ("水晶坝老旧小区改造项目", "水晶坝社区"),
    ]


def test_who_puts_what_into_an_entry() -> None:
    text = (
        "签约金额21.3亿元。①恒昇铝业有限公司铝合金门窗项目,投资4.2亿元,落户城南工业园;"
        "②恒朗陶艺有限公司投资1.5亿元的卫浴洁具项目,选址城南工业园;"
        "③港资企业利丰达投资的锂电池回收利用二期项目,总投资5000万美元,协议外资1600万美元,落户三垛镇。"
    )
    assert [(p.name, p.companies[0].name, [str(i.amount.value) for i in p.investments]) for p in found(text)][
        1:
    ] == [
        ("卫浴洁具项目", "恒朗陶艺有限公司", ["150000000"]),
        ("锂电池回收利用二期项目", "港资企业利丰达", ["50000000", "16000000"]),
    ]


@pytest.mark.parametrize(
    ("head", "stages"),
    [
        ("落户三垛镇的有:", ["落户"]),
        ("落户三垛镇的2个:", ["落户"]),
        ("落户三垛镇的2个项目分别是:", ["落户"]),
        ("选址三垛镇的是", []),
        ("布局在三垛镇的则有", []),
    ],
)
def test_a_sentence_heads_its_list(head: str, stages: list[str]) -> None:
    text = f"今年势头好。{head}恒昇轻量瓶项目,总投资1.2亿元;恒朗预制菜项目,总投资8000万元。"
    assert [(p.name, p.zone and p.zone.name, [s.value for s in p.stages]) for p in found(text)] == [
        ("恒昇轻量瓶项目", "高邮市三垛镇", stages),
        ("恒朗预制菜项目", "高邮市三垛镇", stages),
    ]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("三垛镇兴业南路口袋公园建成开放,总投资420万元。", ["竣工", "投产"]),
        ("由旅菲乡亲捐资320万元兴建的“侨灯书屋”日前建成开放。", ["竣工", "投产"]),
        ("投资1.2亿元的城北游泳馆5月1日起面向市民开放。", ["投产"]),
        ("恒昇智算中心三期项目总投资35亿元,服务器正在上架,6月底前一定投产。", ["在建", "投产"]),
        ("恒昇芯片封装项目正在安装洁净车间,10月即可投产。", ["在建", "投产"]),
    ],
)
def test_how_far_it_is(text: str, stages: list[str]) -> None:
    assert [[s.value for s in p.stages] for p in found(text)] == [stages]


def test_donors_pay_and_are_no_firm() -> None:
    text = "由旅菲乡亲捐资320万元兴建的“侨灯书屋”日前建成开放。"
    assert [(p.companies, [str(i.amount.value) for i in p.investments]) for p in found(text)] == [
        ((), ["3200000"])
    ]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("恒朗储能项目。总投资32亿元,1—9月完成9.2亿元。", ["total 3200000000", "other 920000000"]),
        ("恒昇铜箔项目总投资8亿元,累计完成5.2亿元。", ["total 800000000", "other 520000000"]),
        ("恒昇加工厂扩建项目投资由原来的1200万元追加到1800万元。", ["total 18000000"]),
    ],
)
def test_what_is_put_in_so_far(text: str, sums: list[str]) -> None:
    assert [f"{i.kind.value} {i.amount.value}" for p in found(text) for i in p.investments] == sums


def test_columns_of_what_is_put_in_by_when() -> None:
    text = (
        "高新区重点项目进展表\n"
        "项目名称 建设单位 总投资(亿元) 2025年计划投资(亿元) 截至5月底完成投资(亿元) 当前进度\n"
        "恒昇锂电隔膜三期 恒昇新材料公司 8.6 3 2.15 主体封顶\n白露清洗设备 白露微电子 4.2 1.5 0 已投产"
    )
    assert [(p.name, [f"{i.kind.value} {i.amount.value}" for i in p.investments]) for p in found(text)] == [
        ("恒昇锂电隔膜三期", ["total 860000000", "other 300000000", "other 215000000"]),
        ("白露清洗设备", ["total 420000000", "other 150000000"]),
    ]


def test_another_phase_speaks_for_itself() -> None:
    text = "恒昇轴承二期项目开始试生产,占地96亩。眼下,三期地块已完成平整,预计四季度开工。"
    assert [[s.value for s in p.stages] for p in found(text)] == [["投产"]]
