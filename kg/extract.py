"""Everything that one page says: the unit of work of a build.

:func:`extract_page` is a pure function of the page and the settings, so that any engine can
run it anywhere, in any order. :func:`extract_pages` gives the same for many pages, faster: the
model reads them in batches.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from kg.context import page_context
from kg.merge import merge_events, merge_observations, merge_projects, merge_rankings, merge_tenures
from kg.nlp import load_pipeline, make_docs, read_doc
from kg.pages import split_page
from kg.pipes.extensions import doc_value
from kg.pipes.named import find_named
from kg.pipes.officials.people import model_people
from kg.pipes.reforms import find_changes
from kg.settings import Settings
from kg.types import Article, ArticleRecord, Page, PageContext, PageFacts

Result = TypeVar("Result")

BATCH = 20_000
"""Characters that the model reads at once; more is no faster and takes more memory."""


def annotate_page(page: Page, settings: Settings) -> tuple[PageContext, list[Doc]]:
    """The context of a page, and its articles as annotated docs."""
    nlp = load_pipeline(settings.model)
    articles = split_page(page)
    docs = make_docs(nlp, articles)
    context = _context(page, articles, docs)
    return context, [read_doc(nlp, doc, context) for doc in docs]


def extract_page(page: Page, settings: Settings) -> PageFacts:
    """Read all facts of a page."""
    nlp = load_pipeline(settings.model)
    with _undisturbed():
        return _read(nlp, page, split_page(page), None)


def extract_pages(
    pages: Iterable[Page], settings: Settings, *, size: int = BATCH
) -> Iterator[PageFacts | Exception]:
    """What :func:`extract_page` gives for each page, in their order; a page that fails gives its error,
    and the others don't suffer. ``size``: characters of a batch.
    """
    nlp = load_pipeline(settings.model)
    batch: list[Page] = []
    for page in pages:
        batch.append(page)
        if sum(len(page.text) for page in batch) >= size:
            yield from _read_batch(nlp, batch)
            batch = []
    yield from _read_batch(nlp, batch)


def _read_batch(nlp: Language, pages: Sequence[Page]) -> list[PageFacts | Exception]:
    """The facts of some pages that the model reads together."""
    with _undisturbed():
        return list(_extract_batch(nlp, pages))


def _extract_batch(nlp: Language, pages: Sequence[Page]) -> Iterator[PageFacts | Exception]:
    split = [_attempt(split_page, page) for page in pages]
    articles = [article for found in split if not isinstance(found, Exception) for article in found]
    together = _attempt(_plain_docs, nlp, articles)
    # Where the batch as a whole fails, each page answers for itself.
    docs = None if isinstance(together, Exception) else iter(together)
    for page, found in zip(pages, split, strict=True):
        if isinstance(found, Exception):
            yield found
        else:
            own = None if docs is None else list(islice(docs, len(found)))
            yield _attempt(_read, nlp, page, found, own)


def _read(nlp: Language, page: Page, articles: Sequence[Article], docs: list[Doc] | None) -> PageFacts:
    """The facts of a page whose articles the model may have read already."""
    docs = _plain_docs(nlp, articles) if docs is None else docs
    context = _context(page, articles, docs)
    return merged(page, context, [read_doc(nlp, doc, context, entities=False) for doc in docs])


def _plain_docs(nlp: Language, articles: Sequence[Article]) -> list[Doc]:
    return make_docs(nlp, articles, entities=False)


def _attempt(work: Callable[..., Result], *args: object) -> Result | Exception:
    try:
        return work(*args)
    except Exception as error:
        return error


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let the search for garbage in cycles rest: reading a page makes many small records and hardly a
    cycle, and Python would look through them, and through all word lists, again and again.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _context(page: Page, articles: Sequence[Article], docs: Sequence[Doc]) -> PageContext:
    """The context of a page whose docs the model has read."""
    return page_context(page, articles, frozenset(name for doc in docs for name in model_people(doc)))


def merged(page: Page, context: PageContext, docs: Sequence[Doc]) -> PageFacts:
    """The facts of a page's annotated articles, each once."""
    docs = [doc for doc in docs if not _is_furniture(doc)]
    return PageFacts(
        page=page,
        context=context,
        articles=tuple(_record(doc) for doc in docs),
        tenures=merge_tenures(t for doc in docs for t in doc_value(doc, "tenures")),
        projects=merge_projects(p for doc in docs for p in doc_value(doc, "projects")),
        events=merge_events(e for doc in docs for e in doc_value(doc, "events")),
        observations=merge_observations(o for doc in docs for o in doc_value(doc, "observations")),
        rankings=merge_rankings(r for doc in docs for r in doc_value(doc, "rankings")),
        changes=tuple(change for doc in docs for change in find_changes(doc)),
        named=find_named(docs),
        notes=() if docs else ("no text that could be an article",),
    )


def _is_furniture(doc: Doc) -> bool:
    """Whether it is a masthead or foot from which no fact was read: 11月4日 星期一 may head an agenda."""
    facts = ("tenures", "projects", "events", "observations", "rankings")
    return doc_value(doc, "article").is_furniture and not any(doc_value(doc, name) for name in facts)


def _record(doc: Doc) -> ArticleRecord:
    article: Article = doc_value(doc, "article")
    return ArticleRecord(
        number=article.number,
        headline=article.headline,
        authors=article.authors,
        date=doc_value(doc, "date"),
        start=min(article.offsets),
        end=max(article.offsets) + 1,
    )
