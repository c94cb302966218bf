"""Of which events of an article a place in its text speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.clauses import line_start
from kg.pipes.events.doings import AT_MEETING
from kg.pipes.events.forms import was_labelled_there
from kg.pipes.events.frame import Frame, Mark, clause_start
from kg.pipes.events.occasion import TALKS, TOURING, Occasion, main_tour
from kg.pipes.events.words import BE_AT, DAY, PART_OF_DAY, SEE, THAT_DAY, THEN

_SHORTEST_BODY = 3
_JOINING = re.compile(r"参加|陪同|参与|一同|同行")
TOURING_WORD = re.compile(f"{SEE}|拉练|活动|巡|看望|访")
SITE = re.compile(
    "在[^,。;:会]{2,30},(?:[^,。;:]{0,10}(?:团|组|一行|们|他|她)|[^,。;:]{2,4})(?:先后|又|还|一起)?"
    f"(?:{SEE}|看了|察看|查看|参观|走进|来到|听取)"
)
_SAT = re.compile("座谈会?|[恳交碰汇反][谈流头报馈]会")
"""副市长白露主持座谈会,书记石川参加: the talk, not what it closes."""
_WITH_THEM = re.compile("随团|随行|随访|随同")
LISTED = re.compile(
    r"[、和与及][^,。;:]{0,24}"
    "|,[^,。;:]{1,30}(?:书记|[省市县区州旗盟乡镇村局厅部处科署院校书队会]长|主[任席]|委员|代表|总裁|经理|董事)(?:\\([^()]{1,8}\\))?"
)
"""县委书记石川|,县人大常委会主任|顾林参加: what stands between two of one list."""
_MEETING_ITSELF = re.compile(f"会上|{BE_AT}了?会议")
"""会前,石川看了窗口。局长白露在会上说: at the meeting, not on the call that came before it."""
_RECALLED = re.compile("(?:而|就)?在?(?:此前|这之前|此之前|早些时候|不久前|前不久)")
_FILLS_POSTS = re.compile("当选|选举|推选|选出")
_GOES_ON = re.compile(f"并|还|随后|[,;](?:{DAY}|{THAT_DAY}|{PART_OF_DAY}|{THEN})")
"""上午看水厂,下午在镇里开座谈会: the subject does the next thing as well."""
_NEXT_NAME = re.compile("以及|[、和及]")
"""参加投产仪式|、|揭牌仪式: all that a list names."""
_BOTH = re.compile("[,;](?:双方|(?:随后|接着|又|还)*[把将请](?:大家|大伙|众人|来宾|嘉宾|客人)们?)")
"""会见了市长石川,双方举行联席会议: hosts and guests, whoever stands in between."""


def is_stop(occasion: Occasion) -> bool:
    """One more stop on the way: what follows its sentence is the main event again."""
    return occasion.first.further and not occasion.first.lasting and occasion.kind in TOURING


def scope(frame: Frame, occasions: Sequence[Occasion], position: int, end: int | None = None) -> list[int]:
    """The events that a position in the body speaks of."""
    if not occasions:
        return []
    anchors = sorted((s.start, s.end, i) for i, o in enumerate(occasions) for s in o.told(frame))
    start, stop = frame.sentence(position)
    here = [(a, b, i) for a, b, i in anchors if start <= a < stop]
    before = [i for a, _, i in here if a <= position]
    after = [(a, b, i) for a, b, i in here if a > position]
    if before or after:
        found = [before[-1] if before else after[0][2]]
        # 徐明远、何晴率团来考察,并出席恳谈会: the subject goes on to the second event.
        listed, end_of_last = list_end(frame, end or position, stop), -1
        for a, b, i in after:
            both = _BOTH.search(frame.text, position, b)
            on = both or (not frame.people_in(listed, a) and _GOES_ON.search(frame.text, position, b))
            if i not in found and (on or _NEXT_NAME.fullmatch(frame.text, end_of_last, a)):
                found.append(i)
            end_of_last = b
    else:
        told = [
            i
            for i, o in enumerate(occasions)
            if not (is_stop(o) or _is_over(frame, o, stop) or _is_recalled(frame, o) or _is_session(frame, o))
        ]
        passed = [i for a, _, i in anchors if a < position]
        found = [i for i in passed if i in told][-1:] or passed[-1:] or told[:1]
        found = _still_on_tour(frame, occasions, found, start, stop) or found
        found = _back_on_tour(frame, occasions, found, start, stop) or found
        if not found:
            return []
        labelled = was_labelled_there(frame.text, position) is not None
        begin = start if labelled else clause_start(frame.text, position)
        if (them := _WITH_THEM.search(frame.text, begin, stop)) is not None:
            tour = [i for i, o in enumerate(occasions) if o.kind in TOURING][:1]
            # 随团的书记白露当场回应: on the journey, and where he did so.
            there = tour and them.end() <= position and not labelled
            return [*tour, *(i for i in found if i not in tour)] if there else tour or found
    if occasions[found[0]].first.rule in TALKS:
        main = main_tour(occasions)
        if main is not None:
            sat = _SAT.search(frame.text, start, stop) and not TOURING_WORD.search(frame.text, start, stop)
            joining = not sat and _JOINING.search(frame.text, position, stop) is not None
            if joining and not any(_JOINING.match(frame.text, a) for a, _, _ in here):
                found = [main]
    return found


def _is_over(frame: Frame, occasion: Occasion, stop: int) -> bool:
    """Whether a call that came before a meeting lies behind: 会前,石川看了窗口。局长白露在会上说…。…"""
    first = occasion.first
    return (
        first.before and _MEETING_ITSELF.search(frame.text, frame.sentence(first.start)[1], stop) is not None
    )


def _is_recalled(frame: Frame, occasion: Occasion) -> bool:
    """推介会举行。此前的5月8日,还办了对接会。…: the story goes on without what one sentence recalls."""
    start, _ = frame.sentence(occasion.first.start)
    return start > frame.first[0] and _RECALLED.match(frame.text, start) is not None


def _is_session(frame: Frame, occasion: Occasion) -> bool:
    """代表大会召开。在随后的全委会上,石川当选主席。…: nothing but an election, on the way of a congress."""
    told = [s for s in occasion.sightings if s.further]
    return any(_FILLS_POSTS.search(frame.text, s.end, frame.sentence(s.start)[1]) for s in told)


def _back_on_tour(
    frame: Frame, occasions: Sequence[Occasion], found: list[int], start: int, stop: int
) -> list[int]:
    """Index of the tour to which a paragraph returns after a lead that told of its meeting as well.

    …来考察,并召开座谈会。…参加座谈。\n在集聚区,考察团看了果加工厂。副总裁石川介绍…
    """
    opening = line_start(frame.text, start)
    site = SITE.match(frame.text, opening, stop)
    if not found or occasions[found[0]].kind in TOURING or site is None:
        return []
    if frame.text.find("\n", occasions[found[0]].first.start, opening) < 0:
        return []
    if AT_MEETING.search(frame.text, site.end(), stop):
        return []
    main = main_tour(occasions)
    return [] if main is None else [main]


def _still_on_tour(
    frame: Frame, occasions: Sequence[Occasion], found: list[int], start: int, stop: int
) -> list[int]:
    """Index of the tour that one sentence told with a meeting, until a word of the meeting follows.

    到白沙港调研,并主持召开办公会。在码头,经理金涛介绍…。会上,…
    Where the headline is about the meeting, so is what follows.
    """
    if not found or occasions[found[0]].kind in TOURING:
        return []
    told = occasions[found[0]].told(frame)
    if len(told) < len(occasions[found[0]].sightings):
        return []
    last = max((s.start for s in told if s.start < start), default=None)
    if last is None or AT_MEETING.search(frame.text, frame.sentence(last)[1], stop):
        return []
    opening = frame.sentence(last)[0]
    return [
        i
        for i, o in enumerate(occasions)
        if o.kind in TOURING and any(opening <= s.start < last for s in o.sightings)
    ][:1]


def named_before_call(
    frame: Frame, occasions: Sequence[Occasion], person: Mark, found: Sequence[int]
) -> list[int] | None:
    """Indices of the event that named somebody, where a call of others beside it was told since.

    仪式举行。石川、顾林见证。仪式前,石川来到车间。…顾林说: at the ceremony, not on the call.
    """
    call = occasions[found[0]].first if found else None
    if call is None or not (call.lasting and call.rule == "events.tour"):
        return None
    start, stop = frame.sentence(call.start)
    if person.start < stop or any(p.value == person.value for p in frame.people_in(start, stop)):
        return None
    named = [p for p in frame.people_in(frame.first[0], start) if p.value == person.value]
    if not named or _is_host(frame, named[-1], start, stop):
        return None
    return scope(frame, occasions, named[-1].start, named[-1].end)


def _is_host(frame: Frame, named: Mark, start: int, stop: int) -> bool:
    """Whether the body whose post somebody has, by its first letters, is one that a sentence calls at."""
    post = clause_start(frame.text, named.start)
    return (
        named.start - post >= _SHORTEST_BODY
        and frame.text.find(frame.text[post : post + 3], start, stop) >= 0
    )


def list_end(frame: Frame, end: int, stop: int) -> int:
    """Where the list goes on to that a name before ``end`` stands in: 秘书长黄俊、副市长谭鹏程|参加调研."""
    for other in frame.people_in(end, stop):
        if LISTED.fullmatch(frame.text, end, other.start) is None:
            break
        end = other.end
    return end
