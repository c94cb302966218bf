"""Headlines below and above what is no text: cards, bylines, rolls of names."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪报　2023年5月1日　星期一\n\n"
STORIES = (
    "　　清晨四点，柳河老街上只有一把扫帚在响。温如玉弯着\n腰，从桥头一直扫到桥尾，天就亮了。\n",
    "　　四十米高的铁塔，齐望山一天要爬三趟。他说，线路和\n人一样，哪里不舒服，要靠上去听。\n",
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize(
    "cards",
    [
        (
            "人物名片：温如玉，52岁，县环卫所清扫班班长，2022年清溪县先进工作者",
            "人物名片：齐望山，47岁，县供电公司线路工，2022年清溪县先进工作者",
        ),
        (
            "【人物简介】温如玉，女，52岁，县环卫所班长，曾获先进工作者称号。",
            "【人物简介】齐望山，男，47岁，县供电公司线路工，曾获先进工作者称号。",
        ),
    ],
    ids=["a line", "a sentence"],
)
def test_below_a_card(cards: tuple[str, str]) -> None:
    heads = ("温如玉：扫净一条街的人\n□本报记者　白露\n\n", "齐望山：塔上的“医生”\n□通讯员　方晓\n\n")
    parts = (f"{card}\n{head}{story}" for card, head, story in zip(cards, heads, STORIES, strict=True))
    assert found("\n".join(parts)) == [
        ("温如玉：扫净一条街的人", ("白露",)),
        ("齐望山：塔上的“医生”", ("方晓",)),
    ]


@pytest.mark.parametrize(
    "top", ["", "2023年清溪春茶开园暨茶产业推进会举行\n"], ids=["alone", "below a kicker"]
)
def test_headline_in_large_letters(top: str) -> None:
    head = "让一片绿叶子\n变成山里人的\n“金叶子”\n温如玉宣布开园　齐望山主持\n"
    lead = "　　本报讯（记者 白露）4月18日，清溪县春茶开园暨茶产业推进会在云岭镇举行。\n"
    assert found(top + head + lead) == [("让一片绿叶子 变成山里人的 “金叶子”", ("白露",))]


def test_lines_of_one_width_are_one_headline() -> None:
    head = "温如玉在督导防汛工作时强调\n紧盯薄弱环节\n压实各级责任\n守牢安全底线\n"
    lead = "　　本报讯（记者 白露）4月18日，县委书记温如玉督导防汛工作，先后来到柳河水库和云岭闸站。\n"
    assert found(head + lead) == [("紧盯薄弱环节 压实各级责任 守牢安全底线", ("白露",))]


def test_the_name_of_a_column_is_set_wide() -> None:
    page = "乡 镇 传 真\n柳河镇办起茶艺班\n　　本报讯（记者 白露）6月7日，柳河镇茶艺班开课。\n"
    assert found(page) == [("柳河镇办起茶艺班", ("白露",))]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("停电通知", "因线路检修，定于7月15日8时至18时，柳河村停电，请用户做好准备。"),
        ("温馨提示", "近期气温较高，请市民外出时注意防暑，儿童不要下河游泳。"),
        ("更正", "本报3月14日二版《小院议事》一文中的“石川”应为“石小川”，特此更正。"),
        ("施工绕行公告", "望山路因铺设管道自5月8日起封闭，请车辆绕行云岭路："),
    ],
)
def test_what_everybody_shall_know_has_a_headline(headline: str, text: str) -> None:
    report = "老街亮灯\n　　本报讯（记者 方晓）7月9日晚，老街的三百盏灯笼一起亮了。\n"
    assert found(f"{report}\n{headline}\n　　{text}\n") == [("老街亮灯", ("方晓",)), (headline, ())]


@pytest.mark.parametrize(
    "notice", ["遗失声明\n恒朗五金店遗失公章一枚，声明作废。", "旺铺招租\n老街旺铺招租，价廉。"]
)
def test_small_advertisements_have_none(notice: str) -> None:
    report = "老街亮灯\n　　本报讯（记者 方晓）7月9日晚，老街的三百盏灯笼一起亮了。\n"
    assert found(f"{report}\n{notice}\n") == [("老街亮灯", ("方晓",))]


def test_the_names_of_a_roll_sign_nothing() -> None:
    report = "全县劳模大会召开\n　　本报讯（记者　白露）4月28日，全县劳模大会召开，县委书记温如玉讲话。\n"
    roll = "2022年清溪县劳动模范名单（共8名）\n"
    roll += "温如玉　齐望山（女）　方　晓　石　川\n白　露（女）　顾林　陆远桥　何小满\n"
    assert found(f"{report}\n{roll}") == [
        ("全县劳模大会召开", ("白露",)),
        ("2022年清溪县劳动模范名单（共8名）", ()),
    ]


@pytest.mark.parametrize(
    "byline",
    ["　　　　　　方晓", "　　方　晓", "　　　柳河小学教师　方　晓", "□方晓"],
    ids=["far in", "set wide", "with a calling", "with a mark"],
)
def test_a_name_of_two_letters_below_a_headline(byline: str) -> None:
    page = f"　　一盏马灯\n{byline}\n\n　　桥头的老何守渡守了三十年，把马灯挂在了门口。\n"
    assert found(page) == [("一盏马灯", ("方晓",))]


def test_marks_in_front_of_authors_make_no_series() -> None:
    page = (
        "一碗羊汤的冬天\n□白露\n立冬一过，老街的羊汤馆就热闹了，老主顾一坐就是半上午。\n"
        "诗两首\n□方晓\n水车\n转过一个春天\n又转过一个冬天\n渡口\n船停着，人走了\n"
        "父亲的算盘\n□顾林\n父亲的算盘挂在堂屋的墙上，他当过三十年会计。\n"
    )
    assert [authors for _, authors in found(page)] == [("白露",), ("方晓",), ("顾林",)]


def test_the_last_line_of_a_series_has_no_headline_below_it() -> None:
    page = (
        "◇县政府召开常务会议\n◇高铁站站前广场开工\n\n"
        "父亲的水车\n　　　白　露\n\n　　父亲的水车停在老屋后面，轮子上长满了青苔。\n"
    )
    assert found(page) == [("父亲的水车", ("白露",))]


def test_words_of_a_picture_above_its_credit() -> None:
    page = (
        "柳河镇举行擂台赛\n□白露\n\n　　11月12日，柳河镇举行擂台赛，镇党委书记石川主持。\n\n"
        "▲擂台赛现场\n顾林　摄\n\n　　望山村党支部书记陆远桥第一个上台。\n"
    )
    assert found(page) == [("柳河镇举行擂台赛", ("白露",))]


def test_who_wrote_a_poem() -> None:
    page = "巡山（外一首）\n　　石　川\n　　山路是一根旧绳子\n　　系着林子和家\n"
    assert found(page) == [("巡山（外一首）", ("石川",))]


def test_the_name_of_a_column_signs_nothing() -> None:
    page = (
        "外机对着我家窗\n文/白露\n方女士的邻居把空调外机装在了两家中间的墙上。\n"
        "●警方提醒\n冒充快递客服的电话别信\n文/顾林\n近期，有人冒充快递客服骗取验证码。\n"
    )
    assert found(page) == [("外机对着我家窗", ("白露",)), ("冒充快递客服的电话别信", ("顾林",))]
