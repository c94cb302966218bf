"""Sightings of one article put together: headline, lead and later mentions of the same event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.pipes.events.frame import Frame
from kg.pipes.events.names import alike, contradict, is_common, squeeze
from kg.pipes.events.patterns import TOUR
from kg.pipes.events.sighting import Sighting
from kg.types import EventKind

TOURING = (EventKind.INSPECTION, EventKind.VISIT)


@dataclass(slots=True)
class Occasion:
    """One event of one article, with all its sightings; the first names it."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def first(self) -> Sighting:
        return self.sightings[0]

    @property
    def kind(self) -> EventKind:
        return self.first.kind

    @property
    def day(self) -> str:
        """The day that its sightings print, empty where none does."""
        return next((s.day for s in self.sightings if s.day), "")

    def names(self) -> list[str]:
        """All printings, the name first: a heading's for a tour, the lead's for a meeting."""
        names = [name for s in self.sightings for name in (s.name, *s.aliases)]
        if self.kind in TOURING and not self.first.further:
            names = [s.name for s in self.sightings if s.rule == "events.heading"] + names
        return sorted(dict.fromkeys(names), key=is_common)

    def is_called(self, sighting: Sighting, ratio: float = 0.62) -> bool:
        """Whether a sighting may mean this event by its name."""
        named = any(alike(a, b, ratio) for a in self.names() for b in (sighting.name, *sighting.aliases))
        return named or self._is_shortened(sighting)

    def _is_shortened(self, sighting: Sighting) -> bool:
        """召开项目推进会暨协调例会。在随后的|协调会|上: a kind of meeting that the name has."""
        short = _SHORT.fullmatch(sighting.name) if self.kind is EventKind.MEETING else None
        return short is not None and any(short[1] in name for name in self.names())


_SHORT = re.compile("([一-鿿]{2})会")
_TOURED = re.compile("观摩|调研|考察|视察|督[导查]|检查|走访|巡[察查]|慰问")
_THEM = re.compile("代表团|考察团|访问团|招商团|小分队|一行|客人")
_DELIBERATED = ("审议", "讨论")
"""白沙镇代表团审议 is not 柳林乡代表团审议."""
_SIGNED = re.compile("签[约字署]")
_WHOLE_PLACE = re.compile("[我全该]?[省市县区旗州盟]$")
"""到我县调研: not yet where."""
_CALLED_SO = re.compile(
    "(?:此次|这次|当天的?)?(?:走访|考察|调研|视察|观摩|检查|慰问|督导|督查|巡查|对接)活动"
)
"""参加走访活动: the tour told before."""
_NEXT = 2
_NEAR = 40
_WEAK_ORDER = {"events.signing": 0, "events.at": 2, "events.chaired": 3}


def join(frame: Frame, sightings: Iterable[Sighting]) -> list[Occasion]:
    """The events of an article, in the order in which the body tells them."""
    dated = (replace(s, day=_day(frame, s)) for s in dict.fromkeys(sightings))
    ordered = sorted(dated, key=lambda s: (s.start, s.end, s.rule, s.name))
    body = [s for s in ordered if not frame.in_heading(s.start)]
    heading = [s for s in ordered if frame.in_heading(s.start)]
    occasions: list[Occasion] = []
    for sighting in [s for s in body if not s.weak and not _is_part_of_tour(s, body)]:
        _add(occasions, sighting)
    for sighting in sorted((s for s in body if s.weak), key=lambda s: _WEAK_ORDER.get(s.rule, 1)):
        _add_weak(occasions, sighting, frame)
    _drop_milestones_of_ceremonies(occasions, frame)
    for sighting in heading:
        _add_heading(occasions, sighting, frame)
    return sorted(occasions, key=lambda o: min(s.start for s in o.sightings))


def _day(frame: Frame, sighting: Sighting) -> str:
    """The day printed in the sighting's own sentence, in front of its words."""
    if frame.in_heading(sighting.start):
        return ""
    start, stop = frame.sentence(sighting.start)
    days = frame.days_in(start, min(stop, sighting.end))
    while len(days) > 1 and frame.text[days[-2].end : days[-1].start] == "、":
        days.pop()  # 5月9日、10日: the first of the days that are listed
    return days[-1].value if days else ""


def _is_part_of_tour(sighting: Sighting, others: list[Sighting]) -> bool:
    """招商活动 in 赴上海开展招商活动."""
    return sighting.kind is EventKind.EVENT and any(
        o.kind in TOURING and o.start < sighting.end and sighting.start < o.end for o in others
    )


def _add(occasions: list[Occasion], sighting: Sighting) -> None:
    found = next((o for o in occasions if _overlaps(o, sighting)), None)
    found = found or next((o for o in occasions if _same(o, sighting)), None)
    if found is None:
        occasions.append(Occasion([sighting]))
    else:
        found.sightings.append(sighting)


def _overlaps(occasion: Occasion, sighting: Sighting) -> bool:
    """Whether both are read from the same words."""
    return any(s.start < sighting.end and sighting.start < s.end for s in occasion.sightings)


def _same(occasion: Occasion, sighting: Sighting) -> bool:
    known = any((s.rule, s.name) == (sighting.rule, sighting.name) for s in occasion.sightings)
    goes_on = known and not sighting.further
    if goes_on and sighting.rule in ("events.delegation", "events.trip"):
        return True  # the journey, on whatever day
    if sighting.day and occasion.day and sighting.day != occasion.day:
        return False
    last = occasion.sightings[-1]
    if goes_on:
        return True
    if last.rule == "events.trip" and sighting.rule == "events.received" and _THEM.search(sighting.name):
        return 0 <= sighting.start - last.end < _NEXT  # 代表团拜会工商会,副会长会见代表团成员
    if occasion.first.rule == "events.delegation" and sighting.rule == "events.trip":
        return (
            not sighting.further and 0 <= sighting.start - last.end < _NEAR
        )  # …小分队赴京津: 喻文秀赴北京招商
    if sighting.rule == "events.trip" or occasion.first.rule == "events.trip":
        return False
    if occasion.first.rule == "events.delegation" and _is_reception(sighting):
        return True
    if (
        occasion.first.rule == "events.milestone"
        and re.search("到场|现场", sighting.name)
        and sighting.subject
    ):
        return True
    if sighting.rule == "events.signing" and _SIGNED.search(occasion.first.name):
        return True  # 签约仪式举行。…随后,…代表双方签字
    touring = occasion.kind in TOURING and sighting.kind in TOURING
    if touring and (not sighting.further or _tells_where(occasion, sighting)):
        # 率代表团来考察, 会见客人, 一行先后走进: one visit, whoever is the subject of the clause.
        return True
    if sighting.further:
        return False
    if (occasion.kind in TOURING) != (sighting.kind in TOURING):
        return _is_the_same_tour(occasion, sighting)
    if sighting.rule == "events.milestone" and occasion.first.rule == "events.milestone":
        # 首卷砂带下线,二期项目就此投产: what one sentence tells was celebrated at once.
        at_once = 0 <= sighting.start - last.end <= _NEXT
        return at_once or squeeze(sighting.name) == squeeze(occasion.first.name)
    if sighting.name.endswith(_DELIBERATED) and occasion.first.name.endswith(_DELIBERATED):
        return squeeze(sighting.name) == squeeze(occasion.first.name)
    return occasion.is_called(sighting)


def _tells_where(occasion: Occasion, sighting: Sighting) -> bool:
    """石川巡查筹备工作。当天下午,石川一行来到剧院察看: where the tour went that the lead tells without it."""
    first = occasion.first
    if first.rule != "events.tour" or first.further or first.subject != sighting.subject or sighting.lasting:
        return False
    return not first.location or _WHOLE_PLACE.search(first.location) is not None


def _is_reception(sighting: Sighting) -> bool:
    """代表团来访。15日下午,副市长会见代表团一行: on the day it came."""
    return sighting.rule == "events.received" and bool(sighting.day and _THEM.search(sighting.name))


def _is_the_same_tour(occasion: Occasion, sighting: Sighting) -> bool:
    """观摩会举行。市领导观摩了32个项目: the meeting is the tour."""
    verb = TOUR.search(sighting.name)
    if verb is None or sighting.kind not in TOURING:
        return False
    named = _TOURED.search(occasion.first.name)  # 观摩点评活动举行。…一天看了5个现场
    return verb[0] + "会" in occasion.first.name or (named is not None and not sighting.lasting)


def _sat_down(occasion: Occasion, sighting: Sighting) -> bool:
    """…考察并召开座谈会。石川与总裁白露深入交流: who talked with whom at the meeting just told."""
    near = 0 <= sighting.start - occasion.sightings[-1].end < _NEAR
    return near and sighting.rule == "events.received" and occasion.first.name.endswith("座谈会")


def _goes_on(occasion: Occasion, sighting: Sighting) -> bool:
    """金锋一行先后察看了灌排泵站: more of a tour, or somebody at a celebrated milestone."""
    same = any(s.subject == sighting.subject for s in occasion.sightings)
    if sighting.rule == "events.received" and occasion.first.further:
        return False  # what the guests were shown later is not their reception
    return (occasion.kind in TOURING and same) or occasion.first.rule == "events.milestone"


def _add_weak(occasions: list[Occasion], sighting: Sighting, frame: Frame) -> None:
    """What something else must vouch for: it joins, or stands alone where nothing else does."""
    if sighting.rule == "events.talk":
        touring = [o for o in occasions if o.kind in TOURING and not o.first.further]
        known = any(o.is_called(sighting, 0.9) for o in occasions)
        if touring and not known and touring[0].first.start < sighting.start:
            occasions.append(Occasion([sighting]))
        return
    if sighting.kind in TOURING:
        if (sat := next((o for o in occasions if _sat_down(o, sighting)), None)) is not None:
            sat.sightings.append(replace(sighting, name=sat.first.name, aliases=()))
            return
        found = next((o for o in occasions if _overlaps(o, sighting)), None)
        found = found or next((o for o in occasions if _goes_on(o, sighting)), None)
        if found is not None:
            found.sightings.append(sighting)
        elif not occasions or (
            sighting.rule == "events.received" and all(o.first.further for o in occasions)
        ):
            # Told in passing: who else the article names was not there.
            occasions.append(Occasion([replace(sighting, further=sighting.rule == "events.tour")]))
        return
    if sighting.rule == "events.signing":
        same = frame.sentence(sighting.start)
        for occasion in occasions:
            if _only_went(occasion) and frame.sentence(occasion.first.start) == same:
                occasion.sightings.insert(0, sighting)  # 肖楚来到边城,与镇政府签下投资协议
                return
            if occasion.first.rule == sighting.rule and frame.sentence(occasion.first.start) == same:
                occasion.sightings.append(sighting)  # 双方签署协议,白露、石川代表双方签字
                return
    if sighting.rule in ("events.signing", "events.chaired"):
        if all(o.first.lasting for o in occasions):
            occasions.append(Occasion([sighting]))
        return
    found = next((o for o in occasions if o.is_called(sighting)), None)
    if found is not None:
        found.sightings.append(sighting)
    elif sighting.rule == "events.at":
        if not occasions:
            occasions.append(Occasion([sighting]))
    elif sighting.rule == "events.attended" and sighting.start < frame.lead_end + 200:
        common = is_common(sighting.name)
        ceremony = next((o for o in occasions if o.kind is sighting.kind), None) if common else None
        ceremony = ceremony or _celebrated(occasions, sighting)
        if ceremony is None and _CALLED_SO.fullmatch(sighting.name):
            ceremony = next((o for o in occasions if o.kind in TOURING), None)
        if ceremony is not None:
            ceremony.sightings.append(sighting)
        elif not occasions or (sighting.further and not common):
            occasions.append(Occasion([replace(sighting, further=False)]))


def _celebrated(occasions: list[Occasion], sighting: Sighting) -> Occasion | None:
    """三期项目动工。…参加开工活动: the milestone that an activity celebrated."""
    milestones = [o for o in occasions if o.first.rule == "events.milestone"]
    named = is_common(re.sub("活动$", "仪式", sighting.name))
    return milestones[0] if named and milestones else None


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
        if found is None and not led and len(occasions) == 1 and is_common(occasions[0].first.name):
            found = occasions[0]  # 张志强专题调度项目建设, and the text: 召开专题会议
    else:
        same = [o for o in occasions if o.is_called(sighting, 0.5)]
        alone = [o for o in occasions if o.kind is sighting.kind] if not is_common(sighting.name) else []
        alone = [o for o in alone if not contradict(squeeze(o.first.name), squeeze(sighting.name))]
        found = same[0] if same else (alone[0] if len(alone) == 1 else None)
    if found is not None:
        found.sightings.append(sighting)
    elif not sighting.weak and len(occasions) == 1 and _only_went(occasions[0]):
        occasions[0].sightings.insert(0, sighting)  # 交流周启幕, and the text: 邬佩芬走进曹娥庙
    elif led or (not occasions and not (sighting.weak and sighting.rule != "events.headed")):
        occasions.append(Occasion([sighting]))
