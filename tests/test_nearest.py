"""What a mistyped name may mean."""

from __future__ import annotations

import pytest

from kg.nearest import nearest

KNOWN = ["careers", "money-by-zone", "money-by-zone-and-year", "quotes", "unsure-facts", "Tenure"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("carreers", ["careers"]),
        ("tenur", ["Tenure"]),
        ("money", ["money-by-zone", "money-by-zone-and-year"]),
        ("nonesuch", []),
        ("", []),
    ],
)
def test_only_what_is_close_is_offered(name: str, expected: list[str]) -> None:
    assert nearest(name, KNOWN) == expected
