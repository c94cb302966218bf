"""Meetings, ceremonies and activities that a clause says were held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean, is_generic, name_end
from kg.pipes.events.patterns import (
    ADVERBS,
    BEFORE_HELD,
    CHAIR,
    HELD,
    IN_PLACE,
    NOT_HELD,
    ONLY_TIME,
    TIME_WORD,
)
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

_CEREMONY = re.compile(r"仪式”?$|典礼”?$")
_MEETING = re.compile(r"会议?”?$|论坛”?$|峰会”?$")
_ORGANIZER = re.compile(
    r"[\u4e00-\u9fff()\d—·]{1,24}(?:[省市县区旗州镇乡村局委会院校厅部办处所社团队师兵盟]|公司|集团|政府|街道|中心|组|站|园|支队|班子|学校|大学|单位|部门|嘎查|苏木)"
)
_JOINED = re.compile("|(?<=[会式动节])暨[^,。;]{2,12}")
"""Behind a name's noun: nothing, or what was held together with it (启动仪式暨“三月三”歌圩)."""
_CEREMONY_HELD = re.compile("[^,。;:]{0,24}仪式,")
_PLACE_OF_WORDS = re.compile("的[^,。;:]{2,30}[会坛]上,")
_LED = re.compile(
    r"(?:^|[,。;\n])(?P<name>[^,。;:!?\n]{2,30}?(?:仪式|会议?|会谈|大会|论坛|活动))由(?=[^,。;:]{2,30}主持)"
)
"""投产仪式由门玉波主持: told of as if the reader knew it."""
_ANOTHER = re.compile("随后|之后|接着|当[天晚日]|次日|会后|下午|晚|(?:\\d{1,2}月)?\\d{1,2}日|[这那][场次]")
_COMMITTEE = re.compile(
    r"(?P<name>[省市县区旗州盟]委常委会)(?:会议)?(?:\d{1,2}月\d{1,2}日|近日|昨日)?(?:上午|下午)?"
    r"(?:专题)?(?:研究|审议|听取|传达|学习|部署)"
)
_GUESTS = re.compile("(?:代表|考察|访问|参访|经贸)团$|一行$|(?:工作|调研|督导|检查)组$")
_ATTENDED = re.compile(r"(?:出席|参加|见证|主持|列席)(?:了|召开)?(?P<what>[^,。;:!?\n]{2,44})")
_NEAR_LEAD = 160
_NEVER_OF = frozenset({"开始", "进行", "吸引", "开到", "开在", "开进"})
"""Verbs whose event stands in front of them."""
_JOINTLY = re.compile("^[^,。;:]{2,12}?[并和](?:出席|参加|见证|主持|列席)了?")
"""参加调研并出席座谈会: the meeting alone."""
_NOT_HERE = re.compile("精神|要求|部署|的|后|前|[\\d一两二三四五六七八九十多数]+余?[场次]")
_ALSO = re.compile("并|一同|还|随后|又|分别")
_TALK = re.compile(
    r"(?P<name>(?:[\u4e00-\u9fff]{0,4}(?:座谈|汇报|反馈|恳谈|交流|碰头))会)(?:上[,]?|由(?=[^,。;]{2,20}主持))"
    r"|(?:参加|出席)了?随后(?:举行|召开)?的(?P<then>[\u4e00-\u9fff]{0,4}(?:座谈|汇报|反馈|恳谈|交流|碰头)会?)"
)
_AT = re.compile(r"(?:在|的|日)(?P<name>[^,。;:!?\n在]{4,40}?)上(?=,|强调|指出|要求|表示|说|提出|获悉)")
_WITHIN = re.compile(r"(?:会|仪式|活动|论坛)(?:上|现场|期间)")
"""会上举行了揭牌仪式: a part of the event, not another one."""
_TOPIC = re.compile(r",(?:专题|集中|认真)?((?:研究|部署|听取|调度|传达|学习|安排|推进|审议)[^。,;\n]{2,30})")
_ACTS = re.compile("出席|参加|主持|召开|举行|通过|审议|传达")
_PASSED = re.compile(
    r"(?P<name>[^,。;()\n经据]{6,50}?会议)(?:于?(?:\d{4}年)?\d{1,2}月\d{1,2}日)?(?:审议|经?表决[,]?|依法|投票)*"
    r"(?:(?:通过|决定|选举)(?=\)|了|任|免|:|如|下|一批|有关|人事|产生)|通过$)"
)
_REPORTED = re.compile("(?:现场)?(?:侧记|掠影|速写|见闻|纪实|花絮|直击|特写|纪要)")
"""Behind an event's name in a heading: the article is a report of it, however its text calls it."""
_HEADING_BREAK = re.compile(r"[ :,。!?]|在(?!线)|出席|参加|召开|举行|举办|主持|——|—$")


def kind_of(name: str) -> EventKind:
    """Meeting, ceremony or other, by the name's last noun."""
    if _CEREMONY.search(name):
        return EventKind.CEREMONY
    return EventKind.MEETING if _MEETING.search(name) else EventKind.EVENT


def find_gatherings(frame: Frame) -> Iterator[Sighting]:
    """All sightings of gatherings, in no particular order."""
    for match in HELD.finditer(frame.text):
        if not frame.is_quoted(match.start()):
            sighting = _held(frame, match)
            if sighting is not None:
                yield sighting
    yield from _attended(frame)
    yield from _at(frame)
    yield from _talks(frame)
    yield from _passed(frame)
    yield from _chaired(frame)
    yield from _led(frame)
    yield from _committees(frame)
    yield from _headings(frame)


def _held(frame: Frame, match: re.Match[str]) -> Sighting | None:
    """全市例会在行政中心召开, 开发区召开动员会议."""
    text, verb = frame.text, match[0]
    start, stop = clause_start(text, match.start()), clause_stop(text, match.end())
    left, right = text[start : match.start()], text[match.end() : stop]
    if NOT_HELD.search(left) or _WITHIN.match(left) or ONLY_TIME.match(right) or not _is_told(frame, match):
        return None
    if verb in ("开到", "开在", "开进") and ("把" in left or "将" in left):
        return _moved(left, start, match)
    if match.start() == start and verb.startswith("开"):  # 8日晚的座谈会,开在达来呼布镇
        start = clause_start(text, max(0, start - 1))
        left = text[start : match.start()]
    before = _named_before(left)
    if before is not None and (verb != "开展" or before[1]):
        name, place = before
        if is_generic(name) or any(p.value in name for p in frame.people_in(start, match.start())):
            return None  # 部长覃丽萍宣布活动启动: somebody's act
        return Sighting(start, match.end(), name, kind_of(name), "events.held", location=place)
    return None if verb in _NEVER_OF else _named_after(frame, left, right, start, match)


def _is_told(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a clause tells news: in a heading, in the lead, or with a time word."""
    position = match.start()
    if frame.in_heading(position):
        return True
    start, stop = frame.sentence(position)
    if match[0] in ("举行", "召开") and frame.text[max(0, start - 1)] == "\n":
        first = clause_start(frame.text, position) == start
        if first and IN_PLACE.search(frame.text[start:position]):
            return True  # 推介会在老酒店举行, at the head of a paragraph
    if match[0] in ("举行", "举办", "召开") and frame.people_in(match.end(), stop):
        after = frame.text[match.end() : frame.people_in(match.end(), stop)[0].start]
        if _CEREMONY_HELD.match(after) or _PLACE_OF_WORDS.match(after):
            return True  # 会见后举行签约仪式,刀岩温见证; 举办的说明会上,尹今善推介
    timed = bool(frame.days_in(start, position) or TIME_WORD.search(frame.text, start, position))
    if position < frame.lead_end and (match[0] not in ("开展", "举办") or frame.is_brief):
        return True
    return timed or frame.text.endswith("主持", start, position)


def _named_before(left: str) -> tuple[str, str] | None:
    """Name and place in front of the verb: (全市例会, 行政中心)."""
    left = BEFORE_HELD.sub("", left)
    place = IN_PLACE.search(left)
    if place is not None:
        left = BEFORE_HELD.sub("", left[: place.start()])
    name = clean(left)
    if not name or not _JOINED.fullmatch(name, name_end(name)):
        return None
    return name, _place(place)


def _place(match: re.Match[str] | None) -> str:
    place = match[1] if match else ""
    nowhere = place in ("这里", "此", "京", "线上", "我市", "我县", "我区") or TIME_WORD.match(place)
    return "" if nowhere else place


def _moved(left: str, start: int, match: re.Match[str]) -> Sighting | None:
    """市政府把现场推进会开到了工地."""
    organizer, _, name = left.rpartition("把" if "把" in left else "将")
    if not name or name_end(name) != len(name):
        return None
    organizer = clean(organizer)
    return Sighting(
        start,
        match.end(),
        name,
        kind_of(name),
        "events.held",
        organizer=organizer,
        aliases=(organizer + name,),
    )


def _named_after(frame: Frame, left: str, right: str, start: int, match: re.Match[str]) -> Sighting | None:
    """开发区召开动员会议: the organiser in front, the name behind."""
    passive = right.startswith("的")
    body = right.lstrip("了起的过")
    end = name_end(body)
    if not end or _NOT_HERE.match(body, end) or (body.startswith("上", end) and not passive):
        return None
    name = clean(body[:end])
    offset = match.end() + len(right) - len(body)
    organizer = "" if passive else _organizer(frame, left, start)
    if is_generic(name) and not organizer:
        return _unnamed(frame, start, match, offset + end) if name == "会议" else None
    place = IN_PLACE.search(ADVERBS.sub("", left))
    full = name if not organizer or name.startswith(organizer) else organizer + name
    aliases = (name, f"{organizer}{match[0]}{name}") if organizer else ()
    rule = "events.organized" if organizer else "events.held"
    if passive and body.startswith("上", end):
        rule = "events.at"
    return Sighting(start, offset + end, full, kind_of(name), rule, aliases, organizer, _place(place))


def _unnamed(frame: Frame, start: int, match: re.Match[str], end: int) -> Sighting | None:
    """市长张志强主持召开会议,研究安全生产工作: named by who called it and what for."""
    people = frame.people_in(start, match.start())
    if not people or not frame.text.endswith("主持", start, match.start()):
        return None
    topic = _TOPIC.match(frame.text, end)
    called = f"{people[-1].value}主持召开会议"
    name = called + (topic[1] if topic else "")
    return Sighting(start, end, name, EventKind.MEETING, "events.held", (called,), confidence=0.7)


def _at(frame: Frame) -> Iterator[Sighting]:
    """在昨天的全市工业大会上,市委书记…: told only as the place of what was said."""
    for match in _AT.finditer(frame.text, 0, frame.lead_end):
        length = name_end(match["name"])
        name = clean(match["name"])
        _, stop = frame.sentence(match.start())
        if not name or length != len(match["name"]) or is_generic(name) or frame.is_quoted(match.start()):
            continue
        if frame.people_in(match.end(), stop):
            yield Sighting(
                match.start("name"), match.end(), name, kind_of(name), "events.at", weak=True, confidence=0.7
            )


def _organizer(frame: Frame, left: str, start: int) -> str:
    """Who held it, where the clause names a body and no person in front of the verb."""
    if frame.people_in(start, start + len(left)):
        return ""
    subject = IN_PLACE.sub("", ADVERBS.sub("", left))
    subject = clean(subject)
    return subject if _ORGANIZER.fullmatch(subject) and not _GUESTS.search(subject) else ""


def _attended(frame: Frame) -> Iterator[Sighting]:
    """参加投产仪式, 出席当晚举行的恳谈会: known by the people who went there."""
    for match in _ATTENDED.finditer(frame.text):
        if frame.is_quoted(match.start()):
            continue
        what = match["what"]
        held = re.search(r"(?:举行|召开|举办)的", what)
        begin = held.end() if held else 0
        end = name_end(what[begin:])
        name = _JOINTLY.sub("", clean(what[begin : begin + end]))
        if end and not is_generic(name) and what[begin + end : begin + end + 1] != "的":
            offset = match.start("what") + begin
            yield Sighting(
                offset,
                offset + end,
                name,
                kind_of(name),
                "events.attended",
                weak=held is None,
                further=_ALSO.search(frame.text, max(0, match.start() - 4), match.start()) is not None,
                confidence=0.75,
            )


def _talks(frame: Frame) -> Iterator[Sighting]:
    """座谈会上: the talk that closes a tour."""
    for match in _TALK.finditer(frame.text):
        if not frame.in_heading(match.start()) and not frame.is_quoted(match.start()):
            group = "name" if match["name"] else "then"
            name = re.sub(r"^.*?(?=座谈|汇报|反馈|恳谈|交流|碰头)", "", match[group])
            name = name if name.endswith("会") else name + "会"
            yield Sighting(
                match.start(),
                match.end(group),
                name,
                EventKind.MEETING,
                "events.talk",
                weak=True,
                further=True,
            )


def _passed(frame: Frame) -> Iterator[Sighting]:
    """(2024年1月11日市十九届人大常委会第十八次会议通过): a list's source."""
    for match in _PASSED.finditer(frame.text, 0, frame.lead_end):
        if frame.is_quoted(match.start()):
            continue
        name = clean(match["name"])
        yield Sighting(match.start(), match.end("name"), name, EventKind.MEETING, "events.passed")


def _chaired(frame: Frame) -> Iterator[Sighting]:
    """海晏社区的“老码头议事会”为小事争红了脸。郝建设主持: a gathering known by its chair."""
    for match in CHAIR.finditer(frame.text, 0, frame.lead_end + _NEAR_LEAD):
        clause = clause_start(frame.text, match.start())
        if frame.is_quoted(match.start()) or not frame.people_in(clause, match.start()):
            continue
        for begin, end in _clauses(frame, match.start()):
            length = name_end(frame.text[begin:end])
            name = clean(frame.text[begin : begin + length])
            if length and len(name) >= 5 and not is_generic(name) and not _ACTS.search(name):
                yield Sighting(
                    begin, begin + length, name, kind_of(name), "events.chaired", weak=True, confidence=0.6
                )


def _led(frame: Frame) -> Iterator[Sighting]:
    """投产仪式由综保区党工委委员门玉波主持: a ceremony that only its chair names."""
    for match in _LED.finditer(frame.text):
        name = clean(match["name"])
        if name_end(name) == len(name) and not is_generic(name) and not frame.is_quoted(match.start("name")):
            start, end = match.span("name")
            # 当晚的评议会由…主持, 这场会谈由…主持: told as one more event, not only referred to.
            told = _ANOTHER.match(match["name"]) is not None and match["name"] != name
            rule = "events.held" if told else "events.chaired"
            yield Sighting(start, end, name, kind_of(name), rule, weak=not told, confidence=0.6)


def _committees(frame: Frame) -> Iterator[Sighting]:
    """市委常委会9月24日研究部署秋冬季防火: the standing committee has met."""
    for match in _COMMITTEE.finditer(frame.text):
        start, _ = frame.sentence(match.start())
        lead = start <= match.start() <= start + 2 and bool(frame.days_in(start, match.end()))
        if lead and not frame.is_quoted(match.start()) and not frame.in_heading(match.start()):
            name = match["name"] + "会议"
            yield Sighting(
                match.start(), match.end(), name, EventKind.MEETING, "events.held", confidence=0.75
            )


def _clauses(frame: Frame, position: int) -> Iterator[tuple[int, int]]:
    """The clauses of the body before a position, quoted ones left out."""
    for begin, stop in frame.sentences:
        while begin < min(stop, position):
            end = clause_stop(frame.text, begin)
            if not frame.is_quoted(begin):
                yield begin, end
            begin = end + 1


def _headings(frame: Frame) -> Iterator[Sighting]:
    """在全市经济指标分析会上强调: how a heading calls the event."""
    for start, stop in frame.headings:
        line = frame.text[start:stop]
        begin = 0
        for part in [*_HEADING_BREAK.finditer(line), None]:
            piece = line[begin : part.start() if part else len(line)]
            end = name_end(piece)
            if end and not is_generic(piece[:end]) and piece[end : end + 2] not in ("精神",):
                name = clean(piece[:end])
                rule = "events.headed" if _REPORTED.match(piece, end) else "events.heading"
                yield Sighting(start + begin, start + begin + end, name, kind_of(name), rule, weak=True)
            begin = part.end() if part else begin
