"""Where a project lies by the words in front of its name: 在煤山镇,|A项目, 太湖街道的|B项目, 园内,|C项目."""

from __future__ import annotations

import re

from kg.pipes.clauses import sentence_start
from kg.pipes.places.resolve import resolve_named
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.narrow import borders, is_site
from kg.pipes.projects.offices import is_office
from kg.pipes.projects.patterns import HEADS
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.stops import leaves, sets_scene
from kg.pipes.projects.surroundings import Places
from kg.types import Entity

_HERE = re.compile(
    r"(?<![^,;:。“\n])(?:目前,|如今,|眼下,|同|记者)?(?:在|走进|来到)?(?:该园区?|园区?[内里中]|园区(?![^,。;]{0,8}(?:公司|主任|书记|负责人))|区内|该区(?!域))"
    r"|同一个?(?:园区|园)|[到进在]园区(?:[东南西北][片部区]|内|里)|园区?[内里]的$|[在到进](?:这个|该)园区?"
)
"""A word for the zone named last: 园内,总投资3.2亿元的…."""
_SPEAKS = re.compile(
    "(?:党工委|管委会|工委)?(?:副?书记|副?主任)[\u4e00-\u9fff、]{2,16}(?:说|介绍|表示|透露|告诉)"
)
"""Behind the zone whose officer speaks of it: |三垛产业园|党工委书记石川介绍,园区这次签下的…."""
_TOWN_HERE = re.compile("(?<![^,;:。“\n])(?:镇里|乡里|街道)(?=[^,。;]{0,8}(?:推动|引进|签下|招引|对接|迎来))")
"""The town of the article: 镇党委书记介绍,|镇里|正推动….海上风电基地项目落户."""
_HERE_AFTER = re.compile(
    r"[选落放建定]在(?:这个|该|同一个?)园区?|(?<![\u4e00-\u9fff])(?:[已正将也]+)?在园区[里内]?(?=破土|动工|开工|奠基|投产|竣工|落地|建)"
)
_SCENE = re.compile(
    r"(?:(?:^|[,;。\n“])(?:同样|同)?在(?:[\u4e00-\u9fff]{2,12}\([\u4e00-\u9fff]{2,6}\))?"
    r"|(?:^|[;。\n“])(?:(?:(?:第[一二三四五六七八]|[首末]|下一|最后一?)站|一行|随后|接着)?[又再还]?(?:[来转]?到|走进|抵达|是))?)"
    r"(?P<place>[\u4e00-\u9fff]{2,10}(?:“[\u4e00-\u9fff]{2,6}”[\u4e00-\u9fff]{0,3})?(?:镇"
    r"|乡|街道|村|(?<!集)团|湖|岛|园|区|港|城|湾|山|[风电农牧林茶渔一二三四五六七八九十\d]场|坝"
    "|口岸))[里内中]?,"
)
_SUBJECT = re.compile(
    r"(?:从[^,。;]{2,10}?)?(?:签下|引来|引进|与|引入|迎来|新增|招引)|(?:[则也又还]|同时|一举|一口气|同样|同日)*(?:有(?:另?一[个处座家条项]|[个处座家条项])[^,。;]{0,16}[:,]|拿下|揽下|抢下|盼来|请来|收获|签下|引来|迎来|添了?|抱回)"
    r"|则?把(?=[^。;]{2,60}(?:揽[入进]|收入|请[进来]|引[进来]|招[进来]|抱回|带回))"
)
_ITEM = re.compile("[\u4e00-\u9fff]{2,8}(?:景区|园区?|镇|乡|街道|城|港|基地|口岸|[农牧林]场)")
_OF = re.compile(r"(?:[^,;。的、]{0,14}的|[:·])?")
_OF_LIST = re.compile(r"的[^,;。]{2,60}[、和及与]")
"""Between a place and a later item of a list: 玉门经济开发区|的隆玉风机塔筒和|中能布拖全钒液流电池堆."""
_SMALLER = re.compile(
    r"(?P<place>(?!的)[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|村|社区|产业园|工业园|片区))(?=[的,]|总?投资|新建|实施|建设)"
)
_BUILT_IN = re.compile(r"^(?:投资|投入|建|新建|兴建|打造)[^,;。]{0,20}(?:的|建设)$")


def in_front(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``在煤山镇,总投资8亿元的…``, ``太湖街道的…``, ``港口生态工业园签下了…``, ``开发区中来光电…``."""
    text, start = places.text, scope.before[0]
    best = _here(mention, scope, places)
    for mark in places.marks.within(start, mention.start):
        if is_office(text, mark) or mark.text in places.names or text.startswith(HEADS, mark.end):
            continue
        if places.only_hosts(mark):
            continue
        between = text[mark.end : mention.start]
        if ";" in between or ("、" in between and borders(text, mark)):
            continue
        if not (_leads(text, mark, between) or _OF.fullmatch(between) or _OF_LIST.fullmatch(between)):
            continue
        if m := _SMALLER.match(between):
            best = resolve_named(mark.text + m["place"], places.context)
        elif places.is_local(mark):
            best = mark.entity
        elif (
            mark.entity is not None and mark.entity.name == places.context.place and _BUILT_IN.search(between)
        ):
            best = mark.entity  # 在三穗投资8000万元建起的首个麻鸭屠宰厂
    if best is None and (m := _SCENE.search(text, max(0, start - 1), mention.start)):
        found = [mark for mark in places.marks.within(*m.span("place")) if mark.end == m.end("place")]
        named = re.sub("“.*”", "", m["place"])  # 在三垛“双百”化工园,
        return found[0].entity if found and is_site(found[0]) else resolve_named(named, places.context)
    return best or _of_item(mention, scope, places)


def _of_item(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """A place that no table knows, where an item of a list begins with it: …;|西溪景区|签下A酒店项目."""
    text = places.text
    item = _ITEM.match(text, text.rfind(";", *scope.before) + 1, mention.start)
    if item is None or text.find(";", *scope.before) < 0 or not _SUBJECT.match(text, item.end()):
        return None
    return None if places.marks.at(item.start()) else resolve_named(item.group(), places.context)


def _here(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone that 园内 and 该园 mean, named last in a heading or the text; 镇里 is the heading's town."""
    text = places.text
    if places.of_heading is not None and _TOWN_HERE.search(text, scope.before[0], mention.start):
        return places.of_heading
    before = _sentence_before(text, scope.before[0])
    told = scope.before[0]  # 甲公司在同一园区建A项目。|B项目也动工: B need not lie there
    here = [
        m for m in _HERE.finditer(text, before, mention.start) if m.start() >= told or "同" not in m.group()
    ]
    here += _HERE_AFTER.finditer(text, *scope.after)
    if not here:
        return None
    since = places.apart.within(here[-1].end(), mention.start)
    if any(places.is_narrow(mark) for mark in since):
        return None  # 同在园内的…。综保区9个,其中…
    opens = sentence_start(text, here[-1].start())
    speaker = next(iter(places.apart.within(opens, here[-1].start())), None)
    if speaker is not None and speaker.label == "ZONE" and _SPEAKS.match(text, speaker.end):
        return speaker.entity
    zones = (m for m in places.apart.back(here[-1].start()) if m.label == "ZONE")
    named = (m.entity for m in zones if not is_office(text, m))  # A园与开发区管委会签约,在|园内|建…
    return next(named, None) or (places.of_zone if places.of_heading is None else places.of_heading)


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence in front of another begins, if it is of the same paragraph."""
    return sentence_start(text, start - 1) if text.endswith(("。", "!", "?"), 0, start) else start


def _leads(text: str, mark: Marked, between: str) -> bool:
    """Whether a place introduces what is told of behind it: 来到|滨江工业园|, 北部产业园|引来."""
    if "项目" in between and len(between) > 30:
        return False
    if between.startswith(("、", "和", "与")) or leaves(text, mark):
        return False  # 走进|城南产业园|、市中医院新院区: two stops of a tour
    return (
        sets_scene(text, mark.start, mark.end)
        or text.endswith(("在", "到", "走进"), 0, mark.start)
        or _SUBJECT.match(text, mark.end) is not None
    )
