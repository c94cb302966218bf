"""Places and zones: their boundaries and their full names."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kg import gazetteer
from kg.pipes.extensions import value_of
from kg.pipes.places import without_ends
from kg.pipes.places.own import own_stems, stems_of
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.places.zones import find_zones
from kg.types import Entity, EntityKind, PageContext, PlaceLevel
from tests.support import read

GAOYOU = PageContext(place="高邮市", place_code="321084", level=PlaceLevel.COUNTY, parent="扬州市")


def marked(text: str, **context: Any) -> list[tuple[str, str]]:
    doc = read(text, **context)
    return [(span.text, span.label_) for span in doc.spans["kg_places"]]


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("项目落户高新区", ["高新区"]),
        ("加快推进开发区建设", ["开发区"]),
        ("高邮国际铁路港综合保税区封关", ["高邮国际铁路港综合保税区"]),
        ("霍尔果斯经济开发区兵团分区开工", ["霍尔果斯经济开发区兵团分区"]),
        ("在乌图美仁光伏光热园区,项目开工", ["乌图美仁光伏光热园区"]),
        ("会见中德(中山)生物医药产业园客商", ["中德(中山)生物医药产业园"]),
        ("参观格尔木昆仑经济技术开发区", ["格尔木昆仑经济技术开发区"]),
        ("走进庙滩云计算产业园", ["庙滩云计算产业园"]),
        ("千阳县工业集中区和宝鸡综合保税区签约", ["千阳县工业集中区", "宝鸡综合保税区"]),
        ("与济南高新区签订共建济临产业园协议", ["济南高新区", "济临产业园"]),
        ("相关乡镇(园区)汇报", []),
        ("在银湖示范区(试验区)云帆经济产业园召开", ["云帆经济产业园"]),
        ("目前园区已签约,整车进口口岸投用", []),
        ("暨云帆文化创意产业园奠基", ["云帆文化创意产业园"]),
        ("翠亨新区起步区和城南新区", ["翠亨新区起步区", "城南新区"]),
        ("全国230家国家级经开区", []),
        ("各园区、特色产业园区参加", []),
        ("四大园区同台签单", []),
        ("坭兴陶文创产业园二期项目完成投资", []),
        ("为现代化新实践作出经开区贡献", ["经开区"]),
        ("先进制造业开发区5个项目签约,落户边境经济合作区", ["先进制造业开发区", "边境经济合作区"]),
        ("建成一批先进制造业开发区", []),
        ("三个项目全部放进棉种产业园", ["棉种产业园"]),
        ("把家从外省搬进江口医药化工产业园", ["江口医药化工产业园"]),
        ("任西平片区管理局局长,统计结果片区最高", ["西平片区"]),
        ("建设高邮先进制造业集聚区", ["高邮先进制造业集聚区"]),
        ("紧邻苗岭产业园的木门生产线", ["苗岭产业园"]),
        ("走进沂州工业园,处处忙", ["沂州工业园"]),
        ("泗水镇工业集中区了解到,千阳县南寨镇工业集中区", ["泗水镇工业集中区", "千阳县南寨镇工业集中区"]),
        ("循环经济示范园进账两单", ["循环经济示范园"]),
        ("落户东兴边民互市贸易区", ["东兴边民互市贸易区"]),
        ("项目落户循环经济示范园。", ["循环经济示范园"]),
        ("问计产业园", []),
        ("在甘旗卡工业园区调研", ["甘旗卡工业园区"]),
        ("陆建明作园区推介", []),
        ("交流柳湾产业园的做法,推广云岭产业园经验", ["柳湾产业园", "云岭产业园"]),
        ("深入县工业园区调研,县工业园区要加快建设", ["工业园区", "工业园区"]),
        ("副县长、工业园区管委会主任白露", ["工业园区"]),
        ("全县工业园区、各县工业园区", []),
        ("去边合区查看冷库", ["边合区"]),
        ("柳湾湖风景名胜区的游船", ["柳湾湖风景名胜区"]),
        ("柳湾科技城平湖园签下的是两个项目", ["柳湾科技城平湖园"]),
        ("走进柳湾科技城新区,两江科学城新区", ["柳湾科技城新区", "两江科学城新区"]),
    ],
)
def test_zone_boundaries(text: str, zones: list[str]) -> None:
    assert [found for found, label in marked(text) if label == "ZONE"] == zones


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("送桥镇、马棚街道和城南的闸河村", ["送桥镇", "马棚街道", "闸河村"]),
        ("徐州客商到高邮考察", ["徐州", "高邮"]),
        ("李长青来镇督查,送桥镇镇长陪同", ["送桥镇"]),
        ("高邮籍乡亲和在外乡贤", ["高邮"]),
        ("第六站送桥镇", ["送桥镇"]),
        ("各乡镇和特色小镇", []),
        ("与会同志分析资源情况", []),
        ("积石山县大河家镇的太平鼓", ["积石山县", "大河家镇"]),
        ("唐山市丰南区韩城镇的老旧管网", ["唐山市", "丰南区", "韩城镇"]),
        ("补选李代桃为镇人民政府副镇长", []),
        ("海西州和西乌旗签约", ["海西州", "西乌旗"]),
        ("到了韩城镇,丰南区和韩城镇签约", ["韩城镇", "丰南区", "韩城镇"]),
        ("原则同意临泽镇游客中心立项", ["临泽镇"]),
        ("在布尔津哈萨克族乡开工", ["布尔津哈萨克族乡"]),
        ("田园五镇联席会议", []),
    ],
)
def test_place_boundaries(text: str, places: list[str]) -> None:
    assert [found for found, label in marked(text) if label == "PLACE"] == places


def test_spans_carry_entities() -> None:
    doc = read("高新区与卸甲镇签约")
    assert [span._.entity for span in doc.spans["kg_places"]] == [
        Entity(EntityKind.ZONE, "高邮高新技术产业开发区", ("高新区", "高邮高新区"), "高邮市"),
        Entity(EntityKind.PLACE, "高邮市卸甲镇", ("卸甲镇",), code="321084107"),
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("开发区", "高邮经济开发区"),
        ("江苏高邮经济开发区", "高邮经济开发区"),
        ("高新区", "高邮高新技术产业开发区"),
        ("综保区", "高邮综合保税区"),
        ("城南经济新区", "高邮城南经济新区"),
        ("镇江经开区", "镇江经济技术开发区"),
        ("霍尔果斯综保区", "霍尔果斯综合保税区"),
        ("天津经开区西区", "天津经济技术开发区西区"),
        ("中德(中山)生物医药产业园", "中德（中山）生物医药产业园"),
        ("工业园区", "高邮工业园区"),
        ("边合区", "高邮边境经济合作区"),
    ],
)
def test_zone_names(printed: str, name: str) -> None:
    found = resolve_zone(printed, GAOYOU)
    assert (found.kind, found.name) == (EntityKind.ZONE, name)
    assert printed in (found.name, *found.aliases)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("全区", "庙滩云计算产业园"),
        ("园区", "庙滩云计算产业园"),
        ("云计算产业园", "庙滩云计算产业园"),
        ("城西园区", "张北城西园区"),
    ],
)
def test_zones_printed_on_the_page_come_first(printed: str, name: str) -> None:
    context = PageContext(
        place="张北县", place_code="130722", zone="庙滩云计算产业园", zones=("庙滩云计算产业园",)
    )
    assert resolve_zone(printed, context).name == name


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("今年示范区招来了谁?示范区投资促进局局长白露介绍", ["示范区", "示范区"]),
        ("会上点名:示范区的胶原蛋白项目要投产", ["示范区"]),
        ("建设示范区的项目,国家级示范区已建成", []),
    ],
)
def test_the_last_word_of_the_zone_of_the_page(text: str, zones: list[str]) -> None:
    doc = read(text, zones=("柳湾海洋经济发展示范区",))
    assert [span.text for span in doc.spans["kg_places"]] == zones
    assert {span._.entity.name for span in doc.spans["kg_places"]} <= {"柳湾海洋经济发展示范区"}


def test_a_zone_elsewhere_lies_elsewhere() -> None:
    assert resolve_zone("嘉兴经开区", GAOYOU).place == "嘉兴市"


def test_without_a_place_a_zone_keeps_its_printing() -> None:
    assert resolve_zone("经开区", PageContext()) == Entity(EntityKind.ZONE, "经开区")


@pytest.mark.parametrize(
    ("printed", "entity"),
    [
        ("全市", Entity(EntityKind.PLACE, "高邮市", ("全市", "高邮"), code="321084")),
        ("高邮", Entity(EntityKind.PLACE, "高邮市", ("高邮",), code="321084")),
        ("全省", Entity(EntityKind.PLACE, "江苏省", ("全省", "江苏"), code="32")),
        ("卸甲镇", Entity(EntityKind.PLACE, "高邮市卸甲镇", ("卸甲镇",), code="321084107")),
        ("新设镇", Entity(EntityKind.PLACE, "高邮市新设镇", ("新设镇",))),
        ("扬州", Entity(EntityKind.PLACE, "扬州市", ("扬州",), code="3210")),
    ],
)
def test_place_names(printed: str, entity: Entity) -> None:
    assert resolve_place(printed, GAOYOU) == entity


@pytest.mark.parametrize(
    ("printed", "context", "name"),
    [
        ("全区", PageContext(place="天津市滨海新区", place_code="120116"), "天津市滨海新区"),
        ("全区", PageContext(place="高邮市", zone="高邮经济开发区"), "高邮经济开发区"),
        ("全州", PageContext(place="海西蒙古族藏族自治州", place_code="6328"), "海西蒙古族藏族自治州"),
        ("全市", PageContext(place="天津市滨海新区", place_code="120116"), "天津市"),
        (
            "柳林镇",
            PageContext(place="宝鸡市", place_code="6103", level=PlaceLevel.CITY),
            "宝鸡市凤翔区柳林镇",
        ),
        ("户撒乡", PageContext(place="德宏傣族景颇族自治州", place_code="5331"), "陇川县户撒阿昌族乡"),
        ("六十八团", PageContext(place="可克达拉市", place_code="659008"), "第四师六十八团"),
        ("全旗", PageContext(), "全旗"),
    ],
)
def test_places_by_context(printed: str, context: PageContext, name: str) -> None:
    assert resolve_place(printed, context).name == name


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("巴音郭楞蒙古自治州", "巴音郭楞"),
        ("西乌珠穆沁旗", "西乌珠穆沁"),
        ("神农架林区", "神农架"),
        ("滨海新区", "滨海"),
        ("大兴安岭地区", "大兴安岭"),
    ],
)
def test_stems(name: str, stem: str) -> None:
    assert gazetteer.stem_of(name) == stem


def test_every_division_has_what_is_above_it() -> None:
    places = gazetteer.divisions().values()
    assert [d for d in places if len(d.code) > 2 and gazetteer.parent(d) is None] == []


def test_zones_called_by_no_places_name() -> None:
    page = "岚屿高新区管委会主任说,岚屿智能装备高新区有企业三十家。"
    assert own_stems(page) == ("岚屿",)
    assert own_stems("擦亮高新区名片,高新区管委会表示") == ()
    assert own_stems("他希望经开区党工委抓紧落实,盼望经开区管委会多跑一步") == ()
    assert [page[a:b] for a, b in find_zones(page, (), ("岚屿",))] == ["岚屿高新区", "岚屿智能装备高新区"]
    assert own_stems("区域看,岚屿经济技术开发区完成产值27亿元") == ("岚屿",)
    assert stems_of(("岚屿高新技术产业开发区", "高邮高新技术产业开发区")) == ("岚屿",)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("高邮绿色化工高新区召开干部大会", ["高邮绿色化工高新区"]),
        ("落户泰州医药高新区", ["泰州医药高新区"]),
        ("高邮美丽高新区建设", ["高新区"]),
        ("同时签约的还有空港开发区的项目", ["空港开发区"]),
        ("北湖科技开发区管委会", ["北湖科技开发区"]),
        ("落户东侨经济技术开发区", ["东侨经济技术开发区"]),
        ("代表团考察吴江高邮工业园", ["吴江高邮工业园"]),
        ("代表团考察高邮工业园", ["高邮工业园"]),
        ("高邮高新区核心园的项目开工", ["高邮高新区核心园"]),
    ],
)
def test_zones_of_a_trade_of_two_places_and_in_part(text: str, zones: list[str]) -> None:
    assert [text[a:b] for a, b in find_zones(text, ("高邮市", "高邮"), ())] == zones


@pytest.mark.parametrize("verb", ["实现", "覆盖", "贯通"])
def test_a_word_in_front_of_towns_and_villages_names_no_town(verb: str) -> None:
    assert marked(f"{verb}镇村,不落一户。") == []
    assert marked("白水镇村干部到场。") == [("白水镇", "PLACE")]


@pytest.mark.parametrize("verb", ["抢抓", "把握", "扎根", "青睐", "表彰", "见证"])
def test_verbs_begin_no_name_of_a_zone_or_town(verb: str) -> None:
    assert marked(f"恒朗集团{verb}云溪新区。") == [("云溪新区", "ZONE")]
    assert marked(f"恒朗集团{verb}云桥镇。") == [("云桥镇", "PLACE")]


@pytest.mark.parametrize("verb", ["服务", "规划", "联合", "投资"])
def test_verbs_of_which_zones_are_made_begin_no_town(verb: str) -> None:
    assert marked(f"恒朗集团{verb}云桥镇。") == [("云桥镇", "PLACE")]
    assert marked("恒昇现代服务产业园开园。") == [("恒昇现代服务产业园", "ZONE")]


def test_a_town_called_like_many_elsewhere_is_of_the_pages_own_county() -> None:
    county = PageContext(place="开封市祥符区", place_code="410212", level=PlaceLevel.COUNTY, parent="开封市")
    assert resolve_place("城关镇", county).name == "开封市祥符区城关镇"
    assert resolve_place("陈留镇", county).name == "开封市祥符区陈留镇"


def test_zones_that_bear_the_name_of_a_district() -> None:
    assert marked("团队去了吴江经开区。") == [("吴江经开区", "ZONE")]
    zone = resolve_zone("吴江经济技术开发区", GAOYOU)
    assert (zone.name, zone.place) == ("吴江经济技术开发区", "苏州市吴江区")
    assert marked("新建高新区道路。") == [("高新区", "ZONE")]
    assert resolve_zone("东湖高新区", GAOYOU).place == "高邮市"  # of 武汉, not of the 东湖区 of 南昌


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("其中三垛、临泽两镇分别种藕", ["高邮市三垛镇", "高邮市临泽镇"]),
        ("沙岗、唐石和柳铺三个乡产粮", ["高邮市沙岗乡", "高邮市唐石乡", "高邮市柳铺乡"]),
        ("三垛两镇级河道", []),
    ],
)
def test_towns_whose_level_is_told_once(text: str, places: list[str]) -> None:
    doc = read(text)
    assert [value_of(span, "entity").name for span in doc.spans["kg_places"]] == places


def test_districts_called_as_any_town_is() -> None:
    """城区 is a district only on pages of the city that has one so called."""
    text = "今年,城区新增停车泊位1200个。"
    own = {"place": "平定县", "place_code": "140321", "level": PlaceLevel.COUNTY, "parent": "阳泉市"}
    assert marked(text, **own) == [("城区", "PLACE")]
    assert marked(text, place="高邮市", place_code="321084", level=PlaceLevel.COUNTY, parent="扬州市") == []


def test_a_zone_called_like_a_district() -> None:
    zone = "高邮临港经济技术开发区"
    doc = read("临港区随即举行签约仪式。高邮临港区域优势明显。", zones=(zone, "高邮高新技术产业开发区"))
    named = [(span.text, value_of(span, "entity").name) for span in doc.spans["kg_places"]]
    assert named[0] == ("临港区", zone)
    assert "高邮临港区" not in [text for text, _ in named]
    two = read("临港区举行签约仪式。", zones=(zone, "高邮临港高新技术产业开发区"))
    assert zone not in [value_of(span, "entity").name for span in two.spans["kg_places"]]


def test_a_model_sees_the_whole_name_of_a_zone() -> None:
    text = "项目落户金柳科技开发区,开发区管委会出席。"
    first, second = ((m.start(), m.end()) for m in re.finditer("开发区", text))
    seen = (text.index("金柳"), first[1])
    assert without_ends(text, [first, second], [seen]) == [second]
    assert without_ends(text, [first, second], []) == [first, second]


def test_those_who_come_from_the_place_of_the_page_lie_in_no_town_of_its_name() -> None:
    text = "副县长白露与50余名在外宁乡籍企业家座谈。"
    found = marked(text, place="宁乡市", place_code="430182", parent="长沙市")
    assert "外宁乡" not in [name for name, _ in found]
