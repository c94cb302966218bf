"""Rolls of appointments: a heading (任命, 免去), and below it whom it is of and the post, a line each.

任命:
曲明哲 敦化市人民政府副市长
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from kg import gazetteer
from kg.pipes.clauses import behind_marks
from kg.pipes.officials.bodies import BARE_LEVELS
from kg.pipes.officials.chains import Chain
from kg.pipes.officials.front import Holder
from kg.pipes.officials.names import name_end
from kg.pipes.officials.organisations import Organisation, split_body
from kg.pipes.officials.patterns import HAN
from kg.pipes.officials.posts import Post
from kg.types import Status

_HEADINGS = re.compile("(?P<leave>免去|免职|辞去)|任命|聘任|任职")
_POST_LABEL = re.compile("(?:职务|职级|岗位|[现拟原]任|现职):\\Z")
_ROLL = re.compile(rf"([{HAN}·]{{2,16}})(?:\([^()]{{1,12}}\))?[ \u3000]*\Z")
_TORN = re.compile(
    rf"(?:^|[\n:])(?P<name>[{HAN}·]{{2,8}})(?:\([^()]{{1,12}}\))?[ \u3000]+(?P<rest>[{HAN}]{{3,}})\n\Z"
)
_WINDOW = 60
_REACH = 600
"""Letters in front of an entry in which the heading of its roll stands."""
_SHORTEST, _LONGEST = 2, 4
"""Letters of a Chinese name."""


def on_roll(text: str, chain: Chain, known: Collection[str]) -> tuple[Holder, Chain] | None:
    """任命: 曲明哲 敦化市人民政府副市长, a line each."""
    headings = list(_HEADINGS.finditer(text, max(0, chain.start - _REACH), chain.start))
    if not headings:
        return None
    status = Status.FORMER if headings[-1]["leave"] else Status.HELD
    line = behind_marks(text, "\n:;。", 0, chain.start)
    if _POST_LABEL.search(text, max(0, line - 3), line):
        return None  # 现任职务:|海城乡人大主席: no 海城 stands there
    apart = _ROLL.match(text, line, chain.start)
    if apart and name_end(text[: apart.end(1)], line, known) == apart.end(1):
        return Holder(((line, apart.end(1)),), status, "officials.roll"), chain
    if line != chain.start:
        return None
    if torn := _TORN.search(text, max(0, line - _WINDOW), line):
        return _on_torn_line(text, chain, torn, status, known)
    first = chain.posts[0]
    name = _name_end(text, line, first.body.end, known)
    if name is None or name >= first.title.start:
        return None
    body = Organisation(name, first.body.end, *split_body(text[name : first.body.end]))
    posts = (Post(body, first.title), *chain.posts[1:])
    return Holder(((line, name),), status, "officials.roll"), replace(chain, posts=posts)


def _name_end(text: str, start: int, stop: int, known: Collection[str]) -> int | None:
    """Where a name ends that nothing parts from the body behind it: 石川|高邮市商务局, 石川|市商务局."""
    for end in range(start + _SHORTEST, min(start + _LONGEST + 1, stop)):
        owner = split_body(text[end:stop])[0]
        of_place = owner in BARE_LEVELS or gazetteer.named(owner)
        if of_place and name_end(text[:end], start, known) == end:
            return end
    return name_end(text, start, known)


def _on_torn_line(
    text: str, chain: Chain, torn: re.Match[str], status: Status, known: Collection[str]
) -> tuple[Holder, Chain] | None:
    """石川(回族) 高邮市人民|法院副院长: a line of a roll that its column has broken."""
    if name_end(text[: torn.end("name")], torn.start("name"), known) != torn.end("name"):
        return None
    first = chain.posts[0]
    body = Organisation(first.body.start, first.body.end, *split_body(torn["rest"] + first.body.text))
    posts = (Post(body, first.title), *chain.posts[1:])
    return Holder((torn.span("name"),), status, "officials.roll"), replace(chain, posts=posts)
