"""The same event told by two articles of a page."""

from __future__ import annotations

from dataclasses import replace

from kg.merge import merge_events
from tests.factory import event, passage

BRIEF = event("全市项目建设推进会")
REPORT = event(
    "项目建设推进会",
    attendees=("金锋", "杨海蔚"),
    chairs=("杨海蔚",),
    passages=(passage("项目建设推进会在高邮举行", 300, article=2),),
)


def test_the_fuller_report_names_the_event() -> None:
    assert merge_events([BRIEF, REPORT]) == (
        replace(
            REPORT,
            aliases=("全市项目建设推进会",),
            attendees=("金锋", "杨海蔚"),
            passages=(*BRIEF.passages, *REPORT.passages),
        ),
    )


def test_events_of_one_article_stay_apart() -> None:
    other = replace(REPORT, passages=BRIEF.passages)
    assert merge_events([BRIEF, other]) == (BRIEF, other)


def test_another_day_is_another_event() -> None:
    other = replace(REPORT, date="2023-03-19")
    assert merge_events([BRIEF, other]) == (BRIEF, other)


def test_common_names_are_not_the_same_event() -> None:
    one = replace(BRIEF, name="座谈会", date="")
    other = replace(REPORT, name="座谈会", date="")
    assert merge_events([one, other]) == (one, other)


def test_a_numbered_meeting_of_two_days_is_one() -> None:
    name = "云岭县十七届人大常委会第十五次会议"
    report = event(name, date="2023-03-17", attendees=("石川",), passages=REPORT.passages)
    posts = event(name, date="2023-03-18", attendees=())
    (merged,) = merge_events([posts, report])
    assert (merged.date, merged.attendees) == ("2023-03-17", ("石川",))


def test_another_meeting_of_a_body_has_another_number() -> None:
    one = event("云岭县十七届人大常委会第十五次会议", date="2023-03-17")
    other = event("云岭县十七届人大常委会第十六次会议", date="2023-05-18", passages=REPORT.passages)
    assert merge_events([one, other]) == (one, other)
