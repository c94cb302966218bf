"""Where a project lies: the zone, park, town or place that its words or its article give."""

from __future__ import annotations

import re

from kg.pipes.clauses import line_end, line_start, sentence_bounds
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import resolve_named
from kg.pipes.places.zones import suffix_of
from kg.pipes.projects.fronts import in_front
from kg.pipes.projects.lone import of_lone
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.narrow import is_site, is_used
from kg.pipes.projects.officers import of_reporter, of_signer
from kg.pipes.projects.offices import is_office
from kg.pipes.projects.patterns import ENTRY_MARK, NUMBER, SETTLES
from kg.pipes.projects.scenes import last_place
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.surroundings import Places
from kg.pipes.projects.toponyms import in_town, named_after
from kg.pipes.projects.turns import zone_of_pair
from kg.pipes.projects.venues import of_venue
from kg.types import Entity, EntityKind

_AT = re.compile(
    rf"(?:{SETTLES})了?[于在到]?”?$|在$|(?<=[,;])[落去]$"
    "|[建放落设修搬迁投移定选][到进入在]了?$|[买盘]下了?$"
    "|(?<=[目程期园厂地线])[就却则]?(?:[留交让]?给了?|退回了?)$|(?:看中|看上|选中|相中)的[也就还正]?是?$"
    "|(?:场地|地块)[^,。;]{0,4}是$|(?<=[,:(、])(?:[还都也却正]?[拟将已要会])?进$"
    "|(?:地点|厂址|选址|地址|落点)(?:也|就|定)?[为:是在]$"
)
_AT_FIRST = re.compile("原(?:定|计划|拟|本|先|打算)|起初|本来")
_OWN = re.compile("我?[市县区旗]$")
"""Between that and the one zone of its kind: 入驻|县|经济开发区."""
_ALL_AT = re.compile(
    rf"{NUMBER}[个单宗项](?:项目)?(?:都|均|全部?|一律|分别)(?:将|拟|已)?"
    r"(?:[定落选放建][址户子位]?[在于到进]|落户|进驻?|入驻)(?:该[市县区旗])?"
)
_SITE = re.compile(
    r"(?:[选改]址于?|位于|坐落于?|落户于?|花落|落[在子定位]|(?<=[,;])(?:落|去)(?!年|[户地实成后到])|选定|[放建设][在进]|[选定][在址]|(?:地点|厂址)(?:在|为|:))"
    r"(?:[\u4e00-\u9fff]{1,8}[侧边旁]的)?(?P<place>[\u4e00-\u9fffA-Za-z\d()—]{1,20}?[区园城港镇乡村道团岛湖山湾市县旗州场基地心谷][东西南北]?[片区]?区?)"
    r"(?=[,;。!?的]|$|规划|占地|总投资|用地|内|[前后]方|[旁边侧]|附近|对面)"
)
_PART_OF = re.compile("(?:境内|(?:[东南西北中]|东南|西南|东北|西北)[部侧])?的?")
"""Between a place and the zone that lies in it: 柳河区|北部的|滨江工业园区."""
_SAME = re.compile("同一|[该本此这]|园区")
_OWN_KINDS = ("化工园区", "工业园区", "物流园区", "科技园区", "工业集聚区", "产业集聚区")
"""Kinds of parks that a place has one of: 选址|化工园区|."""
_NO_SITE = re.compile(r"(?:会场|现场|广场|市场|工地|厂区)$")
"""What may end like a place but is none that holds a project for good: 放在主会场."""
_CELL = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}、|\(?[一二三四五六七八九十]\)|[■●◆▲])?"
    r"([\u4e00-\u9fff]{1,14}(?:[区园城镇乡村]|街道|新城|基地|口岸|农场|林场|牧场|办事处|[^\W\d_]团|苏木))"
    r"(?:[:(]|内|$|(?=\s))"
)
_OPENING = re.compile(
    r"(?:同样|同)?在(?P<place>[\u4e00-\u9fff]{2,10}(?:镇|乡|街道|村|园|[开高新园]区|港|城|口岸)),"
)
_LABEL = re.compile(
    rf"(?:{ENTRY_MARK} ?|【)(?P<place>(?![全我本该各])[\u4e00-\u9fff]{{2,12}}"
    r"(?:[区园镇乡村]|街道|苏木|新城|基地|口岸|[农牧林]场))[】:]"
    r"|(?P<plain>(?![全我本该各])[\u4e00-\u9fff]{2,8}(?:[片园]区|镇|街道|新城|产业园|工业园)):"
)
_AT_HOUSE = re.compile(
    r"在[^,。;在]{1,10}(?:医院|学院|学校|中学|大学)[内里]?(?:投资|合作|共同)?(?:新建|建设?|设立?)$"
)
"""In front of what is built in a house of the page's own place: 在县医院建|影像诊断中心."""
_NEW_SCENE = re.compile("[\u4e00-\u9fff]{0,8},")
"""Behind a place that begins what follows: …;在|三垛镇|闸河村,她走进…."""
_ONE_OF = re.compile("(?:首|又一|第一)[个家座条]|唯一|最大|目前|单体")
"""Behind the zone that a project stands out in: 成为|柳湾工业园|首个零碳车间."""
_SIGNED = re.compile(
    "(?:正式|成功|顺利|现场|当场)*签(?:约|[订署下](?:了|落户|投资|入园|进园|入驻|合作)*(?:协议|合同))"
)
"""Behind the zone that a project's firm signs with: 紫菜调味加工项目与|前阳开发区|签约."""
_ACTS = re.compile("(?![,。;:、的里内]|(?:完成|实现|全年|[一二三四]季度|上半年|现有|共有|累计)[^,。;]*\\d)")
"""Behind a place that does something."""
_BROUGHT = re.compile("(?:牵线)?(?:引进|引来|招引|招来)")
"""Behind the town that brought something: 由球川镇|牵线引来."""


def site(mention: Mention, scope: Scope, places: Places) -> tuple[Entity | None, int]:
    """The most telling place, and how surely it is this mention's: 6 by table, 5 stated … 0 the page's."""
    if mention.row and mention.row.site and (listed := _of_cell(mention.row.site, places)) is not None:
        return listed, 6
    if (stated := _stated(mention, scope, places)) is not None:
        return stated, 5
    for rank, reader in (
        (5, _of_rubric),
        (5, _in_bracket),
        (5, _of_head),
        (5, in_town),
        (5, zone_of_pair),
        (4, of_venue),
        (4, _of_all),
        (4, in_front),
        (4, _of_label),
        (3, _named),
        (3, of_signer),
        (3, _of_opening),
        (2, last_place),
        (2, of_reporter),
        (2, _of_subject),
    ):
        if (found := reader(mention, scope, places)) is not None:
            return found, rank
    if (heading := places.of_section(mention.start) or places.of_heading) is not None:
        return heading, 1
    if (lone := of_lone(mention, scope, places)) is not None:
        return lone, 1
    return places.of_page, 0


def _of_rubric(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """Where the headings over its row say that all below them lies: ■|高新区|, 【|云岭县|】."""
    headed = (_of_cell(site, places) for site in mention.rubric.sites)
    return next((site for site in headed if site is not None), None)


def _of_head(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """Where the head of its list says that all of it lies, unless another place leads up to its name:
    落户|城南工业区|的有:A项目;B项目;在三垛镇,C项目….
    """
    head, text = mention.rubric.head, places.text
    if head is None:
        return None
    since = max(head[1], scope.before[0], text.rfind(";", head[1], mention.start))
    between = places.marks.within(since, mention.start)
    if any(places.is_narrow(mark) and mark.end < mention.start for mark in between):
        return None
    return _of_cell(head, places)


def _in_bracket(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The zone or town that opens the bracket behind a name: 光伏玻璃项目(|高新区|,12亿元)."""
    if not places.text.startswith("(", mention.end):
        return None
    return next((mark.entity for mark in places.marks.at(mention.end + 1) if places.is_narrow(mark)), None)


def _of_label(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The place that a brief is headed with: ■|十二连城乡|:总投资3.2亿元的…, ▲|纺织文创园|:…."""
    text = places.text
    label = _LABEL.match(text, line_start(text, mention.start), mention.start)
    label = label or _LABEL.match(text, sentence_bounds(text, mention.start, mention.start)[0], mention.start)
    since = next(places.settings.back(mention.start), None)
    if label is None or (since is not None and since.start > label.end()):
        return None
    start, end = label.span("place" if label["place"] else "plain")
    marked = (mark.entity for mark in places.marks.at(start) if mark.end == end)
    return next(marked, None) or resolve_named(text[start:end], places.context)


def _stated(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """``选址翠亨新区起步区``, ``在沿海经济区破土``, ``落户千阳县工业集中区``."""
    text = places.text
    if (own := _of_item(mention, places)) is not None:
        return own
    if _AT_HOUSE.search(text, scope.clause[0], mention.start):
        return places.of_page
    for part in (scope.clause, scope.after, *scope.later):
        for mark in places.marks.within(*part):
            led_up = text[max(0, mark.start - 8) : mark.start]
            if _AT_FIRST.search(led_up):
                continue  # 原定放在|经开区|,今年8月调整到新桥产业园
            at = _AT.search(led_up) or _AT.search(_OWN.sub("", led_up))
            signs = text[mark.start - 1 : mark.start] in "与和同" and _SIGNED.match(text, mark.end)
            brought = text[mark.start - 1 : mark.start] == "由" and _BROUGHT.match(text, mark.end)
            stands_out = text.endswith("成为", 0, mark.start) and _ONE_OF.match(text, mark.end)
            if (
                (at or signs or brought or stands_out or is_used(text, mark))
                and not (part != scope.clause and _opens_scene(text, mark))
                and places.is_local(mark)
                and not is_office(text, mark)
                and mark.text not in places.names
            ):
                return _within(mark, mention, places)
        said = (
            m for m in _SITE.finditer(text, *part) if not _AT_FIRST.search(text, m.start() - 4, m.start())
        )
        if m := next(said, None):
            named = re.sub("^我[市县区旗]", "", m["place"].rpartition("的")[2])  # 选址县城南部的潇浦镇
            if _SAME.match(named) or (suffix_of(named) == named and named not in (*STRONG, *_OWN_KINDS)):
                continue  # 落在同一园区, 选在加工区
            ends = (mark for mark in places.marks.within(*m.span("place")) if mark.end == m.end("place"))
            if (marked := next(ends, None)) is not None and is_site(marked):
                return marked.entity  # 选址倾向于|综保区
            return None if _NO_SITE.search(named) or len(named) < 2 else resolve_named(named, places.context)
    return None


def _of_item(mention: Mention, places: Places) -> Entity | None:
    """The place right in front of a later item of a list: 在工业园区的A基地、|三垛镇|的B项目."""
    text, end = places.text, mention.start - 1
    if not text.startswith("的", end) or mention.start == mention.list_start:
        return None
    before = next(places.marks.back(end), None)
    own = before is not None and before.end == end and text[before.start - 1] in "、和与及"
    return before.entity if own and before is not None and places.is_local(before) else None


def _opens_scene(text: str, mark: Marked) -> bool:
    """Whether a place begins another sentence, for what is told of there: …;|在|三垛镇|,B项目…."""
    return text[mark.start - 2 : mark.start] in (";在", "。在") and bool(_NEW_SCENE.match(text, mark.end))


def _within(mark: Marked, mention: Mention, places: Places) -> Entity | None:
    """The zone or town in the place that a sentence states: 位于高邮市北部的|城北工业园区, 高邮市|三垛镇.

    A park that is the project itself is none: 位于三垛镇的|恒昇家居产业园|主体封顶.
    """
    part = _PART_OF.match(places.text, mark.end)
    inside = [m for m in places.marks.at(part.end()) if m.start != mention.start] if part else []
    towns = part is not None and not part.group() and not is_site(mark)
    narrower = (m.entity for m in inside if (m.label == "ZONE" or towns) and places.is_narrow(m))
    return next(narrower, mark.entity)


def _of_all(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """What a paragraph says of all that it has told of: 签的两单|都定在北部工业园."""
    all_at = _ALL_AT.search(places.text, mention.tail, line_end(places.text, mention.tail))
    found = places.marks.at(all_at.end()) if all_at else ()
    alone = (mark for mark in found if places.text[mark.end : mark.end + 1] not in ("、", "和", "与"))
    return next((mark.entity for mark in alone if places.is_narrow(mark)), None)


def _named(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """What a name says, or the zone of the county that it names: |襄垣|绿氢站 of 襄垣经开区."""
    found = named_after(mention, scope, places)
    if found is None or found.kind is EntityKind.ZONE or found == places.of_page:
        return found  # |县|中医医院 is the county's own
    scene = last_place(mention, scope, places)
    inside = scene is not None and scene.kind is EntityKind.ZONE and scene.place == found.name
    return scene if inside else found


def _of_opening(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """Where all of a sentence plays that opens with it: 同在|临港|,A基地已装完设备;|B码头|还在等批复."""
    text = places.text
    start, _ = sentence_bounds(text, mention.start, mention.end)
    opened = _OPENING.match(text, start, mention.start)
    if opened is None or text[mention.start - 1] != ";":
        return None
    inside = [mark for mark in places.marks.within(*opened.span("place")) if places.is_narrow(mark)]
    between = (mark for mark in places.marks.within(opened.end(), mention.start) if is_site(mark))
    if next(between, None) is not None:
        return None
    return inside[-1].entity if inside else resolve_named(opened["place"], places.context)


def _of_subject(mention: Mention, scope: Scope, places: Places) -> Entity | None:
    """The one zone or town that acts for it later in its sentence: A项目总投资2亿元,|三垛镇|正在征地."""
    text = places.text
    acting = (
        m for m in places.marks.within(*scope.after) if text[m.start - 1] in ",;" and _ACTS.match(text, m.end)
    )
    named = {mark.entity for mark in acting if places.is_narrow(mark)}
    return named.pop() if len(named) == 1 else None


def _of_cell(cell: tuple[int, int], places: Places) -> Entity | None:
    """What a table gives as a row's place, or as that of the rows below: 上埠镇, 经济开发区(3个)."""
    if places.text[slice(*cell)].endswith(("待定", "未定")):
        return places.of_page
    named = _CELL.match(places.text, *cell)
    if named is not None:
        return resolve_named(named[1], places.context)
    inside = [mark.entity for mark in places.marks.within(*cell) if places.is_narrow(mark)]
    whole = (mark.entity for mark in places.marks.at(cell[0]) if mark.end == cell[1])
    return inside[-1] if inside else next(whole, None)
