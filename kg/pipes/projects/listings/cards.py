"""Entries of a list that say what they say each with its label, in lines of their own or one after another.

●航空部件维修基地
投资方:山东翼桓动力科技有限公司
总投资:18.5亿元
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.columns import ANY_TITLE, KINDS, SUMS
from kg.pipes.amounts.units import SUM_UNIT
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.listings.fields import COST, may_be_site, may_name
from kg.pipes.projects.listings.labels import Header, amount_in, called, further
from kg.pipes.projects.listings.same import Pointed, resolved, same_as
from kg.pipes.projects.listings.sums import other_sums, stages_of
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.names import is_han
from kg.pipes.projects.patterns import ENTRY_MARK
from kg.records import record
from kg.types import Stretch
from kg.wordfinder import gated

_LINE = re.compile("[^\n]+")
_CELL = re.compile("[^|]+")
_NTH = re.compile(
    r"(?:项目|工程|点位)[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十\d]{1,2}[站个处]|[一二三四五六七八九十\d]{1,2}号(?:点位|项目)"
)
"""A label that only counts: 项目一:…, 第六站:…."""
_COLON = gated("(:=", rf"(?:\((?P<unit>{SUM_UNIT})\))?[:=](?=[^\n])")
_LED = re.compile(rf" ?{ANY_TITLE} ?(?P<value>[^,。;:\n]{{2,30}})(?P<more>[,;][^\n]*)?")
"""A label that no colon parts from its value: 投资方 恒昇公司."""
_COST = re.compile(f"{COST.pattern}|[一二三四五六七八九十百千两]+[万亿][一二三四五六七八九十百千两万亿]*元")
"""A labelled sum, in words too: 投资额:三亿五千万元."""
_OTHER = re.compile(r"(?:^|(?<=[\n ,;。、|●◆■▲]))(?P<label>[\u4e00-\u9fff]{2,8})$")
"""A label of what tells nothing here, where one can stand: 责任领导:…."""
_SHORT_LABEL = 2
_LONGEST_LABEL = 16
_FITS = {
    "owner": re.compile("(?:公司|集团|厂|合作社|[农牧科矿]业|科技)$"),
    **dict.fromkeys(SUMS, COST),
    "site": re.compile("(?:[区园城镇乡村港]|街道|基地|苏木|口岸)$"),
}
"""What such a value must look like."""
_TITLE = re.compile(
    rf" ?(?:{ENTRY_MARK} ?|[甲乙丙丁戊己庚辛壬癸][、.]|[壹贰叁肆伍陆柒捌玖拾][、./]|——)?"
    rf"(?:(?P<place>[\u4e00-\u9fff]{{2,12}}?(?:[区园镇乡村港]|街道|基地))(?:·| ?\| ?))?"
    rf"(?:[【《](?P<set>[^】》\n]{{4,36}})[】》]|(?P<name>[^\n,。;:]{{4,36}}?)(?:\((?P<firm>[^()\n,。;:]{{4,24}})\))?)$"
)
_ASIDE = re.compile(r"\([^()]*\)$")
_LEAST = 2


@record
class _Value:
    kind: str
    label: int
    """Where its label begins."""
    start: int
    end: int
    unit: str = ""
    """Of a bare number, by its label: 投资额(万元):7500."""
    stop: int = 0
    """Where the line ends that says more behind it: 总投资9.6亿元|,分两期:一期5.6亿元|."""


def read_cards(text: str) -> Iterator[Mention]:
    """The project of each entry whose labels give at least its sum or who invests."""
    return iter(resolved(list(_entries(text))))


def _entries(text: str) -> Iterator[Pointed]:
    for over, told in _cards(text):
        values = told if any(value.kind == "name" for value in told) else [*over, *told]
        start, end = next(((v.start, v.end) for v in values if v.kind == "name"), (0, 0))
        own = {value.kind: (value.start, value.end) for value in reversed(values)}
        taken = [p for kind in ("owner", "site") if kind in own and (p := same_as(text, own[kind], kind))]
        for kind, _ in taken:
            del own[kind]  # 地点:同上
        if (
            len(values) < _LEAST + (values is not told)
            or not ({"owner", "money"} & own.keys() or taken)
            or not may_name(text, start, end)
        ):
            continue
        owner = own.get("owner")
        if owner and (aside := _ASIDE.search(text, *owner)) and aside.start() > owner[0] + 3:
            owner = owner[0], aside.start()  # 广州越秀文旅(招商引进)
        span = (min(start, told[0].label), max(told[-1].end, told[-1].stop))
        units = tuple((value.kind, value.unit) for value in values if value.unit)
        label = Header((), units=units)
        row = Row(
            owner=owner,
            money=own.get("money"),
            site=own.get("site"),
            amount=amount_in(text, own.get("money"), label.unit_of("money")),
            others=other_sums(text, own, label),
            stages=stages_of(text, own),
            span=span,
        )
        yield Mention.alone(text, start, end, "projects.table", row=row), taken


def _cards(text: str) -> Iterator[tuple[list[_Value], list[_Value]]]:
    """The labelled values that stand together, with the line over them, or the words in front of them."""
    found: list[_Value] = []
    title: list[_Value] = []
    for value in _values(text):
        last = found[-1] if found else None
        apart = last is not None and text[max(last.end, last.stop) : value.label].strip(" ,;、|\n") != ""
        value = replace(value, kind=further(value.kind, {v.kind for v in found}))
        again = value.kind == "name" or (value.kind != "other" and any(v.kind == value.kind for v in found))
        if apart or again:
            yield title, found
            found = []
        if not found:
            title = _title(text, value.label)
        found.append(value)
    if found:
        yield title, found


def _title(text: str, start: int) -> list[_Value]:
    """The name in front of the first label, in the line above it or in its own; with it the firm or place
    in brackets, or the place in front: ▲阀体铸造二期(|恒昇阀业公司|), 📍01 |东坪片区|·阀体铸造二期.
    """
    begin = text.rfind("\n", 0, max(0, start - 1)) + 1
    stop = start - 1 if text[start - 1 : start] in ("\n", " ", ",") else start
    named = _TITLE.match(text[begin:stop])
    if named is None:
        return []
    found = [_Value("name", begin, *_at(begin, named.span("set" if named["set"] else "name")))]
    if named["place"]:
        return [*found, _Value("site", begin, *_at(begin, named.span("place")))]
    if named["firm"]:
        first, last = _at(begin, named.span("firm"))
        kind = "site" if may_be_site(text, first, last) else "owner"
        if kind == "site" or _FITS["owner"].search(text, first, last) or place_prefix(text[first:last]):
            return [*found, _Value(kind, first, first, last)]
        found = [_Value("name", begin, found[0].start, stop)]
    return found


def _at(begin: int, span: Stretch) -> Stretch:
    return begin + span[0], begin + span[1]


def _values(text: str) -> Iterator[_Value]:
    """What stands behind each label, to the next one or the end of the line."""
    for line in _LINE.finditer(text):
        labels = _labels(text, *line.span())
        if all(label.kind == "other" for label in labels):
            led = [
                value
                for cell in _CELL.finditer(text, *line.span())
                for value in _uncoloned(text, *cell.span())
            ]
            yield from led
            labels = [] if led else labels
        stops = [*(label.label for label in labels[1:]), *([line.end()] if labels else [])]
        for label, stop in zip(labels, stops, strict=True):
            end = stop
            while end > label.start and text[end - 1] in " ,;、|。":
                end -= 1
            value = replace(label, end=end)
            if end > label.start and (label.kind not in SUMS or _is_sum(text, value)):
                yield value


def _is_sum(text: str, value: _Value) -> bool:
    told = amount_in(text, (value.start, value.end), value.unit)
    return told is not None or _COST.match(text, value.start, value.end) is not None


def _uncoloned(text: str, start: int, end: int) -> Iterator[_Value]:
    """The value of a line that begins with its label: 投资方 恒昇公司, 总投资3.1亿元."""
    line = _LED.fullmatch(text, start, end)
    kind = next((kind for kind in KINDS if line and line[kind]), "")
    told = kind and line is not None and _FITS.get(kind)
    if line is not None and told and (kind in SUMS or not line["more"]) and told.search(line["value"]):
        yield _Value(kind, start, *line.span("value"), stop=end if line["more"] else 0)


def _labels(text: str, start: int, end: int) -> list[_Value]:
    """The labels of a line in their order, each with where its value begins; those that tell nothing
    here only where words can begin: 责任领导:….
    """
    found: list[_Value] = []
    for colon in _COLON.finditer(text, start, end):
        begin = max(start, found[-1].start if found else start, colon.start() - _LONGEST_LABEL)
        kind, length = _label_before(text[begin : colon.start()])
        if not kind and (other := _OTHER.search(text[begin : colon.start()])):
            kind, length = "other", len(other["label"])
        if kind:
            kind = "other" if kind == "number" else kind
            found.append(_Value(kind, colon.start() - length, colon.end(), colon.end(), colon["unit"] or ""))
    return found


@lru_cache(4096)
def _label_before(words: str) -> tuple[str, int]:
    """The kind of the longest label that words end with, and its length: 广西麻王地毯,|总投资| → money, 3."""
    for i in range(len(words) - 1):
        kind = called(words[i:]) or ("name" if _NTH.fullmatch(words, i) else "")
        if not kind:
            continue
        joined = kind == "name" and i and is_han(words[i - 1])
        if not joined or len(words) - i > _SHORT_LABEL:
            return kind, len(words) - i
    return "", 0
