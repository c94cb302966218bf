"""Entries of a numbered list: name, firm, place and sum of a project, in any order, between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.projects.classes import is_class
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention, Row, Stretch
from kg.pipes.projects.names import ends_in_act, ends_in_works, is_han, names_an_agent, phase
from kg.pipes.projects.patterns import ENTRY_MARK, HEAD, SUM, TRADE_END
from kg.wordfinder import has_any

_ENTRY = re.compile(
    r"(?<![^\n;。:]) ?"
    rf"(?:{ENTRY_MARK}(?![\d,.])|——|(?=“))"
    r"(?P<body>(?:[^;。\n,:]{4,30}。(?=[^\n]))?[^;。\n]{6,160})"
)
_BRACKETED = re.compile(
    r"(?:^|(?<=[\n:、;])|(?<=包括)|(?<=分别[是为])) ?(?!其中)(?P<name>[^\n,。;:、()]{4,30}?)"
    r"\((?P<in>[^()。;\n]{2,40}(?:[万亿](?:美|欧|港)?元|(?P<unsaid>[待未](?:定|公布|披露|公开))))\)"
)
"""A name with place and sum in brackets: 其中包括|石磨面粉生产线(城南工业园,4.6亿元)、…."""
_BRACKET_ENDS = ("元)", "定)", "布)", "露)", "开)")
_FIELD = re.compile(
    r"(?:[^,:() —。]|\((?:控股|集团|中国|[\u4e00-\u9fff]{2,4})\)(?=[\u4e00-\u9fff])"
    r"|\([\u4e00-\u9fff—·]{2,16}\)(?=[二三四五六七]期|改造|扩建|扩产|技改))+"
)
_SUM = re.compile(
    rf"(?:计划|预计|拟|总|合同|协议|签约|估算|概算|预算|一期)*(?:投资|金|规模|概算|估算|预算|花|耗资|斥资)?(?:总?额)?(?:了|约|达|为|共|超|近)*{SUM}"
)
_AT = re.compile(
    r"(?:拟|计划|将)?(?:落户于?|选址于?|位于|坐落于?|落[在子定位]?|去|选定|放在|进驻?|入驻|建在|布局在|(?:建设|项目|实施)?(?:地点|地址|选址)(?:在|为)?|在)"
)
_SETTLES = re.compile(
    r"(?:拟|将)?(?:落户|选址|位于|坐落于)(?=[\u4e00-\u9fff]{2,14}(?:[区园城镇乡村团]|街道|基地)$)"
)
_FIRM = re.compile(r"(?:公司|集团|厂|合作社|株式会社|“[^”]{2,8}”)$")
_PLANT = re.compile(r"[\u4e00-\u9fff]{2,7}?(?:镇|乡|街道|苏木|村)[\u4e00-\u9fff]{3,}厂$")
"""A works named by its town, no firm: 大乘镇白魔芋精粉厂."""
_MEASURED = re.compile(r"(?:全长|约)?\d[\d.]*万?(?:公里|千米|米|平方米|亩|公顷|吨|栋|户)?$")
_FIRMS = re.compile(r"[^,。;]{4,24}?(?:公司|集团|厂)(?:投资|投建|建设|实施|承建|兴建)+的")
"""In front of what a firm builds: 山东神驰化工集团投资的|丙烯腈联合装置."""
_TOLD = re.compile(
    r"(?:近日|日前|[今去]年|[上本]月|\d{4}年|\d{1,2}月(?:\d{1,2}日|底|初|中旬)?|已经?|正式|顺利|全面)+"
    r"(?:开工|动工|破土|奠基|竣工|完工|建成|投产|投用|投运|签约|落户|封顶|启用|通车|并网|揭牌|点火|试产|通过(?:竣工|完工|初步|综合)?验收).*$"
)
"""What a brief tells of the name that it begins with: 食用菌产业园二期|近日投产,…."""
_NO_NAME = re.compile(
    r"[由是了将已等租]|为(?!主)|的(?!.{4})|\d[个家]|\d号(?![线楼泊井炉机厂路])|^(?:同样|也|又|就|都|同|正|并|年产|达产|可)|签[下订署]|预计|[上下本]月|[今明去]年|\d户|企业[忙抢争齐也都]|^建成|[开入]园$|留给|公司[在与和]|[在与][\u4e00-\u9fff]{2,14}[建签有]"
)
_SAME_AS = re.compile(r"(?:地[点址]|选址)同(?:第)?(?P<number>\d{1,2})")
"""The place of an entry that is that of another: 地点同1."""
_SHORT_SITE = re.compile("[\u4e00-\u9fff]{2,8}(?:园区?|[镇乡村]|街道|苏木|片区|口岸)")
"""A place in brackets that no table knows: (…食品公司,|农产品园|)."""
_STREET = re.compile(r"[\u4e00-\u9fff\d]{1,10}(?:路|街|大道|村|社区|巷|组|段|号|侧|旁|边|内)")
"""What an address goes on with: 绥安镇|金浦大道."""
_QUOTED = re.compile(r"[^“”]*?“(?P<name>[^“”]{4,30})”")


def read_entries(text: str, places: Marks, companies: Marks) -> list[Mention]:
    """The projects of numbered entries that give a sum, a place or a firm in a field of its own."""
    found: list[Mention] = []
    sites: dict[str, Stretch | None] = {}
    for entry in _ENTRY.finditer(text):
        mention = _entry(text, list(_fields(text, *entry.span("body"))), places, companies)
        if mention is not None and mention.row is not None:
            same = _SAME_AS.search(entry["body"])
            if same and mention.row.site is None:
                mention = replace(mention, row=replace(mention.row, site=sites.get(same["number"])))
            found.append(mention)
            sites[str(len(found))] = mention.row.site if mention.row else None
    known = {mention.start for mention in found}
    return [*found, *(m for m in _bracketed(text, places, companies) if m.start not in known)]


def _bracketed(text: str, places: Marks, companies: Marks) -> Iterator[Mention]:
    """Items of a list with place, firm and sum of each in brackets."""
    for item in _BRACKETED.finditer(text) if has_any(text, _BRACKET_ENDS) else ():
        lead, end = item.span("name")
        start = text.rfind("的", lead, end) + 1 or lead  # 三垛镇的稻田酒店(…)
        fields = list(_fields(text, *item.span("in")))
        before = [(lead, start - 1)] if start > lead else []
        site = next((zone for field in (*fields, *before) if (zone := _site(text, *field, places))), None)
        money = next((field for field in fields if _SUM.match(text, *field)), None)
        owner = next((field for field in fields if _is_firm(text, *field, companies)), None)
        if (money is not None or item["unsaid"]) and (site or owner):
            row = Row(owner=owner, money=money, site=site)
            yield Mention.alone(text, start, end, "projects.table", row=row)


def _fields(text: str, start: int, end: int) -> Iterator[Stretch]:
    for field in _FIELD.finditer(text, start, end):
        first, last = field.span()
        settles = _SETTLES.search(text, first + 4, last)
        if settles:  # 中石化缙云综合能源站|落户新建镇工业园
            yield first, settles.start()
            first = settles.start()
        yield first, last


def _entry(text: str, fields: list[Stretch], places: Marks, companies: Marks) -> Mention | None:
    name: Stretch | None = None
    money = site = owner = None
    for start, end in fields:
        at = _AT.match(text, start, end)
        if _SUM.match(text, start, end):
            money = money or (start, end)
        elif (zone := _site(text, at.end() if at else start, end, places)) is not None:
            site = site or zone
        elif at is None and name is None and (named := _name(text, start, end)) is not None:
            name = named
        elif owner is None and _is_firm(text, start, end, companies):
            owner = (start, end)
    if owner is None and name is not None and (site or money):
        owner = next((field for field in fields if _is_in_brackets(text, name, field, site)), None)
    label = site is not None and text.startswith(":", site[1]) and not _SUM.match(text, site[1] + 1)
    if (
        name is None
        and site is not None
        and site == fields[0]
        and money
        and not label
        and _is_name(text[slice(*site)])
    ):
        name, site = site, None  # 1.扬眉竹材循环利用产业园。总投资1.2亿元,…: what is built is a park
    if name is None and owner is not None and money is not None:
        name = next(
            (field for field in fields if field not in (owner, money, site) and _is_any(text, *field)), None
        )
    if name is None or _is_label(text, name):
        return None
    if not (money or site or owner):
        return None
    row = Row(owner=owner, money=money, site=site)
    start, end = name
    return Mention.alone(text, start, end, "projects.table", row=row)


def _is_label(text: str, name: Stretch) -> bool:
    """Whether a name only says where the project behind it lies: ▲桐花里文创园:|恒朗打造的街区项目…."""
    field = _FIELD.match(text, name[1] + 1) if text.startswith(":", name[1]) else None
    head = HEAD.search(text, *field.span()) if field and not HEAD.search(text, *name) else None
    return head is not None and "的" in text[name[1] : head.start()]


def _is_in_brackets(text: str, name: Stretch, field: Stretch, site: Stretch | None) -> bool:
    """Whether a field opens the brackets behind a name, beside a place: X项目(|华夏绿能|,卧凤沟乡)."""
    start, end = field
    first = start == name[1] + 1 and text[name[1]] == "(" and text[end : end + 1] == ","
    return first and field != site and 3 <= end - start <= 12 and is_han(text[start:end])


def _name(text: str, start: int, end: int) -> Stretch | None:
    """The name that a field holds: all of it, or what it quotes (佛山南铝公司|“系统门窗生产基地”)."""
    if quoted := _QUOTED.fullmatch(text, start, end):
        inner = quoted.span("name")
        return inner if _is_name(text[slice(*inner)]) else None
    firm = _FIRMS.match(text, start, end)
    start = firm.end() if firm else start
    measured = _MEASURED.search(text, start + 4, end) or _TOLD.search(text, start + 4, end)
    end = measured.start() if measured else end
    return (start, end) if _is_name(text[start:end]) else None


def _is_name(name: str) -> bool:
    if not 4 <= len(name) <= 32 or is_class(name) or names_an_agent(name):
        return False
    if _NO_NAME.search(name) or (_FIRM.search(name) and not (ends_in_works(name) or _PLANT.match(name))):
        return False
    head = HEAD.search(name)
    if head is not None:
        return head.end() == len(name)
    return bool(ends_in_works(name) or phase(name) or ends_in_act(name))


def _is_any(text: str, start: int, end: int) -> bool:
    """Whether a field may name a project beside a firm and a sum: ◇|船用阀门铸造| 中海阀业公司 9800万元."""
    name = text[start:end]
    plain = 4 <= len(name) <= 24 and not _NO_NAME.search(name)
    return (
        plain and is_han(re.sub(r"[\dA-Za-z.]", "", name)) and not is_class(name) and not names_an_agent(name)
    )


def _site(text: str, start: int, end: int, places: Marks) -> Stretch | None:
    """A field that is a zone's or town's name and no more."""
    if text[start:end] in ("待定", "未定"):
        return start, end
    led = text[start - 1] in "在户于址"
    bracketed = text[start - 1] in "(," and text[end : end + 1] in "),"
    for mark in places.at(start):
        if led and mark.label == "ZONE":
            return mark.start, mark.end
        named = mark.label == "ZONE" or mark.text[-1:] in "镇乡村团道"
        if named and (mark.end >= end - 1 or _STREET.fullmatch(text, mark.end, end)):
            return start, end
        if bracketed and mark.end == end and text[start - 1] == "(":
            return start, end  # 服装来料加工(|三垛县|,金额待定)
    return (start, end) if bracketed and _SHORT_SITE.fullmatch(text, start, end) else None


def _is_firm(text: str, start: int, end: int, companies: Marks) -> bool:
    marked = any(mark.end >= end - 1 for mark in companies.at(start))
    named = TRADE_END.search(text, start, end) and end - start <= 10 and not ends_in_works(text[start:end])
    return marked or bool(named or _FIRM.search(text[start:end]))
