"""Who invests in a project or runs it: stated, or the brand its name begins with."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from kg import gazetteer
from kg.lexicon import words
from kg.pipes.clauses import sentence_bounds
from kg.pipes.extensions import context_of, text_of
from kg.pipes.places.resolve import resolve_place
from kg.pipes.projects.firms import by_stem, homes, of_article, of_interview
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import brand, is_public_work, place_prefix
from kg.pipes.projects.patterns import BUILDS, COMPANY_WORDS, CUT, DIRECTIONS, TRADE_END
from kg.pipes.projects.scopes import BUILT_BY, Scope
from kg.pipes.projects.speakers import (
    NEXT_SCENE,
    by_anaphor,
    by_officer,
    by_partner,
    by_signer,
    by_speaker,
    only_builds,
)
from kg.types import Entity, EntityKind, PageContext
from kg.wordfinder import any_of

_BUILD = any_of(words("build_verbs"))
_BY = re.compile(
    r"由(?P<who>[^,;。!?由]{2,30}?)(?:独资|全额|全资|斥资|合资|共同|联合|携手|合作)*"
    rf"(?:{_BUILD})(?!公司|集团|有限|发展)"
    r"|(?:业主|东家|老板|投资方|出资方|投资主体|建设单位|建设主体|投资单位|运营方|投资商|建设方|实施主体|实施单位|建设业主|项目法人|项目方|投资企业)(?:单位)?(?:为|就?是|叫|:)(?P<is>[^,;。!?]{2,30})"
    r"|(?:业主|投资方|建设单位|投资单位|签约单位|实施主体|投资主体|项目方)(?P<whose>[^,;。:!?的]{4,30}?(?:公司|集团))"
    r"|(?:^|(?<=[,;。:]))(?P<does>[^,;。:由]{3,30}?(?:公司|集团|[\u4e00-\u9fff]业))(?:在[\u4e00-\u9fff]{2,12}?)?(?:独资|合资|全额|出资)?(?:投建|投资建设|投资兴建|投资|承建|负责建设|建设运营|兴办|兴建)(?=[,。;])"
    r"|(?:^|(?<=[,;。:的“]))(?P<puts>[^,;。:的“”由]{2,20}?(?:公司|集团|合作社|[药乳纸旅林牧渔农矿酒茶丝纺车船铝钢水电光兰花木石]业|[城国农旅交水产]投|控股|资本))”?(?:有意|答应|承诺|决定|拟|计划|将|已|先后|一次性?|总|共)*(?:投资了?|投了?|出资|投入|拿出)(?:约|近)?(?=\d)"
    r"|(?:^|(?<=,))(?:正|还)?[和与同跟](?P<with>[^,;。的]{4,20}?)(?:正在|[尚还仍]在|已经?|又|先后)?(?:谈了|谈妥|谈定|洽谈|商谈|接洽|对接|签了)"
)
_INVESTS = re.compile(
    r"(?P<who>[\u4e00-\u9fff()A-Za-z]{2,25}?)(?<!总)(?:独资|全额|计划|拟|斥资|合资|追加)*(?<!总)(?:投资|兴建|建设)(?:\d[^,;。]{0,12})?(?:(?:兴建|建设|打造|实施|新上|新建)?的|(?<=元)(?:兴建|建设|打造|实施|新上|新建))$"
)
_PUTS = re.compile(
    rf"(?:^|[,;:、。“\n)])(?P<who>[\u4e00-\u9fff()A-Za-z“”]{{3,25}}?)(?:计划|拟|将|要|已|还|又|再|此次|一次性)*(?:在[\u4e00-\u9fff]{{2,14}})?"
    rf"(?:总?投资|拿出|斥资|出资|投入|耗资|投)(?:约|近|超|逾|超过)?\d[\d.]*[万亿]{{1,2}}[余多]?(?:元|美元|欧元|港元|人民币|日元|韩元|卢布)*[,、]?{BUILDS}$"
)
"""``禾田控股集团投资22.6亿元,在城北片区建|年产45万吨特种纸项目``."""
_ALSO = re.compile("^(?:[另还]有|其中|此外|另外|由)")
_OF_GROUP = re.compile("^.*(?:子公司|旗下的?)(?=[\u4e00-\u9fff]{3})")
_WHEN_ENDS = re.compile(
    r"(?:[今去明前上]年|\d{2,4}年(?:\d{1,2}月)?|[本上]月|近日|日前|近期|计划|拟|将|还|又)+$"
)
_COMPANY = re.compile(r"(?:公司|集团|株式会社|企业|厂|院|研究所|大学|合作社)$")
_NOBODY = re.compile(
    r"来的$|[万亿]元|[和与及]$|比例|两地|双方|三方|各方|按|分别|政府|部门|单位|专班|管委会|(?:开发|高新|保税|合作|经济|示范|集中|新|园)区$|工业园$|市委|项目|双方|区镇|财政|客商$|老板$|企业$|(?:知名|[民外国央])企$|我[市县区]|街道|[镇乡村局委办]$|各地|全[市县区]|(?<!集)团$|师市"
)
_NO_OWNER = re.compile(
    r"(?:[局委办府队处部厅会镇乡村]|街道|专班|管委会|[^\u4e00-\u9fffA-Za-z)])$|^(?:待定|无)$"
)
"""In the column of a table: an office (县住建局), or nobody yet."""
_SHORT_FIRM = re.compile(r"[\u4e00-\u9fff]{4,8}")
_NO_FIRM = re.compile(
    r"建|投|签|负责|联系|包联|牵头|挂帅|落户|引进|实施|推进|打造|招引|新|重[点大]|年|[日月]|元|[一二三四五六七八九十百千万亿两几多个项]|最|首|[我其该本此这那他她它邻与]|[镇乡村区县市园旗州省]|[里内上下旁边]$"
    r"|要|将|已|正|产业|项目|工程|企业|[局委府办会队]$|敲定|规划|关注|全|不|所|用|有|成|来|完|集中|开工|竣工|配套|相关|主|老|大型|总|独资|合资|外资|国资|第|多|好|优|高|强|快|没|还|动|静|看|说|同|在|先|后|时|边|当|这|那|停|才|又|也"
)
_KIND = re.compile(
    r"^(?:[日美德韩法英港台外]资企业|[美德法英韩]国企业|日本企业|日资|外资企业|民营企业|央企|国企|龙头企业|知名企业|世界500强企业?)"
)
_SPEAKER = re.compile(
    r"(?:该|本|这家)(?:公司|企业|集团)|(?:公司|企业|集团)(?!$)|(?:[去今明上]年|此前|计划|先后|目前)"
)
"""What stands for a company named before: ``公司此前投资15亿元建设的…``, ``企业去年投资…``."""
_SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{2,10}?(?:大学|学院|职大|医大|师大|中学)(?=[\u4e00-\u9fff]{1,6}(?:校区|分校|院区))"
)
"""Whose branch a project is: 扬州职大|高邮校区项目."""
_COUNTY = re.compile("[\u4e00-\u9fff]{2,8}?(?:[县区旗市镇乡]|街道|苏木)")
_GUESTS = 3
"""So many firms in the words about a project are those of a ceremony's guests."""
_SHORT_BRAND = 2
_SUPPLIES = re.compile(r"(?:供电|电力|供水|自来水|燃气|电信)公司$")
"""Who is only asked to bring lines to a site: 市供电公司."""
_THEN_SUM = re.compile(r"的?[,:(]?(?:计划|拟|总)*(?:投资)?(?:额|约)*(?:\d|待定|未定)")
_ENUMERATED = re.compile(r"[、和及]|等(?!项目)|(?:[两三四五六七八九十]|\d{1,2})[家户]")
"""After a company that is one of several: 东旭光电、美泰电子、同光晶体|等19家企业."""
_FIRM_OF = re.compile(rf"(?:^|[,;:、。“和与]|其中)([\u4e00-\u9fff]{{2,6}}(?:{'|'.join(COMPANY_WORDS)}))的$")
"""``科宏化工的|2万吨碳酸二甲酯装置``."""
_PLANS_AT = re.compile(
    r"(?:^|(?<=[;。,:\n]))(?P<who>[\u4e00-\u9fff()]{4,16}?(?=[拟计将])|[\u4e00-\u9fff()]{2,20}?(?:公司|集团))(?:拟|计划|将)*"
    r"(?:投资[^,;。]{2,10}元,)?在[\u4e00-\u9fff]{2,12}(?:投资)?(?:建设|兴建|新建|打造|落地|投建|建)$"
)
"""``广东格美淇电器拟在金刚台镇建设|小家电配件园``."""
_INTRODUCED = re.compile(r"(?:企业|公司|伙伴|客商|项目方)——(?P<who>[\u4e00-\u9fffA-Za-z()]{4,20})(?=,)")
"""A firm behind a dash: 招来了第一家企业——|上海芯旺电子|,投资3亿元的…."""
_IN_TURN = re.compile(rf"(?:依次|分别)由(?P<who>[^,;。]{{5,80}}?)(?:独资|全额)?(?:{_BUILD})(?=[,;。]|$)")
_MEETS = re.compile("(?:考察|对接|洽谈|商谈|磋商|就|围绕|签订|签署|签下|签约)+了?")
"""Between the firms that are met and their projects."""
_AND = re.compile(r"[和与、及]|联合|携手|以及")
_OWNS = re.compile(
    r"的?|——|(?:独资|全资|合资|出资|控股|投资|运营)的|(?:计划|拟|总|斥资)?(?:投资|年产|新上|实施|新建)[^,;。、]{0,18}(?:的|建设|兴建|打造|新上)?"
    r"|(?:正在|正|已|将|一口气)?(?:铺设|建设|兴建|打造|签下|拿下|上马|扩建)(?:了|的)?"
)
_SIGNS_WITH = re.compile(
    r"(?:与|和|同)(?P<who>[^,;。!?]{4,30}?)(?:就|洽谈|商谈|对接|合作(?:建设|开发)?|签[订署下]了?)$"
)


def owners(doc: Doc, mention: Mention, scope: Scope, companies: Marks) -> tuple[Entity, ...]:
    """The companies of a mention: who is said to build it, whose it is, whose name it bears."""
    if mention.row and mention.row.owner:
        who = text_of(doc)[slice(*mention.row.owner)]
        return () if _NO_OWNER.search(who) else (_as_company(who, companies),)
    stated = _stated(text_of(doc), mention, scope)
    if stated:
        parts = _AND.split(stated)
        firms = [part for part in parts if _names_firm(part)] if len(parts) > 1 else []
        return tuple(_as_company(who, companies) for who in (firms or [stated]))
    for reader in (_in_front, _behind):
        if (found := reader(text_of(doc), mention, scope, companies)) is not None:
            return (found,)
    if (found := _in_name(mention, companies)) is not None:
        return (found,)
    met = by_partner(text_of(doc), mention, companies)
    if met is None:
        met = by_signer(text_of(doc), mention, companies, context_of(doc).people)
    if met is not None:
        return (met,)
    if is_public_work(mention.name):
        return ()
    if (known := by_stem(doc, mention.name, companies)) is not None:
        return (known,)
    if (speaks := by_speaker(text_of(doc), mention, companies)) is not None:
        return (speaks,)
    alone = mention.list_start == mention.start and mention.tail == mention.end
    alone = alone and not text_of(doc).endswith("、", 0, mention.start)
    if alone and (near := _beside(text_of(doc), scope, companies)) is not None:
        return (near,)
    named = brand(without_county(mention.name), homes(context_of(doc)))
    if alone and len(named) == _SHORT_BRAND and text_of(doc).count(named) == text_of(doc).count(mention.name):
        speaks = by_officer(text_of(doc), mention, companies)  # 重组疫苗产业化基地: no firm is called 重组
        if speaks is not None:
            return (speaks,)
    guessed = mention.rule == "projects.model" and not named.endswith(COMPANY_WORDS)
    if named and not guessed and not _is_town(named, context_of(doc)):
        return (_branded(named),)
    owned = text_of(doc)[mention.start - 1 : mention.start] == "的"  # 大屯街道的|锡基焊料
    if mention.rule == "projects.list" and len(mention.name) == 4 and not owned:
        return (Entity(EntityKind.COMPANY, mention.name),)
    near = by_anaphor(text_of(doc), mention, companies)
    near = near or _in_paragraph(text_of(doc), mention, scope, companies)
    if near is None and alone:
        near = by_officer(text_of(doc), mention, companies) or of_article(doc, companies)
        near = near or of_interview(doc)
    return (near,) if near is not None else ()


def _names_firm(words: str) -> bool:
    """Whether one of several is a firm: 青海天露乳业 beside 县农投公司."""
    return bool(_COMPANY.search(words) or TRADE_END.search(words))


def in_turn(text: str, members: list[Mention], scope: Scope, companies: Marks) -> dict[Mention, Entity]:
    """``A、B、C三个项目…,依次由X、Y、Z出资``: one company for each member of a list, in their order."""
    m = _IN_TURN.search(text, *scope.after)
    who = re.split("[、和与]", m["who"]) if m else []
    if not who and (met := _met(text, members, companies)):
        return met
    if len(who) != len(members):
        return {}
    return {member: _as_company(name, companies) for member, name in zip(members, who, strict=True)}


def _met(text: str, members: list[Mention], companies: Marks) -> dict[Mention, Entity]:
    """As many firms as projects, met or signed with: 赴A公司、B集团考察|甲项目、乙项目|."""
    start, _ = sentence_bounds(text, members[0].start, members[0].start)
    firms = companies.within(start, members[0].start)[-len(members) :]
    if len(firms) < len(members) or not _MEETS.fullmatch(text, firms[-1].end, members[0].start):
        return {}
    if not all(text[a.end : b.start] in ("、", "和", "与") for a, b in pairwise(firms)):
        return {}
    return {m: firm.entity for m, firm in zip(members, firms, strict=True) if firm.entity is not None}


def without_county(name: str) -> str:
    """共和县|茶卡盐湖康养小镇项目: the county in front is no brand."""
    county = _COUNTY.match(name)
    return name[county.end() :] if county and gazetteer.named(county.group()) else name


def _is_town(name: str, context: PageContext) -> bool:
    """Whether a name begins with a town of the page's rather than a brand (纳日松 of 纳日松镇)."""
    stems = {name, name[:2], name[:3]}
    towns = (resolve_place(stem + level, context) for stem in stems for level in ("镇", "乡", "街道", "苏木"))
    own = context.place_code
    if own and any(_is_county(name[:n], own) and DIRECTIONS.match(name, n) for n in (2, 3)):
        return True  # 宝应|华东光电产业园
    if own and any(division.code[:2] == own[:2] for division in gazetteer.meant(name)):
        return True  # 绵竹 of 绵竹市, on a page of the same province
    return bool(own) and any(len(town.code) > 6 and town.code.startswith(own) for town in towns)


def _is_county(stem: str, own: str) -> bool:
    """Whether a county of the page's city is called so."""
    return any(division.code[:4] == own[:4] for division in gazetteer.meant(stem))


def _stated(text: str, mention: Mention, scope: Scope) -> str:
    """``由南通鼎盛重工有限公司兴建``, ``大和精工投资的…``, ``与广东中锐…公司就…签约``."""
    front = text[scope.clause[0] : scope.clause[1]]
    first = min(mention.list_start, scope.clause[1])  # 远航集团投资9亿元建设A项目、|B项目
    if who := _investor(front) or _puts(text[scope.before[0] : scope.clause[1]]):
        return who
    if who := _puts(text[scope.before[0] : first]):
        return who
    if built := BUILT_BY.search(text, scope.before[0], scope.clause[1]):
        return str(built["who"])
    for part in (scope.after, *scope.later, scope.clause):
        for by in _BY.finditer(text, part[0], part[1]):
            who = by["who"] or by["is"] or by["whose"] or by["does"] or by["puts"] or by["with"]
            who = who.rpartition("旗下的")[2].removeprefix("旗下")  # 东家是香港俪湾控股旗下的|秦种国际
            if not (_NOBODY.search(who) or _SPEAKER.match(who)):
                return str(who)
    for told in (_PLANS_AT, _INTRODUCED):
        if m := told.search(text, scope.before[0], scope.clause[1]):
            return str(m["who"])
    return ""


def _investor(front: str) -> str:
    """Who invests by the words right in front of a name: 南山牧业投资6.9亿元的…."""
    for pattern in (_INVESTS, _SIGNS_WITH):
        who = m["who"].rpartition("是")[2] if (m := pattern.search(front)) else ""  # 往北是垦丰鹅业投资的
        who = _bare(who)
        if pattern is _SIGNS_WITH and who.endswith(("大学", "学院", "研究院")):
            continue
        named = len(who) > 2 and not _NOBODY.search(who) and who[0] not in "在正已将拟由"
        if named and not CUT.search(who) and not _SPEAKER.match(who):
            return who
    return ""


def _bare(who: str) -> str:
    """A firm without the words around its name: 另有隆基子公司|云南隆腾光伏|今年."""
    return _WHEN_ENDS.sub("", _KIND.sub("", _OF_GROUP.sub("", _ALSO.sub("", who))))


def _puts(before: str) -> str:
    """Who puts money into what follows: ``北京首农公司投资4.6亿元,在四十七团建设|…``."""
    m = _PUTS.search(before)
    who = _bare(m["who"]) if m else ""
    named = len(who) > 2 and not _NOBODY.search(who) and not _SPEAKER.match(who)
    return who if named and not CUT.search(who) else ""


def _in_front(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``美国卡斯特公司的高端减震器项目``: the company right in front of the name."""
    front = text[scope.clause[0] : mention.start]
    for span in companies.within(scope.clause[0], mention.start):
        if _OWNS.fullmatch(text[span.end : mention.start]):
            return span.entity
    if m := _FIRM_OF.search(front):
        return _as_company(m.group(1), companies)
    if front.endswith(("公司的", "企业的")) and (meant := by_anaphor(text, mention, companies)) is not None:
        return meant
    if front.endswith("的"):
        who = re.split(r"的|是|。|另外,|其中,", front[:-1])[-1]
        who, kind = _KIND.subn("", who)
        if (
            (_COMPANY.search(who) and len(who) >= 4)
            or (kind and len(who) >= 2)
            or _is_firm(text, mention, who)
        ):
            return _as_company(who, companies)
    return None


def _is_firm(text: str, mention: Mention, who: str) -> bool:
    """Whether words that own a project are a firm's short name: 理士南都的…, 浙江精工的…, not 敲定的…."""
    opens = text[mention.start - len(who) - 2 : mention.start - len(who) - 1] in ",;:。、“”\n是和与"
    if not opens or not _SHORT_FIRM.fullmatch(who):
        return False
    return bool(TRADE_END.fullmatch(who) and brand(who)) or not _NO_FIRM.search(who)


def _behind(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``氢冶金装备制造基地,中冶京诚,12.6亿元;``: an entry of a list that gives name, company and sum."""
    for span in companies.at(mention.end + 1):
        if text.startswith((",", ":", "("), mention.end) and _THEN_SUM.match(text, span.end):
            return span.entity
    return None


def _in_name(mention: Mention, companies: Marks) -> Entity | None:
    """``江苏恒力碳材股份有限公司年产3000吨碳纤维预浸料项目``."""
    if school := _SCHOOL.match(mention.name):
        return Entity(EntityKind.COMPANY, school.group())
    for span in companies.around(mention.start + 1):
        if mention.start < span.end < mention.end - 2:
            return span.entity
    if m := re.match(r"(?!该|这家)(.{2,20}?(?:有限公司|股份公司|公司|集团|株式会社))(?=.{3})", mention.name):
        return Entity(EntityKind.COMPANY, m.group(1))
    return None


def _in_paragraph(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``陕西雍城酒业有限公司的酿造车间里…为破解产能瓶颈,年产2万吨优质基酒技改项目去年上马``."""
    start = max(text.rfind("\n", 0, mention.start) + 1, scope.since)
    last = next((c for c in companies.back(mention.list_start) if not _is_object(text, c.start)), None)
    if last is None or last.start < start or _ENUMERATED.match(text, last.end):
        return None
    between = text[last.end : mention.start]
    if NEXT_SCENE.search(between):
        return None
    return last.entity if "项目" not in between and ";" not in between and len(between) < 220 else None


def _is_object(text: str, start: int) -> bool:
    """Whether something is brought or sold to a company, or it only builds: 椒麻酱进了〔永辉〕."""
    if only_builds(text, start):
        return True
    before = text[max(0, start - 2) : start]
    return before.endswith(("进", "进了", "给", "向", "到", "供")) and before not in ("来到", "走进", "走到")


def _beside(text: str, scope: Scope, companies: Marks) -> Entity | None:
    """A company whose officer speaks for the project in its own sentence (``…项目落户,X公司总经理…``)."""
    start = max(scope.before[0], text.rfind(";", *scope.before) + 1)
    for part in ((start, scope.before[1]), scope.after):
        inside = [
            span
            for span in companies.within(*part)
            if not (_ENUMERATED.match(text, span.end) or _is_object(text, span.start))
            and not _SUPPLIES.search(span.text)
        ]
        if inside and len({span.text for span in inside}) < _GUESTS:
            return inside[0].entity
    return None


def _branded(named: str) -> Entity:
    """A company known by its brand alone, with the shorter forms that others may print (领胜电子: 领胜)."""
    bare = named[place_prefix(named) :] or named
    short = bare[: len(bare) - 2] if len(bare) >= 4 else bare
    aliases = dict.fromkeys(form for form in (bare, short) if form != named and len(form) >= 2)
    return Entity(EntityKind.COMPANY, named, tuple(aliases))


def _as_company(who: str, companies: Marks) -> Entity:
    for span in sorted(companies.all, key=lambda s: -len(s.text)):
        entity = span.entity
        if entity is not None and (
            span.text == who or span.text in who or who in (entity.name, *entity.aliases)
        ):
            return entity
    return Entity(EntityKind.COMPANY, who)
