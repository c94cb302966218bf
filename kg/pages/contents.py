"""The table of contents that a front page prints: headlines of the articles below, or on other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.pages.lines import Line
from kg.pages.patterns import BULLETS

_TITLE = re.compile(
    r"^[【\[(◆■●▍]*(?:(?:今日|本期|本版|要闻|版面|新闻)?(?:导读|要目|目录|看点|提要)"
    r"|(?:本版)?标题导航|本[版期](?:标题|内容|文章))[】\])◆■●]*$"
)
_PAGE = re.compile(
    r"^(?:第?[A-Z]?\d{1,2}版[ :]?|P ?\d{1,3}[ :|]?)(?=[一-鿿“])"
    r"|(?:[▶►▷→>…·.]+|详?见|第)(?:第?[A-Z]?\d{1,2}版?)[)\]]?$|[A-Z]?\d{1,2}版[)\]]?$"
)
"""``…开工……3``, ``…(见第2版)``."""
_MARKED = re.compile(rf"^[{re.escape(BULLETS)}· ]*(?:\d{{1,2}}[.、]|[一二三四五六七八九十]{{1,2}}、)?")
_SHARE = 0.6
_SLASHES = 2


def contents(lines: Sequence[Line]) -> range:
    """The lines from ``导读`` to the last headline that it lists, empty where a page has none."""
    start = next((i for i, line in enumerate(lines) if _TITLE.match(line.text)), None)
    if start is None:
        return range(0)
    end = start + 2
    while end < len(lines) and not lines[end].parted:
        end += 1
    printed = Counter(_unmarked(line.text) for line in lines)
    listed = lines[start + 1 : end]
    told = sum(
        _PAGE.search(line.text) is not None
        or printed[_unmarked(line.text)] > 1
        or line.text.count("/") >= _SLASHES  # 石川入选试点/柳河大桥合龙/三村联办夜校
        for line in listed
    )
    return range(start, end) if told and told >= _SHARE * len(listed) else range(0)


def _unmarked(text: str) -> str:
    """A line without what it may have in the list or on the page: ``★ 冷链项目开工``, ``2.冷链项目开工``."""
    return _MARKED.sub("", text).strip("【】")
