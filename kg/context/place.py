"""The jurisdiction that a page reports on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.types import Article, Page, PageContext


def place_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``place``, ``place_code``, ``level``, ``parent``, ``zone`` and ``zones``."""
    return context
