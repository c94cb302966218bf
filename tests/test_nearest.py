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


def test_a_name_of_two_letters_has_room_for_one_slip() -> None:
    assert nearest("方小", ["方晓", "白露", "石川"]) == ["方晓"]


def test_a_shared_ending_says_nothing() -> None:
    assert nearest("恒朗.txt", ["白露.txt", "ok.txt"]) == []
    assert nearest("dongta.txt", ["ok.txt", "en.txt", "dongtai-03.txt", "dongtai.txt"]) == [
        "dongtai.txt",
        "dongtai-03.txt",
    ]
