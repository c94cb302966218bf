"""What the user states of a page wins over what the page prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.context import page_context
from kg.pages.split import split_page
from kg.types import Page, PageContext, PlaceLevel, Stated

TEXT = """高邮日报 2023年3月18日 星期六

市领导调研
本报讯 18日，高邮市委书记张扬到送桥镇调研。高邮市政府办陪同。
"""


def read(stated: Stated) -> PageContext:
    page = Page("a.txt", TEXT, "0", stated=stated)
    return page_context(page, split_page(page))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (Stated(), ("高邮市", "321084", PlaceLevel.COUNTY, "扬州市", "高邮日报", "2023-03-18", 2023)),
        (
            Stated(place="徐州市鼓楼区"),
            ("徐州市鼓楼区", "320302", PlaceLevel.COUNTY, "徐州市", "高邮日报", "2023-03-18", 2023),
        ),
        (Stated(place="澜州市"), ("澜州市", "", PlaceLevel.CITY, "", "高邮日报", "2023-03-18", 2023)),
        (
            Stated(publication="扬州晚报", date="2021-01-02"),
            ("高邮市", "321084", PlaceLevel.COUNTY, "扬州市", "扬州晚报", "2021-01-02", 2021),
        ),
    ],
)
def test_what_is_stated_wins(stated: Stated, expected: tuple[object, ...]) -> None:
    context = read(stated)
    assert (
        context.place,
        context.place_code,
        context.level,
        context.parent,
        context.publication,
        context.date,
        context.year,
    ) == expected


def test_what_is_printed_may_be_stated_too() -> None:
    stated, printed = read(Stated(place="高邮市", source="--place")), read(Stated())
    assert (stated.place_confidence, stated.place_evidence) == (1.0, ("--place",))
    unsaid = {"place_confidence": 0.0, "place_evidence": ()}
    assert replace(stated, **unsaid) == replace(printed, **unsaid)
