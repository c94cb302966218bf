"""Who was there because of a journey: its leader, its delegates, the guests at the meeting it came for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.pipes.events.forms import is_labelled, listed
from kg.pipes.events.frame import Frame, clause_start, clause_stop
from kg.pipes.events.occasion import TALKS, TOURING, Occasion, leads_to, main_tour
from kg.pipes.events.patterns import THEM
from kg.pipes.events.scope import is_stop, list_end
from kg.pipes.events.together import tells_of_both
from kg.pipes.events.words import DAY, GUESTS, HOLD, PART_OF_DAY, PARTY, TEAM, THAT_DAY
from kg.types import EventKind
from kg.wordfinder import occurrences

_GOES_TO = re.compile(
    rf"(?:{DAY}|{THAT_DAY}){PART_OF_DAY}?,?(?:又|再|便)?"
    r"(?:到(?!会|场)|赴|抵|转|赶|飞|前往|来到|直奔|去)"
)
_THEY_CALL = re.compile(
    rf"(?:[^,。;]{{2,10}},)?{TEAM}(?:一行)?(?:[^。;]{{2,60}}?,(?:并|随后|之后|最后)?(?:{DAY}|{THAT_DAY})?{PART_OF_DAY}?)?"
    rf"[又还也]?(?:在[^,。;]{{1,14}})?(?:组织|主持)?(?:{HOLD}|召集)"
)
"""当晚,调研组在柳林镇召开座谈会: its leader did."""
_ORIGIN = re.compile(rf"([^\W省市县区旗州]{{2,4}}[省市县区旗州])[^省市县区旗州]{{0,6}}{PARTY}")
_HOME_BODY = re.compile("园|经济|经开|高新|开发|产业|工业|科技|自贸|保税|集团|公司|海关|商会|商务")
"""清溪|高新区: a body called after where the delegation is from; 清溪|白沙工业园 lies elsewhere."""
_SAT = re.compile("[与同和][^,。;]{2,40}(?:座谈|会谈)(?:交流)?[。;]\\s*\\Z")
_SPOKE = re.compile("(?:等)?(?:先后|分别|相继|依次|也|都|各)*(?:作?了?[^,。;]{0,8})(?:发言|汇报|表态|交流)")
_BOTH = re.compile("(?:宾主|主客)?(?:双方|两地)(?:领导|代表)?(?:共同|一起|一同)")
_GUESTS = re.compile(f"(?<![一-鿿]){GUESTS}(?:们|一行)|{GUESTS}们?一行")
_RECEIVES = re.compile("会见|接见|会晤")
_HOSTED = re.compile(f"(?:陪同|接待)[^,。;]{{0,8}},并[^,。;]{{0,6}}{HOLD}")


def add_listed(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """出席:石川\n宣读文件:局长顾林: whoever stands behind such a label, not 记录:方晓."""
    if not frame.called:
        return
    stop = frame.sentences[-1][1] if frame.sentences else len(frame.text)
    stretches = [*listed(frame.text, frame.first[0], stop)]
    there = {p.value: None for span in stretches for p in frame.people_in(*span)}
    labelled = {p.value for p in frame.people if is_labelled(frame.text, p.start)}
    for i, occasion in enumerate(occasions):
        if any(s.rule == "events.form" for s in occasion.sightings):
            names[i] = {**{n: None for n in names[i] if n not in labelled}, **there}


def add_leader(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """石磊率队南下。…;12日到东莞,办了恳谈会: a stop that names no subject is its leader's."""
    main = main_tour(occasions)
    leader = main is not None and (occasions[main].first.subject or next(iter(names[main]), ""))
    for i, occasion in enumerate(occasions):
        start, _ = frame.sentence(occasion.first.start)
        goes_on = i != main and (
            _GOES_TO.match(frame.text, start, occasion.first.end)
            or _THEY_CALL.match(frame.text, start, occasion.first.end)
        )
        if leader and goes_on and not frame.people_in(start, occasion.first.start):
            names[i] = {leader: None, **names[i]}


def add_both(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """市长石川会见了来访的县长顾林。双方共同为产业园揭牌: hosts and guests told of before."""
    for i, occasion in enumerate(occasions):
        start, _ = frame.sentence(occasion.first.start)
        subject = clause_start(frame.text, occasion.first.start)
        if start > frame.first[0] and _BOTH.match(frame.text, subject):
            before = frame.people_in(frame.sentence(start - 1)[0], subject)
            names[i] = {**{person.value: None for person in before}, **names[i]}


def add_who_sat(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """考察团一行走进园区,并与副市长石川座谈。|座谈会上,…: whom the sentence in front names sat there."""
    for i, occasion in enumerate(occasions):
        start, _ = frame.sentence(occasion.first.start)
        told, _ = frame.sentence(max(0, start - 1))
        if occasion.first.rule in TALKS and told < start and _SAT.search(frame.text, told, start):
            names[i] = {**{person.value: None for person in frame.people_in(told, start)}, **names[i]}


def share_signing(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """石川会见了客人一行,并见证签约。顾林参加: whoever was at one of the two was at the other."""
    for i, (received, signed) in enumerate(pairwise(occasions)):
        if leads_to(frame, received.first, signed.first):
            names[i] |= names[i + 1]
            names[i + 1] = dict(names[i])


def add_callers(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """石川、顾林察看渡口;随后在镇里召集现场办公会: whoever the words in front of the semicolon name."""
    for i, occasion in enumerate(occasions):
        start, _ = frame.sentence(occasion.first.start)
        goes_on = start > 0 and frame.text[start - 1] == ";" and not _GOES_TO.match(frame.text, start)
        if (
            i
            and goes_on
            and occasion.first.rule != "events.trip"
            and not frame.people_in(start, occasion.first.end)
        ):
            told, _ = frame.sentence(start - 1)
            there = {p.value: None for p in frame.people_in(told, start)}
            names[i] = {**there, **names[i]}


def add_delegates(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """钟楼区党政代表团来考察: whoever holds a post in 钟楼区 came with it."""
    for i, occasion in enumerate(occasions):
        called = occasion.names() if occasion.kind is EventKind.VISIT else ()
        origin = next((found for name in called if (found := _ORIGIN.search(name))), None)
        if origin is None or len(occasions) == 1:
            continue
        level = origin[1][-1]
        theirs = re.compile(f"(?:常务)?副?{level}长|{level}(?:委|政府|人大|政协)")
        last = end = 0
        for person in frame.people:
            begin = max(clause_start(frame.text, person.start), end)
            end = person.end
            before = frame.text[begin : person.start]
            if frame.in_heading(person.start):
                continue
            if _SPOKE.match(frame.text, list_end(frame, end, frame.sentence(end)[1])):
                continue  # …来考察。座谈会上,清溪区副区长石川、我市副市长顾林分别发言: at the meeting
            # 历城区委常委东方晓,副区长展鹏: the next post is theirs as well.
            follows = last and begin - last <= 1 and theirs.match(before.lstrip("、"))
            if follows or _is_from(before, origin[1]):
                names[i][person.value] = None
                last = person.end


def _is_from(post: str, origin: str) -> bool:
    """Whether a post is one of a place or of a body called after it: of 清溪区, also in 清溪|高新区."""
    named = occurrences(post, origin[:-1])
    return any(post.startswith(origin[-1], end) or _HOME_BODY.match(post, end) for _, end in named)


def share_guests(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """The guests of a visit also sit in the meeting that it came for, where it doesn't say who did."""
    for i, occasion in enumerate(occasions):
        if occasion.kind is EventKind.INSPECTION and i + 1 < len(occasions):
            _add_visitors(frame, occasion, occasions[i + 1], names[i + 1])
        if occasion.kind is not EventKind.VISIT or occasion.first.lasting:
            continue
        for j in range(i + 1, len(occasions)):
            other = occasions[j]
            if occasion.first.rule == "events.received" and _tells_of_guests(frame, other):
                continue  # 会见结束后,客人们参观了基地: without their hosts
            met = other.first.rule == "events.received" and THEM.search(other.first.name)
            stop = other.first.further and other.kind in TOURING
            alone = other.first.lasting and bool(names[j])  # it names who was there itself
            alone = alone or len(names[i].keys() & names[j].keys()) > 1
            if not is_stop(occasion) and stop and not alone and (met or other.first.rule == "events.trip"):
                names[j] = {**(_came(frame, occasion) if met else names[i]), **names[j]}
            apart = occasion.first.rule == "events.received" or other.first.rule == "events.at"
            together = _is_within(occasion, other.day) and tells_of_both(frame)
            on_other_day = bool(occasion.day and other.day and occasion.day != other.day)
            apart = apart or (on_other_day and not together)
            apart = apart or other.first.undated
            if other.kind is EventKind.MEETING and other.first.rule not in TALKS and not apart:
                guests = _came(frame, occasion)
                names[j] = names[j] if guests.keys() & names[j].keys() else {**guests, **names[j]}


def _is_within(visit: Occasion, day: str) -> bool:
    """Whether a day is one of the later ones on which guests were there: 5月6日至8日."""
    return any(s.day < day <= s.until for s in visit.sightings)


def _add_visitors(frame: Frame, tour: Occasion, talk: Occasion, names: dict[str, None]) -> None:
    """白露带领考察组来学习经验。石川陪同考察,并召开座谈会: those who came sat in it as well."""
    start, _ = frame.sentence(talk.first.start)
    hosted = _HOSTED.search(frame.text, start, talk.first.end)
    if talk.kind is EventKind.MEETING and hosted is not None and not tour.first.further:
        visitors = _came(frame, tour)
        if not visitors.keys() & names.keys():
            hosts = dict(names)
            names.clear()
            names.update({**visitors, **hosts})


def add_received(frame: Frame, occasions: Sequence[Occasion], names: list[dict[str, None]]) -> None:
    """县长会见会长石川、总经理顾林一行。次日,客人一行参观了基地: those who were received."""
    received: dict[str, None] = {}
    for i, occasion in enumerate(occasions):
        first = occasion.first
        if received and _tells_of_guests(frame, occasion):
            names[i] = {**received, **names[i]}
        if first.rule == "events.received" and (verb := _RECEIVES.search(frame.text, first.start, first.end)):
            guests = frame.people_in(verb.end(), clause_stop(frame.text, verb.end()))
            received = {guest.value: None for guest in guests}


def _tells_of_guests(frame: Frame, occasion: Occasion) -> bool:
    first = occasion.first
    return _GUESTS.search(frame.text, clause_start(frame.text, first.start), first.end) is not None


def _came(frame: Frame, visit: Occasion) -> dict[str, None]:
    """Those who came, by the words that tell of their visit: 会长阿尔梅达、副局长席尔瓦率代表团到访."""
    told = visit.told(frame) or visit.sightings
    start, stop = frame.sentence(told[0].start)
    end = max(s.end for s in told if s.start < stop)
    return {person.value: None for person in frame.people_in(start, end)}
