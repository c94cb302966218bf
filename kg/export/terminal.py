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
from kg.export.marks import EndLine, FactLine, MarkedLine, marked_articles
from kg.export.words import MARKS, Mark
from kg.graph.evidence import shown_day
from kg.types import BlockKind, Page, PageContext

_LINE_STYLES = {
    BlockKind.HEADLINE: "bold",
    BlockKind.KICKER: "italic",
    BlockKind.SUBTITLE: "italic",
    BlockKind.BYLINE: "dim",
    BlockKind.CAPTION: "dim",
    BlockKind.FURNITURE: "dim",
}


def annotated_text(page: Page, context: PageContext, docs: Iterable[Doc]) -> RenderableType:
    """The page's articles with their entities in colour, under each line the facts it states."""
    parts: list[RenderableType] = [_heading(page, context), _key()]
    for article in marked_articles(page.name, docs):
        parts.append(Rule(style="dim"))
        for line in article.lines:
            parts += [_line(line), *_facts(line.facts)]
        if not article.facts:
            parts.append(Padding(Text("没有读出事实 no facts", style="dim"), (0, 0, 0, 2)))
    return Group(*parts)


def _heading(page: Page, context: PageContext) -> Text:
    known = [page.name, context.publication, shown_day(context.date), context.place, context.zone]
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
        for segment in piece.segments:
            label = segment.label or piece.label
            style = MARKS.get(label, Mark()).style if label else ""
            unused = piece.label and not piece.used
            text.append(harmless(segment.text), style=f"{style} underline" if unused else style)
    return text


def _facts(facts: Iterable[FactLine]) -> Iterator[RenderableType]:
    table = Table(box=None, padding=(0, 1), show_header=False, expand=False)
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for fact in facts:
        table.add_row(Text(fact.kind[0]), _fact(fact))
    if table.row_count:
        yield Padding(table, (0, 0, 1, 2))


def _fact(fact: FactLine) -> Text:
    text = Text(harmless(fact.text), style="bold")
    text.append("\n").append(harmless("  ".join(map(_end, fact.ends))), style="not bold")
    for passage in fact.passages:
        text.append("\n“").append(harmless(passage.quote), style="not bold green").append("”")
    why = f"{fact.confidence:.2f} {fact.rule.name} {fact.rule.zh}".rstrip()
    return text.append("\n").append(harmless(why), style="not bold dim")


def _end(end: EndLine) -> str:
    """职务：副市长, 任职于：澜州市发展和改革委员会“市发改委”, 任职于：澜州市人民政府（据上下文）."""
    if end.spot is None:
        return f"{end.role[0]}：{end.text}（据上下文）"
    return f"{end.role[0]}：{end.text}" + (f"“{end.printed}”" if end.printed != end.text else "")
