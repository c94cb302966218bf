"""What a project has reached: by its own words, its list, and the occasion that it is told at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from kg.pipes.clauses import line_end, line_start, sentence_bounds, sentences
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.occasions import at_occasion, enumerated
from kg.pipes.projects.parts import is_at_work
from kg.pipes.projects.patterns import COUNTS
from kg.pipes.projects.pledges import pledged
from kg.pipes.projects.progress import stages_in
from kg.pipes.projects.scopes import COUNTED, Scope
from kg.pipes.projects.stages import is_only_planned, of_group, stages
from kg.pipes.projects.tallies import class_of
from kg.types import Entity, Stage

_SEVERAL = re.compile(
    r"(?P<number>[两三四五六])个项目(?=(?:[今明后]年|\d{4}年|年[内底]|[\d一二三四上下]{1,2}(?:季度|半年|月)|底?前|内|将于?)*(?:要|都|均|务必|全部|必须|力争|确保|争取|计划|将))(?P<what>[^。;]{2,40})"
)
_AIM = r"(?:务必|力争|确保|计划|预计|争取|必须|有望|将于?|\d月(?:底|初|份)?前?(?!\d)|年底前?|年内|[明后]年)"
_AIMS = re.compile(rf"{_AIM}[^,。;]{{0,10}}(?:完工|竣工|建成|交付|投产|投用|投运|试产)")
"""What is said on the day of a beginning of how it is to end: 计划明年6月竣工."""
_TO_END = re.compile(rf"{_AIM}[^,。;]{{0,10}}(?:完工|竣工|建成)")
"""What is not in use while others go into use: 污水处理厂|将于10月竣工."""
_TO_COME = {Stage.COMPLETED, Stage.PRODUCING}
_NOT_JOINING = {
    Stage.SIGNED: {Stage.TALKS, Stage.BUILDING, Stage.COMPLETED, Stage.PRODUCING},
    Stage.STARTED: {Stage.TALKS, Stage.SIGNED, Stage.BUILDING, Stage.COMPLETED, Stage.PRODUCING},
    Stage.COMPLETED: {Stage.TALKS, Stage.BUILDING},
    Stage.PRODUCING: {Stage.TALKS, Stage.BUILDING},
}
_SHORT = 400
"""Letters of an article that has no room for much else than the project that it names."""
_SEEN = {Stage.STARTED, Stage.BUILDING, Stage.COMPLETED, Stage.PRODUCING}
"""What is seen of a project that is told of without its name."""
_OF_OTHERS = re.compile("如果|假如|[全我该][市县区镇省园州旗]|园区|开发区|去年|高新区")
"""In a sentence on more than one project, on what may be, or on what has been."""
_SINCE_SIGNED = re.compile("签约(?:之后|以来|后)")
"""A signing long past, which no beginning of today contradicts: 去年3月|签约后|,企业又追加…."""
_TO_BEGIN = re.compile(rf"{_AIM}[^,。;]{{0,6}}(?:开工|动工|开建|进场)")
"""What is still to begin while another is opened: 二期项目在办环评,|争取年内开工."""
_YET_TO_BEGIN = re.compile(
    "(?:平整|清表|流转|场平|平场)[^。;]{0,20}?(?:计划|预计|力争|确保|争取|将于?|拟|可以?|有望|即将)"
    "[^,。;]{0,10}(?:开工|动工|开建|破土|开挖)"
)
"""What no work on the ground is the building of yet: 正在平整场地,|计划8月全面开工|."""


def milestones_of(
    text: str,
    group: Sequence[Mention],
    about: Mapping[Mention, Scope],
    event: tuple[tuple[Stage, ...], int, int],
    firms: Sequence[Entity],
) -> tuple[Stage, ...]:
    """All that the mentions of a project say it has reached, in the order of stages.

    ``event``: what the occasion of the article makes its projects reach, from where and up to where it
    is told of. ``firms``: whose it is.
    """
    found = {s for m in group for s in stages(text, m, about[m])}
    found |= {s for m in group for s in _of_several(text, m, about)}
    told = [part for m in group for part in (about[m].after, *about[m].later)]
    if Stage.STARTED in found and any(_YET_TO_BEGIN.search(text, *part) for part in told):
        found.discard(Stage.BUILDING)
    planned = any(is_only_planned(text, m) for m in group)
    listed = {stage for m in group for stage in at_occasion(text, m)}
    found |= {s for m in group for s in stages_in(class_of(text, m), of_class=True)}
    grouped = any(of_group(text, m) for m in group)
    held, since, until = event
    of_event = held if group[-1].start >= since and group[0].start < until else ()
    yet = _TO_COME if any(_AIMS.search(text, *part) for part in told) else set()
    if any(_SINCE_SIGNED.search(text, *part) for part in told):
        yet = yet | {Stage.SIGNED}
    begins = any(_TO_BEGIN.search(text, *about[m].after) for m in group)
    ends = any(_TO_END.search(text, *part) for part in told)
    own = {enumerated(text, m) for m in group}
    if (len({*of_event} - {Stage.SETTLED}) > 1 and (found | own) - {None}) or own - {None, *of_event}:
        of_event = ()  # 集中签约暨开工仪式…签约了A、B,开工项目包括C: to each its own
    for joining in () if grouped else (*of_event, *own):
        signed = joining is Stage.SIGNED and joining in own  # 签约6个,其中,A拟落户…
        against = _NOT_JOINING.get(joining, set()) if joining else set()
        if joining in _TO_COME and (begins or (joining is Stage.PRODUCING and ends)):
            continue
        if joining is not None and (signed or not planned) and not (found - yet) & against:
            found.add(joining)
    found |= listed if not (planned or grouped) else set()
    found |= pledged(text, group, about, firms)
    if not (found or planned):
        found = _of_paragraph(text, group, about)
    return tuple(s for s in Stage if s in found)


def _of_paragraph(text: str, group: Sequence[Mention], about: Mapping[Mention, Scope]) -> set[Stage]:
    """What the other sentences of its paragraph, or of a short article, say of a project that is alone in it,
    where those around its name say nothing: 荒坡上来了第一台推土机。打破荒凉的,是|研学营地项目|.
    """
    others = [m for m in about if m not in group]
    begin, end = line_start(text, group[0].start), line_end(text, group[0].start)
    if not others and len(text) < _SHORT:
        begin, end = 0, len(text)
    if any(begin <= m.start < end for m in others):
        return set()
    found: set[Stage] = set()
    bounds = sentences(text)
    for start, stop in bounds[bisect_left(bounds, (begin,)) : bisect_left(bounds, (end,))]:
        sentence = text[start:stop]
        if any(start <= m.start < stop for m in group):
            continue
        if not (COUNTED.search(sentence) or _OF_OTHERS.search(sentence)):
            found |= stages_in(sentence) & _SEEN
            if is_at_work(sentence):
                found.add(Stage.BUILDING)
    return found


def _of_several(text: str, mention: Mention, about: Mapping[Mention, Scope]) -> frozenset[Stage]:
    """What a paragraph, or the next, says of all that it names: ``两个项目务必于10月底前竣工``."""
    several = _SEVERAL.search(text, mention.tail, line_end(text, line_end(text, mention.tail) + 1))
    if several is None:
        return frozenset()
    last, _ = sentence_bounds(text, max(0, several.start() - 1), several.start())
    for begin in (line_start(text, mention.start), last):  # all of the paragraph, or of the sentence before
        names = {m.name for m in about if begin <= m.start < several.start()}
        if begin <= mention.start and len(names) == COUNTS[several["number"]]:
            return stages_in(several["what"])
    return frozenset()
