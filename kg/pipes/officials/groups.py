"""Lists of those whom a notice puts into a group: 组长:石川(县长), 成员:温如玉　县水务局局长, a line each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.pipes.officials.chains import Chain
from kg.pipes.officials.fields import Field
from kg.pipes.officials.headings import group_before, part_before
from kg.pipes.officials.inheritance import Held
from kg.pipes.officials.lists import read_person
from kg.pipes.officials.organisations import Organisation, split_body
from kg.pipes.officials.posts import Post
from kg.pipes.officials.tenures import Reading
from kg.pipes.officials.titles import Title
from kg.types import PageContext, Status, Stretch

_LABEL = re.compile(
    "(?:(?<=[\\n。);: 】])|\\A)(?P<title>(?:第一|常务|执行|联合|轮值)?(?:副|总)*"
    "(?P<head>组长|召集人|指挥长|指挥|政委|联络员|成员|组员|队长|队员|主任委员|秘书长|主任|委员))"
    "(?:\\([^()\\n]{1,24}\\))?(?::\\n?| ?(?=[一-鿿]{2,3}[(]))"
)
_OF_COMMITTEE = ("主任", "委员", "主任委员", "秘书长")
"""Those of a committee, which other bodies have as well."""
_JOINT = re.compile("[、,;。 ]*\\n?[ ]*")
_ASIDE = re.compile(" ?\\([^()]{1,60}\\)")
_ENDS = ("", *"、,;。( \n")


def group_readings(
    text: str,
    readings: Sequence[Reading],
    fields: Sequence[Field],
    known: Collection[str],
    context: PageContext,
) -> list[Reading]:
    """The readings of an article with those of the lists of its groups."""
    found = []
    for label in _LABEL.finditer(text):
        group = group_before(text, label.start())
        if not group or (
            label["head"] in _OF_COMMITTEE and not group.endswith(("委员会", "组委会", "筹委会"))
        ):
            continue
        people = tuple(_members(text, label.end(), readings, fields, known))
        if people:
            found.append(
                _reading(label, _held(group, part_before(text, label.start()), label, context), people)
            )
    if not found:
        return list(readings)
    labels = {reading.chain.start for reading in found}
    kept = [r for r in readings if not any(post.title.start in labels for post in r.chain.posts)]
    return sorted([*kept, *found], key=lambda reading: reading.chain.start)


def _held(group: str, part: str, label: re.Match[str], context: PageContext) -> Held:
    """A seat in the group, which is the place's where its name doesn't say whose."""
    owner, organ = split_body(group)
    if part and part != group and not group.endswith(part):
        organ += part
    return Held(owner or context.place[-1:], organ, label["head"], label.start(), inherited=True)


def _reading(label: re.Match[str], held: Held, people: tuple[Stretch, ...]) -> Reading:
    start, end = label.span("title")
    post = Post(
        Organisation(start, start, "", ""), Title(start, end, label["title"], label["head"], Status.HELD)
    )
    return Reading(Chain((post,), people), (held,), people, Status.HELD, "officials.group")


def _members(
    text: str, start: int, readings: Sequence[Reading], fields: Sequence[Field], known: Collection[str]
) -> Iterator[Stretch]:
    """The names of a list, with their posts in front, behind or in brackets, line for line."""
    posted = {r.chain.start: r.people for r in readings if text[r.chain.end : r.people[0][0]] in ("", " ")}
    posts = {field.person[1]: field.end for field in fields}
    at = start
    while at < len(text) and not _LABEL.match(text, at):
        if (people := posted.get(at)) and people[0][0] > at:
            yield from people
            at = people[-1][1]
        elif (span := read_person(text, at, known, bounded=True)) and (
            span[1] in posts or text[span[1] : span[1] + 1] in _ENDS
        ):
            yield span
            at = posts.get(span[1], span[1])
        else:
            return
        while aside := _ASIDE.match(text, at):
            at = aside.end()
        joint = _JOINT.match(text, at)
        if joint is None or joint.end() == at or joint.group().startswith("。"):
            return
        at = joint.end()
