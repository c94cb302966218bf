"""The year and date of a page, and its newspaper."""

from __future__ import annotations

from collections.abc import Sequence

from kg.types import Article, Page, PageContext


def time_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``year``, ``date`` and ``publication``."""
    return context
