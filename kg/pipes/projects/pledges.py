"""What an officer of a project's firm promises of it, wherever an article quotes him.

董事长 of the firm speaks at the end of a ceremony that is told with other projects between:
恒昇公司副总经理白露在会上表态,〔18个月建成投产〕.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from kg.pipes.projects.mention import Mention
from kg.pipes.projects.progress import stages_in
from kg.pipes.projects.scopes import Scope
from kg.types import Entity, Stage
from kg.wordfinder import has_any, occurrences

_SPEAKS = re.compile(
    "[^,。;“”\n]{0,10}?(?:董事长|总经理|经理|总裁|厂长|负责人|总监|创[始办]人)[\u4e00-\u9fff·]{2,4}?"
    "[^,。;:“”\n]{0,12}?(?:说|表示|表态|介绍|承诺|透露|保证|坦言)"
)
_TOLD = re.compile("[,:]“?([^。”\n]+)")
_PROMISED = re.compile(
    r"(?:将在?|要|让|确保|力争|争取|计划|预计|保证|[\d一二两三四五六七八九十]个月|[月底末年节季]前|[月年底内份])[^,。;]{0,10}(?:投产|达产|竣工|完工|动工|开工)"
)
_SAID = ("说", "表示", "表态", "介绍", "承诺", "透露", "保证", "坦言")
_SHORTEST = 3
"""Letters that tell a firm from others, where it is named again."""


def pledged(
    text: str, group: Collection[Mention], about: Mapping[Mention, Scope], firms: Iterable[Entity]
) -> set[Stage]:
    """The milestones that officers of its firms promise, where those build nothing else that is named."""
    found: set[Stage] = set()
    if not has_any(text, _SAID):
        return found
    others = [text[scope.before[0] : scope.after[1]] for m, scope in about.items() if m not in group]
    for name in {name for firm in firms for name in (firm.name, *firm.aliases) if len(name) >= _SHORTEST}:
        if any(name in words for words in others):
            continue
        for start, end in occurrences(text, name):
            said = _said(text, start, end)
            if _PROMISED.search(said):
                found |= stages_in(said)
    # what is to be 建成投产 ends in production
    return found - {Stage.COMPLETED} if Stage.PRODUCING in found else found


def _said(text: str, start: int, end: int) -> str:
    """What an officer of the firm that stands there is quoted with, in front or behind."""
    speaks = _SPEAKS.match(text, end)
    if speaks is None:
        return ""
    if told := _TOLD.match(text, speaks.end()):
        return told[1]
    return text[text.rfind("“", 0, start) + 1 : start - 1] if text.startswith("”", start - 1) else ""
