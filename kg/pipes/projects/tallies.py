"""Tallies that tell how far the projects are that they count: 抢工的四宗里头,…, 投产的有三个:A,…;B,…;C,…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.clauses import first_mark, line_start
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import is_han, names_an_agent
from kg.pipes.projects.patterns import COUNTS, NUMBER

_TALLY = re.compile(
    r"(?<![^,;。:\n])(?P<of>[\u4e00-\u9fff]{2,8}?)的(?:就?有|共)?"
    rf"(?P<number>{NUMBER})[宗个项](?:项目)?(?:里头?|[当其]?中)?(?P<mark>[,:])"
    rf"|(?<![^,;。:\n]){NUMBER}[宗个项](?P<that>[\u4e00-\u9fff]{{2,10}}?)的[,:]"
    r"|(?:剩下|另有|还有)(?:\d{1,2}|[一两三四五六七八九十])[宗个项]"
)
_COUNT = re.compile(
    r"[\d两三四五六七八九十][宗个项](?:(?:项目)?(?:里头?|[当其]?中)?[,:]|[\u4e00-\u9fff]{2,10}?的[,:])"
)
_REST = ("剩下", "另有", "还有")
"""Without a count of that form, nor one of these, there is no tally."""
_ITEM = re.compile(r"[“”\u4e00-\u9fffA-Za-z\d.]{4,26}(?=[,(]|$)")
_ROW = re.compile(
    rf"(?:其余|另外|剩下|其他|另有)(?P<number>{NUMBER})[宗个项](?:项目)?(?:是|分别[是为]|落[在户子]于?[^,。;\d]{{2,12}},分别[是为])(?P<items>[^,;。:\n]{{10,120}})"
)
_OTHERS = re.compile(
    r"(?:签约|签下|落户|开工|动工|竣工|投产|续建|在建|在谈|洽谈)的?(?:[^,。;:\n\d]{0,4}项目|(?<=的))(?:还|另|也|主要|分别)?(?:有|包括)"
    r"(?P<items>(?:(?!项目|投资)[^,;。:\n]){10,120}?)(?:[两三四五六七八九十\d]{1,2}个)?(?=等?[。;,])"
)
"""Those of a class that are told by their names alone: 其他签约项目还有|A、B、C|等."""
_PRICED = re.compile(r"(?:项目|(?:签下|签约|开工|落户)的)[^,。;:\n]{0,10}:(?P<items>[^。\n]{20,400})")
_WITH_SUM = re.compile(r"(?P<name>[“”\u4e00-\u9fffA-Za-z\d. ]{4,26}),(?:计划|协议|合同)?总?投资(?:额|约)?\d")
"""An item that a sum follows, in a list of such: 老企业的扩产项目:|恒朗背光模组三期|,总投资12亿元;…."""
_JOINT = re.compile("、|(?<=[^、]{4})[和与及](?=[^、]{4,26}等?。)")
"""What parts the items of such a list: 和 in front of the last alone."""
_NO_ITEM = re.compile(r"(?:公司|集团)$|[将已了]")


def class_of(text: str, mention: Mention) -> str:
    """What the last tally of its paragraph says of those it counts: 抢工; empty where none does."""
    begin = line_start(text, mention.start)
    tallies = list(_tallies(text, begin, mention.start))
    return (tallies[-1]["of"] or tallies[-1]["that"] or "") if tallies else ""


def _tallies(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if _COUNT.search(text, start, end) or any(text.find(word, start, end) >= 0 for word in _REST):
        yield from _TALLY.finditer(text, start, end)


def read_tallies(text: str) -> Iterator[Mention]:
    """The names that a tally lists, where it lists as many as it counts.

    Each stands in a clause of its own (有三宗:A,…;B,…;C,…), or all in one (其余三宗是A、B和C,
    另有3个落在三垛镇,分别为A、B和C).
    """
    for tally in _tallies(text, 0, len(text)):
        if tally["mark"] == ":":
            end = first_mark(text, "。\n", tally.end())
            items = list(re.finditer("[^;]+", text[tally.end() : end]))
            names = [_ITEM.match(item.group()) for item in items]
            if len(items) == COUNTS.get(tally["number"]):
                starts = (tally.end() + item.start() for item in items)
                yield from _named(text, [(a, a + m.end()) for a, m in zip(starts, names, strict=True) if m])
    yield from _alone(text)
    yield from _priced(text)
    for row in _ROW.finditer(text):
        items = list(re.finditer("[^、和与及]+", row["items"]))
        if len(items) == COUNTS.get(row["number"]):
            first = row.start("items")
            yield from _named(text, [(first + m.start(), first + m.end()) for m in items], row.span("items"))


def _alone(text: str) -> Iterator[Mention]:
    """What a list of a class names, no 项目 behind it: 开工的项目还有|福地衬底片、锡基焊料|等."""
    for others in _OTHERS.finditer(text):
        begin, end = others.span("items")
        starts = [begin, *(m.end() for m in _JOINT.finditer(text, begin, end))]
        stops = [*(m.start() for m in _JOINT.finditer(text, begin, end)), end]
        yield from _named(text, list(zip(starts, stops, strict=True)))


def _priced(text: str) -> Iterator[Mention]:
    """The items of a list, each of which a sum follows."""
    for told in _PRICED.finditer(text):
        items = list(re.finditer("[^;]+", told["items"]))
        names = [_WITH_SUM.match(item.group()) for item in items]
        if len(items) > 1 and all(names):
            starts = (told.start("items") + item.start() for item in items)
            yield from _named(text, [(a, a + m.end("name")) for a, m in zip(starts, names, strict=True) if m])


def _named(text: str, items: list[tuple[int, int]], row: tuple[int, int] | None = None) -> Iterator[Mention]:
    """The mentions of items that are names; those of a ``row`` have what follows it in common."""
    for lead, end in items:
        start = text.rfind("的", lead, end) + 1 or lead  # 清源水务的|西沟污水厂提标
        if _is_name(text[start:end]):
            first, tail = row or (start, end)
            first = start if lead == first else first
            yield Mention(start, end, lead, tail, first, "projects.list", text[start:end])


def _is_name(name: str) -> bool:
    letters = re.sub(r"[“”\dA-Za-z.]", "", name)
    return (
        len(name) >= 4
        and is_han(letters)
        and not (is_class(name) or names_an_agent(name) or _NO_ITEM.search(name))
    )
