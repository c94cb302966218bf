"""A page with what was found on it, as one HTML file.

Under each paragraph stand its facts, linked with the words they join. A script draws a chosen
fact as arcs over the text; without it, and in print, the links and the list say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from kg.export.document import asset, render, write_document
from kg.export.marks import MarkedArticle, marked_articles
from kg.export.words import MARKS, NAMES_OF_BLOCKS
from kg.types import Page, PageContext

STYLES = ("base.css", "annotated.css", "annotated/arcs.css")
SCRIPTS = ("js/dom.js", "annotated/facts.js", "annotated/arcs.js", "annotated/choice.js")


def annotated_html(page: Page, context: PageContext, docs: Iterable[Doc]) -> str:
    """The page's articles with their entities marked, under each line the facts it states."""
    articles = marked_articles(page.name, docs)
    return render(
        "annotated.html.j2",
        scripts=[asset(name) for name in SCRIPTS],
        styles=[asset(name) for name in STYLES],
        page=page,
        context=context,
        articles=articles,
        marks=MARKS,
        blocks=NAMES_OF_BLOCKS,
        present=_labels(articles),
    )


def _labels(articles: Iterable[MarkedArticle]) -> list[str]:
    """The labels of all marks, for the key."""
    pieces = [piece for article in articles for line in article.lines for piece in line.pieces]
    inner = (segment.label for piece in pieces for segment in piece.segments)
    return sorted({label for label in (*(piece.label for piece in pieces), *inner) if label})


def write_annotated(page: Page, context: PageContext, docs: Iterable[Doc], path: Path) -> None:
    """Write the annotated page; the same page gives the same bytes.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    write_document(annotated_html(page, context, docs), path)
