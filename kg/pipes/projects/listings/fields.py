"""The fields of an entry: where they part, and what each of them is by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.currencies import CURRENCY
from kg.pipes.projects.brands import place_prefix
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.listings.labels import kind_of_title
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.names import ends_in_act, ends_in_works, is_han, names_an_agent, phase
from kg.pipes.projects.patterns import HEAD, STOP, SUM, TRADE_END
from kg.pipes.projects.progress import stages_in
from kg.types import Stretch

_FIELD = re.compile(
    r"(?:[^,:()〔〕\[\]【】 \t|—。;…]|—(?![—\d])(?<!——)"
    r"|\((?:控股|集团|中国|[\u4e00-\u9fff]{2,4})\)(?=[\u4e00-\u9fff])"
    r"|\([\u4e00-\u9fff—·]{2,16}\)(?=[二三四五六七]期|改造|扩建|扩产|技改))+"
)
COST = re.compile(
    rf"(?:计划|预计|拟|总|合同|协议|签约|估算|概算|预算|一期)*(?:投资|金|规模|概算|估算|预算|花|耗资|斥资|出资|投入)?(?:总?额)?(?:了|约|达|为|共|超|近)*{SUM}"
)
AT = re.compile(
    r"(?:拟|计划|将|也)?(?:落户于?|选址于?|位于|坐落于?|落[在子定位]?|去|选定|放在|进驻?|入驻|建在|布局在|(?:建设|项目|实施)?(?:地点|地址|选址)(?:在|为)?|在)"
)
_SETTLES = re.compile(
    r"(?:拟|将)?(?:落户|选址|位于|坐落于)(?=[\u4e00-\u9fff]{2,14}(?:[区园城镇乡村团]|街道|基地)$)"
)
_BRACKETS = ("()", "〔〕", "[]", "【】")
_PART = re.compile("[^、·]+")
_PUTS = re.compile(
    rf"(?:计划|拟|将|总|共|独家)*(?:投资|出资|投建|投入|斥资)(?:额|约|了)?(?={SUM}(?:人民币)?$)"
)
"""Between a firm and what it puts in, in one field: 恒昇新材料公司|投资|12.5亿元."""
_PUT_INTO = re.compile(
    rf"(?P<who>[^,。;的\d]{{2,24}}?)(?:计划|拟|将|共同|联合|独家|独资|合资|总|共)*"
    rf"(?P<cost>(?:投资|出资|投建|投入|斥资|耗资|捐资)(?:约|近|超过?)?(?:{SUM}(?:人民币)?)?)(?:建设|兴建|新建|实施|打造|新上)?的(?=.{{4}})"
)
"""In front of what somebody puts money into: 佛山南铝公司|投资1.5亿元|的卫浴洁具项目."""
_PAYS = ("投资", "出资", "投建", "投入", "斥资", "耗资", "捐资")
_FIRM = re.compile(r"(?:公司|集团|厂|合作社|株式会社|“[^”]{2,8}”)$")
_PLANT = re.compile(r"[\u4e00-\u9fff]{2,7}?(?:镇|乡|街道|苏木|村)[\u4e00-\u9fff]{3,}厂$")
"""A works named by its town, no firm: 大乘镇白魔芋精粉厂."""
_ORGAN = re.compile(
    r"(?:[市县区旗州省镇乡][\u4e00-\u9fff]{0,12}(?:局|委|办|中心|院|指挥部)|管委会|[镇乡]政府|街道办(?:事处)?)$"
)
"""Who has public works done: 县水利局|实施."""
_MEASURED = re.compile(r"(?:全长|约)?\d[\d.]*万?(?:公里|千米|米|平方米|亩|公顷|吨|栋|户)?$")
_FIRMS = re.compile(
    rf"[^,。;]{{4,24}}?(?:公司|集团|厂)(?:计划|拟|将)?(?:总?投资|投建|建设|实施|承建|兴建)+(?:{SUM}(?:建设|兴建|新建|实施)?)?的"
)
"""In front of what a firm builds: 山东神驰化工集团投资的|丙烯腈联合装置."""
_BY = re.compile(
    rf"(?:独资|合资|全额|联合|(?:投资|出资|投入|斥资)约?{SUM})*(?:投资|出资|投建|承建|建设|兴建|实施|运营)+$"
)
"""Behind a firm, what it does: 云禾食品公司|投资, 远辰科技|投资3亿元建设."""
_TOLD = re.compile(
    r"(?:近日|日前|[今去]年|[上本]月|\d{4}年|\d{1,2}月(?:\d{1,2}日|底|初|中旬)?|已经?|正式|顺利|全面)+"
    r"(?:开工|动工|破土|奠基|竣工|完工|建成|投产|投用|投运|签约|落户|封顶|启用|通车|并网|揭牌|点火|试产|通过(?:竣工|完工|初步|综合)?验收).*$"
)
"""What a brief tells of the name that it begins with: 食用菌产业园二期|近日投产,…."""
_NO_NAME = re.compile(
    r"[由是了将已等租]|为(?!主)|的(?!.{4})|\d[个家]|\d号(?![线楼泊井炉机厂路])"
    r"|^(?:同样|也|又|就|都|同|正|并|年产(?![\d万].*(?:项目|工程)$)|达产|可)|签[下订署]|预计|[上下本]月"
    r"|[今明去]年|\d户|企业[忙抢争齐也都]|^建成|[开入]园$|留给|公司[在与和]"
    r"|[在与][\u4e00-\u9fff]{2,14}[建签有]"
)
_SAYS_NOTHING = re.compile(
    rf"(?:{STOP}$|总(?!部)|不?分[一二两三四五六]?期|年(?:产值|税|销|度|[内底])|占地|建筑面积|新增|达产|投产|建成|其中)|[\d.]+[万亿]?(?:{CURRENCY}|平方米|亩|人)|\d%|增长|下降|同比"
)
"""What no name in a list begins with, or holds."""
_TELLS = re.compile(
    rf"说|同比|增长|下降|合计|小计|[万亿]{CURRENCY}|^(?:拟|等|投资方|首批|出资|由|已|将|正)|完[毕成]|着|了$"
)
"""What shows that words tell of something and name nothing: 出资680万元改造, 首批风机吊装完毕."""
_SHORT_SITE = re.compile("[\u4e00-\u9fff]{2,8}(?:园区?|[镇乡村]|街道|苏木|片区|口岸)")
"""A place in brackets that no table knows: (…食品公司,|农产品园|)."""
_STREET = re.compile(r"[\u4e00-\u9fff\d]{1,10}(?:路|街|大道|村|社区|巷|组|段|号|侧|旁|边|内)")
"""What an address goes on with: 绥安镇|金浦大道."""
_QUOTED = re.compile(r"[^“”]*?“(?P<name>[^“”]{4,30})”")
_FUNDS = re.compile("财政|自筹|政府|专项|社会|上级|中央|多方")
"""Where money comes from that no firm puts in: (|财政投资|)."""
_UNSETTLED = ("待定", "未定")
_LONGEST_STAGE = 10


def fields(text: str, start: int, end: int, companies: Marks) -> Iterator[Stretch]:
    """The fields between the stops of a stretch, what one says of two things as two.

    中石化缙云综合能源站|落户新建镇工业园; 恒昇新材料公司|投资12.5亿元.
    """
    for field in _FIELD.finditer(text, start, end):
        first, last = field.span()
        settles = _SETTLES.search(text, first + 4, last)
        if settles:
            yield first, settles.start()
            first = settles.start()
        puts = None if text[first] == "由" else _PUTS.search(text, first + 3, last)
        parted = _encloses(text, first, last) or "·" in text[first:last]
        parts = [m.span() for m in _PART.finditer(text, first, last)] if parted else []
        if len(parts) > 1 and any(COST.match(text, *part) for part in parts):
            yield from parts
            continue
        if puts and is_firm(text, first, puts.start(), companies):
            yield first, puts.start()
            first = puts.start()
        goes_on = last < len(text) and text[last] in ",( \t|"
        into = _PUT_INTO.match(text, first, last) if goes_on and not puts else None
        if into is not None and HEAD.search(text, into.end(), last):
            yield into.span("who")
            if into["cost"][-1] not in "资入建":
                yield into.span("cost")
            first = into.end()
        yield first, last


def _encloses(text: str, start: int, end: int) -> bool:
    """Whether brackets stand around a stretch: (|恒昇公司、2亿元、三垛镇|)."""
    return text[start - 1 : start] + text[end : end + 1] in _BRACKETS


def kind_of(text: str, start: int, end: int, places: Marks, companies: Marks) -> tuple[str, Stretch]:
    """What a field is by itself (money, site, name, owner, stage; empty where it shows none); its words."""
    if COST.match(text, start, end):
        return "money", (start, end)
    by = _BY.search(text, start + 4, end)
    first = start + (text[start] == "由")
    if by is not None and (
        first > start or _FIRM.search(text[first : by.start()]) or _ORGAN.match(text[first : by.start()])
    ):
        return "owner", (first, by.start())
    at = AT.match(text, start, end)
    if (zone := site_in(text, at.end() if at else start, end, places)) is not None:
        return "site", zone
    if at is None and (named := name_in(text, start, end)) is not None:
        return "name", named
    if text.startswith(_PAYS, end):
        return "owner", (first, end)
    if is_firm(text, start, end, companies):
        return "owner", (start, end)
    if at is not None and may_be_site(text, at.end(), end):
        return "site", (at.end(), end)
    told = end - start <= _LONGEST_STAGE and stages_in(text[start:end], of_class=True)
    return ("stage" if told else ""), (start, end)


def name_in(text: str, start: int, end: int) -> Stretch | None:
    """The name that a field holds: all of it, or what it quotes (佛山南铝公司|“系统门窗生产基地”)."""
    if quoted := _QUOTED.fullmatch(text, start, end):
        inner = quoted.span("name")
        return inner if is_name(text[slice(*inner)]) else None
    firm = _FIRMS.match(text, start, end)
    start = firm.end() if firm else start
    measured = _MEASURED.search(text, start + 4, end) or _TOLD.search(text, start + 4, end)
    end = measured.start() if measured else end
    return (start, end) if is_name(text[start:end]) else None


def is_name(name: str) -> bool:
    """Whether a field is a project's name by its own words: it ends in what is built or done, or in 项目."""
    if not 4 <= len(name) <= 32 or is_class(name) or names_an_agent(name):
        return False
    if _NO_NAME.search(name) or (_FIRM.search(name) and not (ends_in_works(name) or _PLANT.match(name))):
        return False
    head = HEAD.search(name)
    if head is not None:
        return head.end() == len(name)
    return bool(ends_in_works(name) or phase(name) or ends_in_act(name))


def is_any(text: str, start: int, end: int) -> bool:
    """Whether a field may name a project beside a firm and a sum: ◇|船用阀门铸造| 中海阀业公司 9800万元."""
    name = text[start:end]
    plain = 4 <= len(name) <= 24 and not _NO_NAME.search(name) and not _tells_of_one(name)
    return (
        plain and is_han(re.sub(r"[\dA-Za-z.]", "", name)) and not is_class(name) and not names_an_agent(name)
    )


def _tells_of_one(name: str) -> bool:
    """Whether words go on behind a name with what has become of it: 大道南延工程|竣工通车."""
    head = HEAD.search(name)
    return head is not None and bool(stages_in(name[head.end() :]))


def may_name(text: str, start: int, end: int) -> bool:
    """Whether the field of a row that stands where names do may be one: |年产20万吨再生铝|, 恒昇公司."""
    name = text[start:end]
    letters = re.sub(r"[\dA-Za-z.()“”·/%—-]", "", name)
    plain = 3 <= len(name) <= 40 and is_han(letters) and not names_an_agent(name) and not is_class(name)
    return plain and not (
        _tells_of_one(name)
        or _SAYS_NOTHING.match(name)
        or _TELLS.search(name)
        or kind_of_title(name, 0, len(name))[0]
    )


def site_in(text: str, start: int, end: int, places: Marks) -> Stretch | None:
    """A field that is a zone's or town's name and no more."""
    if text[start:end] in _UNSETTLED:
        return start, end
    led = text[start - 1] in "在户于址"
    bracketed = text[start - 1] in "(," and text[end : end + 1] in "),"
    for mark in places.at(start):
        if led and mark.label == "ZONE":
            return mark.start, mark.end
        named = mark.label == "ZONE" or mark.text[-1:] in "镇乡村团道木"
        if named and (mark.end >= end - 1 or _STREET.fullmatch(text, mark.end, end)):
            return start, end
        if bracketed and mark.end == end and text[start - 1] == "(":
            return start, end  # 服装来料加工(|三垛县|,金额待定)
    return (start, end) if bracketed and _SHORT_SITE.fullmatch(text, start, end) else None


def may_be_site(text: str, start: int, end: int) -> bool:
    """Whether the field of a row may be a place that no table knows: |西部工业区|, 循环经济园."""
    return 2 < end - start <= 16 and bool(re.search("(?:[区园镇乡村港]|街道|苏木|口岸)$", text[start:end]))


def is_firm(text: str, start: int, end: int, companies: Marks) -> bool:
    """Whether a field is a firm's name: 浙江瑞通车饰有限公司, 蒙源乳业, “塞北香”."""
    if start >= end:
        return False
    marked = any(mark.end >= end - 1 for mark in companies.at(start))
    named = TRADE_END.search(text, start, end) and end - start <= 10 and not ends_in_works(text[start:end])
    return marked or bool(named or _FIRM.search(text[start:end]))


def may_be_firm(text: str, start: int, end: int) -> bool:
    """Whether a field beside name and sum may be who invests: |国华鄂东新能源|, 越秀文旅, not |责任单位|."""
    named = re.sub(r"[A-Za-z·]|\((?:[\u4e00-\u9fff]{2,6})\)", "", text[start:end])
    homed = place_prefix(text[start:end]) > 0
    if _FUNDS.match(text, start, end) or text.endswith("单位", start, end):
        return False
    return 3 <= end - start <= 20 and is_han(named) and (homed or end - start <= 10)


def is_no_name(field: str) -> bool:
    """Whether a field beside a name is none itself: a firm has its home in front (湖南彩塑包装)."""
    return place_prefix(field) > 0 or not is_name(field)
