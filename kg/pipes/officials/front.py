"""Who holds posts, by the names that stand in front of them: 任命张建军、李晓明为…审判员."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.pipes.officials.names import LONGEST, name_end
from kg.pipes.officials.patterns import NAME_STOPS
from kg.records import record
from kg.types import Status, Stretch

_VERBS = re.compile(
    "(?:任命?|聘任?|聘请|委任|委派|派|选举|推选|补选|增选|推举|推荐|增补|指定|确定|明确|决定|同意|批准|接受|请求"
    "|免去了?|免除|撤销|意味着|[由和及与])$"
)
"""In front of whom somebody names to a post, or relieves of it."""
_STAFF = re.compile("(?:干部|党员|教师|老师|青年|同志|医生|大学生|致富能手|带头人|退伍军人|退役军人)\\Z")
"""What people are that have no post, in front of their name."""
_ASIDE = re.compile(r"\([^()]{1,8}\)\Z")


@record
class Holder:
    """Who holds the posts of a chain, where the names stand, and how."""

    people: tuple[Stretch, ...]
    status: Status
    rule: str


def name_start(text: str, end: int, known: Collection[str]) -> int | None:
    """Where the name that ends at ``end`` begins: in 决定任命许立民为 after 任命."""
    found = [end - size for size in range(min(LONGEST, end), 1, -1) if text[end - size : end] in known]
    begin = max(0, end - LONGEST - 1)
    near = text[begin:end]
    sizes: tuple[int, ...] = (3, 2, *range(4, LONGEST + 1))
    for start in (*found, *(end - size for size in sizes if size <= end)):
        if _is_led(text, start) and (start in found or name_end(near, start - begin) == len(near)):
            return start
    if found:
        return found[0]
    sorts = (end - size for size in (3, 2) if _STAFF.search(text, max(0, end - size - 5), end - size))
    return next((start for start in sorts if name_end(text[:end], start) == end), None)


def _is_led(text: str, start: int) -> bool:
    """Whether a name may begin at a place: behind a mark or a verb, 任命|许立民; not 聘|任闵行."""
    if text[start - 1 : start + 1] in ("聘任", "委任", "选任"):
        return False
    marked = start == 0 or text[start - 1] in NAME_STOPS
    return marked or _VERBS.search(text, max(0, start - 4), start) is not None


def listed_names(text: str, start: int, end: int, known: Collection[str]) -> tuple[Stretch, ...]:
    """The names of a list that ends here: 任命张建军、李晓明为…审判员."""
    people = [(start, end)]
    while start and text[start - 1] == "、":
        aside = _ASIDE.search(text, max(0, start - 12), start - 1)
        end = aside.start() if aside else start - 1
        before = name_start(text, end, known)
        if before is None:
            break
        start = before
        people.insert(0, (start, end))
    return tuple(people)
