"""Milestones that were celebrated, in whatever words their lead tells them."""

from __future__ import annotations

import pytest

from tests.support import read

Told = tuple[str, str, tuple[str, ...]]


def told(text: str, headline: str = "") -> list[Told]:
    return [(e.name, e.date, e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # In an attribute of what reached it.
        (
            "太阳刚爬上塔吊。5月6日,这家企业在白沙园区动土兴建的减速机三期项目,总投资1亿元。"
            "总经理温如玉念了稿子,同他一道挥锹的还有副县长齐望山。",
            ("减速机三期项目动土", "2023-05-06", ("温如玉", "齐望山")),
        ),
        (
            "5月6日,在白沙园区奠基的恒朗储能项目迎来客人,县长温如玉、局长白露共同培土。",
            ("恒朗储能项目奠基", "2023-05-06", ("温如玉", "白露")),
        ),
        # By a verb alone, of what the clause in front has told; by other words than its own.
        (
            "5月6日,恒朗集团投资9亿元建设的水泵扩产项目吐出首台产品,宣告投产。专程赶来道贺的,有副县长齐望山。",
            ("水泵扩产项目投产", "2023-05-06", ("齐望山",)),
        ),
        (
            "去年6月签约的恒朗储能项目,今年5月6日终于开工。县长温如玉、恒朗集团总裁白露共同培土。",
            ("恒朗储能项目开工", "2023-05-06", ("温如玉", "白露")),
        ),
        (
            "5月6日,总投资2亿元的云岭电池项目在白沙园区打下第一根桩。县长温如玉、局长白露按下启动按钮。",
            ("云岭电池项目开工", "2023-05-06", ("温如玉", "白露")),
        ),
        (
            "5月6日,恒朗集团亚太创新中心揭开面纱。县长温如玉、恒朗集团总裁白露共同揭牌。",
            ("恒朗集团亚太创新中心揭牌", "2023-05-06", ("温如玉", "白露")),
        ),
        (
            "5月6日,总投资2亿元的云岭锂电产线选址白沙镇,举行奠基礼。副县长齐望山、局长白露培土。",
            ("云岭锂电产线奠基礼", "2023-05-06", ("齐望山", "白露")),
        ),
        # Officials do there whatever it is.
        (
            "5月6日,云岭铝业二期项目点火成功,县长温如玉、云岭铝业董事长白露接过火炬。",
            ("云岭铝业二期项目点火", "2023-05-06", ("温如玉", "白露")),
        ),
        (
            "5月6日,白沙大桥合龙。副县长齐望山、局长白露走上桥面,向建设者献花。",
            ("白沙大桥合龙", "2023-05-06", ("齐望山", "白露")),
        ),
    ],
)
def test_a_milestone(text: str, event: Told) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "5月6日,恒朗电子二期项目投产。恒朗电子总经理温如玉说,总工程师白露已在调试三期。",
        "5月6日,县长温如玉调度白沙园区建设。草场再有十来天就要开镰。镇长白露、局长方晓走在前头。",
        "5月6日,县长温如玉调度白沙园区建设。在4月开工的云岭项目现场,局长白露说,要按下快进键。",
        "投料试车一次成功,恒朗化工项目5月6日投产;同一天,与其一墙之隔的利用基地也浇下第一方混凝土。"
        "县长温如玉、局长白露共同按下按钮。",
    ],
)
def test_no_other_milestone(text: str) -> None:
    assert not {name for name, _, _ in told(text)} - {"恒朗化工项目投产", "温如玉调度白沙园区建设"}


def test_a_signing_behind_the_reception_that_came_before_it() -> None:
    text = (
        "5月6日,白沙园区与恒朗电子有限公司签署投资协议,后者将追加投资2亿元。"
        "签约前,县长温如玉会见了恒朗电子总裁顾林一行。副县长齐望山参加会见并见证签约。"
    )
    assert told(text) == [
        ("白沙园区与恒朗电子有限公司签署投资协议", "2023-05-06", ("齐望山",)),
        ("温如玉会见恒朗电子总裁顾林一行", "2023-05-06", ("温如玉", "顾林", "齐望山")),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "5月6日,恒朗轴承等6个项目先后在白沙园区和三垛园区进行了项目集中签约。",
            "项目集中签约",
        ),
        ("5月6日,高邮市在白沙园区举行二季度重大项目集中开工。", "高邮市二季度重大项目集中开工"),
        ("5月6日,高邮市8个项目举行了集中签约。", "高邮市8个项目集中签约"),
    ],
)
def test_a_signing_is_held_without_a_ceremony(text: str, name: str) -> None:
    assert told(text) == [(name, "2023-05-06", ())]


@pytest.mark.parametrize("of", ["由恒朗建设公司承建的", "总投资5.2亿元的", "计划投资近3亿美元的"])
def test_who_builds_and_what_it_costs_is_no_name(of: str) -> None:
    ((name, *_),) = told(f"5月6日,{of}云岭电池项目开工仪式举行。县长温如玉出席。")
    assert name == "云岭电池项目开工仪式"


@pytest.mark.parametrize("name", ["2023香港江苏周招商大会", "清溪招商峰会", "长三角招商论坛"])
def test_where_firms_are_sought_is_a_gathering(name: str) -> None:
    assert told(f"5月6日,县长温如玉率团参加了{name},签约5个项目。")[0][0] == name
