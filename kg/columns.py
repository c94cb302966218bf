"""What the columns of lists of projects are called, and the labels before their values.

投资主体 tells who invests, 拟选址 where, 达产后年税收 what it will pay. ``kg/data/columns.csv`` has
the words: any of a kind's fronts, one noun, what may follow.
"""

from __future__ import annotations

from kg.lexicon import table
from kg.wordfinder import any_of

KINDS = (
    *("number", "name", "owner", "equipment", "foreign", "output", "tax", "spent", "money"),
    *("site", "stage", "other"),
)
"""What columns tell, those first whose titles another's might be part of."""
SUMS = ("money", "equipment", "foreign", "output", "tax", "spent")
"""The kinds that are sums: the whole, and other sums of the same project."""


def _one_of(kind: str, part: str, times: str = "") -> str:
    """A pattern of the words that a kind's titles have in a part, empty where they have none there."""
    found = [row["word"] for row in table("columns") if row["kind"] == kind and row["part"] == part]
    return f"(?:{any_of(found)}){times}" if found else ""


def _title(kind: str) -> str:
    return _one_of(kind, "front", "*") + _one_of(kind, "noun") + _one_of(kind, "behind", "?")


TITLES = {kind: _title(kind) for kind in KINDS}
"""The pattern of each kind's titles."""
ANY_TITLE = "(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in TITLES.items()) + ")"
"""A title of any kind, in the group of its name."""
