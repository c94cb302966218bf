"""Where and when a page is: the jurisdiction, zone and year its short forms mean."""

from __future__ import annotations

from collections.abc import Sequence

from kg.types import Article, Page, PageContext


def page_context(page: Page, articles: Sequence[Article]) -> PageContext:
    """Read the context of a page from all its articles."""
    return PageContext()
