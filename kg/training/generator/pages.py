"""Printing generated articles as a page, in the layouts that files of newspaper text come in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from kg.training.examples import Example
from kg.training.generator.articles import Draft, write_article
from kg.training.generator.marks import bare, with_organs
from kg.training.markup import read_markup

_INDENT = "　　"
_NO_LINE_BEGINS_WITH = "，。、；：？！）》”"


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """The text of a page file, and the articles that stand in it."""

    layout: str
    text: str
    articles: tuple[Example, ...]


def write_page(seed: int, page: int, layout: str | None = None) -> GeneratedPage:
    """One page of two to six articles; page ``n`` of a seed is the same with or without the others.

    Raises:
        KeyError: no layout of :data:`LAYOUTS` is called so.
    """
    rng = Random(f"{seed}/{page}")
    drafts = [write_article(rng) for _ in range(rng.randint(2, 6))]
    chosen = layout or rng.choice(sorted(LAYOUTS))
    sources = [f"generated/{seed}/{page}/{number}" for number in range(len(drafts))]
    articles = tuple(
        read_markup(with_organs(d.marked), source) for d, source in zip(drafts, sources, strict=True)
    )
    return GeneratedPage(chosen, LAYOUTS[chosen](drafts, rng), articles)


def _plain(drafts: list[Draft], rng: Random) -> str:
    """A paragraph a line, headlines above."""
    return "\n\n".join("\n".join((*_headline(draft), *_body(draft))) for draft in drafts) + "\n"


def _indented(drafts: list[Draft], rng: Random) -> str:
    """A paragraph a line, each of them indented."""
    blocks = ((*_headline(draft), *(_INDENT + line for line in _body(draft))) for draft in drafts)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _wrapped(drafts: list[Draft], rng: Random) -> str:
    """Columns: lines of 15 to 30 characters, headlines above."""
    width = rng.randint(15, 30)
    blocks = ((*_headline(draft), *_columns(_body(draft), width)) for draft in drafts)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _below(drafts: list[Draft], rng: Random) -> str:
    """Columns, each with its headline behind it, as text comes out of a page's layout."""
    width = rng.randint(15, 30)
    blocks = (("\n".join(_columns(_body(draft), width)), "\n".join(_headline(draft))) for draft in drafts)
    return "\n\n".join(part for block in blocks for part in block if part) + "\n"


def _markdown(drafts: list[Draft], rng: Random) -> str:
    """Headlines behind ``#``, blank lines between paragraphs."""
    blocks = ([f"# {line}" for line in _headline(draft)] + list(_body(draft)) for draft in drafts)
    return "\n\n".join("\n\n".join(block) for block in blocks) + "\n"


LAYOUTS: dict[str, Callable[[list[Draft], Random], str]] = {
    "below": _below,
    "indented": _indented,
    "markdown": _markdown,
    "plain": _plain,
    "wrapped": _wrapped,
}


def _headline(draft: Draft) -> list[str]:
    return [bare(line) for line in draft.headline]


def _body(draft: Draft) -> Iterator[str]:
    """The paragraphs as printed: the byline runs in with the first, the credit stands alone."""
    first, *rest = (bare(line) for line in draft.paragraphs)
    yield bare(draft.byline) + first
    yield from rest
    if draft.credit:
        yield bare(draft.credit)


def _columns(paragraphs: Iterator[str], width: int) -> Iterator[str]:
    for paragraph in paragraphs:
        line = _INDENT
        for char in paragraph:
            if len(line) >= width and char not in _NO_LINE_BEGINS_WITH:
                yield line
                line = ""
            line += char
        yield line
