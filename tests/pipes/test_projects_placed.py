"""Where projects lie whose names begin with a place, on a ceremony's ground, or in a town's own zone."""

from __future__ import annotations

import pytest

from kg.types import Project, Stage
from tests.support import read

_TOUR = "市委书记石川先后来到"


def found(text: str, headline: str = "") -> dict[str, Project]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return {project.name: project for project in projects}


def lie(text: str) -> dict[str, str]:
    return {name: project.zone.name if project.zone else "" for name, project in found(text).items()}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            f"{_TOUR}城南经济新区恒昇生物医药产业园项目、建湖县恒朗建材项目,察看施工进度。",
            {"恒昇生物医药产业园项目": "高邮城南经济新区", "恒朗建材项目": "建湖县"},
        ),
        (
            f"{_TOUR}高新区恒昇新能源电池项目、建湖县恒朗影视基地项目现场。",
            {"恒昇新能源电池项目": "高邮高新技术产业开发区", "恒朗影视基地项目": "建湖县"},
        ),
        (
            f"{_TOUR}经开区恒昇智能传感器产业园、高新区恒朗阀门项目现场。",
            {"恒昇智能传感器产业园": "高邮经济开发区", "恒朗阀门项目": "高邮高新技术产业开发区"},
        ),
        (
            f"{_TOUR}高新区恒昇氢能阀门、三垛镇恒朗轴承座等项目现场。",
            {"恒昇氢能阀门": "高邮高新技术产业开发区", "恒朗轴承座": "高邮市三垛镇"},
        ),
    ],
)
def test_a_place_that_a_name_begins_with_is_where_it_lies(text: str, places: dict[str, str]) -> None:
    assert lie(text) == places


def test_a_city_in_short_may_be_where_a_firm_is_from() -> None:
    (project,) = found("高新区签下建湖恒朗建材项目,总投资3亿元。").values()
    assert project.zone is not None
    assert project.zone.name == "高邮高新技术产业开发区"


_OPENING = "4月28日上午,我市重大项目集中动工仪式在城南经济新区举行,6个项目总投资33亿元。\n"


def test_what_a_ceremony_stands_on_lies_there() -> None:
    text = _OPENING + "主会场上,唱主角的是恒昇风电叶片基地项目。它占地240亩,总投资18亿元,明年投产。"
    (project,) = found(text).values()
    assert project.zone is not None
    assert project.zone.name == "高邮城南经济新区"
    assert Stage.STARTED in project.stages


def test_the_main_ground_is_told_apart_from_the_others() -> None:
    text = (
        "4月28日,我市重大项目集中动工仪式在恒昇盐化工业园(以下简称盐化园)主会场和高新区、"
        "城南经济新区两个分会场同步举行。\n主会场上,电子级双氧水项目打下第一根桩。"
    )
    assert {zone.removeprefix("高邮") for zone in lie(text).values()} == {"恒昇盐化工业园"}


def test_a_second_ground_is_where_the_text_goes_on() -> None:
    text = _OPENING + "分会场设在三垛镇。恒朗阀门智能工厂项目投资2亿元,恒睿轴承项目投资1亿元。"
    assert set(lie(text).values()) == {"高邮市三垛镇"}


def test_a_bare_zone_behind_a_bare_town_is_that_towns() -> None:
    text = "来到三垛镇。恒朗阀门智能工厂项目投资2亿元,选在镇工业集中区。"
    assert lie(text) == {"恒朗阀门智能工厂项目": "三垛镇工业集中区"}


def test_a_house_in_a_zone_is_a_scene() -> None:
    text = "在位于柳湾工业园的恒昇仪表,石川听取了智能流量计三期项目汇报。该项目总投资3.2亿元。"
    assert lie(text) == {"智能流量计三期项目": "柳湾工业园"}


def test_what_the_company_named_before_has_is_its_own() -> None:
    text = "安徽恒昇电子有限公司的贴片线换了班。公司的电源适配器智能车间投资1.2亿元,刚刚封顶。"
    (project,) = found(text).values()
    assert [firm.name for firm in project.companies] == ["安徽恒昇电子有限公司"]


def test_an_article_in_front_is_no_part_of_a_name() -> None:
    text = "重庆恒昇汽车部件集团看中的是高新区,一个冲焊件项目计划投资13.5亿元。"
    assert [*found(text)] == ["冲焊件项目"]


@pytest.mark.parametrize("word", ["动工", "奠基", "破土", "开工"])
def test_a_ceremony_by_any_word_begins_its_projects(word: str) -> None:
    text = f"5月6日,我市重大项目集中{word}。恒昇电池托盘项目总投资5亿元,恒朗压铸件项目总投资3亿元。"
    assert {project.stages for project in found(text).values()} == {(Stage.STARTED,)}


def test_the_county_called_like_a_town_is_no_site_by_itself() -> None:
    text = "例会通报:柳湾工业园的东乡手抓羊肉中央厨房二期进度滞后37天。"
    assert {*lie(text).values()} == {"柳湾工业园"}


def test_what_a_zone_holds_in_a_part_of_it_is_the_zones() -> None:
    text = (
        "10月10日,高邮高新区重大项目集中开工活动在城南产业园举行,16个项目一同开工。\n"
        "恒昇航空座椅项目就在城南产业园,总投资21亿元;恒朗压缩机项目总投资7500万美元。"
    )
    assert lie(text)["恒朗压缩机项目"] == "高邮高新技术产业开发区"


def test_what_the_mayor_says_at_a_meeting_is_about_the_city() -> None:
    text = (
        "10月15日,全市经济运行调度会召开。市长齐望山讲话。\n"
        "柳湾工业园新入驻企业13户,产值62.7亿元。\n"
        "齐望山说,欠账要一笔一笔还。恒昇石墨负极材料二期项目必须赶在封冻前开工。"
    )
    assert lie(text) == {"恒昇石墨负极材料二期项目": "高邮市"}


def test_who_goes_along_brings_no_scene() -> None:
    text = (
        "来到城南经济新区。石川督查安全,三垛镇党委副书记白露一同检查。\n"
        "在恒朗储罐扩容项目工地,12座储罐已立起8座。"
    )
    assert lie(text) == {"恒朗储罐扩容项目": "高邮城南经济新区"}


@pytest.mark.parametrize("door", ["与之一路之隔的,是", "隔壁,", "不远处的"])
def test_what_is_next_door_lies_where_the_last_did(door: str) -> None:
    text = f"日前,记者走进柳湾工业园,恒昇起落架项目正在安装设备。\n{door}恒朗复合材料项目,主体封顶。"
    assert {*lie(text).values()} == {"柳湾工业园"}


def test_an_item_of_a_list_begins_with_its_own_place() -> None:
    text = "高新区签下恒朗激光雷达项目,总投资3亿元;西溪景区签下恒睿度假酒店项目,投资1.5亿元。"
    assert lie(text) == {"恒朗激光雷达项目": "高邮高新技术产业开发区", "恒睿度假酒店项目": "西溪景区"}


def test_a_place_and_a_dot_lead_up_to_a_name() -> None:
    assert lie("石川来到三垛镇·恒朗梨园灌溉工程。") == {"恒朗梨园灌溉工程": "高邮市三垛镇"}


def test_a_zone_in_brackets_behind_a_name() -> None:
    text = "其中,恒昇光伏玻璃项目(城南经济新区,总投资12亿元)已开工,恒朗电缆项目(高新区)在建。"
    assert lie(text) == {
        "恒昇光伏玻璃项目": "高邮城南经济新区",
        "恒朗电缆项目": "高邮高新技术产业开发区",
    }


@pytest.mark.parametrize("moved", ["落在了", "搬到了", "选在了", "放到了"])
def test_where_something_was_put(moved: str) -> None:
    assert lie(f"恒昇年产2万吨鸭制品项目{moved}三垛镇,投资1.3亿元。") == {
        "恒昇年产2万吨鸭制品项目": "高邮市三垛镇"
    }
