"""Lists of projects that a page prints with a heading of their own beside the report that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.pages.matching import Draft
from kg.pages.patterns import MARKS
from kg.pages.segments import Segment
from kg.pages.units import Role, Unit

_LIST_TITLE = re.compile(
    r"(?:名单|名录|一览表?|项目表|清单|摘登|节选)(?:\([^()]{1,8}\))?$|\((?:摘登|部分|节选|排名不分先后)\)$"
)
"""``签约项目名单（部分）``, ``一季度集中开工重点项目（摘登）``."""
_OCCASION = re.compile("签约|开工|竣工|投产|奠基|观摩|表彰|揭牌")


def attach_lists(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with every list in the report printed in front of it, where both tell of one occasion."""
    kept: list[Draft] = []
    for draft in drafts:
        report = kept[-1] if kept else None
        if report is not None and _is_list(draft) and _occasions(draft) & _occasions(report):
            heads = [replace(unit, role=Role.BODY) for unit in draft.heads]
            report.segments.extend([Segment(heads), *draft.segments])
        else:
            kept.append(draft)
    return kept


def _is_list(draft: Draft) -> bool:
    """Whether a draft's heading calls it a list, and a row or an item comes first."""
    first = draft.segments[0].units[0] if draft.segments else None
    titled = len(draft.heads) == 1 and _LIST_TITLE.search(draft.heads[0].text) is not None
    return titled and first is not None and _is_item(first)


def _is_item(unit: Unit) -> bool:
    return unit.text[0] in MARKS or bool(unit.lines[0].row)


def _occasions(draft: Draft) -> set[str]:
    """What a draft's heading says was celebrated: 签约 of 签约项目名单."""
    return set(_OCCASION.findall(draft.headline))
