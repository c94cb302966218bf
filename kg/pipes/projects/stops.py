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
