"""Gatherings that no clause says were held: known by who went there, who chaired, what they passed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.events.doings import CELEBRATED, CHAIR
from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean, is_common, is_gathering, is_generic, kind_of, name_end
from kg.pipes.events.patterns import HELD
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import BE_AT, DAY, HOLD, PART_OF_DAY, THAT_DAY, THEN
from kg.pipes.officials.patterns import HAN
from kg.types import EventKind, Stretch
from kg.wordfinder import gated, has_any

_LED = re.compile(
    r"(?:^|[,。;\n])(?P<name>[^,。;:!?\n]{2,30}?(?:仪式|会议?|会谈|大会|论坛|活动))由(?=[^,。;:]{2,30}主持)"
)
"""投产仪式由门玉波主持: told of as if the reader knew it."""
_ANOTHER = re.compile(f"{THEN}|{THAT_DAY}|会后|{PART_OF_DAY}|{DAY}|[这那][场次]")
_COMMITTEE = gated(
    "乡区县州市旗盟省街镇",
    r"(?P<name>[省市县区旗州盟]委常委会|(?:[镇乡]|街道)党工?委(?=(?:扩大)?会议))(?:扩大)?(?:会议)?(?:\d{1,2}月\d{1,2}日|近日|昨日)?(?:上午|下午)?"
    r"(?:专题)?(?:研究|审议|听取|传达|学习|部署)",
)
_DAY_AHEAD = re.compile(r".{0,2}|[■●▲△◆]?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?,?")
_ATTENDED = re.compile(rf"(?:{BE_AT}|(?P<seen>观[看摩]))(?:了|召开)?(?P<what>[^,。;:!?\n]{{2,44}})")
_LISTED = re.compile("以及|[、和及]")
_HELD = re.compile(f"{HOLD}的")
_NEAR_LEAD = 160
_SHORTEST = 4
_JOINTLY = re.compile(f"^[^,。;:]{{2,12}}?[并和]{BE_AT}了?")
"""参加调研并出席座谈会: the meeting alone."""
_OF_SEVERAL = re.compile("^[\\d一二三四五六七八九十两几]+[个项家][^,。;:]{1,6}的")
"""参加4个项目的|开工仪式: how many it was for is no name."""
_IT_WAS = re.compile("^[^,。;:]{0,6}(?:开|办|举行|召开)的是|^[^,。;:]*(?<![正现存])在(?=[^,。;:在]{4,})")
"""这天开的是村里的“白沙夜话”, 主任白露在21日的月度例会: what stands in front of its name."""
_ALSO = re.compile("并|一同|还|随后|又|分别")
_LATER = re.compile(f"(?:{THAT_DAY}|{DAY})?(?:{PART_OF_DAY}|,)|{THEN}")
_AT = re.compile(
    r"(?:在|的|日|(?<=[。\n])(?=[^,。;]{2,10}(?:仪式|典礼|大会)上,))(?P<name>[^,。;:!?\n在]{4,40}?)上(?=,|强调|指出|要求|表示|说|提出|获悉|报告|通报|透露|宣布)"
)
_THEN = re.compile(
    rf"(?:在|(?<=[,。;\n]))(?:{THAT_DAY}|{THEN}|\d{{1,2}}日){PART_OF_DAY}?{HOLD}?的"
    r"(?P<name>[^,。;:!?\n在]{3,40}?)上(?=,|强调|指出|要求|表示|说|提出)"
)
"""在当天下午的产销对接会上: one more event, wherever the article tells it."""
_MET_TO = re.compile(
    rf"(?:^|[,。;\n])(?P<who>[{HAN}]{{2,12}}?)(?:在(?P<place>[^,。;]{{2,16}}?))?开(?:了?[^,。;]{{0,4}})会"
    r"(?P<what>(?:商[量议讨]|讨论|研究|协商)[^,。;]{2,24})"
)
_MET_TO_TALK = ("会商", "会讨", "会研", "会协")
"""One of which a text with such a meeting holds."""
_DELIBERATED = re.compile(
    r"(?:参加|来到|列席|看望)?(?P<name>[^,。;:\n“”在]{2,12}?(?:代表团|代表小组|界别|联组|小组)的?(?:分组|集中|全体|小组|联组)?(?:会议)?(?:审议|讨论))"
)
"""白沙镇代表团审议政府工作报告: a congress sits in groups."""
_WITH_THE_OTHERS = re.compile(
    r"(?:参加|来到|列席|看望)(?:他所在的|自己所在的)?(?P<name>[^,。;:\n“”在]{2,12}?(?:代表团|代表小组|界别|联组|小组)),"
    r"[与和同](?:代表|委员)们?(?:一起|一道|共同)*(?P<verb>审议|讨论)"
)
"""来到柳林代表团,与代表们一起审议."""
_ACTS = re.compile(f"{BE_AT}|{HOLD}|通过|审议|传达|勉励|鼓励|号召|倡议")
_PASSED = re.compile(
    r"(?P<name>[^,。;()\n经据]{6,50}?(?:会议|(?<=[公集]司)董事会|(?<=[公集]司)股东大?会))(?:于?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|近日|日前|[昨今][天日]))?(?:审议|研究|讨论|经?表决[,]?|依法|投票)*,?"
    r"(?:(?:通过|决定|选举|任命|免去)(?=\)|了|任|免|:|如|下|一批|有关|人事|产生)|通过$)"
)


_DECIDED = ("通过", "决定", "选举", "任命", "免去")
"""One of which a text holds that says what a meeting has passed."""
_FED_BACK = re.compile(
    "(?P<name>[^,。;:\\n]{2,16}(?:组|办)向[^,。;:\\n]{2,24}反馈)了?(?P<what>[^,。;:\\n]{0,16}(?:情况|意见))"
)
"""省委第三巡视组向高邮市委反馈巡视情况: a meeting known by what was told there."""


def find_mentioned(frame: Frame) -> Iterator[Sighting]:
    """All of them, in no particular order."""
    yield from _attended(frame)
    yield from gatherings_at(frame, 0, frame.lead_end)
    yield from _then(frame)
    yield from _met_to(frame)
    yield from _passed(frame)
    yield from _chaired(frame)
    yield from _led(frame)
    yield from _committees(frame)
    yield from _deliberations(frame)
    yield from _fed_back(frame)


def _attended(frame: Frame) -> Iterator[Sighting]:
    """参加投产仪式, 出席当晚举行的恳谈会: known by the people who went there."""
    for match in frame.told(_ATTENDED):
        what = match["what"]
        held = _HELD.search(what)
        begin = held.end() if held else 0
        end = name_end(what[begin:])
        name = _OF_SEVERAL.sub("", _JOINTLY.sub("", clean(what[begin : begin + end]))).lstrip("在")
        if match["seen"] and (len(name) < _SHORTEST or not _is_somebodys(frame, match.start())):
            continue  # 与会人员观看了演出
        if end and not is_generic(name) and what[begin + end : begin + end + 1] != "的":
            start, further = match.start("what") + begin, _goes_on_to(frame, match.start())
            several = _several(what[begin : begin + end], start) or [(start, start + end, name)]
            for i, (first, last, called) in enumerate(several):
                told = Sighting(first, last, called, kind_of(called), "events.attended", confidence=0.75)
                yield replace(told, weak=held is None, further=further or i > 0)


def _several(what: str, start: int) -> list[tuple[int, int, str]]:
    """参加恒朗集团开业仪式和齐乐科技投产仪式: each where it stands, if all of a list are named in full."""
    found, at = [], 0
    for part in _LISTED.split(what):
        begin = start + what.index(part, at)
        at = begin - start + len(part)
        found.append((begin, begin + len(part), clean(part)))
    whole = len(found) > 1 and all(is_gathering(name) and not is_common(name) for _, _, name in found)
    return found if whole else []


def _is_somebodys(frame: Frame, position: int) -> bool:
    """Whether the clause names somebody in front of a verb."""
    return bool(frame.people_in(clause_start(frame.text, position), position))


def _goes_on_to(frame: Frame, position: int) -> bool:
    """Whether somebody went there besides: 并出席…; 下午,石川又赶到柳河镇,出席开园仪式."""
    start, _ = frame.sentence(position)
    later = start > frame.first[0] and _LATER.match(frame.text, start) is not None
    later = later and HELD.search(frame.text, start, position) is None  # 16日,对话会启幕,石川出席开幕式
    return later or _ALSO.search(frame.text, max(0, position - 4), position) is not None


def gatherings_at(frame: Frame, start: int, end: int) -> Iterator[Sighting]:
    """在昨天的全市工业大会上,市委书记…: told, between two places, only as where something was said."""
    for match in frame.told(_AT, start, end):
        name = clean(match["name"])
        _, stop = frame.sentence(match.start())
        if not is_gathering(match["name"]):
            continue
        if frame.people_in(match.end(), stop) or _attended_later(frame, stop):
            yield Sighting(
                match.start("name"), match.end(), name, kind_of(name), "events.at", weak=True, confidence=0.7
            )


def _attended_later(frame: Frame, position: int) -> bool:
    """Whether the paragraph goes on to who was present: 在签约仪式上,双方握手。|…。市长石川出席并见证."""
    stop = frame.text.find("\n", position - 1)
    celebrated = frame.told(CELEBRATED, position, stop if stop >= 0 else None)
    return any(frame.people_in(frame.sentence(at.start())[0], at.start()) for at in celebrated)


def _then(frame: Frame) -> Iterator[Sighting]:
    """在当晚的招商恳谈会上,市商务局局长…推介: as an event of its own, where people act at it."""
    for match in frame.told(_THEN):
        name = clean(match["name"])
        _, stop = frame.sentence(match.start())
        told = is_gathering(match["name"]) and not is_common(name)
        if told and frame.people_in(match.end(), stop):
            start, end = match.start("name"), match.end()
            yield Sighting(start, end, name, kind_of(name), "events.held", further=True, confidence=0.7)


def _met_to(frame: Frame) -> Iterator[Sighting]:
    """老街村在祠堂开会商量修路: a meeting that has no name."""
    if not has_any(frame.text, _MET_TO_TALK):
        return
    for match in frame.told_below(_MET_TO):
        who, place = clean(match["who"]), match["place"] or ""
        if frame.is_timed(match.end()) and not frame.people_in(match.start(), match.end()):
            name, aliases = f"{who}开会{match['what']}", (f"{who}{place}会",) if place else ()
            told = Sighting(match.start("who"), match.end(), name, EventKind.MEETING, "events.held", aliases)
            yield replace(told, location=place, confidence=0.65)


def _passed(frame: Frame) -> Iterator[Sighting]:
    """(2024年1月11日市十九届人大常委会第十八次会议通过): a list's source."""
    if not has_any(frame.text[: frame.lead_end], _DECIDED):
        return
    for match in frame.told(_PASSED, 0, frame.lead_end):
        name = clean(match["name"])
        yield Sighting(match.start(), match.end("name"), name, EventKind.MEETING, "events.passed")


def _chaired(frame: Frame) -> Iterator[Sighting]:
    """海晏社区的“老码头议事会”为小事争红了脸。郝建设主持: a gathering known by its chair."""
    for match in frame.told(CHAIR, 0, frame.lead_end + _NEAR_LEAD):
        clause = clause_start(frame.text, match.start())
        if not frame.people_in(clause, match.start()):
            continue
        for begin, end in _clauses(frame, match.start()):
            length = name_end(frame.text[begin:end])
            name = clean(_IT_WAS.sub("", frame.text[begin : begin + length]))
            if length and len(name) >= _SHORTEST and not is_generic(name) and not _ACTS.search(name):
                yield Sighting(
                    begin, begin + length, name, kind_of(name), "events.chaired", weak=True, confidence=0.6
                )


def _led(frame: Frame) -> Iterator[Sighting]:
    """投产仪式由综保区党工委委员门玉波主持: a ceremony that only its chair names."""
    if "主持" not in frame.text:
        return
    for match in _LED.finditer(frame.text, *frame.reach):
        name = clean(match["name"])
        if is_gathering(name) and not frame.is_quoted(match.start("name")):
            start, end = match.span("name")
            # 当晚的评议会由…主持, 这场会谈由…主持: told as one more event, not only referred to.
            told = _ANOTHER.match(match["name"]) is not None
            rule = "events.held" if told else "events.chaired"
            yield Sighting(start, end, name, kind_of(name), rule, weak=not told, confidence=0.6)


def _committees(frame: Frame) -> Iterator[Sighting]:
    """市委常委会9月24日研究部署秋冬季防火: the standing committee has met."""
    for match in frame.told_below(_COMMITTEE):
        start, _ = frame.sentence(match.start())
        if _DAY_AHEAD.fullmatch(frame.text, start, match.start()) and frame.days_in(start, match.end()):
            name = match["name"] + "会议"
            yield Sighting(
                match.start(), match.end(), name, EventKind.MEETING, "events.held", confidence=0.75
            )


def _deliberations(frame: Frame) -> Iterator[Sighting]:
    """县长夏雨荷参加柳林乡代表团审议: each group is an event of its own."""
    if "审议" not in frame.text and "讨论" not in frame.text:
        return  # as in most articles, where the patterns would try every letter
    for match in [*frame.told_below(_DELIBERATED), *frame.told_below(_WITH_THE_OTHERS)]:
        start, stop = frame.sentence(match.start())
        if not frame.people_in(start, stop) or not frame.is_timed(match.end()):
            continue
        verb = match["verb"] if match.re is _WITH_THE_OTHERS else ""
        name = clean(re.sub("^.*?(?:参加|来到|列席|看望)", "", match["name"])) + verb
        yield Sighting(
            match.start("name"), match.end(), name, EventKind.MEETING, "events.held", confidence=0.75
        )


def _fed_back(frame: Frame) -> Iterator[Sighting]:
    """An inspectorate tells those inspected what it has found."""
    if "反馈" not in frame.text:
        return
    for match in frame.told_below(_FED_BACK, 0, frame.lead_end):
        if frame.is_timed(match.end()):
            name = clean(match["name"] + match["what"])
            start, end = match.span()
            aliases = (f"{match['what']}反馈会", "反馈会")
            yield Sighting(start, end, name, EventKind.MEETING, "events.held", aliases, confidence=0.75)


def _clauses(frame: Frame, position: int) -> Iterator[Stretch]:
    """The clauses of the body before a position, quoted ones left out."""
    for begin, stop in frame.sentences:
        while begin < min(stop, position):
            end = clause_stop(frame.text, begin)
            if not frame.is_quoted(begin):
                yield begin, end
            begin = end + 1
