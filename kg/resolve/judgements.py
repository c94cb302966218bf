"""What people have decided about who is who: a file that every build obeys.

``judgements.csv`` has the columns ``left,right,judgement,reason``. A side is the IRI of something in
the graph, or its name with the body or place that tells it from others: ``张伟@澜州市税务局``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.resolve.identity import tail_of
from kg.types import Judgement, Verdict

COLUMNS = ("left", "right", "judgement", "reason")


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Read a file of judgements, sorted, each once.

    Raises:
        InputError: the file can't be read, or a line isn't a judgement.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: can't be read as UTF-8 text ({error})") from error
    rows = csv.DictReader(io.StringIO(text))
    try:
        missing = [c for c in COLUMNS[:3] if c not in (rows.fieldnames or ())]
        found = set() if missing else {_judgement(path, rows.line_num, row) for row in rows}
    except csv.Error as error:
        raise InputError(
            f"{path}, line {rows.line_num}: {error}; look for a quotation mark that nothing closes"
        ) from error
    if missing:
        raise InputError(
            f"{path}, line 1: no column {missing[0]!r}; the first line reads {','.join(COLUMNS)}"
        )
    return tuple(sorted(found, key=lambda j: (j.left, j.right, j.verdict, j.reason)))


def _judgement(path: Path, line: int, row: dict[str, str | None]) -> Judgement:
    left, right, verdict = ((row[column] or "").strip() for column in COLUMNS[:3])
    if not left or not right:
        raise InputError(
            f"{path}, line {line}: both left and right are needed, an IRI or a name@body or place"
        )
    if verdict not in set(Verdict):
        raise InputError(f"{path}, line {line}: {verdict!r} is none of {', '.join(Verdict)}")
    return Judgement(left, right, Verdict(verdict), (row.get("reason") or "").strip())


@dataclass(frozen=True, slots=True)
class Side:
    """Something that a judgement may mean: its name, and the words that tell it from others."""

    kind: str
    name: str
    key: tuple[str, ...]
    """What stands in the IRI beside the name."""
    marks: frozenset[str]
    """Bodies and places."""

    def is_meant(self, side: str) -> bool:
        """Whether a side of a judgement means it."""
        if "/" in side:
            return side.endswith("/" + tail_of(self.kind, self.name, *self.key))
        name, _, mark = side.partition("@")
        return name == self.name and (not mark or any(mark in m for m in self.marks))


def judged(left: Side, right: Side, judgements: Iterable[Judgement]) -> Judgement | None:
    """The judgement on two things, ``None`` where there is none; of several that differ, the first."""
    for judgement in judgements:
        straight = left.is_meant(judgement.left) and right.is_meant(judgement.right)
        if straight or (left.is_meant(judgement.right) and right.is_meant(judgement.left)):
            return judgement
    return None


def names_joined(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Names that judgements hold for one: each to the first of its kind, 金峰 → 金锋.

    Only ``name`` or ``name@mark`` sides count: an IRI has no readable name.
    """
    first: dict[str, str] = {}
    for judgement in judgements:
        left, right = (_name(side) for side in (judgement.left, judgement.right))
        if judgement.verdict is Verdict.SAME and left and right and left != right:
            one, other = sorted((_root(first, left), _root(first, right)))
            first[other] = one
    return {name: _root(first, name) for name in first}


def _root(first: dict[str, str], name: str) -> str:
    while first.get(name, name) != name:
        name = first[name]
    return name


def _name(side: str) -> str:
    return "" if "/" in side else side.partition("@")[0]
