from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

import pytest
from rdflib import RDF
from rich.console import Console

from kg.export.annotated import SCRIPTS, STYLES, annotated_html, write_annotated
from kg.export.document import asset, content_policy
from kg.export.harmless import harmless
from kg.export.marks import EndLine, FactLine, MarkedLine, marked_articles
from kg.export.pieces import Piece, Segment
from kg.export.relations import Spot
from kg.export.terminal import annotated_text
from kg.graph.evidence import Source
from kg.graph.explain import Rule
from kg.graph.words import FACT_KINDS, fact_words
from kg.pipes.entities import GROUP
from kg.pipes.extensions import mark
from kg.types import BlockKind, Page
from tests.export.sample import CONTEXT, annotated, graph_of, page_facts
from tests.support import read

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
    (article,) = marked_articles(PAGE.name, annotated())
    headline, text = article.lines
    assert headline == MarkedLine(BlockKind.HEADLINE, (Piece((Segment(0, "项目开工"),)),))
    assert text.pieces == (
        Piece((Segment(5, "市发改委", facts=(0,), quoted=True),), "BODY"),
        Piece((Segment(9, "主任", facts=(0,), quoted=True),)),
        Piece((Segment(11, "金锋", facts=(0,), quoted=True),), "PERSON"),
        Piece((Segment(13, "说，"),)),
        Piece((Segment(15, "石英砂提纯项目"),), "PROJECT"),
        Piece((Segment(22, "3月开工。"),)),
    )
    assert text.facts == (
        FactLine(
            number=0,
            kind=("任职", "tenure"),
            text="金锋 · 主任 · 澜州市发展和改革委员会",
            ends=(
                EndLine(("人物", "official"), "金锋", "金锋", Spot(11, 13)),
                EndLine(("职务", "title"), "主任", "主任", Spot(9, 11)),
                EndLine(("任职于", "holds a post in"), "澜州市发展和改革委员会", "市发改委", Spot(5, 9)),
            ),
            rule=Rule("officials.chain", "职务在前、姓名在后", "posts printed in front of a name"),
            confidence=0.55,
            passages=(Source("2023-03-18", "lanzhou.txt", 5, 13, "市发改委主任金锋", "项目开工"),),
            quotes=(Spot(5, 13),),
        ),
    )


def test_a_mention_within_a_mention() -> None:
    (doc,) = annotated()
    whole = mark(doc, 5, 22, "EVENT")
    doc.spans[GROUP] = [*doc.ents, whole]
    doc.ents = [whole]
    (article,) = marked_articles(PAGE.name, [doc])
    (event, _) = article.lines[1].pieces
    assert [(each.text, each.label, each.facts) for each in event.segments] == [
        ("市发改委", "BODY", (0,)),
        ("主任", "", (0,)),
        ("金锋", "PERSON", (0,)),
        ("说，", "", ()),
        ("石英砂提纯项目", "PROJECT", ()),
    ]


def test_what_a_project_states_is_used() -> None:
    """Its investor apart from its name, and the day that stands beside a stage."""
    doc = read("恒昇传感器产业园项目竣工。该项目由恒昇传感科技有限公司投资建设,去年4月开工,明年6月还要招工。")
    (article,) = marked_articles(PAGE.name, [doc])
    used = {"".join(s.text for s in p.segments): p.used for p in article.lines[0].pieces if p.label}
    assert used == {
        "恒昇传感器产业园项目": True,
        "恒昇传感科技有限公司": True,
        "去年4月": True,
        "明年6月": False,
    }
    ends = [end for fact in article.facts for end in fact.ends if end.role[0] == "投资企业"]
    assert [end.printed for end in ends] == ["恒昇传感科技有限公司"]


def test_facts_are_told_as_explain_tells_them() -> None:
    (doc,) = annotated()
    facts = page_facts()
    doc._.tenures = facts.tenures
    doc._.projects, doc._.events, doc._.observations = facts.projects, facts.events, facts.observations
    (article,) = marked_articles(PAGE.name, [doc])
    graph = graph_of()
    known = {fact_words(graph, node) for kind in FACT_KINDS for node in graph.subjects(RDF.type, kind)}
    assert {fact.text for fact in article.facts} == known


def test_html_marks_the_words() -> None:
    html = annotated_html(PAGE, CONTEXT, annotated())
    person = '<a id="a1-c11" class="end quoted" href="#a1-f0" data-facts="0"><bdi>金锋</bdi></a>'
    assert f'<mark class="person" title="人物 person">{person}</mark>说，' in html
    assert '<mark class="project unused" title="项目 project">石英砂提纯项目</mark>' in html


def test_html_tells_facts_without_script() -> None:
    """Under the paragraph, with links to the words."""
    html = annotated_html(PAGE, CONTEXT, annotated())
    line, facts = html.index('id="a1-1" class="line paragraph"'), html.index('id="a1-f0" class="fact"')
    assert line < facts
    assert 'href="#a1-c11" data-spot="11-13" data-role="人物"><bdi>金锋</bdi></a>' in html[facts:]
    assert "<blockquote><bdi>市发改委主任金锋</bdi></blockquote>" in html[facts:]
    assert "<bdi>项目开工 · 2023-03-18 · lanzhou.txt [5–13]</bdi>" in html[facts:]
    assert 'officials.chain <small>职务在前、姓名在后 <span lang="en">' in html[facts:]
    assert '<p class="trust low">置信度 <span lang="en">confidence</span>: 0.55</p>' in html[facts:]


def test_every_link_leads_somewhere() -> None:
    html = annotated_html(PAGE, CONTEXT, annotated())
    assert set(re.findall(r' href="#([^"]+)"', html)) <= set(re.findall(r' id="([^"]+)"', html))


def test_only_our_scripts_may_run() -> None:
    html = annotated_html(PAGE, CONTEXT, annotated())
    assert html.count("<script") == len(SCRIPTS)
    policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]+)"', html)[0])
    assert policy == content_policy(map(asset, SCRIPTS), map(asset, STYLES))


@pytest.mark.parametrize("place", ["person", "project", "headline"])
@pytest.mark.parametrize("text", ["</p><script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_page_text_stays_text(place: str, text: str) -> None:
    html = annotated_html(PAGE, CONTEXT, annotated(**{place: text}))
    assert html.count("<script") == len(SCRIPTS)
    assert "<img" not in html


def test_same_page_same_bytes(tmp_path: Path) -> None:
    write_annotated(PAGE, CONTEXT, annotated(), tmp_path / "a.html")
    write_annotated(PAGE, CONTEXT, annotated(), tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_terminal_shows_text_and_facts() -> None:
    text = without_style(printed())
    assert "项目开工\n市发改委主任金锋说，石英砂提纯项目3月开工。" in text
    told = [line.strip() for line in text.split("3月开工。")[1].splitlines() if line.strip()]
    assert told == [
        "任职  金锋 · 主任 · 澜州市发展和改革委员会",
        "人物：金锋  职务：主任  任职于：澜州市发展和改革委员会“市发改委”",
        "“市发改委主任金锋”",
        "0.55 officials.chain 职务在前、姓名在后",
    ]


def test_terminal_says_what_follows_from_the_context() -> None:
    doc = read("副市长贺承远出席。")
    console = Console(file=io.StringIO(), width=100)
    console.print(annotated_text(PAGE, CONTEXT, [doc]))
    assert isinstance(console.file, io.StringIO)
    assert "任职于：高邮市人民政府（据上下文）" in console.file.getvalue()


def test_terminal_colours_the_marks() -> None:
    assert "\x1b[1;34m金锋\x1b[0m说，\x1b[1;4;31m石英砂提纯项目\x1b[0m" in printed()


def test_terminal_shows_markup_as_printed() -> None:
    assert "[bold]王[/bold]" in without_style(printed(person="[bold]王[/bold]"))


@pytest.mark.parametrize("text", ["\x1b[2J王", "\x9b31m王", "\u202e王", "\x07王", "\x08王"])
def test_terminal_is_not_steered(text: str) -> None:
    assert harmless(text) == "\ufffd" + text[1:]
    assert text[0] not in without_style(printed(person=text))
