"""Articles copied from web pages: what stands above and below them there."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.pages.bylines import parse_authors
from kg.types import Article, Page

HEADLINE = "清溪县召开项目推进会"
LEAD = "3月3日上午,清溪县召开项目推进会,县长陈明主持。"


def first(text: str) -> Article:
    """The article with a headline; all else on the page is furniture without one."""
    (found,) = [a for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline]
    return found


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("来源:清溪发布 | 作者:何晴 | 发布时间: 2021-03-04 | 668 次浏览:", ("何晴",)),
        ("来源：清溪县人民政府　时间：2021-03-04 08:46:41", ()),
        ("2021-03-04 08:48 浏览人次:12", ()),
        ("2021-03-04 08:48:02", ()),
        ("04.03.2021  08:48", ()),
        ("2021-03-04 08:48 来源:清溪\n日报", ()),
        ("发布时间：2021\n-03-04", ()),
        ("2021-03-04 16:17 清溪县融媒体中心 记者 王超 方晓", ("王超", "方晓")),
        ("【字体大小：大 中 小】打印", ()),
        ("来源:清溪网 大字体 小字体 扫码带走\n打印", ()),
        ("2021/3/4 作者 温如玉", ("温如玉",)),
        ("- 发布日期：2021-03-04 18:29\n- 浏览次数:", ()),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_below_the_headline(line: str, authors: tuple[str, ...], gap: str) -> None:
    found = first(f"{HEADLINE}\n{line}{gap}{LEAD}\n")
    assert (found.headline, found.authors) == (HEADLINE, authors)
    assert found.text.endswith(LEAD)


def test_the_channel_is_no_headline() -> None:
    assert first(f"清溪在线－城东频道 清溪新闻\n\n{HEADLINE}\n\n{LEAD}\n").headline == HEADLINE


def test_the_headline_stands_over_the_stamp() -> None:
    found = first(f"{HEADLINE}\n\n更新时间：2021-03-04\n\n原标题：项目推进会\n\n齐望山主持\n\n{LEAD}\n")
    assert found.headline == HEADLINE
    assert "齐望山主持" in found.text
    assert "原标题" not in found.text


def test_a_word_that_the_column_cut_from_the_headline() -> None:
    found = first(f"清溪县全县重点民生项目协调推进会\n召开\n\n{LEAD}\n")
    assert found.headline == "清溪县全县重点民生项目协调推进会召开"


@pytest.mark.parametrize(
    "below",
    [
        "编 辑:苏 亦\n一 审:白 露\n二 审:何文渊\n总监制:柳絮",
        "审:白露 编:方晓",
        "清溪新闻网",
        "下一版»本期共4版",
        "上一条:苏南“四城”联席会在我县召开\n下一条:苏亦调研莲藕种植\n分享到\n© 2017 今日清溪\n↑ TOP",
        "打印 关闭\n相关阅读",
        "苏亦在推进会现场2.JPG",
        "图片来源:苏亦",
    ],
)
def test_who_saw_it_through_is_neither_author_nor_headline(below: str) -> None:
    found = first(f"{HEADLINE}\n{LEAD}\n县融媒体中心记者:陈彬\n{below}\n")
    assert (found.headline, found.authors) == (HEADLINE, ("陈彬",))
    assert "苏" not in found.text
    assert "晓" not in found.text


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("(来源:清溪电视台 记者:白露露 方晓)", ("白露露", "方晓")),
        ("作者:齐望山 温如玉 时间:2015-11-18", ("齐望山", "温如玉")),
        ("(编辑:李静)", ()),
        ("(来源:清溪电视台)", ()),
    ],
)
def test_authors_among_other_fields(text: str, authors: tuple[str, ...]) -> None:
    assert parse_authors(text) == authors


def test_labels_of_an_office_above_the_headline() -> None:
    labels = "索引号: | 430000/2023-01207 | 发布机构: | 云岭县商务局 |\n公文时效: |\n"
    found = first(f"{labels}{HEADLINE}\n发布日期：2021-03-04\n{LEAD}\n")
    assert (found.headline, found.text) == (HEADLINE, f"{HEADLINE}\n{LEAD}")


def test_the_name_of_a_picture_is_no_headline() -> None:
    found = first(f"{HEADLINE}\n\n{HEADLINE}2.jpg\n\n{LEAD}\n")
    assert found.text == f"{HEADLINE}\n{LEAD}"


def test_where_a_picture_is_from_is_no_headline() -> None:
    (found,) = split_page(Page("page.txt", f"会场 图片来源:清溪发布\n{LEAD}\n", "0" * 64))
    assert found.headline == ""
