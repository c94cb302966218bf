"""Lines that look wrapped, and begin paragraphs all the same."""

from __future__ import annotations

from kg.pages import split_page
from kg.types import BlockKind, Page


def test_the_numbers_of_a_list_go_on() -> None:
    text = (
        "2025年高邮市第一批重点项目（节选）\n"
        "　　1.高邮市抽水蓄能电站，总投资78亿元，三垛镇，在建\n"
        "　　2.澄子河果汁浓缩生产线技改项目，总投资1.6亿元，送桥镇，6月竣工\n"
        "　　3.矿渣综合利用项目，总投资4.3亿元，菱塘回族乡，计划3月开工\n"
    )
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    entries = [article.text[b.start : b.end] for b in article.of_kind(BlockKind.PARAGRAPH)]
    assert [entry[:2] for entry in entries] == ["1.", "2.", "3."]
