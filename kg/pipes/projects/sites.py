"""Where a project lies: the zone, park, town or place that its words or its article give."""

from __future__ import annotations

import re
from itertools import chain, takewhile

from kg import gazetteer
from kg.gazetteer import stem_in_full
from kg.pipes.clauses import sentence_bounds
from kg.pipes.places.resolve import REGIMENT, resolve_place, resolve_zone
from kg.pipes.places.zones import split_part, suffix_of
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import core, without_phase
from kg.pipes.projects.patterns import ENTRY_MARK, PUBLIC_WORKS
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places, is_office, is_site
from kg.types import Entity, PageContext

_AT = re.compile(
    r"(?:落户|选址|位于|坐落|落子|落位|落地|入驻|进驻|扎根|安家|改投|布局|选定|敲定|地处|毗邻|紧邻)[于在到]?$|在$"
    r"|[建放落设修搬迁投移定选][到进入在]$|(?:租用|租下|买下|盘下)了?$|(?:看中|看上|选中|相中)的?[也就还正]?是?$|(?:场地|地块)[^,。;]{0,4}是$|(?<=[,:(、])[拟将已]?进$|(?:地点|厂址|选址|地址|落点)(?:也|就|定)?[为:是在]$"
)
_HERE = re.compile(
    r"(?:^|(?<=[,;:。“\n]))(?:目前,|如今,|眼下,|同|记者)?(?:在|走进|来到)?(?:该园区?|园区?[内里中]|园区(?![^,。;]{0,8}(?:公司|主任|书记|负责人))|区内|该区(?!域))"
    r"|同一个?(?:园区|园)|[到进在]园区(?:[东南西北][片部区]|内|里)|园区?[内里]的$|[在到进](?:这个|该)园区?"
)
"""A word for the zone named last: 园内,总投资3.2亿元的….
"""
_ALL_AT = re.compile(
    r"(?:[两三四五六七八九十]|\d{1,2})[个单宗项](?:项目)?(?:都|均|全部?|一律|分别)(?:将|拟|已)?"
    r"(?:[定落选放建][址户子位]?[在于到进]|落户|进驻?|入驻)(?:该[市县区旗])?"
)
_HERE_AFTER = re.compile(r"[选落放建定]在(?:这个|该|同一个?)园区?")
_SITE = re.compile(
    r"(?:选址于?|位于|坐落于?|落户于?|落在|落子|[放建设][在进]|[选定][在址]|(?:地点|厂址)(?:在|为|:))"
    r"(?P<place>[\u4e00-\u9fffA-Za-z\d()—]{1,20}?[区园城港镇乡村道团岛湖山湾市县旗州场基地心谷][东西南北]?[片区]?区?)"
    r"(?=[,;。!?的]|$|规划|占地|总投资|用地|内|[前后]方|[旁边侧]|附近|对面)"
)
_PART_OF = re.compile("(?:境内|(?:[东南西北中]|东南|西南|东北|西北)[部侧])?的?")
"""Between a place and the zone that lies in it: 柳河区|北部的|滨江工业园区."""
_SAME = re.compile("同一|[该本此这]|园区")
_NO_SITE = re.compile(r"(?:会场|现场|广场|市场|工地|厂区)$")
"""What may end like a place but is none that holds a project for good: 放在主会场."""
_CELL = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}、|\(?[一二三四五六七八九十]\)|[■●◆▲])?"
    r"([\u4e00-\u9fff]{1,14}(?:[区园城镇乡村]|街道|新城|基地|口岸|农场|林场|牧场|办事处|[^\W\d_]团|苏木))"
    r"(?:[:(]|内|$|(?=\s))"
)
_SCENE = re.compile(
    r"(?:(?:^|[,;。\n“])(?:同样|同)?在(?:[\u4e00-\u9fff]{2,12}\([\u4e00-\u9fff]{2,6}\))?|(?:^|[;。\n“]))(?P<place>[\u4e00-\u9fff]{2,10}(?:“[\u4e00-\u9fff]{2,6}”[\u4e00-\u9fff]{0,3})?(?:镇|乡|街道|村|团|湖|岛|园|区|港|城|湾|山|[风电农牧林茶渔一二三四五六七八九十\d]场|坝|口岸)),"
)
_OF_COUNTRYSIDE = re.compile(
    r"[渔文农林茶体康]旅|旅游|民宿|养殖|种植|庄园|康养|温泉|乡村|漂流|初制|田园|烘干|气调"
)
"""What a town's name rather than a brand stands in front of: 衢山风光渔旅综合体."""
_SUBJECT = re.compile(r"(?:签下|引来|引进|与|引入|迎来|新增|招引)")
_OF = re.compile(r"(?:[^,;。的、]{0,14}的|:)?")
_OF_LIST = re.compile(r"的[^,;。]{2,60}[、和及与]")
"""Between a place and a later item of a list: 玉门经济开发区|的隆玉风机塔筒和|中能布拖全钒液流电池堆."""
_SMALLER = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|村|社区|产业园|工业园|片区))(?=[的,]|总?投资|新建|实施|建设)"
)
_TOWN_FIRST = re.compile(r"[\u4e00-\u9fff]{1,10}?(?:镇|乡|街道|苏木)(?=.{3})")
HEADS = ("项目", "工程", "建设项目", "建设工程")
"""Behind a park that is a project itself: 来到闽南氟材料产业园|项目和…."""
_BUILT_IN = re.compile(r"^(?:投资|投入|建|新建|兴建|打造)[^,;。]{0,20}(?:的|建设)$")
_APPOSED = 30
"""Letters between a dash and the name that it leads up to: ——总投资1.1亿元的“勐伴米市”项目."""
_ENTRY = re.compile(rf"[■●◆▲★◎◇○□△▪▶►※•]|{ENTRY_MARK}(?![\d,.])")
_LABELLED = re.compile(
    r" ?[◇◆■●▲]?[\u4e00-\u9fff]{2,4}[。:](?=[\u4e00-\u9fff])|[\u4e00-\u9fff]{2,8}[市县区旗镇乡园村团]。"
)
"""A paragraph that opens with a scene of its own: 河口。|跨境经济合作区的…."""
_SUMS_UP = re.compile(
    r"(?:在?)(?:督[查导]|调研|检查|观摩|走访|巡查|考察|视察)(?:中|期间|时|过程中|结束[时后]|途中),"
)
"""A paragraph on a whole tour: 督查中,聂从容要求,…."""
_OF_WHOLE = re.compile(
    "(?:再|再来|放眼|回|从|纵)?(?:看|观|眼)?全[市县区旗州](?:来?看|的?(?:大盘子?|大局|盘子)|层面|范围内?)"
)
"""A paragraph that turns from a zone to all of its city: 再看全市的大盘子。."""
_BESIDES = re.compile("(?:除此之外|除此以外|此外|另外)[,、]?还有")
"""A paragraph on what lies elsewhere than the last: 除此之外,还有…."""
_MOVES_OUT = ("搬迁", "迁建", "退城", "异地")
"""Behind the place that something leaves: 农化园区|搬迁项目."""
_SIGNS = re.compile("签[字署订约下]|落笔")
_OPENS = re.compile(
    r"(?:(?:随后|接着|之后|最后|当天|[上下]午),)?(?:[^,。;:\n]{0,12}(?:的|在|到|走进))?"
    r"(?P<place>[\u4e00-\u9fff]{2,4}(?:园区?|镇|乡|街道|口岸|港区|基地)),"
)
"""A paragraph that opens with where it plays: 几公里外的|石空园|,气氛一样热."""
_AT_HOUSE = re.compile(
    r"在[^,。;在]{1,10}(?:医院|学院|学校|中学|大学)[内里]?(?:投资|合作|共同)?(?:新建|建设?|设立?)$"
)
"""In front of what is built in a house of the page's own place: 在县医院建|影像诊断中心."""
_BROUGHT = re.compile("(?:牵线)?(?:引进|引来|招引|招来)")
"""Behind the town that brought something: 由球川镇|牵线引来."""
_BRACKETED = re.compile(r"[(](?P<place>[\u4e00-\u9fff]{2,5})[)](?![^()]*(?:公司|集团))")
"""A place in a name: 海桓(高邮)|产业园."""
_SEAT = re.compile("县城|(?:主|老|新|中心)?城区")
"""In front of what lies in the page's own town: |县城|第二水厂."""
_PORT = re.compile(
    r"[\u4e00-\u9fff—]{0,8}?(?P<port>[\u4e00-\u9fff]{1,5}港区)(?=.)"
    r"|(?P<harbour>[\u4e00-\u9fff]{2,3}港)(?=[\u4e00-\u9fff\d]{0,8}(?:码头|泊位|航道|堆场|锚地|防波堤|整治|疏浚))"
)


def site(mention: Mention, scope: Scope, places: Places) -> tuple[Entity | None, int]:
    """The most telling place, and how surely it is this mention's: 6 by table, 5 stated … 0 the page's."""
    if mention.row and mention.row.site and (listed := _of_cell(mention.row.site, places)) is not None:
        return listed, 6
    if (stated := _stated(mention, scope, places)) is not None:
        return stated, 5
    for rank, reader in (
        (5, _of_town),
        (4, _of_all),
        (4, _in_front),
        (3, _in_name),
        (3, _of_signer),
        (2, _before),
    ):
        if (found := reader(mention, scope, places)) is not None:
            return found, rank
    if places.of_heading is not None:
        return places.of_heading, 1
    return places.of_page, 0


def _stated(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``选址翠亨新区起步区``, ``在沿海经济区破土``, ``落户千阳县工业集中区``."""
    text = places.text
    if _AT_HOUSE.search(text, scope.clause[0], mention.start):
        return places.of_page
    for part in (scope.clause, scope.after, *scope.later):
        for mark in places.marks.within(*part):
            at = _AT.search(text[max(0, mark.start - 8) : mark.start])
            brought = text[mark.start - 1 : mark.start] == "由" and _BROUGHT.match(text, mark.end)
            if (
                (at or brought)
                and places.is_local(mark)
                and not is_office(text, mark)
                and mark.text not in places.names
            ):
                return _within(mark, places)
        if m := _SITE.search(text, part[0], part[1]):
            named = re.sub("^我[市县区旗]", "", m["place"].rpartition("的")[2])  # 选址县城南部的潇浦镇
            if _SAME.match(named):
                continue  # 落在同一园区
            return None if _NO_SITE.search(named) or len(named) < 2 else _read(named, places.context)
    return None


def _within(mark: Marked, places: Places) -> Entity | None:
    """The zone that lies in the place a sentence states: 位于高邮市北部的|城北工业园区."""
    part = _PART_OF.match(places.text, mark.end)
    inside = places.marks.at(part.end()) if part else ()
    return next((m.entity for m in inside if m.label == "ZONE" and places.is_narrow(m)), mark.entity)


def _of_all(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """What a paragraph says of all that it has told of: 签的两单|都定在北部工业园."""
    end = places.text.find("\n", mention.tail)
    all_at = _ALL_AT.search(places.text, mention.tail, end if end >= 0 else len(places.text))
    found = places.marks.at(all_at.end()) if all_at else ()
    alone = (mark for mark in found if places.text[mark.end : mark.end + 1] not in ("、", "和", "与"))
    return next((mark.entity for mark in alone if places.is_narrow(mark)), None)


def _of_signer(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone whose officer signs: 叶知秋与|柘荣经济开发区|管委会副主任袁野代表双方签字."""
    text = places.text
    start, end = sentence_bounds(text, mention.start, mention.end)
    named = (mark for mark in places.marks.within(start, end) if mark.label == "ZONE")
    zones = [mark for mark in named if is_office(text, mark)]
    signs = _SIGNS.search(text, start, end)
    return zones[0].entity if signs and len(zones) == 1 and places.is_local(zones[0]) else None


def _of_cell(cell: tuple[int, int], places: Places) -> Entity | None:
    """What a table gives as a row's place, or as that of the rows below: 上埠镇, 经济开发区(3个)."""
    if places.text[slice(*cell)].endswith(("待定", "未定")):
        return places.of_page
    named = _CELL.match(places.text, *cell)
    if named is not None:
        return _read(named[1], places.context)
    inside = [mark.entity for mark in places.marks.within(*cell) if places.is_narrow(mark)]
    return inside[-1] if inside else None


def _in_front(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``在煤山镇,总投资8亿元的…``, ``太湖街道的…``, ``港口生态工业园签下了…``, ``开发区中来光电…``."""
    text, start = places.text, scope.before[0]
    best = _here(mention, scope, places)
    for mark in places.marks.within(start, mention.start):
        if is_office(text, mark) or mark.text in places.names or text.startswith(HEADS, mark.end):
            continue
        between = text[mark.end : mention.start]
        if ";" in between:
            continue
        if not (_leads(text, mark.start, between) or _OF.fullmatch(between) or _OF_LIST.fullmatch(between)):
            continue
        if m := _SMALLER.match(between):
            best = _read(mark.text + m["place"], places.context)
        elif places.is_local(mark):
            best = mark.entity
        elif (
            mark.entity is not None and mark.entity.name == places.context.place and _BUILT_IN.search(between)
        ):
            best = mark.entity  # 在三穗投资8000万元建起的首个麻鸭屠宰厂
    if best is None and (m := _SCENE.search(text, max(0, start - 1), mention.start)):
        found = [mark for mark in places.marks.within(*m.span("place")) if mark.end == m.end("place")]
        named = re.sub("“.*”", "", m["place"])  # 在三垛“双百”化工园,
        return found[0].entity if found and is_site(found[0]) else _read(named, places.context)
    return best


def _here(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone that 园内 and 该园 mean: the one named last, in a heading or the text."""
    text = places.text
    before = _sentence_before(text, scope.before[0])
    here = [*_HERE.finditer(text, before, mention.start), *_HERE_AFTER.finditer(text, *scope.after)]
    if not here:
        return None
    since = places.apart.within(here[-1].end(), mention.start)
    if any(mark.label == "ZONE" for mark in since):
        return None  # 同在园内的…。综保区9个,其中…
    named = (m.entity for m in places.apart.back(here[-1].start()) if m.label == "ZONE")
    return next(named, None) or (places.of_zone if places.of_heading is None else places.of_heading)


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence in front of another begins, if it is of the same paragraph."""
    if text[start - 1 : start] != "。":
        return start
    return max(text.rfind(mark, 0, start - 1) for mark in "。\n") + 1


def _leads(text: str, start: int, between: str) -> bool:
    if "项目" in between and len(between) > 30:
        return False
    return text[max(0, start - 2) : start].endswith(("在", "来到", "走进", "到")) or bool(
        _SUBJECT.match(between)
    )


def _of_town(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The town of the page's that a name begins with in full: 修齐镇|山地鸡产业孵化园."""
    own = places.context.place_code
    town = _TOWN_FIRST.match(mention.full or mention.name)
    if town is None or not own:
        return None
    found = resolve_place(town.group(), places.context)
    return found if len(found.code) > len(own) and found.code.startswith(own) else None


def _in_name(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``刘集乡集中安置点基础设施项目``, ``六十六团50兆瓦…项目``, ``神湾游艇码头改造项目`` (神湾镇)."""
    context = places.context
    if _SEAT.match(mention.name) and places.of_page is not None:
        return places.of_page
    for mark in places.marks.at(mention.start):
        rest = core(without_phase(mention.name[mark.end - mark.start :]))
        if (
            len(rest) > 1
            and rest not in HEADS
            and not rest.startswith(_MOVES_OUT)
            and mark.end < mention.end
            and places.is_narrow(mark)
        ):
            return mark.entity
        base, part = split_part(mark.text)
        if part and mark.end >= mention.start + len(core(mention.name)):
            return resolve_zone(base, context)  # 经开区|半导体产业园
    if m := REGIMENT.match(mention.name):
        return _read(m.group(), context)
    if m := _PORT.match(mention.name):
        return resolve_zone(m["port"] or m["harbour"], context)
    if (named := _namesake(mention, places)) is not None:
        return named
    if (bracket := _BRACKETED.search(mention.name)) and gazetteer.meant(bracket["place"]):
        return resolve_place(bracket["place"], context)
    for size in (3, 2) if PUBLIC_WORKS.search(mention.name) or _OF_COUNTRYSIDE.search(mention.name) else (3,):
        for level in ("镇", "乡", "街道"):
            if gazetteer.with_stem(mention.name[:size]):
                continue  # 凭祥万通 is of the city 凭祥, not of the 凭祥镇
            found = resolve_place(mention.name[:size] + level, context)
            if context.place_code and found.code.startswith(context.place_code):
                return found
    return None


def _namesake(mention: Mention, places: Places) -> Entity | None:
    """The zone or town of the article that a name begins like: 龙邦二通道 (龙邦口岸), 滚马扩繁场 (滚马乡)."""
    own = stem_in_full(places.context.place)
    for size in (3, 2):
        stem = mention.name[:size]
        if stem == own[:size] or gazetteer.with_stem(stem):
            continue
        for mark in places.marks.all:
            if mention.start <= mark.start < mention.end:
                continue
            town = mark.text.endswith((f"{stem}镇", f"{stem}乡", f"{stem}街道"))
            zone = mark.label == "ZONE" and mark.text.startswith(stem)
            if town or (zone and suffix_of(mark.text) == mark.text[len(stem) :]):
                return mark.entity
    return None


def _before(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The last place before a mention: in its paragraph any, further back one that sets the scene."""
    text = places.text
    paragraph = text.rfind("\n", 0, mention.start) + 1
    dash = text.rfind("——", paragraph, mention.start)
    sentence, _ = sentence_bounds(text, mention.start, mention.start)
    near = takewhile(lambda mark: mark.start >= paragraph, places.settings.back(mention.start))
    own = (mark for mark in near if mark.end > sentence or not (places.hosts(mark) or places.is_part(mark)))
    if _OF_WHOLE.match(text, paragraph, mention.start) and places.context.place:
        return resolve_place(places.context.place, places.context)
    apart = (
        _LABELLED.match(text, paragraph) or _BESIDES.match(text, paragraph) or _SUMS_UP.match(text, paragraph)
    )
    further = () if apart else places.scenes.back(_list_start(text, paragraph))
    if _kind_of_entry(text, paragraph):
        further = (mark for mark in further if not _lies_in_entry(text, mark))
    opened = _OPENS.match(text, paragraph, mention.start)
    last = next(chain(own, () if opened else further), None)
    if opened and (last is None or last.end <= opened.start("place")):
        return _read(opened["place"], places.context)
    since = max(paragraph, last.end if last is not None else 0)
    if places.of_heading is None and places.turns_whole(since, mention.start):
        return places.of_page
    apposed = mention.start - dash < _APPOSED and not text.startswith("\n", dash - 1)
    if last is None or (last.end < dash and not apposed):
        return None
    if places.turns_away(last.end, mention.start):
        return places.of_heading or places.of_page
    return last.entity


def _list_start(text: str, entry: int) -> int:
    """Where the list begins that a paragraph is an entry of: one brief sets no scene for the next."""
    kind = _kind_of_entry(text, entry)
    while kind and entry:
        before = text.rfind("\n", 0, entry - 1) + 1
        if _kind_of_entry(text, before) != kind:
            break
        entry = before
    return entry


def _lies_in_entry(text: str, mark: Marked) -> bool:
    """Whether a place is that of one entry of a list, and does not head what stands below it."""
    start = text.rfind("\n", 0, mark.start) + 1
    return bool(_kind_of_entry(text, start)) and text.find("\n", mark.end) > mark.end + 1


def _kind_of_entry(text: str, start: int) -> str:
    """The mark of an entry without its number: 3. and 4. are of one list, (三) and 4. are not."""
    mark = _ENTRY.match(text, start)
    return re.sub(r"\d+", "1", re.sub("[一二三四五六七八九十]+", "一", mark.group())) if mark else ""


def _read(printed: str, context: PageContext) -> Entity:
    zone = re.search(r"(?:区|园|城|港|基地|中心|新城)$", printed)
    return resolve_zone(printed, context) if zone else resolve_place(printed, context)
