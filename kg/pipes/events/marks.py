"""Days and people of an article, as marks in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.lexicon import word_set
from kg.pipes.dates.agenda import heads
from kg.pipes.dates.calendar import is_day, past
from kg.pipes.dates.lead import is_news_day
from kg.pipes.events.forms import listed
from kg.pipes.events.frame import Mark, clause_start, within
from kg.pipes.events.patterns import HEAD
from kg.pipes.events.words import OCCASION
from kg.pipes.extensions import context_of, doc_value, printed, text_of, value_of
from kg.pipes.officials.lists import read_people, read_person
from kg.pipes.officials.names import is_scrap, is_words
from kg.pipes.officials.patterns import NAME_STOPS
from kg.pipes.officials.people import without_post
from kg.pipes.officials.titles import titles_of
from kg.types import Stretch
from kg.wordfinder import Taken, gated, occurrences

_DOES = (
    "传达|宣读|宣讲|宣传|学习|贯彻|落实|领学|解读|出席|参加|列席|主持|致辞|讲话|作|发表|强调|要求|指出|围绕|结合|[来到赴为率]|深入|走进"
    "|调研|督[导查]|检查|带头|带领|召开"
)
_TEACHING = re.compile(
    "(?:总书记|总理|国家主席)[^,。;]{0,60}?(?:嘱托|(?:坚强)?领导下|关怀|工作报告|[会的]上?的报告)|"
    f"(?:(?:总书记|总理|国家主席)[^,。;]{{0,60}}?|(?:主席|同志)?(?:(?!{_DOES})[^,。;]){{0,60}}?)"
    "(?:重要(?:讲话|指示|论述|回信|批示|贺信)|思想|精神)"
    "|(?:同志)?(?:在|对|关于|就|考察|视察)(?:(?!传达|宣[读讲]|学习|领学|解读|强调|要求|指出)[^,。;]){0,50}?的"
    "(?:系列)?(?:重要)?(?:(?:讲话|指示|批示|论述|回信|贺信)(?![中时])|(?:要求|部署)精神)"
)
"""What is studied is no proof that its author was there; 白露出席会议并作重要讲话 says that she was."""
_TOGETHER = gated(
    "等一分共先应全出主致讲参列陪与随",
    "等[^,。;、和与及]{0,8}领导(?!小组)|(?:等(?:[省市县区旗州]?领导(?:同志)?|同志)?)?(?:一同|一起|分别|共同|先后|应邀|全程)?"
    "(?:(?P<alone>出席|主持|致辞|讲话)|参加|列席|陪同|参会|与会|随同)",
)
_LEADERS = re.compile("等[^,。;、和与及]{0,8}领导(?!小组)")
"""等市领导, 等县四大班子领导."""
_CELL = re.compile(r"(?:(?<=[\t|])|(?<=[\t|] ))[^\t|\n]{2,60}(?=[\t|\n]|$)|(?m:^)[一-鿿·、]{2,40}(?m:$)")
_PART = re.compile(r"[^ \t|\n,;。()]{2,40}")
_SIDE = re.compile("[中外越俄韩日美德法英泰老缅蒙哈港澳台我甲乙丙双]方")
"""越方出席会晤的有…: a side, nobody's name."""
_HE_ALSO = re.compile(
    f"[^,。;:]{{0,8}}(?:会|{OCCASION}|结束)[之以]?[前后],(?P<he>[他她])"
    "(?=还|又|先|再|便|就|也|一行|专程|特意|带|率|来到|走|赶|赴|前往|直奔|驱车|转|踏|到|去)"
)
_HE_SAID_THERE = re.compile(
    "(?:[^,。;:]{0,12},)?在?[^,。;:]{0,24}(?:会|论坛|仪式|典礼|活动)上,(?P<he>[他她])(?=说|表示|指出|强调|要求|希望|提出|介绍)"
)
_SENTENCES_BACK = 3
_LONGEST_LIST = 60
_BEFORE_ADDRESS = NAME_STOPS + "在由请让向对跟随与和"
_FIRM = re.compile(
    "(?![^,。;]{0,8}[说在率到与和走访察看参赴])[一-鿿]{0,10}(?:公司|集团|株式会社|工厂|[一-鿿]厂(?![长房区])|项目|会社)"
)
"""霍夫曼锯切技术公司: a firm that bears its founder's name."""


def marked_days(doc: Doc) -> list[Mark]:
    """Days that are news, and months narrowed down (3月初)."""
    found, text = [], text_of(doc)
    for span in doc.spans.get("kg_dates", ()):
        start, end, value = span.start_char, span.end_char, value_of(span, "date")
        month = len(value) == 7 and value[5:].isdigit() and text[end - 1] in "初旬底末"
        if (is_day(value) and is_news_day(text, start, end)) or month:
            value = value if "年" in text[start:end] else past(value, context_of(doc))
            found.append(Mark(start, end, value))
    return found


def marked_people(doc: Doc) -> list[Mark]:
    """Named people: those that the pipeline marked, short foreign names, people without a post."""
    text = text_of(doc)
    spans = [s for s in doc.spans.get("kg_officials", ()) if s.label_ == "PERSON"]
    areas = {s.start_char: s.end_char for s in doc.spans.get("kg_places", ())}
    named = [
        (start, end)
        for start, end in ((s.start_char, s.end_char) for s in spans)
        if not _is_title(text[start:end]) and end >= areas.get(start, end)
    ]  # 图雅|苏木: a place called after somebody
    marks = {start: Mark(start, end, printed(doc, start, end)) for start, end in named}
    taken = Taken(text, named)
    for name in sorted({m.value for m in marks.values() if "·" in m.value}):
        for part in name.split("·"):
            for start, end in occurrences(text, part) if len(part) > 1 else ():
                if not _FIRM.match(text, end):
                    _put(marks, taken, Mark(start, end, name))
    days = {head.day for head in heads(text)}  # 周五: no name
    marks = {a: m for a, m in marks.items() if a not in days and not _TEACHING.match(text, m.end)}
    taken = Taken(text, ((m.start, m.end) for m in marks.values()))
    for mark in [*_bare_lists(doc, text), *_cells(doc, text), *_labelled(doc, text)]:
        _put(marks, taken, mark)
    for mark in _addressed(doc, text):
        _put(marks, taken, mark)
    for mark in _listed_with(text, sorted(marks.values(), key=lambda m: m.start)):
        _put(marks, taken, replace(mark, value=printed(doc, mark.start, mark.end)))
    for start in without_post(text):
        found = read_person(text, start, bounded=True)
        if found is not None and (HEAD.search(text[slice(*found)]) or text[found[0]] in "来去在到"):
            continue  # 职工|运动会, 老人|来吃饭
        if found is not None and (is_words(text[slice(*found)]) or is_scrap(text[slice(*found)])):
            continue  # 农牧民|增收等工作, 尔木工|业园区
        while found is not None:  # 委员马福祥、周海燕先后发言
            _put(marks, taken, Mark(*found, printed(doc, *found)))
            more = text.startswith("、", found[1])
            found = read_person(text, found[1] + 1, bounded=True) if more else None
    full = sorted({m.value for m in marks.values() if "·" in m.value})
    ordered = sorted(marks.values(), key=lambda m: m.start)
    return [replace(m, value=_full_name(m.value, full)) for m in ordered] if full else ordered


def meant_by_pronouns(text: str, body: Sequence[Stretch], people: Sequence[Mark]) -> Iterator[Mark]:
    """县长石川主持会议。会前,|他|还到窗口看了看: whom the sentence in front is about.

    县长石川一路推介。“…。”在座谈会上,|他|说: whom the one in front of it is about that names somebody.
    """
    for i, (start, stop) in enumerate(body):
        back = 1
        said = _HE_ALSO.match(text, start, stop)
        if said is None and (said := _HE_SAID_THERE.match(text, start, stop)):
            back = _SENTENCES_BACK
        nearest = (within(people, *span) for span in reversed(body[max(0, i - back) : i]))
        there = next((named for named in nearest if named), None) if said else None
        if said is not None and there:
            yield Mark(*said.span("he"), there[0].value)


def _is_title(name: str) -> bool:
    """Whether a surname and a title stand for somebody named before: 肖主任."""
    return len(name) in (3, 4) and name[1:] in word_set("title_heads")


def _addressed(doc: Doc, text: str) -> Iterator[Mark]:
    """县委书记石川主持会议。会上,|石书记|说: the one of that name and post whom the article has named."""
    posts = {(tenure.person, tenure.title) for tenure in doc_value(doc, "tenures")}
    for title in titles_of(text) if posts else ():
        if title.words.removeprefix("副") != title.head:
            continue  # 石县委书记
        for start in range(max(0, title.start - 2), title.start):
            surname = text[start : title.start]
            if surname not in word_set("surnames") or (start and text[start - 1] not in _BEFORE_ADDRESS):
                continue
            meant = {who for who, post in posts if who.startswith(surname) and post.endswith(title.head)}
            if len(meant) == 1:
                yield Mark(start, title.end, *meant)


def _listed_with(text: str, people: Sequence[Mark]) -> Iterator[Mark]:
    """Who stands in one list with somebody known: 石川、|顾林、方晓|就分管工作发言."""
    past = 0
    for person in people:
        if person.end > past and text.startswith("、", person.end):
            listed = read_people(text, person.start, (person.value,))
            past = max((end for _, end in listed), default=past)
            yield from (Mark(start, end, text[start:end]) for start, end in listed[1:])
        if text.startswith("、", person.start - 1):
            start = clause_start(text, person.start, _LONGEST_LIST)
            yield from (Mark(*span, text[slice(*span)]) for span in _names(text, start, person.start - 1))


def _bare_lists(doc: Doc, text: str) -> Iterator[Mark]:
    """Names without any post in front of what they do together: 邓九公、江涌等出席, 郝静波主持."""
    for match in _TOGETHER.finditer(text):
        start = clause_start(text, match.start(), _LONGEST_LIST)
        start += text.startswith("由", start)
        listed = "、" in text[start : match.start()]
        if not listed and not (2 <= match.start() - start <= 3 and match["alone"]):
            continue
        if _SIDE.fullmatch(text, start, match.start()):
            continue
        found = _names(text, start, match.start())
        yield from (Mark(*span, printed(doc, *span)) for span in found)


def _cells(doc: Doc, text: str) -> Iterator[Mark]:
    """The names that are all that a cell of an agenda holds: 11月4日 | 动员会召开 | 石川、白露."""
    found = heads(text)
    begin = found[0].start if found else len(text)
    for cell in _CELL.finditer(text, begin):
        yield from (Mark(*span, printed(doc, *span)) for span in _names(text, *cell.span()))


def _labelled(doc: Doc, text: str) -> Iterator[Mark]:
    """The names behind a label, each in its cell: 参加人员:\n县商务局 石川\n嘉宾:白露、方晓 顾林."""
    for start, stop in listed(text):
        for part in _PART.finditer(text, start, stop):
            if not _SIDE.fullmatch(part[0]):
                yield from (Mark(*span, printed(doc, *span)) for span in _names(text, *part.span()))


def called_leaders(text: str, people: Sequence[Mark]) -> set[str]:
    """石川、白露|等市领导来到湿地公园: those whom only a word behind their list gives a post."""
    lists = ((clause_start(text, m.start(), _LONGEST_LIST), m.start()) for m in _LEADERS.finditer(text))
    return {person.value for span in lists for person in within(people, *span)}


def _names(text: str, start: int, stop: int) -> list[Stretch]:
    """The names that a stretch consists of and nothing else; none where it has other words."""
    found: list[Stretch] = []
    while start < stop:
        name = read_person(text, start, bounded=True)
        if name is None or name[1] > stop or (name[1] < stop and text[name[1]] not in "、和及与"):
            return []
        found.append(name)
        start = name[1] + 1
    return found


def _put(marks: dict[int, Mark], taken: Taken, mark: Mark) -> None:
    """Add a mark where no other stands."""
    if not taken.overlaps(mark.start, mark.end):
        marks[mark.start] = mark
        taken.add(mark.start, mark.end)


def _full_name(name: str, full: list[str]) -> str:
    """莫哈末·尼扎 for 尼扎, where the article prints both."""
    return next((f for f in full if name in f.split("·")), name)
