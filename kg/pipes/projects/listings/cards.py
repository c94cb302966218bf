"""Entries of a list that say what they say each with its label, in lines of their own or one after another.

●航空部件维修基地
投资方:山东翼桓动力科技有限公司
总投资:18.5亿元
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.projects.listings.fields import COST, may_name
from kg.pipes.projects.listings.same import Pointed, resolved, same_as
from kg.pipes.projects.mention import Mention, Row, Stretch
from kg.pipes.projects.patterns import ENTRY_MARK
from kg.records import record

_LABELS = (
    (
        "name",
        r"项目名称?|(?<![\u4e00-\u9fff])(?:项目|工程)|工程名称|(?:项目|工程)[一二三四五六七八九十\d]{1,2}",
    ),
    (
        "owner",
        r"投资方|投资商|出资方|业主(?:单位)?|(?:投资|建设|实施|申报|项目|运营)(?:单位|主体|企业|业主|公司)|(?:落户)?企业(?:名称)?|公司|客商",
    ),
    (
        "money",
        r"(?:计划)?总投资(?:额|规模)?|(?:投资|项目|合同|协议|签约)(?:总|金)?(?:额|规模|总额|金额|概算)|(?:计划|拟)?投资|概算",
    ),
    ("site", r"(?:拟?建设|项目|落户|实施|投资|所在|拟建)?(?:地点|选址|地址|位置|所在地|园区)|落户地?|落点"),
    ("stage", r"(?:项目|建设|工程|最新|当前|目前)?(?:进展|进度|状态|阶段)(?:情况)?"),
    (
        "other",
        r"(?:主要)?(?:建设|项目|投资)?(?:内容|规模|效益|工期|周期|简介|概况|产品|性质|类别)|(?:预期|经济|社会)效益"
        r"|占地(?:面积)?|[责联][任系](?:人|单位)",
    ),
)
_ANY = "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS) + ")"
_LABEL = re.compile(f"{_ANY}[:=](?=[^\\n])")
_COLON = re.compile("[:=]")
_LED = re.compile(rf" ?{_ANY} ?(?P<value>[^,。;:\n]{{2,30}})")
"""A label that no colon parts from its value: 投资方 恒昇公司."""
_COST = re.compile(f"{COST.pattern}|[一二三四五六七八九十百千两]+[万亿][一二三四五六七八九十百千两万亿]*元")
"""A labelled sum, in words too: 投资额:三亿五千万元."""
_OTHER = re.compile(r"(?:^|(?<=[\n ,;。、|●◆■▲]))[\u4e00-\u9fff]{2,8}:(?=[^\n])")
"""A label of what tells nothing here, where one can stand: 责任领导:…."""
_FITS = {
    "owner": re.compile("(?:公司|集团|厂|合作社|[农牧科矿]业|科技)$"),
    "money": COST,
    "site": re.compile("(?:[区园城镇乡村港]|街道|基地|苏木|口岸)$"),
}
"""What such a value must look like."""
_TITLE = re.compile(
    rf" ?(?:{ENTRY_MARK} ?|[甲乙丙丁戊己庚辛壬癸][、.]|[壹贰叁肆伍陆柒捌玖拾][、./]|——)?"
    rf"(?:[【《](?P<set>[^】》\n]{{4,36}})[】》]|(?P<name>[^\n,。;:]{{4,36}}))$"
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


def read_cards(text: str) -> Iterator[Mention]:
    """The project of each entry whose labels give at least its sum or who invests."""
    return iter(resolved(list(_entries(text))))


def _entries(text: str) -> Iterator[Pointed]:
    for title, values in _cards(text):
        named = next((v for v in values if v.kind == "name"), None)
        start, end = (named.start, named.end) if named else title or (0, 0)
        own = {value.kind: (value.start, value.end) for value in reversed(values)}
        taken = [p for kind in ("owner", "site") if kind in own and (p := same_as(text, own[kind], kind))]
        for kind, _ in taken:
            del own[kind]  # 地点:同上
        if (
            len(values) < _LEAST
            or not ({"owner", "money"} & own.keys() or taken)
            or not may_name(text, start, end)
        ):
            continue
        owner = own.get("owner")
        if owner and (aside := _ASIDE.search(text, *owner)) and aside.start() > owner[0] + 3:
            owner = owner[0], aside.start()  # 广州越秀文旅(招商引进)
        span = (min(start, values[0].label), values[-1].end)
        row = Row(owner=owner, money=own.get("money"), site=own.get("site"), span=span)
        yield Mention.alone(text, start, end, "projects.table", row=row), taken


def _cards(text: str) -> Iterator[tuple[Stretch | None, list[_Value]]]:
    """The labelled values that stand together, with the line over them, or the words in front of them."""
    found: list[_Value] = []
    title: Stretch | None = None
    for value in _values(text):
        last = found[-1] if found else None
        apart = last is not None and text[last.end : value.label].strip(" ,;、|\n") != ""
        again = value.kind == "name" or (value.kind != "other" and any(v.kind == value.kind for v in found))
        if apart or again:
            yield title, found
            found = []
        if not found:
            title = _title(text, value.label)
        found.append(value)
    if found:
        yield title, found


def _title(text: str, start: int) -> Stretch | None:
    """The name in front of the first label: in the line above it, or in its own."""
    begin = text.rfind("\n", 0, max(0, start - 1)) + 1
    stop = start - 1 if text[start - 1 : start] in ("\n", " ", ",") else start
    named = _TITLE.match(text[begin:stop])
    if named is None:
        return None
    group = named.lastgroup or "name"
    return begin + named.start(group), begin + named.end(group)


def _values(text: str) -> Iterator[_Value]:
    """What stands behind each label, to the next one or the end of the line."""
    for line in re.finditer("[^\n]+", text):
        if not _COLON.search(line.group()):
            for cell in re.finditer("[^|]+", line.group()):
                yield from _uncoloned(text, line.start() + cell.start(), line.start() + cell.end())
            continue
        labels = _labels(text, *line.span())
        stops = [*(label.start() for label in labels[1:]), *([line.end()] if labels else [])]
        for label, stop in zip(labels, stops, strict=True):
            kind = str(label.lastgroup or "other")
            end = stop
            while end > label.end() and text[end - 1] in " ,;、|。":
                end -= 1
            if end > label.end() and (kind != "money" or _COST.match(text, label.end(), end)):
                yield _Value(kind, label.start(), label.end(), end)


def _uncoloned(text: str, start: int, end: int) -> Iterator[_Value]:
    """The value of a line that begins with its label: 投资方 恒昇公司, 总投资3.1亿元."""
    line = _LED.fullmatch(text, start, end)
    kind = next((kind for kind, _ in _LABELS if line and line[kind]), "")
    told = kind and line is not None and _FITS.get(kind)
    if line is not None and told and told.search(line["value"]):
        yield _Value(kind, start, *line.span("value"))


def _labels(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The labels of a line in their order; those that tell nothing here only where no other overlaps."""
    known = list(_LABEL.finditer(text, start, end))
    others = (m for m in _OTHER.finditer(text, start, end))
    apart = [m for m in others if not any(m.start() < k.end() and k.start() < m.end() for k in known)]
    return sorted([*known, *apart], key=lambda m: m.start())
