"""Gatherings told of as what the reader knows: by 这场, by their venue, by news from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.names import clean, is_common, is_gathering, kind_of, name_end
from kg.pipes.events.patterns import NOT_HELD
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import DAY, PART_OF_DAY
from kg.wordfinder import gated, has_any

_DEFINITE = gated("这此该本", r"(?:[这此该][场次]|本[场次届])(?P<name>[^,。;:!?\n的]{4,30})")
"""这场园区发展比武会,头一个亮相的是…"""
_VENUE = gated(
    "领带请迎走步踏来坐聚赶",
    r"[领带请迎走步踏来坐聚赶][进入到在]了?(?P<name>[^,。;:!?\n]{4,40}?)的?(?:会场|现场)(?=[,。;])",
)
"""把大家领进了产业对接会的会场, 走进市政府三楼的恳谈会现场."""
_NEWS = re.compile(
    r"(?<=[日,。\n])(?P<name>[^,。;:!?\n]{4,40}?会)上?传来(?:了|一个|个)?(?:好的?)?(?:消息|喜讯|捷报|佳音)"
)
"""5月6日,产业推介会传来消息:…: held, by what was told of it."""
_NOT_YET = (
    "推迟|延期|取消|暂停|停办|筹备|报名|启事|招募|征集|预热|预告|通知|获|[申待将即]|在即|临近|精神|要求|部署"
    "|[周月季]?期间|之[一际前后]|前夕|以来"
)
_TOOK_PLACE = re.compile(rf"(?:在[^,。;:!?\n]{{2,24}})?(?!{_NOT_YET})[一-鿿]{{2,4}}(?=[,。;]|$)")
"""全县评茶大赛|落槌, 板凳议事会|在大槐树下开聊: a name, a place, and whatever few letters say of it."""
_WHEN = re.compile(f"[,]?(?:{PART_OF_DAY}|\\d{{1,2}}[时点][^,。;]{{0,3}}|[,至—-]|{DAY}|一早|夜里|清早|早上)*")
_OPENING = 16
_NEAR_LEAD = 160
_WHERE = re.compile(r"^[^“”]*的(?=.{4})")


def find_known(frame: Frame) -> Iterator[Sighting]:
    """All of them, in no particular order."""
    for match in frame.told_below(_DEFINITE, 0, frame.lead_end + _NEAR_LEAD):
        told = match["name"][: name_end(match["name"])]
        if told and not is_common(clean(told)) and clause_start(frame.text, match.start()) == match.start():
            end = match.start("name") + len(told)
            yield _sighting(match.start(), end, told, "events.at", weak=True)
    yield from _took_place(frame)
    if not has_any(frame.text, ("会场", "现场", "传来")):
        return
    for match in [*frame.told_below(_VENUE), *frame.told_below(_NEWS, 0, frame.lead_end)]:
        start, _ = frame.sentence(match.start())
        told = _WHERE.sub("", match["name"])
        there = frame.is_timed(match.start()) or frame.people_in(start, match.start())
        if there and is_gathering(told) and not NOT_HELD.search(frame.text[start : match.start()]):
            yield _sighting(match.start(), match.end(), told, "events.held", weak=False)


def _took_place(frame: Frame) -> Iterator[Sighting]:
    """5月6日,全县评茶大赛落槌: a sentence of the lead that a day and such a name begin, and little more."""
    for start, stop in frame.sentences[:1]:
        days = frame.days_in(start, min(stop, start + _OPENING))
        if not days or frame.is_quoted(start):
            continue
        begin = _WHEN.match(frame.text, days[0].end, stop)
        assert begin is not None
        at = begin.end()
        end = at + name_end(frame.text[at : clause_stop(frame.text, at)])
        told = frame.text[at:end]
        rest = _TOOK_PLACE.match(frame.text, end, stop)
        named = end > at and is_gathering(told) and not is_common(clean(told))
        if rest and named and not NOT_HELD.search(told) and not frame.people_in(at, end):
            yield _sighting(at, rest.end(), told, "events.held", weak=False)


def _sighting(start: int, end: int, told: str, rule: str, *, weak: bool) -> Sighting:
    name = clean(told)
    return Sighting(start, end, name, kind_of(name), rule, weak=weak, confidence=0.7)
