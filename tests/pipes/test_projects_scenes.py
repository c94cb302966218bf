"""Where the text around a project plays: what sets a scene, how far it reaches, and what ends it."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str, headline: str = "") -> tuple[Project, ...]:
    projects: tuple[Project, ...] = read(text, headline)._.projects
    return projects


def zones(text: str) -> dict[str, str | None]:
    return {project.name: project.zone and project.zone.name for project in found(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("送桥镇的丝绸城正在招租。\n市人民医院新院区总投资9.8亿元,住院楼已经封顶。", "市人民医院新院区"),
        ("督查组从三垛镇出来。市体育中心项目总投资3.6亿元,钢结构正在吊装。", "市体育中心项目"),
        ("在临泽镇,温泉小镇正在铺管。市妇幼保健院迁建项目主体封顶。", "市妇幼保健院迁建项目"),
    ],
)
def test_what_a_city_keeps_for_itself_lies_in_it(text: str, name: str) -> None:
    assert zones(text)[name] == "高邮市"


def test_what_a_city_keeps_for_itself_may_be_said_to_lie_elsewhere() -> None:
    assert (
        zones("在三垛镇,冷库已竣工。位于临泽镇的市档案馆新馆项目正在布展。")["市档案馆新馆项目"]
        == "高邮市临泽镇"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "三垛镇的食用菌烘干坊、临泽镇的稻麦仓储中心都在赶工。总投资4亿元的澄子河大桥改造工程也已进场。",
            "澄子河大桥改造工程",
        ),
        (
            "送桥镇的香椿加工项目、三垛镇的羽绒制品项目先后签约。当天还签约了总投资2.8亿元的朗晨包装材料项目。",
            "朗晨包装材料项目",
        ),
    ],
)
def test_the_place_of_one_item_of_a_row_is_no_scene(text: str, name: str) -> None:
    assert zones(text)[name] == "高邮市"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "8月6日,三垛镇党委书记石川带队检查鱼塘。\n8月8日,高邮市召开三季度项目推进会,要求力促总投资8亿元的耀阳光伏玻璃项目开工。",
            "耀阳光伏玻璃项目",
        ),
        (
            "临泽镇镇长方晓说,烘干中心已经交付。下半年怎么干?高邮市明确,总投资10亿元的硕丰特种钢管项目10月开工。",
            "硕丰特种钢管项目",
        ),
        (
            "送桥镇的塑料企业最先尝到甜头。市发改委主任顾林介绍,总投资7亿元的朗晨光学膜项目已列入省重点。",
            "朗晨光学膜项目",
        ),
        ("三垛镇转型十年。\n放眼高邮,总投资30亿元的楚天智能装备项目正在建设。", "楚天智能装备项目"),
    ],
)
def test_a_scene_ends_where_the_whole_city_speaks(text: str, name: str) -> None:
    assert zones(text)[name] == "高邮市"


def test_a_scene_ends_with_its_section() -> None:
    text = (
        "三垛镇:小镇有了新车间\n走进三垛镇,总投资2亿元的益农农机项目车间里焊花飞溅,市领导刚来看过。\n"
        "民生:把好事办在家门口\n总投资4.1亿元的康养护理中心项目主体封顶,总投资9000万元的澄子河治理工程完成过半。"
    )
    assert zones(text) == {
        "益农农机项目": "高邮市三垛镇",
        "康养护理中心项目": "高邮市",
        "澄子河治理工程": "高邮市",
    }


def test_the_head_of_a_table_begins_no_section() -> None:
    table = (
        "送桥镇:交出招商答卷\n一年来,送桥镇外出招商三十多次,接待客商一百多批,一批项目有了新进展。\n项目名称|投资方|总投资|进展\n"
        "耀阳光伏玻璃制造项目|江苏耀阳新材料有限公司|8.5亿元|在建\n朗晨食品软包装项目|扬州朗晨包装有限公司|2.8亿元|已签约"
    )
    assert set(zones(table).values()) == {"高邮市送桥镇"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("有的镇没有新项目,个别镇连一个在谈的都拿不出来。书记要求,确保安凯线束项目开工。", "安凯线束项目"),
        ("少数乡镇还在等靠要。会议要求,盯紧总投资5亿元的泉盛合成氨项目,力争年底投产。", "泉盛合成氨项目"),
    ],
)
def test_some_towns_are_no_place(text: str, name: str) -> None:
    assert zones(text)[name] == "高邮市"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "昨日举行的高邮经济开发区三季度“三个一批”活动上,3个项目亮相。\n签约的是:朗晨环保的焦化废水提盐项目,4亿元。",
            "高邮经济开发区",
        ),
        ("听完开发区党工委书记石川汇报,顾林来到朗晨光伏玻璃项目现场。", "高邮经济开发区"),
    ],
)
def test_the_zone_whose_occasion_it_is(text: str, zone: str) -> None:
    (project,) = found(text)
    assert project.zone is not None
    assert project.zone.name == zone


def test_the_zone_whose_talks_go_well_sets_the_scene() -> None:
    sites = zones(
        "10月18日在广州举办的城南工业园区秋季招商恳谈会人气很旺,2个项目当场敲定。清单如下:\n"
        "▲日岚新材PPR管材智能工厂 10亿元\n▲白露化工涂料项目 3000万元"
    )
    assert set(sites.values()) == {"高邮城南工业园区"}


def test_the_zone_where_one_project_starts_is_none_of_the_next_paragraph() -> None:
    text = (
        "6月21日,经开区一天放了两回礼花。上午,恒昇分拨中心二期项目在三垛综合保税区奠基。\n"
        "下午,云岭低温公司的罐箱维修基地项目投产。"
    )
    assert zones(text)["罐箱维修基地项目"] == "高邮经济开发区"


def test_a_visited_zone_shared_with_the_page_sets_the_scene() -> None:
    text = "代表团来访,考察吴江高邮工业园建设。代表团走进恒昇智能织造、云岭特种光缆等项目的车间。"
    assert set(zones(text).values()) == {"吴江高邮工业园"}


def test_only_one_thing_lies_between_two_towns() -> None:
    text = "在三垛镇,恒昇冷链项目开工。观摩团又来到临泽镇和界首镇交界处的河道治理工程、龙翔大道改造工程。"
    assert zones(text)["龙翔大道改造工程"] == "高邮市"


def test_a_park_is_no_site_of_its_own() -> None:
    text = "走进三垛镇,三垛乐器产业园二期标准厂房项目已经封顶,总投资2亿元。"
    assert set(zones(text).values()) == {"高邮市三垛镇"}


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "三大产业营业收入418亿元。高邮高新区一家便贡献了其中的七成。\n"
            "石川说,恒昇压力机智能工厂项目主体已经封顶。",
            "高邮市",
        ),
        ("全市现场推进会在三垛镇召开。会场就摆在恒昇电池二期项目的车间。", "高邮市三垛镇"),
    ],
)
def test_where_a_meeting_is_held_and_what_only_has_a_share(text: str, zone: str) -> None:
    assert set(zones(text).values()) == {zone}


@pytest.mark.parametrize(
    ("lead", "zone"),
    [
        ("四面环水的三垛镇,从前连水泥都要靠船运。", "高邮市三垛镇"),
        ("一场秋雨过后,三垛镇的田埂又热闹起来。", "高邮市三垛镇"),
        ("三垛镇党委书记石川上周去了省城。", "高邮市"),
        ("全市重点项目观摩活动在三垛镇举行。", "高邮市"),
        ("■三垛镇晚稻开镰。", "高邮市"),
        ("四面环水的三垛镇,与临泽镇隔河相望。", "高邮市"),
    ],
)
def test_all_of_an_article_plays_where_its_lead_names_its_only_place(lead: str, zone: str) -> None:
    assert zones(f"{lead}\n粮食烘干中心项目去年秋天投用,总投资2800万元。") == {"粮食烘干中心项目": zone}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "会议明确三件事:一是三垛镇齐望在即的恒朗铜箔项目;二是总投资6.6亿元的康养中心项目,年内封顶。",
            "康养中心项目",
        ),
        (
            "高新区的恒朗铜箔项目运行最稳;三垛镇的白露预制菜项目尚未验收。总投资2亿元的齐望家居定制项目却是空壳。",
            "齐望家居定制项目",
        ),
        (
            "分开来看,城南工业园9个、总投资71亿元,湖西工业园8个、总投资58亿元。总投资22亿元的混动总成基地项目打桩。",
            "混动总成基地项目",
        ),
        (
            "恒朗集团在三垛镇投资2亿元建氨纶基地。总投资3亿元的新能源连接器项目正在选址。",
            "新能源连接器项目",
        ),
        (
            "说高邮,绕不开水和烟。\n水:4月10日,在三垛镇,恒朗泉水基地项目开工。\n烟:望山雪茄厂醇化库项目通过验收,投资4亿元。",
            "望山雪茄厂醇化库项目",
        ),
    ],
)
def test_the_place_of_one_part_is_no_scene_of_another(text: str, name: str) -> None:
    assert zones(text)[name] == "高邮市"


@pytest.mark.parametrize("given", ["给了", "交给", "留给了", "退回"])
def test_what_somebody_gives_to_a_town_lies_there(given: str) -> None:
    text = f"在送桥镇,冷库项目完工;五金老板石川把总投资3亿元的锁具项目{given}三垛镇,年内动工。"
    assert zones(text)["锁具项目"] == "高邮市三垛镇"


def test_the_speaker_of_an_interview_is_no_label_of_a_part() -> None:
    text = (
        "记者走进三垛镇,听听怎么说。\n问:投资多少?\n答:2亿元。\n问:怎样?\n答:总投资2亿元的铜箔项目已经投产。"
    )
    assert zones(text) == {"铜箔项目": "高邮市三垛镇"}


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("韩店在三垛镇,闸河村也在。这不是玩笑,总投资2亿元的山泉酒店项目正在吊装。", ""),
        ("暑期过完,闸河村的民宿还是满的。\n往上走,总投资2亿元的山泉酒店项目正在吊装。", "三垛镇:山里来了客"),
        ("三垛镇出了一种米。\n闸河村支书齐望山拍了照。总投资2亿元的山泉酒店项目紧跟着立项。", ""),
    ],
)
def test_what_is_told_of_a_village_lies_in_its_town(text: str, headline: str) -> None:
    assert {p.name: p.zone and p.zone.name for p in found(text, headline)} == {"山泉酒店项目": "高邮市三垛镇"}


@pytest.mark.parametrize(
    ("text", "headline", "zone"),
    [
        ("上游看三垛。恒朗纤维智能化改造项目总投资6亿元。", "三垛、临泽:一条链上比身手", "高邮市三垛镇"),
        ("次日到临泽,最大的是总投资11亿元的储能电池包项目。当晚回到临泽镇政府。", "", "高邮市临泽镇"),
        ("大家谈起三垛面。总投资11亿元的储能电池包项目开工。", "", "高邮市"),
    ],
)
def test_towns_by_their_short_names(text: str, headline: str, zone: str) -> None:
    assert [p.zone and p.zone.name for p in found(text, headline)] == [zone]
