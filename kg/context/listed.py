"""Lists of projects that say nothing of their own occasion: the report printed above them does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.types import Article

_LIST = re.compile(r"项目[^。,]{0,6}(?:名单|名录|一览|表|清单|简介|概况|目录)(?:\([^()]*\))?$")
_OCCASION = re.compile("签约|签下|落户|开工|动工|奠基|竣工|投产|在建|洽谈|计划|储备|建设|进展|推进|谋划|前期")
"""What the heading of a list says by itself."""
_PROSE = re.compile("。(?=.)")


def reports_of_lists(articles: Sequence[Article]) -> tuple[tuple[int, str], ...]:
    """The numbers of such lists, each with the headline of the report above it."""
    return tuple(
        (article.number, report.headline)
        for report, article in pairwise(articles)
        if _LIST.search(article.headline)
        and not _OCCASION.search(article.headline)
        and "项目" in report.headline
        and not _PROSE.search(article.text)
    )
