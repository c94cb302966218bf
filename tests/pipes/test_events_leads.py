"""Events that no word calls one: known by a day, and by whoever was present, wherever that is told."""

from __future__ import annotations

import pytest

from tests.support import read

DAY = "5月6日,天没亮,白沙河渡口就热闹起来。船板擦得发亮。\n"


def present(text: str, headline: str = "渡口迎来新船工") -> list[list[str]]:
    return [sorted(e.attendees) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("副县长石川为12名船工颁发了证书。", ["石川"]),
        ("镇长白露领着大家宣誓。", ["白露"]),
        ("副县长石川、镇长白露到场祝贺。", ["白露", "石川"]),
        ("“水性再好也要穿救生衣。”带队的副县长石川说。镇长白露全程陪同。", ["白露", "石川"]),
        ("县交通运输局局长顾林致欢迎词,镇长白露作动员。", ["白露", "顾林"]),
        ("县交通运输局局长顾林上了头一堂课。镇长白露举杯相敬。", ["白露"]),
    ],
)
def test_who_was_present_tells_of_an_event(text: str, people: list[str]) -> None:
    (found,) = present(DAY + text)
    assert set(people) <= set(found)


@pytest.mark.parametrize(
    "text",
    [
        "副县长石川说,船工要穿救生衣。",
        "副县长石川告诉记者,全县有渡口12个。",
        "镇长白露正蹲在船头,同老船工说话。",
        "镇长白露掰着指头算账:全镇有渡口12个。",
        "船工顾大山接过船桨。",
    ],
)
def test_a_word_to_the_paper_tells_of_none(text: str) -> None:
    assert present(DAY + text) == []


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        ("渡口今年新添船工12名", "全县渡口新添船工12名。\n"),  # no day
        ("全县渡口安全综述", DAY),
    ],
)
def test_no_day_or_a_review_tells_of_none(headline: str, opening: str) -> None:
    assert present(opening + "副县长石川为船工颁发了证书。", headline) == []


@pytest.mark.parametrize(
    "text",
    [
        "渡口热闹起来。船板擦得发亮。船工来了12名。\n5月6日,副县长石川为他们颁发了证书。",
        "副县长石川又给船工发证书了。5月6日是个晴天,船板擦得发亮。",
        "5月6日,船板擦得发亮。副县长石川挨个给船工发证书。",
    ],
)
def test_wherever_the_day_is_told(text: str) -> None:
    assert [(e.date, e.attendees) for e in read(text, "渡口迎来新船工")._.events] == [
        ("2023-05-06", ("石川",))
    ]


def test_the_heading_that_tells_most_names_it() -> None:
    found = read("5月6日,细雨里的白沙镇机器声不断。镇长白露全程陪同。", "市领导走访出口企业")._.events
    assert [(e.name, e.date) for e in found] == [("市领导走访出口企业", "2023-05-06")]
