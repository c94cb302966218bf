"""A row of a list without marks: what each of its fields is, and the project that they are of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.pipes.projects.listings.fields import is_no_name, may_be_firm, may_be_site, may_name
from kg.pipes.projects.listings.labels import Header, amount_in
from kg.pipes.projects.listings.same import own_name, same_as
from kg.pipes.projects.listings.sums import other_sums
from kg.pipes.projects.mention import Mention, Row
from kg.records import record
from kg.types import Stretch

_SHORTEST = 3
"""Letters that stand at least on either side of whose a project is: 云帆电子|的|数据线工厂."""
_EMPTY = re.compile(r"[—\-/无]+")


@record
class Item:
    """A line or item and its fields, each with the kind that it shows by itself."""

    span: Stretch | None
    """The line that is all its own; none where it is a part of a sentence, whose opening holds for it too."""
    fields: tuple[tuple[str, Stretch], ...]
    bracketed: int
    """The first field that stands in brackets; their number where none does."""

    @property
    def kinds(self) -> set[str]:
        return {kind for kind, _ in self.fields}


def usual_kinds(block: Sequence[Item]) -> dict[int, str]:
    """The kind that the fields at a place show in most rows."""
    votes: dict[int, Counter[str]] = {}
    for item in block:
        for i, (kind, _) in enumerate(item.fields):
            votes.setdefault(i, Counter())[kind] += bool(kind)
    tops = {i: kinds.most_common(1)[0] for i, kinds in votes.items() if kinds}
    return {i: kind for i, (kind, count) in tops.items() if kind and count * 2 >= len(block)}


def read_row(
    text: str, item: Item, title: Header | None, usual: dict[int, str]
) -> tuple[Mention, list[tuple[str, int]]] | None:
    """The project of a row, and what it has of a row above (``同上``); none where nothing names it."""
    kinds = _by_legend(item, title) or _by_themselves(text, item, usual)
    if title is not None and title.unit and "money" not in kinds:
        kinds = ["money" if kind == "number" else kind for kind in kinds]
    own: dict[str, Stretch] = {}
    taken: list[tuple[str, int]] = []
    for kind, (_, span) in zip(kinds, item.fields, strict=True):
        if (pointer := same_as(text, span, kind if kind in ("owner", "site") else "owner")) is not None:
            taken.append(pointer)
        elif kind and not (_EMPTY.fullmatch(text, *span) and kind != "owner"):
            own.setdefault(kind, span)
    if "name" not in own or not may_name(text, *own["name"]):
        return None
    first, end = own["name"]
    start = own_name(text, first, end)
    taken += [("owner", 0)] if start > first else []
    owned = text.rfind("的", start, end - _SHORTEST) + 1
    start = owned if owned - start > _SHORTEST and text[start : owned - 1].find("“") < 0 else start
    money = own.get("money")
    row = Row(
        owner=own.get("owner"),
        money=money,
        site=own.get("site"),
        amount=amount_in(text, money, title.unit if title else ""),
        others=other_sums(text, own, title or Header(())),
        span=item.span,
        in_sentence=item.span is None,
    )
    if not (row.owner or row.money or row.site or taken):
        return None
    return Mention.alone(text, start, end, "projects.table", row=row), taken


def _by_legend(item: Item, title: Header | None) -> list[str] | None:
    """The kinds that a legend gives, where it counts as many as the row has fields."""
    if title is None or not title.kinds:
        return None
    first = item.bracketed if title.in_brackets else 0
    told = len(item.fields) - first
    if told < len(title.kinds) or (told > len(title.kinds) and not title.in_brackets):
        return None
    own = [
        "" if kind == "same" else "money" if kind == "number" and title.unit else kind
        for kind, _ in item.fields
    ]
    led = ["name", *own[1:first]] if title.in_brackets else []
    kinds = [*led, *title.kinds, *own[first + len(title.kinds) :]]
    return None if any(a == "money" != b for a, b in zip(own, kinds, strict=True) if b) else kinds


def _by_themselves(text: str, item: Item, usual: dict[int, str]) -> list[str]:
    """The kinds that fields show, and for those that show none the usual one of their place."""
    kinds = [kind if kind != "same" else "" for kind, _ in item.fields]
    spans = [span for _, span in item.fields]
    free = [i for i, kind in enumerate(kinds) if kind == "name" or (not kind and may_name(text, *spans[i]))]
    named = [i for i in free if kinds[i] == "name"]
    first = next((i for i in free if usual.get(i) == "name"), next(iter(named or free), None))
    if first is None:
        return kinds
    kinds = [
        "name" if i == first else ("" if kind == "name" and i != first else kind)
        for i, kind in enumerate(kinds)
    ]
    for i, kind in enumerate(kinds):
        if kind or same_as(text, spans[i], "owner"):
            continue
        if "site" not in kinds and (usual.get(i) == "site" or may_be_site(text, *spans[i])):
            kinds[i] = "site" if may_be_site(text, *spans[i]) else ""
        elif "owner" not in kinds and may_be_firm(text, *spans[i]) and is_no_name(text[slice(*spans[i])]):
            rest = {"name", "money", "site"} <= {*kinds} and kinds.count("") == 1
            kinds[i] = "owner" if usual.get(i) == "owner" or i == first + 1 or rest else ""
    return kinds
