"""The same figure told twice is one observation, the same rank one ranking."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from kg.merge.observations import merge_observations, merge_rankings
from kg.types import Amount, Entity, EntityKind, Observation, Passage
from tests import factory

FIRST = Observation(
    passages=(Passage(1, "规上工业产值124亿元", 0, 12),),
    rule="observations.money",
    confidence=0.85,
    subject=Entity(EntityKind.PLACE, "高邮市"),
    measure="规上工业产值",
    period="2023-Q1",
    amount=Amount(Decimal(12400000000), "CNY"),
)
AGAIN = replace(
    FIRST,
    passages=(Passage(2, "规上工业产值124亿元,增长22.8%", 90, 109),),
    growth=Decimal("22.8"),
    confidence=0.9,
)


def test_unites_passages_and_growth() -> None:
    assert merge_observations([FIRST, AGAIN]) == (
        replace(FIRST, passages=FIRST.passages + AGAIN.passages, growth=Decimal("22.8"), confidence=0.9),
    )


def test_keeps_other_subjects_periods_and_values_apart() -> None:
    others = [
        replace(FIRST, subject=Entity(EntityKind.ZONE, "高邮经济开发区")),
        replace(FIRST, period="2022-Q1"),
        replace(FIRST, amount=Amount(Decimal(12500000000), "CNY")),
    ]
    assert merge_observations([FIRST, *others]) == (FIRST, *others)


def test_unites_passages_and_places_gained() -> None:
    first = factory.ranking(moved=None, passages=(Passage(1, "居全省第5位", 0, 6),))
    again = factory.ranking(passages=(Passage(2, "居全省第5位,前移7位", 90, 100),))
    assert merge_rankings([first, again]) == (
        factory.ranking(moved=7, passages=first.passages + again.passages),
    )


def test_keeps_other_fields_positions_and_targets_apart() -> None:
    others = [factory.ranking(scope="全国"), factory.ranking(6), factory.ranking(bound="max")]
    assert merge_rankings([factory.ranking(), *others]) == (factory.ranking(), *others)
