"""The jurisdiction and zones of a page, on pages of a few sentences each."""

from __future__ import annotations

import pytest

from kg.context.place import place_context
from kg.types import Page, PageContext, PlaceLevel
from tests.support import article


def context_of(text: str) -> PageContext:
    return place_context(Page("page.txt", text, "0"), [article(text)], PageContext())


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param(
            "高邮市",
            "市发改委通报进展,开发区、卸甲镇和三垛镇汇报。我市旅游市场持续升温,高邮将再添新景。",
            id="short name and towns",
        ),
        pytest.param(
            "海西蒙古族藏族自治州",
            "柴达木日报 州市纵横\n州委书记主持会议。全州项目点评会在格尔木召开,州长参加。"
            "海西州发改委通报,德令哈、格尔木汇报。",
            id="a paper named after the region",
        ),
        pytest.param(
            "高邮市",
            "3月18日,开发区召开动员会。马棚街道组织委员解读方案。一季度签约扬州市重大项目10个,达扬州“三新”标准8个。",
            id="a street against the city above",
        ),
        pytest.param(
            "西安市",
            "3月2日,高新区党工委书记李国强主持会议。西安高新区要抓好项目。丈八沟街道、鱼化寨街道参加。全区产值增长9%。",
            id="a zone's streets lie by code in a district its page has nothing to do with",
        ),
        pytest.param(
            "南通市通州区",
            "昨天,区委书记到平潮镇、刘桥镇调研。区长参加。通州要加快制造业转型。全区上下要勇于担当。",
            id="district by its short name",
        ),
        pytest.param(
            "铜仁市碧江区",
            "碧江区委书记到灯塔街道调研,区长参加。铜仁高新区管委会主任汇报。碧江区各部门发言。",
            id="district with a zone of its city",
        ),
        pytest.param(
            "阿拉善左旗",
            "6月5日,旗委书记到巴彦浩特镇、温都尔勒图镇调研。全旗今年安排项目32个。旗长参加。",
            id="banner",
        ),
        pytest.param(
            "凉山彝族自治州",
            "州委书记到西昌市、会理市、盐源县调研。凉山今年实施项目200个。州长主持。会理市委书记汇报。",
            id="autonomous prefecture",
        ),
        pytest.param(
            "恩施土家族苗族自治州",
            "恩施日报讯 州委副书记、州长到利川市、恩施市调研,恩施市委书记陪同。全州茶叶产值增长12%。",
            id="prefecture and city of one name",
        ),
        pytest.param(
            "海南藏族自治州",
            "州委书记在共和县、贵德县调研。海南州今年新增光伏装机300万千瓦。全州上下真抓实干。",
            id="海南州 is no 海南省",
        ),
        pytest.param(
            "和平县",
            "县委书记到大坝镇、彭寨镇调研项目建设。和平县今年安排重点项目65个。县长参加。",
            id="a name that is a word",
        ),
        pytest.param(
            "重庆市渝北区",
            "区委书记在龙溪街道调研。渝北区今年实施项目80个。全市发展大会召开后,渝北迅速行动。",
            id="district of a municipality",
        ),
        pytest.param(
            "可克达拉市",
            "师市党委书记宣布开工,师市党委副书记、市长致辞。可克达拉经济技术开发区彩旗招展。霍尔果斯市、镇江市来宾参加。",
            id="city of the Xinjiang corps",
        ),
        pytest.param(
            "澜州市",
            "澜州日报 2021年9月29日\n经开区管委会副主任说,澜州经开区产值增长。桐溪县委书记陪同。",
            id="invented city",
        ),
        pytest.param("", "位于经开区的项目投产。", id="none printed"),
        pytest.param(
            "金华市",
            "江山市委书记率江山市党政代表团来我市考察。江山市长、江山市政协主席参加。在金华经济技术开发区,市领导介绍了产业。",
            id="a delegation is a guest",
        ),
        pytest.param(
            "神木市",
            "市委书记率我市党政代表团赴鄂尔多斯市考察。鄂尔多斯市委书记、鄂尔多斯市长陪同。记者走进大柳塔镇,神木正在转型。",
            id="a host is elsewhere",
        ),
        pytest.param(
            "哈密市",
            "市委书记到伊吾县、巴里坤县调研。伊州区负责人参加。郑州市、洛阳市客商考察矿区。吐鲁番市代表团来哈考察。",
            id="a city named only by its counties",
        ),
        pytest.param(
            "周口市",
            "周口市创建示范县。市委书记要求加快城镇化,大力发展乡村旅游,完成县级规划。周口开展建设示范县行动。",
            id="示范县 is no 范县",
        ),
        pytest.param(
            "天津市",
            "天津市财政局发言。天津港保税区海港区域企业增多,海港区域进口增长,海港区域又添码头。",
            id="海港区域 is no 海港区",
        ),
        pytest.param(
            "房县",
            "欧阳山到我县调研，十堰市多部门参加，十堰正在建设汽车城。我县县长介绍情况。\n今日房县",
            id="a county's paper 今日房县; 欧阳山 is not of 阳山",
        ),
        pytest.param(
            "阜阳市颍泉区",
            "新厂建在颍泉经济开发区,离颍泉主城不远。",
            id="a district named by its zone",
        ),
        pytest.param(
            "梁山县",
            "梁山县代表团在深圳招商,梁山县委书记推介,梁山县政协副主席陪同。深圳市山东商会帮助联络。",
            id="a province's chamber in another city",
        ),
    ],
)
def test_place(place: str, text: str) -> None:
    assert context_of(text).place == place


def test_all_of_a_county_level_city() -> None:
    found = context_of("市委书记到卸甲镇调研。高邮经济开发区党工委书记汇报,开发区全区产值增长。")
    assert found == PageContext(
        place="高邮市",
        place_code="321084",
        level=PlaceLevel.COUNTY,
        parent="扬州市",
        place_confidence=0.91,
        place_evidence=("高邮 1×",),
        zone="高邮经济开发区",
        zones=("高邮经济开发区",),
    )


@pytest.mark.parametrize(
    ("zone", "zones", "text"),
    [
        pytest.param(
            "宁国经济技术开发区",
            ("宁国经济技术开发区", "宁国港口生态工业园"),
            "宁国市委书记到中溪镇调研。经开区管委会主任汇报,经开区今年签约项目9个,港口生态工业园开工。",
            id="the table knows the full name",
        ),
        pytest.param(
            "庙滩云计算产业园",
            ("庙滩云计算产业园",),
            "张北县委书记到公会镇。走进庙滩云计算产业园,云计算产业园管委会主任介绍。",
            id="a park printed with and without its village",
        ),
        pytest.param(
            "",
            ("恒基智慧物流园", "东莞高新技术产业开发区"),
            "东莞市委书记到恒基智慧物流园调研。恒基智慧物流园一期封顶。市领导和高新区党工委书记参加。",
            id="a park that nobody administers",
        ),
        pytest.param(
            "",
            ("无锡高新技术产业开发区",),
            "无锡市新吴区委书记到江溪街道。新吴区召开会议,无锡高新区管委会主任汇报,高新区签约。",
            id="a district's page means the district",
        ),
        pytest.param(
            "澜州经济技术开发区",
            ("澜州经济技术开发区", "澜州高新技术产业开发区"),
            "澜州市委书记到经开区,开发区管委会主任汇报。澜州经开区要加快。澜州市委表扬高新区。",
            id="one zone under three names",
        ),
        pytest.param(
            "",
            ("洋浦保税港区",),
            "儋州市召开会议。保税港区三个项目开工。洋浦保税港区活动举行。儋州市财政局发言。",
            id="a bare 保税港区 is the only one named",
        ),
        pytest.param("", (), "高邮市卸甲镇召开会议,各园区参加,230家国家级经开区排名公布。", id="none"),
    ],
)
def test_zones(zone: str, zones: tuple[str, ...], text: str) -> None:
    found = context_of(text)
    assert (found.zone, found.zones) == (zone, zones)


def test_an_endless_line_is_read_in_part() -> None:
    assert context_of("高邮市" + "项目开工" * 100_000).place == "高邮市"


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param(
            "浑源县",
            "浑源县第十七届人民代表大会常务委员会任命:王立军为县监察委员会副主任;李强为县人民法院副院长;"
            "张敏为县人民检察院副检察长。浑源县政府办公室。",
            id="为县人民 in a list of appointments names no county",
        ),
        pytest.param(
            "烟台市",
            "大众日报烟台讯。大众日报记者在烟台黄渤海新区采访,烟台开发区开工。大众日报报道。",
            id="a newspaper without a city",
        ),
        pytest.param(
            "溧水县",
            "8月2日,溧水县举行签约仪式。县委书记姜明、县长杭海宁出席,我县将再添项目。溧水县石湫镇参加。南京市发改委到会。",
            id="a county that is a district today",
        ),
        pytest.param(
            "塔城地区",
            "地委书记主持会议,行署专员参加。塔城地区发改委汇报。塔城市委书记、乌苏市市长发言。塔城地区教育局局长发言。",
            id="a prefecture",
        ),
        pytest.param(
            "喀喇沁左翼蒙古族自治县",
            "7月31日,喀左县召开大会。县委书记、县长出席。喀左经济开发区汇报,我县要抓好项目。朝阳市商务局到会。喀左县财政局发言。",
            id="a customary short name",
        ),
        pytest.param(
            "",
            "市委书记主持会议,市长参加。就三江口片区建设交换意见。我市要抓好项目。",
            id="三江口 is no 三江县",
        ),
        pytest.param(
            "禹城市",
            "市委书记、市长出席。全市工业增加值均居德州市前列,向德州首位迈进。辛店镇党委书记发言,我市要抓好项目。",
            id="a city that another is ranked in",
        ),
    ],
)
def test_hard_pages(place: str, text: str) -> None:
    assert context_of(text).place == place


def test_a_towns_page_has_its_town() -> None:
    context = context_of(
        "湖塘镇召开大会。镇党委书记陆秋明讲话,镇长徐伟主持,我镇要抓安全。武进区应急管理局到会。"
    )
    assert (context.place, context.town) == ("常州市武进区", "湖塘镇")


def test_the_place_has_evidence() -> None:
    context = context_of("高邮市召开会议。高邮市财政局局长发言。我市要抓好项目,高邮再添新景。")
    assert context.place_evidence == ("高邮市 2×", "高邮 3×")
    assert context.place_confidence == 0.89
    assert context_of("天气很好。").place_confidence == 0.0


def test_a_zone_called_by_its_kind() -> None:
    text = "沈抚示范区召开会议。示范区党工委书记讲话,示范区财政金融局局长汇报。沈抚示范区要闯新路。"
    assert context_of(text).zone == "沈抚示范区"


def test_a_zone_called_by_its_kind_that_the_page_never_names() -> None:
    text = "平潭海坛岛迎客。实验区党工委书记讲话,实验区管委会主任主持。平潭离台湾最近,平潭县城一天一个样。"
    context = context_of(text)
    assert (context.zone, context.of_zone) == ("平潭综合实验区", True)


@pytest.mark.parametrize(
    ("more", "of_zone"), [("全区外贸增长。", True), ("市委书记到场。", False), ("市人大开会。", False)]
)
def test_a_page_that_speaks_for_no_county_or_city_is_its_zones(more: str, of_zone: bool) -> None:
    text = f"高邮经济开发区管委会主任主持。高邮经济开发区党工委开会。在高邮,高邮经济开发区签约。{more}"
    assert context_of(text).of_zone is of_zone


@pytest.mark.parametrize(
    ("head", "of_zone"),
    [
        ("高邮日报", False),
        ("高邮时讯", False),
        ("今日高邮", False),
        ("高邮经开周刊", True),
        ("工作简报", True),
    ],
)
def test_the_paper_of_a_county_is_no_zones(head: str, of_zone: bool) -> None:
    text = f"{head}\n高邮经济开发区管委会主任主持。高邮经济开发区党工委开会。在高邮,高邮经济开发区签约。"
    assert context_of(text).of_zone is of_zone


def test_a_bulletin_is_about_its_town() -> None:
    context = context_of(
        "湖塘镇工作简报\n武进区委书记到我镇调研。镇党委书记陆秋明陪同,全镇要抓安全。武进区很近。"
    )
    assert (context.place, context.town) == ("常州市武进区", "湖塘镇")


def test_a_paper_of_emigrants_is_no_towns_bulletin() -> None:
    text = "福清侨乡报\n市委书记到江阴镇调研。镇党委书记陆秋明陪同。江阴镇全镇抓项目,福清市财政局发言。"
    assert context_of(text).town == ""


@pytest.mark.parametrize(
    "text",
    [
        "对话高邮高新区党工委书记。高邮市召开会议。高邮市财政局发言。对话高邮高新区管委会主任。",
        "民族日报讯 高邮市召开会议。高邮市财政局局长发言。民族用品业增长。民族日报记者。",
        "皖东日报\n高邮召开会议。皖东日报记者。高邮高新区发言。皖东日报讯 高邮高新区投产。皖东日报图。",
        "左江日报\n高邮市召开会议。左江糖业集团投产。左江日报记者。左江糖业集团董事长说。高邮市财政局发言。",
        "高邮市召开会议。三垛经济开发区签约。三垛经济开发区投产。三垛经济开发区开工。高邮市财政局发言。",
    ],
)
def test_no_place_is_invented_from_calls_papers_and_parks(text: str) -> None:
    assert context_of(text).place == "高邮市"


@pytest.mark.parametrize(
    "text",
    [
        "青原日报\n青原市集中开工5个项目。市委书记出席,青原高新区管委会主任参加。"
        "全市再开工8个,市长在青原市政府开会。",
        "云龙市委召开会议。云龙市政府负责人参加,市长发言。全市产值增长9%,云龙市财政局通报。"
        "我市再开工8个项目。",
    ],
)
def test_a_city_is_no_district_called_alike(text: str) -> None:
    context = context_of(text)
    assert (context.place, context.parent, context.place_code) == (text[:2] + "市", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "上半年经开区工业持续领先。上半年,经开区规上工业产值增长21%。上半年经开区完成税收1.1亿元。",
        "今年高新区开局良好。今年高新区签约项目9个。今年高新区完成投资3亿元。",
    ],
)
def test_no_place_or_zone_is_named_by_a_time(text: str) -> None:
    context = context_of(text)
    assert (context.place, [zone for zone in context.zones if "年" in zone]) == ("", [])


def test_an_autonomous_prefectures_organs_count_without_its_name() -> None:
    text = (
        "博尔塔拉报(汉文版)\n州委书记调研。自治州党委常委到会。自治州人大常委会开会。\n"
        "温泉县县长主持,县委书记参加。温泉县工业园区汇报。"
    )
    assert context_of(text).place == "博尔塔拉蒙古自治州"


@pytest.mark.parametrize(
    ("text", "place", "town", "zone"),
    [
        pytest.param(
            "湖塘政务简报\n第9期 湖塘镇党政综合办公室编\n"
            "镇党委书记到何留村走访。常州市武进区领导来湖塘镇,镇长陪同。",
            "常州市武进区",
            "湖塘镇",
            "",
            id="a town by who makes its bulletin",
        ),
        pytest.param(
            "送桥简报\n第9期\n镇党委书记到何楼村走访。高邮市委领导来送桥镇,镇长陪同。",
            "高邮市",
            "送桥镇",
            "",
            id="a town by its bulletin's short name",
        ),
        pytest.param(
            "送桥简报\n第9期\n镇党委书记到何楼村走访,镇长陪同。高邮市委领导问起镇里的事。高邮市农业农村局局长到会。",
            "高邮市",
            "送桥镇",
            "",
            id="a town that its bulletin names by its short name alone",
        ),
        pytest.param(
            "柳湾镇报\n我镇召开防汛会。镇党委书记讲话,镇长主持,全镇要压实责任。",
            "",
            "柳湾镇",
            "",
            id="a town that no table has",
        ),
        pytest.param(
            "大龙经开周刊\n第3期\n铜仁市委常委到会,党工委副书记主持。开发区今年引进项目9个。",
            "铜仁市",
            "",
            "大龙经济开发区",
            id="a zone by its paper",
        ),
        pytest.param(
            "平潭时报\n实验区党工委开会。平潭综合实验区管委会主任到君山镇、屿头乡调研。实验区统计局介绍,全区产值增长9%,全区税收持平。",
            "平潭县",
            "",
            "平潭综合实验区",
            id="an experimental zone's 全区",
        ),
        pytest.param(
            "杨凌示范区党工委开会,任命王芳为局长。示范区管委会主持。示范区财政局介绍,免去赵五示范区税务局局长职务。",
            "",
            "",
            "杨凌农业高新技术产业示范区",
            id="a zone of a kind of its own in full",
        ),
    ],
)
def test_bulletins_of_towns_and_zones(text: str, place: str, town: str, zone: str) -> None:
    context = context_of(text)
    assert (context.place, context.town, context.zone) == (place, town, zone)


@pytest.mark.parametrize("text", ["县长白露汇报,县长白露强调。", "副市长沙玉明到场,副市长沙玉明讲话。"])
def test_a_head_s_title_and_name_are_no_place(text: str) -> None:
    assert context_of(text).place == ""


def test_the_title_of_a_zones_paper_tells_its_place() -> None:
    context = context_of("白银高新区专版\n高新区办公室主任白露说,高新区今年开工7个项目。")
    assert (context.place, context.zone) == ("白银市", "白银高新技术产业开发区")
    assert context.place_confidence < 1


def test_a_far_zone_that_a_page_tells_of_most_is_not_its_own() -> None:
    page = (
        "高邮市春季重大项目集中开工。高邮市委书记温如玉宣布开工,市领导石川出席。三垛镇和送桥镇设了分会场。"
        "高邮市人大常委会举行会议,卸甲镇汇报。高邮市政协到泰兴经济开发区考察,管委会副主任白露介绍情况。"
        "泰兴经济开发区去年开票1350亿元。高邮市商务局随行。"
    )
    assert context_of(page).place == "高邮市"
    assert context_of(page).zone == ""
