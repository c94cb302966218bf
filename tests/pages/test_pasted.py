"""Pages that came without their line breaks: spaces alone part headlines, bylines and paragraphs."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.pages.pasted import cut_line
from kg.types import Page

MASTHEAD = "云岭新闻 2023年3月6日 第2版 责任编辑 方晓"
FIRST = (
    "县里召开项目推进会 现场签约6个项目 本报讯（记者 林帆）3月3日，全县项目推进会在行政中心召开。"
    "县长陈明主持会议并讲话，副县长白露参加。"
)
SECOND = (
    "园区里的“新招” ——访园区管委会主任顾林 □本报记者 何晴 “首季过得不容易。”3月4日，顾林这样开头。"
    "去年，园区产值12亿元，同比增长5%。 问：今年怎么办？ 顾林：还是抓项目。"
)
THIRD = (
    "柳河镇：一根藤上的产业 镇长石川最近忙着跑交易市场项目。项目总投资3500万元，明年5月可投入使用。"
    "（通讯员 金涛）"
)
BRIEFS = "简讯 3月1日，市里召开动员会，副市长温文主持。 ▲3月2日，河东街道举办招聘会。"


def split(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize("space", [" ", "\u3000", "  \t"])
def test_a_page_in_one_line(space: str) -> None:
    page = " ".join([MASTHEAD, FIRST, SECOND, THIRD, BRIEFS]).replace(" ", space)
    (_, authors), *others = split(page)
    assert authors == ("林帆",)
    assert others == [("园区里的“新招”", ("何晴",)), ("柳河镇：一根藤上的产业", ("金涛",)), ("简讯", ())]


def test_articles_in_one_line_each() -> None:
    fourth = "河东街道开讲 云岭日报讯 3月2日，河东街道举办讲座，街道主任方晓到场。"
    assert split(f"【云岭日报 2023-03-06 A03 镇街】\n{FIRST}\n{fourth}\n") == [
        ("县里召开项目推进会 现场签约6个项目", ("林帆",)),
        ("河东街道开讲", ()),
    ]


def test_editors_at_the_end_are_furniture() -> None:
    (*_, last) = split_page(
        Page(
            "page.txt",
            f"{FIRST} {THIRD} {BRIEFS} 2023年3月6日 星期一 云岭日报 第六版 责任编辑：方晓",
            "0" * 64,
        )
    )
    assert not last.headline
    assert last.text.startswith("2023年3月6日")


@pytest.mark.parametrize(
    "line",
    [
        "　　本报讯（记者 林帆 通讯员 何晴）3月3日，全县项目推进会召开。 县长陈明主持。",
        "县长陈明强调， 要抓住 机遇。 各部门要 主动 上门。" * 12,
        "园区产值12亿元。" * 60,
        "记者 " * 4000,
    ],
)
def test_lines_that_were_never_more(line: str) -> None:
    start = len(line) - len(line.lstrip())
    assert cut_line(line, start, len(line)) == [(start, len(line), False)]
