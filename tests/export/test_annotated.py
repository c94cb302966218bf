from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from kg.export.annotated import annotated_html, write_annotated
from kg.export.harmless import harmless
from kg.export.marks import FactLine, MarkedLine, Piece, marked_articles
from kg.export.terminal import annotated_text
from kg.types import BlockKind, Page
from tests.export.sample import CONTEXT, annotated, page_facts

PAGE = Page("lanzhou.txt", "版面", "0" * 64)


def printed(**names: str) -> str:
    """What a terminal gets."""
    console = Console(file=io.StringIO(), width=100, force_terminal=True, color_system="standard")
    console.print(annotated_text(PAGE, CONTEXT, annotated(**names)))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def without_style(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_lines_and_facts() -> None:
    (article,) = marked_articles(annotated())
    assert article.lines == (
        MarkedLine(BlockKind.HEADLINE, (Piece("项目开工"),)),
        MarkedLine(
            BlockKind.PARAGRAPH,
            (
                Piece("市发改委", "BODY"),
                Piece("主任"),
                Piece("金锋", "PERSON"),
                Piece("说，"),
                Piece("石英砂提纯项目", "PROJECT", used=False),
                Piece("3月开工。"),
            ),
        ),
    )
    assert article.facts == (
        FactLine(
            kind=("任职", "tenure"),
            text="金锋 · 市发改委主任 · 澜州市发展和改革委员会",
            rule="officials.chain",
            confidence=0.55,
            quotes=("市发改委主任金锋",),
            line=1,
        ),
    )


def test_every_kind_of_fact_has_words() -> None:
    (doc,) = annotated()
    facts = page_facts()
    doc._.projects, doc._.events, doc._.observations = facts.projects, facts.events, facts.observations
    (article,) = marked_articles([doc])
    assert [fact.text for fact in article.facts[1:]] == [
        "石英砂提纯项目 · 总投资 约12.5亿元 · 开工 · 澜州经济开发区 · 云州石英材料有限公司",
        "项目推进会 · 2023-03-18 · 金锋",
        "澜州经济开发区 · 2023-Q1 · 工业投资 · 30亿元 · 同比 +12.4%",
    ]


def test_html_marks_the_words() -> None:
    html = annotated_html(PAGE, CONTEXT, annotated())
    assert '<mark class="person" title="人物 person"><bdi>金锋</bdi></mark>说，' in html
    assert '<mark class="project unused" title="项目 project"><bdi>石英砂提纯项目</bdi></mark>' in html
    assert '<p class="trust low">55% · officials.chain</p>' in html
    assert '<a href="#a1-1">任职</a>' in html
    assert 'id="a1-1"' in html


def test_html_has_no_script() -> None:
    html = annotated_html(PAGE, CONTEXT, annotated())
    assert "<script" not in html
    assert "default-src &#39;none&#39;; script-src &#39;none&#39;" in html


@pytest.mark.parametrize("place", ["person", "project", "headline"])
@pytest.mark.parametrize("text", ["</p><script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_page_text_stays_text(place: str, text: str) -> None:
    html = annotated_html(PAGE, CONTEXT, annotated(**{place: text}))
    assert "<script" not in html
    assert "<img" not in html


def test_same_page_same_bytes(tmp_path: Path) -> None:
    write_annotated(PAGE, CONTEXT, annotated(), tmp_path / "a.html")
    write_annotated(PAGE, CONTEXT, annotated(), tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_terminal_shows_text_and_facts() -> None:
    text = without_style(printed())
    assert "项目开工\n市发改委主任金锋说，石英砂提纯项目3月开工。" in text
    assert "任职  金锋 · 市发改委主任 · 澜州市发展和改革委员会  0.55 officials.chain" in text
    assert "“市发改委主任金锋”" in text


def test_terminal_colours_the_marks() -> None:
    assert "\x1b[1;34m金锋\x1b[0m说，\x1b[1;4;31m石英砂提纯项目\x1b[0m" in printed()


def test_terminal_shows_markup_as_printed() -> None:
    assert "[bold]王[/bold]" in without_style(printed(person="[bold]王[/bold]"))


@pytest.mark.parametrize("text", ["\x1b[2J王", "\x9b31m王", "\u202e王", "\x07王", "\x08王"])
def test_terminal_is_not_steered(text: str) -> None:
    assert harmless(text) == "\ufffd" + text[1:]
    assert text[0] not in without_style(printed(person=text))
