"""Renamings and mergers of bodies, read from sentences."""

from __future__ import annotations

import pytest

from kg.extract import extract_page
from kg.settings import Settings
from kg.types import Page


def changes(sentence: str) -> list[str]:
    text = f"高邮日报 2019年3月1日 星期五\n\n机构改革\n高邮市召开机构改革会议。{sentence}\n"
    facts = extract_page(Page("a.txt", text, "0" * 64), Settings(model="none"))
    return [
        f"{'+'.join(old.name for old in c.old)} {'⇒' if c.merged else '→'} {c.new.name}"
        for c in facts.changes
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "市经济和信息化委员会更名为市工业和信息化局，职责不变。",
            ["高邮市经济和信息化委员会 → 高邮市工业和信息化局"],
        ),
        ("将市粮食局改名为市粮食和物资储备局。", ["高邮市粮食局 → 高邮市粮食和物资储备局"]),
        (
            "市国土资源局、市城乡规划局的职责合并，组建市自然资源和规划局。",
            ["高邮市国土资源局+高邮市城乡规划局 ⇒ 高邮市自然资源和规划局"],
        ),
        (
            "整合市文化局和市旅游局的职责，组建市文化和旅游局，不再保留市文化局、市旅游局。",
            ["高邮市文化局+高邮市旅游局 ⇒ 高邮市文化和旅游局"],
        ),
        ("会议要求整合资源，组建工作专班。", []),
        ("该公司更名为江苏新瑞光电有限公司。", []),
    ],
)
def test_changes(sentence: str, expected: list[str]) -> None:
    assert changes(sentence) == expected
