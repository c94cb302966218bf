"""The page's own zone by its last word alone: 示范区|的A项目 on a page of the 柳湾海洋经济发展示范区."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORT = re.compile(
    r"(?P<last>示范区|试验区|实验区|合作区|管理区|度假区|科技城)(?:(?<![\u4e00-\u9fff]...)|(?<=[在到从落年天日]...))"
    r"(?=的(?!建设)|[内里]|党工委|管委会|投资促进局|招商局|今年|去年|上半年|[一二三]季度|已|将|招来|引进|签下)"
)
"""A word that stands where a name does and has no name in front of it."""


def find_short(text: str, zones: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where such a word can mean one zone of the page only."""
    if any(zone.endswith(("区", "城")) for zone in zones):
        for match in _SHORT.finditer(text):
            if sum(zone.endswith(match["last"]) for zone in zones) == 1:
                yield match.span()
