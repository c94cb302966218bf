"""Which body belongs to which headline, on pages that print it before, after or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.pages.headlines import is_kicker, is_label, is_tied
from kg.pages.overlap import Overlap
from kg.pages.segments import Layout, Segment
from kg.pages.units import Role, Unit
from kg.records import record

_OVERLAP = 5.0
_ATTACHED = 1.0
_SAME_STYLE = 0.5
_EMPTY = -4.0
_HEADLESS = -2.0
_CUT = -1.0
_CUT_UNSEEN = -2.0
"""Where no empty line shows that the text above ends."""
_UNFINISHED = -1.5
_PARTED = -1.5
_PARTED_UNSEEN = -2.2
"""The price of headings that fall to two articles; higher where no empty line parts them."""
_PARTS = 6
_CUTS = 40


@dataclass(slots=True, eq=False)
class Draft:
    """An article in the making."""

    heads: list[Unit] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    kicker: list[Unit] = field(default_factory=list)
    """What stands above the text where the headline stands below it."""

    @property
    def headline(self) -> str:
        return " ".join(head.text for head in self.heads)

    @property
    def first(self) -> int:
        """Index of its first unit on the page."""
        units = [*self.kicker, *self.heads, *(u for s in self.segments for u in s.units)]
        return min(u.index for u in units)


@record
class _Choice:
    """What a run of segments gives to the heading before it and to the one behind it."""

    score: float
    left: int
    """How many segments go to the heading before (0 or 1)."""
    right: int
    cut: tuple[int, int] | None = None
    """Segment and unit at which one segment is cut in two."""


def match_headlines(layout: Layout, overlap: Overlap) -> list[Draft]:
    """Drafts in file order: every segment in one, with the heading that is its own, if any."""
    parts = [_parts(group, layout.dense) for group in layout.groups]
    best = _search(layout, parts, overlap)
    drafts: list[Draft] = []
    before: Draft | None = None
    for i, run in enumerate(layout.runs):
        upper = (
            Draft(list(_flat(parts[i - 1][best[i - 1] :]))) if i and best[i - 1] < len(parts[i - 1]) else None
        )
        lower = Draft(list(_flat(parts[i][: best[i]]))) if i < len(parts) and best[i] else None
        before = upper
        choice = _divide(run, before, lower, overlap, dense=layout.dense)
        drafts.extend(_deal(run, choice, before, lower))
    return _with_kickers(sorted(drafts, key=lambda draft: draft.first))


def _with_kickers(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft of a text and of the headings above and below it, of which one found no text of its own."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last is not None and last.heads and not last.segments and _is_below(draft):
            kept.pop()
            draft.kicker = last.heads
        elif last is not None and draft.heads and not draft.segments and _is_introduced(last):
            last.kicker, last.heads = last.heads, draft.heads
            continue
        kept.append(draft)
    return kept


def _is_below(draft: Draft) -> bool:
    """Whether a headline stands below its text."""
    return bool(draft.heads and draft.segments) and draft.heads[0].index > draft.segments[-1].units[-1].index


def _is_introduced(draft: Draft) -> bool:
    """Whether a text has only a kicker above it: ``石川在督查项目时强调``."""
    heads = [unit for unit in draft.heads if unit.role is Role.HEAD]
    above = bool(heads and draft.segments) and heads[0].index < draft.segments[0].units[0].index
    return above and len(heads) == 1 and is_kicker(heads[0])


def _flat(parts: Sequence[Sequence[Unit]]) -> list[Unit]:
    return [unit for part in parts for unit in part]


def _parts(group: Sequence[Unit], dense: bool) -> list[list[Unit]]:
    """Heading lines between empty lines: only there can a group fall to two articles.

    Anywhere, on a page without empty lines (``dense``).
    """
    parts: list[list[Unit]] = []
    for unit in group:
        if not parts or (
            (unit.gap or (dense and unit.role is Role.HEAD))
            and len(parts) < _PARTS
            and not is_tied(parts[-1][-1], unit)
        ):
            parts.append([])
        parts[-1].append(unit)
    return parts


def _search(layout: Layout, parts: Sequence[list[list[Unit]]], overlap: Overlap) -> list[int]:
    """For each heading group, how many of its parts go to the body before it (Viterbi)."""
    scores: dict[int, float] = {}
    paths: dict[int, list[int]] = {}
    for i in range(len(parts)):
        new: dict[int, float] = {}
        ways: dict[int, list[int]] = {}
        for given in range(len(parts[i]) + 1):
            options = [
                (scores[last] + _step(layout, parts, i, last, given, overlap), paths[last])
                for last in sorted(scores)
            ] or [(_step(layout, parts, i, None, given, overlap), [])]
            score, path = max(options, key=lambda option: option[0])
            new[given], ways[given] = score, [*path, given]
        scores, paths = new, ways
    if not scores:
        return []
    last_run = layout.runs[-1]
    final = {}
    for given, score in scores.items():
        upper = Draft(_flat(parts[-1][given:])) if given < len(parts[-1]) else None
        final[given] = score + _divide(last_run, upper, None, overlap, dense=layout.dense).score
    return paths[max(sorted(final), key=lambda given: final[given])]


def _step(
    layout: Layout,
    parts: Sequence[list[list[Unit]]],
    i: int,
    last: int | None,
    given: int,
    overlap: Overlap,
) -> float:
    """Score of run ``i`` between the heading parts left over above it and those given up to it."""
    upper = None
    if last is not None and last < len(parts[i - 1]):
        upper = Draft(_flat(parts[i - 1][last:]))
    lower = Draft(_flat(parts[i][:given])) if given else None
    score = _divide(layout.runs[i], upper, lower, overlap, dense=layout.dense).score
    if 0 < given < len(parts[i]) and not (
        is_kicker(parts[i][given][0]) or _is_signed(layout, parts[i][given - 1])
    ):
        score += _PARTED_UNSEEN if layout.dense else _PARTED
    if given and _is_over(parts[i][given - 1][-1]):
        score += _EMPTY
    if last is not None and (last > 0) == (given > 0):
        score += _SAME_STYLE
    return score


def _is_over(head: Unit) -> bool:
    """Whether a heading never stands below its text: 【招商】, ``## 柳河大桥合龙``, one below its number."""
    return head.level > 0 or is_label(head)


def _is_signed(layout: Layout, part: Sequence[Unit]) -> bool:
    """Whether a byline alone shows that a headline is of the text above it, not of the one below."""
    return layout.dense and part[-1].role is Role.BYLINE


def _divide(
    run: Sequence[Segment], upper: Draft | None, lower: Draft | None, overlap: Overlap, *, dense: bool
) -> _Choice:
    """The best way to deal a run out to the headings around it."""
    firm = [i for i, segment in enumerate(run) if not segment.loose and (not segment.turned or not i)]
    if upper is None and lower is None:
        return _Choice(_headless(run, firm), 0, 0)
    if not firm:
        wanted = [i for i, segment in enumerate(run) if not segment.notice and segment.body]
        missing = (upper is not None) + (lower is not None)
        if not wanted:
            return _Choice(_EMPTY * missing, 0, 0)
        firm = wanted
    if upper is not None and lower is not None:
        return _divide_both(run, firm, upper, lower, overlap, dense=dense)
    if upper is not None:
        score = _fit(upper, run[firm[0]], overlap, above=True)
        return _Choice(score + _headless(run, firm[1:]), firm[0] + 1, 0)
    assert lower is not None
    score = _fit(lower, run[firm[-1]], overlap, above=False)
    return _Choice(score + _headless(run, firm[:-1]), 0, len(run) - firm[-1])


def _headless(run: Sequence[Segment], firm: Sequence[int]) -> float:
    """Cost of leaving segments without a heading; what stops in mid-sentence finds its own later."""
    return _HEADLESS * sum(not run[i].open for i in firm)


def _divide_both(
    run: Sequence[Segment], firm: Sequence[int], upper: Draft, lower: Draft, overlap: Overlap, *, dense: bool
) -> _Choice:
    if all(is_kicker(unit) for unit in upper.heads):
        score = _fit(lower, run[firm[-1]], overlap, above=False)
        return _Choice(score + _headless(run, firm[:-1]), 0, len(run) - firm[-1])
    if len(firm) > 1:
        score = _fit(upper, run[firm[0]], overlap, above=True) + _fit(
            lower, run[firm[-1]], overlap, above=False
        )
        return _Choice(score + _headless(run, firm[1:-1]), firm[0] + 1, len(run) - firm[-1])
    index = firm[0]
    if (
        run[0].note and index > 0
    ):  # 编者按 below the first headline of a page whose articles have theirs below
        return _Choice(_fit(lower, run[index], overlap, above=False), 1, len(run) - index)
    units = run[index].units
    cuts = [k for k in range(1, len(units)) if (units[k].gap or dense) and units[k - 1].closed]
    best = _Choice(_EMPTY + _fit(upper, run[index], overlap, above=True), index + 1, 0)
    for k in cuts[:_CUTS]:
        one, other = Segment(units[:k]), Segment(units[k:])
        score = _CUT if units[k].gap else _CUT_UNSEEN
        score += _fit(upper, one, overlap, above=True) + _fit(lower, other, overlap, above=False)
        if score > best.score:
            best = _Choice(score, index + 1, len(run) - index, (index, k))
    return best


def _fit(draft: Draft, segment: Segment, overlap: Overlap, *, above: bool) -> float:
    """How well a heading suits a body printed below (``above``) or over it."""
    attached = not segment.units[0].gap if above else not draft.heads[0].gap
    score = _OVERLAP * overlap.headline(draft.headline, segment.text)
    score += _ATTACHED if attached else 0.0
    return score + (_UNFINISHED if segment.open and not above else 0.0)


def _deal(run: list[Segment], choice: _Choice, upper: Draft | None, lower: Draft | None) -> list[Draft]:
    """Carry a choice out: the drafts of one run, each headless segment one of its own."""
    segments = list(run)
    right = len(segments) - choice.right
    if choice.cut is not None:
        index, k = choice.cut
        units = segments[index].units
        segments[index : index + 1] = [Segment(units[:k]), Segment(units[k:])]
        right = index + 1
    drafts: list[Draft] = []
    for i, segment in enumerate(segments):
        owner = Draft()
        if upper is not None and choice.left and (i == choice.left - 1 or (i < choice.left and segment.note)):
            owner = upper
        elif lower is not None and choice.right and i == right:
            owner = lower
        owner.segments.append(segment)
        if len(owner.segments) == 1:
            drafts.append(owner)
    for draft, placed in ((upper, choice.left), (lower, choice.right)):
        if draft is not None and not placed:
            drafts.append(draft)
    return drafts
