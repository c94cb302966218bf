"""Everything that one page says: the unit of work of a build.

:func:`extract_page` is a pure function of the page and the settings, so that any engine can
run it anywhere, in any order.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.context import page_context
from kg.merge import merge_events, merge_observations, merge_projects, merge_tenures
from kg.nlp import load_pipeline, make_docs, read_doc
from kg.pages import split_page
from kg.pipes.officials.people import model_people
from kg.settings import Settings
from kg.types import ArticleRecord, Page, PageContext, PageFacts


def annotate_page(page: Page, settings: Settings) -> tuple[PageContext, list[Doc]]:
    """The context of a page, and its articles as annotated docs."""
    articles = split_page(page)
    nlp = load_pipeline(settings.model)
    docs = make_docs(nlp, articles)
    people = frozenset(name for doc in docs for name in model_people(doc))
    context = page_context(page, articles, people)
    return context, [read_doc(nlp, doc, context) for doc in docs]


def extract_page(page: Page, settings: Settings) -> PageFacts:
    """Read all facts of a page."""
    context, docs = annotate_page(page, settings)
    return merged(page, context, docs)


def merged(page: Page, context: PageContext, docs: Sequence[Doc]) -> PageFacts:
    """The facts of a page's annotated articles, each once."""
    return PageFacts(
        page=page,
        context=context,
        articles=tuple(_record(doc) for doc in docs),
        tenures=merge_tenures(t for doc in docs for t in doc._.tenures),
        projects=merge_projects(p for doc in docs for p in doc._.projects),
        events=merge_events(e for doc in docs for e in doc._.events),
        observations=merge_observations(o for doc in docs for o in doc._.observations),
        notes=() if docs else ("no text that could be an article",),
    )


def _record(doc: Doc) -> ArticleRecord:
    article = doc._.article
    return ArticleRecord(
        number=article.number,
        headline=article.headline,
        authors=article.authors,
        date=doc._.date,
        start=min(article.offsets),
        end=max(article.offsets) + 1,
    )
