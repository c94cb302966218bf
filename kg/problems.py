"""Problems met during a run: collected, reported at the end, never swallowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a problem means for its page."""

    ERROR = "error"
    """The page can't be used and is not in the graph."""
    FAULT = "fault"
    """A defect of ``kg`` met on the page, which is not in the graph."""
    WARNING = "warning"
    """The page is in the graph, but something about it is odd."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong with one input."""

    path: str
    message: str
    severity: Severity = Severity.ERROR
