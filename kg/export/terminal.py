"""A page with what was found on it, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from spacy.tokens import Doc

from kg.export.harmless import harmless
from kg.export.marks import FactLine, MarkedArticle, MarkedLine, marked_articles
from kg.export.words import MARKS, Mark
from kg.types import BlockKind, Page, PageContext

_LINE_STYLES = {
    BlockKind.HEADLINE: "bold",
    BlockKind.KICKER: "italic",
    BlockKind.SUBTITLE: "italic",
    BlockKind.BYLINE: "dim",
    BlockKind.CAPTION: "dim",
}


def annotated_text(page: Page, context: PageContext, docs: Iterable[Doc]) -> RenderableType:
    """The page's articles with their entities in colour, each followed by the facts read from it."""
    parts: list[RenderableType] = [_heading(page, context), _key()]
    for article in marked_articles(docs):
        parts += [Rule(style="dim"), *(_line(line) for line in article.lines), *_facts(article)]
    return Group(*parts)


def _heading(page: Page, context: PageContext) -> Text:
    known = [page.name, context.publication, context.date, context.place, context.zone]
    return Text(harmless(" · ".join(part for part in known if part)), style="bold")


def _key() -> Text:
    """What each colour stands for."""
    key = Text()
    for mark in MARKS.values():
        key.append(mark.name[0], style=mark.style).append(" ")
    return key.append("下划线：没有事实用到 underlined: no fact uses it", style="dim")


def _line(line: MarkedLine) -> Text:
    text = Text(style=_LINE_STYLES.get(line.kind, ""))
    for piece in line.pieces:
        style = MARKS.get(piece.label, Mark()).style if piece.label else ""
        text.append(harmless(piece.text), style=style if piece.used else f"{style} underline")
    return text


def _facts(article: MarkedArticle) -> Iterator[RenderableType]:
    if not article.facts:
        yield Padding(Text("没有读出事实 no facts", style="dim"), (0, 0, 0, 2))
        return
    table = Table(box=None, padding=(0, 1), show_header=False, expand=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for fact in article.facts:
        table.add_row(Text(fact.kind[0]), _fact(fact), Text(f"{fact.confidence:.2f} {fact.rule}"))
    yield Padding(table, (0, 0, 0, 2))


def _fact(fact: FactLine) -> Text:
    text = Text(harmless(fact.text))
    for quote in fact.quotes:
        text.append("\n“").append(harmless(quote), style="italic").append("”")
    return text
