"""The same observation or ranking stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.types import Observation, Ranking


def merge_observations(found: Iterable[Observation]) -> tuple[Observation, ...]:
    """Unite observations of equal subject, measure, period and value; the first keeps its place.

    A figure repeated with its growth (``增长5%``) gives it to the one told without.
    """
    merged: dict[tuple[str, ...], Observation] = {}
    for observation in found:
        key = _key(observation)
        merged[key] = _united(merged[key], observation) if key in merged else observation
    return tuple(merged.values())


def _key(observation: Observation) -> tuple[str, ...]:
    amount = observation.amount
    return (observation.subject.name, observation.measure, observation.period, str(amount.value), amount.unit)


def _united(first: Observation, second: Observation) -> Observation:
    return replace(
        first,
        passages=tuple(dict.fromkeys((*first.passages, *second.passages))),
        growth=first.growth if first.growth is not None else second.growth,
        confidence=max(first.confidence, second.confidence),
    )


def merge_rankings(found: Iterable[Ranking]) -> tuple[Ranking, ...]:
    """Unite rankings of equal subject, measure, field, period and position; the first keeps its place.

    One repeated with the places gained (``上升3位``) gives them to the one told without.
    """
    merged: dict[tuple[str, ...], Ranking] = {}
    for ranking in found:
        key = (
            ranking.subject.name,
            ranking.measure,
            ranking.scope,
            ranking.period,
            str(ranking.position),
            ranking.bound,
            ranking.kind.value,
        )
        first = merged.get(key)
        merged[key] = ranking if first is None else _ranked_once(first, ranking)
    return tuple(merged.values())


def _ranked_once(first: Ranking, second: Ranking) -> Ranking:
    return replace(
        first,
        passages=tuple(dict.fromkeys((*first.passages, *second.passages))),
        moved=first.moved if first.moved is not None else second.moved,
        confidence=max(first.confidence, second.confidence),
    )
