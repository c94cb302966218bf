"""The same tenure stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.types import Entity, Status, Tenure

_SECONDED = "(挂职)"
"""Printed once and left out later: 副市长(挂职), then 副市长."""


def merge_tenures(found: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """One tenure for each person, body and title.

    开发区党工委副书记 and 区党工委副书记 of one person are one.
    """
    merged: dict[tuple[str, str, str, Status], Tenure] = {}
    for tenure in found:
        title = tenure.title.removesuffix(_SECONDED)
        key = (tenure.person, tenure.body.name if tenure.body else "", title, tenure.status)
        merged[key] = _join(merged[key], tenure) if key in merged else tenure
    return tuple(_without_bare(list(merged.values())))


def _join(first: Tenure, second: Tenure) -> Tenure:
    passages = tuple(dict.fromkeys((*first.passages, *second.passages)))
    return replace(
        first,
        title=max(first.title, second.title, key=len),
        body=_join_bodies(first.body, second.body),
        passages=passages,
        attested=first.attested or second.attested,
        confidence=max(first.confidence, second.confidence),
    )


def _join_bodies(first: Entity | None, second: Entity | None) -> Entity | None:
    if first is None or second is None:
        return first or second
    return replace(first, aliases=tuple(dict.fromkeys((*first.aliases, *second.aliases))))


def _without_bare(tenures: list[Tenure]) -> Iterator[Tenure]:
    """A post without body is the one that the same person holds under the same title in a body."""
    full = {_post(tenure) for tenure in tenures if tenure.body}
    bare = {_post(tenure): tenure for tenure in tenures if not tenure.body and _post(tenure) in full}
    for tenure in tenures:
        if tenure.body is None and _post(tenure) in full:
            continue
        extra = bare.pop(_post(tenure), None) if tenure.body else None
        yield replace(tenure, passages=(*tenure.passages, *extra.passages)) if extra else tenure


def _post(tenure: Tenure) -> tuple[str, str, Status]:
    return tenure.person, tenure.title, tenure.status
