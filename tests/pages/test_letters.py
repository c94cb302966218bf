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


@pytest.mark.parametrize(
    "foot",
    [
        "　　　　　　　　柳河镇　齐望山\n　　　　　　　　2021年3月2日",
        "　　　　　　　　　　　　齐望山\n　　　　　　　　　　　　3月2日",
        "　　　　　　　　　　读者　齐望山\n　　　　　　　　　　　三月二日",
    ],
    ids=["place", "name", "reader"],
)
def test_a_day_below_who_sent_a_letter(foot: str) -> None:
    letter = "该谁来修？\n\n　　编辑同志：\n　　我们小区的路灯坏了一个多月。\n"
    answer = "下周修好\n\n　　县住建局3月3日到现场查看，路灯3月12日前修好。\n"
    articles = [(headline, authors) for headline, authors, _ in found(f"{letter}{foot}\n\n{answer}")]
    assert articles == [("该谁来修？", ("齐望山",)), ("下周修好", ())]


@pytest.mark.parametrize(
    "name", ["　　　　　　　　方　晓", "                        方晓", "\n　　　　　　　　方　晓"]
)
def test_a_name_of_two_letters_at_the_end_of_the_line_below_the_text(name: str) -> None:
    texts = "小事拖久了\n\n　　一口井堵了，堵的就不光是井。信没白写。\n{}\n\n麦子熟了\n\n　　麦子熟了。\n"
    articles = [(headline, authors) for headline, authors, _ in found(texts.format(name))]
    assert articles == [("小事拖久了", ("方晓",)), ("麦子熟了", ())]


def test_a_word_of_two_letters_above_a_text_is_no_name() -> None:
    page = (
        "小事拖久了\n\n　　一口井堵了，堵的就不光是井。\n\n　　高　考\n\n　　6月7日，三千名考生走进考场。\n"
    )
    assert [authors for _, authors, _ in found(page)] == [(), ()]


def test_where_a_text_was_taken_from_ends_it() -> None:
    page = (
        "路口怎么走\n\n　　柳河路口4月起单向通行。\n　　（本报综合县公安局、县住建局消息）\n\n"
        "怎么办老年卡\n\n　　带身份证到社区办理，十分钟就能领到卡。\n　　（方晓据县民政局网站整理）\n\n"
        "医保怎么交\n\n　　缴费期从9月开始，可在手机上办。\n　　本报记者 温如玉 据县医保局提供的资料整理\n"
    )
    articles = [(headline, authors) for headline, authors, _ in found(page)]
    assert articles == [("路口怎么走", ()), ("怎么办老年卡", ("方晓",)), ("医保怎么交", ("温如玉",))]
