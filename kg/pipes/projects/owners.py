"""Who invests in a project or runs it: by a table, by what is said of it, by its name, by who is near."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg.pipes.clauses import behind_marks, line_start
from kg.pipes.extensions import context_of, text_of
from kg.pipes.projects.brands import brand, place_prefix
from kg.pipes.projects.eponyms import (
    brand_in_list,
    heard_brand,
    in_name,
    is_called_by_trade,
    is_ordinary,
    is_spot,
    is_unheard,
    is_work,
    of_brand,
    town_in,
    without_county,
)
from kg.pipes.projects.firms import as_company, by_stem, homes, of_article, of_interview
from kg.pipes.projects.investors import KIND, by_people, is_nobody, stated
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import is_public_work
from kg.pipes.projects.partners import with_partners
from kg.pipes.projects.patterns import BUILDS, COMPANY_WORD, NUMBER, PAYS, TRADE_END
from kg.pipes.projects.scopes import Scope, of_row
from kg.pipes.projects.speakers import (
    NEXT_SCENE,
    by_anaphor,
    by_guide,
    by_officer,
    by_partner,
    by_person,
    by_signer,
    by_speaker,
    only_attends,
    only_builds,
)
from kg.pipes.projects.subjects import by_subject
from kg.types import Entity, EntityKind

_COMPANY = re.compile(r"(?:公司|集团|株式会社|企业|厂|院|研究所|大学|合作社)$")
_NO_OWNER = re.compile(r"(?:[队处部会镇乡村]|街道|专班|[^\u4e00-\u9fffA-Za-z)])$|^(?:待定|无|政府)$")
"""In the column of a table: who only looks after it (专班, 三垛镇), or nobody yet."""
_SHORT_FIRM = re.compile(r"[\u4e00-\u9fff]{4,8}")
_NO_FIRM = re.compile(
    r"建|投|签|负责|联系|包联|牵头|挂帅|落户|引进|实施|推进|打造|招引|新|重[点大]|年|[日月]|元|[一二三四五六七八九十百千万亿两几多个项]|最|首|[我其该本此这那他她它邻与]|[镇乡村区县市园旗州省]|[里内上下旁边]$"
    r"|要|将|已|正|产业|项目|工程|企业|[局委府办会队]$|敲定|规划|关注|全|不|所|用|有|成|来|完|集中|开工|竣工|配套|相关|主|老|大型|总|独资|合资|外资|国资|第|多|好|优|高|强|快|没|还|动|静|看|说|同|在|先|后|时|边|当|这|那|停|才|又|也"
)
_GUESTS = 3
"""So many firms in the words about a project are those of a ceremony's guests."""
_SHORT_BRAND = 2
_MONEY = re.compile(r"\d|投资|出资")
"""In what follows a kind of firm that is no firm's name: 这家企业|投资1.8亿元|的."""
_LONGEST_BRAND = 7
_SUPPLIES = re.compile(r"(?:供电|电力|供水|自来水|燃气|电信)公司$")
"""Who is only asked to bring lines to a site: 市供电公司."""
_THEN_SUM = re.compile(r"的?[,:(]?(?:计划|拟|总)*(?:投资)?(?:额|约)*(?:\d|待定|未定)")
_ENUMERATED = re.compile(rf"[、和及]|等(?!项目)|{NUMBER}[家户]")
"""After a company that is one of several: 东旭光电、美泰电子、同光晶体|等19家企业."""
_LEADS_UP = re.compile("的|是|(?<!华)为|。|另外,|其中,?|[还另]?有(?!限)|^以(?!岭)")
"""In front of whose a project is: 其中|恒昇新材料公司|的."""
_FIRM_OF = re.compile(
    rf"(?:^|[,;:、。“和与]|其中)(?:以(?!岭)|[还另]?有(?!限))?([\u4e00-\u9fff]{{2,6}}{COMPANY_WORD})的$"
)
"""``科宏化工的|2万吨碳酸二甲酯装置``."""
_AND = re.compile(r"[和与、及]|联合|携手|以及|(?<=[镇乡区县市])[同跟]")
_OWNS = re.compile(
    r"的?|——|(?:独资|全资|合资|出资|控股|投资|运营)的|(?:计划|拟|总|斥资)?(?:投资|年产|新上|实施|新建)[^,;。、]{0,18}(?:的|建设|兴建|打造|新上)?"
    r"|(?:正在?|已|将|拟|计划|有意|准备|[要还又再])*(?:在[^,。;]{2,14}?)(?:投资|规划)?(?:落地|建设|新建|布局|投建|打造|扩建|实施|上马|新上|开建|兴建|建)(?:了|的|一[个条座])?"
    r"|(?:正在|正|已|将|一口气)?(?:铺设|建设|兴建|打造|签下|拿下|上马|扩建)(?:了|的)?"
)

_NEXT_STOP = re.compile(
    "[,;](?:又|再|还|随后|接着|最后)(?:一起|一同)?(?:看了|到|去|走进|来到|参观|[察查]看|考察|调研)"
)
"""A tour leaves what it has seen behind: 走进恒昇传感器产业园|,又看了|冷链物流园项目."""
_FUNDS = re.compile(
    rf",?{PAYS}(?:的|,?{BUILDS})|,[把将][^,。;]{{2,16}}?[改建变打][造建为]?成了?(?:一?[个座条])?"
)
"""Between a firm and what it builds: 引进恒昇茶油集团|,投资6800万元建设|加工厂, 引来它|,把校舍改成|营地."""


def owners(doc: Doc, mention: Mention, scope: Scope, companies: Marks) -> tuple[Entity, ...]:
    """The companies of a mention: who is said to build it, whose it is, whose name it bears."""
    if mention.row and mention.row.owner:
        who = text_of(doc)[slice(*mention.row.owner)]
        return () if _NO_OWNER.search(who) else (as_company(who, companies),)
    if mention.row and (other := mention.row.owner_of) is not None:
        span = other.row.span if other.row and other.row.span else (other.start, other.end)
        return owners(doc, other, of_row(other, *span), companies)
    if told := stated_owners(doc, mention, scope, companies):
        return told
    owner = _named(doc, mention, scope, companies)
    if owner is None and is_public_work(mention.name):
        owner = by_guide(text_of(doc), mention, companies)
    elif owner is None and not by_people(text_of(doc), scope):
        owner = _meant(doc, mention, scope, companies)
    return with_partners(text_of(doc), scope, (owner,) if owner is not None else (), companies)


def stated_owners(doc: Doc, mention: Mention, scope: Scope, companies: Marks) -> tuple[Entity, ...]:
    """The companies that are said to build what is mentioned, where no cell of a list gives them."""
    in_cell = mention.row is not None and (mention.row.owner or mention.row.owner_of)
    who = "" if in_cell else stated(text_of(doc), mention, scope)
    told = [as_company(firm, companies) for firm in _partners(who)] if who else []
    return with_partners(text_of(doc), scope, told, companies) if told else ()


def _named(doc: Doc, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """The firm beside a name or in it, or the one that is met or signs about it."""
    text = text_of(doc)
    return (
        by_subject(text, mention, scope, companies)
        or _in_front(text, mention, scope, companies)
        or _behind(text, mention, scope, companies)
        or in_name(mention, companies)
        or _eponym(doc, mention, companies)
        or by_partner(text, mention, companies)
        or by_signer(text, mention, companies, context_of(doc).people)
    )


def _eponym(doc: Doc, mention: Mention, companies: Marks) -> Entity | None:
    """The firm that a model hears a name begin with, as the page names it best: who else signs or stands
    beside |云川|杧果精深加工项目 builds something else, but not the firm that speaks of its project.
    """
    heard, text = heard_brand(doc, mention), text_of(doc)
    if not heard:
        return None
    named = _brand_named(doc, mention)
    alike = named and (named.startswith(heard) or heard.startswith(named))
    known = by_stem(doc, mention.name, companies) or by_speaker(text, mention, companies)
    return known or of_brand(named if alike else heard)


def _meant(doc: Doc, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """The firm that a name begins like, that speaks of it, or that the brand in front of it is."""
    text = text_of(doc)
    known = (
        by_stem(doc, mention.name, companies)
        or by_speaker(text, mention, companies)
        or by_person(text, mention, companies, context_of(doc).people)
    )
    if known is not None:
        return known
    alone = _stands_alone(text, mention)
    if alone and (near := _beside(text, scope, companies)) is not None:
        return near
    named = _brand_named(doc, mention)
    if alone and len(named) == _SHORT_BRAND and text.count(named) == text.count(mention.name):
        # 重组疫苗产业化基地: no firm is called 重组
        speaks = by_officer(text, mention, companies) or of_article(doc, companies)
        if speaks is not None:
            return speaks
    if named:
        return of_brand(named)
    owned = text[mention.start - 1 : mention.start] == "的"  # 大屯街道的|锡基焊料
    plain = is_ordinary(mention.name[:_SHORT_BRAND], mention.name)  # 甘薯全粉
    if mention.rule == "projects.list" and len(mention.name) == 4 and not (owned or plain):
        return Entity(EntityKind.COMPANY, mention.name)
    if mention.rule == "projects.list" and (short := brand_in_list(mention.name, context_of(doc))):
        return of_brand(short)
    near = by_anaphor(text, mention, companies) or _in_paragraph(text, mention, scope, companies)
    if near is not None or not alone:
        return near
    return by_officer(text, mention, companies) or of_article(doc, companies) or of_interview(doc)


def _brand_named(doc: Doc, mention: Mention) -> str:
    """The brand that a name begins with, but no place of the page's."""
    context = context_of(doc)
    if text_of(doc).startswith("”", mention.end):
        return ""  # “退城入园”项目: a slogan
    name = KIND.sub("", without_county(mention.name))  # 韩资|韩曜汽车零部件项目
    named = brand(name, homes(context))
    if town := town_in(named, context):
        named = brand(name[town:], homes(context))  # 思茅|金穗雀咖啡烘焙技改项目
    whole = named == name.removesuffix("项目")  # 恒创家园|项目
    if not named or "的" in named or (not whole and is_work(named)) or is_unheard(doc, mention, named):
        return ""  # 蒜苗|冷链基地
    if is_ordinary(named, name) or is_spot(named, name, text_of(doc)):
        return ""
    return named


def _stands_alone(text: str, mention: Mention) -> bool:
    """Whether a mention is none of a list."""
    return mention.is_alone and not text.endswith("、", 0, mention.start)


def _partners(who: str) -> list[str]:
    """The firms that build together (县国投公司与苏州启帆), all named where none says that it is one."""
    parts = [KIND.sub("", part.rpartition("的")[2]) for part in _AND.split(who)]  # 杭州的|恒昇控股
    parts = [part for part in parts if len(part) > 1 and not is_nobody(part)]
    firms = [part for part in parts if _names_firm(part)]
    firms = [firm for firm in firms if not firm.endswith(("大学", "学院"))] or firms
    return firms or (parts if len(parts) > 1 else [who])


def _names_firm(words: str) -> bool:
    """Whether one of several is a firm: 青海天露乳业 beside 县农投公司."""
    return bool(_COMPANY.search(words) or TRADE_END.search(words))


def _in_front(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``美国卡斯特公司的高端减震器项目``: the company right in front of the name."""
    front = text[scope.clause[0] : mention.start]
    for span in companies.within(scope.clause[0], mention.start):
        if _OWNS.fullmatch(text[span.end : mention.start]):
            return span.entity
    for span in reversed(companies.within(scope.before[0], mention.start)):
        if _FUNDS.fullmatch(text, span.end, mention.start):
            return span.entity
    if m := _FIRM_OF.search(front):
        return as_company(m.group(1), companies)
    if front.endswith("的"):
        who = _LEADS_UP.split(front[:-1])[-1]
        who, kind = KIND.subn("", who)
        if (
            (_COMPANY.search(who) and len(who) >= 4 and not is_nobody(who))
            or (
                kind
                and 2 <= len(who) <= _LONGEST_BRAND
                and not (_MONEY.search(who) or _NO_FIRM.fullmatch(who) or is_ordinary(who, who))
            )
            or _is_firm(text, mention, who)
        ):
            return as_company(who, companies)
    return None


def _is_firm(text: str, mention: Mention, who: str) -> bool:
    """Whether words that own a project are a firm's short name: 理士南都的…, 浙江精工的…, not 敲定的…."""
    opens = text[mention.start - len(who) - 2 : mention.start - len(who) - 1] in ",;:。、“”\n是和与"
    if not opens or not _SHORT_FIRM.fullmatch(who) or is_nobody(who):
        return False
    if (TRADE_END.fullmatch(who) and brand(who)) or (
        is_called_by_trade(who) and not _NO_FIRM.search(who, 0, _SHORT_BRAND)
    ):
        return True
    return place_prefix(who) > 0 and not _NO_FIRM.search(who)


def _behind(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``氢冶金装备制造基地,中冶京诚,12.6亿元;``: an entry of a list that gives name, company and sum."""
    for span in companies.at(mention.end + 1):
        if text.startswith((",", ":", "("), mention.end) and _THEN_SUM.match(text, span.end):
            return span.entity
    return None


def _in_paragraph(text: str, mention: Mention, scope: Scope, companies: Marks) -> Entity | None:
    """``陕西雍城酒业有限公司的酿造车间里…为破解产能瓶颈,年产2万吨优质基酒技改项目去年上马``."""
    start = max(line_start(text, mention.start), scope.since)
    last = next((c for c in companies.back(mention.list_start) if not _is_object(text, c)), None)
    if last is None or last.start < start or _ENUMERATED.match(text, last.end):
        return None
    between = text[last.end : mention.start]
    if NEXT_SCENE.search(between) or _NEXT_STOP.search(between) or only_attends(text, last):
        return None
    return last.entity if "项目" not in between and ";" not in between and len(between) < 220 else None


def _is_object(text: str, firm: Marked) -> bool:
    """Whether something is brought or sold to a company, or it only builds: 椒麻酱进了〔永辉〕."""
    if only_builds(text, firm):
        return True
    before = text[max(0, firm.start - 2) : firm.start]
    return before.endswith(("进", "进了", "给", "向", "到", "供")) and before not in ("来到", "走进", "走到")


def _beside(text: str, scope: Scope, companies: Marks) -> Entity | None:
    """A company whose officer speaks for the project in its own sentence (``…项目落户,X公司总经理…``)."""
    start = behind_marks(text, ";", *scope.before)
    for part in ((start, scope.before[1]), scope.after):
        inside = [
            span
            for span in companies.within(*part)
            if not (_ENUMERATED.match(text, span.end) or _is_object(text, span))
            and not only_attends(text, span)
            and not _SUPPLIES.search(span.text)
            and not _NEXT_STOP.search(text, span.end, scope.before[1])
        ]
        if inside and len({span.text for span in inside}) < _GUESTS:
            return inside[0].entity
    return None
