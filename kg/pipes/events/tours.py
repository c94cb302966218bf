"""Inspections and visits, known by the person on tour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.pipes.events.doings import SPEAK
from kg.pipes.events.frame import Frame, Mark, clause_stop
from kg.pipes.events.patterns import GUEST, HELD, MOVE, NOT_TOUR, SEEING, TOUR, TOUR_OPENING, VAGUE_TIME
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.stops import came_before, is_apart, is_further, leader
from kg.pipes.events.together import is_nominal
from kg.pipes.events.tour_names import clause_end, place_of, tour_name
from kg.pipes.events.words import COME_FOR, GUESTS, PARTY, TEAM, VISITORS
from kg.types import EventKind

_REACH = 100
_ABROAD = re.compile(r"率团|代表团|出访|招商|拜访")
_AMONG = re.compile("(?:中间|身边|会场|座位|席位|(?<=[会式动礼典赛演展节约坛到进赴向])现场)\\Z")
"""来到代表们中间, 来到签约仪式现场: to where something is held, no tour; 来到大桥工程现场 is one."""
_LISTED_ON = re.compile("[、,和与及][^。;:]{0,40}")
_POINT_IN_TIME = re.compile("^[^,。;]{2,40}(?:那[天年月日时阵]|的时候)")
_NOMINAL = re.compile("[^,。;:的]{0,6}的(?:汇报|报告|通报|介绍|说明|发言|建议|意见)")
"""听取石川关于灾情核查|的汇报: what the report was about."""
_APART_FROM_EACH_OTHER = re.compile("分头|分路|兵分|分别(?:带队|率队|带领|率领)|各自(?:带队|率)")
_SCENE = re.compile("正[和与同在]")
"""他正和主任吕布贤查看大棚: a scene, no tour."""
_INVITES = re.compile("邀请|欢迎|期待|盼望?|请[^,。;]{2,12}(?=[来到赴])")
"""石川|邀请客商到|白沙设厂: where others are to go."""
_SHOWN = re.compile("(?:等|一行)(?:\\d+人)?[^,。;]{0,8}?参观(?!者|团)")
"""客人一行参观了保税区: what a guest is shown is a visit, what an official sees at a meeting is none."""
_TO_ATTEND = re.compile(
    "^[^。;]{2,30},(?:[与和同][^,。;]{2,16}(?:一起|一同|共同))?(?:出席|参加|主持)|^[^,。;]{2,30}(?:[听参]会|旁听)(?=[,。;])"
)
"""又赶到省会,出席恳谈会; 来到湖边,与群众一起参加植树活动; 到经济联组听会: on the way to a gathering."""
_SHOWS_AROUND = re.compile(f"(?:[带领陪]着?|带领|陪同|引导){VISITORS}")
"""副县长白露|带考察团|看了民居: their visit, where nothing else makes it his."""
_ON_SITE = re.compile("[来走]到|走进|深入|前往|赶赴|奔赴")
_BETWEEN = re.compile(r"(?:一行|等)?则?[在由][^,。;:]{0,30}")
_ACCOMPANIED = re.compile(r"(?:等[^,。;]{0,8})?的?陪同下,?|的?引导下,?")
_BRINGS = re.compile("(?:带着|率|带领|会同|偕同?)[^,。;]*\\Z")
_ALONG = re.compile("随同|陪同|随行|一同前往|[走看跑转](?:了|遍|完)|边[走看]边")
_CAME = re.compile(f"[来莅回][^,。;]{{0,10}}?{COME_FOR}")
_LEADS = re.compile("(?:亲自)?(?:率[队团领]|带队)[来到赴]")
"""率队来取经: a visit, whatever they came for."""
_CARRIED_OUT = re.compile("开展|进行|展开")
_OF_GUESTS = re.compile(f"接待了?(?:[^,。;]{{0,6}}?(?:{PARTY}|{TEAM})|{GUESTS})")
"""副市长方晓|接待了考察团|一行: what guests came for is the event."""
_WENT = re.compile("考察|访问|出访|到访|送政策|返乡|组团|来访|赴|走进")


@dataclass(frozen=True, slots=True)
class _Told:
    """The words behind a person that may tell of a tour."""

    start: int
    words: str
    verb: re.Match[str] | None
    move: re.Match[str] | None
    guest: bool
    """The verb says that somebody came as a guest: 来镇考察, 参观了保税区."""
    brings: bool
    """Others stand in between whom the person brings: 带着招商局局长廖一平."""


def find_tours(frame: Frame) -> Iterator[Sighting]:
    """All sightings of tours, visits and trips, in no particular order."""
    people = frame.people_in(*frame.reach)
    tours = (_tour(frame, person) for person in people if not frame.is_quoted(person.start))
    yield from _parted(frame, [tour for tour in tours if tour is not None])
    yield from _heading_tours(frame)


def _parted(frame: Frame, tours: list[Sighting]) -> list[Sighting]:
    """石川、顾林分头带队检查安全。15日,石川到…。17日,顾林到…: what each did is a tour of its own."""
    joint = next((t for t in tours if _APART_FROM_EACH_OTHER.search(frame.text, t.start, t.end)), None)
    if joint is None or not frame.days_in(joint.end, frame.sentences[-1][1]):
        return tours
    start, _ = frame.sentence(joint.start)
    leaders = {person.value for person in frame.people_in(start, joint.end)}
    own = {t.subject: t for t in reversed(tours) if t.start > joint.end and t.subject in leaders}
    if own.keys() != leaders:
        return tours
    what = joint.name.removeprefix(joint.subject)
    called = {t.start: (t.subject + what, t.name, *t.aliases) for t in own.values()}
    return [
        replace(
            t, name=called[t.start][0], aliases=called[t.start][1:], weak=False, further=True, lasting=True
        )
        if t.start in called
        else t
        for t in tours
        if t is not joint
    ]


def _tour(frame: Frame, person: Mark) -> Sighting | None:
    """市委书记赵海清到折桥镇调研花卉产业, 金锋率队督查水利工作."""
    if _ACCOMPANIED.match(frame.text, person.end):
        return None  # 在县长何平|陪同下,走访: somebody else's tour
    told = _told(frame, person)
    if not _is_tour(frame, person, told):
        return None
    verb, subject = told.verb, leader(frame, person)
    name, aliases, end = tour_name(subject, told.words, verb, told.move)
    dated = verb is not None and bool(frame.days_in(told.start, told.start + verb.start()))
    if not (dated or name != subject + (verb[0] if verb else "") or _says_how(told)):
        return None  # 副市长赵刚现场观摩: at an event, not a tour
    apart = is_apart(frame, person)
    further = apart or is_further(frame, person, told.words)
    weak = not (further or dated or frame.in_lead(person.start) or frame.is_timed(person.start))
    if weak and _SHOWS_AROUND.match(frame.text, person.end):
        return None
    return Sighting(
        person.start,
        told.start + end,
        name,
        EventKind.VISIT if told.guest or _ABROAD.search(told.words[:end]) else EventKind.INSPECTION,
        "events.tour",
        aliases,
        subject=subject,
        location=place_of(told.words, verb, told.move),
        weak=weak,
        further=further,
        lasting=apart,
        before=apart and came_before(frame, person),
        confidence=0.75 if apart else 0.9,
    )


def _told(frame: Frame, person: Mark) -> _Told:
    """The words up to the next person, behind those who come along; the verb and the movement in them."""
    _, stop = frame.sentence(person.start)
    led, by = _accompanied(frame, person, stop)
    stop = min(stop, led + _REACH)
    others = frame.people_in(led, stop)
    while others and _BRINGS.search(frame.text, person.end, others[0].start):
        led = others[0].end  # 缪春晖带着招商局局长廖一平,登门拜访了
        led, others = led + frame.text.startswith(",", led), others[1:]
    brings = led > person.end and not by
    after = frame.text[led : others[0].start if others else stop]
    verb = TOUR.search(after) or GUEST.search(after) or _SHOWN.match(after)
    came = _CAME.search(after)
    verb = came if came and verb and came.start() < verb.start() else verb  # 一行来镇考察
    guest = verb is not None and (verb is came or verb.re is GUEST)
    return _Told(led, after, verb, MOVE.search(after), guest, brings)


def _is_tour(frame: Frame, person: Mark, told: _Told) -> bool:
    """Whether the words behind a person say that he went to see something."""
    after, verb = told.words, told.verb
    opens = told.brings or TOUR_OPENING.match(after)
    if not opens and not _sets_out(frame, person, after, verb or told.move):
        return False
    if verb is None:
        if not _goes(frame, person, told):
            return False
    elif (
        _OF_GUESTS.match(after, verb.start())
        or _NOMINAL.match(after, verb.end())
        or is_nominal(after, verb.start(), 0)
        or _teaches_there(frame, person, verb[0])
    ):
        return False
    if _POINT_IN_TIME.search(after) or _is_scene(frame, person):
        return False
    went = verb or told.move
    if went is not None and _INVITES.search(after, 0, went.start()):
        return False
    spoken = SPEAK.search(after, 0, verb.start() if verb else len(after))
    return spoken is None or after[: spoken.start()].endswith("时")


def _goes(frame: Frame, person: Mark, told: _Told) -> bool:
    """Whether a movement without a word of what for is a tour: 走进大蒲柴河镇, not 一同前往."""
    after, move = told.words, told.move
    if move is None or _TO_ATTEND.search(after) or not _is_news(frame, person, after):
        return False
    end = clause_end(after, move.end())
    return end > move.end() and _AMONG.search(after, 0, end) is None


def _says_how(told: _Told) -> bool:
    """Whether a bare verb is a tour's for being a guest's, carried out or led: 率队调研, 开展走访."""
    if told.guest or told.verb is None or _LEADS.match(told.words):
        return True
    return _CARRIED_OUT.search(told.words, 0, told.verb.end()) is not None


def _accompanied(frame: Frame, person: Mark, stop: int) -> tuple[int, bool]:
    """Where the words go on behind those who keep somebody company, and whether any are named.

    石川一行在|县委书记何平、县长方圆等陪同下,|走访…: the tour is 石川's.
    """
    others = frame.people_in(person.end, min(stop, person.end + _REACH))
    if not others or not _BETWEEN.fullmatch(frame.text, person.end, others[0].start):
        return person.end, False
    for last, after in zip(others, [*others[1:], None], strict=True):
        if with_them := _ACCOMPANIED.match(frame.text, last.end):
            return with_them.end(), True
        if after is None or not _LISTED_ON.fullmatch(frame.text, last.end, after.start):
            break
    return person.end, True


def _teaches_there(frame: Frame, person: Mark, verb: str) -> bool:
    """县一中举行开学典礼,书记石川讲授第一课: what one does at a gathering, told so far, is no tour."""
    return verb[-1] in "授讲课" and any(frame.told_below(HELD, 0, person.start))


def _is_scene(frame: Frame, person: Mark) -> bool:
    """他正和主任温如玉查看大棚: what a report shows somebody doing is no tour."""
    before = frame.text[max(0, person.start - 12) : person.start]
    return _SCENE.search(before) is not None or _SCENE.match(frame.text, person.end) is not None


def _sets_out(frame: Frame, person: Mark, after: str, verb: re.Match[str] | None) -> bool:
    """市长张志强冒雨一早就到工地察看: in the lead, whatever stands in between, if it is nothing else."""
    if verb is None or not frame.in_lead(person.start) or verb.start() > 40:
        return False
    return NOT_TOUR.search(after, 0, verb.end()) is None


def _is_news(frame: Frame, person: Mark, after: str) -> bool:
    """走进大蒲柴河镇: a movement alone is an official's tour in the lead, a heading or as one more stop."""
    if person.value not in frame.posted:
        return False
    own = frame.text[person.end : clause_stop(frame.text, person.end)]
    moves = MOVE.search(own) or _ON_SITE.search(after)
    if after.startswith("一行还") or is_apart(frame, person):
        return True
    return frame.in_lead(person.start) and moves is not None


def _heading_tours(frame: Frame) -> Iterator[Sighting]:
    """县政协委员视察食用菌产业: how a heading calls a tour."""
    toured = any(TOUR.search(frame.text, start, stop) for start, stop in frame.headings)
    seeing = [span for span in frame.headings if SEEING.search(frame.text, *span)]
    for start, stop in seeing or frame.headings:  # 一路看项目 一路找差距, over 重点项目拉练侧记
        line = frame.text[start:stop].strip("—")
        verb = TOUR.search(line) or (None if toured else _WENT.search(line))
        if verb is not None and not re.search("精神|——访", line):
            name = re.sub(r"(?:时(?:强调|指出|要求)[—]*|侧记|纪实|小记|见闻|掠影)$", "", line)
            told = verb.start() >= 2 and _lead_tells(frame)
            rule = "events.headed" if told else "events.heading"
            yield Sighting(start, stop, name, EventKind.INSPECTION, rule, weak=True, confidence=0.6)


def _lead_tells(frame: Frame) -> bool:
    """Whether the lead tells of a tour on some day, by whomever."""
    lead = [s for s in frame.sentences[:2] if not frame.is_quoted(s[0])]
    return any(
        (TOUR.search(frame.text, start, stop) or _ALONG.search(frame.text, start, stop))
        and (frame.days_in(start, stop) or VAGUE_TIME.search(frame.text, start, stop))
        for start, stop in lead
    )
