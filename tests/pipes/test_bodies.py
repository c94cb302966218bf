"""Full names and classes of bodies."""

from __future__ import annotations

import pytest

from kg.pipes.officials.bodies import category, resolve_body
from kg.pipes.officials.organisations import body_before, split_body
from kg.types import EntityKind, PageContext, PlaceLevel

CONTEXT = PageContext(
    place="高邮市",
    place_code="321084",
    level=PlaceLevel.COUNTY,
    parent="扬州市",
    zone="高邮经济开发区",
    zones=("高邮经济开发区",),
)


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("市委", "高邮市委", "PartyBody"),
        ("中共高邮市委员会", "高邮市委", "PartyBody"),
        ("市委宣传部", "高邮市委宣传部", "PartyBody"),
        ("市人大常委会", "高邮市人大常委会", "CongressBody"),
        ("市政协", "高邮市政协", "ConsultativeBody"),
        ("市监委", "高邮市监察委员会", "SupervisoryBody"),
        ("市检察院", "高邮市人民检察院", "JudicialBody"),
        ("市发改委", "高邮市发展和改革委员会", "GovernmentBody"),
        ("市工信局", "高邮市工业和信息化局", "GovernmentBody"),
        ("市政府新闻办", "高邮市人民政府新闻办公室", "GovernmentBody"),
        ("送桥镇党委", "高邮市送桥镇党委", "PartyBody"),
        ("开发区管委会", "高邮经济开发区管委会", "ZoneAdministration"),
        ("区党工委", "高邮经济开发区党工委", "PartyBody"),
        ("市人民医院", "高邮市人民医院", "Institution"),
        ("安吉县委", "安吉县委", "PartyBody"),
    ],
)
def test_full_names(printed: str, name: str, kind: str) -> None:
    body = resolve_body(printed, CONTEXT)
    assert (body.kind, body.name, body.category) == (EntityKind.BODY, name, kind)
    assert printed in (body.name, *body.aliases)


def test_a_company_is_no_body() -> None:
    body = resolve_body("南通鼎盛重工有限公司", CONTEXT)
    assert (body.kind, body.name) == (EntityKind.COMPANY, "南通鼎盛重工有限公司")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("送桥镇党委", ("送桥镇", "党委")),
        ("市发改委", ("市", "发改委")),
        ("东台沿海经济区管委会", ("东台沿海经济区", "管委会")),
        ("湖南工业大学", ("", "湖南工业大学")),
        ("韦尔莫(中国)有限公司", ("韦尔莫(中国)有限公司", "")),
        ("镇江市对口支援前方工作组", ("镇江市", "对口支援前方工作组")),
        ("新港街道海晏社区党委", ("新港街道海晏社区", "党委")),
        ("东乡县", ("东乡县", "")),
        ("政协河阳市第五届委员会", ("河阳市", "政协")),
        ("中共河阳市第十三届委员会", ("河阳市", "委")),
        ("菲律宾送桥同乡会", ("", "菲律宾送桥同乡会")),
        ("管委会企业服务局", ("", "管委会企业服务局")),
        ("恒朗企业服务有限公司", ("恒朗企业服务有限公司", "")),
    ],
)
def test_owner_and_organ(name: str, parts: tuple[str, str]) -> None:
    assert split_body(name) == parts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会议由区党工委", "区党工委"),
        ("任命葛长林为敦化林业有限公司", "敦化林业有限公司"),
        ("3月8日上午,市发展和改革委员会", "市发展和改革委员会"),
        ("今年以来全面", None),
    ],
)
def test_where_a_body_begins(text: str, name: str | None) -> None:
    body = body_before(text, 0, len(text))
    assert (body.text if body else None) == name


def test_category_of_a_bare_organ() -> None:
    assert [category(organ) for organ in ("管委会", "党工委", "商务局")] == [
        "ZoneAdministration",
        "PartyBody",
        "GovernmentBody",
    ]


@pytest.mark.parametrize(
    ("printed", "name", "alias"),
    [
        ("杭州市商务局", "杭州市商务局", ""),
        ("贵州省能源局", "贵州省能源局", ""),
        ("江苏省南京市商务局", "南京市商务局", "江苏省南京市商务局"),
        ("株洲市天元区发改局", "株洲市天元区发展和改革局", "天元区发展和改革局"),
        ("团市委", "共青团高邮市委", "团市委"),
        ("广西贺州市八步区委", "贺州市八步区委", "八步区委"),
    ],
)
def test_places_of_several_levels(printed: str, name: str, alias: str) -> None:
    body = resolve_body(printed, CONTEXT)
    assert body.name == name
    assert not alias or alias in body.aliases


def test_a_level_in_front_of_a_zone_is_no_part_of_its_name() -> None:
    context = PageContext(place="民权县", place_code="411421", level=PlaceLevel.COUNTY, parent="商丘市")
    assert resolve_body("县高新区管委会", context).name == "民权高新技术产业开发区管委会"


def test_a_zone_that_calls_itself_a_high_tech_park_is_the_high_tech_zone() -> None:
    context = PageContext(place="益阳市", place_code="4309", zone="益阳高新技术产业园区", of_zone=True)
    assert "益阳高新区党工委" in resolve_body("区党工委", context).aliases


def test_a_county_of_one_letter() -> None:
    context = PageContext(place="寿县", place_code="340422", level=PlaceLevel.COUNTY, parent="淮南市")
    assert "寿县县委宣传部" in resolve_body("县委宣传部", context).aliases
    assert resolve_body("北部园区管委会", context).name == "寿县北部园区管委会"


@pytest.mark.parametrize(
    ("printed", "alias"),
    [
        ("经开区管委会", "扬州高邮经济开发区管委会"),
        ("青岛自贸片区管委", "中国(山东)自由贸易试验区青岛片区管委会"),
        ("市外办", "高邮市政府外事办公室"),
        ("临泽镇梅苑社区党委", "高邮市梅苑社区党委"),
        ("高新区管委会", "高邮高新技术产业园区管委会"),
        ("市委政法委", "高邮市委政法委员会"),
    ],
)
def test_names_that_a_reader_would_give_as_well(printed: str, alias: str) -> None:
    assert alias in resolve_body(printed, CONTEXT).aliases


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("市农业农村委", "高邮市农业农村委员会"),
        ("市住房城乡建设局", "高邮市住房和城乡建设局"),
        ("市经济信息委党组", "高邮市经济和信息化委员会党组"),
        ("市人武部", "高邮市人民武装部"),
        ("国务院国资委", "国务院国资委"),
        ("市直机关工委", "高邮市直机关工委"),
        ("农业农村部党组", "农业农村部党组"),
        ("石桥村党支部", "高邮市石桥村党支部"),
    ],
)
def test_departments_by_their_field_and_villages_without_their_town(printed: str, name: str) -> None:
    assert resolve_body(printed, CONTEXT).name == name
