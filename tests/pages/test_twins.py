"""Lists side by side are read one after the other."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪日报　2023年7月14日　星期五　03版\n\n清溪县集中签约项目名单\n\n"


def rows(text: str) -> list[str]:
    *_, article = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [line.replace("\u3000", " ").replace(" ", "") for line in article.text.split("\n")[1:]]


@pytest.mark.parametrize("gap", ["　　", "　　　　　　　", "    "])
def test_two_lists_with_their_heads(gap: str) -> None:
    text = (
        f"柳河镇{gap}云岭镇\n恒昇光电项目　15亿元{gap}恒朗食品项目　3.2亿元\n"
        f"方圆纸箱项目　8000万元{gap}朗晨冷链项目　2.4亿元\n玉泉矿泉水项目　1.2亿元\n"
    )
    assert rows(text) == [
        "柳河镇",
        "恒昇光电项目15亿元",
        "方圆纸箱项目8000万元",
        "玉泉矿泉水项目1.2亿元",
        "云岭镇",
        "恒朗食品项目3.2亿元",
        "朗晨冷链项目2.4亿元",
    ]


def test_two_lists_of_posts() -> None:
    text = (
        "任命：　　　　免去：\n方晓　县商务局局长　　　白露　县商务局局长\n"
        "顾林　县教育局局长　　　齐望山　县教育局局长\n石川　柳河镇镇长　　　温如玉　柳河镇镇长\n"
    )
    assert [line[:2] for line in rows(text)] == [
        "任命",
        "方晓",
        "顾林",
        "石川",
        "免去",
        "白露",
        "齐望",
        "温如",
    ]


def test_numbers_tell_which_way_a_list_runs() -> None:
    down = "1.恒昇光电项目　　4.方圆项目\n2.恒朗食品项目　　5.朗晨项目\n3.玉泉项目　　6.金谷项目\n"
    assert [line[0] for line in rows(down)] == ["1", "2", "3", "4", "5", "6"]
    beside = "1.恒昇光电项目　　2.方圆纸箱项目\n3.恒朗食品项目　　4.朗晨冷链项目\n5.玉泉项目　　6.金谷项目\n"
    assert [line[0] for line in rows(beside)] == ["1", "3", "5"]


def test_a_table_is_no_twin_lists() -> None:
    text = (
        "项目　　总投资　　企业　　注册资本\n恒昇光电　　15亿元　　恒昇公司　　2亿元\n"
        "恒朗食品　　3.2亿元　　恒朗公司　　1亿元\n方圆纸箱　　8000万元　　方圆公司　　3000万元\n"
    )
    assert len(rows(text)) == 4
