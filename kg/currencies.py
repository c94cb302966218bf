"""The currencies that sums are printed in, by the table of units: 元, 新加坡元, 英镑."""

from __future__ import annotations

from kg.lexicon import table
from kg.wordfinder import any_of

CURRENCIES = {row["unit"]: row["currency"] for row in table("units") if row["kind"] == "money"}
"""The name of each and its code."""
CURRENCY = any_of(CURRENCIES)
"""A pattern of their names."""
CURRENCY_OF = {
    code: min(
        (word for word, other in CURRENCIES.items() if other == code), key=lambda w: not w.endswith("元")
    )
    for code in sorted(set(CURRENCIES.values()))
}
"""What each code is written as: the first of its names that ends in 元, else the first (元, 英镑)."""
FOREIGN = any_of(word for word, code in CURRENCIES.items() if code != "CNY")
"""A pattern of those that no sum at home is in."""
