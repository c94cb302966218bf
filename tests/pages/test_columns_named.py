"""What stands between a headline and the rest of a page: names of columns, marked names, replies."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪报　2023年5月18日　星期四　第2版\n\n"
FIRST = (
    "县委常委会召开会议\n"
    "　　5月17日，县委常委会召开会议，县委书记温如玉主持，研究下一步工作。\n"
    "　　会议强调，要抓好各项工作的落实，确保全年任务完成。\n\n"
)
LETTER = (
    "路灯坏了谁来修\n　　南街的路灯坏了半个月，晚上走路很不方便。请问什么时候能修？\n　　南街居民　温如玉\n\n"
)
LAST = "方晓调研花卉产业\n　　5月16日，副县长方晓到柳河镇调研花卉产业，走访了三户花农。\n"
NARROW = (
    "　　柳河镇的春茶开采了，今年预\n计采摘一千二百亩，比去年多两成。\n"
    "镇里的茶厂都点了火，收青叶的车\n排到了村口。\n"
)
TEXTS = (
    "　　柳河镇的春茶开采了，今年预计采摘一千二百亩，比去年多两成。\n",
    "　　云岭村的夜校坐满了人，讲课的是镇卫生院的大夫。\n",
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize(
    "name", ["【要闻】", "· 综合新闻 ·", "时政要闻", "[要闻]", "◇ 要闻 ◇", "‖ 民生 ‖", "一线传真", "民生广角"]
)
def test_the_name_of_a_column_leaves_its_headline_apart(name: str) -> None:
    told = "　　晚上八点，齐望山到大堤检查防汛准备工作，要求备足物资。\n\n"
    headlines = [headline for headline, _ in found(f"{FIRST}{name}\n齐望山夜查大堤\n{told}{LAST}")]
    assert len(headlines) == 3
    assert headlines[1].endswith("齐望山夜查大堤")


def test_a_column_over_kicker_and_headline() -> None:
    headlines = found(f"{FIRST}一线传真\n牢记嘱托　感恩奋进\n云岭村办起夜校\n{TEXTS[1]}\n{LAST}")
    assert headlines[1][0] == "牢记嘱托　感恩奋进 云岭村办起夜校"


@pytest.mark.parametrize("names", [("■白露 林小满", "■顾云舟 江一鸣"), ("◎林小满", "◎顾云舟")])
def test_marked_names_over_texts_whose_headlines_stand_below(names: tuple[str, str]) -> None:
    text = "".join(
        f"{name}\n　　5月{day}日，{told.strip()}\n{head}\n\n"
        for name, day, told, head in zip(
            names, (15, 16), TEXTS, ("柳河镇春茶开采", "云岭村办起夜校"), strict=True
        )
    )
    assert found(text) == [
        ("柳河镇春茶开采", tuple(names[0][1:].split())),
        ("云岭村办起夜校", tuple(names[1][1:].split())),
    ]


def test_marked_names_below_headlines_are_no_series() -> None:
    text = f"柳河镇春茶开采\n\n◎白露\n{TEXTS[0]}云岭村办起夜校\n\n◎方晓\n{TEXTS[1]}"
    assert found(text) == [("柳河镇春茶开采", ("白露",)), ("云岭村办起夜校", ("方晓",))]


def test_a_marked_place_over_a_text_wrote_nothing() -> None:
    text = (
        f"{FIRST}■石川\n　　5月16日，石川开发区的三家企业签了约。\n\n■云岭\n　　5月15日，云岭村修好了路。\n"
    )
    assert all(authors == () for _, authors in found(text))


def test_a_reply_belongs_to_its_letter() -> None:
    reply = "【回音】\n　　县城管局已于5月16日换上新灯，并检查了全街的线路。\n　　本报记者　白露\n\n"
    assert found(LETTER + reply + LAST) == [("路灯坏了谁来修", ("白露",)), ("方晓调研花卉产业", ())]


def test_a_reply_with_a_headline_is_a_report() -> None:
    reply = "【回音】\n南街路灯亮了\n　　5月16日，县城管局换上新灯，并检查了全街的线路。（记者　白露）\n\n"
    assert [headline for headline, _ in found(LETTER + reply + LAST)] == [
        "路灯坏了谁来修",
        "南街路灯亮了",
        "方晓调研花卉产业",
    ]


def test_a_caption_does_not_become_the_kicker_of_the_next_headline() -> None:
    text = f"{FIRST}清漂船在柳河作业\n\n农业农村\n柳河镇春茶开采\n{TEXTS[0]}\n{LAST}"
    assert found(text)[1][0] == "农业农村 柳河镇春茶开采"


@pytest.mark.parametrize(
    "line", ["本期四版", "清新出内准印第26-014号", "清溪县融媒体中心编印", "要闻·综合　3"]
)
def test_imprint(line: str) -> None:
    assert [headline for headline, _ in found(f"{line}\n\n{FIRST}{LAST}")] == [
        "县委常委会召开会议",
        "方晓调研花卉产业",
    ]


def test_zoom_buttons_and_titles_of_a_site() -> None:
    titles = "本版标题导航\n·县委常委会召开会议\n·方晓调研花卉产业\n\n"
    text = f"{titles}放大+缩小-默认○朗读\n{FIRST}放大+缩小-默认○朗读\n{LAST}"
    assert [headline for headline, _ in found(text)] == ["县委常委会召开会议", "方晓调研花卉产业"]


@pytest.mark.parametrize("line", ["□ 本报记者　白露　通讯员　顾林", "本报记者　白露　通讯员　顾林"])
def test_a_byline_as_wide_as_the_column(line: str) -> None:
    assert found(f"柳河镇春茶开采\n{line}\n{NARROW}") == [("柳河镇春茶开采", ("白露", "顾林"))]


def test_a_headline_set_farther_in_than_the_text() -> None:
    heads = ("　　　　柳河镇的春茶摆上了广场舞台", "　　　　云岭村的夜校来了县城的大夫")
    text = "".join(f"{head}\n{NARROW}\n" for head in heads)
    assert [headline for headline, _ in found(text)] == [head.strip() for head in heads]


def test_who_took_the_pictures_and_wrote() -> None:
    assert found(f"柳河镇春茶开采\n摄影/文字　顾林　方晓\n{TEXTS[0]}") == [
        ("柳河镇春茶开采", ("顾林", "方晓"))
    ]
