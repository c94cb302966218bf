"""An annotated piece of text, the one form that every source of training text is brought to."""

from __future__ import annotations

from dataclasses import dataclass

INNER = ("BODY", "COMPANY", "DATE", "MONEY", "PERSON", "PLACE", "QUANTITY", "TITLE", "ZONE")
"""Labels of spans that never overlap one another."""

OUTER = ("DOCUMENT", "EVENT", "PROJECT")
"""Labels of spans that may hold inner ones (``新瑞光电`` in ``新瑞光电10GW电池项目``), never one another."""

LABELS = tuple(sorted(INNER + OUTER))


@dataclass(frozen=True, order=True, slots=True)
class Mention:
    """``text[start:end]`` is a mention with this label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the mentions in it, as far as its source knows them.

    ``labels`` are those the source annotates: a character outside all mentions is known not to be
    of these, and may still be of any other. ``source`` names the set and the piece, for tables.
    ``derived`` is another form of a text that is there as well, no evidence of what is frequent.
    """

    text: str
    mentions: tuple[Mention, ...]
    labels: frozenset[str]
    source: str = ""
    derived: bool = False

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if not 0 <= mention.start < mention.end <= len(self.text):
                raise ValueError(f"{self.source}: {mention} is outside a text of {len(self.text)}")
            if mention.label not in self.labels:
                raise ValueError(f"{self.source}: {mention} has a label that the source doesn't know")
