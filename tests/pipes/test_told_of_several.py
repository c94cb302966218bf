"""What words behind, above or around say of a post, an event or a project: of several at once, or of none."""

from __future__ import annotations

import pytest

from kg.pipes.projects.brands import brand
from kg.types import Project
from tests.support import read


def posts(text: str) -> list[str]:
    return [f"{t.person}|{t.title}|{t.body.name if t.body else ''}" for t in read(text)._.tenures]


def events(text: str) -> list[tuple[str, set[str]]]:
    return [(e.name, set(e.attendees)) for e in read(text)._.events]


def project(text: str) -> Project:
    (found,) = read(text)._.projects
    return found


def sums(found: Project) -> list[tuple[str, float]]:
    return [(i.kind.value, float(i.amount.value)) for i in found.investments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市委书记温如玉出席会议,石川、白露、方晓等市委常委参加。",
            ["温如玉|书记|高邮市委", *(f"{name}|常委|高邮市委" for name in ("石川", "白露", "方晓"))],
        ),
        ("石川、方晓等市领导参加活动。", ["石川|市领导|高邮市", "方晓|市领导|高邮市"]),
        (
            "石川、方晓和白露等2名副市长陪同。",
            [f"{name}|副市长|高邮市人民政府" for name in ("石川", "方晓", "白露")],
        ),
        ("恒朗集团、白露公司等企业负责人参加。", []),
    ],
)
def test_a_post_behind_the_names_of_several(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_who_presides_over_a_sitting_holds_no_post() -> None:
    assert posts("大会执行主席石川、方晓在前排就座,市政协主席温如玉作报告。") == ["温如玉|主席|高邮市政协"]


def test_an_administration_is_that_of_the_zone_named_last() -> None:
    text = "温如玉一行参观了合肥新站高新区的显示产业园,并同该区管委会副主任方晓座谈。"
    assert posts(text) == ["方晓|管委会副主任|合肥新站高新技术产业开发区管委会"]


def test_an_activity_and_the_tour_that_it_led_to_are_one() -> None:
    text = (
        "12月5日,我市开展“走项目、比进度”活动,市委书记温如玉带队,先后走进3个园区、6个项目现场。"
        "市领导石川、白露参加。"
    )
    assert events(text) == [("我市“走项目、比进度”活动", {"温如玉", "石川", "白露"})]


def test_who_led_a_group_sat_at_its_talk() -> None:
    text = (
        "11月22日至23日,市政协主席温如玉带领调研组到三垛镇、送桥镇调研药材种植情况。\n"
        "调研组先后察看了三垛镇苗圃,23日下午在送桥镇召开座谈会。送桥镇党委书记石川发言。"
    )
    assert [people for name, people in events(text) if name == "座谈会"] == [{"温如玉", "石川"}]


def test_a_day_of_this_month_where_only_the_news_tells_the_month() -> None:
    doc = read("本月5日,三垛镇召开企业服务工作会,镇党委书记石川讲话。", anchor="2023-07-18")
    assert [event.date for event in doc._.events] == ["2023-07-05"]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("续建的恒朗食品产业园二期力争年底前竣工。", ["在建", "竣工"]),
        ("恒朗医院新院区项目日前完成地下结构施工。", ["在建"]),
        ("恒朗产业园项目上月完成地下室。", ["在建"]),
        ("恒朗产业园项目已完成施工许可证办理和施工图设计。", []),
    ],
)
def test_works_gone_on_with(text: str, stages: list[str]) -> None:
    assert [stage.value for stage in project(text).stages] == stages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "总投资2.4亿元的恒朗氧化镁二期项目5月投产,上半年公司实现产值7.3亿元,同比增长18.6%,上缴税金3900万元。",
            [("total", 240000000)],
        ),
        (
            "募集资金11.3亿港元,主要用于位于高邮经济开发区的恒朗物流中心项目,该项目总投资9亿元。",
            [("total", 900000000)],
        ),
        (
            "总投资2.8亿元的恒朗齿轮项目已完成厂房主体,设备投资就要1.5亿元。",
            [("total", 280000000), ("equipment", 150000000)],
        ),
    ],
)
def test_sums_of_a_firm_and_of_its_project(text: str, expected: list[tuple[str, float]]) -> None:
    assert sums(project(text)) == expected


def test_a_sum_in_front_of_the_next_project_s_place_is_of_the_last() -> None:
    first, second = read(
        "位于三垛镇的恒朗分拣中心项目已竣工,总投资1.2亿元,送桥镇的石桥云仓基地刚完成土地平整,总投资4亿元。"
    )._.projects
    assert (sums(first), sums(second)) == ([("total", 120000000)], [("total", 400000000)])


@pytest.mark.parametrize(
    ("text", "name", "zone"),
    [
        (
            "恒朗钠电池项目选址城南园区南项目区,总投资9亿元。",
            "恒朗钠电池项目",
            "高邮城南园区",
        ),
        ("第二站到独山港,恒朗可降解塑料项目的反应塔刚刚立起。", "恒朗可降解塑料项目", "独山港"),
        ("恒朗锂电项目从青岛迁至三垛产业园,总投资1.2亿元。", "恒朗锂电项目", "三垛产业园"),
        ("双方约定,4月份就特种润滑油调和项目开展第二轮会谈。", "特种润滑油调和项目", "高邮市"),
    ],
)
def test_where_a_project_goes_is_none_itself(text: str, name: str, zone: str) -> None:
    found = project(text)
    assert (found.name, found.zone and found.zone.name) == (name, zone)


def test_what_is_made_is_no_firm() -> None:
    assert brand("镁碳砖绿色工厂") == brand("镀锌板项目") == ""


def test_a_zone_whose_officer_attends_is_not_where_a_meeting_s_projects_lie() -> None:
    text = (
        "城南经济新区工作会议1月6日召开。城南经济新区党工委书记温如玉主持,三垛镇党委书记石川以及企业负责人共120余人参会。\n"
        "温如玉要求,推动恒朗磷酸铁锂二期、石桥POE胶膜等2个项目3月底前开工。"
    )
    zones = {found.zone.name for found in read(text)._.projects if found.zone}
    assert zones == {"高邮城南经济新区"}


@pytest.mark.parametrize(
    "text",
    [
        "今年地区生产总值增长目标为7%。",
        "今年地区生产总值增速目标定为7%以上。",
        "今年地区生产总值增长预期目标是7%左右。",
    ],
)
def test_growth_that_is_a_target(text: str) -> None:
    (told,) = read(text)._.observations
    assert (told.measure, float(told.growth), told.kind.value) == ("地区生产总值", 7, "target")


def test_a_town_s_short_name_owns_a_project() -> None:
    found = read("三垛的恒朗锂电项目、送桥的石桥云仓基地两个项目加快建设。")._.projects
    assert [one.zone.name for one in found if one.zone] == ["高邮市三垛镇", "高邮市送桥镇"]


def test_a_firm_seen_with_its_product_is_the_one_that_speaks() -> None:
    doc = read("蓝途飞机座椅内饰项目总投资4.2亿元,昨日开工。“离跑道近。”蓝途公司董事长石川说。")
    (found,) = doc._.projects
    assert [firm.name for firm in found.companies] == ["蓝途公司"]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("恒朗座椅项目原定放在高邮经开区,今年8月调整到城南产业园。", "高邮城南产业园"),
        ("恒朗冷链中心原计划建在三垛镇,改址机场北侧的送桥镇,总投资4.3亿元,10月动工。", "高邮市送桥镇"),
        ("恒朗设计中心签约落户羊绒园区的电商大厦,由石桥集团投资800万元。", "羊绒园区"),
    ],
)
def test_where_a_project_goes_in_the_end(text: str, zone: str) -> None:
    found = project(text).zone
    assert found is not None
    assert found.name == zone


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("园区改造提升工程正在进行,一期投入6000万元。", ["在建"]),
        (
            "在恒朗氢氧化锂项目现场,打桩机一字排开。项目由恒朗新材料有限公司投资28.6亿元建设。",
            ["在建"],
        ),
    ],
)
def test_works_that_go_on(text: str, stages: list[str]) -> None:
    assert [stage.value for stage in project(text).stages] == stages


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "石川察看了恒朗航空冷链中心的选址。冷链中心原计划建在城东,后因净空限制,改址城南。",
            "恒朗航空冷链中心",
        ),
        (
            "石川一行来到恒朗智能驾驶测试基地。基地横跨高邮与宝应两地,总投资13.6亿元。",
            "恒朗智能驾驶测试基地",
        ),
    ],
)
def test_a_work_that_the_next_sentence_goes_on_about(text: str, name: str) -> None:
    assert project(text).name == name


def test_a_park_among_places_that_share_a_sum_is_no_project() -> None:
    doc = read("高邮市实现税收3.94亿元,其中经开区1.6亿元、城南产业园1.35亿元。")
    assert doc._.projects == ()
    told = [(o.subject.name, float(o.amount.value)) for o in doc._.observations]
    assert told[1:] == [("高邮经济开发区", 160000000), ("高邮城南产业园", 135000000)]


@pytest.mark.parametrize(
    "text",
    [
        "推介会签约项目12个。",
        "石材产业链推介会现场签约项目12个。",
        "开幕式上集中签约12个项目。",
    ],
)
def test_what_an_occasion_saw_signed(text: str) -> None:
    assert [(o.measure, float(o.amount.value)) for o in read(text)._.observations] == [("签约项目", 12)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("货邮吞吐量今年要冲到2万吨。", "货邮吞吐量"),
        ("今年规上工业产值要闯过150亿元关口。", "规上工业产值"),
        ("上半年规上工业增加值增速要稳在10%以上。", "规上工业增加值"),
    ],
)
def test_what_is_aimed_at_in_plain_words(text: str, measure: str) -> None:
    (told,) = read(text)._.observations
    assert (told.measure, told.kind.value) == (measure, "target")


def test_those_who_came_for_a_meeting() -> None:
    text = (
        "10月10日,蜀山区代表团来邮,出席高邮蜀山现代产业园第九次联席会议。"
        "蜀山区委副书记石川,市长温如玉讲话。会议由园区党工委书记白露主持。"
    )
    assert events(text) == [("高邮蜀山现代产业园第九次联席会议", {"石川", "温如玉", "白露"})]


def test_who_sat_at_a_talk_that_the_sentence_in_front_tells_of() -> None:
    text = (
        "8月22日,濮院镇考察团来邮考察羊绒产业。濮院镇党委书记石川一行先后走进两个园区,并与副市长白露座谈。\n"
        "座谈会上,双方签订合作备忘录。"
    )
    assert events(text)[-1] == ("座谈会", {"石川", "白露"})


def test_works_under_way_are_no_celebration() -> None:
    text = (
        "8月21日,市长温如玉赴外地会商。如今年产3万吨的恒朗己二腈项目正在煤化工园区开建。"
        "“高兴。”温如玉说。副市长石川参加。"
    )
    assert all("己二腈" not in name for name, _ in events(text))
