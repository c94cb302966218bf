"""The periods that an article's figures may be of, each as the page means it."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg.pipes.clauses import behind_marks, first_mark
from kg.pipes.extensions import context_of, text_of, value_of
from kg.pipes.observations.aims import EXPECTED, TARGET
from kg.pipes.observations.kinds import is_to_come
from kg.types import PageContext

_COMPARED = re.compile("(?:同期|[末底])?(?:相比|相较|持平)")
_FIRST_MONTHS = ("-01-", "-02-", "-03-", "-04-")
"""When what a place did in the year before is made known."""
_NEW_YEAR = _FIRST_MONTHS[:2]
_WITH_YEAR = re.compile(r"\d{4}|[今去上前明本]年|年[内底]|[一二][〇零○九]")
_WHOLE_YEAR = re.compile(r"\d{4}(?:-01/\d{4}-12)?")
_STOPS = "。;!?\n"


def periods_of(doc: Doc) -> tuple[list[tuple[int, str]], dict[str, str]]:
    """Where periods stand in an article, with their values; those compared with are none of a figure.

    Beside them those taken for periods of the year before, with what they mean where they are aimed at.
    """
    text, day = text_of(doc), issued(context_of(doc))
    begun = day if day[4:8] in _FIRST_MONTHS else ""
    found: list[tuple[int, str]] = []
    ahead: dict[str, str] = {}
    for span in doc.spans.get("kg_dates", ()):
        start, end, period = span.start_char, span.end_char, value_of(span, "date")
        if not period or period.startswith("--") or _is_compared(text, start, end):
            continue
        if begun and _looks_back(text, start, end, period, begun):
            past = period.replace(begun[:4], str(int(begun[:4]) - 1))
            ahead[past], period = period, past
        found.append((start, period))
    return sorted(found), ahead


def issued(context: PageContext) -> str:
    """The day of a page's issue, or the last of its news, empty where neither is known with its year."""
    day = context.date or context.anchor
    return "" if day.startswith("--") else day


def year_reviewed(context: PageContext) -> str:
    """The year before, where a page is of the first months of its own."""
    day = issued(context)
    return str(int(day[:4]) - 1) if day[4:8] in _FIRST_MONTHS else ""


def _is_compared(text: str, start: int, end: int) -> bool:
    """Whether a period is but what another is compared with: 比|一季度|提高1个百分点, 与|2020年|相比."""
    if text[start - 1 : start] in ("比", "较", "于"):
        return not text.startswith("的", end)  # 比去年一季度的108.5亿元增长: a figure of its own
    return text[start - 1 : start] in ("与", "和", "同") and bool(_COMPARED.match(text, end))


def _looks_back(text: str, start: int, end: int, period: str, today: str) -> bool:
    """Whether a period without its year is that of the year before, which the first months look back on.

    In January, |全年|完成投资50亿元 and |四季度|开工12个 are, unless they are aimed at.
    """
    if _WITH_YEAR.search(text, start, end) or period[:4] != today[:4]:
        return False
    whole = today[4:8] in _NEW_YEAR and _WHOLE_YEAR.fullmatch(period)
    if not (whole or is_to_come(period, today)):
        return False
    begins = behind_marks(text, _STOPS, 0, start)
    ends = first_mark(text, _STOPS, end)
    this_year = text.find("今年", begins, start) >= 0 or text.find(f"{today[:4]}年", begins, start) >= 0
    return not (this_year or TARGET.search(text, begins, ends) or EXPECTED.search(text, begins, ends))
