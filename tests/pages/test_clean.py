"""Folding and layout spaces, character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.pages.clean import fold, kept, numbers_apart, width


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("２０２３年，增长２２．８％", "2023年,增长22.8%"),
        ("（一期）：开工；竣工！投产？", "(一期):开工;竣工!投产?"),
        ("ＩＧＢＴ功率器件　５Ｇ", "IGBT功率器件 5G"),
        ("他说：“好。”《意见》、", "他说:“好。”《意见》、"),
        ("⼀季度⽣产", "一季度生产"),
        ("巴合提•努尔兰", "巴合提·努尔兰"),
        ("收入比１．８∶１", "收入比1.8:1"),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@given(st.text())
def test_fold_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def clean(text: str, **options: bool) -> str:
    return fold("".join(text[i] for i in kept(text, 0, len(text), **options)))


@pytest.mark.parametrize(
    ("printed", "prose"),
    [
        ("　　项 目 开 工 率 达 到 66.7%", "项目开工率达到66.7%"),
        ("4月 30日下午，第 43次会议", "4月30日下午,第43次会议"),
        ("瞄准 10亿元以上", "瞄准10亿元以上"),
        ("区领导章 咪、王  林参加", "区领导章咪、王林参加"),
        ("Open AI 公司", "Open AI公司"),
        ("市\u200b委\ufeff书记", "市委书记"),
    ],
)
def test_prose(printed: str, prose: str) -> None:
    assert clean(printed) == prose


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("踔厉奋发新征程  奋楫笃行谱新章", "踔厉奋发新征程 奋楫笃行谱新章"),
        ("要 闻", "要闻"),
        ("寻 物 启 事", "寻物启事"),
        ("曲明哲　敦化市司法局局长", "曲明哲 敦化市司法局局长"),
        ("市人大常委会召开第 43次会议", "市人大常委会召开第43次会议"),
        ("聚焦“四个新高地” 掀起新热潮", "聚焦“四个新高地” 掀起新热潮"),
        ("马晓东　王　霞", "马晓东 王霞"),
    ],
)
def test_titles(printed: str, title: str) -> None:
    assert clean(printed, titled=True) == title


@given(st.text(alphabet="市委书记 　\t4月A\u200b，。“”"))
def test_only_space_and_invisible_characters_are_dropped(text: str) -> None:
    for options in ({}, {"titled": True}, {"raw": True}):
        offsets = kept(text, 0, len(text), **options)
        assert offsets == sorted(set(offsets))
        left = set(range(len(text))) - set(offsets)
        assert all(text[i].isspace() or text[i] == "\u200b" for i in left)


def test_width() -> None:
    assert width("增长22.8%，") == 2 + 2.5 + 1


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "6.石川渠道工程\n7.5万亩农田建设项目\n8.白露桥工程",
            "6.石川渠道工程\n7、5万亩农田建设项目\n8.白露桥工程",
        ),
        ("1.10千伏线路工程\n2.白露桥工程", "1、10千伏线路工程\n2.白露桥工程"),
        ("1.石川渠道工程\n2.6亿元的白露桥工程", "1.石川渠道工程\n2.6亿元的白露桥工程"),
        ("3.5亿元的石川渠道工程\n白露桥工程2.5亿元", "3.5亿元的石川渠道工程\n白露桥工程2.5亿元"),
        ("3.5亿元的石川渠道工程\n9.2亿元的白露桥工程", "3.5亿元的石川渠道工程\n9.2亿元的白露桥工程"),
    ],
)
def test_numbers_of_items_are_no_part_of_the_numbers_behind_them(text: str, apart: str) -> None:
    assert numbers_apart(text) == apart
