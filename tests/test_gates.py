"""The letters of a gated pattern are all that its matches can begin with."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import kg.context
import kg.pages
import kg.pipes
from kg.pipes import left_edge
from kg.pipes.officials import titles
from kg.pipes.projects import progress

_constants: Any = re._constants  # type: ignore[attr-defined]
_parser: Any = re._parser  # type: ignore[attr-defined]
_GATED = re.compile(r"\(\?=(\[.+?(?<!\\)\])\)\(\?:(.*)\)", re.DOTALL)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every gated pattern of the modules, and those that functions build from word lists."""
    yield "left_edge", left_edge._breaks("[和到]|新建")
    yield "titles", titles._pattern()
    yield "title heads", titles.heads()
    yield from ((f"milestone {stage}", pattern) for stage, pattern in progress._READ)
    for package in (kg.context, kg.pages, kg.pipes):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                if isinstance(value, re.Pattern) and _GATED.fullmatch(value.pattern):
                    yield f"{info.name}.{name}", value


def beginnings(tree: Any) -> tuple[set[str], bool]:
    """Letters that a parsed pattern can begin with, and whether it can be empty."""
    found: set[str] = set()
    for kind, value in tree:
        letters, empty = _beginnings_of(kind, value)
        found |= letters
        if not empty:
            return found, False
    return found, True


def _beginnings_of(kind: Any, value: Any) -> tuple[set[str], bool]:
    if kind is _constants.LITERAL:
        return {chr(value)}, False
    if kind is _constants.IN:
        return set().union(*(_letters(item, extent) for item, extent in value)), False
    if kind is _constants.BRANCH:
        parts = [beginnings(part) for part in value[1]]
        return set().union(*(letters for letters, _ in parts)), any(empty for _, empty in parts)
    if kind is _constants.SUBPATTERN:
        return beginnings(value[3])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        letters, empty = beginnings(value[2])
        return letters, empty or value[0] == 0
    assert kind in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT), f"can't see through {kind}"
    return set(), True


def _letters(item: Any, extent: Any) -> set[str]:
    if item is _constants.LITERAL:
        return {chr(extent)}
    if item is _constants.RANGE:
        return {chr(code) for code in range(extent[0], extent[1] + 1)}
    known = {_constants.CATEGORY_DIGIT: "0", _constants.CATEGORY_SPACE: " "}
    return {known[extent]}


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(n, p, id=n) for n, p in patterns()])
def test_letters_are_complete(name: str, pattern: re.Pattern[str]) -> None:
    match = _GATED.fullmatch(pattern.pattern)
    assert match is not None
    letters, empty = beginnings(_parser.parse(match[2]))
    assert not empty
    assert {letter for letter in letters if not re.fullmatch(match[1], letter)} == set()
