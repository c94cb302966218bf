"""Put back together what the layout of a page tore apart.

An article may be cut in two by another, go on in the next column under a strange headline, or
follow a note ``(上接本版头条)``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pages.claims import claim_headlines
from kg.pages.lists import attach_lists
from kg.pages.matching import Draft
from kg.pages.overlap import Overlap
from kg.pages.patterns import MARKS, TURN_TO
from kg.pages.segments import Segment
from kg.pages.units import Role, Unit

_AFFINITY = 0.15
_ADJACENT = 1.5
_NAMED = re.compile(
    r"(?P<name>[一-鿿]{2,4}|[一-鿿]{2,6}·[一-鿿]{2,6}|[一-鿿]{5,7}(?=强调|要求|指出|表示))"
    r"(?=强调|要求|指出|表示|说|希望|一行|[还又就对用在到]|先后|实地)"
)
"""Who speaks or acts, without a post: ``石川强调,…``, ``方晓就安全生产作了部署``."""
_AT_IT = re.compile("(?:在)?(?P<name>(?![^上]{0,3}[该此本]次)[一-鿿]{1,8}(?:会|仪式|活动|论坛))上,")
"""``点评会上,…``: at what another part has told of."""
_ABOVE = 3
_POST = r"(?:书记|[省市县区旗州盟镇乡局院]长|主任|主席)"
_MOST = 40
"""Fragments compared with each other: a page has a few, and a file without sense shall cost no hours."""


def join_fragments(drafts: list[Draft], overlap: Overlap) -> list[Draft]:
    """Drafts with every fragment that can be placed in its article."""
    drafts = _turn(_rotate(attach_lists(claim_headlines(drafts, overlap))), overlap)
    drafts = _link_cuts(drafts, overlap)
    _dig_out(drafts, overlap)
    drafts = _adopt(drafts)
    _give_back(drafts)
    return drafts


def _turn(drafts: list[Draft], overlap: Overlap) -> list[Draft]:
    """Follow ``(上接本版头条)`` to the article that it goes on from, where that is on the page.

    That is the first for 头条, else the one that says ``(下转…)`` or stops in mid-sentence: above, or below
    in another column.
    """
    kept: list[Draft] = []
    for i, draft in enumerate(drafts):
        source = _source(draft, kept, drafts[i + 1 :], overlap)
        if source is None:
            kept.append(draft)
        else:
            source.segments.extend(draft.segments)
    return kept


def _source(draft: Draft, before: Sequence[Draft], behind: Sequence[Draft], overlap: Overlap) -> Draft | None:
    turned = draft.segments[0].turned if draft.segments and not draft.heads else ""
    if not turned:
        return None
    headed = [d for d in before if d.heads and d.segments]
    if turned == "top" and headed:
        return headed[0]
    leaving = [d for d in headed if _turns(d) or d.segments[-1].open]
    if turned == "here":
        leaving = leaving or [d for d in behind if d.heads and d.segments and _turns(d)]
    options = leaving or (headed if turned == "here" else [])
    return max(options[-_MOST:], key=lambda d: overlap.affinity(_text(draft), _text(d)), default=None)


def _turns(draft: Draft) -> bool:
    """Whether an article says that it goes on elsewhere."""
    return TURN_TO.search(draft.segments[-1].units[-1].text) is not None


def _rotate(drafts: list[Draft]) -> list[Draft]:
    """Split off a lead that is printed behind its own continuation and stops in mid-sentence."""
    result: list[Draft] = []
    for draft in drafts:
        result.append(draft)
        segment = draft.segments[0] if draft.segments else None
        if segment is None or not draft.heads or segment.dated or not segment.open:
            continue
        units = segment.units
        k = next((k for k in range(1, len(units)) if units[k].dated and units[k - 1].closed), None)
        if k is not None:
            draft.segments[0] = Segment(units[:k])
            result.append(Draft(segments=[Segment(units[k:])]))
    return result


def _link_cuts(drafts: list[Draft], overlap: Overlap) -> list[Draft]:
    """Join what stops in mid-sentence with what starts there, the likeliest pair first."""
    ends = [i for i, d in enumerate(drafts) if d.segments and d.segments[-1].open][:_MOST]
    starts = [i for i, d in enumerate(drafts) if d.segments and _may_continue(d)][:_MOST]
    pairs = [(_link(drafts[i], drafts[j], overlap), -i, -j) for i in ends for j in starts if i != j]
    done: set[int] = set()
    gone: set[int] = set()
    for score, i, j in sorted(pairs, reverse=True):
        headed = drafts[-i].heads and drafts[-j].heads  # since a pair was joined before
        if score > 0 and not headed and -i not in done | gone and -j not in gone:
            done.add(-i)
            gone.add(-j)
            _join(drafts[-i], drafts[-j])
    return [draft for i, draft in enumerate(drafts) if i not in gone]


def _may_continue(draft: Draft) -> bool:
    segment = draft.segments[0]
    marked = segment.first is not None and (segment.first.listed or segment.first.text[0] in MARKS)
    return not (segment.dated or segment.loose or segment.turned or marked)


def _link(end: Draft, start: Draft, overlap: Overlap) -> float:
    """How likely ``start`` goes on where ``end`` stops, 0 for not at all."""
    if end.heads and start.heads:
        return 0.0
    behind = start.first > end.first
    if end.heads:
        return (1.0 if behind else 0.0) + overlap.headline(end.headline, start.segments[0].text)
    if start.heads:
        return overlap.headline(start.headline, end.segments[0].text)
    return 0.5 if behind else 0.0


def _join(end: Draft, start: Draft) -> None:
    end.heads = end.heads or start.heads
    end.segments.extend(start.segments)


def _dig_out(drafts: Sequence[Draft], overlap: Overlap) -> None:
    """Find the rest of an article that stops in mid-sentence at the end of those printed below it."""
    for i, end in enumerate(drafts):
        if not end.heads or not end.segments or not end.segments[-1].open:
            continue
        options = [
            (_rest_score(end, units, k, overlap), j, k)
            for j, draft in enumerate(drafts[i + 1 : i + 3], i + 1)
            if draft.heads and draft.segments
            for units in [draft.segments[-1].units]
            for k in range(max(1, len(units) - _MOST), len(units))
            if _may_resume(units, k)
        ]
        score, j, k = max(options, default=(0.0, 0, 0))
        if score > 0:
            units = drafts[j].segments[-1].units
            drafts[j].segments[-1] = Segment(units[:k])
            end.segments.append(Segment(units[k:]))


def _may_resume(units: Sequence[Unit], k: int) -> bool:
    """Whether the rest of another article can begin with ``units[k]``."""
    unit = units[k]
    return unit.role is Role.BODY and unit.gap and units[k - 1].closed and not unit.dated


def _rest_score(end: Draft, units: Sequence[Unit], k: int, overlap: Overlap) -> float:
    """How much better ``units[k:]`` goes with ``end`` than with what is printed above it."""
    rest = "\n".join(unit.text for unit in units[k:])
    above = "\n".join(unit.text for unit in units[:k])
    score = overlap.affinity(rest, _text(end)) - overlap.affinity(rest, above)
    lost = units[0].lines[0].indent > 0 and not units[k].lines[0].indent
    joint = end.segments[-1].text[-1:] + units[k].text[:1]
    return score + (1.0 if lost else 0.0) + (0.3 if overlap.knows(joint) else 0.0)


def _text(draft: Draft) -> str:
    return "\n".join(segment.text for segment in draft.segments)


def _give_back(drafts: Sequence[Draft]) -> None:
    """Give to an article the paragraphs that are printed at the end of a part of another one below it.

    ``石川强调,…``, where only the article above has told who 石川 is.
    """
    for i, draft in enumerate(drafts):
        for segment in draft.segments if draft.heads else ():
            found = _strange(draft, segment, drafts[max(0, i - _ABOVE) : i])
            if found is not None:
                owner, k = found
                owner.segments.append(Segment(segment.units[k:]))
                segment.units = segment.units[:k]


def _strange(draft: Draft, segment: Segment, before: Sequence[Draft]) -> tuple[Draft, int] | None:
    """The article above whose official a paragraph begins with, unknown in its own; and which paragraph."""
    units = segment.units
    if segment.credited or segment.turned or not segment.dated:
        return None
    for k in range(1, min(_MOST, len(units))):
        named = _NAMED.match(units[k].text)
        if units[k].role is not Role.BODY or not units[k - 1].closed or named is None:
            continue
        name = named["name"]
        if name in draft.headline or any(name in unit.text for unit in units[:k]):
            continue
        for other in reversed(before):
            last = other.segments[-1] if other.segments else None
            if other.heads and last and not last.credited and re.search(_POST + name, _text(other)):
                return other, k
    return None


def _adopt(drafts: list[Draft]) -> list[Draft]:
    """Give a headless middle part to the article it shares most words with."""
    homeless = [not d.heads and bool(d.segments) and _may_continue(d) for d in drafts]
    if not any(homeless):
        return drafts
    overlap = Overlap([_text(draft) for draft in drafts])
    result: list[Draft] = []
    for i, draft in enumerate(drafts):
        owner = _owner(draft, drafts[max(0, i - _MOST) : i], overlap) if homeless[i] else None
        if owner is None:
            result.append(draft)
        else:
            owner.segments.extend(draft.segments)
    return result


def _owner(draft: Draft, before: Sequence[Draft], overlap: Overlap) -> Draft | None:
    """The unsigned article that a part goes with; the one right above it needs less to show for it."""
    options = [
        other for other in before if other.heads and other.segments and not other.segments[-1].credited
    ]
    told = [other for other in options if _is_told_in(draft, other)]
    if len(told) == 1:
        return told[0]
    scores = [overlap.affinity(_text(draft), _text(other)) for other in options]
    if options and options[-1] is before[-1]:
        scores[-1] *= _ADJACENT
    score, j = max(((score, j) for j, score in enumerate(scores)), default=(0.0, 0))
    return options[j] if score >= _AFFINITY else None


def _is_told_in(draft: Draft, other: Draft) -> bool:
    """Whether the gathering at which a part begins, ``点评会上,…``, is one of those that another tells."""
    at = _AT_IT.match(draft.segments[0].text)
    return at is not None and (at["name"] in other.headline or at["name"] in _text(other))
