"""Words of a table in a text."""

from __future__ import annotations

import re

import pytest

from kg.wordfinder import any_of, find_words, heads_of, occurrences

WORDS = {"积石山", "积石山县", "积石山保安族东乡族撒拉族自治县", "临夏"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("临夏和积石山县", [(0, 2), (3, 7)]),
        ("走进积石山", [(2, 5)]),
        ("积", []),
        ("", []),
    ],
)
def test_the_longest_word_is_found_even_where_the_text_ends(
    text: str, expected: list[tuple[int, int]]
) -> None:
    assert list(find_words(text, WORDS, heads_of(WORDS))) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("临夏和临夏州", "临夏", [(0, 2), (3, 5)]),
        ("年年年", "年年", [(0, 2)]),
        ("总投资(6亿元)", "(6", [(3, 5)]),
        ("临夏", "积石山", []),
        ("临夏", "", []),
    ],
)
def test_a_word_is_found_wherever_it_stands(text: str, word: str, expected: list[tuple[int, int]]) -> None:
    assert list(occurrences(text, word)) == expected


def test_occurrences_within_a_stretch() -> None:
    assert list(occurrences("区里到区里到区", "区", 1, 6)) == [(3, 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("积石山县与临夏", ["积石山县", "临夏"]),
        ("积石山保安族东乡族撒拉族自治县", ["积石山保安族东乡族撒拉族自治县"]),
        ("积石镇", []),
        ("(一)个.五", ["(一)", ".五"]),
    ],
)
def test_a_pattern_of_words_takes_the_longest(text: str, expected: list[str]) -> None:
    assert re.findall(any_of({*WORDS, "(一)", ".五"}), text) == expected
