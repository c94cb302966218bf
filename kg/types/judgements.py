"""Decisions about what is one and the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about two things, with its reason; taking its line out of the file takes it back."""

    left: str
    right: str
    verdict: Verdict
    reason: str = ""
