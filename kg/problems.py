"""Problems met during a run: collected, reported at the end, never swallowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    """The page is not in the graph."""
    WARNING = "warning"
    """The page is in the graph, but something about it is odd."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong with one input."""

    path: str
    message: str
    severity: Severity = Severity.ERROR
