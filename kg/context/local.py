"""The district or county that one article is about, on a page of a wider place.

扎赉诺尔区召开民营企业座谈会 on a 满洲里 page: its 区领导, 区工信局 and 全区 are those of
扎赉诺尔区, not of the zone that the rest of the page means by 区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg import gazetteer
from kg.context.guests import RANKED, VISITING
from kg.context.stamps import stamped
from kg.gazetteer import Division
from kg.types import HEADINGS, Article, BlockKind, PageContext, PlaceLevel
from kg.wordfinder import occurrences

_BRIEF = re.compile("(?m)^ ?[■●◆▲★◎◇○□△▪▶►※•]")
_LEAD = 60
"""Letters of the first paragraph that say what an article is about."""
_OFTEN = 3
_OWN = "(?:领导|委|政府|人民政府|人大|政协|纪委|长|直|[一-鿿]{1,10}?[局办])"
_SHORT = {
    letter: re.compile(rf"[全我]{letter}(?!域)|(?:^|[,。、;:(“《\n 和及由与副])副?{letter}{_OWN}")
    for letter in "区县旗"
}
"""Where an article says 区 without a name: 全区, 区领导, 区工信局."""


def local_context(article: Article, context: PageContext) -> PageContext:
    """The page's context as one article means it: its day, and the district or county it is about."""
    context = stamped(article, context)
    if len(_BRIEF.findall(article.text)) > 1:
        return context  # each brief of a digest is about a county of its own
    division = _city_above(article, context) or _subject(article, context)
    if division is None or not _is_meant(division, article):
        return context
    above = gazetteer.parent(division)
    return replace(
        context,
        place=gazetteer.full_name(division),
        place_code=division.code,
        level=division.level,
        parent=above.name if above else "",
        zone="" if division.letter == "区" else context.zone,
        of_zone=False,
    )


def _is_meant(division: Division, article: Article) -> bool:
    """Whether the article says 全区 or 区领导, or is one of the city above."""
    short = _SHORT.get(division.letter)
    return short is None or short.search(article.text) is not None


def _city_above(article: Article, context: PageContext) -> Division | None:
    """The city that a county-level city belongs to, where its headline names it and its text nothing else.

    云阳经开区22个项目签约. …市委书记齐望山致辞: no word of 石泉市, whose leaders another article names.
    """
    county = gazetteer.divisions().get(context.place_code)
    if county is None or not context.place.endswith("市"):
        return None
    above = gazetteer.parent(county)
    if above is None or above.letter != "市":
        return None
    headed = occurrences(_headlines(article), above.stem)
    named = any(not RANKED.match(_headlines(article), end) for _, end in headed)
    named = named and article.text.count(above.stem) >= _OFTEN
    return above if named and county.stem not in article.text else None


def _subject(article: Article, context: PageContext) -> Division | None:
    """The only district or county in the headlines, else in the lead, if it isn't the page's own."""
    for text in (_headlines(article), _lead(article)):
        named = list(dict.fromkeys(_named(text, context)))
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _named(text: str, context: PageContext) -> Iterator[Division]:
    """Districts and counties in full: inside the page's place, or beside it where they open the text."""
    within = len(context.place_code) == 4
    for start, end, found in gazetteer.scan(text):
        if VISITING.match(text, end):
            continue
        word = text[start:end]
        for division in found:
            if division.level is not PlaceLevel.COUNTY or division.letter not in _SHORT:
                continue
            inside = within and division.code.startswith(context.place_code)
            apart = division.letter != gazetteer.class_letter(context.place)
            beside = apart and start == 0 and division.code[:4] == context.place_code[:4]
            other = division.code != context.place_code
            if other and (inside or beside) and word in gazetteer.short_names(division):
                yield division


def _headlines(article: Article) -> str:
    return "\n".join(article.text[b.start : b.end] for b in article.of_kind(*HEADINGS))


def _lead(article: Article) -> str:
    """The beginning of the first paragraph, behind 本报讯 and the reporters."""
    block = next(article.of_kind(BlockKind.PARAGRAPH), None)
    text = article.text[block.start : block.end] if block else ""
    return re.sub(r"^本报讯\s*(?:\([^()]{0,60}\))?\s*", "", text)[:_LEAD]
