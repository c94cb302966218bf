"""Where names and bodies begin and end among words that look like parts of them."""

from __future__ import annotations

import pytest

from tests.support import read


def posts(text: str, headline: str = "") -> list[tuple[str, str, str]]:
    found = read(text, headline)._.tenures
    return [(t.person, t.title, t.body.name if t.body else "") for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厂长石文林边说边递过来一张图。", [("石文林", "厂长", "")]),
        ("市委书记方晓深夜查岗。", [("方晓", "书记", "高邮市委")]),
        ("恒朗集团(高邮)新材料公司执行董事白露到场。", [("白露", "执行董事", "恒朗集团（高邮）新材料公司")]),
        ("第三届市委委员顾林列席。", [("顾林", "委员", "高邮市委")]),
        ("市委书记方晓应约而来。", [("方晓", "书记", "高邮市委")]),
        ("六十八岁的老船长白三福说,先修西头。", []),
        ("分量最重的是大连长海渔业集团的养殖基地。", []),
        ("三垛镇长新村的养殖小区日前验收。", []),
        (
            "大会由市委常委、副市长(援疆工作指挥部总指挥)齐望山主持。",
            [
                ("齐望山", "常委", "高邮市委"),
                ("齐望山", "副市长", "高邮市人民政府"),
                ("齐望山", "总指挥", "援疆工作指挥部"),
            ],
        ),
        (
            "市政协召开座谈会,市政协副主席石川主持。温如玉、白露等6位委员作了发言。",
            [
                ("石川", "副主席", "高邮市政协"),
                ("温如玉", "委员", "高邮市政协"),
                ("白露", "委员", "高邮市政协"),
            ],
        ),
        ("在扬州市装备产业促进会,秘书长方晓约来7家企业。", [("方晓", "秘书长", "扬州市装备产业促进会")]),
        (
            "市政协副主席兼有色金属链链长方晓发言。",
            [("方晓", "副主席", "高邮市政协"), ("方晓", "有色金属链链长", "高邮市")],
        ),
        (
            "市外侨办主任方晓、市口岸办主任白露参加。",
            [("方晓", "主任", "高邮市外事侨务办公室"), ("白露", "主任", "高邮市口岸办公室")],
        ),
        ("方晓,男,现任市经委副主任。", [("方晓", "副主任", "高邮市经委")]),
    ],
)
def test_edges(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "与海港公司首席营运官安德烈·库马尔商谈直航。",
            [("安德烈·库马尔", "首席营运官", "海港公司")],
        ),
        ("马来西亚彭亨州行政议员陈文森率团来访。", [("陈文森", "行政议员", "马来西亚彭亨州")]),
        (
            "应越南老街省邀请,代表团赴越南访问。温如玉与老街省工贸厅厅长黎氏梅会谈。",
            [("黎氏梅", "厅长", "越南老街省工贸厅")],
        ),
    ],
)
def test_foreign_officers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


def test_a_roll_that_a_column_has_broken() -> None:
    text = "任命:\n石川 高邮市商务局局长\n白文英(女,回族) 高邮市人民\n法院副院长"
    assert posts(text, "人事任免名单") == [
        ("石川", "局长", "高邮市商务局"),
        ("白文英", "副院长", "高邮市人民法院"),
    ]


def test_an_autonomous_county_without_its_nationalities() -> None:
    doc = read("威宁自治县水务局局长石川参加。", place="威宁彝族回族苗族自治县", place_code="520526")
    assert [t.body.name for t in doc._.tenures if t.body] == ["威宁彝族回族苗族自治县水务局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "记者走进宏远电气有限公司。副总经理、研究院院长白露介绍情况。",
            ["白露|副总经理|宏远电气有限公司", "白露|院长|宏远电气有限公司研究院"],
        ),
        (
            "9月1日,高邮农村信用联社党委书记、理事长白露到送桥镇走访。",
            ["白露|党委书记|高邮农村信用联社党委", "白露|理事长|高邮农村信用联社"],
        ),
        ("宏远精密行政总裁石川在台上说。", ["石川|行政总裁|宏远精密"]),
        ("海城宏远集团生产部部长石川说。", ["石川|部长|海城宏远集团生产部"]),
        ("宏远制衣有限公司工会主席白露参加。", ["白露|主席|宏远制衣有限公司工会"]),
        ("货车驶进高邮保税物流中心。中心总经理白露介绍情况。", ["白露|总经理|高邮保税物流中心"]),
        (
            "台湾电子制造协进会副理事长石川来访。下午,协进会秘书长白露发言。",
            ["石川|副理事长|台湾电子制造协进会", "白露|秘书长|台湾电子制造协进会"],
        ),
        ("供货商扬州宏远农膜公司销售经理白露说。", ["白露|销售经理|扬州宏远农膜公司"]),
        ("镇长上工地不听“差不多”。", []),
    ],
)
def test_firms_have_departments_and_headlines_no_people(text: str, expected: list[str]) -> None:
    assert ["|".join(post) for post in posts(text)] == expected
