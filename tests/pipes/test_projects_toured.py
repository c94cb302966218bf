"""Projects of tours and features: what a stop, a later sentence or an order of names says of each."""

from __future__ import annotations

import pytest

from kg.types import Project
from tests.support import read


def found(text: str) -> dict[str, Project]:
    projects: tuple[Project, ...] = read(text)._.projects
    return {project.name: project for project in projects}


def zone(text: str, name: str) -> str | None:
    site = found(text)[name].zone
    return site and site.name


def firms(text: str, name: str) -> list[str]:
    return [firm.name for firm in found(text)[name].companies]


def stages(text: str, name: str) -> list[str]:
    return [stage.value for stage in found(text)[name].stages]


@pytest.mark.parametrize(
    "text",
    [
        "考察团走进恒昇智能装备产业园,又看了高邮农产品冷链物流园项目,一路问用工。",
        "代表团来到石川机器人产业园,随后参观高邮农产品冷链物流园项目。",
        "一行参观了恒昇智能装备产业园,还走访了高邮农产品冷链物流园项目。",
    ],
)
def test_a_stop_that_a_tour_leaves_holds_not_what_it_sees_next(text: str) -> None:
    assert zone(text, "高邮农产品冷链物流园项目") == "高邮市"
    assert firms(text, "高邮农产品冷链物流园项目") == []


@pytest.mark.parametrize(
    "text",
    [
        "考察团先后走进石川机器人产业园、市中医院新院区,并与市商务局签订招商合作框架协议。",
        "商会一行参观了城南经济新区、市第二医院新院区,还与市工商联签订合作备忘录。",
    ],
)
def test_what_guests_sign_is_not_about_their_stops(text: str) -> None:
    assert not any("院区" in name for name in found(text))


def test_what_guests_sign_is_not_about_a_project_told_of_behind() -> None:
    text = (
        "商会与市商务局签订战略合作框架协议。座谈会上,温如玉推动恒昇轻量化部件项目早日开工。"
        "该项目由苏州恒昇精密制造有限公司投资4.2亿元建设。"
    )
    assert stages(text, "恒昇轻量化部件项目") == ["开工"]


def test_a_signing_long_past_goes_with_a_beginning() -> None:
    text = (
        "此次集中开工项目6个,最大的一个是石川传感产业园项目。"
        "项目由江苏石川传感科技有限公司建设,去年3月签约后,企业又追加两条产线,总投资增至25亿元。"
    )
    assert stages(text, "石川传感产业园项目") == ["签约", "开工"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("去年9月竣工,设备安装调试只用了半年。", ["竣工"]),
        ("敲开园区大门,签约后87天就开工。", ["签约", "开工"]),
        ("已经投产,一期产能释放过半。", ["投产"]),
    ],
)
def test_what_only_sounds_like_a_stage(said: str, expected: list[str]) -> None:
    assert stages(f"总投资3亿元的恒昇液流电池项目{said}", "恒昇液流电池项目") == expected


@pytest.mark.parametrize(
    "told",
    [
        "依次落户三垛镇、临泽镇和送桥镇,投资方分别为苏州恒昇科技、白露纺织和石川光学。",
        "分别落户三垛镇、临泽镇、送桥镇。业主依次是苏州恒昇科技、白露纺织和石川光学。",
        "依次落户三垛镇、临泽镇和送桥镇,依次由苏州恒昇科技、白露纺织和石川光学投建。",
    ],
)
def test_towns_and_firms_are_dealt_in_order(told: str) -> None:
    text = f"智能门锁二期、数码印花二期、车载镜头二期三个项目现场签约,{told}"
    names = ("智能门锁二期", "数码印花二期", "车载镜头二期")
    assert [zone(text, name) for name in names] == ["高邮市三垛镇", "高邮市临泽镇", "高邮市送桥镇"]
    assert [firms(text, name) for name in names] == [["苏州恒昇科技"], ["白露纺织"], ["石川光学"]]


@pytest.mark.parametrize(
    "told",
    [
        "这是苏州恒朗控股集团投下的第三个厂,总投资6.8亿元。",
        "背后的投资方是苏州恒朗控股集团,一期投了2亿元。",
        "项目主体为苏州恒朗控股集团,计划年底投产。",
        "工厂的主人是苏州恒朗控股集团,老厂就在镇西头。",
    ],
)
def test_whose_a_project_is_may_be_told_a_sentence_later(told: str) -> None:
    text = f"三垛镇里最显眼的是高强竹基复合材料项目,厂房已经封顶。{told}"
    assert firms(text, "高强竹基复合材料项目") == ["苏州恒朗控股集团"]


def test_who_builds_what_is_called_so_behind() -> None:
    text = "第二处由高邮港务投资有限公司开发,叫通湖散货码头二期,投资9.6亿元,正在做桩基。"
    assert firms(text, "通湖散货码头二期") == ["高邮港务投资有限公司"]


def test_who_builds_all_that_a_sentence_goes_on_to_name() -> None:
    text = "城北建设集团还投了两个小项目:三垛镇的碳纤维自行车项目,临泽镇的古镇夜游提升工程。"
    assert firms(text, "碳纤维自行车项目") == ["城北建设集团"]
    assert firms(text, "古镇夜游提升工程") == ["城北建设集团"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "智能制造园里,白露叉车新工厂首台产品下线;在最晚启动的汽车产业园,总投资18亿元的恒昇试验场二期已铺完沥青。",
            "恒昇试验场二期",
            "汽车产业园",
        ),
        ("石禾新型纤维项目:选址化工园区,由高邮石禾化纤投资,总投资15亿元。", "石禾新型纤维项目", "化工园区"),
        (
            "在高邮市三垛镇,秋风还凉,工地已经热了起来。\n离这里不到两公里,恒朗重工齿轮箱二期正在吊装钢梁。",
            "恒朗重工齿轮箱二期",
            "高邮市三垛镇",
        ),
    ],
)
def test_where_it_lies_by_the_words_before(text: str, name: str, expected: str) -> None:
    assert zone(text, name) == expected


def test_a_sum_over_years_is_the_whole() -> None:
    text = "最早动工的是恒朗海工导管架基地。苏州恒朗海工集团与园区签约,计划三年内投资16亿元。"
    (money,) = found(text)["恒朗海工导管架基地"].investments
    assert money.kind.value == "total"


@pytest.mark.parametrize(
    "text",
    [
        "当天签下4个项目,还有恒昇公司的车用香氛、苏州远遥公司的浮空器回收舱。",
        "恒昇公司的车用香氛(2亿元)、苏州远遥公司的浮空器回收舱(3亿元),两个项目都落在三垛镇。",
        "另两个是韩国恒昇集团的车用香氛和苏州远遥公司的浮空器回收舱。三个项目均已签约。",
    ],
)
def test_what_firms_are_to_make_is_named_by_whose_it_is(text: str) -> None:
    assert len(found(text)) == 2
    assert firms(text, "浮空器回收舱") == ["苏州远遥公司"]


@pytest.mark.parametrize(
    "text",
    [
        "一行察看了恒昇公司的数字大屏、苏州远遥公司的员工餐厅。",
        "恒昇公司的车用香氛、苏州远遥公司的浮空器回收舱都卖得好。",
        "签约仪式上,恒昇公司的董事长、苏州远遥公司的总经理先后发言。",
    ],
)
def test_what_firms_have_is_no_project(text: str) -> None:
    assert not found(text)


def test_what_owns_a_project_is_none() -> None:
    text = "高新区签约项目9个,总投资20亿元。第一笔,是恒昇高分子的聚碳酸酯项目,今年二期开工。"
    assert firms(text, "聚碳酸酯项目") == ["恒昇高分子"]


def test_the_greatest_of_those_signed_is_signed() -> None:
    text = (
        "一季度园区新签约项目7个,总投资21.3亿元,其中亿元以上4个。\n"
        "体量最大的要数恒昇密封件产业化基地,总投资6亿元。"
    )
    assert stages(text, "恒昇密封件产业化基地") == ["签约"]


def test_the_next_paragraph_may_speak_of_all() -> None:
    text = "恒昇铝壳二期、白露玻璃二期两个项目现场签约。\n主任说,两个项目明年全部开工,力争年底建成达产。"
    assert stages(text, "白露玻璃二期") == ["签约", "开工", "竣工", "达产"]


def test_a_name_begins_behind_where_somebody_is() -> None:
    text = "“围挡要再往外退。”副县长齐望山在高邮经开区石禾汽车座椅项目现场说。"
    assert zone(text, "石禾汽车座椅项目") == "高邮经济开发区"


def test_the_former_and_the_latter_of_two_sentences() -> None:
    text = (
        "左手边是恒昇原料药二期,四幢车间拔地而起。右手边,石禾零部件二期正在铺设地坪。"
        "前者总投资18亿元,力争今年10月试生产;后者由石禾汽配股份有限公司投资6亿元,预计明年上半年竣工。"
    )
    assert stages(text, "恒昇原料药二期") == ["在建", "投产"]
    assert stages(text, "石禾零部件二期") == ["在建", "竣工"]
    assert [float(i.amount.value) for i in found(text)["石禾零部件二期"].investments] == [6e8]


def test_what_the_sentence_ends_in_is_of_both() -> None:
    text = "要推进恒昇装备基地、白露食品产业园建设,前者在三垛镇,后者在临泽镇,都要在年底前竣工。"
    assert stages(text, "恒昇装备基地") == ["在建", "竣工"]
    assert zone(text, "恒昇装备基地") == "高邮市三垛镇"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("恒昇风电塔筒二期现场,吊机林立。", "恒昇风电塔筒二期", ["在建"]),
        (
            "恒昇断路器技改项目因消防验收卡壳,市长要求容缺受理,确保“五一”前投产。",
            "恒昇断路器技改项目",
            ["投产"],
        ),
        (
            "推介会现场签约项目8个。高新区签约2个,分别为恒昇锂电材料二期和白露压缩机二期。",
            "白露压缩机二期",
            ["签约"],
        ),
        (
            "恒昇五金项目总投资5亿元。园区很热闹。苏州恒昇工具有限公司董事长白石表示,将抢抓工期,确保5月底前竣工。",
            "恒昇五金项目",
            ["竣工"],
        ),
        (
            "去年底落户三垛镇的另一个台州项目——恒朗卫浴五金,眼下已安装好首批设备。",
            "恒朗卫浴五金",
            ["落户", "在建"],
        ),
        (
            "恒昇助剂项目已完成土地摘牌,白露色母则直接租下厂房,上个月投了产。",
            "恒昇助剂项目",
            [],
        ),
    ],
)
def test_how_far_it_is_by_whom_the_words_are_about(text: str, name: str, expected: list[str]) -> None:
    assert stages(text, name) == expected


def test_both_halves_of_a_name_are_one() -> None:
    text = "恒昇高分子材料股份有限公司总部及生产基地项目举行开工典礼。"
    assert list(found(text)) == ["恒昇高分子材料股份有限公司总部及生产基地项目"]


def test_who_is_said_to_build_it_goes_before_who_is_called_alike() -> None:
    text = (
        "恒昇快递装备基地正式动工。基地总投资30亿元,由恒昇速递集团旗下的苏州恒昇智装科技建设。"
        "恒昇速递集团的老总到场。"
    )
    assert firms(text, "恒昇快递装备基地") == ["苏州恒昇智装科技"]


def test_whose_occasion_it_is_is_no_project() -> None:
    text = "8月31日,恒昇环科园(三垛镇)第三季度项目集中签约暨开工仪式举行。签约的有白露膜材料二期项目。"
    assert list(found(text)) == ["白露膜材料二期项目"]


def test_money_in_phases_is_the_whole() -> None:
    text = (
        "白露汽车模具项目签约不到百天便破土。这是三垛镇今年引进的首个德资项目,"
        "投资方德国白露模具集团计划分三期投资5000万欧元。"
    )
    (money,) = found(text)["白露汽车模具项目"].investments
    assert (money.kind.value, float(money.amount.value)) == ("total", 5e7)
    assert list(found(text)) == ["白露汽车模具项目"]
