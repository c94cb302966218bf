"""Marks of Markdown, of labels and of a website's tools: what they make a headline, a part or furniture."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "石川日报　2023年5月18日　星期四　第2版\n\n"
HEADS = ("柳河大桥加固完工", "云岭镇三座水厂同时开工", "城西小学扩建工程动工")
NEWS = (
    "5月17日，柳河大桥加固工程完工，桥面由7米加宽到9米。",
    "5月16日，云岭镇三座水厂同时开工，年底前通水。",
    "5月15日，城西小学扩建工程动工，建成后可多收540名学生。",
)


def found(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if not a.is_furniture]


def test_lower_markdown_headings_part_a_text() -> None:
    text = f"# {HEADS[0]}\n\n本报讯（记者 温如玉）{NEWS[0]}\n\n## 一问：钱从哪来\n\n县里安排三千万元。\n\n"
    text += f"## 二问：路怎么走\n\n大车绕行柳河镇。\n\n# {HEADS[1]}\n\n本报讯（记者 白露）{NEWS[1]}\n"
    assert found(text) == [(HEADS[0], ("温如玉",)), (HEADS[1], ("白露",))]


def test_lower_markdown_headings_over_days_are_headlines() -> None:
    text = f"# {HEADS[0]}\n\n{NEWS[0]}\n\n## {HEADS[1]}\n\n{NEWS[1]}\n\n## {HEADS[2]}\n\n{NEWS[2]}\n"
    assert [head for head, _ in found(text)] == list(HEADS)


def test_a_notice_needs_no_mark_among_marked_headlines() -> None:
    notice = "石川县人民代表大会常务委员会任免名单"
    text = "".join(f"# {h}\n\n本报讯（记者 方晓）{n}\n\n" for h, n in zip(HEADS[:2], NEWS, strict=False))
    text += f"{notice}\n（2023年5月12日县人大常委会第八次会议通过）\n任命：\n齐望山为石川县水利局局长。\n"
    assert [head for head, _ in found(text)] == [*HEADS[:2], notice]


@pytest.mark.parametrize("mark", ["★ 本期头条 ★", "◆ 本 期 头 条 ◆"])
def test_a_label_with_spaces_is_no_row(mark: str) -> None:
    head = "上半年签约5个　动工4个　投产3个"
    text = (
        f"{mark}\n{head}\n\n今年上半年，石川新城签约项目5个，动工4个。\n\n★ 动态 ★\n{HEADS[1]}\n\n{NEWS[1]}\n"
    )
    assert [h for h, _ in found(text)] == [head, HEADS[1]]


def test_tools_of_a_website_over_each_headline() -> None:
    tools = "PDF版　　放大＋　缩小－　默认○"
    text = "本版标题\n" + "".join(f"· {head}\n" for head in HEADS) + "\n"
    for head, news in zip(HEADS, NEWS, strict=True):
        text += f"{tools}\n{head}\n2023年5月18日　　作者：记者 顾林\n\n　　{news}\n\n　　请大家绕行。\n\n"
    assert found(text) == [(head, ("顾林",)) for head in HEADS]


def test_a_name_with_its_post_in_brackets_heads_nothing() -> None:
    title = "县领导联系重点项目安排表"
    text = f"{title}\n\n　　温如玉（县委常委、宣传部部长）\n　　　　联系：伺服电机项目（总投资2亿元）\n"
    text += "　　齐望山（县政府党组成员、副县长）\n　　　　联系：冷链物流园项目（总投资3亿元）\n"
    assert [head for head, _ in found(text)] == [title]


def test_parts_of_a_roll_below_the_title_of_a_notice() -> None:
    title = "2023年石川县五一劳动奖拟表彰对象公示"
    text = f"{HEADS[0]}\n　　{NEWS[0]}\n\n{title}\n\n　　五一劳动奖状\n　　石川恒朗塑业有限公司\n"
    text += "　　石川县公路养护中心\n　　五一劳动奖章\n　　方　晓（女，蒙古族）　县医院护理部主任\n"
    text += "　　齐望山　石川恒朗塑业有限公司切片车间班长\n　　白　露（女）　柳河镇园林社区党总支书记\n"
    text += "　　公示期：4月14日至20日\n　　　　　　　　　石川县总工会\n"
    assert [head for head, _ in found(text)] == [HEADS[0], title]


@pytest.mark.parametrize(
    ("credit", "authors"),
    [
        ("本报讯/记者 温如玉/报道：", ("温如玉",)),
        ("本报讯｜记者 温如玉｜", ("温如玉",)),
        ("本报讯 / 通讯员 白露 记者 方晓 / ", ("白露", "方晓")),
    ],
)
def test_bars_around_who_wrote_a_dispatch(credit: str, authors: tuple[str, ...]) -> None:
    assert found(f"{HEADS[0]}\n　　{credit}{NEWS[0]}\n") == [(HEADS[0], authors)]


def test_names_in_square_brackets_behind_short_reports() -> None:
    text = f"【简讯】\n\n▲柳河镇　{NEWS[0]}【温如玉】\n▲云岭镇　{NEWS[1]}【齐望山　许知秋】\n"
    assert found(text) == [("简讯", ("温如玉", "齐望山", "许知秋"))]


@pytest.mark.parametrize("mark", ["◎", "▍"])
def test_sections_of_a_bulletin_without_other_headlines(mark: str) -> None:
    sections = ("会议活动", "指标快报", "项目动态", "人事信息")
    texts = (
        "5月29日下午，石川经开区召开例会，温如玉主持。会议听取两个项目进度汇报。",
        "指标名称\t单位\t累计\n工业产值\t亿元\t131.4\n工业投资\t亿元\t19.6\n自营出口\t亿元\t14.8",
        "△ 5月18日，轴承工厂项目通过竣工验收。\n△ 智慧物流港一期正在浇筑地坪。",
        "经县委研究，齐望山同志任经开区党工委委员。",
    )
    text = "".join(f"{mark}{head}\n{told}\n\n" for head, told in zip(sections, texts, strict=True))
    assert [head for head, _ in found(text)] == list(sections)


def test_places_with_a_mark_are_parts_of_one_article() -> None:
    text = "".join(
        f"◎{place}\n{news}\n\n" for place, news in zip(("柳河镇", "云岭镇", "城西街道"), NEWS, strict=True)
    )
    assert len(found(text)) == 1


def test_the_name_of_a_section_with_a_bar_is_no_headline() -> None:
    text = f"▍导　读\n{HEADS[0]}／云岭水厂开工／城西扩建\n\n▍招商战报\n"
    text += f"　　{HEADS[0]}\n　　{NEWS[0]}\n\n▍民生\n　　{HEADS[1]}\n　　{NEWS[1]}\n"
    assert [head for head, _ in found(text)] == list(HEADS[:2])
