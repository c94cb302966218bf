"""Tallies that tell how far the projects are that they count: 抢工的四宗里头,…, 投产的有三个:A,…;B,…;C,…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import is_class, is_han, names_an_agent
from kg.pipes.projects.patterns import COUNTS

_TALLY = re.compile(
    r"(?:^|(?<=[,;。:\n]))(?P<of>[\u4e00-\u9fff]{2,8}?)的(?:就?有|共)?"
    r"(?P<number>\d{1,2}|[两三四五六七八九十])[宗个项](?:项目)?(?:里头?|[当其]?中)?(?P<mark>[,:])"
    r"|(?:^|(?<=[,;。:\n]))(?:\d{1,2}|[两三四五六七八九十])[宗个项](?P<that>[\u4e00-\u9fff]{2,10}?)的[,:]"
    r"|(?:剩下|另有|还有)(?:\d{1,2}|[一两三四五六七八九十])[宗个项]"
)
_ITEM = re.compile(r"[“”\u4e00-\u9fffA-Za-z\d.]{4,26}(?=[,(]|$)")
_NO_ITEM = re.compile(r"(?:公司|集团)$|[将已了]")


def class_of(text: str, mention: Mention) -> str:
    """What the last tally of its paragraph says of those it counts: 抢工; empty where none does."""
    begin = text.rfind("\n", 0, mention.start) + 1
    tallies = list(_TALLY.finditer(text, begin, mention.start))
    return (tallies[-1]["of"] or tallies[-1]["that"] or "") if tallies else ""


def read_tallies(text: str) -> Iterator[Mention]:
    """The names that a tally lists, where it lists as many as it counts, each in a clause of its own."""
    for tally in _TALLY.finditer(text):
        if tally["mark"] != ":":
            continue
        end = next((i for i in range(tally.end(), len(text)) if text[i] in "。\n"), len(text))
        items = list(re.finditer("[^;]+", text[tally.end() : end]))
        names = [_ITEM.match(item.group()) for item in items]
        if len(items) != COUNTS.get(tally["number"]):
            continue
        for item, name in zip(items, names, strict=True):
            if name is not None and _is_name(name.group()):
                start = tally.end() + item.start()
                stop = start + name.end()
                yield Mention(start, stop, start, stop, start, "projects.list", text[start:stop])


def _is_name(name: str) -> bool:
    letters = re.sub(r"[“”\dA-Za-z.]", "", name)
    return is_han(letters) and not (is_class(name) or names_an_agent(name) or _NO_ITEM.search(name))
