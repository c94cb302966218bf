"""Lists of people without marks between them."""

from __future__ import annotations

from kg.training.augment import with_bare_lists
from kg.training.markup import read_markup, write_markup


def test_lists_of_people_are_repeated_without_the_marks_between_names() -> None:
    marked = "{BODY:市委}领导{PERSON:张三}、{PERSON:李四光}、{PERSON:王五}、{TITLE:市长}{PERSON:赵六}参加。"
    bare = "{BODY:市委}领导{PERSON:张三}{PERSON:李四光}{PERSON:王五}、{TITLE:市长}{PERSON:赵六}参加。"
    assert [write_markup(e) for e in with_bare_lists([read_markup(marked)])] == [marked, bare]


def test_two_names_are_no_list() -> None:
    example = read_markup("{PERSON:张三}、{PERSON:李四}参加。")
    assert list(with_bare_lists([example])) == [example]
