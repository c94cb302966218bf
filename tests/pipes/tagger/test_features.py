"""What the network sees of a text."""

from __future__ import annotations

import numpy as np
import pytest

from kg.pipes.tagger.characters import frequent, grams, read_texts, rows
from kg.pipes.tagger.tags import Tags
from kg.pipes.tagger.targets import allowed_tags, in_layer, sentences

TAGS = Tags(("BODY", "PERSON"))


def test_texts_stand_apart_with_digits_and_letters_as_classes() -> None:
    batch = read_texts(["市A", "12月"], gap=2)
    assert batch.codes.tolist() == [0, 0, ord("市"), ord("A"), 0, 0, ord("0"), ord("0"), ord("月"), 0, 0]
    assert (batch.starts, batch.lengths) == ((2, 6), (2, 3))


def test_the_same_characters_hash_alike_wherever_they_stand() -> None:
    codes = read_texts(["市委书记", "原市委"], gap=1).codes
    for size in (1, 2):
        hashes = grams(codes, size)
        assert hashes[1] == hashes[7]
        assert hashes[2] != hashes[3]
    assert grams(codes, 3)[1] != grams(codes, 3)[7]


def test_seldom_grams_share_a_row() -> None:
    texts = ["市委书记", "原市委", "原市委"]  # a text that comes again is no further evidence
    characters, pairs, triples = frequent(texts, 1, [1, 2, 3])
    codes = read_texts(["市委原件"], gap=1).codes
    one = rows(grams(codes, 1), characters)[1:5]
    assert len({0, *one.tolist()}) == 4  # 件 is not in the texts
    assert (rows(grams(codes, 2), pairs)[1:5] > 0).tolist() == [True, False, False, False]
    assert rows(grams(codes, 3), triples)[1:5].tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        ("开会。\n散会", (), [(0, 3), (3, 1), (4, 2)]),
        ("《会。议》开", ((0, 5, "DOCUMENT"),), [(0, 6)]),
        ("", (), []),
    ],
)
def test_sentences_end_where_no_mention_goes_on(
    text: str, mentions: tuple[tuple[int, int, str], ...], expected: list[tuple[int, int]]
) -> None:
    assert sentences(text, mentions) == expected


def test_of_two_that_overlap_the_longer_stays() -> None:
    assert in_layer([(0, 2, "PERSON"), (0, 4, "BODY"), (5, 6, "PLACE")], TAGS) == [(0, 4, "BODY")]


def test_outside_mentions_everything_unknown_is_allowed() -> None:
    allowed = allowed_tags(3, [(0, 2, "BODY")], ["BODY"], TAGS)
    found = [np.flatnonzero(row).tolist() for row in allowed]
    person = [TAGS.of("PERSON", 1)[0], *TAGS.of("PERSON", 3)]
    assert found == [TAGS.of("BODY", 2)[:1], TAGS.of("BODY", 2)[1:], sorted({0, *person})]
