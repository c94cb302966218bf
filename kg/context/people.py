"""Names that a page prints with a post, for reading them where it prints them without."""

from __future__ import annotations

from collections.abc import Sequence

from kg.types import Article


def printed_people(articles: Sequence[Article]) -> tuple[str, ...]:
    """Names printed with a post anywhere on the page, longest first."""
    return ()
