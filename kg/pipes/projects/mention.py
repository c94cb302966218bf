"""One printing of a project's name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One printing of a project's name, or of several that share a head."""

    start: int
    end: int
    lead: int
    """Start of the clause that leads up to it."""
    tail: int
    """Where what is said about it begins: after the list it stands in."""
    list_start: int
    """Start of the first name of its list; its own start where it stands alone."""
    rule: str
    name: str
    size: str = ""
    """The threshold of the class that its list names (20亿元以上)."""
    size_start: int = 0
