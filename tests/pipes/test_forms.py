"""Events told by labelled lines below a name, or by a programme."""

from __future__ import annotations

import pytest

from kg.pipes.events.forms import forms
from kg.pipes.events.frame import Frame
from kg.pipes.events.guests import add_listed
from tests.support import read


def told(text: str, headline: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(e.name, e.date, e.attendees, e.chairs) for e in read(text, headline)._.events]


@pytest.mark.parametrize(
    "lines",
    [
        "4月14日 会展中心\n主持:副市长温如玉\n讲话:市委书记石川\n表态发言:恒昇集团总裁方晓",
        "时间:4月14日\n地点:会展中心\n主持人:副市长温如玉\n出席:市委书记石川\n恒昇集团 方晓",
        "【时间】4月14日\n【主持】温如玉(副市长)\n【嘉宾】石川、方晓",
        "日期 4月14日\n主持 副市长温如玉\n参加人员\n市委书记 石川\n恒昇集团总裁 方晓\n记录:白露",
    ],
)
def test_labelled_lines(lines: str) -> None:
    (name, date, people, chairs) = told(f"全市招商大会\n{lines}", "全市招商大会")[0]
    assert name == "全市招商大会"
    assert date.endswith("04-14")
    assert (set(people), chairs) == ({"温如玉", "石川", "方晓"}, ("温如玉",))


def test_a_programme_is_one_event() -> None:
    text = (
        "第三届茶旅推介会\n4月14日 茶城宾馆\n议程\n09:00—09:10 市委书记石川致辞\n"
        "09:10—09:30 副市长温如玉推介\n09:30 项目签约仪式,局长方晓主持"
    )
    ((name, date, people, chairs),) = told(text, "第三届茶旅推介会")
    assert (name, date[-5:], people, chairs) == ("第三届茶旅推介会", "04-14", ("石川", "温如玉", "方晓"), ())


def test_each_form_by_itself_and_what_stands_around() -> None:
    text = (
        "4月13日,市长顾林到白沙镇调研。\n全市招商大会\n4月14日 会展中心\n主持:副市长温如玉\n"
        "出席:市委书记石川\n人事速递\n近日,市政府任命方晓为市财政局局长。"
    )
    assert [(name, people) for name, _, people, _ in told(text, "")] == [
        ("顾林到白沙镇调研", ("顾林",)),
        ("全市招商大会", ("温如玉", "石川")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "关于召开全市招商大会的通知\n时间:4月14日\n参加人员:各局负责人",
        "全市招商大会召开\n4月14日,全市招商大会召开。市委书记石川出席。",
        "出席:石川\n主持:顾林",
    ],
)
def test_what_is_no_form(text: str) -> None:
    assert forms(text) == ()


def test_an_event_whose_lines_are_all_of_other_kinds_has_nobody() -> None:
    text = "全县招商大会\n主持:石川\n嘉宾:白露"
    frame = Frame(text, ((0, 6),), (), (), (), (), called="全县招商大会")
    names: list[dict[str, None]] = []
    add_listed(frame, (), names)
    assert names == []
