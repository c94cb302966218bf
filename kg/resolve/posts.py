"""Posts: when two titles are one post, which have a single seat, and who held it when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import combinations, pairwise

from kg import lexicon
from kg.pipes.officials.organs import CONGRESS, DISCIPLINE, PARTY, ZONE_OFFICE
from kg.resolve.messages import Breaks, Message, SeatTaken
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import Break, Seen
from kg.resolve.records import PostRecord, SeatClash
from kg.resolve.terms import ends_by_word, split_terms
from kg.types import Status, Tenure

_ORGAN = re.compile(
    rf"^(?:{PARTY}|{ZONE_OFFICE}|{CONGRESS}|政协|{DISCIPLINE}|常委会|区|市|县|公司|集团)"
    r"(?=[副主书局部院行总董]|秘书)"
)
_MANY = re.compile(r"副|助理|常务委员|委员|成员|代表|第一|名誉|荣誉|轮值|分管|驻")
_LONG_APART = 400
"""Days after which a post held again is a second term, where another held it in between."""


@lru_cache(8192)
def bare_title(title: str) -> str:
    """A title without its organ: 管委会主任 and 管理委员会主任 → 主任."""
    return _ORGAN.sub("", title)


def post_of(seen: Seen) -> str:
    """One key for all printings of a post: the body by its name of that time, its place, the bare title."""
    body = seen.name_then or (seen.tenure.body.name if seen.tenure.body else "")
    return f"{body}|{seen.scope}|{bare_title(seen.tenure.title)}"


@cache
def _single() -> frozenset[str]:
    return frozenset(lexicon.words("single_seats"))


def has_one_seat(tenure: Tenure) -> bool:
    """Whether only one can hold the post at a time: 市长, 局长, 管委会主任 — not 副市长, 常委."""
    title = bare_title(tenure.title).split("(")[0]
    return tenure.body is not None and not _MANY.search(title) and title in _single()


def post(node: Node, inbox: Inbox) -> Outcome:
    """POST: tell every holder who came after, and report two at a time."""
    seen = list(_seen(inbox))
    people = sorted({s.person for _, s in seen})
    if len(people) < 2:
        return Outcome()
    runs = {person: _days(seen, person) for person in people}
    breaks = {person: _breaks(person, runs, seen) for person in people}
    messages: dict[Node, Message] = {
        Node(Stage.CAREER, person): Breaks(node.key, found) for person, found in breaks.items() if found
    }
    clashes = tuple(_clashes(people, runs, breaks, seen))
    record = PostRecord(node.key, clashes) if clashes else None
    return Outcome(tuple(sorted(messages.items())), record)


def _seen(inbox: Inbox) -> Iterator[tuple[str, Seen]]:
    for source, message in sorted(inbox.items()):
        if isinstance(message, SeatTaken):
            yield from ((source.key, holder) for holder in message.holders)


def _days(seen: Iterable[tuple[str, Seen]], person: str) -> list[tuple[str, str]]:
    """Days on which a page prints a person as the holder, with the page."""
    held = (Status.HELD, Status.ACTING)
    return sorted(
        (d, page)
        for page, s in seen
        if s.person == person and s.tenure.status in held
        for d in s.dates
        if len(d) == len("2023-03-18")
    )


def _breaks(
    person: str, runs: dict[str, list[tuple[str, str]]], seen: list[tuple[str, Seen]]
) -> tuple[Break, ...]:
    """The first day of every other holder after a day of one's own.

    Where one is printed again soon after and nobody said that the post had changed hands, the
    other's day is no end but a contradiction.
    """
    names = {s.person: s.tenure.person for _, s in seen}
    own = [d for d, _ in runs[person]]
    found = set()
    for other, days in runs.items():
        if other == person:
            continue
        for before, after in pairwise([*own, ""]):
            between = [(d, page) for d, page in days if d > before and (not after or d < after)]
            if between and (not after or _is_two_terms(before, after, person, seen)):
                first, page = between[0]
                found.add(Break(first, "successor", page, names[other]))
    return tuple(sorted(found))


def _is_two_terms(before: str, after: str, person: str, seen: list[tuple[str, Seen]]) -> bool:
    said = any(
        s.person == person and s.tenure.status is Status.FORMER and any(before <= d <= after for d in s.dates)
        for _, s in seen
    )
    return said or (date.fromisoformat(after) - date.fromisoformat(before)).days > _LONG_APART


def _clashes(
    people: list[str],
    runs: dict[str, list[tuple[str, str]]],
    breaks: dict[str, tuple[Break, ...]],
    seen: list[tuple[str, Seen]],
) -> Iterator[SeatClash]:
    """Pairs who are printed as holders on the same day, or by turns within one term."""
    names = {s.person: s.tenure.person for _, s in seen}
    terms = {
        person: split_terms(
            (d for d, _ in runs[person]),
            (*breaks[person], *ends_by_word(s for _, s in seen if s.person == person)),
        )
        for person in people
    }
    for left, right in combinations(people, 2):
        for n, days in enumerate(terms[left], 1):
            for m, others in enumerate(terms[right], 1):
                if both := _overlap(days, others):
                    said = (_status(seen, left, days), _status(seen, right, others))
                    yield SeatClash((left, names[left]), (right, names[right]), n, m, *said, both)


def _status(seen: list[tuple[str, Seen]], person: str, days: list[str]) -> Status:
    """How the term's post is held: in full, if any page of it says so."""
    said = {s.tenure.status for _, s in seen if s.person == person and set(s.dates) & set(days)}
    return Status.HELD if Status.HELD in said else Status.ACTING


def _overlap(days: list[str], others: list[str]) -> tuple[str, ...]:
    """Days of one that lie within the days of the other."""
    low, high = max(days[0], others[0]), min(days[-1], others[-1])
    return tuple(sorted({d for d in (*days, *others) if low <= d <= high})) if low <= high else ()
