"""The page's zones by short names: 示范区|的A项目, of the 柳湾海洋经济发展示范区; 临港区, like a district."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import gazetteer
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.zones import read_zone, suffix_of
from kg.types import PageContext

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


def called_districts(text: str, context: PageContext) -> Iterator[tuple[int, int, str]]:
    """Where a zone is called like a district, with its full name: 临港区, of 威海临港经济技术开发区."""
    stem = gazetteer.stem_in_full(context.place)
    called: dict[str, list[str]] = {}
    for zone in context.zones:
        name = read_zone(zone, (stem,))
        own = name.middle or name.stem.removeprefix(stem)
        if suffix_of(zone) in STRONG and len(own) > 1 and f"{own}区" in text:
            called.setdefault(f"{own}区", []).append(zone)
    for district, zones in called.items():
        if len(zones) == 1 and not gazetteer.named(district):
            for match in re.finditer(f"(?:{stem}市?)?{district}(?![域间别分位块])", text):
                yield *match.span(), zones[0]
