"""A page with what was found on it, as one HTML file without any script."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from kg.export.document import asset, render, write_document
from kg.export.marks import marked_articles
from kg.export.words import MARKS, NAMES_OF_BLOCKS
from kg.types import Page, PageContext

STYLES = ("base.css", "annotated.css")


def annotated_html(page: Page, context: PageContext, docs: Iterable[Doc]) -> str:
    """The page's articles with their entities marked, each followed by the facts read from it."""
    articles = marked_articles(docs)
    return render(
        "annotated.html.j2",
        styles=[asset(name) for name in STYLES],
        page=page,
        context=context,
        articles=articles,
        marks=MARKS,
        blocks=NAMES_OF_BLOCKS,
        present=sorted({p.label for a in articles for line in a.lines for p in line.pieces if p.label}),
    )


def write_annotated(page: Page, context: PageContext, docs: Iterable[Doc], path: Path) -> None:
    """Write the annotated page; the same page gives the same bytes.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    write_document(annotated_html(page, context, docs), path)
