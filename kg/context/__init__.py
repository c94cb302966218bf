"""Where and when a page is: the jurisdiction, zone and year its short forms mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.context.companies import printed_companies
from kg.context.people import printed_people
from kg.context.place import place_context
from kg.context.time import time_context
from kg.types import Article, Page, PageContext


def page_context(page: Page, articles: Sequence[Article]) -> PageContext:
    """Read the context of a page from all its articles."""
    context = place_context(page, articles, PageContext())
    context = time_context(page, articles, context)
    return replace(context, people=printed_people(articles), companies=printed_companies(articles))
