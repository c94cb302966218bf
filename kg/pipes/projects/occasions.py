"""What an occasion or a list says of all its projects: 集中签约仪式, 投产表:, 现场签约了3个项目."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg.pipes.clauses import line_start, sentence_bounds
from kg.pipes.extensions import article_of, context_of, text_of
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import ENTRY_MARK, NUMBER
from kg.types import BlockKind, Stage
from kg.wordfinder import gated

_DONE = "签约|开工|动工|奠基|破土|竣工|投产"
"""What an occasion is held for."""
_HELD_FOR = (
    rf"集中({_DONE})(?:[、和暨及]?(?:集中)?({_DONE}))?|(?:重[大点]|产业|招商|暨)项目({_DONE})(?:仪式|活动)"
    r"|(?:产业|业|重[大点]|招商)项目(签约)(?:大会|会(?!议))|(签约|开工|动工|奠基)仪式举行"
)
_HOLDING = "举[行办][^,。;]{0,16}?(签约)(?:暨(?![^,。;]{0,6}[开竣]工)[^,。;]{1,8}?)?(?:活动|仪式)"
"""举行招商推介会暨项目|签约仪式|."""
_CEREMONY = gated(
    "业举产开投招暨竣签重集动奠破",
    rf"{_HELD_FOR}|{_HOLDING}|({_DONE})项目(?:名单|一览|清单|表)",
)
"""What an occasion was held for, in its name or that of a list: 集中|开工|, |签约|项目名单."""
_HEADED_BY = re.compile(
    rf"({_DONE})项目(?:名[单片录册]|一览表?|清单|简?表|目录|[选摘刊][登介编]|简介|速览|展示|公示|[一-鿿]{{2}}数)?$"
    f"|项目[^,。;!]{{0,6}}?({_DONE}|签下)(?:[、和暨及]?({_DONE}))?(?!.{{0,2}}情况)"
    rf"|(签约|签下|签了)(?:{NUMBER}[个项宗])?[^,。;!\d]{{0,8}}项目"
    rf"|(揽[下回]|抱回|斩获|敲定){NUMBER}[个项宗单][^,。;!\d]{{0,8}}项目"
    rf"|(?:\d|[两三四五六七八九十]|一批)个?[^,。;!\d]{{0,8}}项目[^,。;!]{{0,4}}(?P<settled>落户)"
)
"""A headline that says it of all its projects: 一批重大项目签约."""
_LISTED_AS = re.compile(
    r"(签约|签下|开工|竣工|投产)(?:的)?(?:项目)?(?:(?:主要)?(?:还有|有|包括|分别是|为):|项目中,)|见证了?(签约|签字):"
)
_LABELLED = re.compile(
    r" ?[■●◆▲◎【(]?(签约|落户|开工|竣工|投产|达产|在建|洽谈)(?:[表篇类榜组栏]|项目|清单|名单|板块)?"
    r"(?:只有[一二三四五六七八九十\d]+[家个])?[】)]?[:。]"
)
"""A paragraph that opens with what its projects have reached: 投产表:…."""
_OF_SIGNED = gated(
    "开投竣签",
    r"(签约|签下|开工|竣工|投产)的(?:主要)?(?:有|包括|是|为):|(签约|签下|开工|竣工|投产)(?:的)?[^,。;:]{0,4}项目(?:[中里],|(?:有|共|达)?(?:\d+个)?(?:,[^。;:]{0,24})?:)",
)
_COUNT_BEHIND = (
    r"(达成)(?:合作|投资|意向)*项目\d+[个项]|(揽[下回])\d+个[^,。;\d]{0,6}项目"
    rf"|{NUMBER}个[^,。;\d]{{0,8}}项目(?:现场|当场|集中|成功|顺利|正式|一次|依次|先后|逐一|同时|同日|当天|今天)*(签约|签字|敲定|开工|竣工|投产)"
)
_COUNT_AHEAD = (
    r"(签约|签下|签回|签了|开工|动工|破土|竣工|投产)(?:了|的)?(?:还|也|则)?有?(?:一批|(?:的)?(?:项目)?\d+[个份项单宗]|[两一二三四五六七八九十]+[个份项单宗])(?:合同|协议)?"
    rf"|(签约|开工|动工|破土|奠基|竣工|投产)(?:的)?(?:项目|工程)(?:一共|总共|共有?|达|有|计)?{NUMBER}[个项宗]"
)
_PAPERS = (
    rf"(?:迎来|带回|签回|签订|签署|签下|签了|收获|捧回|揽回|换回)了?{NUMBER}份[^,。;]{{0,4}}?(协议|合同)"
)
_COUNT_OF_FIRMS = (
    rf"{NUMBER}家企业(?:(?:陆续|先后|集中|现场|同时)*(签约|落户)(?=:)|[与和同][^,。;]{{2,16}}(签约)(?=[:。]))"
    rf"|{NUMBER}家[^,。;:\d]{{0,6}}(?:企业|公司)[^。;:\d]{{0,30}}?(签[订署下])[^,。;:]{{0,6}}(?:协议|合同)(?=[:。])"
)
_COUNT_OF = gated(
    r"\d七三两九五八六十四开投竣签达揽动破奠迎带收捧换",
    f"{_COUNT_BEHIND}|{_PAPERS}|{_COUNT_AHEAD}|{_COUNT_OF_FIRMS}",
)
"""How many have reached something: 现场|签约|9个项目, 9个项目|开工|."""
_PART_OF = re.compile(
    r"(?<![^。;\n])”?“?(签约|开工|竣工|投产)(?:(?:仪式)?(?:现场|环节|专场)|“?(?:一批|名单|清单|席|板块|[桌台区墙])”?[里中上前旁])[,:]"
)
"""The part of an occasion that begins there: 开工现场,…; 签约名单里,…."""
_AT_EVENT = re.compile(
    r"[会式动]上|[此本这]次|现场|当场|[当这]天|当日|同时|签[下订署]|签约会|推介会|恳谈会|对接会|举[行办]|[仪活][式动]|签字|份[^,。;]{0,4}?(?:协议|合同)|换文|依次|逐一"
    r"|(?<![^。\n])[大年]?会(?=签约|开工|竣工|投产)"
)
"""What shows a count to be of one occasion: 推介会上签下3个项目, 此次开工项目9个."""
_APART = re.compile("[。\n](?:会议?|活动|仪式|签约)?[前后],|[。\n](?:此前|次日|与此同时),")
"""Opens what is told of another hour than what is counted: 共有6个项目签约。|会前,|温如玉与…."""
_FOLLOWED = re.compile(r"其中(?![^,。;]{0,16}[占\d])|还有|包括|分别[为是]|(?:名单|清单|项目)(?:如下|为|:)")
_NUMBERED = re.compile(ENTRY_MARK)
_THE_REST = re.compile(
    r"(?:其中,?)?[^,。;:\n]{0,6}?(?:体量|块头|规模|投资额?|个头|盘子|分量|金额)最[大重多高](?:的|要数)"
    rf"|[^,。;:\n]{{0,10}}?(?:其余|另外|剩下|余下|还有|另有|未列入|不在)[^,。;:\n]{{0,8}}{NUMBER}[个项宗]"
)
"""Opens a paragraph on those of a count that the one before, or its table, leaves out."""
_CLASS_OF = re.compile(
    rf"(?:[这该上述]{{1,2}}{NUMBER}个[^,。;:\d]{{0,8}}项目(?:[中里]|,)*)?(?:其中,?)?[一-鿿、]{{2,14}}?"
    rf"(?:占了?|有|共|达|为)?{NUMBER}[个项宗](?:项目)?(?:[,:]|\()(?!总?投资)"
)
"""Opens a paragraph on those of a count that are of one class: 装备制造占了5个:…."""
_OCCASION = re.compile(
    rf"({_DONE}|签字)(?:仪式|活动|大会|并交换)|(落户)[^,。;]{{0,12}}的项目|集中({_DONE})|现场(签约)"
)
"""What a list of projects that follows it is of: 签约仪式…落笔的四个项目是:"""
_BRIEF = re.compile("[△▲◇◆□■○●☆★◎▽▼]")
"""Opens one of many short news items."""
_OVER = re.compile(
    r"(?:仪式|活动|签约|开工|大会)(?:结束)?后,[^。;\n]{0,20}(?:[来转走赶]到|[前赶]往|察看|查看|调研|走进|先看)"
)
"""Where those who were there go on to something else: 仪式结束后,一行|转到|园区南片."""
_ENDS = (Stage.COMPLETED, Stage.PRODUCING)
_LONGEST_PREAMBLE = 500
_LONGEST_PARAGRAPH = 2000
_EVENT_STAGE = {
    "签约": Stage.SIGNED,
    "签下": Stage.SIGNED,
    "签了": Stage.SIGNED,
    "签回": Stage.SIGNED,
    "签订": Stage.SIGNED,
    "签署": Stage.SIGNED,
    "敲定": Stage.SIGNED,
    "签字": Stage.SIGNED,
    "协议": Stage.SIGNED,
    "合同": Stage.SIGNED,
    "达成": Stage.SIGNED,
    "揽下": Stage.SIGNED,
    "揽回": Stage.SIGNED,
    "抱回": Stage.SIGNED,
    "斩获": Stage.SIGNED,
    "落户": Stage.SETTLED,
    "开工": Stage.STARTED,
    "动工": Stage.STARTED,
    "奠基": Stage.STARTED,
    "破土": Stage.STARTED,
    "竣工": Stage.COMPLETED,
    "投产": Stage.PRODUCING,
    "达产": Stage.FULL_OUTPUT,
    "在建": Stage.BUILDING,
    "洽谈": Stage.TALKS,
}


def event_stages(doc: Doc) -> tuple[tuple[Stage, ...], int, int]:
    """What a whole article is about: 集中签约仪式 → 签约, 集中签约、开工 → both; from where on and how far.

    A heading or a first paragraph speaks for all, a later one for what follows it, up to where the occasion
    is over; a brief among others speaks for itself.
    """
    text = text_of(doc)
    m = _CEREMONY.search(text[:400])
    begin = 0 if m is None or m.start() <= _first_paragraph(doc) else m.start()
    headed = _HEADED_BY.search(_headline(doc))
    said = m or headed
    words = [word for word in said.groups() if word] if said else []
    if m and headed and headed["settled"]:
        words.append(headed["settled"])  # 8个项目落户综保区 over an account of the day they were signed
    stages = tuple(_EVENT_STAGE[word] for word in words)
    if Stage.STARTED in stages:  # 集中开工投产: what begins there is not finished
        stages = tuple(stage for stage in stages if stage not in _ENDS)
    return stages, begin, _end_of(text, m)


def _end_of(text: str, occasion: re.Match[str] | None) -> int:
    """Where a text comes to speak of other things than an occasion."""
    if occasion is None:
        return len(text)
    over = _OVER.search(text, occasion.end())
    return over.start() if over else len(text)


def _first_paragraph(doc: Doc) -> int:
    """Where the first paragraph of a body ends."""
    article = article_of(doc)
    blocks = () if article is None else article.blocks
    return next((b.end for b in blocks if b.kind is BlockKind.PARAGRAPH), 0)


def _headline(doc: Doc) -> str:
    """The headline of an article; of a list that tells no occasion, that of the report above it."""
    article = article_of(doc)
    if article is None:
        return ""
    return dict(context_of(doc).reports).get(article.number, article.headline)


def enumerated(text: str, mention: Mention) -> Stage | None:
    """``现场签约了一批产业项目。其中,A选址…`` → 签约."""
    sentence, _ = sentence_bounds(text, mention.start, mention.end)
    if m := _LISTED_AS.search(text, sentence, mention.start):
        return _EVENT_STAGE[m[m.lastindex or 0]]
    if mention.rubric.of_list:
        return next(iter(mention.rubric.of_list))
    begin = line_start(text, mention.start)
    if m := _LABELLED.match(text, begin, mention.start):
        return _EVENT_STAGE[m.group(1)]
    if parts := _PART_OF.findall(text[begin : mention.start]):
        return _EVENT_STAGE[parts[-1]]
    numbered = mention.is_entry or _NUMBERED.match(text, begin, mention.start)
    reach = mention.start - (_LONGEST_PREAMBLE if numbered else _LONGEST_PARAGRAPH)
    rest = None if numbered else _THE_REST.match(text, begin, mention.start)
    if rest is not None:
        begin = line_start(text, text.rfind("。", 0, begin) + 1)  # a table may stand between
    of_class = not numbered and _CLASS_OF.match(text, begin, mention.start) is not None
    while begin and _CLASS_OF.match(text, begin, mention.start):
        begin = line_start(text, begin - 1)
    paragraph = text[max(0 if numbered else begin, reach) : mention.start]
    if signed := _OF_SIGNED.search(paragraph):
        return _EVENT_STAGE[signed[signed.lastindex or 0]]
    counted = list(_COUNT_OF.finditer(paragraph))
    if not counted:
        return None
    if _APART.search(paragraph, counted[-1].end()):
        return None
    start, end = sentence_bounds(paragraph, *counted[-1].span())
    there = _AT_EVENT.search(paragraph, start, end)
    told = (
        rest is not None
        or of_class
        or paragraph.startswith(":", counted[-1].end())
        or _FOLLOWED.search(paragraph, counted[-1].end())
    )
    if not (numbered or there or told):
        return None
    if re.search(
        r"力争|确保|要求|达到|目标|计划(?!总?投资)" + "|全市|全县|全年" * (not of_class), paragraph[start:end]
    ):
        return None
    return _EVENT_STAGE[counted[-1][counted[-1].lastindex or 0]]


def at_occasion(text: str, mention: Mention) -> set[Stage]:
    """What happened to an entry of a list that an occasion's account leads to."""
    begin = line_start(text, mention.start)
    if not mention.is_entry and not _NUMBERED.match(text, begin, mention.start):
        return set()
    found = (
        m
        for m in _OCCASION.finditer(text, max(0, begin - _LONGEST_PREAMBLE), begin)
        if not _BRIEF.match(text, line_start(text, m.start()))
    )
    return {_EVENT_STAGE[word] for m in found for word in m.groups() if word}
