from __future__ import annotations

import pytest

from kg.training.examples import Example, Mention
from kg.training.markup import read_markup, write_markup

MARKED = "{BODY:市委}{TITLE:书记}{PERSON:陈卫红}推动{PROJECT:{COMPANY:新瑞光电}{QUANTITY:10GW}电池项目}开工"


def test_marks_become_mentions() -> None:
    example = read_markup(MARKED)
    assert example.text == "市委书记陈卫红推动新瑞光电10GW电池项目开工"
    assert [(example.text[m.start : m.end], m.label) for m in example.mentions] == [
        ("市委", "BODY"),
        ("书记", "TITLE"),
        ("陈卫红", "PERSON"),
        ("新瑞光电", "COMPANY"),
        ("新瑞光电10GW电池项目", "PROJECT"),
        ("10GW", "QUANTITY"),
    ]


def test_there_and_back() -> None:
    assert write_markup(read_markup(MARKED)) == MARKED


@pytest.mark.parametrize("wrong", ["{BODY:市委", "市委}", "{市委}", "{ORG:市委}"])
def test_broken_markup_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="p1"):
        read_markup(wrong, "p1")


def test_a_mention_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Example("市委", (Mention(0, 3, "BODY"),), frozenset({"BODY"}))


def test_crossing_mentions_have_no_markup() -> None:
    crossing = (Mention(0, 3, "BODY"), Mention(2, 4, "PERSON"))
    with pytest.raises(ValueError, match="cross"):
        write_markup(Example("市委书记", crossing, frozenset({"BODY", "PERSON"})))
