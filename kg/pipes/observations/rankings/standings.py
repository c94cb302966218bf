"""Where a text ranks something: the field (全国230家国家级经开区), the position (第25位), places gained."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.amounts.numerals import chinese
from kg.pipes.clauses import PART_END, behind_marks, sentence_start
from kg.pipes.observations.rankings.patterns import (
    AND,
    CONTEST,
    COUNTED,
    FIELD_MEASURE,
    FROM,
    FROM_WORD,
    INNER,
    JOINT,
    LEADS,
    LEFT_BEHIND,
    LIST,
    LOSS,
    MOVED,
    MOVED_BEFORE,
    NEGATED,
    NO_FIELD,
    OPENS,
    POSITION,
    STANDS,
)
from kg.records import record

_STOPS = ",，;；。:：!！?？\n"
_FIELD = 32
_OPENS, _OPENS_OR_INNER = re.compile(OPENS), re.compile(f"{OPENS}|{INNER}")
_CONTEST_FIELD = re.compile(
    rf"(?:{OPENS})(?:(?:各|\d+[个家座])?[\u4e00-\u9fff]{{0,12}}?[市县区镇乡园]区?(?!域))?(?=.{{2}})"
)
"""全市10个镇|综合考评."""


@record
class Standing:
    """A field and the positions in it, one or, with 分别, several."""

    start: int
    """Where the words that lead to it begin: 〔跃居全国〕第25位."""
    field: tuple[int, int]
    positions: tuple[int, ...]
    position_at: int
    end: int
    """Behind the position, or behind the places gained."""
    bound: str = ""
    moved: int | None = None
    measure: str = ""
    """What the field itself says that it ranks by: 全国化工园区|综合竞争力."""
    linked: bool = False
    """Whether a verb says so, or words for a rank."""
    listed: bool = False
    """Whether the field is a list by itself: 全国百强县."""
    several: bool = False
    """Whether each position is that of another: 分别居全省第3位和第5位."""


def standings(text: str, names: Sequence[tuple[int, int]]) -> list[Standing]:
    """All of a text, in order; ``names`` are those of places, which open a field behind a verb."""
    found: list[Standing] = []
    for m in POSITION.finditer(text):
        if LEFT_BEHIND.match(text, m.end()) and FROM_WORD.search(text, max(0, m.start() - 12), m.start()):
            continue  # 由全国第227位|提升到第49位
        last = found[-1] if found else None
        bound = "max" if m["top"] else ""
        if last is not None and AND.fullmatch(text, last.end, m.start()) and bound == last.bound:
            found[-1] = replace(last, positions=(*last.positions, _position(m)), end=m.end())
            continue
        begin = behind_marks(text, _STOPS, 0, m.start())
        begin = max(begin, last.end if last else 0)
        if (standing := _standing(text, begin, m, names)) is not None:
            found.append(standing)
    return found


def _position(m: re.Match[str]) -> int:
    if m["first"]:
        return 1
    return number(m["nth"] or m["top"])


def number(text: str) -> int:
    """The value of digits or of a Chinese numeral: 25, 二十五."""
    return int(text) if text.isdigit() else int(chinese(text))


def _standing(text: str, begin: int, m: re.Match[str], names: Sequence[tuple[int, int]]) -> Standing | None:
    """The field in front of a position, ``None`` where there is none."""
    left = text[begin : m.start()]
    joint = JOINT.search(left)
    stem = left[: joint.start()] if joint else left
    opening = _opening(stem, [(a - begin, b - begin) for a, b in names if begin <= a < m.start()])
    was = FROM.search(left)
    if opening is None and was and was["field"]:
        opening, stem = was.start("field"), left[: was.end("field")]
    if opening is None:
        return _of_contest(text, begin, m) if joint and STANDS.search(joint.group()) else None
    leads = LEADS.search(stem, 0, opening)
    start = leads.start() if leads else opening
    leading = stem[start:opening]
    if NEGATED.search(left[:opening]) or NEGATED.search(left):
        return None
    field = stem[opening:].lstrip("“《").rstrip("”》的中里内各")
    field += "”" if "“" in field else ""
    if not field:
        return None
    at = begin + opening + stem[opening:].index(field)
    named = FIELD_MEASURE.search(field)
    measure = named["measure"] if named else ""
    field = field[: named.start()] if named else field
    position = _position(m)
    moved, end = _moved(text, begin, m)
    if was is not None:
        moved = number(was["n"]) - position
    return Standing(
        start=begin + start,
        field=(at, at + len(field)),
        positions=(position,),
        position_at=m.start(),
        end=end,
        bound="max" if m["top"] else "",
        moved=moved,
        measure=measure,
        linked=bool(STANDS.search(leading) or (joint and STANDS.search(joint.group()))),
        listed=bool(LIST.search(field)),
        several="分别" in leading or "依次" in leading or bool(joint and "分别" in joint.group()),
    )


def _of_contest(text: str, begin: int, m: re.Match[str]) -> Standing | None:
    """A position whose field is that of the judging before it: 全市10个镇|综合考评中,送桥镇排名|第三."""
    sentence = sentence_start(text, begin, PART_END)
    contest = next(iter(CONTEST.finditer(text, sentence, m.start())), None)
    opens = contest and _CONTEST_FIELD.match(contest["name"])
    if contest is None or not opens or NEGATED.search(text, begin, m.start()):
        return None
    at = contest.start("name")
    leads = LEADS.search(text[begin : m.start()])
    moved, end = _moved(text, begin, m)
    return Standing(
        start=begin + (leads.start() if leads else 0),
        field=(at, at + opens.end()),
        positions=(_position(m),),
        position_at=m.start(),
        end=end,
        bound="max" if m["top"] else "",
        moved=moved,
        measure=contest["name"][opens.end() :],
        linked=True,
        several="分别" in text[begin : m.start()],
    )


def _opening(stem: str, names: Sequence[tuple[int, int]]) -> int | None:
    """Where a field begins that reaches to the end: the first place where one can."""
    ends = dict(names)
    for i in sorted({*(m.start() for m in _OPENS_OR_INNER.finditer(stem)), *ends}):
        if len(stem) - i > _FIELD or NO_FIELD.search(stem, i):
            continue
        opens = _OPENS.match(stem, i)
        if _OPENS.search(stem, opens.end() if opens else i):
            continue
        if opens or _led(stem, i, named=i in ends):
            return i
    return None


def _led(stem: str, i: int, *, named: bool) -> bool:
    """Whether a verb or 在 stands right before a field, or nothing, unless it opens with a name."""
    leads = LEADS.search(stem, 0, i)
    return bool(leads and leads.group()) or not (named or stem[:i].strip("、和与及"))


def _moved(text: str, begin: int, m: re.Match[str]) -> tuple[int | None, int]:
    """Places gained, as told behind a position or in front of it, and where that ends."""
    behind = MOVED.match(text, m.end())
    step = behind or MOVED_BEFORE.search(text, max(0, begin - 20), m.start())
    if step is None:
        return None, m.end()
    places = number(step["n"])
    return (-places if LOSS.fullmatch(step["verb"]) else places), (behind.end() if behind else m.end())


def out_of(field: str) -> int | None:
    """How many a field counts: 全国〔230家〕国家级经开区."""
    counted = COUNTED.search(field)
    return number(counted["n"]) if counted else None
