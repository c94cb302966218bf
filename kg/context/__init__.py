"""Where and when a page is: the jurisdiction, zone and year its short forms mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.context.companies import printed_companies
from kg.context.listed import reports_of_lists
from kg.context.people import printed_people
from kg.context.place import place_context
from kg.context.stamps import web_stamps
from kg.context.time import time_context
from kg.types import Article, Page, PageContext


def page_context(
    page: Page, articles: Sequence[Article], people: Collection[str] = frozenset()
) -> PageContext:
    """Read the context of a page from all its articles; ``people`` are names that a model has read."""
    context = place_context(page, articles, PageContext(stamps=web_stamps(page.text)))
    context = time_context(page, articles, context)
    return replace(
        context,
        people=printed_people(articles, people),
        companies=printed_companies(articles),
        reports=reports_of_lists(articles),
    )
