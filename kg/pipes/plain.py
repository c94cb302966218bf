"""Docs and spans for facts alone: what the finders ask of spaCy's, without tokens.

A token for every character, and an object of spaCy's for every look at a span, take as long as much of the
grammar. :func:`kg.extract.extract_pages` hands out no docs, so it reads articles as these; whoever wants
entities, or runs the components in a pipeline, has spaCy's own.
"""

from __future__ import annotations

from typing import Any, cast

from spacy.tokens import Doc, Span


class PlainSpan:
    """A marked stretch of characters. It holds its doc's values and not the doc, which would be a cycle."""

    __slots__ = ("end_char", "label_", "start_char", "user_data")

    def __init__(self, user_data: dict[Any, Any], start: int, end: int, label: str) -> None:
        self.user_data = user_data
        self.start_char = start
        self.end_char = end
        self.label_ = label


class PlainDoc:
    """A text, its span groups, and what ``doc._`` and ``span._`` hold, under the same keys."""

    __slots__ = ("spans", "text", "user_data")

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: dict[str, list[Span]] = {}
        self.user_data: dict[Any, Any] = {}

    def __len__(self) -> int:
        return len(self.text)


def plain_doc(text: str) -> Doc:
    """A doc of a text, as far as the finders look at one."""
    return cast(Doc, PlainDoc(text))


def plain_span(doc: Doc, start: int, end: int, label: str) -> Span:
    """A span of such a doc."""
    return cast(Span, PlainSpan(doc.user_data, start, end, label))
