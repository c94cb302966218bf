"""Split a page into articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kg.pages.apart import put_in_place
from kg.pages.assemble import build_article
from kg.pages.bylines import parse_authors
from kg.pages.fragments import join_fragments
from kg.pages.headings import mark_headings
from kg.pages.masthead import without_masthead
from kg.pages.matching import Draft, match_headlines
from kg.pages.overlap import Overlap
from kg.pages.posts import with_posts
from kg.pages.run_in import with_run_in
from kg.pages.segments import Segment, lay_out
from kg.pages.strands import with_strands
from kg.pages.torn import close_over_headlines
from kg.pages.units import Role, Unit, read_units
from kg.types import Article, Page

_WHOLE_PAGE = re.compile(r"[ (]*本[版期](?:撰稿|文字|采写|稿件)(?!除)")


def split_page(page: Page) -> tuple[Article, ...]:
    """The articles of a page, numbered by first character.

    Nothing is lost: text that no headline claims, small advertisements and the furniture of the
    page (newspaper, date, editors; see :attr:`~kg.types.Article.is_furniture`) are articles without headline.
    """
    units = without_masthead(with_posts(read_units(page.text)))
    units = put_in_place(mark_headings(with_strands(with_run_in(page.text, units))))
    layout = lay_out(units)
    close_over_headlines(layout)
    overlap = Overlap([segment.text for run in layout.runs for segment in run])
    drafts = join_fragments(match_headlines(layout, overlap), overlap)
    drafts.extend(_furniture(units))
    drafts.sort(key=lambda draft: draft.first)
    shared = _shared_authors(units)
    articles = (build_article(page, draft, number) for number, draft in enumerate(drafts, 1))
    return tuple(
        replace(a, authors=shared) if shared and a.headline and not a.authors else a for a in articles
    )


def _shared_authors(units: Sequence[Unit]) -> tuple[str, ...]:
    """Who wrote all of the page, as one line says: ``本版撰稿:邬倩 冉儒军``."""
    lines = (unit.raw for unit in units if unit.role is Role.BYLINE and _WHOLE_PAGE.match(unit.raw))
    return next((parse_authors(line) for line in lines), ())


def _furniture(units: Sequence[Unit]) -> Iterator[Draft]:
    for role, group in groupby(units, key=lambda unit: unit.role):
        if role is Role.FURNITURE:
            yield Draft(segments=[Segment(list(group))])
