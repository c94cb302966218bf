"""Dates, money, quantities and titles in 《》: what the grammar found, where the analyser misses nothing."""

from __future__ import annotations

import re

from kg.training.examples import Mention
from kg.training.silver.reading import Reading, Span, inside, overlaps

_DOCUMENT = re.compile("《[^《》]{1,60}》")
_NO_DATE = re.compile(
    r"(?:[近前过今未]|历|战|届|课|明天氢).*|(?:目|当|此|先)前|现[在代今]|.*(?:周年|世纪|时期|小时|分钟|秒|年来|以来|年前|年后|天前|天后|之前|之后)"
    r"|.?[日时]|[春夏秋冬夜晚早晨午四]|.{1,2}季|夜[间晚]|[元五十]?[一旦]|国庆|春节|元旦|清明|端午|中秋|周末|节日|如今|眼下|随后|百年|千年|每.*|不久前|"
    r"(?:一|两|二|三|四|五|六|七|八|九|十|百|千|万|数|几|多|余|半|\d|[.])+(?:多|余|个多)?(?:个月|个?年|天|日|晚|夜|季度?|载|代|月)?(?:内|里|间|多)?"
)
_IS_DATE = re.compile(
    r"\d{4}年|\d+月|\d+日|[今去昨前明后]年|[今昨明][天日晚]|[上本下]月|当[天日晚年]|季度|半年|年[底内末初]|全年|次[日年]"
)
_RELATIVE = re.compile(
    r"全年|(?<![一二两三四五六七八九十\d几])年[底末内](?![^,。;、]{0,2}[外地])|年初|同一天|当[天日晚年](?!地)|今晚|昨晚|今年底|次日|本周|上周|下周|本月|明天|昨天"
)
_NUMERALS = "半一二两三四五六七八九十几0123456789"
_NUMBER = re.compile(r"\d[\d,.]*")
_FREE_NUMBER = re.compile(
    r"(?:多|余|来|几)?(?:个)?(?:小时|分钟|秒|天|年|月|日|周|岁|届|期|号|时|点|周年|世纪|强|后|省|市|国|路|师|团|连|部门|级|A|a)"
)
_CLASS = re.compile(
    "[^,。;、]{0,2}(?:以上|以下|级)[^,。;、]{0,8}(?:项目|企业|产业|园区|集群|工业|机组|强)|级|强(?![化调])"
)
_GOES_ON = re.compile("次|庭|规定|基点|百分点|分之")
_LATIN = re.compile(r"[A-Za-z+×#-]")
_COUNTED = re.compile(
    "[一二两三四五六七八九十百千万几]+(?:多|余)?[个家条项座名位处件次批所户辆场只支份种头艘架](?!方面|好|点|时|月|心|字|体)"
)
_ROUND_MONEY = re.compile("[百千万亿]元(?!以上|级)")
_ROUND_COUNT = re.compile(r"(?<!\d)[百千万]+(?:余|多)?[亩人件吨家场次辆户](?!大|才|生|民|口|间)")


def documents(reading: Reading) -> list[Span] | None:
    """Titles in 《》; ``None`` where the marks don't pair."""
    found = [match.span() for match in _DOCUMENT.finditer(reading.text)]
    marks = sum(char in "《》" for char in reading.text)
    return found if marks == 2 * len(found) else None


def dates(reading: Reading, titles: list[Span]) -> list[Mention] | None:
    """Dates of the grammar; ``None`` where the analyser has one more or one less."""
    found = [span for span in reading.of("DATE") if not inside(span, titles)]
    found += [m.span() for m in _RELATIVE.finditer(reading.text) if not overlaps(m.span(), [*found, *titles])]
    if any(
        reading.text.startswith("年内", start) and start and reading.text[start - 1] in _NUMERALS
        for start, _ in found
    ):
        return None
    times = reading.tagged("TIME", "t")
    for span in times:
        word = reading.text[slice(*span)]
        if overlaps(span, [*found, *titles]):
            continue
        if _IS_DATE.search(word) or not _NO_DATE.fullmatch(word):
            return None
    if any(not overlaps(span, times) for span in reading.of("DATE") if not inside(span, titles)):
        return None
    return [Mention(*span, "DATE") for span in _ranges(reading.text, sorted(found))]


def _ranges(text: str, found: list[Span]) -> list[Span]:
    """The dates, with the two ends of 2020年至2025年 as one."""
    joined: list[Span] = []
    for start, end in found:
        if joined and text[joined[-1][1] : start] in ("至", "到", "—", "-", "~"):
            start = joined.pop()[0]
        joined.append((start, end))
    return joined


def amounts(reading: Reading, titles: list[Span], taken: list[Span]) -> list[Mention] | None:
    """Money and quantities; ``None`` where a number is left that might be one.

    ``taken`` are the dates found.
    """
    if _ROUND_MONEY.search(_masked(reading)) or _ROUND_COUNT.search(_masked(reading)):
        return None
    money = [span for span in reading.of("MONEY") if not inside(span, titles)]
    counts = [span for span in reading.of("QUANTITY") if not inside(span, titles)]
    marked = [*money, *counts]
    if any(_CLASS.match(reading.text, end) or _GOES_ON.match(reading.text, end) for _, end in marked):
        return None
    if any(not _is_sure(reading, span) for span in counts):
        return None
    known = [*marked, *titles, *taken]
    numbers = [m.span() for m in _NUMBER.finditer(reading.text)]
    if any(not inside(span, known) and not _is_free(reading.text, span) for span in numbers):
        return None
    for match in _COUNTED.finditer(reading.text):
        if not overlaps(match.span(), known) and reading.text[match.start() - 1 : match.start()] != "第":
            return None
    return sorted([Mention(*s, "MONEY") for s in money] + [Mention(*s, "QUANTITY") for s in counts])


def _masked(reading: Reading) -> str:
    """The text with blanks for the grammar's amounts."""
    text = reading.text
    for start, end in reading.of("MONEY", "QUANTITY"):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_sure(reading: Reading, span: Span) -> bool:
    """Digits are; 两个 and 三个 in slogans and quotes are not."""
    word = reading.text[slice(*span)]
    if re.search(r"\d", word):
        return not reading.text.startswith(("“", "‘"), span[0] - 1 if span[0] else 0)
    if _quoted(reading.text, span[0]):
        return False
    return word[-1] not in "个大所" or reading.text[span[1] : span[1] + 2] in (
        "国家",
        "重点",
        "项目",
        "城市",
        "县区",
    )


def _quoted(text: str, position: int) -> bool:
    return text.count("“", 0, position) > text.count("”", 0, position)


def _is_free(text: str, span: Span) -> bool:
    """Whether a number counts nothing by the rules: an ordinal, a duration, part of a code."""
    before, after = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1]
    if before == "第" or (before and _LATIN.match(before)) or (after and _LATIN.match(after)):
        return True
    return bool(_FREE_NUMBER.match(text, span[1])) or (span[0] == 0 and after in ("、", "."))
