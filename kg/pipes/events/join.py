"""Sightings of one article put together: headline, lead and later mentions of the same event.

Those that stand by themselves come first, then those that something else must vouch for, then headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.pipes.events.frame import Frame, Mark
from kg.pipes.events.gatherings import is_chaired
from kg.pipes.events.names import contradict, is_common, squeeze
from kg.pipes.events.occasion import TALKS, TOURING, Occasion, leads_to
from kg.pipes.events.patterns import ASIDE, TOUR
from kg.pipes.events.sameness import celebrated, goes_on, is_same, overlaps, sat_down
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

_BEHIND_LEAD = 200
"""Characters behind the lead in which what somebody attended may be the article's event."""
_WITH_EACH_OTHER = re.compile("(?:宾主|主客)?双方|宾主")
"""石川拜会恒朗集团董事长顾林。|双方|就合作进行了座谈: what the visit was."""
_ATTENDS = re.compile(",(?:共同|一同)?(?:出席|参加)")
_LED = re.compile("带队|率队|领队")
_WEAK_ORDER = {"events.signing": 0, "events.at": 2, "events.chaired": 3}


def join(frame: Frame, sightings: Iterable[Sighting]) -> list[Occasion]:
    """The events of an article, in the order in which the body tells them."""
    told = (_dated(frame, s) for s in dict.fromkeys(sightings))
    ordered = sorted(told, key=lambda s: (s.start, s.end, s.rule, s.name))
    body = [s for s in ordered if not frame.in_heading(s.start)]
    heading = [s for s in ordered if frame.in_heading(s.start)]
    occasions: list[Occasion] = []
    for sighting in [s for s in body if not s.weak and not _is_part_of_tour(s, body)]:
        _add(occasions, sighting, frame)
    for sighting in sorted((s for s in body if s.weak), key=lambda s: _WEAK_ORDER.get(s.rule, 1)):
        _add_weak(occasions, sighting, frame)
    _drop_milestones_of_ceremonies(occasions, frame)
    for sighting in heading:
        _add_heading(occasions, sighting, frame)
    for sighting in [s for s in body if s.rule in TALKS]:
        _add_talk(occasions, sighting, frame)  # on a tour that only the heading calls so
    return sorted(occasions, key=lambda o: min(s.start for s in o.sightings))


def _dated(frame: Frame, sighting: Sighting) -> Sighting:
    """A sighting with the first and last of the days that its own sentence prints in front of its words."""
    days = [] if frame.in_heading(sighting.start) else _days(frame, sighting)
    day = days[-1].value if days else ""
    until = frame.last_of(days[-1]) if days else ""
    return sighting if sighting.day == day and not until else replace(sighting, day=day, until=until)


def _days(frame: Frame, sighting: Sighting) -> list[Mark]:
    start, stop = frame.sentence(sighting.start)
    days = frame.days_in(start, min(stop, sighting.end))
    while len(days) > 1 and frame.text[days[-2].end : days[-1].start] == "、":
        days.pop()  # 5月9日、10日: the first of the days that are listed
    return days


def _is_part_of_tour(sighting: Sighting, others: list[Sighting]) -> bool:
    """招商活动 in 赴上海开展招商活动."""
    return sighting.kind is EventKind.EVENT and any(
        o.kind in TOURING and o.start < sighting.end and sighting.start < o.end for o in others
    )


def _add(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """What stands by itself: it joins the event it is of, or is a new one."""
    found = next((o for o in occasions if overlaps(o, sighting)), None)
    found = found or next((o for o in occasions if is_same(o, sighting)), None)
    found = found or next((o for o in occasions if _is_what_it_led_to(frame, o, sighting)), None)
    if found is None:
        occasions.append(Occasion([sighting]))
    else:
        found.sightings.append(sighting)


def _is_what_it_led_to(frame: Frame, occasion: Occasion, tour: Sighting) -> bool:
    """开展“比进度”活动,|石川带队,走进3个园区|: an activity and the tour behind it in its sentence."""
    opened = occasion.first
    if tour.kind not in TOURING or not opened.name.endswith("活动"):
        return False
    within = opened.end <= tour.start and tour.end <= frame.sentence(opened.start)[1]
    return within and _LED.search(frame.text, opened.end, tour.end) is not None


def _add_weak(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """What something else must vouch for: it joins, or stands alone where nothing else does."""
    if sighting.rule in TALKS:
        _add_talk(occasions, sighting, frame)
    elif sighting.kind in TOURING:
        _add_passing(occasions, sighting, frame)
    elif sighting.rule in ("events.signing", "events.chaired"):
        _add_signing(occasions, sighting, frame)
    else:
        _add_named(occasions, sighting, frame)


def _add_talk(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """A talk on a tour, unless the article calls something else so.

    Where no word calls it a meeting, its sentence tells of nothing else: 来考察,并与商会座谈 is one visit.
    """
    start, _ = frame.sentence(sighting.start)
    main = [o for o in occasions if o.kind in TOURING and not o.first.further]
    if sighting.rule == "events.sat":
        if any(frame.sentence(s.start)[0] == start for o in occasions for s in o.sightings):
            return
        if _WITH_EACH_OTHER.match(frame.text, start):
            return
        main = main or (occasions if ASIDE.match(frame.text, start) else [])  # 签约前,双方进行了座谈
    if sighting.rule == "events.closing" and any(_is_meeting(o) for o in occasions):
        return
    known = any(o.is_called(sighting, 0.9) for o in occasions)
    known = known or any(sighting.name == name[-2:] for o in occasions for name in o.names())
    known = known or any(_came_to_talk(frame, o, sighting) for o in main)
    if main and not known and main[0].first.start < sighting.start:
        occasions.append(Occasion([sighting]))


def _came_to_talk(frame: Frame, occasion: Occasion, talk: Sighting) -> bool:
    """小分队来我县,就配套进行座谈。|白露主持座谈会: the talk is what the visit was."""
    told = occasion.told(frame)
    if talk.rule != "events.closing" or not told:
        return False
    said = re.compile(f"{talk.name[:2]}(?![会”])")
    return said.search(frame.text, *frame.sentence(told[0].start)) is not None


def _is_meeting(occasion: Occasion) -> bool:
    """A meeting that the article tells by itself, of which a chair named later speaks."""
    return occasion.kind is EventKind.MEETING and occasion.first.rule not in TALKS


def _add_passing(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """A tour or a reception told in passing: who else the article names was not there."""
    if (sat := next((o for o in occasions if sat_down(o, sighting)), None)) is not None:
        sat.sightings.append(replace(sighting, name=sat.first.name, aliases=()))
        return
    found = next((o for o in occasions if overlaps(o, sighting)), None)
    found = found or next((o for o in occasions if goes_on(o, sighting)), None)
    if found is not None:
        found.sightings.append(sighting)
    elif (
        not occasions
        or sighting.rule == "events.attended"  # 主持总结会,石川、顾林|参加拉练
        or (
            sighting.rule == "events.received"
            and all(o.first.further or leads_to(frame, sighting, o.first) for o in occasions)
        )
    ):
        occasions.append(Occasion([replace(sighting, further=sighting.rule == "events.tour")]))


def _add_signing(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """A signing is what its sentence went for, or, like a thing chaired, all that the article tells of."""
    same = frame.sentence(sighting.start)
    for occasion in occasions if sighting.rule == "events.signing" else ():
        if frame.sentence(occasion.first.start) != same:
            continue
        if _only_went(occasion):
            occasion.sightings.insert(0, sighting)  # 肖楚来到边城,与镇政府签下投资协议
            return
        if occasion.first.rule == sighting.rule:
            occasion.sightings.append(sighting)  # 双方签署协议,白露、石川代表双方签字
            return
    if all(o.first.lasting or _is_aside(o) for o in occasions):
        occasions.append(Occasion([sighting]))


def _is_aside(occasion: Occasion) -> bool:
    """签约前,石川会见了客人: told besides what the article is about."""
    return occasion.first.rule == "events.received" and occasion.first.further


def _add_named(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """What somebody attended or said, by its name: 参加投产仪式, 会上."""
    found = next(iter(_called(occasions, sighting)), None)
    if found is not None:
        found.sightings.append(sighting)
    elif (came := _came_for(frame, occasions, sighting)) is not None:
        came.sightings.insert(0, sighting)
    elif sighting.rule == "events.at":
        if not occasions:
            occasions.append(Occasion([sighting]))
    elif _may_be_main(frame, sighting):
        common = is_common(sighting.name)
        ceremony = next((o for o in occasions if o.kind is sighting.kind), None) if common else None
        ceremony = ceremony or celebrated(occasions, sighting)
        if ceremony is not None:
            ceremony.sightings.append(sighting)
        elif not occasions or _is_another(frame, sighting, occasions):
            occasions.append(Occasion([replace(sighting, further=False)]))


def _came_for(frame: Frame, occasions: list[Occasion], sighting: Sighting) -> Occasion | None:
    """代表团来邮,|出席第九次联席会议|: those who only came for the meeting that they joined."""
    start, _ = frame.sentence(sighting.start)
    if sighting.kind is not EventKind.MEETING or is_common(sighting.name):
        return None
    if frame.people_in(start, sighting.start):
        return None  # 石川率代表团抵邮,出席联席会议: his journey, and a meeting on it
    came = (o for o in occasions if o.first.rule == "events.delegation" and _only_went(o))
    return next((o for o in came if _ATTENDS.fullmatch(frame.text, o.first.end, sighting.start)), None)


def _called(occasions: list[Occasion], sighting: Sighting, ratio: float = 0.62) -> list[Occasion]:
    """Those that a sighting may mean by its name, what is told by that very name first.

    上午组织项目观摩,傍晚召开项目观摩点评会: a heading 项目观摩点评会 is the meeting.
    """
    called = [o for o in occasions if o.is_called(sighting, ratio)]
    return sorted(called, key=lambda o: sighting.name not in o.names())


def _may_be_main(frame: Frame, sighting: Sighting) -> bool:
    """Near the lead, or further down with a time: 傍晚,大家参加讲评会."""
    return sighting.further or sighting.start < frame.lead_end + _BEHIND_LEAD


def _is_another(frame: Frame, sighting: Sighting, occasions: list[Occasion]) -> bool:
    """Whether what somebody attended is an event besides those told: a ceremony on a visit, or chaired."""
    start, _ = frame.sentence(sighting.start)
    visits = (o for o in occasions if o.first.rule == "events.delegation")
    on_visit = sighting.kind is EventKind.CEREMONY and any(start <= o.first.start for o in visits)
    leads = start == frame.first[0]
    led = leads and all(o.first.further for o in occasions)  # 石川参加博览会。其间,他会见客商
    led = led or (leads and bool(sighting.day) and _are_told_later(frame, sighting, occasions))
    return on_visit or led or sighting.further or _has_chair(frame, sighting, occasions)


def _are_told_later(frame: Frame, sighting: Sighting, occasions: list[Occasion]) -> bool:
    """5月6日,石川出席推进会并讲话。…|同日,石川主持召开党组会议: in paragraphs behind that of the lead."""
    starts = (min(s.start for s in o.sightings) for o in occasions)
    return all("\n" in frame.text[sighting.end : start] for start in starts)


def _has_chair(frame: Frame, sighting: Sighting, occasions: list[Occasion]) -> bool:
    """Whether a meeting that visitors attended has its own chair: 抵达江州,出席联席会议。石川主持会议."""
    if sighting.kind is not EventKind.MEETING or any(o.kind not in TOURING for o in occasions):
        return False
    return is_chaired(frame, sighting.end)


def _drop_milestones_of_ceremonies(occasions: list[Occasion], frame: Frame) -> None:
    """A formal ceremony or meeting is the event, not its projects' milestones.

    What an earlier paragraph has told is another event: 投运,…到现场按下启动键。\\n同日,…召开座谈会.
    """
    held = [o.first.start for o in occasions if o.first.rule in ("events.held", "events.organized")]
    first = min(held, default=0)
    occasions[:] = [
        o
        for o in occasions
        if o.first.rule != "events.milestone"
        or not held
        or o.first.further
        or "\n" in frame.text[o.first.end : first]
    ]


def _only_went(occasion: Occasion) -> bool:
    """走进曹娥庙: a movement, without a word of what for."""
    return occasion.kind in TOURING and TOUR.search(occasion.first.name) is None


def _add_heading(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """A heading's words become another name of the event they mean, or the event itself."""
    touring = sighting.kind in TOURING
    # A lead that tells of the tour without a word for it, and only then of what was held.
    led = (
        touring
        and sighting.rule == "events.headed"
        and all(o.first.start >= frame.lead_end for o in occasions)
    )
    if touring:
        found = next((o for o in occasions if o.kind in TOURING and not o.first.further), None)
        if found is None and sighting.rule == "events.delegation":
            # 代表团来考察, and the text, behind its first sentence: 5月6日,石川会见了代表团
            found = next((o for o in occasions if o.first.rule == "events.received"), None)
        if found is None and not led and len(occasions) == 1 and is_common(occasions[0].first.name):
            found = occasions[0]  # 张志强专题调度项目建设, and the text: 召开专题会议
    else:
        same = _called(occasions, sighting, 0.5)
        alone = [o for o in occasions if o.kind is sighting.kind] if not is_common(sighting.name) else []
        alone = [o for o in alone if not contradict(squeeze(o.first.name), squeeze(sighting.name))]
        found = same[0] if same else (alone[0] if len(alone) == 1 else None)
    if found is not None:
        found.sightings.append(sighting)
    elif not sighting.weak and len(occasions) == 1 and _only_went(occasions[0]):
        occasions[0].sightings.insert(0, sighting)  # 交流周启幕, and the text: 邬佩芬走进曹娥庙
    elif led or (not occasions and not (sighting.weak and sighting.rule != "events.headed")):
        occasions.append(Occasion([sighting]))
