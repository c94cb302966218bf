"""Meetings, ceremonies and activities that a clause says were held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.events.doings import CHAIR
from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean, is_common, is_gathering, is_generic, kind_of, name_end
from kg.pipes.events.patterns import (
    ADVERBS,
    AFTER_THEIRS,
    ASIDE,
    BEFORE_HELD,
    HELD,
    IN_PLACE,
    MANNER,
    NOT_HELD,
    ONLY_TIME,
    TIME_WORD,
    TOUR,
)
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import DAYS, PART_OF_DAY, VISITORS
from kg.types import EventKind

_ORGANIZER = re.compile(
    r"[\u4e00-\u9fff()\d—·]{1,24}(?:[省市县区旗州镇乡村局委会院校厅部办处所社团队师兵盟联]|公司|集团|政府|街道|中心|组|站|园|支队|班子|学校|大学|单位|部门|嘎查|苏木)"
)
_JOINED = re.compile("|(?<=[会式动节])暨[^,。;]{2,12}")
"""Behind a name's noun: nothing, or what was held together with it (启动仪式暨“三月三”歌圩)."""
_CEREMONY_HELD = re.compile("[^,。;:]{0,24}仪式,")
_OF_A_THING = re.compile(
    "(?<=[的,])[^,。;:的“”]{3,20}(?:项目|工程|产业园|产线|基地)(?=[^,。;]{0,16}[,在落选举]|$)"
)
"""总投资5亿元的|冷链项目|在白沙镇举行开工仪式: of what it was the ceremony."""
_PLACE_OF_WORDS = re.compile("的[^,。;:]{2,30}[会坛]上,")
_GUESTS = re.compile(f"(?:{VISITORS}|一行)$")
_NEVER_OF = frozenset(
    {"开始", "进行", "吸引", "请", "邀", "迎", "汇聚", "云集", "开到", "开在", "开进", "走进"}
)
"""Verbs whose event stands in front of them."""
_WHEN_AND_WHERE = re.compile(f"(?:{DAYS}|[昨今][天日晚]|日前|近日)?{PART_OF_DAY}?(?:在[^,。;:“”]{{2,24}})?")
"""8日晚的座谈会,|开在白沙镇; 县文联代表大会,|15日在文化馆|落幕: the name stands in front of the mark."""
_MOVED = re.compile(
    "[把将](?P<name>[^,。;:!?\\n把将]{2,24}?)(?:搬|移|挪|摆|放|设|安排|定|开|办)(?:到|在|进|上)了?(?P<place>[^,。;:!?\\n]{1,20})"
)
"""把协调会搬到桥下开, 将议事会移进凉亭: where a gathering took place."""
_PROPOSED = re.compile("提议|建议|希望|打算|呼吁|要求|主张|提出|承诺")
"""提议把歌会搬进夜市: not held yet."""
_VENUE = re.compile(
    "(?P<name>[^,。;:!?\\n]{4,40}?)(?:的?[主分]会场)(?:这次|此次|今年)?"
    "(?:设|搬|移|放|摆|安排|定)(?:到|在|进|于)了?(?P<place>[^,。;:!?\\n]{1,20})"
)
"""动员大会的主会场搬到了河边的产业园: held where its venue was set up."""
_NOT_HERE = re.compile("精神|要求|部署|的|后|前|[\\d一两二三四五六七八九十多数]+余?[场次]")
_CELL = re.compile(r"(?:^|(?<=[\t|\n]))[^\t|\n。,;:]{4,40}(?=[\t|\n]|$)")
_ROW_CELL = re.compile(r"[^ \t|\n。;:]{2,40}")
_DONE = re.compile(f"{TOUR.pattern}|招商|考察|对接|接访|出席|参加|观摩|学习|慰问|开工|签约|揭牌")
_SHORTEST, _BEHIND_NAMES = 4, 2
_UNNAMED = ("会议", "专题会", "专题会议", "工作会议")
_TOPIC = re.compile(r",(?:专题|集中|认真)?((?:研究|部署|听取|调度|传达|学习|安排|推进|审议)[^。,;\n]{2,30})")
_REPORTED = re.compile("(?:现场)?(?:侧记|掠影|速写|见闻|纪实|花絮|直击|特写|纪要)")
"""Behind an event's name in a heading: the article is a report of it, however its text calls it."""
_HEADING_BREAK = re.compile(r"[ :,。!?]|在(?!线)|出席|参加|召开|举行|举办|主持|——|—$")


def find_gatherings(frame: Frame) -> Iterator[Sighting]:
    """All sightings of gatherings, in no particular order."""
    for match in frame.told(HELD):
        if not _is_in_name(frame, match):
            sighting = _held(frame, match)
            if sighting is not None:
                yield sighting
    for match in frame.told(_MOVED):
        sighting = _moved_to(frame, match)
        if sighting is not None:
            yield sighting
    if "会场" in frame.text:
        yield from _with_venue(frame)
    yield from _headings(frame)
    if frame.called:
        yield Sighting(*frame.first, frame.called, kind_of(frame.called), "events.form", confidence=0.8)
    elif frame.day:
        yield from _cells(frame)


def _cells(frame: Frame) -> Iterator[Sighting]:
    """11月4日 | 全市招商引资动员会 | 石川: an item of an agenda needs no verb."""
    for match in _CELL.finditer(frame.text, frame.first[0], frame.lead_end):
        name = clean(match[0])
        if is_gathering(name) and not is_common(name):
            yield Sighting(*match.span(), name, kind_of(name), "events.held", confidence=0.75)
    for start, stop in frame.sentences[:1]:
        yield from _row(frame, start, stop)


def _row(frame: Frame, start: int, stop: int) -> Iterator[Sighting]:
    """3月14日|赴白沙镇调研产业园建设|石川、方晓: what was done in one cell, who did it in the next."""
    cells = [match.span() for match in _ROW_CELL.finditer(frame.text, start, stop)]
    who = next((cell for cell in cells[1:] if _names_people(frame, *cell)), None)
    for a, b in cells if who else ():
        name = clean(frame.text[a:b])
        told = is_gathering(name) or _DONE.search(name)
        if len(name) >= _SHORTEST and told and not frame.people_in(a, b):
            kind = EventKind.INSPECTION if TOUR.search(name) else kind_of(name)
            led = next((p.value for p in frame.people_in(*who)), "") if who else ""
            yield Sighting(a, b, name, kind, "events.form", (f"{led}{name}",), confidence=0.7)
            return


def _names_people(frame: Frame, start: int, stop: int) -> bool:
    """Whether a cell is a list of people, with their posts or without."""
    people = frame.people_in(start, stop)
    return (
        bool(people) and stop - people[-1].end <= _BEHIND_NAMES and not HELD.search(frame.text, start, stop)
    )


def _is_in_name(frame: Frame, match: re.Match[str]) -> bool:
    """石开明到白沙港主持召开专题会: the verb is 召开, not a letter of somebody's name."""
    return any(p.start <= match.start() < p.end for p in frame.people_in(match.start() - 4, match.end() + 4))


def _with_venue(frame: Frame) -> Iterator[Sighting]:
    """5月6日,全县项目动员大会的主会场设在产业园: whose venue is told was held."""
    for match in frame.told(_VENUE):
        if is_gathering(match["name"]) and _is_told(frame, match):
            start, name = match.start("name"), clean(match["name"])
            yield Sighting(start, match.end(), name, kind_of(name), "events.held", location=match["place"])


def _moved_to(frame: Frame, match: re.Match[str]) -> Sighting | None:
    """市长石磊把协调会搬到桥下开, 市政府把现场会开到了工地: whoever moved it held it."""
    name, start = match["name"], clause_start(frame.text, match.start())
    before = frame.text[start : match.start()]
    organizer = _organizer(frame, before, start)
    by_somebody = organizer or frame.people_in(start, match.start())
    if not (by_somebody and is_gathering(name)) or _PROPOSED.search(before):
        return None
    return Sighting(
        match.start("name"),
        match.end(),
        clean(name),
        kind_of(name),
        "events.held",
        (organizer + name,) if organizer else (),
        organizer,
        location=re.sub("(?:上|里|来|去)?(?:开|办|举行|召开)了?$", "", match["place"]),
        confidence=0.75,
    )


def _held(frame: Frame, match: re.Match[str]) -> Sighting | None:
    """全市例会在行政中心召开, 开发区召开动员会议."""
    text, verb = frame.text, match[0]
    start, stop = clause_start(text, match.start()), clause_stop(text, match.end())
    left, right = text[start : match.start()], text[match.end() : stop]
    if NOT_HELD.search(left) or ONLY_TIME.match(right) or not _is_told(frame, match):
        return None
    if verb in ("开到", "开在", "开进") and "把" in left:
        return None  # 市政府把现场会开到了工地: told by where it was moved
    told_before = not name_end(right) and _WHEN_AND_WHERE.fullmatch(left) if left else verb.startswith("开")
    if told_before and text[start - 1 : start] == ",":
        where, named = IN_PLACE.search(left), start - 1
        start = clause_start(text, named)
        left = text[start:named] + (where[0] if where else "")
    before = _named_before(left)
    if before is not None:
        name, place = before
        people = frame.people_in(start, match.start())
        if is_generic(name) or any(p.value in name and p.value in frame.posted for p in people):
            return None  # 部长覃丽萍宣布活动启动: somebody's act
        return Sighting(start, match.end(), name, kind_of(name), "events.held", location=place)
    return None if verb in _NEVER_OF else _named_after(frame, left, right, start, match)


def _is_told(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a clause tells news: in a heading, in the lead, or with a time word."""
    position = match.start()
    if frame.in_heading(position):
        return True
    start, stop = frame.sentence(position)
    if match[0] in ("举行", "召开") and frame.opens_paragraph(start):
        first = clause_start(frame.text, position) == start
        if first and IN_PLACE.search(frame.text[start:position]):
            return True  # 推介会在老酒店举行, at the head of a paragraph
        if first and is_chaired(frame, match.end()):
            return True
    if match[0] in ("举行", "举办", "召开") and frame.people_in(match.end(), stop):
        after = frame.text[match.end() : frame.people_in(match.end(), stop)[0].start]
        if _CEREMONY_HELD.match(after) or _PLACE_OF_WORDS.match(after):
            return True  # 会见后举行签约仪式,刀岩温见证; 举办的说明会上,尹今善推介
    timed = frame.is_timed(position) or ASIDE.match(frame.text, start) is not None
    if position < frame.lead_end and (match[0] not in ("开展", "举办") or frame.is_brief):
        return True
    if position < frame.lead_end and match[0] == "举办" and is_chaired(frame, match.end()):
        return True
    return timed or frame.text.endswith("主持", start, position)


def is_chaired(frame: Frame, position: int) -> bool:
    """Whether the rest of a sentence, or the next one, says who chaired: 两市召开了座谈会。白露主持会议."""
    _, stop = frame.sentence(position)
    end = stop if stop == len(frame.text) or frame.opens_paragraph(stop) else frame.sentence(stop)[1]
    chair = CHAIR.search(frame.text, position, end)
    return chair is not None and bool(frame.people_in(clause_start(frame.text, chair.start()), chair.start()))


def _named_before(left: str) -> tuple[str, str] | None:
    """Name and place in front of the verb: (全市例会, 行政中心)."""
    left = BEFORE_HELD.sub("", MANNER.sub("", left))
    place = IN_PLACE.search(left)
    if place is None:
        name = _whole_name(left)
        return (name, "") if name else None
    while place is not None:  # 在外商人恳谈会|在柳河村举办
        if name := _whole_name(BEFORE_HELD.sub("", left[: place.start()])):
            return name, _place(place)
        place = IN_PLACE.search(left, place.start() + 1)
    return None


def _whole_name(text: str) -> str:
    """A text that is a gathering's name, and no more."""
    name = clean(text)
    return name if name and _JOINED.fullmatch(name, name_end(name)) else ""


def _place(match: re.Match[str] | None) -> str:
    place = match[1] if match else ""
    nowhere = place in ("这里", "此", "京", "线上", "我市", "我县", "我区") or TIME_WORD.match(place)
    return "" if nowhere else place


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
        return _unnamed(frame, start, match, offset + end, name) if name in _UNNAMED else None
    place = IN_PLACE.search(ADVERBS.sub("", left))
    if (
        not organizer
        and is_common(name)
        and (thing := _OF_A_THING.search(frame.text, frame.sentence(start)[0], match.start()))
    ):
        name = thing[0] + name
    full = name if not organizer or name.startswith(organizer) else organizer + name
    aliases = (name, f"{organizer}{match[0]}{name}") if organizer else ()
    rule = "events.organized" if organizer else "events.held"
    start = match.start() if left.endswith("并") and not organizer else start
    if passive and body.startswith("上", end):
        rule = "events.at"
    told = Sighting(start, offset + end, full, kind_of(name), rule, aliases, organizer, _place(place))
    sentence, _ = frame.sentence(start)
    return replace(told, further=organizer[:1] == "我" and bool(AFTER_THEIRS.match(frame.text, sentence)))


def _unnamed(frame: Frame, start: int, match: re.Match[str], end: int, held: str) -> Sighting | None:
    """市长张志强主持召开会议,研究安全生产工作: named by who called it and what for."""
    people = frame.people_in(start, match.start())
    if not people or not frame.text.endswith("主持", start, match.start()):
        return None
    topic = _TOPIC.match(frame.text, end)
    called = f"{people[-1].value}主持召开会议"
    name = called + (topic[1] if topic else "")
    aliases = (called, f"{topic[1]}{held}") if topic and held != "会议" else (called,)
    return Sighting(start, end, name, EventKind.MEETING, "events.held", aliases, confidence=0.7)


def _organizer(frame: Frame, left: str, start: int) -> str:
    """Who held it, where the clause names a body and no person in front of the verb."""
    if frame.people_in(start, start + len(left)):
        return ""
    subject = clean(BEFORE_HELD.sub("", IN_PLACE.sub("", ADVERBS.sub("", left))))
    return subject if _ORGANIZER.fullmatch(subject) and not _GUESTS.search(subject) else ""


def _headings(frame: Frame) -> Iterator[Sighting]:
    """在全市经济指标分析会上强调: how a heading calls the event."""
    for start, stop in frame.headings:
        line = frame.text[start:stop]
        begin = 0
        for part in [*_HEADING_BREAK.finditer(line), None]:
            piece = line[begin : part.start() if part else len(line)]
            end = name_end(piece)
            if end and not is_generic(piece[:end]) and not ONLY_TIME.match(piece, end):
                name = clean(piece[:end])
                rule = "events.headed" if _REPORTED.match(piece, end) else "events.heading"
                yield Sighting(start + begin, start + begin + end, name, kind_of(name), rule, weak=True)
            begin = part.end() if part else begin
