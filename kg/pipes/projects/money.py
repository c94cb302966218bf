"""What a project costs and yields: the kind of each amount that is said about it."""

from __future__ import annotations

import re
from decimal import Decimal

from spacy.tokens import Doc

from kg.pipes.extensions import passage, printed, text_of
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.names import phase
from kg.pipes.projects.patterns import BUILDS, COUNTS
from kg.pipes.projects.scopes import COUNTED, Scope
from kg.types import Amount, AmountKind, Investment
from kg.wordfinder import gated

_HOW = (
    r"(?:额|规模|总额|大约|大概|就有|共|共计|约为|约|超过|超|占去|可?添|达到|可达到?|达|近|逾|突破|到了|只有|增至|增加到|不低于|不少于|占了|为|高达|能?做?到|预计可?达?|可?实现|可增|新增|可新增|将达到?|将|可|预计|合计|至少"
    r"|能(?:达到?|增加|增长|到)|可以|可?有?望(?:达到?)?|:|,)"
)
_KINDS = (
    (
        AmountKind.EQUIPMENT,
        r"设备(?:总)?(?:投资|投入|购置费?)|其中,?设备|设备(?:从[^,。;]{2,6}进口,)?(?:花了|耗资)|设备(?:款|费|一项)?(?:就|便|要|占|花|用|投入?|砸)+[了去下]?",
    ),
    (
        AmountKind.FOREIGN,
        r"[外港台侨日韩德美]资(?:额|金额)?|到账资金|到资|[外港日韩德美越老缅泰俄蒙乌哈丹法英意荷]方(?:出资|投资)",
    ),
    (
        AmountKind.OTHER,
        r"[头第]一步的?|第一阶段|先期|拿出了?其中的|已到位|已?(?:花去|用去|花掉)了?|累计投入?|补了?|完成(?:的)?(?:总)?投资|已投资|已投入|已完成|固定资产(?:总)?投资|再投资?|(?<!总)(?<!拟)(?<!将)(?<!要)(?<!计划)投入|增资(?:扩股)?|注册资本金?|补助|补贴|奖励|专项债券?|贷款|授信|融资"
        r"|资金|年度(?:计划)?投资|年内(?:计划)?(?:完成)?投资|今年(?:计划)?(?:完成)?投资|土建投资|中央预算内投资"
        r"|[一二三首四五六七八九本]期(?:工程|项目)?(?:计划|规划|预计|拟|追加|概算|先)?(?:总)?(?:投资?)?|追加投资",
    ),
    (AmountKind.TAX, r"(?:税收|纳税|税金|缴税|利税|税费|创税|税)(?:额|总额|贡献)?"),
    (
        AmountKind.OUTPUT,
        r"(?:产值|产出|开票(?:销售)?(?:收入)?|销售收入|销售额|营业额|营业收入|营收|销售|应税销售|经营收入|产销)(?:额)?",
    ),
    (
        AmountKind.TOTAL,
        r"总盘子|总?投资额?(?:[由从][^,。;]{2,10}元)?(?:提高|增加|追加|调整|扩大|提升|上调|增)[到至为]|总?投资(?:总额|总计|合计|额|规模|概算|估算|预算)?|(?<![招再追])投(?:了|下|入)?|拿出|花了?|花费|耗资|独资|总?预算|估算|总投入|(?:[拟将要]|计划)投入|筹资|[拟将]投|斥资|出资|总造价|工程造价|总概算|概算|引资额?|(?:合同|中标)价款?|(?:合同|签约|协议|投资)(?:总)?金?额",
    ),
)
_READ = tuple((kind, re.compile(f"(?:{cue}){_HOW}{{0,3}}$")) for kind, cue in _KINDS)
_RESPECTIVELY = re.compile(
    r"(?:投资|产值|税收|外资)额?(?P<how>分别(?:为|达|是|约)?)|分别(?:计划|总)?投资(?P<verb>)|前者(?:计划|总)*投资额?(?P<former>)"
)
_EACH = gated(
    "三上两五六四这",
    r"(?:^|(?<=[,;。\n]))(?:这|上述)?(?P<number>[两三四五六])个项目的?(?:计划|预计)?(?:总?投资|产值|税收|外资)额?(?P<how>分别(?:为|达|是|约)?)",
)
"""A sentence that gives a sum for each of those in front of it."""
_CONTEXT = 18
_NEAR = 36
_SHARED_CUE = re.compile(r"投资[约超]?\d[\d.]*[亿万]元的[^,。;:]{4,50}[、和及与]$")
"""``总投资22亿元的A项目、|18亿元的B项目``."""
_OF_PHASE = re.compile(r"(?:^|[。;,\n])(?:其中,?|项目)?[一二三首]期(?!总)[^。;投总]{0,20},$")
"""In front of the sum of a phase that its clause names: 项目一期占地150亩,|投资12亿元."""
_PUT_IN = re.compile(
    r"(?<=为此投入)\d|[\d.]+[万亿]{1,2}(?:元|美元)(?:(?:实施|建设|新建|打造|新上|兴建|改造)|,(?:在[\u4e00-\u9fff]{2,12}?)?(?:建设|新建|兴建|设立|打造|新上|上马))"
)
_AFTER_OWNER = re.compile(r"[,:(][^,;。:\d]{2,24}[,:]")
_ENDS_ENTRY = re.compile(r"[\d.]+[万亿]{1,2}(?:元|美元)(?:[;。)\n]|$)")
"""An entry of a list: 氢冶金装备制造基地|,中冶京诚,|12.6亿元;"""
_BARE = re.compile(r"(?:[,(]|,只有)$")
_ENDS_FIELD = re.compile(r"[\d.]+[万亿]{1,2}(?:元|美元|欧元|港元)(?:[,;。)(]|$)")
_OF_ALL = re.compile(
    r"[\d.]+[万亿]{1,2}(?:元|美元|欧元|港元)的(?:总投资|总?盘子)|(?<=[这该一]笔)[\d.]+[万亿]{1,2}元的投资"
)
"""鹏源新材料三期,|5.3亿元的总投资; 这笔|11亿元的投资."""
_LENT = re.compile(r"[\d.]+[万亿]{1,2}元(?:来自|属于?|[为是由])[^,。;]{0,8}(?:债券?|贷款|资金|补助|基金)")
"""A part of the whole that somebody lends or grants: 其中有|1.5亿元来自专项债券."""
_IN_FRONT = re.compile(r"(?<=[、,;:和与及中区道镇乡园城港县市村])[\d.]+[万亿]{1,2}(?:元|美元|欧元|港元)的?")
"""港区|30亿元|麋鹿风情小镇、|5.6亿元|粮食仓储物流: a sum and the name it buys."""
_IS_OTHER = re.compile(r"项目|工程|[万亿][美欧]?元")
"""Words between an amount and a name that show it to be another's: 投资3亿元的A项目和投资1亿元的|B项目."""
_FUND = re.compile(r"\d[\d.]*[万亿]{1,2}(?:元|美元)(?:的)?(?:启动|补助|扶持|奖补|专项|引导)资?[金助]")
"""A sum that helps a project on and is not its whole: 拿出|2000万元启动资金."""
_MEASURED_AFTER = re.compile(
    r"[\d.]+[万亿]{1,2}(?:元|美元)的?(?:年|新增)?(?P<what>产值|销售收入|销售额|营业收入|税收|税金|利税)(?![的比])"
)
"""A sum that says behind itself what it is: 往后每年能多出|2.1亿元产值."""
_YEARLY = re.compile(r"年|达产|投产|建成|满产|竣工后|全面|可|预计|将")
_EACH_YEAR = re.compile("(?<![去今前上明全当本\\d])年$")
"""In front of a turnover that each year brings: |年|产值可达2.6亿元."""
_PERIOD_ALONE = re.compile(
    r"(?:去年|今年|上年)(?![^,]*[起满])[\u4e00-\u9fff\d]{0,8}|上半年|前\w{1,2}季度|\d{1,2}至\d{1,2}月"
)
_PAST = re.compile(
    r"去年|今年|上半年|前\w季度|[一二三四]季度|\d月|累计|全[市县区旗州省]|我[市县区]|公司\w{0,2}产值|上年|同期|线上|已实现"
)


def investments(doc: Doc, mention: Mention, scope: Scope, amounts: Marks) -> tuple[Investment, ...]:
    """Every amount of one project: in front of its name, behind it, and in later sentences."""
    found = []
    if mention.size:
        found += _threshold(doc, mention, amounts)
    if mention.row:
        found += _of_row(doc, mention.row, amounts)
    text = text_of(doc)
    parts = (scope.before, scope.clause, _bracket(text, mention), scope.after, *scope.later)
    begin, end = min(a for a, _ in parts), max(mention.start, *(b for _, b in parts))
    for span in amounts.within(begin, end):
        inside = parts[2][0] <= span.start < parts[2][1]
        if span.label != "MONEY" or not (inside or _belongs(text, span, mention, scope)):
            continue
        kind, start = amount_kind(text, span.start, mention)
        if kind is not None:
            found.append(_investment(doc, kind, span, start))
    return tuple(found)


def _bracket(text: str, mention: Mention) -> tuple[int, int]:
    """The bracket right behind a name, about it alone: 线束项目|(总投资1亿美元,外资4000万美元)|、…."""
    end = text.find(")", mention.end) if text.startswith("(", mention.end) else -1
    return mention.end, max(mention.end, end)


def shared_out(doc: Doc, members: list[Mention], scope: Scope, amounts: Marks) -> dict[Mention, Investment]:
    """``A、B两个项目投资分别为5亿元、3亿元``: one amount for each member of a list, in their order."""
    text = text_of(doc)
    cue = _RESPECTIVELY.search(text, *scope.after)
    if cue is None:
        return {}
    end = next((i for i in range(cue.end(), scope.after[1]) if text[i] in ",;"), scope.after[1])
    own = [s for s in amounts.within(cue.end(), end) if s.label == "MONEY"]
    if len(own) != len(members):
        return {}
    kind, _ = amount_kind(text, max(cue.start(g) for g in ("how", "verb", "former")), members[0])
    kind = kind or AmountKind.TOTAL
    return {m: _investment(doc, kind, s, s.start) for m, s in zip(members, own, strict=True)}


def told_of_each(doc: Doc, mentions: list[Mention], amounts: Marks) -> dict[Mention, Investment]:
    """``确保A项目投产、B竣工。两个项目的投资分别为8600万元和1.5亿元``: one amount each, in their order."""
    text = text_of(doc)
    found: dict[Mention, Investment] = {}
    for each in _EACH.finditer(text):
        paragraph = text.rfind("\n", 0, each.start()) + 1
        before = [m for m in mentions if paragraph <= m.start < each.start()]
        end = next((i for i in range(each.end(), len(text)) if text[i] in ",;。\n"), len(text))
        own = [span for span in amounts.within(each.end(), end) if span.label == "MONEY"]
        if len(before) == len(own) == COUNTS.get(each["number"]):
            kind = amount_kind(text, each.start("how"), before[0])[0] or AmountKind.TOTAL
            found |= {m: _investment(doc, kind, s, s.start) for m, s in zip(before, own, strict=True)}
    return found


def amount_kind(text: str, start: int, mention: Mention) -> tuple[AmountKind | None, int]:
    """What an amount measures, by the words before it, and where those begin: (total, 总…)."""
    context = text[max(0, start - _CONTEXT) : start]
    if start == mention.end == mention.tail and _ENDS_FIELD.match(text, start):
        return AmountKind.TOTAL, start  # 恒泰纽扣西部生产基地1.2亿元,建在竹溪工业园
    if context[-1:] in "(,: " and context[:-1].endswith(mention.name[-6:]):
        return AmountKind.TOTAL, start  # 海诺数控刀具(6亿元), 海诺数控刀具项目,6亿元
    if _AFTER_OWNER.fullmatch(text, mention.end, start) and _ENDS_ENTRY.match(text, start):
        return AmountKind.TOTAL, start
    front = _IN_FRONT.match(text, start)
    if _SHARED_CUE.search(text[max(0, start - 60) : start]) or (front and front.end() == mention.start):
        return AmountKind.TOTAL, start
    if _OF_ALL.match(text, start) or _LENT.match(text, start):
        return AmountKind.OTHER if _LENT.match(text, start) else AmountKind.TOTAL, start
    if _BARE.search(context) and _ENDS_FIELD.match(text, start) and _is_next(text, start, mention):
        return AmountKind.TOTAL, start
    if m := _MEASURED_AFTER.match(text, start):
        is_tax = m.group("what") in ("税收", "税金", "利税")
        found = AmountKind.TAX if is_tax else AmountKind.OUTPUT
        return (found, start) if _is_outlook(text, start) else (None, start)
    own_phase = phase(mention.name)
    for kind, cue in _READ:
        m = cue.search(context)
        if m is None:
            continue
        begin = start - len(context) + m.start()
        if kind is AmountKind.OTHER and own_phase and m.group().startswith(own_phase):
            kind = AmountKind.TOTAL  # 二期总投资15亿元 is the whole of a 二期项目
        if (
            kind is AmountKind.OTHER
            and m.group().startswith(("投入", "今年投资"))
            and _PUT_IN.match(text, start)
        ):
            kind = AmountKind.TOTAL  # 投入8600万元实施的柔性定制生产线技改
        if kind in (AmountKind.OUTPUT, AmountKind.TAX) and not _is_outlook(text, begin):
            return None, start
        if (
            kind is AmountKind.TOTAL
            and not own_phase
            and _OF_PHASE.search(text[max(0, begin - _NEAR) : begin])
        ):
            kind = AmountKind.OTHER
        if kind is AmountKind.TOTAL and _FUND.match(text, start):
            kind = AmountKind.OTHER
        return kind, begin
    return None, start


def _is_next(text: str, start: int, mention: Mention) -> bool:
    """Whether a bare sum is the first figure behind a name: 昊达铜箔项目,体量不算大,|4.6亿元."""
    between = text[mention.tail : start]
    return 0 <= start - mention.tail < _NEAR and not re.search(r"[\d。;]|[产税收]", between)


def _is_outlook(text: str, start: int) -> bool:
    """Whether a turnover or tax is what the project will bring, not what somebody had last year."""
    clause = re.split(r"[,;。!?\n]", text[max(0, start - 30) : start])
    before = clause[-1]
    if re.search(r"(?:投产|达产|建成|满产|竣工|投用|满负荷|全部[\u4e00-\u9fff]{1,4})后", before):
        return True
    if _EACH_YEAR.search(text, max(0, start - 3), start):
        return True
    if len(clause) > 1 and _PERIOD_ALONE.fullmatch(clause[-2]):
        return False  # 去年,一期实现产值86亿元
    return not _PAST.search(before) and bool(_YEARLY.search("".join(clause[-3:]) + text[start : start + 12]))


def _belongs(text: str, span: Marked, mention: Mention, scope: Scope) -> bool:
    start, end = span.start, span.end
    if scope.before[0] <= start and end <= mention.start and text.startswith(("、", ","), end):
        # 总投资32亿元、年产10万吨的X; 总投资8.6亿元,占地120亩的X
        if COUNTED.search(text, max(scope.before[0], start - _CONTEXT), start):
            return False  # 签约项目7个,总投资26亿元,锐盟公司的柔性产线项目…
        return bool(
            re.fullmatch(
                rf",{BUILDS}|[、,](?!其中|[一另][个宗家项]是)(?:占地|用地|年产|规划)?[^,;。、的]{{2,24}}的",
                text[end : mention.start],
            )
        )
    if scope.clause[0] <= start and end <= mention.start:
        # 总投资20亿元的X, 总投资30亿元X, 由Y投资18亿元建设的X
        between = text[end : mention.start]
        return bool(re.fullmatch(r"[^,;。、]{0,14}|[^,;。]{2,24}的", between)) and not _IS_OTHER.search(
            between
        )
    alone = mention.tail == mention.end and mention.list_start == mention.start
    told = (scope.after, *scope.later)
    alone = alone or any(text.startswith(("前者", "后者"), first) for first, _ in told)
    for i, (a, b) in enumerate(told):
        if a <= start and end <= b:
            between = text[a:start]
            return alone and not COUNTED.search(between) and (i > 0 or not _is_of_other(between))
    return False


def _is_of_other(between: str) -> bool:
    """Whether the words between a name and an amount turn to the region or the year's sum."""
    between = re.sub(r"^,?(?:目前|已)?累计(?=完成|投|已)", "", between)  # X项目|累计完成投资2.3亿元
    return bool(re.search(r"全[市县区旗州省](?!场|重[点大])|累计|今年以来|其余|[^,]{2,6}分会场", between))


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


def _of_row(doc: Doc, row: Row, amounts: Marks) -> list[Investment]:
    """The sum in a table's column for it; a bare number where the column's title gives the unit."""
    if row.money is None:
        return []
    start, end = row.money
    if row.amount is not None:
        return [_investment(doc, AmountKind.TOTAL, Marked(start, end, "MONEY", "", None, row.amount), start)]
    printed_at = [span for span in amounts.within(start, end) if span.label == "MONEY"]
    return [_investment(doc, AmountKind.TOTAL, span, span.start) for span in printed_at[:1]]


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
