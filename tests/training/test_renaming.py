"""The same text about other people and firms."""

from __future__ import annotations

from random import Random

import pytest

from kg.training import renaming
from kg.training.markup import read_markup, write_markup
from kg.training.renaming import with_other_names


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renaming, "_SHARE", 1.0)
    monkeypatch.setattr(renaming, "_brands", lambda: ("云岫坊",))
    monkeypatch.setattr(renaming, "han", lambda world: "欧阳一")


def test_people_and_firms_get_other_names_wherever_they_stand() -> None:
    marked = (
        "{PERSON:张三}到{COMPANY:恒禾农业集团}调研{PROJECT:{COMPANY:恒禾}种猪项目},"
        "{PERSON:张三}与{PERSON:艾力·买买提}说。"
    )
    renamed = (
        "{PERSON:欧阳一}到{COMPANY:云岫坊农业集团}调研{PROJECT:{COMPANY:云岫坊}种猪项目},"
        "{PERSON:欧阳一}与{PERSON:艾力·买买提}说。"
    )
    (found,) = with_other_names([read_markup(marked, "page")], Random(1))
    assert write_markup(found) == renamed
    assert (found.source, found.derived) == ("page/renamed", True)


def test_what_names_nobody_stays_itself() -> None:
    example = read_markup("{BODY:市委}召开会议。{COMPANY:TCL}参加。")
    assert list(with_other_names([example], Random(1))) == [example]


def test_some_keep_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renaming, "_SHARE", 0.5)
    examples = [read_markup("{PERSON:张三}说。")] * 100
    found = [example.derived for example in with_other_names(examples, Random(1))]
    assert 30 < sum(found) < 70
