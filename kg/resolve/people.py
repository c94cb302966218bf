"""PERSON: who bears one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from kg.resolve.compare import Weighed, verdict
from kg.resolve.compare.people import compare_people
from kg.resolve.compare.person import Profile
from kg.resolve.groups import Groups
from kg.resolve.judgements import Side, judged
from kg.resolve.messages import Message, PeopleAre, Sightings
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import Held, PersonIs, Sighting
from kg.resolve.records import Link, LinksRecord
from kg.types import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two profiles and what was found about them."""

    left: Profile
    right: Profile
    weighed: Weighed
    judgement: Judgement | None

    @property
    def verdict(self) -> str:
        return self.judgement.verdict.value if self.judgement else verdict(self.weighed)

    @property
    def rank(self) -> tuple[bool, float, str, str]:
        """Judgements first, then by score."""
        return self.judgement is None, -self.weighed.bits, self.left.key, self.right.key


def person(inbox: Inbox, judgements: tuple[Judgement, ...]) -> Outcome:
    """Join the sightings of a name into people, and propose pairs that may be one."""
    sightings = [
        (source.key, sighting)
        for source, message in sorted(inbox.items())
        if isinstance(message, Sightings)
        for sighting in message.sightings
    ]
    profiles, home = _profiles(sightings)
    pairs = [_pair(a, b, judgements) for a, b in combinations(sorted(profiles, key=_order), 2)]
    groups = Groups([p.key for p in profiles])
    apart = {frozenset((p.left.key, p.right.key)) for p in pairs if p.verdict == "different"}
    joined = []
    for pair in sorted(pairs, key=lambda pair: pair.rank):
        if pair.verdict == "same" and groups.join(pair.left.key, pair.right.key, apart):
            joined.append(pair)
    names = {p.key: p.name for p in profiles}
    answers: dict[str, list[PersonIs]] = defaultdict(list)
    for page, sighting in sightings:
        key = groups.first(home[(page, sighting.name)])
        answers[page].append(PersonIs(sighting.name, key, names[key]))
    messages: list[tuple[Node, Message]] = [
        (Node(Stage.FINAL, page), PeopleAre(tuple(found))) for page, found in sorted(answers.items())
    ]
    links = tuple(_links(pairs, joined, groups))
    return Outcome(tuple(messages), LinksRecord(links) if links else None)


def _order(profile: Profile) -> str:
    return profile.key


def _pair(left: Profile, right: Profile, judgements: tuple[Judgement, ...]) -> _Pair:
    found = judged(_side(left), _side(right), judgements) if judgements else None
    return _Pair(left, right, compare_people(left, right), found)


def _side(profile: Profile) -> Side:
    marks = {post.body for post in profile.posts} | {name for name, _ in profile.places}
    return Side("official", profile.name, (profile.key,), frozenset(marks))


def _links(pairs: Iterable[_Pair], joined: list[_Pair], groups: Groups) -> Iterator[Link]:
    """The pairs that were joined, and the best of those between two people who may be one."""
    best: dict[tuple[str, str], _Pair] = {}
    for pair in pairs:
        left, right = sorted((groups.first(pair.left.key), groups.first(pair.right.key)))
        told = pair.verdict == "unsure" or (pair.judgement is not None and pair.verdict == "different")
        if left != right and told:
            best[(left, right)] = min(best.get((left, right), pair), pair, key=lambda p: p.rank)
    blocked = {
        tuple(sorted((groups.first(p.left.key), groups.first(p.right.key))))
        for p in pairs
        if p.verdict == "different"
    }
    for pair in joined:
        yield replace(_link(pair, pair.left.key, pair.right.key), one=groups.first(pair.left.key))
    for (left, right), pair in sorted(best.items()):
        if (left, right) not in blocked or pair.judgement:
            yield _link(pair, left, right)


def _link(pair: _Pair, left: str, right: str) -> Link:
    reasons = (pair.judgement.reason or "judged",) if pair.judgement else pair.weighed.reasons
    score = {Verdict.SAME: 1.0, Verdict.DIFFERENT: 0.0}.get(
        pair.judgement.verdict if pair.judgement else Verdict.UNSURE, pair.weighed.score
    )
    return Link("official", left, right, score, reasons, pair.verdict)


def _profiles(sightings: list[tuple[str, Sighting]]) -> tuple[list[Profile], Mapping[tuple[str, str], str]]:
    """Profiles, and the key of the profile that each page's sighting belongs to."""
    groups = Groups([_own_key(s) for _, s in sightings])
    by_body: dict[tuple[str, str], str] = {}
    for _, sighting in sightings:
        for post in sighting.posts:
            if not post.former and post.body:
                known = by_body.setdefault((sighting.name, post.body), _own_key(sighting))
                groups.join(known, _own_key(sighting))
    members: dict[str, list[Sighting]] = defaultdict(list)
    for _, sighting in sightings:
        members[groups.first(_own_key(sighting))].append(sighting)
    home = {(page, s.name): groups.first(_own_key(s)) for page, s in sightings}
    return [_profile(key, found) for key, found in sorted(members.items())], home


def _own_key(sighting: Sighting) -> str:
    """The first of the places and bodies worked in, the page's place where no post is printed."""
    held = [f"{p.place}|{p.body}" for p in sighting.posts if not p.former and p.body]
    former = [f"{p.place}|{p.body}|former" for p in sighting.posts]
    return f"{sighting.name}|{min(held or former, default=sighting.place + '|')}"


def _profile(key: str, sightings: list[Sighting]) -> Profile:
    posts: dict[tuple[str, str, bool], Held] = {}
    for sighting in sightings:
        for post in sighting.posts:
            known = posts.get((post.body, post.title, post.former), post)
            dates = tuple(sorted({*known.dates, *post.dates}))
            posts[(post.body, post.title, post.former)] = Held(
                post.body, post.title, post.place, post.code, post.rank, post.former, dates
            )
    held = [p for p in posts.values() if not p.former] or list(posts.values())
    places = {(p.place, p.code) for p in held if p.place} or {(s.place, s.code) for s in sightings}
    return Profile(key, sightings[0].name, tuple(posts[k] for k in sorted(posts)), frozenset(places))
