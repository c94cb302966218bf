"""The stops of a tour: which of several places named in a row a text goes on to tell of."""

from __future__ import annotations

import re

from kg.pipes.projects.marks import Marked, Marks

_SEVERAL = re.compile("(?:先后|依次)[\u4e00-\u9fff]{1,4}$")
_NEXT_ITEM = 16
"""Letters after the first stop of several within which the list goes on: 先后走进|杨柳村|智慧果园、…."""
_GOES_TO = ("到", "赴", "深入", "走进", "前往")
_TOURS = re.compile(
    "(?:等地?)?,?(?:[^,。;、]{0,4}|开展[^,。;、]{1,10})(?:调研|督[查导]|检查|考察|察看|走访|视察|观摩|巡查)"
)
"""After the stops of a tour: 到三垛镇、临泽镇|,实地调研."""


_GOES_ON = re.compile(
    "[,、](?:又|还|再|随后|接着|之后|最后)[\u4e00-\u9fff]{0,4}?(?:看|走|到|来|参观|考察|察看|查看|前往|走访|观摩)"
)
"""Behind a stop that a tour leaves for the next: 走进|城南产业园|,又看了冷链物流园项目."""
SEES = "(?:走进|来到|参观|考察|走访|察看|查看|观摩|看)了?"
"""What visitors do at a stop."""
_SEES = re.compile(f"{SEES}$")


_SETS = re.compile("(?:^|[,;。\n])(?:而|则|同样)?在[^,;。在]{1,12}的$")
_FRONT = 16


def sets_scene(text: str, start: int, end: int) -> bool:
    """Whether a place or park only says where what follows is: 在最晚启动的|汽车产业园|,总投资18亿元的…."""
    return text.startswith(",", end) and _SETS.search(text, max(0, start - _FRONT), start) is not None


def leaves(text: str, mark: Marked) -> bool:
    """Whether a tour comes to a place and goes on to another: 走进|城南产业园|,又看了冷链物流园项目."""
    goes_on = text.startswith((",", "、"), mark.end) and _GOES_ON.match(text, mark.end)
    return bool(goes_on) and _SEES.search(text, max(0, mark.start - 4), mark.start) is not None


def one_of_several(text: str, mark: Marked) -> bool:
    """Whether several places are visited one by one: 先后走进|杨柳村|智慧果园、临泽镇粮库."""
    return _SEVERAL.search(text[max(0, mark.start - 12) : mark.start]) is not None


def alone(text: str, mark: Marked) -> bool:
    """Whether no list goes on behind a place."""
    return "、" not in text[mark.end : mark.end + _NEXT_ITEM]


def is_first(text: str, mark: Marked, marks: Marks) -> bool:
    """Whether a tour of several places begins there: 到|三垛镇|、临泽镇,实地调研项目建设."""
    if not text.endswith(_GOES_TO, 0, mark.start):
        return False
    stop = mark
    while text[stop.end : stop.end + 1] in ("、", "和"):
        following = marks.at(stop.end + 1)
        if not following:
            return False
        stop = following[0]
    return _TOURS.match(text, stop.end) is not None


def is_second(text: str, mark: Marked, marks: Marks) -> bool:
    """Whether a tour goes there after another place: 到敦化经济开发区和|大石头镇|调研."""
    joint = mark.start - 1
    before = next(marks.back(joint), None) if text[joint : joint + 1] in ("和", "与") else None
    return before is not None and before.end == joint
