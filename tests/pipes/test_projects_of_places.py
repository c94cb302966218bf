"""Where a project lies: what its name says inside, and what the part of a sentence on its place tells."""

from __future__ import annotations

from typing import Any

import pytest

from kg.types import PlaceLevel
from tests.support import read

_PREFECTURE: dict[str, Any] = {
    "place": "大理白族自治州",
    "place_code": "5329",
    "level": PlaceLevel.CITY,
    "parent": "云南省",
}


def lie(text: str, headline: str = "", **context: Any) -> dict[str, str]:
    """The projects of a text, and where each lies."""
    projects = read(text, headline, **context)._.projects
    return {p.name: p.zone.name if p.zone else "" for p in projects}


@pytest.mark.parametrize(
    ("name", "county"),
    [
        ("恒昇食品有限公司弥渡县蔬菜加工项目", "弥渡县"),
        ("上海恒朗集团剑川木雕小镇项目", "剑川县"),
    ],
)
def test_the_county_behind_the_firm_in_a_name(name: str, county: str) -> None:
    text = "3月4日,沪滇协作项目签约仪式在大理市举行,石川出席。部分签约项目如下:" + name
    text += ",投资3.2亿元;永平恒远核桃油项目,投资1亿元。"
    assert lie(text, **_PREFECTURE)[name] == county


def test_a_county_only_hosts_what_is_signed_for_the_prefecture() -> None:
    text = "3月4日,沪滇协作产业项目签约仪式在祥云县举行,签约6个项目。\n恒昇光伏支架项目总投资5亿元。"
    assert lie(text, **_PREFECTURE) == {"恒昇光伏支架项目": "大理白族自治州"}
    text = "3月4日,恒昇光伏支架项目开工仪式在祥云县举行。恒昇光伏支架项目总投资5亿元。"
    assert lie(text, **_PREFECTURE) == {"恒昇光伏支架项目": "祥云县"}


@pytest.mark.parametrize(
    ("name", "zone"),
    [("北澄子河三垛段整治工程", "高邮市三垛镇"), ("通湖渠闸河段加固工程", "闸河村")],
)
def test_the_stretch_of_a_work_is_called_after_its_town(name: str, zone: str) -> None:
    text = "石川先后来到送桥镇、三垛镇和临泽镇闸河村检查。在送桥镇,他察看了堤防。"
    text += f"在投资2亿元的{name}工地,他要求6月完工。"
    assert lie(text) == {name: zone}


def test_a_town_is_no_county_far_away() -> None:
    assert lie("投资2亿元的临泽生猪屠宰加工厂已经投产。") == {"临泽生猪屠宰加工厂": "高邮市临泽镇"}


def test_the_parts_of_a_sentence_name_some_of_what_each_place_has() -> None:
    text = (
        "15个项目分布在三个板块:高邮经济开发区6个,其中恒昇集团的储能电池项目投资20亿元;"
        "高邮高新区5个,包括投资3.5亿元的恒朗医疗器械项目;送桥镇4个,以齐山农业的智慧温室项目为代表。"
        "恒远冷链项目总投资2亿元。"
    )
    assert lie(text) == {
        "储能电池项目": "高邮经济开发区",
        "恒朗医疗器械项目": "高邮高新技术产业开发区",
        "智慧温室项目": "高邮市送桥镇",
        "恒远冷链项目": "高邮市",
    }


def test_a_town_has_one_more_in_the_works() -> None:
    text = "送桥镇还有一处工程在赶工:恒昇雨污分流改造项目已完成管网21公里。"
    assert lie(text) == {"恒昇雨污分流改造项目": "高邮市送桥镇"}


def test_what_a_firm_means_to_use_is_where_it_builds() -> None:
    text = "恒昇公司的高端釉料项目,投资1.8亿元,拟用三垛镇的闲置厂房。"
    assert lie(text) == {"高端釉料项目": "高邮市三垛镇"}


_STARTS = "5月11日,全市二季度重点项目集中开工仪式在柳湾工业园举行,21个项目开工。\n"


@pytest.mark.parametrize(
    "told",
    [
        "仪式现场,恒昇公司再生棉项目打下第一根桩,总投资6.8亿元。",
        "开工现场,恒昇公司再生棉项目打下第一根桩,总投资6.8亿元。",
        "主会场项目由恒昇公司投资建设,名为再生棉项目,总投资6.8亿元。",
    ],
)
def test_what_stands_where_a_ceremony_is_held(told: str) -> None:
    (zone,) = lie(_STARTS + told).values()
    assert zone == "柳湾工业园"


def test_what_is_signed_for_on_the_spot_need_not_lie_there() -> None:
    text = _STARTS.replace("开工", "签约") + "仪式现场,恒昇公司再生棉项目与我市签约,总投资6.8亿元。"
    assert set(lie(text).values()) == {"高邮市"}


def test_a_count_by_parks_is_no_park() -> None:
    text = "集中开工32个项目。分园区看,柳湾工业园9个、总投资71亿元。恒昇船用电机项目总投资22亿元。"
    assert "分园区" not in lie(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总投资9亿元的恒昇保税物流港分两期建设,一期已经竣工验收。", "恒昇保税物流港"),
        ("总投资9亿元的恒昇智慧物流园占地300亩,位于高邮经济开发区。", "恒昇智慧物流园"),
        ("在恒昇公司,工人正忙,公司年产3万吨塑料项目一期已经投产。", "年产3万吨塑料项目"),
        ("镇里打算再上一个米糠油项目,总投资3000万元。", "米糠油项目"),
        ("再往北,德资企业施密特泵阀工厂正在打桩,到位外资1200万美元。", "施密特泵阀工厂"),
    ],
)
def test_where_such_names_begin_and_end(text: str, name: str) -> None:
    assert list(lie(text)) == [name]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("恒昇连接器项目由恒昇公司投资3.6亿元建设,落地县城工业园。", "县城工业园"),
        ("而在首阳山片区,恒昇铝板带项目已进入试生产。", "首阳山片区"),
        ("恒昇光学模组项目入驻市经济开发区,总投资3亿元。", "高邮经济开发区"),
        ("◆恒昇蜂产品项目,总投资1.8亿元,三垛镇正在办理用地手续。", "高邮市三垛镇"),
        ("三季度签约9个。西江新城:恒昇数据中心项目,投资45亿元。", "西江新城"),
        (
            "石川赴苏州招商。在苏州工业园区举行的推介会上,恒昇公司与市商务局签约,恒昇冷链物流项目总投资4亿元。",
            "高邮市",
        ),
    ],
)
def test_by_whose_name_a_place_is_led_up_to(text: str, zone: str) -> None:
    assert set(lie(text).values()) == {zone}


def test_a_street_may_be_short_for_its_subdistrict() -> None:
    context = {"place": "武汉市新洲区", "place_code": "420117", "parent": "武汉市"}
    assert lie("邾城街的恒昇医疗耗材项目也完成了地基浇筑。", **context) == {
        "恒昇医疗耗材项目": "武汉市新洲区邾城街道"
    }


def test_a_bare_zone_of_a_prefecture_is_the_one_that_its_page_tells_of() -> None:
    context = {
        "place": "大理白族自治州",
        "place_code": "5329",
        "level": PlaceLevel.CITY,
        "zones": ("祥云综合保税区",),
    }
    assert lie("恒昇粮油项目落户综保区,总投资2.3亿元。", **context) == {"恒昇粮油项目": "祥云综合保税区"}


def test_the_projects_of_a_base_are_not_the_base() -> None:
    assert lie("恒昇公司总装项目今日投产。", "航天产业基地三个项目同日投产") == {"恒昇公司总装项目": "高邮市"}
