"""What is said of one of two projects: A和B两个项目,|前者选址高新区,|后者选址马店镇."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.clauses import line_end, line_start, sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import SUM

_OF_BOTH = re.compile(",(?:二者|两者|两个项目)?[都均皆][^;。]*")
"""What the sentence ends in on the two together: …,后者在临泽镇|,都要年底前竣工."""
_COSTS = rf"(?:,?(?:计划|预计|拟)?总?投资(?:额|约|达|为|近|超)*{SUM})?"
"""Behind one of a list what it costs."""
_OF_ALL = re.compile(
    rf"{_COSTS}[,、](?:(?:这|以上|上述)[^,。;]{{0,6}}项目)?(?:也|拟|将|已)?(?:均|都|皆|全部|一律|悉数|一并)(?P<said>(?!为|是|属|超|达)[^,。;:的]{{2,24}})(?=[,。;])"
)
_NEXT = re.compile(
    rf"{_COSTS}[,、;]?(?:以?及|和|与)?(?:[^,。;、]{{0,16}}元的|由[^,。;、]{{2,20}}的|[^,。;、]{{2,24}}(?:公司|集团)的)?"
)
"""Between two of a list, each with its own sum: A项目|,总投资5亿元的|B项目|投资2亿元,恒昇公司的|C项目."""


def of_whole_list(text: str, mention: Mention, mentions: Sequence[Mention], i: int) -> tuple[int, int] | None:
    """What a list says at its end of all that it names one by one: A项目,总投资5亿元的B项目,|均入驻高新区."""
    last = mention
    for other in mentions[i + 1 :]:
        if _NEXT.fullmatch(text, last.tail, other.start) is None:
            break
        last = other
    told = _OF_ALL.match(text, last.tail) if last is not mention else None
    return told.span("said") if told else None


def own_half(text: str, mention: Mention, stop: int) -> tuple[int, int]:
    """What is said of one of two: ``A和B两个项目,|前者选址高新区,|后者选址马店镇``.

    What is said of the latter alone is not the former's: ``A、B等项目在建,|后者年底前投产``.
    A semicolon may part them: ``A与B同日动土,|前者总投资…;|后者由…投资…``.
    """
    former = text.find("前者", mention.tail, stop)
    latter = text.find("后者", mention.tail, stop)
    if former >= 0 > latter and text.startswith(";后者", stop):
        latter, stop = stop + 1, sentence_bounds(text, stop + 1, stop + 1)[1]
    if mention.is_alone or latter < 0:
        return mention.tail, stop
    if former < 0:
        return mention.tail, stop if _is_last(text, mention) else latter
    return (former, latter) if mention.list_start == mention.start else (latter, stop)


def _is_last(text: str, mention: Mention) -> bool:
    """Whether no name stands between a mention and the end of its list: 、B|等项目."""
    return re.search("[、和与及]", text[mention.end : mention.tail]) is None


def half_of_later(
    text: str, mention: Mention, mentions: list[Mention], sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """What a later sentence says of one of two: A刚竣工;B正在吊装。|前者总投资…,|后者由…投资….

    The two may stand in sentences of their own, where only they do in front: 左手边是A。右手边,B。|前者….
    """
    end = text.find("。前者", mention.end, line_end(text, mention.end)) + 1
    if not end:
        return None
    _, stop = sentence_bounds(text, end, end)
    latter = text.find("后者", end, stop)
    inside = [m for m in mentions if sentence[0] <= m.start < end] if sentence[1] + 1 == end else []
    if len(inside) < 2:
        begin = line_start(text, mention.start)
        inside = [m for m in mentions if begin <= m.start < end and m.rule != "projects.again"]
        if len(inside) != 2:
            return None
    if mention == inside[0]:
        return end, latter if 0 <= latter < stop else stop
    return (latter, stop) if 0 <= latter < stop and mention == inside[1] else None


def of_both(text: str, mention: Mention, half: tuple[int, int], stop: int) -> tuple[int, int] | None:
    """What is said of the two together behind what is said of the former."""
    if half[1] >= stop or not text.startswith("后者", half[1]):
        return None
    both = _OF_BOTH.search(text, half[1], stop)
    return both.span() if both else None
