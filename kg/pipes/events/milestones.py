"""Projects and agreements whose start, finish or signing was celebrated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.clauses import behind_marks
from kg.pipes.events.calls import SIGNED_FOR, signed_apart, signing
from kg.pipes.events.doings import ACTED, CELEBRATED, SPEAK
from kg.pipes.events.frame import BULLETED, Frame, clause_start
from kg.pipes.events.names import clean, is_gathering
from kg.pipes.events.patterns import ASIDE, MILESTONE, MILESTONE_OF, OWN_TIME, SIGNING, TOUR
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import DAY, PART_OF_DAY
from kg.types import EventKind

_REACH = 260
_OPENING = 16
_MONEY = re.compile(
    r"^.*?(?:投资|增资|签约|落户|引进)[^,的]{0,20}的|^位于[^,的]{2,20}的|^由[^,的]{2,30}(?:投资|建设)(?:建设)?的"
)
_NOW = (
    f"(?:就此|由此|终于|正式|顺利|同步|同日|全面|今天|隆重|相继|盛大|在这里|宣告|随即|{DAY}{PART_OF_DAY}?)*"
)
_ADVERB = re.compile(rf"{_NOW}(?:在[^,。;]{{2,24}}?{_NOW})?$")
_ONLY_DAY = re.compile(
    f"(?:(?:今年)?(?:{DAY}|近日|日前|[昨今][天日]){PART_OF_DAY}?)?(?:正式|就此|随即|宣告|终于)*"
)
"""集散中心建设完工,|11月20日|揭牌; 二期项目产出首台泵,|宣告|投产: of what the clause in front has told."""
_THING = re.compile("^.*(?:项目|工程|[产园基企]业园|基地|产线)")
"""二期项目|产出首台泵: what did so."""
_FINISHED = re.compile("(?:建设|全面|正式|已经?)*(?:完工|竣工|建成|落成)$")
_PROJECT = re.compile("(?<=[,。的为将把就对了])[^,。;:的为将把就对了“”\\d]{4,20}项目")
"""为谈了三个月的|豆制品加工项目|画上句号: what an agreement was on."""
_BY_THEM = re.compile("(?:共同|现场|当场|分别|正式|先后)?签")
_HELD = re.compile("(?:举行|举办|进行)了?(?=(?P<what>[^,。;:的了]{0,12}?(?:集中|合作|现场))$)")
"""8个项目在园区|进行了|项目集中(签约): held like a ceremony, whoever came."""
_CELEBRATED_BY = re.compile("(?:剪彩|揭牌|揭幕|见证|启动)的")
_SIGNED_FOR = re.compile(SIGNED_FOR)
_SIGNED_BY = re.compile(
    "[,。;](?:在[^,。;]{2,10})?(?:签[字约署]|代表双方签[字约署]|落笔)的(?:人)?(?:分别)?[是为]"
)
_ACT = re.compile("[并还又]?(?:共同|一起|一同|现场|随后)*(?:见证|宣布|出席|参加|为|启动|按下)")
"""…为园区揭牌,|并见证|六家企业签约: what those named in front did there."""
_WITNESSED = re.compile("^(?:共同|一起|一同|现场|当场|随后)*见证了?(?=.)")
"""会见客人一行,并|共同见证|双方签署协议: who was there, not what was signed."""
_WHAT_THEY_DID = re.compile("把|将|[同当]时|同日|先后|相继|一起|共同|在")
_SAID_OTHERWISE = (("第一", "开工"), ("面纱", "揭牌"))
"""打下第一根桩, 揭开面纱: by what else a milestone is called."""
_AT_PLACE = re.compile(r"在([^,。;]{2,24})$")
_ELSEWHERE = re.compile(f"{SPEAK.pattern}|{TOUR.pattern}|获悉|记者")
"""What people do who are not at the ceremony in front of it, but tell of it or came some other day."""
_LATELY = re.compile("日前|近日|[昨今][日天]")
_AT_GATHERING = re.compile("(?:[^,。;:!?\\n]{2,8},)?在(?P<name>[^,。;:!?\\n]{4,40})上,")
"""在2月1日举行的签约大会上,|19个项目一次签约: part of what was held."""
_OLD = re.compile(
    r"去年|前年|明年|\d月|计划|力争|确保|将|预计|争取|推动|推进(?!器)|加快|待|已|^从|[也还要]$|[年月][底末初内]|\d{4}年[与和同在由]|[当次翌]年|^随着"
)


_UNDER_WAY = re.compile("^(?:如今|目前|眼下|现在)|正在[^,。;]{0,16}$")
"""In front of works that go on: |如今|下游项目|正在煤化工园区|开建."""


def find_milestones(frame: Frame) -> Iterator[Sighting]:
    """All sightings of celebrated milestones, in no particular order."""
    for match in frame.told(MILESTONE):
        heading = frame.in_heading(match.start())
        if not (heading or _may_lead(frame, match.start())):
            continue
        sighting = _milestone(frame, match, heading)
        if sighting is not None:
            yield sighting
    yield from _in_attributes(frame)
    yield from _signings(frame)
    yield from _signed_for(frame)
    yield from _signed_aside(frame)


def _may_lead(frame: Frame, position: int) -> bool:
    """In the lead, at the head of a paragraph, or with a time of its own: 当天下午,…项目奠基."""
    start, _ = frame.sentence(position)
    led = position < frame.lead_end or frame.opens_paragraph(start)
    return led or OWN_TIME.match(frame.text, start) is not None or _is_told_at_once(frame, position)


def _is_told_at_once(frame: Frame, position: int) -> bool:
    """补上游。3月8日,…项目开工,市长石川出席: one sentence, wherever it stands, has the day and the people."""
    start, stop = frame.sentence(position)
    start = behind_marks(frame.text, ";", start, position)  # 城东镇…;城西镇5月6日…
    days = frame.days_in(start, min(position, start + _OPENING))
    people = frame.people_in(position, stop)
    return bool(days and people) and CELEBRATED.search(frame.text, people[0].end, stop) is not None


def _milestone(frame: Frame, match: re.Match[str], heading: bool) -> Sighting | None:
    """鼎盛海工装备制造项目在沿海经济区破土, with people who 培土奠基."""
    text = frame.text
    start = clause_start(text, match.start())
    if heading:
        start = max(start, text.rfind(" ", 0, match.start()) + 1)
    told = _told_of(frame, start, match.start(), heading=heading)
    if told is None:
        return None
    left, celebrated = told
    if not heading and _UNDER_WAY.search(left):
        return None
    if held := _HELD.search(left):
        left, celebrated = _held_by(left[: held.start()], held["what"]), True
    subject = _MONEY.sub("", clean(_ADVERB.sub("", left)))
    if not heading and _ONLY_DAY.fullmatch(left):
        subject = _FINISHED.sub("", _MONEY.sub("", _subject_before(frame, start)))
        subject = thing[0] if (thing := _THING.match(subject)) else subject
    if (
        len(subject) < 4
        or _OLD.search(subject)
        or not (heading or celebrated or _is_celebrated(frame, match.end()) or _is_attended(frame, match))
    ):
        return None
    if not heading and _is_at_gathering(frame, match.start()):
        return None
    crowd = "集中" if subject.endswith("集中") else ""
    subject = subject.removesuffix("集中")
    further = not heading and _is_apart(frame, match.start())
    sighting = _celebrated(start, match, subject + crowd, left)
    return replace(sighting, weak=heading, further=further)


def _held_by(left: str, what: str) -> str:
    """高邮市|项目集中(签约); 8个项目在园区进行了|项目集中(签约), which says itself of what."""
    subject = clean(_ADVERB.sub("", left))
    return what if "项目" in what and "项目" in subject else subject + what


def _celebrated(start: int, match: re.Match[str], subject: str, left: str) -> Sighting:
    """What a clause that begins with ``left`` says was reached, called as a reader would call it."""
    verb = next((plain for said, plain in _SAID_OTHERWISE if said in match["verb"]), match["verb"])
    name, place = subject + verb, _AT_PLACE.search(left)
    return Sighting(
        start,
        match.end(),
        name,
        EventKind.CEREMONY,
        "events.milestone",
        (name + "仪式",),
        location=place[1] if place and place[1] != "这里" else "",
        confidence=0.8,
    )


def _in_attributes(frame: Frame) -> Iterator[Sighting]:
    """5月6日,这家企业在园区|动土兴建的三期项目|…。石川挥锹: on a day that the clauses in front print."""
    for match in frame.told_below(MILESTONE_OF, 0, frame.lead_end):
        start = clause_start(frame.text, match.start())
        left = frame.text[start : match.start()]
        begin, _ = frame.sentence(start)
        if not frame.days_in(begin, match.start()) or frame.people_in(begin, match.start()):
            continue
        if not _OLD.search(left) and _is_celebrated(frame, match.end(), ACTED):
            yield _celebrated(start, match, match["what"], left)


def _told_of(frame: Frame, start: int, stop: int, *, heading: bool) -> tuple[str, bool] | None:
    """The words of a clause that tell what reached a milestone, and whether they say who celebrated it.

    ``None`` for a line over a part of a story (农机厂——|压轴签约), for somebody's act (沈怀舟为新部门|揭牌).
    """
    left = frame.text[start:stop]
    dash = -1 if heading else frame.text.rfind("——", start, stop)
    if dash >= 0:
        if not frame.days_in(start, dash):
            return None
        left = frame.text[dash + 2 : stop]  # 5月6日传来喜讯——三期项目投产
    if not frame.people_in(start, stop):
        return None if _ACT.match(left) else (left, False)
    celebrated = _CELEBRATED_BY.search(left)
    return (left[celebrated.end() :], True) if celebrated else None


def _is_at_gathering(frame: Frame, position: int) -> bool:
    """Whether a sentence opens with the gathering where all it tells took place."""
    at = _AT_GATHERING.match(frame.text, frame.sentence(position)[0], position)
    return at is not None and is_gathering(at["name"])


def _is_apart(frame: Frame, position: int) -> bool:
    """Whether a sentence below the lead opens with a time of its own."""
    start, _ = frame.sentence(position)
    return position >= frame.lead_end and OWN_TIME.match(frame.text, start) is not None


def _is_celebrated(frame: Frame, position: int, acts: re.Pattern[str] = CELEBRATED) -> bool:
    """Whether people take part in what the words before a position state."""
    _, stop = frame.sentence(position)
    stop = max(stop, min(len(frame.text), position + _REACH))
    for match in frame.told(acts, position, stop):
        start, end = frame.sentence(match.start())
        if frame.people_in(start, end):
            return True
    return False


def _is_attended(frame: Frame, match: re.Match[str]) -> bool:
    """5月6日,大桥合龙。副市长石川、局长白露走上桥面: officials do something there, on the day of the lead."""
    start, stop = frame.sentence(match.start())
    if match.start() >= frame.lead_end or not frame.days_in(start, match.start()):
        return False
    if not frame.people_in(match.end(), stop) and stop < len(frame.text) and not frame.opens_paragraph(stop):
        stop = frame.sentence(stop)[1]
    officials = [p for p in frame.people_in(match.end(), stop) if p.value in frame.posted]
    return len(officials) > 1 and not _ELSEWHERE.search(frame.text, match.end(), stop)


def _signings(frame: Frame) -> Iterator[Sighting]:
    """甲中心与乙联合会签下《合作备忘录》, with people present."""
    for match in frame.told_below(SIGNING):
        apart = _is_apart(frame, match.start())
        if not apart and match.start() >= frame.lead_end:
            continue
        start = clause_start(frame.text, match.start())
        subject = _LATELY.sub("", clean(frame.text[start : match.start()])).lstrip(BULLETED)
        subject = subject or _subject_before(frame, start)
        signers = frame.people_in(start, match.start())
        alone = len(signers) == 1 and signers[0].end == match.start()  # 董事小野寺诚签了备忘录
        if len(subject) < 4 or alone:
            continue
        if not (_is_celebrated(frame, match.end()) or _is_a_brief(frame, match.start())):
            continue
        subject = _WITNESSED.sub("", subject)
        name, kind, rule = subject + match[0], EventKind.CEREMONY, "events.signing"
        aliases = (f"{subject}签约", f"{match['what'].strip()}签约")
        told = Sighting(start, match.end(), name, kind, rule, aliases, confidence=0.75)
        yield replace(told, weak=not apart, further=apart)


def _subject_before(frame: Frame, clause: int) -> str:
    """三家企业把总部迁到这里,|并签下投资协议: whom the clause in front is about, where it names nobody."""
    start = clause_start(frame.text, max(0, clause - 1))
    if start < frame.sentence(clause)[0] or frame.people_in(start, clause):
        return ""
    return clean(_WHAT_THEY_DID.split(frame.text[start : max(start, clause - 1)])[0])


def _is_a_brief(frame: Frame, position: int) -> bool:
    """△大桥街道日前与商会签订合作协议: all that a brief tells."""
    return frame.is_brief and position < frame.first[1] and frame.is_timed(position)


def _signed_for(frame: Frame) -> Iterator[Sighting]:
    """吕艾芳与陈刚代表双方签字: an agreement known by who signed it."""
    yield from _signers_behind(frame)
    signed = [*frame.told_below(_SIGNED_FOR, 0, frame.lead_end), *frame.told_below(SIGNING)]
    for match in signed:
        themselves = match.re is SIGNING
        begin = clause_start(frame.text, match.start()) if themselves else frame.sentence(match.start())[0]
        people = frame.people_in(begin, match.start())
        if themselves and not (people and _BY_THEM.match(frame.text, people[-1].end, match.end())):
            continue
        if len(people) >= 2:
            start, name = people[-2].start, f"{people[-2].value}与{people[-1].value}签约"
            project = _PROJECT.search(frame.text, frame.first[0], match.start())
            aliases = (f"{project[0]}签约",) if project else ()
            kind, rule = EventKind.CEREMONY, "events.signing"
            yield Sighting(start, match.end(), name, kind, rule, aliases, weak=True, confidence=0.6)


def _signed_aside(frame: Frame) -> Iterator[Sighting]:
    """会后,两地商会签了结对协议,施雅琴、梁友成代表签字: besides what the article is about."""
    for start, stop in frame.sentences[1:]:
        if ASIDE.match(frame.text, start):
            if not frame.people_in(start, stop) and stop < len(frame.text):
                stop = frame.sentence(stop)[1]  # 会后,双方签署协议。石川、顾林代表双方签字
            if found := signing(frame, (start, stop)):
                yield found


def _signers_behind(frame: Frame) -> Iterator[Sighting]:
    """两地商会签下《合作协议》,签字的是白露和方晓: an event of its own, told with its signers."""
    for match in frame.told_below(SIGNING):
        signed = _SIGNED_BY.match(frame.text, match.end())
        if signed is None:
            continue
        people = frame.people_in(signed.end(), frame.sentence(match.start())[1])
        if len(people) >= 2:
            start = clause_start(frame.text, match.start())
            what = match["what"].strip()
            aliases = (f"{what}签约", f"{people[0].value}与{people[1].value}签署{what}")
            yield signed_apart(start, signed.end(), clean(frame.text[start : match.end()]), aliases)
