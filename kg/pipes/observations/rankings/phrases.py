"""The words that say by what something is ranked: a measure, the figure before it, a judging."""

from __future__ import annotations

import re

from kg.pipes.observations.measure import phrase_before
from kg.pipes.observations.rankings.patterns import AND, CONTEST, LEADS, OWNER

_ALIKE = re.compile("增速|增幅|总量|规模")


def contest_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The judging that the sentence tells of in front of a rank."""
    found = list(CONTEST.finditer(text, start, end))
    return found[-1] if found else None


def name_of(contest: re.Match[str] | None) -> str:
    """综合发展水平考核评价, without whose it is."""
    if contest is None:
        return ""
    name = OWNER.sub("", contest["name"])
    return name or contest["name"]


def measure_in(text: str, start: int, end: int) -> str:
    """What is ranked, without what leads on to the rank."""
    if start >= end:
        return ""
    phrase = phrase_before(text, start, end)
    return LEADS.sub("", phrase).strip("的、,，“” ")


def growth_of(measure: str) -> str:
    """营业收入增速 for 营业收入, where it is growth that is ranked."""
    return measure if measure.endswith(("增速", "增幅", "增长率")) else f"{measure}增速"


def apart(phrase: str, wanted: int) -> list[str]:
    """Several measures, where there is a position for each: 工业增加值、投资增速|分别居全省第2、第4位."""
    if wanted == 1:
        return [phrase]
    parts = [part for part in AND.split(phrase) if part]
    if len(parts) != wanted:
        return []
    shared = next((end for end in ("增速", "增幅", "总量") if parts[-1].endswith(end)), "")
    return [part if _ALIKE.search(part) else part + shared for part in parts]
