"""Blocks of names: what zones, bodies and companies are called over many pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg import lexicon
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.zones import suffix_of
from kg.resolve.compare.companies import compare_companies
from kg.resolve.messages import (
    BodyAsked,
    Changes,
    CompaniesSeen,
    CompanyNamed,
    Departments,
    Message,
    NamesAre,
    Successor,
    ZoneNamed,
)
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import CompanySeen, NameIs
from kg.resolve.records import DatedChange, Link, LinksRecord, ReformRecord, SuccessionRecord
from kg.types import EntityKind


def reform(node: Node, inbox: Inbox) -> Outcome:
    """REFORM: follow renamings to the name of today, and note what ended in a merger."""
    if "|" in node.key:
        return _succession(node.key, inbox)
    changes = sorted(
        (
            DatedChange(source.key, change.attested or message.date, change)
            for source, message in inbox.items()
            if isinstance(message, Changes)
            for change in message.changes
        ),
        key=lambda c: (c.date, c.page, c.change.new.name),
    )
    messages: dict[Node, Message] = {}
    renamed = {old.name: c.change.new.name for c in changes if not c.change.merged for old in c.change.old}
    for dated in reversed(changes):  # the first report of a change is the one that counts
        how = "merged" if dated.change.merged else "renamed"
        for old in dated.change.old:
            today = old.name if dated.change.merged else _today(old.name, renamed)
            messages[Node(Stage.BODY, old.name)] = Successor(today, dated.date, dated.page, how)
    record = ReformRecord(tuple(changes)) if changes else None
    return Outcome(tuple(sorted(messages.items())), record)


def _succession(key: str, inbox: Inbox) -> Outcome:
    """Two departments of a place, of which by the table one took over the other, where pages name both."""
    place, old, new = key.split("|")
    named = {o for message in inbox.values() if isinstance(message, Departments) for o in message.organs}
    if not {old, new} <= named:
        return Outcome()
    year = next(r["year"] for r in lexicon.table("body_successions") if (r["old"], r["new"]) == (old, new))
    return Outcome(record=SuccessionRecord(place, old, new, year))


def _today(name: str, renamed: Mapping[str, str]) -> str:
    """The end of a chain of renamings; a circle ends where it began."""
    seen = [name]
    while name in renamed and renamed[name] not in seen:
        name = renamed[name]
        seen.append(name)
    return name


def body(node: Node, inbox: Inbox) -> Outcome:
    """BODY: tell those who name a body that it has another name now, or ended."""
    news = [m for m in inbox.values() if isinstance(m, Successor)]
    if not news:
        return Outcome()
    one = min(news, key=lambda m: (m.date, m.page))
    answer = NameIs(EntityKind.BODY, node.key, one.name, one.date, one.page, one.how)
    return _answered(answer, inbox, BodyAsked)


def zone(node: Node, inbox: Inbox) -> Outcome:
    """ZONE: the fullest spelling that a page prints, else the fullest that one assumes."""
    votes: Counter[tuple[bool, str]] = Counter()
    for message in inbox.values():
        if isinstance(message, ZoneNamed):
            votes.update((printed, name) for name, printed in message.spellings)
    if not votes:
        return Outcome()
    rank = {suffix: i for i, suffix in enumerate(STRONG)}
    _, name = min(
        votes, key=lambda v: (not v[0], rank.get(suffix_of(v[1]), len(rank)), -votes[v], -len(v[1]), v[1])
    )
    messages: dict[Node, Message] = {}
    for source, message in inbox.items():
        if isinstance(message, ZoneNamed):
            old = [spelling for spelling, _ in message.spellings if spelling != name]
            if old:
                answers = tuple(NameIs(EntityKind.ZONE, spelling, name) for spelling in old)
                messages[Node(Stage.NAMED, source.key)] = NamesAre(answers)
    return Outcome(tuple(sorted(messages.items())))


def company(node: Node, inbox: Inbox) -> Outcome:
    """COMPANY: a short name means the full one that shortens to it, where there's only one in the city.

    Where a city has none, the only one anywhere is meant.
    """
    claims = {source: m for source, m in inbox.items() if isinstance(m, CompanyNamed)}
    everywhere = {full for claim in claims.values() for full in claim.full}
    messages: dict[Node, Message] = {}
    for source, claim in claims.items():
        if claim.asks and not claim.full:
            here = {full for other in claims.values() if other.place == claim.place for full in other.full}
            meant = here or everywhere
            if len(meant) == 1:
                messages[Node(Stage.NAMED, source.key)] = NamesAre(
                    (NameIs(EntityKind.COMPANY, node.key, *meant),)
                )
    return Outcome(tuple(sorted(messages.items())))


def variant(node: Node, inbox: Inbox) -> Outcome:
    """VARIANT: names of companies that differ in look-alike characters, joined only on strong evidence."""
    seen: dict[str, list[CompanySeen]] = {}
    for _, company_seen in _companies(inbox):
        seen.setdefault(company_seen.name, []).append(company_seen)
    if len(seen) < 2:
        return Outcome()
    ranked = sorted(seen, key=lambda name: (-len(seen[name]), name))
    links: list[Link] = []
    same: dict[str, str] = {}
    for i, right in enumerate(ranked):
        for left in ranked[:i]:
            link = compare_companies(seen[left], seen[right])
            links.append(link)
            if link.verdict == "same" and left not in same:
                same.setdefault(right, left)
    answers: dict[Node, list[NameIs]] = {}
    for source, company_seen in _companies(inbox):
        if old := same.get(company_seen.name):
            answer = NameIs(EntityKind.COMPANY, company_seen.name, old)
            answers.setdefault(Node(Stage.NAMED, source.key), []).append(answer)
    messages = tuple((target, NamesAre(tuple(found))) for target, found in sorted(answers.items()))
    told = tuple(
        replace(link, one=same.get(link.right, same.get(link.left, "")))
        for link in links
        if link.verdict != "different"
    )
    return Outcome(messages, LinksRecord(told) if told else None)


def _companies(inbox: Inbox) -> Iterator[tuple[Node, CompanySeen]]:
    for source, message in sorted(inbox.items()):
        if isinstance(message, CompaniesSeen):
            yield from ((source, seen) for seen in message.companies)


def _answered(answer: NameIs, inbox: Inbox, asked: type) -> Outcome:
    """An answer to every page that asked."""
    pages = sorted(source.key for source, message in inbox.items() if isinstance(message, asked))
    return Outcome(tuple((Node(Stage.NAMED, page), NamesAre((answer,))) for page in pages))
