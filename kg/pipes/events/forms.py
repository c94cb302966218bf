"""Events told by labelled lines below a name: 时间:, 地点:, 主持:, 出席:, or a programme by the clock.

``全市招商大会\\n4月14日 会展中心\\n主持:副市长温如玉\\n出席:市委书记石川``: no verb says that it was held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.pipes.clauses import line_end, line_start, lines
from kg.pipes.events.frame import Frame, within
from kg.pipes.events.names import clean, is_common, is_gathering
from kg.records import record
from kg.types import Stretch
from kg.wordfinder import has_any

_FRONT = r"[■□●○◆◇▲△★☆※【\[(]?"
_OPEN = r"(?:应邀|受邀|全程|会议|活动|主席台|签约|现场|特邀)?"
_WHO = "(?:人员|领导|嘉宾|单位|代表|人|者|名单|同志|文件|发言|情况|交流|双方|方)*"
_LABEL = re.compile(
    rf"{_FRONT}(?:(?P<chair>{_OPEN}主持{_WHO}|召集人)"
    rf"|(?P<there>{_OPEN}(?:出席|列席|参加|参会|与会|到会|就座|见证|陪同|致辞|讲话|发言|表态|交流|汇报|点评|推介|宣读|颁奖"
    rf"|揭牌|剪彩|主讲|签约|嘉宾|邀请|随行|总结|部署|讲评|[甲乙]方|企业方|客商){_WHO})"
    r"|(?P<other>(?:会议|活动|举办|召开)?(?:时间|日期|地点|会场|议题|议程|主题|内容|记录|请假|缺席|缺会)(?:人员?)?))"
    r"(?:[】\])] ?:?|:|[|\t ]|(?=\n))"
)
"""``主持:``, ``出席领导|``, ``【嘉宾】``: what a line says it is about."""
_CLOCK = re.compile(
    r"\(?\d{1,2}[:时点]\d{0,2}分?(?:(?:—+|-|~|至)\d{1,2}[:时点]\d{0,2}分?)?[ )|\t]*(?=[一-鿿“])"
)
"""``09:10—09:20 局长石川讲话``: a line of a programme."""
_DAY_LINE = re.compile(r"\(?(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日[^。;!?]{0,30}")
_ONLY = re.compile(r"(?:会议)?(?:议程|程序|纪要|出席名单|出席人员名单|流程|日程|安排|名单)")
_REST = re.compile("(?:(?<=[会式动])会议)?(?:纪要|议程|程序|流程|参会人员名单|出席人员名单|嘉宾名单|现场)$")
_NO_EVENT = re.compile("通知|预告|邀请函|公告|方案|指南|须知|办法|制度|下周|本周")
_HEADED = re.compile(r"\n[^\n。:;!?,《》 |\t]{4,24}\n(?=[^\n]*[。;,])")
"""A line that heads what stands below it."""
_LONGEST_LABEL = 12
_ABOVE = 4
"""Lines above the first label in which the name of what it is about stands."""
_LONGEST_NAME = 50
_LEAST = 2
_WORDS = (
    "主持",
    "出席",
    "参加",
    "参会",
    "与会",
    "嘉宾",
    "列席",
    "见证",
    "致辞",
    "讲话",
    "发言",
    "议程",
    ":0",
    ":3",
)


@record
class Form:
    """``start``: where the name begins; ``first`` to ``end``: the labelled lines; ``name``: of what."""

    start: int
    first: int
    end: int
    name: str


@lru_cache(16)
def forms(text: str) -> tuple[Form, ...]:
    """The events that a text tells by labelled lines, in order."""
    if not has_any(text, _WORDS):
        return ()
    starts = [at for at, _ in _labelled(text)]
    found: list[Form] = []
    for i, begins in enumerate(starts):
        if found and begins < found[-1].end:
            continue
        title = _title(text, begins)
        run = _run(text, starts[i:])
        if title is not None and len(run) >= _LEAST:
            found.append(Form(title[0], begins, _list_end(text, line_end(text, run[-1])), title[1]))
    return tuple(found)


def listed(text: str, start: int = 0, stop: int | None = None) -> Iterator[Stretch]:
    """The stretches of such lines that name those who were there: what follows a label or an hour, and
    the lines below that only name people (参加人员:\\n县商务局 石川).
    """
    for form in forms(text):
        for at, label in _labelled(text, form.first, form.end):
            if start <= at and (stop is None or at < stop) and not label.groupdict().get("other"):
                end = line_end(text, label.end())
                yield label.end(), _list_end(text, end) if label.re is _LABEL else end


def is_labelled(text: str, position: int) -> bool:
    """Whether the line around a position begins with a label or an hour."""
    at = line_start(text, position)
    return bool(_LABEL.match(text, at) or _CLOCK.match(text, at))


def was_labelled_there(text: str, position: int) -> bool | None:
    """Whether those in the line around a position were there by its label; ``None`` without one.

    列席:副县长石川; not 请假:方晓, 记录:白露.
    """
    at = line_start(text, position)
    label = _LABEL.match(text, at) if text.find(":", at, at + _LONGEST_LABEL) >= 0 else None
    return label["other"] is None if label and label.end() <= position else None


def is_part(text: str, position: int) -> bool:
    """Whether the line around a position is one of a programme: 10:00 签约仪式,局长石川主持."""
    return _CLOCK.match(text, line_start(text, position)) is not None


def told_by_forms(whole: Frame) -> list[Frame] | None:
    """What a text tells besides, and a frame for each event that labelled lines tell; ``None`` for others."""
    found = forms(whole.text)
    if not found or any(_NO_EVENT.search(whole.text, *line) for line in whole.headings):
        return None
    frames, at = [], 0
    for form, begins in zip(found, [*(form.start for form in found[1:]), len(whole.text)], strict=True):
        stop = _next_piece(whole.text, form.end, begins)
        days = [day.value for day in whole.days if form.start <= day.start < form.end]
        rows = sorted([*whole.sentences, *whole.headings])
        part = replace(_part(whole, rows, form.first, stop), headings=((form.start, form.first - 1),))
        frames += [
            *_beside(whole, at, form.start),
            replace(part, called=form.name, day=days[0] if days else ""),
        ]
        at = stop
    return [*frames, *_beside(whole, at, len(whole.text))]


def _beside(whole: Frame, start: int, stop: int) -> Iterator[Frame]:
    """What a text tells in front of such an event or behind it."""
    if any(start <= begin < stop for begin, _ in whole.sentences):
        headings = tuple(line for line in whole.headings if start <= line[0] < stop)
        yield replace(_part(whole, whole.sentences, start, stop), headings=headings)


def _part(whole: Frame, lines: Sequence[Stretch], start: int, stop: int) -> Frame:
    """A stretch of a frame, some of its lines told."""
    body = tuple(line for line in lines if start <= line[0] < stop)
    days = within(whole.days, body[0][0], body[-1][1]) if body else ()
    return replace(whole, sentences=body, days=tuple(days))


def _next_piece(text: str, start: int, stop: int) -> int:
    """Where another piece begins behind labelled lines, a line alone and then prose: 人事速递\\n近日,…."""
    other = _HEADED.search(text, start, stop)
    return other.start() + 1 if other else stop


def _labelled(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, re.Match[str]]]:
    """Where lines begin that have a label, or an hour, in front."""
    labels = ((at, _LABEL.match(text, at) or _CLOCK.match(text, at)) for at, _ in lines(text, start, stop))
    return [(at, label) for at, label in labels if label]


def _run(text: str, starts: Sequence[int]) -> list[int]:
    """Where those of some lines begin that follow the first one, with nothing but lists in between."""
    run = [starts[0]]
    for start in starts[1:]:
        end = line_end(text, run[-1])
        if "。" in text[end:start] or any(_event_name(text[a:b]) for a, b in lines(text, end, start)):
            break  # another event's
        run.append(start)
    return run


def _title(text: str, begins: int) -> tuple[int, str] | None:
    """Where the name of the event that labelled lines are about begins, and the name."""
    end = begins - 1
    for _ in range(_ABOVE):
        if end <= 0:
            return None
        start = line_start(text, end)
        line = text[start:end].strip()
        if name := _event_name(line):
            if not is_common(name):
                return start, name
            above = line_start(text, max(0, start - 1))
            whole = _event_name(text[above : max(above, start - 1)] + line)
            return (above, whole) if whole else (start, name)
        if not (_DAY_LINE.fullmatch(line) or _ONLY.fullmatch(line)):
            return None
        end = start - 1
    return None


def _event_name(line: str) -> str:
    """The name of a gathering that a line is and nothing else."""
    line = line.strip()
    if not 4 <= len(line) <= _LONGEST_NAME or has_any(line, ("。", ":", ",", ";")):
        return ""
    name = clean(_REST.sub("", line))
    return name if is_gathering(name) and not _NO_EVENT.search(line) else ""


def _list_end(text: str, end: int) -> int:
    """Where the lines below a label end that only name people: at a sentence, the next label or name."""
    while end < len(text):
        stop = line_end(text, end + 1)
        line = text[end + 1 : stop]
        told = has_any(line, ("。", ":")) or len(line) > _LONGEST_NAME or _HEADED.match(text, end)
        if told or _event_name(line):
            break
        end = stop
    return end
