"""Headlines that numbers, boxes, edges and upright letters set apart."""

import pytest

from kg.pages import split_page
from kg.types import Page

BRIDGE = "柳河大桥7月6日合龙，全长860米，连接柳河镇与云岭镇。项目负责人顾林介绍，引桥施工月底前完成。"
SCHOOL = "云岭小学新校区昨日启用，设24个班。校长方晓说，学生午餐由社区食堂送来，家长可以随时查看。"
BUS = "县公交公司新开两条夜班线，末班车延至22时。线路经过客运站、县医院和三个小区，票价两元。"


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(a.headline, a.authors) for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline]


def test_a_headline_below_its_number_is_over_its_text() -> None:
    page = "早安石川｜大桥合龙；新校区启用；夜班车来了\n\n石川融媒 2022-11-18 07:00 发表于福建\n\n"
    page += "早安！今天是11月18日，大桥合龙的日子。\n"
    told = [("大桥今日合龙", BRIDGE, "温如玉"), ("新校区启用", SCHOOL, "白露"), ("夜班车来了", BUS, "石川")]
    for n, (head, text, name) in enumerate(told, 1):
        page += f"\n\n{n:02}\n{head}\n\n{text}\n（记者 {name}）\n"
    page += "\n—— END ——\n\n往期推荐\n· 一碗面里的乡愁\n"
    assert found(page) == [(head, (name,)) for head, _, name in told]


def test_a_headline_below_the_number_of_its_page() -> None:
    page = (
        "石川高新区月报\n2023年第5期 · 总第29期\n\n本期看点\n"
        "P1  卷首｜把桥修到家门口\nP4  人物｜云岭小学的新校长\n\n"
        f"- 1 -\n把桥修到家门口\n文｜温如玉\n\n    {BRIDGE}\n\n"
        f"- 4 -\n人物\n云岭小学的新校长\n文｜白露    图｜顾林    受访者｜云岭小学校长 方晓\n\n    {SCHOOL}\n"
    )
    (first, authors), (second, others) = found(page)
    assert (first, authors) == ("把桥修到家门口", ("温如玉",))
    assert second.endswith("云岭小学的新校长")
    assert others == ("白露", "顾林")


@pytest.mark.parametrize("label", ["【记者手记】\n", "【延伸阅读】\n", "记者手记\n"])
@pytest.mark.parametrize("head", ["一座桥，一条路", "桥头的灯火"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_box_with_a_headline_and_an_author_of_its_own(label: str, head: str, gap: str) -> None:
    page = (
        f"柳河大桥合龙\n\n    本报记者 温如玉\n\n    {BRIDGE}\n\n{label}{head}\n{gap}    本报记者 石川\n{gap}"
        f"    {SCHOOL}\n"
    )
    assert found(page) == [("柳河大桥合龙", ("温如玉",)), (head, ("石川",))]


def test_a_box_with_its_title_in_the_upper_edge() -> None:
    page = (
        "柳河大桥合龙\n本报记者 温如玉\n　　柳河大桥7月6日合龙，全长860米，连接柳河镇与云岭镇。\n"
        "项目负责人顾林介绍，引桥施工月底前完成。\n\n"
        "┌─记者手记──────────────┐\n三本施工账\n邢国栋\n　　在工地采访，印象最深的是三本施\n"
        "工账。纸页发黄，字迹歪扭，记着每天\n的进度。大桥不是一天合龙的，靠的就\n是这股劲儿。\n└──────────────┘\n"
    )
    assert found(page) == [("柳河大桥合龙", ("温如玉",)), ("三本施工账", ("邢国栋",))]


def test_the_sides_of_a_box_are_no_text() -> None:
    page = (
        f"柳河大桥合龙\n\n本报讯（记者 温如玉）{BRIDGE}\n\n┃ 夜班车来了 ┃\n\n　　本报讯（记者 石川）{BUS}\n"
    )
    assert found(page) == [("柳河大桥合龙", ("温如玉",)), ("夜班车来了", ("石川",))]


def test_the_name_of_a_column_between_two_rules() -> None:
    page = (
        f"———— 美丽乡村一线观察 ————\n\n柳河大桥合龙\n□ 本报记者 温如玉\n　　{BRIDGE}\n\n"
        f"———— 校园内外 ————\n\n新校区启用\n□ 本报记者 白露\n　　{SCHOOL}\n"
    )
    assert found(page) == [("柳河大桥合龙", ("温如玉",)), ("新校区启用", ("白露",))]


def test_a_headline_from_top_to_bottom() -> None:
    page = "石川日报\n2020年9月24日 星期四\n\n“\n柳\n河\n桥\n”\n合\n龙\n通\n车\n\n　　本报讯（记者 温如玉）\n"
    (article,) = (a for a in split_page(Page("page.txt", page + BRIDGE, "0" * 64)) if a.headline)
    assert (article.headline, article.authors) == ("“柳河桥”合龙通车", ("温如玉",))
    assert [page[i] for i in article.offsets[:9]] == list("“柳河桥”合龙通车")


def test_marked_headlines_as_wide_as_the_column() -> None:
    page = (
        "　　　简 明 新 闻\n\n▲云岭小学新校区提前启用\n　近日，云岭小学职工大干四\n"
        "十天，比计划提前六天启用新\n"
        "校区，节约资金三万余元。\n　　　　　　　（白　露）\n▲柳河大桥合龙\n　日前，三十六米的柳河大桥\n"
        "合龙，结束了三个村雨天绕道\n十五里的历史。\n　　　（温如玉　石　川）\n"
    )
    assert found(page) == [("云岭小学新校区提前启用", ("白露",)), ("柳河大桥合龙", ("温如玉", "石川"))]


LEFT = """\
　　柳河大桥７月６日合龙，全长八百
六十米，连接柳河镇与云岭镇。项目负
责人顾林介绍，引桥施工月底前完成，
届时两镇居民往来不用绕行。"""
RIGHT = """\
　　云岭小学新校区昨日启用，设二十
四个班。校长方晓说，学生午餐由社区
食堂送来，家长可以随时查看，请大家
放心。"""


def test_headlines_side_by_side_over_two_texts_below_one_kicker() -> None:
    heads = [("柳河大桥合龙", "新校区启用"), ("记者　温如玉", "本报通讯员　罗　凤　王德礼")]
    texts = zip(LEFT.splitlines(), RIGHT.splitlines(), strict=True)
    top, below = ([f"{left:　<22}{right}" for left, right in rows] for rows in (heads, texts))
    page = "\n".join(["齐望山在调度会上要求", *top, "", *below])
    assert [(head.split()[-1], names) for head, names in found(page)] == [
        ("柳河大桥合龙", ("温如玉",)),
        ("新校区启用", ("罗凤", "王德礼")),
    ]


def test_a_body_alone_is_whom_the_second_line_is_about() -> None:
    page = f"云岭镇中心小学\n9月可招360名学生\n　　本报讯（记者 白露）{SCHOOL}\n"
    assert found(page) == [("云岭镇中心小学 9月可招360名学生", ("白露",))]


@pytest.mark.parametrize("names", ["翟 鹏\n靳小丽", "靳小丽\n翟 鹏"])
def test_names_parted_by_the_end_of_a_line(names: str) -> None:
    text = "本报讯 近日，县教体局对全县４１所\n学校开展年检，对查出的６３处问题，\n当场下发整改通知书，限期"
    page = f"全县学校年检\n\n{text}改正。（{names}）\n"
    assert set(found(page)[0][1]) == {"翟鹏", "靳小丽"}


def test_what_an_advertisement_says_has_no_headline() -> None:
    notice = "公益广告\n  诚信做人 踏实做事\n     石川县文明办 宣\n"
    page = f"柳河大桥合龙\n　　本报讯（记者 温如玉）{BRIDGE}\n\n{notice}"
    assert found(page) == [("柳河大桥合龙", ("温如玉",))]
