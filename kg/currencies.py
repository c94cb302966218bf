"""The currencies that sums are printed in, by the table of units: 元, 新加坡元, 英镑."""

from __future__ import annotations

from kg.lexicon import table
from kg.wordfinder import any_of

CURRENCIES = {row["unit"]: row["currency"] for row in table("units") if row["kind"] == "money"}
"""The name of each and its code."""
CURRENCY = any_of(CURRENCIES)
"""A pattern of their names."""
FOREIGN = any_of(word for word, code in CURRENCIES.items() if code != "CNY")
"""A pattern of those that no sum at home is in."""
