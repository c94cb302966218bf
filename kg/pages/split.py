"""Split a page into articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.pages.assemble import build_article
from kg.pages.fragments import join_fragments
from kg.pages.headings import mark_headings
from kg.pages.matching import Draft, match_headlines
from kg.pages.overlap import Overlap
from kg.pages.segments import Segment, lay_out
from kg.pages.units import Role, Unit, read_units
from kg.types import Article, Page


def split_page(page: Page) -> tuple[Article, ...]:
    """The articles of a page, numbered by first character.

    Nothing is lost: text that no headline claims, small advertisements and the furniture of the
    page (newspaper, date, editors) are articles without headline.
    """
    units = mark_headings(read_units(page.text))
    layout = lay_out(units)
    overlap = Overlap([segment.text for run in layout.runs for segment in run])
    drafts = join_fragments(match_headlines(layout, overlap), overlap)
    drafts.extend(_furniture(units))
    drafts.sort(key=lambda draft: draft.first)
    return tuple(build_article(page, draft, number) for number, draft in enumerate(drafts, 1))


def _furniture(units: Sequence[Unit]) -> Iterator[Draft]:
    for role, group in groupby(units, key=lambda unit: unit.role):
        if role is Role.FURNITURE:
            yield Draft(segments=[Segment(list(group))])
