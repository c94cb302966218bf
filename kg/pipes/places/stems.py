"""Towns by their short names, where an article says that it means towns: 三垛、临泽:两镇比身手 …到临泽,…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg import gazetteer
from kg.types import PageContext
from kg.wordfinder import occurrences

_COUNTY = len("321084")
_LEVEL = re.compile("(?:镇|乡|街道|苏木)$")
_HEADING = re.compile("(?<![^\n])[\u4e00-\u9fff、]{2,14}(?=:)")
"""What a line is about: |三垛、临泽|:两镇比身手."""
_BEFORE = re.compile(
    "(?:[,。;:、\n“”]|^|(?:(?<=[,。;:\n])|[日晨午站先再后游头边路])(?:在|到|看|去)|[来走]到|走进|赶到|转到|[落选定放]在|落户|落子|选址|布局|位于|[赶奔]?赴|前往)$"
)
_STREET = re.compile("(?=[的,、。;和与党])")
"""Behind a 街道 that is called 街 for short: |邾城街|的医疗耗材项目."""
_AFTER = re.compile("(?=[,。;:、\n]|$)")
_OWNER = re.compile("(?<![^,。;:、\n“])(?P<stem>[\u4e00-\u9fff]{2,3})的(?=[\u4e00-\u9fff“]{3})")
"""What something is said to be of: |三垛|的轴承项目、|临泽|的云仓基地."""


@lru_cache(8)  # each article of a page asks
def _towns(code: str) -> dict[str, str]:
    """The towns of a county by their short names, where no two are called so."""
    named = [(_LEVEL.sub("", town.name), town.name) for town in gazetteer.towns_of(code)]
    stems = [stem for stem, _ in named]
    return {stem: name for stem, name in named if len(stem) > 1 and stems.count(stem) == 1}


def towns_by_stem(text: str, context: PageContext) -> Iterator[tuple[int, int, str]]:
    """Where a town of the page's county stands by its short name alone, each with its full name.

    It must be printed in full somewhere in the article, head it with a colon behind it, or be one of several
    that own something.
    """
    towns = _towns(context.place_code) if len(context.place_code) == _COUNTY else {}
    owners = [owner for owner in _OWNER.finditer(text) if owner["stem"] in towns] if towns else []
    several = len({owner["stem"] for owner in owners}) > 1
    for owner in owners:
        if several or towns[owner["stem"]] in text:
            yield *owner.span("stem"), towns[owner["stem"]]
    headed = {part for line in _HEADING.finditer(text) for part in _all_towns(line.group(), towns)}
    for stem, name in towns.items():
        street = f"{stem}街"
        for start, end in occurrences(text, street) if name == f"{street}道" else ():
            if _STREET.match(text, end):
                yield start, end, name
        if stem not in headed and name not in text:
            continue
        for start, end in occurrences(text, stem):
            if not text.startswith(name, start) and _stands_alone(text, start, end):
                yield start, end, name


def _all_towns(line: str, towns: dict[str, str]) -> list[str]:
    """The names of a heading, if it lists nothing but towns."""
    parts = line.split("、")
    return parts if all(part in towns for part in parts) else []


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = _BEFORE.search(text, max(0, start - 4), start)
    return before is not None and _AFTER.match(text, end) is not None
