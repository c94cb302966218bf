"""What a project costs and yields: the kind of each amount that is said about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from kg.currencies import CURRENCY
from kg.pipes.clauses import PART_END, first_mark, line_end, line_start, sentence_start
from kg.pipes.extensions import passage, printed, text_of
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.measures import amount_kind
from kg.pipes.projects.mention import Mention, Row, Sum
from kg.pipes.projects.names import core
from kg.pipes.projects.patterns import BUILDS, SUM
from kg.pipes.projects.scopes import COUNTED, Scope
from kg.types import Amount, AmountKind, Investment
from kg.wordfinder import gated

_CONTEXT = 18
"""Letters in front of a sum in which a count of projects says that it is theirs together."""
_EACH = gated(
    "上两三四五六七八这前分依总投均各都皆",
    r"(?<![^,;。\n])(?:这|上述)?[两三四五六七八]个项目的?(?:计划|预计)?(?:总?投资|产值|税收|外资)额?(?P<whole>)[为约达是]*(?=\d)"
    r"|前者(?:计划|总)*投资额?(?P<former>)(?=\d)"
    r"|(?P<turn>分别|依次)(?:由[^,;。\d]{4,60}(?=投资|出资|投入))?(?:[为达是约到]|计划|总|要)*(?:(?:投资?|出资|花|砸)[入了下进]*额?)?[为约达]*(?=\d)"
    rf"|总?投资(?:总?额|规模)?(?P<row>)[为约达是]*(?={SUM}[、和及]{SUM})"
    r"|(?P<alike>[均各都皆])(?:计划|需|将|拟|[为达是约超]|总?投[资入])*(?=\d)",
)
"""In front of a sum for each of those named before: 三个项目|分别投了|2.7亿元、8800万元和4200万元."""
_NEXT_SUM = re.compile("[、,]?(?:以?及|和|与)?(?:后者)?约?")
_IN_TURN = re.compile(r"(?:分别|依次)(?:为|达|是|约)*$")
"""In front of a sum that is the first of several's: 投资额|依次为|1.5亿元、9000万元和6000万元."""
_BUILDS_EACH = re.compile(r"元?(?:,|用于|来)?(?:建设|新建|兴建|打造|实施|投建|开发|的)")
"""Behind sums for each of those named next: A公司、B公司分别投资3亿元、2亿元|建设|X项目和Y项目."""
_LAND = r"(?:(?!由)[^,;。投]{2,16}亩(?:地|土地)?,)?"
"""Between the sum that is put in and what it builds: 拿出15.8亿元,|在高新区摘地260亩,|建设…."""
_SHARE = re.compile("出资|拿出|自筹|筹资|集资|捐|花了?|掏了?|投入|斥资|耗资|投(?!资)")
"""What tells of one who pays, the whole or a part."""
_IN_ROW = re.compile(rf"(?:分别|依次)[为达约是]*(?:{SUM}[、和及])*$")
"""In front of a sum that is one of a row's: 总投资|分别为3亿元、|2亿元的A项目和B项目."""
_IS_OTHER = re.compile(rf"项目|工程|[万亿]{CURRENCY}")
"""Words between an amount and a name that show it to be another's: 投资3亿元的A项目和投资1亿元的|B项目."""

_COSTS = re.compile("(?:计划|预计|拟)?总?投资(?:额|约|达|为|共|近|超|逾|超过)*\\Z")
"""What a project costs, up to the sum."""
_TURNS = re.compile(",[\u4e00-\u9fff]{2,12}?(?:[镇乡村园]|街道|园?区)的")
"""Behind a sum where the next project begins with its place: ,新桥镇的|云仓基地."""
_OPENS = ("", "。", "!", "?", "\n", "“", "”")
"""In front of what names no project yet."""
_IS_OTHERS = re.compile(r"全[市县区旗州省](?!场|重[点大])|(?<!税[金收])累计|今年以来|其余|[^,]{2,6}分会场")
"""Words between a name and a sum that turn to the region or to what a year has brought."""


def investments(doc: Doc, mention: Mention, scope: Scope, amounts: Marks) -> tuple[Investment, ...]:
    """Every amount of one project: in front of its name, behind it, and in later sentences."""
    found = []
    if mention.size:
        found += _threshold(doc, mention, amounts)
    cells = list(_of_row(mention.row, amounts)) if mention.row else []
    found += [_investment(doc, kind, span, span.start) for kind, span in cells]
    told = {span.start for _, span in cells}
    text = text_of(doc)
    parts = (scope.before, scope.clause, _bracket(text, mention), scope.after, *scope.later)
    begin, end = min(a for a, _ in parts), max(mention.start, *(b for _, b in parts))
    for span in amounts.within(begin, end):
        inside = parts[2][0] <= span.start < parts[2][1]
        if (
            span.label != "MONEY"
            or span.start in told
            or not (inside or _belongs(text, span, mention, scope))
        ):
            continue
        kind, start = amount_kind(text, span.start, mention)
        if kind is not None:
            found.append(_investment(doc, kind, span, start))
    return tuple(_without_shares(found))


def _without_shares(found: Sequence[Investment]) -> Iterator[Investment]:
    """The sums, what somebody puts in of a larger one being no whole: 总投资7600万元,|县里出资5200万元|."""
    wholes = [i.amount for i in found if i.kind is AmountKind.TOTAL and not _SHARE.match(i.text)]
    for told in found:
        share = told.kind is AmountKind.TOTAL and _SHARE.match(told.text)
        if share and any(
            told.amount.unit == whole.unit and told.amount.value < whole.value for whole in wholes
        ):
            told = replace(told, kind=AmountKind.OTHER, rule="projects.money.other")
        yield told


def _bracket(text: str, mention: Mention) -> tuple[int, int]:
    """The bracket right behind a name, about it alone: 线束项目|(总投资1亿美元,外资4000万美元)|、…."""
    end = text.find(")", mention.end) if text.startswith("(", mention.end) else -1
    return mention.end, max(mention.end, end)


def told_of_each(doc: Doc, mentions: list[Mention], amounts: Marks) -> dict[Mention, Investment]:
    """``A、B两个项目投资分别为5亿元、3亿元``: one amount for each, in their order, where a sentence, its last
    part or a paragraph names as many.
    """
    text = text_of(doc)
    found: dict[Mention, Investment] = {}
    for each in _EACH.finditer(text):
        own = _row_of_sums(text, each.end(), amounts)
        at = each.start(each.lastgroup or 0)
        for begin, end in _may_name(text, each, own, amounts) if own else ():
            named = {core(m.name): m for m in reversed(mentions) if begin <= m.start < end}
            sums = own * len(named) if each["alike"] else own
            if len(named) == len(sums) > 1 and not text.startswith(",前者", own[-1].end):
                told = sorted(named.values(), key=lambda m: m.start)
                kind = amount_kind(text, at, told[0])[0] or amount_kind(text, own[0].start, told[0])[0]
                found |= {
                    m: _investment(doc, kind or AmountKind.TOTAL, sum_, sum_.start)
                    for m, sum_ in zip(told, sums, strict=True)
                }
                break
    return found


def _may_name(
    text: str, each: re.Match[str], own: Sequence[Marked], amounts: Marks
) -> Iterator[tuple[int, int]]:
    """Where those may be named that some sums are of, the likeliest first."""
    at, behind = each.start(each.lastgroup or 0), own[-1].end
    part = sentence_start(text, at, PART_END)
    if each["alike"]:
        told = [span.end for span in amounts.within(part, at) if span.label == "MONEY"]
        if len(own) == 1 and not text.startswith("以上", behind):
            yield max([part, *told]), at
        return
    if _BUILDS_EACH.match(text, behind):
        yield behind, first_mark(text, PART_END, behind)
    yield from ((begin, at) for begin in (part, sentence_start(text, at), line_start(text, at)))


def _row_of_sums(text: str, start: int, amounts: Marks) -> list[Marked]:
    """The sums that stand one behind the other from a place on."""
    row: list[Marked] = []
    for span in amounts.within(start, line_end(text, start)):
        if span.label != "MONEY" or _NEXT_SUM.fullmatch(text, start, span.start) is None:
            break
        row.append(span)
        start = span.end
    return row


def _belongs(text: str, span: Marked, mention: Mention, scope: Scope) -> bool:
    start, end = span.start, span.end
    if end <= mention.start and (
        _is_of_last(text, start, end, scope) or _IN_ROW.search(text, scope.before[0], start)
    ):
        return False
    if scope.before[0] <= start and end <= mention.start and text.startswith(("、", ","), end):
        # 总投资32亿元、年产10万吨的X; 总投资8.6亿元,占地120亩的X
        if COUNTED.search(text, max(scope.before[0], start - _CONTEXT), start):
            return False  # 签约项目7个,总投资26亿元,锐盟公司的柔性产线项目…
        extends = text[end : mention.start] == "," and mention.name.startswith(("扩建", "改建", "续建"))
        return extends or bool(
            re.fullmatch(
                rf",{_LAND}{BUILDS}|,(?:主要|全部)?用于(?:建设|投建|新上)?|[、,](?!其中|[一另][个宗家项]是)(?:占地|用地|年产|规划)?[^,;。、的]{{2,24}}的",
                text[end : mention.start],
            )
        )
    opened = text[scope.clause[0] - 1 : scope.clause[0]] == "“"  # 捐资320万元兴建的“|侨灯书屋”
    if (scope.before if opened else scope.clause)[0] <= start and end <= mention.start:
        # 总投资20亿元的X, 总投资30亿元X, 由Y投资18亿元建设的X
        between = text[end : mention.start]
        return bool(re.fullmatch(r"[^,;。、]{0,14}|[^,;。]{2,24}的", between)) and not _IS_OTHER.search(
            between
        )
    told = (scope.after, *scope.later)
    alone = mention.is_alone or any(text.startswith(("前者", "后者"), first) for first, _ in told)
    for i, (a, b) in enumerate(told):
        if a <= start and end <= b:
            between = text[a:start]
            if _IN_TURN.search(between):
                return False
            return (
                (alone or "后者" in between)
                and not COUNTED.search(between)
                and (i > 0 or not _is_of_other(between))
            )
    return False


def _is_of_last(text: str, start: int, end: int, scope: Scope) -> bool:
    """Whether a sum is that of the project before: 载板项目|投资15亿元|,恒昇公司的结构件项目…, or
    分拣中心项目已竣工,|总投资1.2亿元|,新桥镇的云仓基地….
    """
    since = scope.before[0]
    if text[since - 1 : since] in _OPENS:
        return False
    told = _COSTS.search(text, since, start)
    return told is not None and (told.start() == since or _TURNS.match(text, end) is not None)


def _is_of_other(between: str) -> bool:
    """Whether the words between a name and an amount turn to the region or the year's sum."""
    between = re.sub(
        r"(?:^|,)(?:截至[^,。;]{0,8}|到[^,。;]{0,6}|目前|已)?累计(?=完成|投|已|花)", "", between
    )  # X项目|累计完成投资2.3亿元
    return _IS_OTHERS.search(between) is not None


def _threshold(doc: Doc, mention: Mention, amounts: Marks) -> list[Investment]:
    """``A、B、C等20亿元以上项目``, ``A、B等2个百亿级项目``: the threshold holds for those it names."""
    if level := _LEVEL.fullmatch(mention.size):
        start, end = mention.size_start, mention.size_start + len(mention.size)
        value = (_ROUND.get(level["count"]) or Decimal(level["count"])) * _SCALE[level["scale"]]
        marked = Marked(start, end, "MONEY", "", None, Amount(value, "CNY", "min"))
        return [_investment(doc, AmountKind.TOTAL, marked, start, end, 0.75)]
    if "以上" not in mention.size:
        return []
    return [
        _investment(doc, AmountKind.TOTAL, span, span.start, span.end + 2, 0.75)
        for span in amounts.at(mention.size_start)
        if span.label == "MONEY"
    ]


_LEVEL = re.compile(r"(?P<count>\d[\d.]*|[十百千])(?P<scale>亿|万)元?级")
_ROUND = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
_SCALE = {"亿": Decimal(10**8), "万": Decimal(10**4)}


def _of_row(row: Row, amounts: Marks) -> Iterator[tuple[AmountKind, Marked]]:
    """The sums in the cells of a row; a bare number where the column's title gives the unit."""
    whole = (Sum(AmountKind.TOTAL, row.money, row.amount),) if row.money is not None else ()
    for told in (*whole, *row.others):
        if told.amount is not None:
            yield told.kind, Marked(told.cell[0], told.cell[1], "MONEY", "", None, told.amount)
            continue
        printed_at = (span for span in amounts.within(*told.cell) if span.label == "MONEY")
        if (first := next(printed_at, None)) is not None:
            yield told.kind, first


def _investment(
    doc: Doc, kind: AmountKind, span: Marked, start: int, end: int | None = None, confidence: float = 0.93
) -> Investment:
    assert span.amount is not None
    end = span.end if end is None else end
    return Investment(
        kind=kind,
        amount=span.amount,
        text=printed(doc, start, end),
        passages=(passage(doc, start, end),),
        rule=f"projects.money.{kind.value}",
        confidence=confidence,
    )
