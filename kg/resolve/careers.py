"""A person's posts over all pages: terms, and how each ended.

A page says that somebody holds a post on a day. That never makes a start; and only a word of
the end (免去, 原), a stated successor, the head's post in the same body, the full post after an
acting one, or the end of the body itself makes an end. Another post beside it never does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.resolve.messages import Breaks, TenuresSeen
from kg.resolve.network import Inbox, Node, Outcome
from kg.resolve.parts import Break, Seen
from kg.resolve.posts import bare_title, post_of
from kg.resolve.ranks import level_of, rank_name, rank_of
from kg.resolve.records import CareerRecord, End, Term
from kg.resolve.terms import day, ends_by_word, split_terms
from kg.types import Status

Sightings = list[tuple[str, Seen]]


@dataclass(frozen=True, slots=True)
class _Spell:
    """The sightings of one term of one post in one status."""

    post: str
    status: Status
    number: int
    sightings: tuple[tuple[str, Seen], ...]

    @property
    def days(self) -> list[str]:
        """Full days on which the post was held, sorted."""
        held = (s for _, s in self.sightings if s.tenure.status is not Status.FORMER)
        return sorted({d for s in held for d in s.dates if len(d) == len("2023-03-18")})


def career(node: Node, inbox: Inbox) -> Outcome:
    """CAREER: the terms of a person."""
    seen = [
        (source.key, tenure)
        for source, message in sorted(inbox.items())
        if isinstance(message, TenuresSeen)
        for tenure in message.tenures
    ]
    if not seen:
        return Outcome()
    breaks = {m.post: m.breaks for m in inbox.values() if isinstance(m, Breaks)}
    by_post: dict[str, Sightings] = defaultdict(list)
    for page, tenure in seen:
        by_post[post_of(tenure)].append((page, tenure))
    spells = [
        spell
        for post, found in sorted(by_post.items())
        for spell in _spells(post, found, breaks.get(post, ()))
    ]
    terms = tuple(_term(spell, spells, breaks.get(spell.post, ())) for spell in spells)
    return Outcome(record=CareerRecord(node.key, seen[0][1].tenure.person, terms))


def _spells(post: str, seen: Sightings, breaks: Sequence[Break]) -> Iterator[_Spell]:
    """Cut the sightings of one post into terms, and those by the way it's held."""
    cuts = (*breaks, *ends_by_word(s for _, s in seen))
    held = (Status.HELD, Status.ACTING)
    days = [d for _, s in seen if s.tenure.status in held for d in s.dates if len(d) == len("2023-03-18")]
    terms = split_terms(days, cuts) or [[]]
    groups: dict[tuple[int, Status], Sightings] = defaultdict(list)
    for page, s in seen:
        groups[(_number(day(s.dates), terms, s), s.tenure.status)].append((page, s))
    for (number, status), found in _with_ends(groups):
        yield _Spell(post, status, number, tuple(sorted(found, key=lambda f: (day(f[1].dates), f[0]))))


def _number(when: str, terms: list[list[str]], seen: Seen) -> int:
    """The term of a sighting: the last one begun by then; one without a date is the last of all."""
    if seen.tenure.status is Status.DESIGNATE:
        return 1
    if not when:
        return len(terms)
    begun = [n for n, days in enumerate(terms, 1) if days and days[0] <= when]
    return begun[-1] if begun else (0 if seen.tenure.status is Status.FORMER else 1)


def _with_ends(groups: dict[tuple[int, Status], Sightings]) -> Iterator[tuple[tuple[int, Status], Sightings]]:
    """Words of the end (原) join the term that they end, where it's known otherwise."""
    for (number, status), found in sorted(groups.items()):
        if status is Status.FORMER:
            if (number, Status.HELD) in groups or (number, Status.ACTING) in groups:
                continue
            yield (max(number, 1), status), found
            continue
        last = (number, Status.HELD) not in groups or status is Status.HELD
        ended = groups.get((number, Status.FORMER), []) if last and status is not Status.DESIGNATE else []
        yield (number, status), [*found, *ended]


def _term(spell: _Spell, spells: list[_Spell], breaks: Sequence[Break]) -> Term:
    first = spell.sightings[0][1].tenure
    return Term(
        number=spell.number,
        sightings=spell.sightings,
        start=_start(spell),
        end=_end(spell, spells, breaks),
        level=level_of(first.body),
        rank=rank_name(rank_of(first.body, first.title)),
    )


def _start(spell: _Spell) -> str:
    """The day of the appointment, where a page tells of it."""
    told = [
        day(s.dates)
        for _, s in spell.sightings
        if s.tenure.status is Status.HELD and s.tenure.rule == "officials.appointed"
    ]
    return min(filter(None, told), default="")


def _end(spell: _Spell, spells: list[_Spell], breaks: Sequence[Break]) -> End | None:
    """The strongest word on the end, with the earliest day by which it was surely over."""
    last = spell.days[-1] if spell.days else ""
    ends = sorted(
        (e for e in _ends(spell, spells, breaks) if e.date >= last),
        key=lambda e: (_STRENGTH.index(e.how), e.date, e.page),
    )
    if not ends:
        return None
    best = ends[0]
    if best.precision == "exact":
        return best
    bounds = [e.date for e in ends if e.date]
    if best.how == "former":
        bounds += [d for d in _elsewhere(spell, spells) if d > last]
    return End(min(bounds, default=best.date), best.precision, best.how, best.page, best.who)


_STRENGTH = ("removed", "former", "renamed", "merged", "confirmed", "promoted", "successor")


def _ends(spell: _Spell, spells: list[_Spell], breaks: Sequence[Break]) -> Iterator[End]:
    last = spell.days[-1] if spell.days else ""
    for page, s in spell.sightings:
        if s.tenure.status is Status.FORMER:
            for word in ends_by_word([s], page) or (Break("", "former", page),):
                yield End(word.date, "exact" if word.how == "removed" else "notLaterThan", word.how, page)
        elif s.ended and s.ended_by != page:
            yield End(s.ended, "exact", s.how, s.ended_by)
    if spell.status in (Status.HELD, Status.ACTING):
        later = [b for b in breaks if b.date > last]
        if last and later:
            yield End(later[0].date, "notLaterThan", later[0].how, later[0].page, later[0].who)
        yield from _by_own_rise(spell, spells, last)


def _by_own_rise(spell: _Spell, spells: list[_Spell], last: str) -> Iterator[End]:
    """副书记 ends where the same person is 书记 of the same body, 代市长 where 市长."""
    if not last:
        return
    body, title = spell.post.rsplit("|", 1)
    for other in spells:
        begun = [(day(s.dates), page) for page, s in other.sightings if day(s.dates) > last]
        if not begun or other.status is not Status.HELD:
            continue
        after, page = min(begun)
        if spell.status is Status.ACTING and other.post == spell.post:
            yield End(after, "notLaterThan", "confirmed", page)
        elif title.startswith("副") and other.post == f"{body}|{bare_title(title[1:])}":
            yield End(after, "notLaterThan", "promoted", page)


def _elsewhere(spell: _Spell, spells: list[_Spell]) -> Iterator[str]:
    """Days on which the person holds a post in another place."""
    place = _place(spell)
    for other in spells:
        if place and _place(other) and _place(other) != place:
            yield from other.days


def _place(spell: _Spell) -> str:
    body = spell.sightings[0][1].tenure.body
    return body.place if body else ""
