"""Groups of projects that a sentence counts and lists, with what it says of all of them."""

from __future__ import annotations

import pytest

from tests.support import read


def told(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Name, place, sums in 亿元 and milestones of each project."""
    return [
        (
            project.name,
            project.zone.name.removeprefix("高邮市") if project.zone else "",
            [f"{i.amount.value / 10**8:g}" for i in project.investments],
            [stage.value for stage in project.stages],
        )
        for project in read(text)._.projects
    ]


def test_places_that_are_counted_by_and_sums_in_turn_or_alike() -> None:
    text = (
        "10月份,全市新开工、竣工重点项目8个。\n"
        "开工项目5个。三垛镇2个,分别是朗晨生物切片、恒昇电机壳,总投资依次为11.5亿元、2.2亿元;"
        "送桥镇2个,为云禾冷链云仓、佳途汽车内饰件,总投资均为9000万元;"
        "临泽镇1个,为禾泉米糠油深加工,总投资1.4亿元。\n"
        "竣工项目3个。菱塘乡恒朗紧固件智能工厂(3.2亿元)、界首镇白露果蔬冻干(1.6亿元)、老街改造二期(8000万元)。"
    )
    assert told(text) == [
        ("朗晨生物切片", "三垛镇", ["11.5"], ["开工"]),
        ("恒昇电机壳", "三垛镇", ["2.2"], ["开工"]),
        ("云禾冷链云仓", "送桥镇", ["0.9"], ["开工"]),
        ("佳途汽车内饰件", "送桥镇", ["0.9"], ["开工"]),
        ("禾泉米糠油深加工", "临泽镇", ["1.4"], ["开工"]),
        ("恒朗紧固件智能工厂", "菱塘回族乡", ["3.2"], ["竣工"]),
        ("白露果蔬冻干", "界首镇", ["1.6"], ["竣工"]),
        ("老街改造二期", "", ["0.8"], ["竣工"]),
    ]


@pytest.mark.parametrize(
    "group",
    [
        "三垛镇新开工2个:恒昇电机壳(2.2亿元)和禾泉米糠油深加工(1.4亿元)",
        "三垛镇开工2个,分别是恒昇电机壳、禾泉米糠油深加工,计划投资分别为2.2亿元和1.4亿元",
        "落户三垛镇的新开工项目有2个,包括恒昇电机壳、禾泉米糠油深加工,总投资额分别为2.2亿元、1.4亿元",
    ],
)
def test_one_group_in_many_words(group: str) -> None:
    assert told(f"二季度,全市重点项目实现新突破,{group}。") == [
        ("恒昇电机壳", "三垛镇", ["2.2"], ["开工"]),
        ("禾泉米糠油深加工", "三垛镇", ["1.4"], ["开工"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "全市项目建设提速。三垛镇3个,分别是东角墩村、左卿村和柳南村。",
        "今年全市项目奖补对象出炉。三垛镇2家,分别是恒昇电机公司、禾泉粮油公司。",
        "全市重点项目开工。三垛镇3个,分别是恒昇电机壳、禾泉米糠油深加工。",
    ],
)
def test_villages_firms_and_lists_of_fewer_are_no_group(text: str) -> None:
    assert not [name for name, place, _, _ in told(text) if place == "三垛镇"]


def test_a_sum_of_each_is_no_figure_of_all() -> None:
    text = "签约项目2个,分别是恒昇电机壳、禾泉米糠油深加工,总投资分别为2.2亿元、1.4亿元。"
    assert [o.measure for o in read(text)._.observations if o.amount.unit == "CNY"] == []


@pytest.mark.parametrize(
    "text",
    [
        "全市重点项目提速,新开工3个,其中三垛镇2个(恒昇电机壳、云禾云仓),送桥镇1个(佳途内饰)。",
        "重点项目3个:恒昇电机壳,总投资3亿元,三垛镇;云禾云仓,2亿元;佳途内饰,总投资1亿元。",
    ],
)
def test_groups_in_brackets_and_items_between_semicolons(text: str) -> None:
    assert [name for name, _, _, _ in told(text)] == ["恒昇电机壳", "云禾云仓", "佳途内饰"]


def test_counts_of_counts_are_no_group() -> None:
    assert told("签约项目5个(工业项目3个、农业项目2个),三垛镇2个(省级重点)。") == []


def test_paragraphs_on_the_classes_of_a_count_are_of_what_was_counted() -> None:
    text = (
        "前三季度,经开区共签约项目5个,总投资21亿元。\n"
        "这5个项目,装备制造占了2个:恒朗重装公司的铸锻件项目,总投资8亿元;齐川叶片项目,总投资6亿元。\n"
        "食品类3个:白露米酒、顾林菌菇、石川面粉三个项目,依次投资2.6亿元、1.8亿元、1.2亿元。\n"
        "此外,温如玉到恒光显示屏项目调研。"
    )
    found = {p.name: [stage.value for stage in p.stages] for p in read(text)._.projects}
    assert found.pop("恒光显示屏项目", []) == []
    assert len(found) == 5
    assert all(stages == ["签约"] for stages in found.values())
    assert not [o.measure for o in read(text)._.observations if o.measure.startswith("依次")]


def test_names_with_their_sums_right_behind() -> None:
    text = (
        "集中开工项目8个,其中,基础设施项目3个,"
        "分别是石川堤防整治工程2.5亿元、白露街燃气管网更新1.1亿元、齐望站改扩建9000万元。"
    )
    assert [
        (p.name, f"{i.amount.value / 10**8:g}") for p in read(text)._.projects for i in p.investments
    ] == [
        ("石川堤防整治工程", "2.5"),
        ("白露街燃气管网更新", "1.1"),
        ("齐望站改扩建", "0.9"),
    ]
