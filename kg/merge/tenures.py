"""The same tenure stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.types import Tenure


def merge_tenures(found: Iterable[Tenure]) -> tuple[Tenure, ...]:
    return tuple(found)
