"""Rows of a table that leave cells empty: which of its columns those are that hold something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from math import comb

from kg.columns import SUMS
from kg.pipes.projects.listings.fields import COST, may_be_site, may_name
from kg.pipes.projects.listings.labels import NUMBER, is_short_sum, sum_of
from kg.pipes.projects.progress import stages_in
from kg.types import Stretch

_BARS = "|│┃"
_EMPTY = re.compile(r"[—\-/]+|无|待定|暂无")
_OWNER = re.compile("(?:公司|集团|厂|合作社|[局委办]|中心|政府|管委会|街道|[院校所])$")
_ORDINAL = re.compile(r"\d{1,3}[.、)]?|[①-⑳]|\(\d{1,2}\)")
_HAN = re.compile("[一-鿿]")
_LEAST = 2
_MOST = 1000
"""Ways that are tried; a table of more columns without bars is told by something else."""
_SHOWN, _MAY, _NOT = 2, 1, 0
"""How well a cell fits its column."""


def held(text: str, line: Stretch, cells: Sequence[Stretch], kinds: Sequence[str]) -> tuple[str, ...] | None:
    """The kinds of the columns that a row's cells stand in, by the bars between or else by what they show.

    Under ``项目名称|业主|总投资|地点|性质`` the cells of ``石川桥|市交通局|35000||续建`` are of all but
    地点. ``None`` where they fit no way, or several ways alike.
    """
    if not _LEAST <= len(cells) < len(kinds):
        return None
    own = _barred(text, line, cells, kinds) or _shown(text, cells, kinds)
    told = own is not None and "name" in own and any(sum_of(kind) in SUMS for kind in own)
    return own if told else None


def _barred(
    text: str, line: Stretch, cells: Sequence[Stretch], kinds: Sequence[str]
) -> tuple[str, ...] | None:
    bar = next((mark for mark in _BARS if text.count(mark, *line) >= len(kinds) - 1), "")
    if not bar:
        return None
    first = text.startswith(bar, line[0]) and text.count(bar, *line) >= len(kinds)
    at = [text.count(bar, line[0], start) - first for start, _ in cells]
    return tuple(kinds[i] for i in at) if at[-1] < len(kinds) else None


def _shown(text: str, cells: Sequence[Stretch], kinds: Sequence[str]) -> tuple[str, ...] | None:
    if comb(len(kinds), len(cells)) > _MOST:
        return None
    ways: dict[tuple[str, ...], int] = {}
    for own in combinations(range(len(kinds)), len(cells)):
        told = tuple(kinds[i] for i in own)
        fits = [_fit(text, *cell, kind) for cell, kind in zip(cells, told, strict=True)]
        if "name" in told and _NOT not in fits:
            ways[told] = sum(fits)
    best = max(ways.values(), default=0)
    found = [told for told, fit in ways.items() if fit == best]
    return found[0] if len(found) == 1 else None


def _fit(text: str, start: int, end: int, kind: str) -> int:
    """How well a cell fits a column of a kind."""
    if kind == "number":
        return _SHOWN if _ORDINAL.fullmatch(text, start, end) else _NOT
    number = NUMBER.fullmatch(text, start, end) or is_short_sum(text, start, end)
    if sum_of(kind) in SUMS:
        if number or COST.fullmatch(text, start, end):
            return _SHOWN
        return _MAY if _EMPTY.fullmatch(text, start, end) else _NOT
    if not kind:
        return _MAY
    if number or not _HAN.search(text, start, end):
        return _NOT
    if kind == "name":
        return _SHOWN if may_name(text, start, end) else _NOT
    shown = {
        "site": may_be_site(text, start, end),
        "owner": _OWNER.search(text, start, end),
        "stage": stages_in(text[start:end], of_class=True),
    }
    return _SHOWN if shown.get(kind) else _MAY
