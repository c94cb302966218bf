"""Boxes of figures, each alone in a line over or under what it counts."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪日报　2022年8月5日　第6版　数读\n\n"
BRIDGE = "柳河大桥合龙\n　　本报讯（记者 方晓）8月1日，柳河大桥主桥合龙。大桥全长860米，由恒朗集团承建。\n\n"
REPORT = (
    "上半年经济稳中向好\n　　本报讯（记者 白露）记者从县统计局获悉，上半年，全县经济稳中向好。"
    "工业和服务业双双回升。\n"
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize(
    "box",
    [
        "看·八月\n\n　　9.6%\n　　规上工业增加值增速\n　　74.2亿元\n　　社会消费品零售总额\n\n",
        "看·八月\n128.6亿元\n地区生产总值\n↑7.2%\n规上工业增加值\n3.4万人\n城镇新增就业\n\n",
        "看·八月\n\n增加值增速\n9.6%\n\n投资增速\n12.3%\n\n零售总额\n74.2亿元\n\n",
    ],
    ids=["over labels", "below the name of the box", "pairs"],
)
def test_a_box_of_figures_takes_no_headline(box: str) -> None:
    assert found(box + REPORT) == [("看·八月", ()), ("上半年经济稳中向好", ("白露",))]


@pytest.mark.parametrize(
    "box",
    [
        "规上工业增加值增速\n9.6%\n固定资产投资增速\n12.3%\n新增市场主体\n3210户\n\n",
        "　9.6%\n规上工业增加值增速\n　12.3%\n固定资产投资增速\n　3210户\n新增市场主体\n\n",
    ],
    ids=["under labels", "over labels"],
)
def test_a_box_without_a_name_heads_nothing(box: str) -> None:
    assert found(BRIDGE + box + REPORT) == [("柳河大桥合龙", ("方晓",)), ("上半年经济稳中向好", ("白露",))]
