"""Names that a page prints with a post."""

from __future__ import annotations

from dataclasses import replace

from kg.context.people import printed_people
from kg.types import BlockKind
from tests.support import article


def test_names_with_a_post_longest_first() -> None:
    found = printed_people(
        [article("市长罗静带队。副市长阿不都·吐尔逊、沈岩参加。任命张建军为市财政局局长。")]
    )
    assert found == ("阿不都·吐尔逊", "张建军", "沈岩", "罗静")


def test_of_two_readings_the_clearer_one_stays() -> None:
    found = printed_people([article("市长罗静巡湖。"), article("市长罗静,副市长沈岩参加。")])
    assert found == ("沈岩", "罗静")


def test_the_name_of_an_entry_ends_where_the_body_begins() -> None:
    assert printed_people([article("任命:石川高邮市商务局局长。")]) == ("石川",)


def test_bylines_are_skipped() -> None:
    plain = article("社长王明")
    byline = replace(plain, blocks=tuple(replace(b, kind=BlockKind.BYLINE) for b in plain.blocks))
    assert printed_people([byline]) == ()
