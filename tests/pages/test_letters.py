"""Letters to a paper, with who sent them and what was answered."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪日报 2021年3月5日 星期五\n\n"


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors, a.printed) for a in articles if a.headline]


@pytest.mark.parametrize(
    "answer",
    [
        "　　顾林：你的信收到了。从8月1日起，路灯亮到十二点。",
        "县住建局答复：从8月1日起，路灯亮到十二点。",
        "\n　　县住建局答复：从8月1日起，路灯亮到十二点。",
    ],
    ids=["by name", "by a body", "below an empty line"],
)
def test_letter_and_answer_are_one(answer: str) -> None:
    letter = "村口的路灯能不能亮久一点\n\n　　石书记：我在镇上上晚班，村口的灯十点就灭了。\n"
    foot = "　　　　　　　　柳河村党支部书记　石川\n　　　　　　　　（整理　白露）\n"
    page = f"{letter}　　　　　　　　三组村民　顾林\n{answer}\n{foot}"
    [(headline, authors, printed)] = found(page)
    assert (headline, authors) == ("村口的路灯能不能亮久一点", ("白露",))
    assert "亮到十二点" in printed


@pytest.mark.parametrize("sender", ["三组村民　顾林", "柳河小学教师　顾　林", "三年级2班　顾林"])
def test_who_sends_a_letter_wrote_it_where_nobody_else_did(sender: str) -> None:
    page = f"谢谢那盏灯\n\n　　那晚雨大，门卫给我们照了一路。\n　　　　　　　　{sender}\n"
    assert [authors for _, authors, _ in found(page)] == [("顾林",)]
