"""Talks on a tour: the meeting that closes it, and where people sat down without a word for a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.clauses import line_start
from kg.pipes.events.calls import NOT_YET
from kg.pipes.events.frame import Frame, clause_start
from kg.pipes.events.names import clean, is_gathering
from kg.pipes.events.patterns import ASIDE
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import BE_AT, HOLD, PART_OF_DAY, SEE, THAT_DAY, THEN
from kg.types import EventKind
from kg.wordfinder import gated, has_any

_TALKS = "座谈|汇报|反馈|恳谈|交流|碰头"
_KINDS = f"{_TALKS}|协商|讲评|点评|评议|对接|洽谈|讨论|总结"
_NAMED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{0,4}}(?:{_TALKS})会)(?:上|由(?=[^,。;]{{2,20}}主持))"
    rf"|(?:{SEE}|参观)(?:一?结束)?后,[^,。;]{{0,6}}(?:{HOLD}|进行)了?(?P<held>座谈)(?!会)"
    rf"|{BE_AT}了?随后{HOLD}?的(?P<then>[\u4e00-\u9fff]{{0,4}}(?:{_TALKS})会?)"
)
_NAMED_BY = ("座谈", "汇报会", "反馈会", "恳谈会", "交流会", "碰头会", "随后")
_MEETING = rf"[一-鿿]{{1,6}}会|[一-鿿]{{0,4}}(?:{_KINDS}|会谈|磋商)"
_LATER_ON = f"(?:{THEN}|{THAT_DAY}|{PART_OF_DAY})(?:举行|召开|进行)?的"
_CLOSING = gated(
    "由主随之接当同次翌第上下午傍晚清中",
    r"由(?=[^,。;]{2,24}主持)"
    rf"|主持了?(?!召开|举行|举办)(?P<chaired>{_MEETING})(?=[,。;并])"
    rf"|(?<=[在加席了]){_LATER_ON}(?P<then>{_MEETING})"
    "(?=[上中,。;])",
)
"""随后的协商会|由石川主持, 石川主持反馈会, 参加了随后的讲评会: how a tour closed."""
_MEETING_AHEAD = re.compile(rf"(?:{_MEETING})\Z")
_DURING = re.compile(rf"(?:\A|[在于])(?:{_LATER_ON})?(?:交流|互动|对接)?\Z")
"""座谈时, 在随后的座谈中, 石川在交流座谈时透露."""
_SAT = gated(
    "座碰会磋",
    r"(?P<sat>座谈|碰头|会谈|磋商)(?!会|(?:交流|讨论|对接)会|员|室)(?:时|中|期间|间隙|结束|(?P<placed>(?:会场)?(?:设|开|放|摆|安排|定|选)在)|(?:交流|讨论)?(?=[,。;后]))",
)
"""召集三方座谈, 双方就电价进行了会谈, 座谈时: people sat down, whatever the meeting may be called."""
_SITS = re.compile(
    "召集|召来|邀请?|请[^,。;:]{1,20}|组织|主持|(?:进行|举行|开展)了?|一起|一道|面对面|围坐|坐[到在下]"
)
_CALLED = {"座谈": "座谈会", "碰头": "碰头会"}
_WITH = re.compile("[与和同]")
"""视察结束时,委员们与总经理白露座谈; on the way, who talks with villagers is still on the tour."""
_INDOORS = re.compile("在[^,。;:]{2,16}[室厅堂楼]里?\\Z")
"""随后,委员们在会议室|座谈: sat down indoors."""
_ATTENDED = re.compile(rf"(?:{BE_AT}|参与|陪同)(?:了|此次|这次|{SEE}|、)*\Z")
"""市工商联主席参加座谈: told already."""


def find_talks(frame: Frame) -> Iterator[Sighting]:
    """All of them, in no particular order; something else must vouch for each."""
    for match in frame.told_below(_NAMED) if has_any(frame.text, _NAMED_BY) else ():
        group = next(group for group, told in match.groupdict().items() if told)
        name = re.sub(f"^.*?(?={_TALKS})", "", match[group])
        name = name if name.endswith("会") else name + "会"
        yield _talk(match.start(), match.end(group), name, "events.talk")
    for match in frame.told_below(_CLOSING):
        yield from _closing(frame, match)
    for match in frame.told(_SAT):
        if _sat_down(frame, match):
            start = clause_start(frame.text, match.start())
            yield _talk(start, match.end(), _CALLED.get(match["sat"], match["sat"]), "events.sat")


def _closing(frame: Frame, match: re.Match[str]) -> Iterator[Sighting]:
    """午后的反馈座谈由石川主持: the meeting at a tour's end, by its own name."""
    start, end = match.span(match.lastgroup or 0)
    if match.lastgroup is None:  # whatever stands in front of 由
        start, end = clause_start(frame.text, match.start()), match.start()
    ahead = _MEETING_AHEAD.search(frame.text, start, end)
    name = clean(ahead[0].rpartition("的")[2]) if ahead else ""
    name = name if name.endswith(("会", "会谈", "磋商")) else name and name + "会"
    if is_gathering(name):
        begin = end - len(ahead[0] if ahead else "")
        told = frame.text.find(name, line_start(frame.text, begin), begin)
        if told >= 0 and not frame.is_quoted(told):
            begin, end = told, told + len(name)  # 点评会很短,石川提了三点。…|点评会由白露主持
        yield _talk(begin, end, name, "events.closing")


def _talk(start: int, end: int, name: str, rule: str) -> Sighting:
    return Sighting(start, end, name, EventKind.MEETING, rule, weak=True, further=True)


def _sat_down(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a word says that people talked: 召集有关部门碰头, 座谈时; not 将座谈, 参加座谈."""
    start = clause_start(frame.text, match.start())
    before = frame.text[start : match.start()]
    if frame.in_heading(start) or _ATTENDED.search(before):
        return False
    if NOT_YET.search(before):
        return False
    if match["placed"]:
        return True
    during = match[0] != match["sat"] and _DURING.search(before) is not None
    later = ASIDE.match(frame.text, frame.sentence(start)[0]) and (
        _WITH.search(before) or _INDOORS.search(before)
    )
    return during or bool(later) or _SITS.search(before) is not None
