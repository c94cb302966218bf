"""From chains to tenures: who holds which post in which body, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.lexicon import word_set
from kg.pipes.companies.resolve import resolve_company
from kg.pipes.extensions import doc_value, passage, printed, text_of
from kg.pipes.officials.bodies import BARE_LEVELS, resolve_body
from kg.pipes.officials.chains import Chain
from kg.pipes.officials.fields import Field
from kg.pipes.officials.front import Holder
from kg.pipes.officials.holders import find_holder
from kg.pipes.officials.inheritance import GOVERNED, Held, Memory
from kg.pipes.officials.lists import closed, read_person
from kg.pipes.officials.organs import PARTY, ZONE_OFFICE
from kg.pipes.officials.outer import OWN_PARTY
from kg.pipes.officials.patterns import COMPANY_HEADS, LEVELS
from kg.pipes.officials.posts import Post
from kg.types import Entity, EntityKind, PageContext, Status, Stretch, Tenure

_JOINTS = ("、", "和", "及", "与", "以及", "、 ")
_WITHIN = re.compile(f"(?:{PARTY}|纪委|工会|团委|人大|武装部)$")
"""Bodies that name whose they are only through the post before: 校长仙学明、党委书记水生龙."""
_GOVERNMENTS = ("人民政府", "行政公署")
_NEXT_LISTED = re.compile("、[一-鿿()]{0,14}")
_PLANNED = re.compile(r"[,、]?")
_LEFT = re.compile("[,、;]?(?:并|同时)?(?:不再(?:兼任|担任|任)|不兼任)")
"""王雨任三级主任科员,不再兼任中心主任: who leaves is who was named for the post before."""
_IN_VIEW = re.compile(r"[,、]?拟(?:任|提任|提拔为|提名为|推荐为|转任|兼任|聘任)")
_TAKEN_OVER = re.compile("(?:一职|职务)?,(?:改)?由")
_GUESTS_ACT = re.compile(
    "(?P<come>一行|率[队团领]?|带领|带队)|[。\\n]|陪同|会见|接待|出席|参加|主持|座谈|迎接|介绍"
)
"""What those listed do first: come, or be there."""
_LIST_LENGTH = 160
_IN_TITLE = re.compile(f"(?:{PARTY}|纪工委|{ZONE_OFFICE})(?<!党支部)$")
"""Organs that a title is printed with; a 党支部 is the body itself."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A chain with its people and bodies found."""

    chain: Chain
    held: tuple[Held, ...]
    people: tuple[Stretch, ...]
    status: Status
    rule: str


def read_chains(
    text: str, chains: list[Chain], memory: Memory, known: Collection[str], fields: Sequence[Field]
) -> list[Reading]:
    """Give every chain its people and bodies, in text order."""
    readings: list[Reading] = []
    for chain in chains:
        people, status, rule = chain.people, Status.HELD, "officials.chain"
        if not people:
            found = find_holder(text, chain, known, fields)
            holder = _planned(text, chain, readings) if found is None else found[0]
            if holder is None:
                continue
            chain = chain if found is None else found[1]
            people, status, rule = holder.people, holder.status, holder.rule
            if rule == "officials.appointed":
                people = (*_listed_before(text, readings, people[0]), *people)
        joined = bool(readings) and text[readings[-1].people[-1][1] : chain.start] in _JOINTS
        joined = joined or (
            bool(readings)
            and (
                _heads_the_same_place(text, readings[-1], chain)
                or _came_along(text, readings[-1], chain, memory)
            )
        )
        before = readings[-1].held[-1] if joined else None
        held = _told_before(text, readings, chain, people) or _complete(chain, memory, before)
        readings.append(Reading(chain, held, people, status, rule))
        readings.extend(_succeeded(text, readings[-1], known))
    return readings


def _told_before(
    text: str, readings: Sequence[Reading], chain: Chain, people: Sequence[Stretch]
) -> tuple[Held, ...]:
    """石川书记 where he was 县委书记石川 before, whichever committee was named since: the same post again."""
    post = chain.posts[0]
    if len(chain.posts) > 1 or len(people) > 1 or post.body.text:
        return ()
    name, words = text[slice(*people[0])], post.title.words
    own = (reading for reading in readings if any(text[slice(*span)] == name for span in reading.people))
    posts = ((p, h) for reading in own for p, h in zip(reading.chain.posts, reading.held, strict=True))
    same = next((h for p, h in posts if p.title.words == words and h.body), None)
    return (replace(same, start=post.start, inherited=True),) if same else ()


def _succeeded(text: str, left: Reading, known: Collection[str]) -> Iterator[Reading]:
    """王雨不再兼任中心主任,由江流接任: the post that one leaves is held by whoever takes it over."""
    cue = _TAKEN_OVER.match(text, left.chain.end) if left.status is Status.FORMER else None
    span = read_person(text, cue.end(), known, bounded=True) if cue else None
    if span and text.startswith(("接任", "接替", "继任", "担任", "兼任"), span[1]):
        yield replace(left, people=(span,), status=Status.HELD, rule="officials.appointed")


def _heads_the_same_place(text: str, last: Reading, chain: Chain) -> bool:
    """石嘴山市委书记滑志敏,市长白玉珍: both of the place that the first names."""
    first, held = chain.posts[0], last.held[-1]
    bare = not first.body.text and GOVERNED.search(first.title.head) is not None
    ruling = held.head == "书记" and held.organ == "委" and len(held.owner) > 2
    return bare and ruling and text[last.people[-1][1] : chain.start] == ","


def _came_along(text: str, last: Reading, chain: Chain, memory: Memory) -> bool:
    """长治市委书记白露,|市委副书记、市长石川率考察团来邮: the 市 of a list of guests is the guests'."""
    if text[last.people[-1][1] : chain.start] not in (",", ";"):
        return False
    level, owner = chain.posts[0].body.owner, last.held[-1].owner
    if level not in LEVELS or not owner.endswith(level) or not memory.is_elsewhere(owner):
        return False
    acts = _GUESTS_ACT.search(text, chain.end, chain.end + _LIST_LENGTH)
    return acts is not None and acts["come"] is not None


def _listed_before(text: str, readings: list[Reading], first: Stretch) -> tuple[Stretch, ...]:
    """Those listed with their own posts before it: 海联总经理汤金辉、兆邦董事长钱粮当选副会长."""
    found: list[Stretch] = []
    start = first[0]
    for reading in reversed(readings):
        if first not in reading.people:
            if not _NEXT_LISTED.fullmatch(text, reading.people[-1][1], start):
                break
            found += reversed(reading.people)
        start = reading.chain.start
    return tuple(reversed(found))


def _planned(text: str, chain: Chain, readings: list[Reading]) -> Holder | None:
    """薛白,官湖镇镇长,拟任官湖镇党委书记: the post in view is that of the post held before it."""
    if not readings:
        return None
    last = readings[-1]
    end = max(last.chain.end, last.people[-1][1])
    if _LEFT.fullmatch(text, end, max(end, chain.start)):
        return Holder(last.people, Status.FORMER, "officials.removed")
    planned = chain.posts[0].title.status is Status.DESIGNATE
    if not (_PLANNED if planned else _IN_VIEW).fullmatch(text, end, max(end, chain.start)):
        return None
    return Holder(last.people, Status.DESIGNATE, "officials.record")


def _complete(chain: Chain, memory: Memory, before: Held | None) -> tuple[Held, ...]:
    """``before`` is the post of the name listed in front: 安吉县委书记杨卫东、县长贺旭."""
    held: list[Held] = []
    first = chain.posts[0].body
    placed = not first.text or first.owner in LEVELS or _WITHIN.match(first.text)
    held_before = before if placed and before and before.body else None
    for post in _of_firm(chain, memory):
        held.append(memory.complete(post, held[-1] if held else held_before))
    return tuple(held)


def _of_firm(chain: Chain, memory: Memory) -> tuple[Post, ...]:
    """党委书记、董事长徐鹏: the committee is that of the company which the second post is of."""
    first = chain.posts[0]
    firm = any(COMPANY_HEADS.search(post.title.head) for post in chain.posts[1:])
    company = memory.mentions.company(first.start) if firm and first.body.text in OWN_PARTY else ""
    if not company:
        return chain.posts
    return (replace(first, body=replace(first.body, owner=company)), *chain.posts[1:])


def tenures(doc: Doc, reading: Reading, bodies: Sequence[Entity | None]) -> Iterator[Tenure]:
    """One tenure for each person and post of a chain; ``bodies`` are those of the posts."""
    posts = list(zip(reading.chain.posts, reading.held, bodies, strict=True))
    each = _one_each(reading)
    people = reading.people[:1] if _has_one_seat(text_of(doc), reading) else reading.people
    for i, person in enumerate(people):
        for post in posts[i : i + 1] if each else posts:
            yield _tenure(doc, reading, *post, person)


def _one_each(reading: Reading) -> bool:
    """党委书记、镇长柳青和付明亮: seats that one person has, and as many names; each has one of them."""
    titles = [post.title for post in reading.chain.posts]
    seats = all(title.words == title.head and title.head in word_set("single_seats") for title in titles)
    return len(titles) == len(reading.people) > 1 and seats


def _has_one_seat(text: str, reading: Reading) -> bool:
    """民宗局局长伊玛堪、吴连水陪同: a bureau has one director; who is listed behind has no post here."""
    post, held = reading.chain.posts[-1], reading.held[-1]
    single = post.title.words == post.title.head and post.title.head in word_set("single_seats")
    listed = text[reading.chain.start - 1 : reading.chain.start] == "、"  # 甲镇、乙镇党委书记A、B
    whose = len(post.body.text) > 2 and len(held.body) > 2
    return len(reading.chain.posts) == 1 and len(reading.people) > 1 and single and whose and not listed


def _tenure(
    doc: Doc, reading: Reading, post: Post, held: Held, body: Entity | None, person: Stretch
) -> Tenure:
    title = _title(post, held, body)
    status = post.title.status if reading.status is Status.HELD else reading.status
    start, end = min(reading.chain.start, person[0]), max(reading.chain.end, person[1])
    return Tenure(
        person=closed(text_of(doc)[slice(*person)]),
        title=title,
        body=body,
        post=_printed_post(doc, post, held, title),
        status=status,
        attested=doc_value(doc, "date"),
        passages=(passage(doc, start, end),),
        rule=reading.rule,
        confidence=_confidence(reading, held, body),
    )


def bodies_of(reading: Reading, context: PageContext) -> list[Entity | None]:
    """The bodies of a chain's posts, with their printed names."""
    posts = zip(reading.chain.posts, reading.held, strict=True)
    return [_body_of(post, held, context) for post, held in posts]


def _body_of(post: Post, held: Held, context: PageContext) -> Entity | None:
    name = held.body
    if not name:
        return None
    if held.head == "领导":
        found = resolve_body(held.owner or name, context)
        return replace(found, kind=EntityKind.BODY, category="")
    found = resolve_body(name, context)
    if found.category == "Institution":
        firm = resolve_company(name, context)
        found = firm if COMPANY_HEADS.search(held.head) or firm.name in context.companies else found
    printed = (post.body.text, name)
    called = dict.fromkeys((*(p for p in printed if p and p not in BARE_LEVELS), *found.aliases))
    aliases = tuple(name for name in called if name != found.name)
    return found if aliases == found.aliases else replace(found, aliases=aliases)


def _title(post: Post, held: Held, body: Entity | None) -> str:
    """The title as printed, with the organ that belongs to it: 党工委副书记, 管委会主任."""
    words = post.title.words
    if held.head == "领导" and body is not None:
        return _level(body.name) + words
    organ = _IN_TITLE.search(held.organ)
    return organ.group() + words if organ else words


def _level(name: str) -> str:
    return "区" if name.endswith(("区", "园", "城")) else name[-1]


def _printed_post(doc: Doc, post: Post, held: Held, title: str) -> str:
    """The post as printed, with the organisation it leaves out in front.

    局长 after 市商务局党组书记 is 市商务局局长; 副市长 says its organisation itself.
    """
    if not held.inherited:
        return printed(doc, post.start, post.title.end)
    if GOVERNED.search(title) and held.organ in _GOVERNMENTS:
        return title if held.owner in BARE_LEVELS else held.owner + title
    own = _IN_TITLE.search(held.organ)
    shared = own is not None and title.startswith(own.group())
    return held.owner + (held.organ[: own.start()] if own and shared else held.organ) + title


def _confidence(reading: Reading, held: Held, body: Entity | None) -> float:
    value = 0.97 if reading.rule == "officials.chain" else 0.92
    doubt = 0.25 if body is None else 0.05 if held.inherited else 0.0
    return round(value - doubt, 2)  # 0.92 rather than 0.9199999999999999
