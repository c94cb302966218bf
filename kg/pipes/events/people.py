"""Who took part in an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.clauses import behind_marks, line_start
from kg.pipes.events.frame import Frame, Mark, clause_stop
from kg.pipes.events.guests import (
    add_both,
    add_callers,
    add_delegates,
    add_leader,
    add_listed,
    add_received,
    add_who_sat,
    share_guests,
    share_signing,
)
from kg.pipes.events.occasion import TOURING, Occasion
from kg.pipes.events.presence import takes_part
from kg.pipes.events.scope import (
    SITE,
    TOURING_WORD,
    is_stop,
    list_end,
    named_before_call,
    scope,
)
from kg.pipes.events.together import joined_both
from kg.pipes.events.words import BE_AT, HOLD, SEE

_JOINED = re.compile("(?:参加|陪同|随同|参与|接待)了?(?P<what>[^,。;]{0,16})")
_JOURNEYED = re.compile(
    "参加了?(?:此次|这次|本次)?(?:学习)?(?:考察|招商|访问|出访|走访)(?:学习|招商|活动)?(?=[,。;])"
)
_CELEBRATION = re.compile("(?:开工|动工|奠基|签约|投产|竣工|揭牌|启动|启用|开业|通车)(?:仪式|活动|典礼)?$")
_MEETING = re.compile("会(?!见)|座谈|仪式")
_ON_SITE = re.compile("在[^,。;:会]{2,30}[镇乡村区园厂司站场点地心港],")
_AND_MET = re.compile(
    f",?[并还](?:在[^,。;]{{2,16}})?(?:共同|组织|主持)?(?:{HOLD}|{BE_AT})[^,。;]{{0,10}}(?:会|座谈|仪式)"
)
_RECEIVED = re.compile("(?:参加|陪同|出席)了?(?:会见|会谈|会晤|拜会|座谈(?!会))")
_JOINED_IT = re.compile("(?:一同|一起|分别)?参加[。;]")
"""会后,石川与企业负责人座谈。白露|参加。: in what the sentence in front tells of."""
_KIND = re.compile(
    "(?:总结|点评|评议|座谈|汇报|反馈|推介|恳谈|对接|碰头|说明|推进|动员|现场|交流)会|(?:启动|签约|开工|揭牌|开幕|授牌)仪式|(?<=见证)签约"
)
_AT_IT = re.compile("(?:在)?([一-鿿]{2,8}(?:会|仪式|活动))上,")
_BESIDES = re.compile(r"分会场")
_FROM_AFAR = re.compile(
    f"(?:等[^,。;]{{0,12}})?在[^,。;]{{0,10}}(?:[分主]会场|视频会议室|直播)[^,。;]{{0,4}}(?:{BE_AT}|收[听看]|观看|参会|聆听)"
)
_ON_TOUR = re.compile(f"{SEE}活动$")
_AT_ALL = "(?:参加|出席|陪同)了?(?:上述|以上|这些|系列|有关|相关)活动"
_ALL_OF_IT = re.compile(f"(?:等[^,。;]{{0,8}})?(?:分别|全程)?{_AT_ALL}")
"""张敏参加上述活动: was at everything that the article tells."""
_WHO_WAS_AT_ALL = re.compile(f"{_AT_ALL}的(?:领导|人员|同志)?(?:还|也)?(?:有|是|包括)?:?")
"""参加上述活动的还有|张敏."""


def attendees(frame: Frame, occasions: Sequence[Occasion]) -> list[list[str]]:
    """Names of those who took part in each event of the article, in order of mention."""
    names: list[dict[str, None]] = [{} for _ in occasions]
    besides = _BESIDES.search(frame.text, frame.lead_end)
    for person in frame.people_in(*frame.reach):
        if frame.in_heading(person.start) or frame.is_quoted(person.start) or not frame.holds(person.start):
            continue
        found = _occasions_of(frame, occasions, person)
        kind = called_by_kind(frame, occasions, list_end(frame, person.end, frame.sentence(person.start)[1]))
        for i in [*found, kind] if kind is not None and kind not in found else found:
            if takes_part(frame, person, occasions[i], besides.start() if besides else None):
                names[i][person.value] = None
    add_delegates(frame, occasions, names)
    add_leader(frame, occasions, names)
    add_callers(frame, occasions, names)
    add_both(frame, occasions, names)
    add_who_sat(frame, occasions, names)
    share_guests(frame, occasions, names)
    add_received(frame, occasions, names)
    add_listed(frame, occasions, names)
    for i, occasion in enumerate(occasions):
        if occasion.first.rule == "events.delegation" and occasion.first.subject:
            names[i] = {occasion.first.subject: None, **names[i]}
        if occasion.first.rule == "events.received":  # 黄乃山与农文俊会晤: whoever its name names
            met = (p.value for p in frame.people if p.value in occasion.first.name)
            names[i] = {**names[i], **dict.fromkeys(met)}
    share_signing(frame, occasions, names)
    return [list(found) for found in names]


def _occasions_of(frame: Frame, occasions: Sequence[Occasion], person: Mark) -> list[int]:
    """Indices of the events that a mention of somebody speaks of."""
    if all(o.first.lasting and o.first.start > person.start for o in occasions):
        led = [i for i, o in enumerate(occasions) if o.first.subject == person.value]
        if led:
            return led  # 石川、顾林分头检查, in front of what each of them did
    found = _opened(frame, occasions, person.start) or scope(frame, occasions, person.start, person.end)
    if (there := _at_sub_venue(frame, occasions, person)) is not None:
        return [there, *(i for i in found if i != there)]
    start, stop = frame.sentence(person.start)
    at_a_site = SITE.match(frame.text, line_start(frame.text, start))
    if not at_a_site and (
        _ALL_OF_IT.match(frame.text, list_end(frame, person.end, stop))
        or _WHO_WAS_AT_ALL.match(frame.text, start, person.start)
    ):
        begun = [i for i, o in enumerate(occasions) if min(s.start for s in o.sightings) < person.start]
        journey = [i for i in begun if occasions[i].lasts] if frame.opens_paragraph(start) else []
        return (
            journey[:1] or begun or found
        )  # 在宁波,代表团考察了…。宁波市副市长石川参加有关活动: of those there
    if both := joined_both(frame, occasions, person, found):
        return both
    if (stop_of := _at_last_stop(frame, occasions, person)) is not None:
        return [stop_of]
    if (sat := named_before_call(frame, occasions, person, found)) is not None:
        return sat
    main = next((i for i, o in enumerate(occasions) if _is_tour(o) and not o.first.further), None)
    if main is None or not found or found == [main]:
        return found
    if frame.in_lead(person.start) and _is_told_later(frame, occasions[main], start):
        return found  # 品鉴会举行。…参加。今天,石川一行走访了码头
    here = any(start <= s.start < stop for o in occasions for s in o.sightings)
    return (_joined_here if here else _joined_later)(frame, occasions, person, found, main)


def _joined_here(
    frame: Frame, occasions: Sequence[Occasion], person: Mark, found: list[int], main: int
) -> list[int]:
    """Those of a tour and a meeting that somebody joined whom a sentence names that tells of either.

    吴翰林陪同考察并参加会议, behind what others did at the meeting.
    """
    _, stop = frame.sentence(person.start)
    joined = _JOINED.match(frame.text, list_end(frame, person.end, stop))
    if joined is None or occasions[found[0]].kind in TOURING or _CELEBRATION.search(joined["what"]):
        return found  # 拜会集团,董事长陪同考察车间: the stop itself
    if _AND_MET.match(frame.text, joined.end(), stop):
        return [main, *found]  # 陪同考察,并召开座谈会
    if not TOURING_WORD.search(joined["what"]):
        return found
    return [main, *found] if _MEETING.search(joined["what"]) else [main]


def _joined_later(
    frame: Frame, occasions: Sequence[Occasion], person: Mark, found: list[int], main: int
) -> list[int]:
    """Those of a tour and a meeting, told before, that somebody joined."""
    start, stop = frame.sentence(person.start)
    if _JOURNEYED.search(frame.text, person.end, stop):
        return [main]  # …,并与书记黎锦超座谈。副区长温小曼参加考察
    if occasions[found[0]].first.lasting:
        return found  # 总经理陪同看了车间, of the call told last
    part = behind_marks(frame.text, ";", start, person.start)
    if _ON_SITE.match(frame.text, part, stop):
        return [main]  # 柳林镇的两个项目已经投产;在石桥镇,书记白露汇报
    joined = _JOINED.search(frame.text, person.end, stop)
    if joined is None or _CELEBRATION.search(joined["what"]):
        return found
    touring = TOURING_WORD.search(joined["what"])
    if _MEETING.search(joined["what"]):
        return [main, *found] if touring else found
    if touring:  # 考察团赴…考察,召开座谈会,…。市领导石川参加活动
        same_paragraph = line_start(frame.text, start) <= occasions[main].first.start
        if joined["what"] == "活动" and (
            same_paragraph or _is_beside(frame, occasions, found[0], main, start)
        ):
            return [main, *found] if same_paragraph else found
        return [main]
    # 参加 alone: in the meeting told in one breath with the tour (来考察,并召开联席会议), else in the tour.
    told = frame.sentence(occasions[main].first.start)
    in_one = [i for i in found if told[0] <= occasions[i].first.start < told[1]]
    return in_one or (found if _is_beside(frame, occasions, found[0], main, start) else [main])


def _at_sub_venue(frame: Frame, occasions: Sequence[Occasion], person: Mark) -> int | None:
    """Index of the event told last, where the clause says that people followed it from afar.

    石川、白露等在分会场收看实况后,先后来到…: they were at what was told before, wherever they went later.
    Not where the sentence tells of it itself: 调度会召开,石川、白露在主会场参加.
    """
    start, stop = frame.sentence(person.start)
    if any(start <= s.start < person.start for o in occasions for s in o.sightings):
        return None
    afar = _FROM_AFAR.search(frame.text, person.end, stop)
    if afar is None or frame.people_in(start, afar.start())[-1].end != afar.start():
        return None
    before = [(o.first.start, i) for i, o in enumerate(occasions) if o.first.start < start]
    return max(before)[1] if before else None


def _is_tour(occasion: Occasion) -> bool:
    """An inspection, a visit, or an activity that is one: 重点项目观摩活动."""
    return occasion.kind in TOURING or _ON_TOUR.search(occasion.first.name) is not None


def _is_told_later(frame: Frame, occasion: Occasion, position: int) -> bool:
    """Whether no heading and nothing in front of a position tells of an event."""
    return all(s.start > position and not frame.in_heading(s.start) for s in occasion.sightings)


def _is_beside(frame: Frame, occasions: Sequence[Occasion], found: int, main: int, position: int) -> bool:
    """Whether a position shares its paragraph with one event and not with the main one."""
    begin = line_start(frame.text, position)
    return occasions[found].first.start >= begin > occasions[main].first.start


def called_by_kind(frame: Frame, occasions: Sequence[Occasion], position: int) -> int | None:
    """Index of another event that the rest of a clause calls by its kind: 并在25日下午的总结会上讲话."""
    if len(occasions) < 2:
        return None
    rest = frame.text[position : clause_stop(frame.text, position)]
    kind = _KIND.search(rest)
    fits = [i for i, o in enumerate(occasions) if kind and any(n.endswith(kind[0]) for n in o.names())]
    return fits[0] if len(fits) == 1 else None


def _opened(frame: Frame, occasions: Sequence[Occasion], position: int) -> list[int]:
    """Index of the one event at which a sentence says that it plays: 总结会上,局长石川宣读了评分."""
    start, _ = frame.sentence(position)
    at = _AT_IT.match(frame.text, start, position)
    fits = [i for i, o in enumerate(occasions) if at and any(name.endswith(at[1]) for name in o.names())]
    return fits if len(fits) == 1 and occasions[fits[0]].first.start < start else []


def _at_last_stop(frame: Frame, occasions: Sequence[Occasion], person: Mark) -> int | None:
    """Index of the stop told last, where a sentence behind it goes on about it.

    荆无双参加会见, or a word of the host whom its own sentence names.
    """
    start, stop = frame.sentence(person.start)
    if any(start <= s.start < stop for o in occasions for s in o.sightings):
        return None
    told = [(s.start, i) for i, o in enumerate(occasions) for s in o.sightings if s.start < start]
    last = max(told, default=None)
    if last is None or not is_stop(occasions[last[1]]):
        return None
    received = occasions[last[1]].first.rule == "events.received"
    joined = received and _RECEIVED.search(frame.text, person.end, stop)
    if received and frame.sentence(start - 1)[0] == frame.sentence(last[0])[0]:
        joined = joined or _JOINED_IT.match(frame.text, list_end(frame, person.end, stop))
    there = {p.value for p in frame.people_in(*frame.sentence(last[0]))}
    return last[1] if joined or person.value in there else None
