"""Companies that a page prints in full, for reading their short forms in other articles."""

from __future__ import annotations

from collections.abc import Sequence

from kg.pipes.companies.mentions import find_named
from kg.types import Article


def printed_companies(articles: Sequence[Article]) -> tuple[str, ...]:
    """Full company names anywhere on the page, sorted: 南通鼎盛重工有限公司."""
    found = {article.text[a:b] for article in articles for a, b in find_named(article.text)}
    return tuple(sorted(found))
