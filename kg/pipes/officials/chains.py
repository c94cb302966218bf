"""Chains of posts and the people behind them: 高新区党工委副书记、管委会主任,送桥镇党委书记顾吉林."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from kg.pipes.officials.names import WORD, follow, name_end, skip_honorific
from kg.pipes.officials.organisations import Organisation, body_before
from kg.pipes.officials.patterns import GENERIC_PREFIXES, NEEDS_BODY
from kg.pipes.officials.titles import Title, find_titles

_JOINT = re.compile(r"[、,]?(?:兼任|兼|暨|及|和|以及|并任)?")
_LIST = re.compile(r"(?:\([^()]{1,10}\))?(?:、|,?(?:以及|及|和|与))")
_GENERIC = re.compile(rf"(?:{'|'.join(GENERIC_PREFIXES)})(?:的)?$")
_NOT_A_NAME = re.compile("[陈任高包常荣祝查温宁]")


@dataclass(frozen=True, slots=True)
class Post:
    """A title with what is printed in front of it."""

    body: Organisation
    title: Title

    @property
    def start(self) -> int:
        return min(self.body.start, self.title.start)


@dataclass(frozen=True, slots=True)
class Chain:
    """Posts of the same people. A chain without people may have its holder in front (张三任局长)."""

    posts: tuple[Post, ...]
    people: tuple[tuple[int, int], ...] = field(default=())

    @property
    def start(self) -> int:
        return self.posts[0].start

    @property
    def end(self) -> int:
        return self.posts[-1].title.end


def find_chains(text: str, known: Collection[str] = (), spans: Sequence[tuple[int, int]] = ()) -> list[Chain]:
    """All chains of a text, in order."""
    chains: list[Chain] = []
    pending: list[Post] = []
    floor = 0
    for title in find_titles(text):
        if title.start < floor:
            continue
        joint = _JOINT.match(text, pending[-1].title.end, title.start) if pending else None
        post = read_post(text, title, joint.end() if joint else floor, spans)
        if pending and not (
            joint and post and post.start == joint.end() and joint.end() > pending[-1].title.end
        ):
            chains.append(Chain(tuple(pending)))
            pending = []
            post = read_post(text, title, floor, spans)
        floor = title.end
        if post is None:
            continue
        pending.append(post)
        people = read_people(text, title.end, known)
        if people:
            chains.append(Chain(tuple(pending), people))
            pending, floor = [], people[-1][1]
    return [*chains, Chain(tuple(pending))] if pending else chains


def read_post(text: str, title: Title, floor: int, spans: Sequence[tuple[int, int]] = ()) -> Post | None:
    """The title with its body, ``None`` for people in general (有关负责人)."""
    in_front = text[max(floor, title.start - 6) : title.start]
    if _GENERIC.search(in_front):
        return None
    body = body_before(text, floor, title.start, spans)
    if body is None or (body.text and _GENERIC.search(body.text)):
        body = Organisation(title.start, title.start, "", "")
    if not body.text and title.head in NEEDS_BODY and title.words == title.head:
        return None
    return Post(body, title)


def read_people(text: str, start: int, known: Collection[str] = ()) -> tuple[tuple[int, int], ...]:
    """The names from ``start`` on: one, or a list 周启泉、史美山、张继东."""
    first = read_person(text, start, known)
    people = [first] if first else []
    while people:
        joint = _LIST.match(text, people[-1][1])
        following = read_person(text, joint.end(), known, bounded=True) if joint else None
        if following is None:
            break
        people.append(following)
    return tuple(people)


def read_person(
    text: str, start: int, known: Collection[str] = (), *, bounded: bool = False
) -> tuple[int, int] | None:
    """The name at ``start``, behind an honorific if there is one."""
    start = skip_honorific(text, start)
    end = name_end(text, start, known, bounded=bounded)
    if end is None or (text[start:end] not in known and _is_word(text, start, end)):
        return None
    return start, end


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a verb stands where a name was looked for: 书记强调, 主任要求."""
    if text.startswith("职务", start):
        return True
    if follow(text, start) != WORD:
        return False
    return not (_NOT_A_NAME.match(text, start) and end - start == 3 and follow(text, end) >= WORD)
