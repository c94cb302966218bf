"""Rows that tell who holds which post: a name in one cell, posts in others, the columns labelled or not.

A row is a line (齐望山　柳堡镇镇长　柳堡镇党委书记), or as many lines as its table has labels.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, takewhile

from kg.pipes.cells import rows_of
from kg.pipes.clauses import behind_marks
from kg.pipes.officials.names import is_surname, is_words, name_end, plausible
from kg.pipes.officials.titles import find_titles
from kg.records import record
from kg.types import Status, Stretch

_NAME_LABEL = (
    "姓名|名字|名单|人员|人选|(?:带班|值班|包保|包联|联系|分管|挂点|挂钩|责任|县级|市级|区级|镇级|乡级)?(?:领导|干部|责任人|负责人)"
    "|.{0,4}(?:河|林|湖|链)长|值班(?:人?员|长)?"
)
_IN_VIEW_LABEL = "拟[提转聘改晋新]?[任聘]?(?:用|拔)?(?:工作)?(?:单位及|单位、)?(?:职务|职级|职位|岗位)?"
_LEFT_LABEL = "(?:原任?|曾任|拟?免去?|免任?)(?:工作)?(?:单位及|单位、)?(?:职务|职位|岗位)?(?<!原)"
_HELD_LABEL = (
    "(?:现任?|新任|任命|任职|党政|行政|所在|工作)*(?:单位)?(?:及|、|和|与)?(?:职务|职位|岗位)(?:、职级|及职级|职级|名称)?"
    "|现任|现职|单位职务"
)
_OTHER_LABEL = (
    "序号|编号|性别|民族|出生(?:年月|日期|时间)?|籍贯|出生地|(?:全日制)?学[历位]+|文化程度|政治面貌|入党时间|(?:参加)?工作时间|参加工作"
    "|备注|日期|时间|(?:联系|办公)?电话|手机|专业|年龄|职称|单位|任现职时间|毕业院校.{0,4}"
)
_LABEL = re.compile(
    f"(?P<designate>{_IN_VIEW_LABEL})|(?P<former>{_LEFT_LABEL})|(?P<held>{_HELD_LABEL})"
    f"|(?P<name>{_NAME_LABEL})|(?P<other>{_OTHER_LABEL})"
)
_POSTS = {"designate": Status.DESIGNATE, "former": Status.FORMER, "held": Status.HELD}
"""Labels over columns of posts."""
_TAG = re.compile("\\((?:[男女回蒙藏苗满壮]|[一-鿿]{1,5}族|[男女],[一-鿿]{1,5}族|挂职|援.)\\)\\Z")
_FRONT = re.compile("(?:[(]?\\d+[.、)]|[①-⑳]|[*★☆●■◆]+) ?")
"""In front of a name in its cell: a number or a star."""
_CLOSED = re.compile("(?:\\((?:[^()]*(?:试用|挂职|主持|兼|[处科]级|女)[^()]*)\\))?[。;,]?")
_LONGEST_NAME = 4
_LONGEST_LABEL = 24
_NO_LAST = "镇乡村局办委部区县市省院校站所"
"""What places and bodies end with, and nobody's name: 柳堡镇."""
_SENTENCE = frozenset("。;!?:")


@record
class Field:
    """A stretch whose posts are those of a person, and of whoever stands in front of it with them
    (黎丹 谢永康 县法院审判员); ``headed`` if a label over the column says so.
    """

    start: int
    end: int
    person: Stretch
    status: Status
    headed: bool
    others: tuple[Stretch, ...] = ()

    @property
    def people(self) -> tuple[Stretch, ...]:
        return (self.person, *self.others)


Label = tuple[str, Status]
"""What a column holds: a name, a post (held, in view, left), or something else."""


@lru_cache(64)  # the page's context asks first, then each article's officials
def fields_of(text: str, offsets: tuple[int, ...] | range) -> tuple[Field, ...]:
    """The cells of a text that hold posts, with the people of their rows."""
    found: list[Field] = []
    header: list[Label] = []
    pending: list[Stretch] = []
    stacked = False  # whether the labels are a line each, and more may come
    for (start, end), row_cells in rows_of(text, offsets):
        if len(row_cells) == 1 and not header and end - start > _LONGEST_LABEL:
            stacked = False  # as most lines are
            continue
        cells = _joined(text, row_cells)
        labels = [_label(text, cell) for cell in cells]
        if _is_header(labels):
            header, pending = [label or ("other", Status.HELD) for label in labels], []
            continue
        if len(cells) == 1 and labels[0]:
            header, pending = [*(header if stacked else []), labels[0]], []
            stacked = True
            continue
        stacked = False
        if header and len(cells) == 1 and _is_header(header):
            pending = [*pending, *cells]
            if len(pending) < len(header):
                continue
            cells, pending = pending, []
        row = list(_row(text, cells, header)) if _is_header(header) else []
        if not row:
            left_empty = any(a == b for a, b in cells)
            header, pending = (header if left_empty else []), []
            row = list(_unheaded(text, cells))
        found += row
    return tuple(found)


def with_wide_names(known: Collection[str], text: str, offsets: tuple[int, ...] | range) -> frozenset[str]:
    """Names to go by, with those of two letters printed wide."""
    wide = _wide_names(text, offsets)
    return frozenset({*known, *wide} - {a + b for a in wide for b in wide})


@lru_cache(64)
def _wide_names(text: str, offsets: tuple[int, ...] | range) -> frozenset[str]:
    """Names whose two letters a line prints apart: 廉　明　索　琳."""
    wide: set[str] = set()
    for _, cells in rows_of(text, offsets):
        joined = _joined(text, cells) if len(cells) > 1 else cells
        if len(joined) == len(cells):
            continue
        names = {cell: _name(text, cell) for cell in joined}
        if all(names.values()):  # a line of names, none of words that a column breaks
            spans = (names[cell] or (0, 0) for cell in set(joined) - set(cells))
            wide.update(text[slice(*span)].replace(" ", "") for span in spans)
    return frozenset(wide)


def field_at(fields: Iterable[Field], position: int) -> Field | None:
    """The field in which a position lies."""
    return next((field for field in fields if field.start <= position < field.end), None)


def within(fields: Iterable[Field], start: int, end: int) -> tuple[Field, ...]:
    """The fields of a stretch, with offsets of the stretch."""
    return tuple(
        replace(
            f,
            start=f.start - start,
            end=f.end - start,
            person=(f.person[0] - start, f.person[1] - start),
            others=tuple((a - start, b - start) for a, b in f.others),
        )
        for f in fields
        if start <= f.person[0] and f.end <= end
    )


def _label(text: str, cell: Stretch) -> Label | None:
    if cell[1] - cell[0] > _LONGEST_LABEL:
        return None
    word = text[slice(*cell)].strip("*【】[]").replace(" ", "")
    label = _LABEL.fullmatch(word)
    kind = label.lastgroup if label else None
    if kind is None:
        return None
    return ("post", _POSTS[kind]) if kind in _POSTS else (kind, Status.HELD)


def _is_header(labels: Sequence[Label | None]) -> bool:
    """Whether columns of names and of posts are among them."""
    kinds = [label[0] for label in labels if label]
    return "name" in kinds and "post" in kinds


def _joined(text: str, cells: Sequence[Stretch]) -> list[Stretch]:
    """The cells, with the two letters of a name that is printed wide put together: 顾　林."""
    joined: list[Stretch] = []
    for a, b in cells:
        before = joined[-1] if joined else None
        if before and _is_wide_name(text, before, (a, b)):
            joined[-1] = (before[0], b)
        else:
            joined.append((a, b))
    return joined


def _is_wide_name(text: str, left: Stretch, right: Stretch) -> bool:
    """Whether two cells are the letters of one name, the second perhaps with a bracket: 索　琳(女)."""
    first, second = text[slice(*left)][-2:], text[slice(*right)]
    alone = len(first) == 1 or first.startswith((" ", ":", ".", "、", "*", "★"))
    return (
        alone
        and is_surname(first[-1:])
        and plausible(_TAG.sub("", second))
        and len(_TAG.sub("", second)) == 1
    )


def _row(text: str, cells: Sequence[Stretch], header: Sequence[Label]) -> Iterator[Field]:
    """The posts of a row under its labels; of one that lacks cells, by what stands in them."""
    if len(cells) == len(header):
        names = {i: _name(text, cells[i]) for i, label in enumerate(header) if label[0] == "name"}
        for i, (kind, status) in enumerate(header):
            left = [j for j in names if j < i] or sorted(names, reverse=True)
            person = names[left[-1]] if left else None
            if kind == "post" and person and _last_title(text, cells[i]):
                yield Field(*cells[i], person, status, True)
        return
    first, person = _first_name(text, cells)
    if person is None:
        return
    statuses = [status for kind, status in header if kind == "post"]
    posts = [cell for cell in cells[first + 1 :] if _last_title(text, cell)]
    for cell, status in zip(posts, statuses, strict=False):
        yield Field(*cell, person, status, True)


def _unheaded(text: str, cells: Sequence[Stretch]) -> Iterator[Field]:
    """A row without labels whose first name has its post behind it: 总指挥:齐望山　县长."""
    each = [_names(text, cell) for cell in cells[:-1]]
    first = next((i for i, names in enumerate(each) if names), len(cells))
    if first == len(cells) or any(_last_title(text, cell) for cell in cells[: first + 1]):
        return
    named = list(takewhile(bool, each[first:]))
    right = _before_colon(text, cells[first + len(named)])
    end = _last_title(text, right)
    if end and _CLOSED.fullmatch(text, end, right[1]):
        person, *others = chain.from_iterable(named)
        yield Field(*right, person, Status.HELD, False, tuple(others))


def _names(text: str, cell: Stretch) -> list[Stretch]:
    """The names that a cell lists and nothing else: 邓梅香(女)、石川."""
    found, start = [], cell[0]
    for part in text[slice(*cell)].split("、"):
        name = _name(text, (start, start + len(part)))
        if name is None:
            return []
        found.append(name)
        start += len(part) + 1
    return found


def _first_name(text: str, cells: Sequence[Stretch]) -> tuple[int, Stretch | None]:
    """Which of some cells is the first that holds a name, and where that stands."""
    for i, cell in enumerate(cells):
        if person := _name(text, cell):
            return i, person
    return len(cells), None


def _before_colon(text: str, cell: Stretch) -> Stretch:
    """The cell up to what its holder is to do: 石川　副县长:|负责公安工作; not 清水河　河长:石川."""
    colon = text.find(":", *cell)
    if colon < 0 or (is_surname(text[colon + 1 : colon + 2]) and name_end(text, colon + 1, bounded=True)):
        return cell
    return cell[0], colon


def _last_title(text: str, cell: Stretch) -> int:
    """Where the last title of a cell ends, 0 where it has none or tells more than posts."""
    titles = find_titles(text[slice(*cell)])
    return cell[0] + titles[-1].end if titles and not _SENTENCE & set(text[cell[0] : cell[1] - 1]) else 0


def _name(text: str, cell: Stretch) -> Stretch | None:
    """The name that a cell holds and nothing else: 顾林, 1.顾林(女), 总指挥:顾林."""
    start, end = cell
    start = behind_marks(text, ":", start, end)
    if front := _FRONT.match(text, start, end):
        start = front.end()
    if tag := _TAG.search(text, start, end):
        end = tag.start()
    while end > start and text[end - 1] in "*★☆ ":
        end -= 1
    name = text[start:end].replace(" ", "")
    if not 1 < len(name) <= _LONGEST_NAME and "·" not in name:
        return None
    no_name = name[-1] in _NO_LAST or is_words(name)
    return (start, end) if not no_name and name_end(name, 0, bounded=True) == len(name) else None
