"""Put back together what the layout of a page tore apart.

An article may be cut in two by another, go on in the next column under a strange headline, or
follow a note ``(上接本版头条)``.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.pages.matching import Draft
from kg.pages.overlap import Overlap
from kg.pages.segments import Segment

_AFFINITY = 0.15


def join_fragments(drafts: list[Draft], overlap: Overlap) -> list[Draft]:
    """Drafts with every fragment that can be placed in its article."""
    drafts = _turn(_rotate(drafts))
    drafts = _link_cuts(drafts, overlap)
    return _adopt(drafts)


def _turn(drafts: list[Draft]) -> list[Draft]:
    """Follow ``(上接本版头条)`` to the first article of the page."""
    top = next((draft for draft in drafts if draft.heads), None)
    kept: list[Draft] = []
    for draft in drafts:
        if top is not None and not draft.heads and draft.segments[0].turned == "here":
            top.segments.extend(draft.segments)
        else:
            kept.append(draft)
    return kept


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
    """Join what stops in mid-sentence with what starts there."""
    ends = [d for d in drafts if d.segments and d.segments[-1].open and not d.segments[-1].notice]
    starts = [d for d in drafts if d.segments and _may_continue(d)]
    pairs = sorted(
        (
            (_link(end, start, overlap), -ends.index(end), -starts.index(start), end, start)
            for end in ends
            for start in starts
            if end is not start and not (end.heads and start.heads)
        ),
        key=lambda pair: pair[:3],
        reverse=True,
    )
    gone: list[Draft] = []
    done: list[Draft] = []
    for score, _, _, end, start in pairs:
        if score > 0 and not any(d is end for d in done) and not any(d is start for d in gone):
            done.append(end)
            gone.append(start)
            _join(end, start)
    return [draft for draft in drafts if not any(draft is d for d in gone)]


def _may_continue(draft: Draft) -> bool:
    segment = draft.segments[0]
    return not (segment.dated or segment.loose or segment.turned)


def _link(end: Draft, start: Draft, overlap: Overlap) -> float:
    """How likely ``start`` goes on where ``end`` stops, 0 for not at all."""
    behind = start.first > end.first
    if end.heads:
        return (1.0 if behind else 0.0) + overlap.headline(end.headline, start.segments[0].text)
    if start.heads:
        return overlap.headline(start.headline, end.segments[0].text)
    return 0.5 if behind else 0.0


def _join(end: Draft, start: Draft) -> None:
    end.heads = end.heads or start.heads
    end.segments.extend(start.segments)


def _adopt(drafts: list[Draft]) -> list[Draft]:
    """Give a headless middle part to the article it shares most words with."""
    result: list[Draft] = []
    texts = ["\n".join(segment.text for segment in draft.segments) for draft in drafts]
    overlap = Overlap(texts)
    for i, draft in enumerate(drafts):
        owner = (
            None
            if draft.heads or not draft.segments or not _may_continue(draft)
            else _owner(drafts, i, overlap)
        )
        if owner is None:
            result.append(draft)
        else:
            owner.segments.extend(draft.segments)
    return result


def _owner(drafts: Sequence[Draft], i: int, overlap: Overlap) -> Draft | None:
    candidates = [(overlap.affinity(i, j), j) for j in range(i) if drafts[j].heads and drafts[j].segments]
    score, j = max(candidates, default=(0.0, 0))
    return drafts[j] if score >= _AFFINITY else None
