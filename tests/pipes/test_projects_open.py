"""Works that open a sentence and are told of there, entries with a title, labels and brackets of lists."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read

Told = dict[str, tuple[list[str], str]]


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


def told(text: str, headline: str = "") -> Told:
    """Name → stages and place."""
    return {
        p.name: ([s.value for s in p.stages], p.zone.name if p.zone else "") for p in found(text, headline)
    }


@pytest.mark.parametrize(
    ("text", "name", "stages"),
    [
        ("会上议定,两镇共建的界首变电站年内建成投运。", "界首变电站", ["竣工", "投产"]),
        ("云帆电机外壳三期正调试产线。", "云帆电机外壳三期", ["在建"]),
        ("开发区的丰禾汽配园1号至5号楼封顶。", "丰禾汽配园", ["在建"]),
        ("汉留文创街区停了一年又动起来,完成投资1.1亿元。", "汉留文创街区", ["在建"]),
        ("进口粮食查验仓,市财政补了2000万元,眼下桩基完成。", "进口粮食查验仓", ["在建"]),
        ("三垛镇的竹编非遗工坊总投资520万元,眼下在布展。", "竹编非遗工坊", ["在建"]),
        ("恒瑞酒业灌装线技改,花6000万元,4月已完工。", "恒瑞酒业灌装线技改", ["竣工"]),
        ("文游大道东段排水防涝改造完成投资3800万元。", "文游大道东段排水防涝改造", ["在建"]),
        ("河湾海上风电场二期吊完第20台风机。二期总投资41亿元。", "河湾海上风电场二期", ["在建"]),
    ],
)
def test_works_that_open_a_sentence(text: str, name: str, stages: list[str]) -> None:
    assert {p.name: [s.value for s in p.stages] for p in found(text)} == {name: stages}


@pytest.mark.parametrize(
    "text",
    [
        "高邮实验小学的学生正在排练节目。",
        "走进三垛镇绿色食品园,工人们正在打包。",
        "绿源加工厂的工人正在调试设备。",
        "公司在城南工业园有四条生产线。",
        "第一条生产线已投产。",
        "去年签约后,企业又追加两条灌装产线,总投资增至6亿元。",
    ],
)
def test_what_stands_long_since_is_no_project(text: str) -> None:
    assert found(text) == ()


def test_entries_with_a_title_under_a_tag() -> None:
    text = (
        "当天开工2个、竣工1个,清单如下:【开工】\n"
        "①云帆再生纸四期。业主为云帆纸业(高邮)有限公司,在三垛镇,总投资16亿元,设备款占了4.2亿元。\n"
        "②临泽港2号泊位。中运航运集团投资,3.6亿元,工期20个月。\n"
        "【竣工】\n③县医院北院区外科楼,送桥镇文游路,2.1亿元。"
    )
    assert [
        (p.name, [s.value for s in p.stages], [(i.kind.value, int(i.amount.value)) for i in p.investments])
        for p in found(text)
    ] == [
        ("云帆再生纸四期", ["开工"], [("total", 1600000000), ("equipment", 420000000)]),
        ("临泽港2号泊位", ["开工"], [("total", 360000000)]),
        ("县医院北院区外科楼", ["竣工"], [("total", 210000000)]),
    ]
    assert found(text)[0].companies[0].name == "云帆纸业（高邮）有限公司"
    assert [p.zone and p.zone.name for p in found(text)][::2] == ["高邮市三垛镇", "高邮市送桥镇"]


def test_a_label_says_the_stage_of_a_list_with_brackets() -> None:
    text = (
        "签约表:锦禾棉业8万锭气流纺(三垛镇,3.2亿元)、大豆多肽饮品(送桥镇,5800万元)。\n"
        "投产表:界首的螺旋钢管项目投资2亿元。"
    )
    assert told(text) == {
        "锦禾棉业8万锭气流纺": (["签约"], "高邮市三垛镇"),
        "大豆多肽饮品": (["签约"], "高邮市送桥镇"),
        "螺旋钢管项目": (["投产"], "高邮市"),
    }


def test_the_former_and_the_latter() -> None:
    text = "一同签约的还有恒丰精密编织网、云帆空气滤材两个项目,前者选址三垛镇,后者选址送桥镇。"
    assert {name: zone for name, (_, zone) in told(text).items()} == {
        "恒丰精密编织网": "高邮市三垛镇",
        "云帆空气滤材": "高邮市送桥镇",
    }


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("高山民宿集群动静最大,南京栖木文旅公司有意投5000万元。", "南京栖木文旅公司"),
        ("北川电机股份有限公司在城南经济新区建防爆电机西部工厂,投资3.5亿元。", "北川电机股份有限公司"),
        ("渝北快速通道二期由两地按五五比例出资,9月底前开工,概算总投资18亿元。", ""),
        ("总投资4亿元的海陵职大高邮校区项目开工。", "海陵职大"),
        ("铜岭山脐橙分选中心竣工,投资3150万元。", ""),
        ("9月26日,高新区与云海理工大学签订稀土材料中试基地共建协议。", ""),
    ],
)
def test_who_builds_it(text: str, firm: str) -> None:
    (project,) = found(text)
    assert "".join(c.name for c in project.companies) == firm
