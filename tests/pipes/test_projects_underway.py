"""Things that no 项目 names, told of as building sites are."""

from __future__ import annotations

import pytest

from kg.pipes.projects.mention import Mention
from kg.pipes.projects.underway import is_told_of
from tests.support import read


def mention(text: str, name: str) -> Mention:
    start = text.index(name)
    return Mention.alone(text, start, start + len(name), "projects.model")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河东的缫丝共享工场昨天过了图审", "缫丝共享工场"),
        ("恒朗减速器的承台模板要看住", "恒朗减速器"),
        ("毛纱立体仓,入口已看得见,外立面也亮了", "毛纱立体仓"),
        ("轴承项目已经封顶;山核桃脱壳车间也立了项", "山核桃脱壳车间"),
        ("轴承项目已经封顶。净化间隔壁的山核桃脱壳车间也立了项", "山核桃脱壳车间"),
    ],
)
def test_a_site_is_told_of(text: str, name: str) -> None:
    known = [mention(text, each) for each in ("轴承项目",) if each in text]
    assert is_told_of(text, mention(text, name), known)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("毛纱立体仓今年产销两旺", "毛纱立体仓"),
        ("毛纱立体仓里设备正在安装", "毛纱立体仓"),
        ("毛纱立体仓的订单排到了年底,设备开足", "毛纱立体仓"),
        ("毛纱立体仓挂了牌,副市长温如玉去看了工地", "毛纱立体仓"),
        ("毛纱立体仓挂了牌;隔壁正在打桩", "毛纱立体仓"),
        ("因毛纱立体仓施工,两侧半幅通行", "毛纱立体仓"),
        ("配套的毛纱立体仓也立了项", "毛纱立体仓"),
        ("轴承项目今年建成,毛纱立体仓也立了项", "毛纱立体仓"),
        ("该项目手续办完,毛纱立体仓也封了顶,装修过半", "毛纱立体仓"),
        ("轴承项目今年建成。净化间正在装修", "净化间"),
        ("空调机组已经试运行", "空调机组"),
        ("毛纱立体仓招工忙,轴承项目已经封顶", "毛纱立体仓"),
    ],
)
def test_no_site_is_told_of(text: str, name: str) -> None:
    known = [mention(text, each) for each in ("轴承项目",) if each in text]
    assert not is_told_of(text, mention(text, name), known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("河东的缫丝共享工场4月8日过了图审。", ["缫丝共享工场"]),
        ("在三垛镇,恒朗弹力丝扩能的环评刚过。", ["恒朗弹力丝扩能"]),
        ("紧跟着,核桃油车间也立了项。", ["核桃油车间"]),
        ("表上标黄的是车用座舱项目,还缺一份管线图。", ["车用座舱项目"]),
        ("会后与客商谈起的是绿纸筒项目。", ["绿纸筒项目"]),
    ],
)
def test_what_a_model_may_hear_is_borne_out(text: str, expected: list[str]) -> None:
    assert [project.name for project in read(text)._.projects] == expected


def test_what_no_site_is_told_of_is_none() -> None:
    assert read("河东的缫丝共享工场今年产销两旺。")._.projects == ()


@pytest.mark.parametrize("plans", ["准备打造", "决定上马", "着手筹建"])
def test_what_a_firm_plans_is_its_project(plans: str) -> None:
    (project,) = read(f"白露高科另起炉灶,{plans}种苗项目,公告月底挂网。")._.projects
    assert [firm.name for firm in project.companies] == ["白露高科"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走进城南园区,恒朗科技的硅碳负极正在打地基。", ["硅碳负极"]),
        ("硅碳负极正在打地基。", []),
        ("白露茶业投下3000万元扩了一条抹茶线,5月1日开了机。", ["抹茶线"]),
        ("柳湾老码头要变样了:总投资1.1亿元的滨河步道下周进场。", ["滨河步道"]),
        ("水利部门介绍,柳河治理二标段还剩400米护岸。", ["柳河治理二标段"]),
        ("古驿路过街连廊昨天过了图审。", ["古驿路过街连廊"]),
        ("古驿路过街连廊昨天挤满了人,书画展的围挡也拆了。", []),
        ("看中这里的水,恒朗饮料把灌装厂设在了柳湾村,6月装设备。", []),
    ],
)
def test_what_is_told_with_or_without_a_site(text: str, expected: list[str]) -> None:
    assert [project.name for project in read(text)._.projects] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("街道办正在为恒朗集团的覆铜板技改项目办理能评。", ["覆铜板技改项目"]),
        ("街道办正在为恒朗集团的设备技改项目办理能评。", []),
        ("三垛镇低效厂房改造提升已经拆完旧墙。", ["三垛镇低效厂房改造提升"]),
        ("恒朗电池包项目4月拿地,用的是镇里收回的丝绸厂旧址,总投资11亿元。", ["恒朗电池包项目"]),
        ("云锦小镇·打样中心揭牌营业。", ["云锦小镇·打样中心"]),
    ],
)
def test_a_name_is_read_to_its_end(text: str, expected: list[str]) -> None:
    assert [project.name for project in read(text)._.projects] == expected
