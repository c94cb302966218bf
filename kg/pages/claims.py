"""Reports without a headline whose headlines stand elsewhere: at the top of the page, or below the next lead.

县图书馆新馆开馆
柳河大桥合龙

本报讯(记者 白露)县图书馆新馆昨日开馆。…

本报讯(记者 方晓)柳河大桥昨日合龙。…

Three or more with empty lines between them are put in place before (:mod:`kg.pages.apart`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.pages.headlines import is_tied
from kg.pages.matching import Draft
from kg.pages.overlap import Overlap
from kg.pages.units import Role, Unit

_TOLD = 0.2
"""Overlap of a headline with the report that claims it, at least."""
_RATHER = 3.0
"""How many times as much as with the text that it was given to."""


def claim_headlines(drafts: Sequence[Draft], overlap: Overlap) -> list[Draft]:
    """Drafts whose reports without a headline took those that tell of them from where these were given to."""
    for draft in drafts:
        if draft.heads or not draft.segments or not _is_report(draft):
            continue
        found = _best(draft.segments[0].text, drafts, overlap)
        if found is not None:
            owner, (start, end) = found
            draft.heads = owner.heads[start:end]
            del owner.heads[start:end]
    return [draft for draft in drafts if draft.heads or draft.segments or draft.kicker]


def _is_report(draft: Draft) -> bool:
    """Whether a draft is an article by itself: its text begins as such do, or ends with who wrote it."""
    if any(segment.loose for segment in draft.segments):
        return False
    return draft.segments[0].dated or draft.segments[-1].credited


def _best(text: str, drafts: Sequence[Draft], overlap: Overlap) -> tuple[Draft, tuple[int, int]] | None:
    """Whose heading lines tell most of a text, and which of them."""
    best = _TOLD
    found: tuple[Draft, tuple[int, int]] | None = None
    for owner in drafts:
        own = owner.segments[0].text if owner.segments else ""
        for start, end in _headlines(owner.heads) if owner.heads else ():
            headline = " ".join(unit.text for unit in owner.heads[start:end])
            told = overlap.headline(headline, text)
            if told > best and told > _RATHER * overlap.headline(headline, own):
                best, found = told, (owner, (start, end))
    return found


def _headlines(heads: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The lines of each headline among those that stand together, with what is tied to it."""
    start = 0
    for i in range(1, len(heads) + 1):
        if i == len(heads) or not (heads[i].role is Role.BYLINE or is_tied(heads[i - 1], heads[i])):
            yield start, i
            start = i
