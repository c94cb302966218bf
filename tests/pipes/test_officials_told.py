"""Whose a post is where the sentence says something else in front of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import read

NAMED = {"people": frozenset({"石川", "温如玉", "帕夏·买买提"})}


def posts(text: str, **context: Any) -> list[str]:
    found = read(text, **context)._.tenures
    return [f"{t.person}|{t.title}|{t.body.name if t.body else ''}" for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石川接过柳堡镇党委书记顾林的账本。", ["顾林|党委书记|宝应县柳堡镇党委"]),
        ("帕夏·买买提嘱咐市水务局局长顾林抓紧。", ["顾林|局长|高邮市水务局"]),
        ("温如玉叫来送桥镇镇长顾林。", ["顾林|镇长|高邮市送桥镇人民政府"]),
        ("石川代表项目承接地表态。", []),
        ("温如玉和市水务局局长顾林到场。", ["顾林|局长|高邮市水务局"]),
    ],
)
def test_who_acts_is_no_part_of_a_body(text: str, expected: list[str]) -> None:
    assert posts(text, **NAMED) == expected


@pytest.mark.parametrize(
    "session",
    [
        "中国人民政治协商会议元氏县第九届委员会第一次会议举行选举,",
        "政协元氏县九届一次会议12日闭幕,",
        "政协元氏县第九届委员会第一次会议上,委员们",
    ],
)
def test_officers_of_a_conference_that_is_sitting(session: str) -> None:
    assert posts(f"{session}选出主席顾林,副主席石川、温如玉,秘书长白露。") == [
        "顾林|主席|元氏县政协",
        "石川|副主席|元氏县政协",
        "温如玉|副主席|元氏县政协",
        "白露|秘书长|元氏县政协",
    ]


def test_what_one_was_elected_to_is_not_the_next_one_s() -> None:
    found = posts("石川当选市人大常委会主任 温如玉当选市长\n会议12日闭幕。", **NAMED)
    assert found == ["石川|主任|高邮市人大常委会", "温如玉|市长|高邮市人民政府"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("淮安市援疆干部人才领队石川介绍情况。", ["石川|援疆干部人才领队|淮安市"]),
        ("东辰绿氨项目负责人石川说。", ["石川|项目负责人|东辰绿氨"]),
        ("在柳湖羊毛分拨中心,企业主管石川说。", ["石川|主管|柳湖羊毛分拨中心"]),
        ("恒泰有限公司驻昆明代表石川说。", ["石川|驻昆明代表|恒泰有限公司"]),
        ("柳湖教育基金会举行仪式,理事长石川主持。", ["石川|理事长|柳湖教育基金会"]),
        (
            "市发改委副主任石川、市工业和信息化局局长顾林到场。",
            ["石川|副主任|高邮市发展和改革委员会", "顾林|局长|高邮市工业和信息化局"],
        ),
        ("一六三团柳河镇的大棚最早。团长石川说。", ["石川|团长|一六三团"]),
        ("市政协副主席石川分头带队检查。", ["石川|副主席|高邮市政协"]),
    ],
)
def test_whose_a_post_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "市水务局为业主单位。",
        "5月6日,政协委员来永,调研职业教育。",
        "5月6日,委员们视察职工宿舍建设,听取汇报。",
    ],
)
def test_words_behind_what_somebody_is_are_nobody(text: str) -> None:
    doc = read(text)
    assert [s.text for s in doc.spans["kg_officials"] if s.label_ == "PERSON"] == []


def test_who_leaves_one_post_for_another() -> None:
    found = posts("会议宣布:石川不再担任园区管理办公室主任,改任市供销社主任。")
    assert found[-1] == "石川|主任|高邮市供销合作社联合社"


def test_a_pledge_is_nobody() -> None:
    assert posts("重点项目由县领导包到底。") == []


def test_who_is_listed_behind_there_are() -> None:
    doc = read("参加活动的市领导有市委常委、组织部部长温如玉,市级部门领导有市发改委主任齐望山。")
    assert [(t.person, t.body.name) for t in doc._.tenures if t.body] == [
        ("温如玉", "高邮市委"),
        ("温如玉", "高邮市委组织部"),
        ("齐望山", "高邮市发展和改革委员会"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会议宣布:石川同志不再担任园区党工委书记职务,任市应急管理局党委书记。",
            "石川|党委书记|高邮市应急管理局党委",
        ),
        ("送桥镇党委书记石白成这几天忙着发样品。", "石白成|党委书记|高邮市送桥镇党委"),
        ("考察团考察了恒泰公司,与公司总经理白露座谈。", "白露|总经理|恒泰公司"),
        ("前郭县里,县委常委、前郭经济开发区党工委书记石川到会。", "石川|党工委书记|前郭经济开发区党工委"),
    ],
)
def test_the_last_post_told(text: str, expected: str) -> None:
    assert posts(text)[-1] == expected


def test_who_was_met_holds_no_post_of_the_one_he_met() -> None:
    found = posts("市长石川来到恒泰公司。公司创始人温如玉与石川商定,9月派人来。")
    assert found[1:] == ["温如玉|创始人|恒泰公司"]


def test_a_firm_in_the_sentence_is_nearer_than_where_it_began() -> None:
    text = "访问期间,在纽伦堡,代表团考察恒泰家居集团,与集团董事长石川会谈。"
    assert posts(text) == ["石川|董事长|恒泰家居集团"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("边合区党工委书记石川到场。", "高邮边境经济合作区党工委"),
        ("高邮边境经济合作区成立。\n边合区党工委书记石川到场。", "高邮边境经济合作区党工委"),
        ("江阴港综合保税区投用。\n综保区管委会主任石川介绍。", "江阴港综合保税区管委会"),
    ],
)
def test_short_names_of_zones(text: str, body: str) -> None:
    ((_, _, found),) = (post.split("|") for post in posts(text))
    assert found == body


def test_a_zone_s_body_is_called_without_its_county_too() -> None:
    (found,) = read("宝应县柳河经济开发区管委会主任石川介绍。")._.tenures
    assert found.body is not None
    assert "柳河经济开发区管委会" in (found.body.name, *found.body.aliases)


def test_a_firm_misread_with_who_acts_is_none() -> None:
    text = "市委书记石川带队督查。石川当场请市供电公司总经理白露说出时限。"
    firms = frozenset({"石川当场请市供电公司"})
    (*_, last) = posts(text, people=frozenset({"石川"}), companies=firms)
    assert last == "白露|总经理|高邮市供电公司"


def test_a_party_group_is_that_of_the_body_before() -> None:
    doc = read("市人大常委会党组书记温如玉,党组副书记齐望山列席会议。")
    assert [(t.person, t.post) for t in doc._.tenures] == [
        ("温如玉", "市人大常委会党组书记"),
        ("齐望山", "市人大常委会党组副书记"),
    ]


def test_a_district_s_body_is_no_mr_ou() -> None:
    doc = read("市政协主席、高新区管委会主任温如玉及区人大、政府各领导列席会议,街道主任区卓然参加。")
    assert {t.person for t in doc._.tenures} == {"温如玉", "区卓然"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张家港市常务副市长石川、组织部部长顾林接待了客人。", "顾林|部长|张家港市委组织部"),
        ("大会聘请市政协主席石川为名誉会长,恒泰集团总裁顾林当选会长。", "顾林|总裁|恒泰集团"),
    ],
)
def test_a_list_goes_on_with_a_body_of_its_own(text: str, expected: str) -> None:
    assert expected in posts(text)
    assert not any(post.startswith("顾林|名誉会长") for post in posts(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "张家港市委书记石川,市委副书记、市长顾林率党政考察团来邮考察,市委副书记方晓陪同。",
            [
                "石川|书记|张家港市委",
                "顾林|副书记|张家港市委",
                "顾林|市长|张家港市人民政府",
                "方晓|副书记|高邮市委",
            ],
        ),
        (
            "张家港市委书记石川,市委书记顾林出席签约仪式。",
            ["石川|书记|张家港市委", "顾林|书记|高邮市委"],
        ),
        (
            "临泽镇党委书记石川汇报了规划。座谈会上,发改委主任顾林发言。",
            ["石川|党委书记|高邮市临泽镇党委", "顾林|主任|高邮市发展和改革委员会"],
        ),
        (
            "到临泽镇调研。\n在恒泰新材料项目现场,县长询问进度,项目负责人石川作了介绍。",
            ["石川|项目负责人|恒泰新材料项目"],
        ),
    ],
)
def test_whose_a_bare_post_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_district_s_bureau_is_not_the_zone_s_named_before() -> None:
    found = posts(
        "滨海新区党工委书记石川、区经信局局长顾林分别汇报。",
        place="宁波市奉化区",
        place_code="330213",
        parent="宁波市",
    )
    assert "顾林|局长|宁波市奉化区经济和信息化局" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("送桥镇党委书记石川、人大工委主任顾林到场。", "顾林|主任|高邮市送桥镇人大工委"),
        (
            "市人大常委会主任石川主持会议。会议听取了常委会财经工委主任顾林的汇报。",
            "顾林|主任|高邮市人大常委会财经工委",
        ),
        (
            "10月份,湖西盐化工业基地收入增长。“有底气。”基地党委书记、管委会主任石川说。",
            "石川|管委会主任|湖西盐化工业基地管委会",
        ),
        ("船老大乐了,看着三垛镇镇长石川带着镇里的干部来。", "石川|镇长|高邮市三垛镇人民政府"),
    ],
)
def test_parts_of_a_body_are_read_whole(text: str, expected: str) -> None:
    assert expected in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "由高邮市长春商会主办的成立大会在市区举行。",
        "全市继续实行重点项目领导包挂、部门包抓责任制。",
        "会议要求做好县乡人大代表补选工作。",
        "清溪周报 2022年5月6日 第A2版 值班主任:石川",
    ],
)
def test_what_only_looks_like_a_post_and_a_name(text: str) -> None:
    assert read(text)._.tenures == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Words that only look like names, and a firm that looks like a long one.
        ("与会者既有政府官员,也有专家学者,还有企业高管。", []),
        ("市发改委主任齐望山陪同参观。齐主任高度评价了取得的成绩。", ["齐望山|主任|高邮市发展和改革委员会"]),
        (
            "副市长温如玉与山东云岭文旅发展集团、白露集团洽谈合作。",
            ["温如玉|副市长|高邮市人民政府"],
        ),
        # 兼 belongs to no body, and a level printed twice is one.
        (
            "云岭物资集团董事长兼清溪国际陆港公司总经理方晓陪同。",
            ["方晓|董事长|云岭物资集团", "方晓|总经理|清溪国际陆港公司"],
        ),
        ("江苏省省委常委温如玉出席。", ["温如玉|常委|江苏省委"]),
        # The post she held before, not that of whoever stands in between.
        (
            "省教育厅副厅长白露来邮。在市教育局局长方晓陪同下参观。白露副厅长指出,要抓紧。",
            ["白露|副厅长|江苏省教育厅", "方晓|局长|高邮市教育局", "白露|副厅长|江苏省教育厅"],
        ),
        ("国务院国资委主任温如玉一行来邮。", ["温如玉|主任|国务院国资委"]),
    ],
)
def test_what_is_no_name_and_whose_the_post_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("听完高新区党工委书记白露的汇报,大家走进车间。", ["白露|党工委书记|高邮高新技术产业开发区党工委"]),
        ("班列运营商苏铁联运公司副总经理方晓说,线路会增加。", ["方晓|副总经理|苏铁联运公司"]),
        (
            "送桥镇的果园在补光。镇农业农村服务中心主任温如玉补充。",
            ["温如玉|主任|高邮市送桥镇农业农村服务中心"],
        ),
        ("走进送桥镇闸河村,村委会主任石川正忙着装车。", ["石川|主任|高邮市送桥镇闸河村村委会"]),
        ("梅苑社区召开议事会,业委会主任方晓主持。", ["方晓|主任|高邮市梅苑社区业委会"]),
        ("市发展改革局局长白露介绍情况。", ["白露|局长|高邮市发展和改革局"]),
        ("市长欧阳温玉向当选人员表示祝贺。", ["欧阳温玉|市长|高邮市人民政府"]),
        ("任命石川为高邮市人民法院民事审判第二庭庭长。", ["石川|庭长|高邮市人民法院民事审判第二庭"]),
        # Mr Xiang, and to whom somebody speaks.
        ("市政协副主席向明川带队到送桥镇检查。", ["向明川|副主席|高邮市政协"]),
        ("市商务局局长温如玉约来7家企业座谈。", ["温如玉|局长|高邮市商务局"]),
        (
            "云岭集团总经理方晓、监理和施工单位负责人参加。",
            ["方晓|总经理|云岭集团"],
        ),
    ],
)
def test_words_in_front_and_whose_the_general_body_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


def test_a_town_may_begin_with_a_cue() -> None:
    text = "4月8日,问安镇同心桥村党总支书记石川站在冷库门口。"
    (post,) = read(text, place="枝江市", place_code="420583", parent="宜昌市")._.tenures
    assert post.body.name == "枝江市问安镇同心桥村党总支"


def test_whoever_is_to_be_appointed_does_not_hold_the_post_yet() -> None:
    (post,) = read("经研究,拟任命温如玉为市财政局局长。")._.tenures
    assert (post.person, post.status.value) == ("温如玉", "designate")


def test_a_short_name_of_a_firm_that_the_page_names_in_full() -> None:
    text = "农服公司总经理方晓说,机械已经备好。"
    assert posts(text, companies=("江北农服有限公司",)) == ["方晓|总经理|江北农服有限公司"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江北公司总经理方晓说。", "江北精密铸造有限公司"),
        ("江北精密负责人方晓说。", "江北精密铸造有限公司"),
        ("江北集团总经理方晓说。", "江北集团"),
        ("公司总经理方晓说。", "公司"),
    ],
)
def test_a_firm_by_the_beginning_of_its_name(text: str, expected: str) -> None:
    (post,) = read(text, companies=("江北精密铸造有限公司",))._.tenures
    assert post.body.name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市委书记白露会见江北公司副总经理Anna Lindholm一行。",
            ["白露|书记|高邮市委", "Anna Lindholm|副总经理|江北公司"],
        ),
        ("送桥镇镇长温如和石川一道,拿铁锹添了土。", ["温如|镇长|高邮市送桥镇人民政府"]),
        ("主持人是市工商联主席陈望来。据了解,协会有会员六十家。", ["陈望来|主席|高邮市工商业联合会"]),
        ("市长沙永宁介绍项目概况。", ["沙永宁|市长|高邮市人民政府"]),
        ("市财政局局长方晓与求职者交流。", ["方晓|局长|高邮市财政局"]),
        (
            "市人大常委会主任白露走访基层人大代表,送桥镇人大主席方晓陪同。",
            ["白露|主任|高邮市人大常委会", "方晓|主席|高邮市送桥镇人大"],
        ),
        ("江北机电集团的新车间很安静。“一人看六台机器。”车间主任石川说。", ["石川|车间主任|江北机电集团"]),
        ("清溪香料项目总监顾林发言。", ["顾林|项目总监|清溪香料"]),
        (
            "送桥镇闸河村第一书记、省农科院下派干部方晓介绍。",
            ["方晓|第一书记|高邮市送桥镇闸河村", "方晓|下派干部|江苏省农科院"],
        ),
        (
            "市长白露去送桥镇江北水产查看冷库,叮嘱总经理方晓赶工。",
            ["白露|市长|高邮市人民政府", "方晓|总经理|江北水产"],
        ),
    ],
)
def test_whose_name_ends_where_and_whose_workshop_it_is(text: str, expected: list[str]) -> None:
    assert posts(text) == expected


ZONES = ("清江经济开发区", "清江保税港区", "东湖综合保税区")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "江北集团总裁方晓来访,与清江工委副书记、管委会主任白露座谈。",
            [
                "方晓|总裁|江北集团",
                "白露|副书记|清江经济开发区党工委",
                "白露|管委会主任|清江经济开发区管委会",
            ],
        ),
        ("东湖管委会主任白露介绍情况。", ["白露|管委会主任|东湖综合保税区管委会"]),
        ("石溪街道石桥片区改造完成,街道党工委书记白露说。", ["白露|党工委书记|高邮市石溪街道党工委"]),
    ],
)
def test_a_zone_by_a_word_of_its_name(text: str, expected: list[str]) -> None:
    assert posts(text, zones=ZONES, zone="清江保税港区") == expected


def test_the_district_is_the_zone_that_the_article_is_about() -> None:
    text = "东湖综合保税区实现产值9亿元。区经济发展局局长白露分析。"
    assert posts(text, zones=ZONES, zone="清江经济开发区") == ["白露|局长|东湖综合保税区经济发展局"]


def test_on_a_zone_s_page_bare_organs_are_the_zone_s() -> None:
    text = (
        "论坛在江北创业园开幕。实验区党工委书记石川,党工委副书记、管委会主任方晓出席。党工委委员、党群工作部部长白露主持。"
        "经济发展局局长温如玉发言。"
    )
    assert posts(text, zone="江北实验区", of_zone=True) == [
        "石川|党工委书记|江北实验区党工委",
        "方晓|党工委副书记|江北实验区党工委",
        "方晓|管委会主任|江北实验区管委会",
        "白露|党工委委员|江北实验区党工委",
        "白露|部长|江北实验区党群工作部",
        "温如玉|局长|江北实验区经济发展局",
    ]


@pytest.mark.parametrize("site", ["白水镇轻工业园", "白水镇"])
def test_the_town_of_the_park_named_last(site: str) -> None:
    text = f"三垛镇清溪村党支部书记石川介绍。\n项目选址{site}。镇党委书记方晓说,进度很快。"
    assert posts(text)[1] == "方晓|党委书记|高邮市白水镇党委"


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("中共中央政治局常委", "常委", "中共中央政治局"),
        ("全国政协副主席", "副主席", "全国政协"),
        ("全国人大常委会副委员长", "副委员长", "全国人大常委会"),
        ("中央军委委员", "委员", "中央军事委员会"),
        ("国务委员", "国务委员", "国务院"),
        ("市政协副主席", "副主席", "高邮市政协"),
    ],
)
def test_the_nation_s_organs_are_of_no_place(post: str, title: str, body: str) -> None:
    assert posts(f"5月6日,{post}石川到高邮市调研。") == [f"石川|{title}|{body}"]


def test_parts_of_an_assembly_are_its_own() -> None:
    found = posts(
        "市政协副主席石川、提案委主任温如玉、办公室主任白露参加。市人大常委会副主任齐望山、"
        "财经委主任方晓、研究室主任顾林列席。"
    )
    assert [post.rpartition("|")[2] for post in found] == [
        "高邮市政协",
        "高邮市政协提案委员会",
        "高邮市政协办公室",
        "高邮市人大常委会",
        "高邮市人大财经委员会",
        "高邮市人大常委会研究室",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议听取市应急管理局局长方晓情况汇报。", ["方晓|局长|高邮市应急管理局"]),
        ("会议听取了市水务局局长温如玉工作汇报。", ["温如玉|局长|高邮市水务局"]),
        (
            "三垛镇主要负责同志方晓、白露参加调研。",
            ["方晓|主要负责同志|高邮市三垛镇", "白露|主要负责同志|高邮市三垛镇"],
        ),
        ("有关负责同志方晓参加。", []),
    ],
)
def test_who_reports_and_who_heads_a_body(text: str, found: list[str]) -> None:
    assert posts(text) == found


@pytest.mark.parametrize("verb", ["兼任", "接任", "转任", "调任", "改任"])
def test_who_takes_a_further_post_has_no_letter_of_the_verb(verb: str) -> None:
    found = posts(f"三垛镇党委书记顾林{verb}市商务局局长。")
    assert found == ["顾林|党委书记|高邮市三垛镇党委", "顾林|局长|高邮市商务局"]
