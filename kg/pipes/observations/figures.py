"""The figures of a text, and the clauses they stand in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal

from spacy.tokens import Doc

from kg.currencies import CURRENCIES
from kg.pipes.amounts.numerals import plain
from kg.pipes.extensions import text_of, value_of
from kg.pipes.observations.ratios import ratios
from kg.pipes.observations.shared_words import APART
from kg.records import record
from kg.types import Amount
from kg.wordfinder import gated

_ROUND = gated(
    "万亿十千百",
    r"(?P<number>[十百千]?[亿万]|百|千)(?P<unit>元|吨|人次|辆|台|标准?箱|千瓦时?|度|亩|户|立方米|吉焦|架次)?"
    r"(?=大关|关口|门槛|台阶|[,;。、]|$)",
)
_AIR = re.compile(
    r"天数[^,;。\d]{0,6}(?P<days>\d{1,3})天|浓度[^,;。\d]{0,4}每立方米(?P<dust>\d{1,4}(?:\.\d{1,2})?)(?P<unit>[微毫]克)"
)
_ROUND_BEFORE = re.compile(
    r"(?:突破|破|超|达到?|过|迈上|跨上|站上|冲刺|[近约逾]|(?:产值|收入|[税销][收售]|额))(?:新的)?$"
)
_OF_LIST = re.compile(
    r"[两三四五六七八九十][个大项](?:国家级|省级|市级|主要|重点|支柱)?(?:指标|行业|产业|门类|板块|领域|品类|县区|县市|乡镇|园区|片区)(?!项目)"
    "|[两三四五六]项(?:数据|指标|收入)?(?:[都均皆]|双双)"
)
"""How many things are named in front, which is no figure of its own: 云母制品和磨具|两个行业|产值."""
_YEAR = re.compile(r"(?:19|20)\d\d项目")
"""2023|项目奋战年: a year, no count."""
_POINTS = re.compile(r"(?:[、和及][\d.]+个){0,4}[、和及][\d.]+个百分点")
"""比全省、全市分别高|1.2个|、0.8个百分点: points as well."""
_OF_BASE = re.compile(r"\)?的")
_BASE = re.compile(r"(?:完成|占|为|达到?)[^,;。]{0,16}?(?:任务|目标|计划|预算|指标)[^,;。\d]{0,6}\(?$")
_ROUND_VALUES = {"十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "亿": 10**8, "千万": 10**7}
_ROUND_VALUES |= {"百万": 10**6, "十万": 10**5, "万": 10**4}
_NOT_FIGURES = frozenset(
    {"个百分点", "个千分点", "‰", "米", "海里", "厘米", "毫米", "升", "摄氏度", "千伏", "匹"}
)


@record
class Figure:
    """A number with its unit (offsets of the text)."""

    start: int
    end: int
    amount: Amount


def figures(doc: Doc) -> list[Figure]:
    """All figures in order, round ones and ratios in words included: 突破〔百亿〕大关, 增长〔三成〕."""
    text, found = text_of(doc), []
    for span in doc.spans.get("kg_amounts", ()):
        amount: Amount = value_of(span, "amount")
        if amount.unit in _NOT_FIGURES:
            continue
        start, end = span.start_char, span.end_char
        if (
            amount.unit == "个" and text.startswith("亿", end) and text[end + 1 : end + 2] != "元"
        ):  # 今年奔着10个亿|去
            end, amount = end + 1, Amount(plain(amount.value * 10**8), "CNY", amount.bound)
        named = amount.unit == "条" and text.startswith("”", end)  # “稳企二十条”
        points = amount.unit == "个" and _POINTS.match(text, end)
        if not (named or points or _OF_LIST.match(text, start) or _YEAR.match(text, start)):
            found.append(Figure(start, end, amount))
    taken = {i for figure in found for i in range(figure.start, figure.end)}
    spelled = [*_round_figures(text), *_of_air(text), *(Figure(*each) for each in ratios(text))]
    found += [figure for figure in spelled if figure.start not in taken]
    found.sort(key=lambda figure: figure.start)
    rates = {figure.start for figure in found if figure.amount.unit == "%"}
    return [figure for figure in found if not _is_base(text, figure, rates)]


def _is_base(text: str, figure: Figure, rates: Container[int]) -> bool:
    """Whether a figure is only what a share is taken of: 完成年度任务〔589亿元〕的37%, 占计划〔5亿〕的8%."""
    of = _OF_BASE.match(text, figure.end)
    return (
        of is not None
        and of.end() in rates
        and bool(_BASE.search(text[max(0, figure.start - 20) : figure.start]))
    )


def _round_figures(text: str) -> Iterator[Figure]:
    for m in _ROUND.finditer(text):
        value, unit = _ROUND_VALUES.get(m["number"]), m["unit"] or "元"
        if (
            value
            and (value >= 10**6 or unit != "元")
            and _ROUND_BEFORE.search(text[max(0, m.start() - 5) : m.start()])
        ):
            yield Figure(m.start(), m.end(), Amount(Decimal(value), CURRENCIES.get(unit, unit), "min"))


def _of_air(text: str) -> Iterator[Figure]:
    """How good the air is: 优良天数达〔298天〕, PM2.5平均浓度每立方米〔19微克〕; other days are no figure."""
    if "浓度" in text or "天数" in text:
        for m in _AIR.finditer(text):
            number, unit = m["days"] or m["dust"], f"{m['unit']}/立方米" if m["unit"] else "天"
            yield Figure(m.start("days" if m["days"] else "dust"), m.end(), Amount(Decimal(number), unit))


_CLAUSE = re.compile(r"[^,;:，；：\n]+(?:(?<=\d):(?=\d)[^,;:，；：\n]+)*")
_LISTED = re.compile(r"(?:以上|左右|以下)?[、()]")


@record
class Clause:
    """A piece of a sentence with the figures in it."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    listed: bool = False
    """Whether it goes on a list of the clause before it (…企业21户、〔高新技术企业34户〕)."""


def clauses(text: str, start: int, end: int, found: list[Figure]) -> list[Clause]:
    """Cut a sentence at its commas, and at 、 and brackets that follow a figure."""
    pieces = []
    for m in _CLAUSE.finditer(text, start, end):
        inside = [f for f in found if m.start() <= f.start < m.end()]
        pieces += [*_pieces(text, m.start(), m.end(), inside)]
    return pieces


def _pieces(text: str, start: int, end: int, found: list[Figure]) -> Iterator[Clause]:
    if APART.search(text, start, end):
        yield Clause(start, end, tuple(found))
        return
    begin, listed = start, False
    held: list[Figure] = []
    rates = {figure.start for figure in found if figure.amount.unit == "%"}
    for figure in found:
        held.append(figure)
        cut = _LISTED.match(text, figure.end, end)
        one_list = cut is not None and figure.start in rates and cut.end() in rates  # 增长7.8%、9.2%
        if cut and not one_list:
            yield Clause(begin, cut.end() - 1, tuple(held), listed)
            begin, held, listed = cut.end(), [], True
    if begin < end:
        yield Clause(begin, end, tuple(held), listed)
