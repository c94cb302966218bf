"""What a note says of some of the projects that are listed above it.

    1.氟化锂项目,恒昇材料公司,2亿元
    2.月饼工厂,恒朗食品公司,8600万元*
    3.净菜厂二期,三垛镇合作社,1500万元
    注:前两个项目位于城南工业园,第三个在三垛镇;带“*”的设备投资3000万元。净菜厂5月竣工。

A note speaks of rows by their number, by a mark that they bear, by a part of their names, or of the rest.
What it says of them is read as if it stood behind their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.pipes.clauses import line_end
from kg.pipes.projects.below import COUNT, LETTER, LIES, MARKED, marked, numbered
from kg.pipes.projects.mention import Mention
from kg.records import record
from kg.types import Stretch

_LEAD = re.compile(r" ?(?:[小备附]?注|说明|注释|其中|另外?|目前|除)?(?:[:,] ?)?")
_ITEM = "(?:[个项号宗条家](?:项目|企业)?|项目)?"
_SUBJECT = re.compile(
    rf"(?P<way>前|后|首|最后)(?P<count>{COUNT})[个项宗条家](?:项目)?"
    rf"|(?:第|序号)(?P<nth>(?:{COUNT})(?:[、和及](?:第|序号)?(?:{COUNT}))*){_ITEM}"
    rf"|(?P<letter>{LETTER}(?:[、和及]{LETTER})*)(?:项目)?(?=[外均都在位落选由])|{MARKED}"
    rf"|(?P<rest>其余|其他|其它|余下)的?(?:(?:{COUNT})[个项宗])?(?:各?项目)?"
)
"""The rows that a clause begins with: |前两个项目|位于…, |第8项|已于…, 除|标※的|…外, |其余|均…."""
_NUMBERS = re.compile(rf"{COUNT}|{LETTER}")
_CLAUSE = re.compile(r"(?P<said>[^,;。:()\n]+)(?P<stop>[,;。:()\n]|$)")
_NOUN = re.compile(r"等?(?:[两三四五六七八九十\d]{1,2}个?)?(?:项目|工程|工厂|基地|公司)?")
_JOINED = re.compile("[、和与及]")
_SAYS = re.compile(
    r"(?:均|都|全部|拟|已|将|也|预计|计划|力争|可|目前|总|年)*(?:落户|选址|位于|坐落|布局|落在|建在|放在|在|由|为|投资|设备|达产|投产|投用"
    r"|满产|建成|开工|动工|竣工|完工|完成|主体|税收|产值|外资|\d)"
)
"""What is said of a row whose name begins a clause: 净菜厂|预计5月竣工."""
_NO_NAMES = ("项目", "工程", "公司", "工厂", "基地")
_AT = re.compile(rf"(?:均|都|全部|一律|皆)?(?:拟|已|将|也)*{LIES}外?$")
_REACH = 320
"""Letters of a note."""
_LEAST = 2


@record
class _List:
    rows: tuple[int, ...]
    start: int
    end: int
    """Where the notes on its rows may stand."""


def under_notes(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the rows of a list with what the notes below it say of some of them."""
    found = list(mentions)
    for listed in _lists(text, mentions):
        rows = [mentions[i] for i in listed.rows]
        for numbers, (start, end) in _told(text, listed, rows):
            at = _AT.match(text, start, end)
            for number in numbers:
                i = listed.rows[number]
                led = found[i].rubric
                sites = (at.span("site"), *led.sites) if at else led.sites
                found[i] = replace(
                    found[i], rubric=replace(led, sites=sites, notes=(*led.notes, (start, end)))
                )
    return [m for m in found if m.row is not None or not _is_subject(text, m)]


def _is_subject(text: str, mention: Mention) -> bool:
    """Whether what was taken for a name only points at rows: 带“*”号项目."""
    subject = _SUBJECT.match(text, mention.start, mention.end)
    return subject is not None and subject["mark"] is not None


def _lists(text: str, mentions: Sequence[Mention]) -> Iterator[_List]:
    """The lists of a text, with the lines that may hold notes: up to the next list."""
    entries = [i for i, m in enumerate(mentions) if m.row is not None]
    groups: list[list[int]] = []
    for i in entries:
        last = mentions[groups[-1][-1]] if groups else None
        between = text[_end(text, last) : mentions[i].start] if last else ""
        if last is None or "。\n" in between or len(between) > _REACH:
            groups.append([])
        groups[-1].append(i)
    firsts = [mentions[group[0]].start for group in groups] + [len(text)]
    for group, following in zip(groups, firsts[1:], strict=True):
        start = _end(text, mentions[group[-1]])
        if len(group) >= _LEAST:
            yield _List(tuple(group), start, min(following, start + _REACH, len(text)))


def _end(text: str, mention: Mention) -> int:
    row = mention.row
    return row.span[1] if row is not None and row.span is not None else line_end(text, mention.end)


def _told(text: str, listed: _List, rows: Sequence[Mention]) -> Iterator[tuple[list[int], Stretch]]:
    """The rows that each clause of a note is about, and what it says of them."""
    subject: list[int] = []
    spoken: set[int] = set()
    for clause in _CLAUSE.finditer(text, listed.start, listed.end):
        start, end = clause.span("said")
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        found = _numbered(text, start, end, rows, spoken) or _named(text, start, end, rows)
        if found is not None:
            subject, start = found
            spoken |= set(subject)
        if subject and start < end:
            yield subject, (start, end)
        if clause["stop"] not in ",:(":
            subject = []
        if clause["stop"] in "。\n":
            spoken = set()


def _numbered(
    text: str, start: int, end: int, rows: Sequence[Mention], spoken: set[int]
) -> tuple[list[int], int] | None:
    """The rows that a clause begins with by number, by mark or as the rest; where its words on them begin."""
    found = _SUBJECT.match(text, start, end)
    if found is None:
        return None
    size = len(rows)
    if found["count"]:
        count = min(numbered(found["count"]), size)
        numbers = list(range(count) if found["way"] in ("前", "首") else range(size - count, size))
    elif found["nth"] or found["letter"]:
        numbers = [numbered(n) - 1 for n in _NUMBERS.findall(found["nth"] or found["letter"])]
    elif found["mark"]:
        numbers = marked(text, rows, found["mark"])
    else:
        numbers = [i for i in range(size) if i not in spoken] if spoken else []
    told = [number for number in numbers if 0 <= number < size]
    return (told, found.end()) if told else None


def _named(text: str, start: int, end: int, rows: Sequence[Mention]) -> tuple[list[int], int] | None:
    """The rows that a clause begins with by name, whole or in part: |光伏、储能两项目|在…."""
    numbers: list[int] = []
    while (found := _row_at(text, start, end, rows)) is not None:
        number, start = found
        numbers.append(number)
        joined = _JOINED.match(text, start, end)
        if joined is None:
            break
        start = joined.end()
    noun = _NOUN.match(text, start, end)
    start = noun.end() if noun else start
    return (numbers, start) if numbers and _SAYS.match(text, start, end) else None


def _row_at(text: str, start: int, end: int, rows: Sequence[Mention]) -> tuple[int, int] | None:
    """The one row whose name has the words that a clause begins with, and where those end."""
    told = [(_shared(text, start, end, row.name), i) for i, row in enumerate(rows)]
    most = max(length for length, _ in told)
    own = [i for length, i in told if length == most]
    if most < _LEAST or len(own) > 1 or text[start : start + most] in _NO_NAMES:
        return None
    return own[0], start + most


def _shared(text: str, start: int, end: int, name: str) -> int:
    """How many letters from a place on stand in a name, one behind the other."""
    length = 0
    while start + length < end and text[start : start + length + 1] in name:
        length += 1
    return length
