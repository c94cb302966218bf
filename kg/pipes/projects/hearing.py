"""What a model hears as projects' names: names of their own, and edges for those that rules find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from kg.pipes.clauses import behind_marks, sentence_bounds
from kg.pipes.precedence import guessed, heard, hinted
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import (
    core,
    ends_in_act,
    ends_in_works,
    is_product,
    names_an_agent,
    phase,
    product_at,
)
from kg.pipes.projects.patterns import CUT, GENERIC, HELD_IN, SUM
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.pipes.projects.underway import OF_ANOTHER, is_told_of
from kg.pipes.projects.works import COUNTED_AFTER, OF_OCCASION
from kg.records import record
from kg.types import Entity

_PARTS = re.compile("[的和与及、,;。:()—]|[一二三四五]期|项目|工程")
"""What parts two names, or a name from what is told of it."""
_MOST_CUT = 2
"""Letters in front of a name that a rule may have taken for some of it."""
_MOST_LEFT = 4
"""Letters behind a name that may be told of it: what is more is some of it."""
_AT_WORK = ("车间", "厂房", "展厅", "厂区", "馆", "实验室", "工厂", "公园")
"""Ends of what a firm has already and shows: no model's word alone makes a project of it."""
_LANDFORMS = "河湖江溪沟塘海山岭"
_FOR_LET = ("标准厂房", "标准化厂房")
_COSTS = re.compile(rf"(?:计划|预计)?总投资[^,。;\d]{{0,3}}{SUM}(?!的)")
"""After what is a place and a project in one: 润朗国际信息港|总投资100亿元."""
_SUM = re.compile(rf"{SUM}")
_BUILT = re.compile("[建办做搞上开引兴](?:起|成|了|设|进|马|个|一个)?$")
_ONE = re.compile("[一两][条座个家处间套]")
"""In front of what is one of its kind: |一条|抹茶线."""
_EARNED = re.compile("(?:产值|收入|税收?|[出进]口额?|利润|卖|销售额?|营收|交易额|补[助贴]|贷款)[^,。;]{0,8}$")
"""In front of a sum that nothing is built with."""
_PART_OF_ONE = re.compile("[一二三四五首]期(?:厂房|车间|设备|主体|仓库)")
_MEASURED = re.compile(r"\d[\d.]*+(?![年月日点时])")
"""Behind a name how many or how large it is: 玻璃温室|3万平方米."""
_LABEL = re.compile("(?::|—+)[^,。;:]{2,30}项目")
"""After a firm in front of what it builds: 飞沃汽车电子|:智能座舱控制器项目."""
_TALLY = re.compile(r"[\d两三四五六七八九十][余多]?(?:个|宗|项|处|户|批|单)$")

_TAKES = re.compile(
    "[\u4e00-\u9fff]{2,10}?(?:(?<=[市县区旗镇乡道])(?:则|也|还|又)?将(?=.{4})|(?<!一)把(?!手))"
)
"""A place or firm that does something with what follows: 三垛县则把|枸杞原浆灌装|揽入怀中."""
_FORMER = ("旧址", "原址", "老址", "旧厂", "老厂")
_LABELS = ("投资方", "业主", "建设单位", "投资单位", "投资主体", "建设方")
_PREDICATE = re.compile("[刚已正才也都将即又再在]{1,2}")
"""Between a project and what is done to it: 母粒项目|刚|平完场地."""
_BESIDE = re.compile("以[东南西北]$")
_TRADE = re.compile("(?:供[货应]|采[购销]|购销|销售|订货|买卖|经销|代[储理销工]|承?运输?|服务|托管|承揽)$")
_CONTRACT = ("合同", "协议", "订单", "意向")
"""Behind what somebody buys or does for another: 潜油电泵供货|合同."""
_BUILT_IN = re.compile("[租借]用|[承转]租|租[下赁]|盘活|购[置买]|收购|利用")
"""Opens what a project is built in: 租用|三垛镇闲置厂房."""
_NUMBERED = re.compile("[一二三四五六七八九十\\d]+号[\u4e00-\u9fff]{1,4}$")
"""One building or machine of several."""

_ROOMS = re.compile("(?:倒班|综合|职工|员工|研发|质检|制剂|办公|实验|后勤|宿舍)+楼")
"""What many projects have one of."""


@record
class Hearing:
    """What a model takes for projects' names: surely, maybe, and only if nothing else is there."""

    sure: Spans
    hints: Spans
    """The sure ones among them."""
    guesses: Spans


SILENCE = Hearing((), (), ())


def hearing(doc: Doc) -> Hearing:
    """What the model hears in a doc."""
    guesses = guessed(doc, "PROJECT", ("COMPANY", "BODY", "EVENT"))
    return Hearing(heard(doc, "PROJECT"), hinted(doc, "PROJECT", "COMPANY"), guesses)


def as_heard(text: str, mention: Mention, heard: Hearing, joined: Spans) -> Mention:
    """A mention with the edges that a model sees, where those of a rule stop short or take more.

    临河牧场|风电场配套升压站 goes on, 求|县养老中心项目 loses a letter, 土地留给朗晨新能源的|储能项目 more.
    """
    for start, end in heard.sure if mention.rule != "projects.list" else ():
        if end != mention.end or start - mention.start <= _MOST_CUT:
            continue
        if (mention.start, start) not in joined:
            return _with_edges(text, mention, start, end)  # not 朗晨公司|绿氢制甲醇项目
    for start, end in heard.hints:
        if mention.rule == "projects.work" and start == mention.start and end > mention.end + _MOST_LEFT:
            grown = text[mention.end : end]
            whole = (ends_in_act(grown) or ends_in_works(grown)) and not _PARTS.search(grown)
            return _with_edges(text, mention, start, end) if whole else mention
        more = start - mention.start
        if end != mention.end or not 0 < more <= _MOST_CUT or mention.rule == "projects.list":
            continue
        named = any(mention.start <= a < start for a, _ in joined) or product_at(text, mention.start) > 0
        kept = named or _PARTS.search(text, mention.start, start) is not None
        return mention if kept else _with_edges(text, mention, start, end)
    return mention


def _with_edges(text: str, mention: Mention, start: int, end: int) -> Mention:
    first = start if mention.list_start == mention.start else mention.list_start
    tail = end if mention.tail == mention.end else max(mention.tail, end)
    lead = min(mention.lead, start)
    name = text[start:end]
    return replace(mention, start=start, end=end, lead=lead, tail=tail, list_start=first, name=name)


def heard_names(text: str, stretches: Spans, joined: Spans) -> Iterator[Mention]:
    """Names that a model takes for projects'; a place or company alone (晶樱光电) is none without a sum."""
    for first, end in stretches:
        start = first + text.startswith("了", first)  # 建成|了藏毯染整车间
        start = took.end() if (took := _TAKES.match(text, start, end)) else start
        name = text[start:end]
        if name.count("(") != name.count(")"):  # 街区改造项目|(云南路、云北路)
            end = start + max(0, name.find("("))
            name = text[start:end]
        if COUNTED_AFTER.match(text, end) or _says_something(name):
            continue
        if len(name) < 4 or names_an_agent(name) or (is_product(name) and not _is_owned(text, start, joined)):
            continue  # 林木森, 市委常委木乃伊合, 邻里中心
        if OF_OCCASION.match(text, end) or name.endswith(_FORMER) or text.startswith(_FORMER, end):
            continue  # 恒昇环科园|(三垛镇)第三季度项目集中签约仪式, 丝绸厂|旧址
        if _BESIDE.search(name) or _is_from_to(start, end, joined):
            continue  # 乳泉河路|以东; 金南镇|从|江苏太仓
        if name[-1] in _LANDFORMS:
            continue  # 奥林七组庄台河 on a tour: what is done to it would be the project
        if _TALLY.search(name) or _LABEL.match(text, end) or _NUMBERED.match(name) or _BUILT_IN.match(name):
            continue  # 三垛镇9宗, of what was counted before; 2号冷库, a part
        if _ROOMS.fullmatch(name) or (text.endswith("在", 0, start) and HELD_IN.match(text, end)):
            continue  # 大会在|县大剧院|落幕
        if text.endswith(_LABELS, 0, start):
            continue  # 投资方|恒昇电机有限公司一期
        if _TRADE.search(name) and text.startswith(_CONTRACT, end):
            continue
        if text.endswith("期的", 0, start):
            continue  # 二期的|观景廊桥正在浇筑桥台: a part of what is told of
        alone = (start, end) in joined and not any(a == start and b < end for a, b in joined)
        if alone and not _COSTS.match(text, end):
            continue
        if not is_class(name) and not GENERIC.fullmatch(core(name)):
            yield Mention.alone(text, start, end, "projects.model", clause_start(text, start))


def _is_owned(text: str, start: int, joined: Spans) -> bool:
    """Whether a firm has what is named: 恒朗科技|的|硅碳负极."""
    return text.startswith("的", start - 1) and any(b == start - 1 and b - a > 2 for a, b in joined)


def _is_from_to(start: int, end: int, joined: Spans) -> bool:
    """Whether a stretch leads from one place or firm to another."""
    return any(a == start and b < end for a, b in joined) and any(a > start and b == end for a, b in joined)


def guessed_names(text: str, stretches: Spans, joined: Spans, known: Sequence[Mention]) -> Iterator[Mention]:
    """Names that a model rather doesn't take for projects', where a sum is told that buys nothing else:
    拿出1.2亿元搞一个|化纤面料直播供应链基地.
    """
    for mention in heard_names(text, stretches, joined):
        if mention.name.endswith(("项目", "工程")):
            continue  # those the rules have seen and know why they left them
        begin = name_start(text, mention.lead, mention.end, joined)
        if begin is None or (begin < mention.start and not _BUILT.search(text, begin, mention.start)):
            continue
        if mention.start < begin < mention.end - 3:
            mention = _with_edges(text, mention, begin, mention.end)
        if one := _ONE.match(text, mention.start, mention.end - 3):
            mention = _with_edges(text, mention, one.end(), mention.end)
        if any(_PREDICATE.fullmatch(text, m.end, mention.start) for m in known):
            continue
        if _MEASURED.match(text, mention.end) or _PART_OF_ONE.fullmatch(mention.name):
            continue  # 年内建成|玻璃温室|3万平方米
        if is_told_of(text, mention, known):
            yield replace(mention, rule="projects.work")
        elif _has_sum_left(text, mention, known):
            yield replace(mention, rule="projects.guess")


def as_told(text: str, mention: Mention, known: Iterable[Mention]) -> Mention:
    """A name that a model alone takes for a project's, a rule's own where its site is told of."""
    if mention.rule != "projects.model" or not is_told_of(text, mention, known):
        return mention
    return replace(mention, rule="projects.work")


def with_quotes(text: str, mention: Mention) -> Mention:
    """A mention with the mark that closes what its name quotes (恒朗“无人纺纱|”|), and none that is torn."""
    missing, end = mention.name.count("“") - mention.name.count("”"), mention.end
    start = mention.start + (missing > 0 and mention.name.startswith("“"))
    if missing > 0 and start == mention.start and text.startswith("”", end):
        end += 1
    elif missing < 0 and mention.name.endswith("”"):
        end -= 1
    if (start, end) == (mention.start, mention.end):
        return mention
    tail = end if mention.tail == mention.end else mention.tail
    first = start if mention.list_start == mention.start else mention.list_start
    return replace(mention, start=start, end=end, tail=tail, list_start=first, name=text[start:end])


def _has_sum_left(text: str, mention: Mention, known: Sequence[Mention]) -> bool:
    """Whether the part of a sentence that a name stands in has more sums than names."""
    start, end = sentence_bounds(text, mention.start, mention.end)
    if OF_ANOTHER.match(text, start):
        return False
    start = behind_marks(text, ";", start, mention.start)
    stop = text.find(";", mention.end, end)
    end = end if stop < 0 else stop
    sums = sum(not _EARNED.search(text, start, m.start()) for m in _SUM.finditer(text, start, end))
    return sums > sum(start <= m.start < end for m in known)


def _says_something(name: str) -> bool:
    """Whether a stretch is a statement, no name: 光储充产业瞄准大尺寸光伏电池."""
    return any(len(m.group()) > 1 and m.start() > 1 for m in CUT.finditer(name))


def is_let(name: str) -> bool:
    """Whether a name is of what a park keeps for many firms: a project where a sum or a phase says so."""
    return name.endswith(_FOR_LET)


def is_of_firm(name: str, firms: Sequence[Entity]) -> bool:
    """Whether a firm that no part of a name is builds what a model alone takes for a project."""
    return any(firm.name not in name for firm in firms) and not name.endswith(_AT_WORK)


def is_beside_another(mention: Mention, known: Iterable[Mention]) -> bool:
    """Whether one more surely a project's stands beside a name: 察看|海容冷链物流中心|和朗润农机二期."""
    beside = (m for m in known if -2 <= m.end - mention.start <= 0 or 0 <= m.start - mention.end <= 2)
    return any(m.rule != "projects.model" or (phase(m.name) and m != mention) for m in beside)
