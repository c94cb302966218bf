"""Every ``Doc`` and ``Span`` attribute of the pipeline, declared once.

========================  =============================================================
``doc._.article``         the :class:`~kg.types.Article` the doc was made from, or None
``doc._.context``         the :class:`~kg.types.PageContext` of its page
``doc._.date``            ISO date of the article, or empty
``doc._.heard``           label → what the model sees, as (start, end, probability)
``doc._.guessed``         the same of what it rather doesn't see, but may well be there
``doc._.tenures`` …       the facts found, tuples of :mod:`kg.types` records
``span._.entity``         the :class:`~kg.types.Entity` a company, zone or place is
``span._.body``           the one a body is: 三垛镇 in 三垛镇镇长 is a place as well
``span._.amount``         the :class:`~kg.types.Amount` of a MONEY or QUANTITY span
``span._.date``           ISO value of a DATE span, or empty
========================  =============================================================

A doc made from bare text works too: positions are then offsets into that text.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from kg.pipes.plain import PlainDoc, PlainSpan, plain_span
from kg.types import Article, PageContext, Passage

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""What no model has heard."""

DOC_DEFAULTS: dict[str, Any] = {
    "article": None,
    "context": PageContext(),
    "date": "",
    "heard": NOTHING,
    "guessed": NOTHING,
    "tenures": (),
    "projects": (),
    "events": (),
    "observations": (),
    "rankings": (),
}
SPAN_DEFAULTS: dict[str, Any] = {"entity": None, "body": None, "amount": None, "date": ""}
_KEYS: dict[str, Any] = {name: ("._.", name, None, None) for name in DOC_DEFAULTS}
"""Where spaCy keeps ``doc._.article`` and the like: every component asks for them many times, and
``doc._`` makes an object each time.
"""
_ARTICLE = _KEYS["article"]
_CONTEXT = _KEYS["context"]
_UNKNOWN: PageContext = DOC_DEFAULTS["context"]


def declare() -> None:
    """Declare the attributes; safe to call again."""
    for name, default in DOC_DEFAULTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    for name, default in SPAN_DEFAULTS.items():
        if not Span.has_extension(name):
            Span.set_extension(name, default=default)


def text_of(doc: Doc) -> str:
    """The text of a doc.

    ``doc.text`` puts the text together from its tokens at every call, which for character
    tokens costs more than all matching on it; an article holds it ready.
    """
    article: Article | None = doc.user_data.get(_ARTICLE)
    return doc.text if article is None else article.text


def value_of(span: Span, name: str) -> Any:
    """What ``span._`` has under a name, without the object that spaCy makes to tell it."""
    key: Any = ("._.", name, span.start_char, span.end_char)
    return _values(span).get(key, SPAN_DEFAULTS[name])


def set_value(span: Span, name: str, value: object) -> None:
    """Give ``span._`` something under a name."""
    key: Any = ("._.", name, span.start_char, span.end_char)
    _values(span)[key] = value


def _values(span: Span) -> dict[Any, Any]:
    found: dict[Any, Any] = span.user_data if isinstance(span, PlainSpan) else span.doc.user_data
    return found


def doc_value(doc: Doc, name: str) -> Any:
    """What ``doc._`` has under a name."""
    return doc.user_data.get(_KEYS[name], DOC_DEFAULTS[name])


def set_doc_value(doc: Doc, name: str, value: object) -> None:
    """Give ``doc._`` something under a name."""
    doc.user_data[_KEYS[name]] = value


def article_of(doc: Doc) -> Article | None:
    """``doc._.article``."""
    article: Article | None = doc.user_data.get(_ARTICLE)
    return article


def offsets_of(doc: Doc) -> tuple[int, ...] | range:
    """The page offset of every character of ``doc.text``, which counts its own where it has no article."""
    article: Article | None = doc.user_data.get(_ARTICLE)
    return range(len(doc.text)) if article is None else article.offsets


def passage(doc: Doc, start: int, end: int) -> Passage:
    """Quote ``doc.text[start:end]``, with page offsets where the doc has an article."""
    article: Article | None = doc.user_data.get(_ARTICLE)
    if article is not None:
        return article.passage(start, end)
    return Passage(1, doc.text[start:end], start, end)


def context_of(doc: Doc) -> PageContext:
    """``doc._.context``."""
    context: PageContext = doc.user_data.get(_CONTEXT, _UNKNOWN)
    return context


def printed(doc: Doc, start: int, end: int) -> str:
    """``doc.text[start:end]`` as the file prints it, without line breaks."""
    article: Article | None = doc.user_data.get(_ARTICLE)
    text = doc.text if article is None else article.printed
    return text[start:end].replace("\n", "")


def mark(doc: Doc, start: int, end: int, label: str) -> Span:
    """The span over ``doc.text[start:end]``, widened to whole tokens."""
    if isinstance(doc, PlainDoc):
        return plain_span(doc, start, end, label)
    if 0 <= start < end <= len(doc) == len(text_of(doc)):
        return Span(doc, start, end, label=label)  # every character is a token: much faster than asking
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no span over characters {start}–{end} of a text of {len(doc.text)}")
    return span


def write_group(doc: Doc, name: str, spans: list[Span]) -> None:
    """Set ``doc.spans[name]``, sorted by position."""
    spans = sorted(spans, key=lambda span: (span.start_char, span.end_char, span.label_))
    doc.spans[name] = spans if isinstance(doc, PlainDoc) else SpanGroup(doc, name=name, spans=spans)


declare()
