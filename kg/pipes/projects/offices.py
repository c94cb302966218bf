"""Offices of zones and towns: what a place in a post says of where an article plays (煤山镇|党委书记)."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.marks import Marked, Marks
from kg.types import Entity

_OFFICES = (
    *(
        "管委会",
        "党工委",
        "党委",
        "委书记",
        "委副书记",
        "纪委",
        "政府",
        "办事处",
        "书记",
        "镇长",
        "工委",
        "人大",
        "区长",
        "市长",
        "县长",
    ),
    *("副书记", "副镇长", "副区长", "副市长", "副县长", "旗长", "副旗长", "州长", "副州长", "乡长", "副乡长"),
    *("投资促进局", "商务局", "发改局", "派出所", "招商局"),
)
_TAKES_PART = "(?:随团|陪同|参加|出席|随同|列席|与会|参会|到会|在座|就座|见证|一同|一道|同行)"
_ATTENDS = re.compile(f"[^。;]{{2,80}}?{_TAKES_PART}")
"""After a town in a post of somebody who only takes part: 前阳镇|党委书记丛中笑随团."""
_ONLY_ATTENDS = re.compile(
    f"(?:(?!率|督[查导]|调研|主持|来到|察看|检查|走进|走访)[^。;]){{2,60}}?{_TAKES_PART}"
)
"""After a zone in such a post, nobody of which leads: 江源经济开发区|管委会主任X参加."""
_SPEAK_IN_TURN = re.compile("(?:先后|依次|分别)[^,。;]{0,6}发言")
"""Behind the officers of several zones and towns at a meeting, which is held in none of them."""
_LEADS_OUT = re.compile("[^,。;]{2,16}(?:率|带领|带队)[^。;]{0,24}?(?:赴|前往|招商)")
"""After a zone whose officer leads a delegation, which signs for it: 江源经开区|主任X率队赴杭州招商."""


_POST = re.compile("[市县区旗]?(?:委|政府)?[\u4e00-\u9fff]{0,6}?(?:书记|[市县区旗]长|主任|常委)[、兼,]")
_REPORTS = re.compile("(?:报告|介绍|透露|通报|发布|公布|宣布)(?:了?的?消息|的)?(?=[,。]|$)")
"""What an officer does with news of a project: 投产的消息,是经开区管委会主任白露|报告的|."""


_POST_ALONE = re.compile("[\u4e00-\u9fff]{2,14}(?:、[\u4e00-\u9fff]{2,10})?")
"""Between a zone and its officer's name: 管委会副主任, 党工委副书记、管委会主任."""


def is_office(text: str, span: Marked) -> bool:
    """Whether a place is part of a body or post (开发区管委会, 煤山镇党委书记)."""
    return text[span.end : span.end + 6].startswith(_OFFICES)


def only_attends(text: str, span: Marked) -> bool:
    """Whether a zone's or town's officer only takes part in what somebody else leads."""
    attends = _ONLY_ATTENDS if span.label == "ZONE" else _ATTENDS
    return is_office(text, span) and attends.match(text, span.end) is not None


def leads_out(text: str, span: Marked) -> bool:
    """Whether a zone's officer leads a delegation out of it."""
    return is_office(text, span) and _LEADS_OUT.match(text, span.end) is not None


def speak_in_turn(text: str, span: Marked, marks: Marks) -> bool:
    """Whether officers of several places speak at a meeting: 高新区管委会主任X、三垛镇镇长Y先后发言."""
    if not is_office(text, span):
        return False
    start, end = sentence_bounds(text, span.start, span.end)
    offices = {mark.entity for mark in marks.within(start, end) if is_office(text, mark)}
    return len(offices) > 1 and _SPEAK_IN_TURN.search(text, span.end, end) is not None


def holds_two_posts(text: str, span: Marked, marks: Marks) -> bool:
    """Whether a county's officer has a second post, where the story may play: 建湖县委书记、高新区…"""
    post = None if span.label == "ZONE" else _POST.match(text, span.end)
    return post is not None and any(is_office(text, mark) for mark in marks.at(post.end()))


def reports(text: str, span: Marked, end: int) -> bool:
    """Whether a zone's officer is who tells of something: 独山港经济开发区|管委会副主任白露…报告的."""
    return is_office(text, span) and _REPORTS.search(text, span.end, end) is not None


def officers_of(text: str, sentence: tuple[int, int], marks: Marks, people: Collection[str]) -> list[Marked]:
    """The zones and towns whose officers a sentence calls by name alone: 施密特与|袁野|签下…."""
    start, end = sentence
    named = [name for name in people if text.find(name, start, end) >= 0]
    found: dict[Entity | None, Marked] = {}
    for name in named:
        at = text.find(name)
        mark = next(marks.back(at), None) if at < start else None
        if mark is not None and is_office(text, mark) and _POST_ALONE.fullmatch(text, mark.end, at):
            found.setdefault(mark.entity, mark)
    return [*found.values()]
