"""Full names of party, government and other bodies."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import combinations, pairwise

from kg import gazetteer, lexicon
from kg.pipes.companies.resolve import resolve_company
from kg.pipes.officials.departments import expanded
from kg.pipes.officials.organisations import split_body
from kg.pipes.officials.organs import DISCIPLINE, FIRM, PARTY, ZONE_OFFICE
from kg.pipes.officials.patterns import LEVELS, TOWNS
from kg.pipes.places.resolve import CORPS, resolve_place, resolve_zone
from kg.pipes.places.zones import split_place, suffix_of
from kg.types import Entity, EntityKind, PageContext

BARE_LEVELS = (*LEVELS, "镇", "乡")
"""What stands for a place that the page has named: 市 of 市发改委."""
_COMPANY = re.compile(f"{FIRM}|厂$|商行$|矿$")
_ANY_FIRM = re.compile("[该本]?(?:公司|集团|企业|集团公司|工厂|厂)")
"""Whatever firm the page speaks of."""
_FORM = re.compile("(?:股份有限|有限责任|有限)?公司$")
_ZONE_WORDS = (
    "开发区|高新区|经开区|保税区|保税港区|综保区|新区|园区|工业园|产业园|科技园|试验区|实验区|示范区|合作区|度假区|经济区|工业区|集中区|"
    "新港区|生态城|投资区|产业区|功能区|科学城|物流港|自贸片区"
)
ENDS_IN_ZONE = re.compile(f"(?:{_ZONE_WORDS})$")
_LEVEL_OF_ZONE = re.compile(rf"^[省市县区旗州](?!级)(?=[一-鿿]{{0,8}}(?:{_ZONE_WORDS})$)")
"""县|高新区 is the county's 高新区, as which a bare one is read as well."""
_BORDER_ZONE = re.compile("边合区$")
_SHORT_ZONE = "经开区"
_HIGH_TECH_PARK = "高新技术产业园区"
"""What some 高新区 are called in full."""
_DOUBLED = re.compile(r"([省县市区州旗盟])\1$")
"""None in 壶镇镇, the town of 壶镇."""
_FARMS = ("农场", "林场", "牧场", "渔场")
_BORDER = re.compile("(?<=..)[市区县旗州盟镇乡](?=.{2})|(?<=..)街道(?=.{2})")
"""Where a name of several levels could be cut: 泸州市|江阳区|黄舣镇."""
_PROVINCE = re.compile(
    "^(?:[一-鿿]{2,3}省|(?:内蒙古|广西壮族|宁夏回族|新疆维吾尔|西藏)自治区)(?=[一-鿿]{2,6}?(?:市(?!场)|州|县|区(?!域)|旗|盟))"
)
"""Adds nothing in front of a city: 江苏省南京市规划局."""
_TAX = re.compile("^国家税务总局(?=.{2,}税务局)")
"""Adds nothing in front of a place's own: 国家税务总局高邮市税务局."""
_TERM = re.compile("第?[一二三四五六七八九十]+届(?=人民代表大会|人大|政协|委员会|[省市县区旗州盟]委)")
_STANDING = ("人民代表大会常务委员会", "人大常委会")
"""第十二届人民代表大会常务委员会 is the 人大常委会, whichever its term."""
_VILLAGE = re.compile("(.+?(?:镇|乡|街道|苏木))(.+(?:村|社区|嘎查))$")
_BARE_VILLAGE = re.compile("[^省市县区旗州盟]{2,8}(?:(?<!业农)村|社区|嘎查)")
"""One whose town the article doesn't name: 清溪村 is the county's."""
_CORPS = re.compile(
    "((?:第[一二三四五六七八九十]+师)?[一-鿿]{2,4}市|兵团)((?<=师.市)..+|(?<=师..市)..+|(?<=师...市)..+|(?<=师....市)..+|(?<=兵团).+)"
)
"""第六师五家渠市|发改委, 兵团|工信局."""
_COMMITTEE = re.compile("^管委(?!会)")
"""综保区|管委政策发展部, 管委 alone."""
_FREE_TRADE = re.compile("^(?P<city>[一-鿿]{2,6}?)自贸(?:试验)?片区$")
_NO_TOWN = re.compile("(.*?[省市县区旗州盟师镇])((?:住房|规划|自然资源)?(?:和|与)?城乡.+)")
"""市|城乡规划局, 高邮市|住房和城乡建设局: 城乡 is no 乡."""
_NAMED_SO = re.compile("^(?:[一-鿿]{0,6}(?:大学|学院|海关|军分区|警备区|医院|银行|高铁新城)|[一-鿿]{2,}协会)")
_NATIONALITIES = re.compile(
    "(?:[蒙回藏满壮苗彝侗瑶白傣黎土畲羌]古?族|维吾尔族?|哈萨克族?|柯尔克孜族?|布依族|朝鲜族|哈尼族|土家族|傈僳族|景颇族|佤族|拉祜族|纳西族|"
    "东乡族|保安族|撒拉族|达斡尔族|鄂温克族|鄂伦春族|锡伯族|塔吉克族?|裕固族|仫佬族|毛南族|仡佬族|水族|各族)+"
)
_CATEGORIES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("SupervisoryBody", r"监察委员会|监委|纪委监委"),
        ("JudicialBody", r"法院|检察院|审判|检察委"),
        ("CongressBody", r"人大|人民代表大会"),
        ("ConsultativeBody", r"政协"),
        ("ZoneAdministration", ZONE_OFFICE),
        ("PartyBody", rf"{PARTY}|工委|{DISCIPLINE}|^委|政法委|宣传部|组织部|统战部"),
        (
            "GovernmentBody",
            r"政府|行署|行政公署|[局厅]$|[局厅][^校院]|办$|办公室|办公厅|委员会$|办事处|[^党]委$|公安",
        ),
    )
)


@lru_cache(maxsize=1024)  # a page names the same few bodies all over
def resolve_body(printed: str, context: PageContext) -> Entity:
    """The body that a printing means: 市发改委 on a 高邮 page is 高邮市发展和改革委员会."""
    owner, organ = _split(_PROVINCE.sub("", _TAX.sub("", _TERM.sub("", printed)).replace(*_STANDING)))
    owner = _LEVEL_OF_ZONE.sub("", _DOUBLED.sub(r"\1", owner))
    owner = _BORDER_ZONE.sub("边境经济合作区", owner)
    if not organ and _COMPANY.search(owner or printed):
        return _company(owner or printed, context)
    if not organ and owner == "师市" and context.place in CORPS:
        owner = CORPS[context.place]  # 师市政委 is the division's
    if owner == "师市" and organ.startswith(("人大", "政协", "政府", "人民")):
        owner = "市"  # which a division has none of
    place = _place(owner, context) if _takes_place(owner, organ) else Entity(EntityKind.PLACE, owner)
    if organ == "团委" and owner.endswith(BARE_LEVELS):
        names = (printed, f"团{place.name}委", place.name + organ)
        return Entity(EntityKind.BODY, f"共青团{place.name}委", names, place.name, "Institution")
    full = expanded(organ, place.kind)
    name = place.name + full
    if place.name.endswith("地区") and organ.startswith("委"):
        name = place.name[:-1] + full
    also = (
        printed,
        place.name + organ,
        owner + full,
        *(short + said for short in _short_names(place, owner, context) for said in _spellings(organ, full)),
        *_formal_names(place, full),
        *_free_trade_bodies(name),
    )
    bare = {*BARE_LEVELS, *(level + full for level in BARE_LEVELS if level + full != printed)}
    aliases = tuple(dict.fromkeys(alias for alias in also if alias != name and alias not in bare))
    jurisdiction = place.place if place.kind is EntityKind.ZONE else place.name if place.name != owner else ""
    return Entity(EntityKind.BODY, name, aliases, jurisdiction or place.place, category(organ))


def _split(printed: str) -> tuple[str, str]:
    """Owner and organ, with what a word for a level in another word makes of them set right."""
    if corps := _CORPS.match(printed):
        return corps[1], corps[2]
    if word := _NO_TOWN.match(printed):
        return word[1], word[2]
    owner, organ = split_body(printed)
    return owner, _COMMITTEE.sub("管委会", organ)


def _takes_place(owner: str, organ: str) -> bool:
    """Whether a short name in front is a place: not in 扬州大学 and 赣州海关, whose name it is part of."""
    return bool(gazetteer.named(owner)) or not gazetteer.with_stem(owner) or not _NAMED_SO.search(organ)


def category(organ: str) -> str:
    """Local name of the body's class: 人大常委会 is a CongressBody, a hospital an Institution."""
    return next((name for name, pattern in _CATEGORIES if pattern.search(organ)), "Institution")


def _place(owner: str, context: PageContext) -> Entity:
    """The place, zone or company whose body it is."""
    if not owner:
        return Entity(EntityKind.PLACE, owner)
    if _COMPANY.search(owner):
        return _company(owner, context)
    if "自治" in owner and owner == _NATIONALITIES.sub("", context.place):
        owner = context.place  # 威宁|自治县
    if village := _VILLAGE.match(owner):
        return Entity(EntityKind.PLACE, resolve_place(village[1], context).name + village[2])
    if context.place and _BARE_VILLAGE.fullmatch(owner):
        return Entity(EntityKind.PLACE, context.place + owner, (owner,), context.place)
    if ENDS_IN_ZONE.search(owner):
        return resolve_zone(owner, context)
    place = resolve_place(owner, context)
    within = context.place and len(owner) > 2 and context.place not in owner and owner != "乡镇"
    if place.name == owner and owner.endswith(TOWNS) and within:
        return Entity(EntityKind.PLACE, context.place + owner, (owner,), context.place)
    return place


def _company(printed: str, context: PageContext) -> Entity:
    """The company, under the name that the page prints with the group in front of it where it does."""
    if _ANY_FIRM.fullmatch(printed):
        return resolve_company(printed, context)
    short = _FORM.sub("", printed)
    longer = [
        name
        for name in context.companies
        if name.endswith(printed)
        or (len(short) > 1 and name != printed and _FORM.sub("", name).endswith(short))
    ]
    longer = [name for name in longer if not any(person in name for person in context.people)]
    return resolve_company(max(longer, key=len, default=printed), context)


def _short_names(place: Entity, owner: str, context: PageContext) -> tuple[str, ...]:
    """海西州 for 海西蒙古族藏族自治州, 天元区 for 株洲市天元区, 高邮市城南经济新区 for 城南经济新区."""
    if place.kind is EntityKind.ZONE:
        return _short_zone_names(place, owner, context)
    names = _with_fewer_levels(place.name) if place.kind is EntityKind.PLACE else []
    division = gazetteer.division_of(place.name) if place.kind is EntityKind.PLACE else None
    names += gazetteer.short_names(division) if division else ()
    if owner.endswith(_FARMS) and context.place and context.place not in owner:
        names.append(context.place + owner)
    if "自治" in place.name:
        names += [_ruled(name) for name in (place.name, *names)]
    return tuple(dict.fromkeys(name for name in names if name != place.name))


def _with_fewer_levels(name: str) -> list[str]:
    """黄舣镇, 江阳区黄舣镇 and 泸州市黄舣镇 for 泸州市江阳区黄舣镇."""
    ends = [match.end() for match in _BORDER.finditer(name) if len(name) - match.end() > 2]
    levels = [name[start:end] for start, end in pairwise((0, *ends))]
    own = name[ends[-1] :] if ends else ""
    return [
        "".join(above) + own for size in range(len(levels)) for above in combinations(levels, size) if own
    ]


def _short_zone_names(zone: Entity, owner: str, context: PageContext) -> tuple[str, ...]:
    """高邮市城南经济新区 and 城南经济新区; 经开区 is 经济开发区 as well, where no table knows it."""
    stem = gazetteer.stem_in_full(context.place)
    names = [context.place + owner, stem + owner] if context.place[:2] not in owner else []
    above = (context.parent, gazetteer.stem_of(context.parent)) if context.parent else ()
    names += [whole + zone.name for whole in above if whole and whole not in zone.name]
    if trade := _FREE_TRADE.match(zone.name):
        names += _free_trade_names(trade["city"])
    own = split_place(zone.name)[1]
    if own != zone.name and len(own) > len(suffix_of(own)) + 1:
        names.append(own)  # 东乡县|达板经济开发区
    if owner.endswith(_SHORT_ZONE) and zone.name not in _known_zones():
        names.append(zone.name.replace("经济技术开发区", "经济开发区"))
    if owner.endswith("高新区") and zone.name not in _known_zones():
        names.append(zone.name.replace("高新技术产业开发区", _HIGH_TECH_PARK))
    if zone.name.endswith(_HIGH_TECH_PARK):
        names += [zone.name.removesuffix(_HIGH_TECH_PARK) + kind for kind in ("高新区", "高新技术产业开发区")]
    return tuple(dict.fromkeys(name for name in names if name != zone.name))


def _free_trade_names(city: str) -> list[str]:
    """青岛自贸片区 is the 中国(山东)自由贸易试验区青岛片区."""
    found = gazetteer.meant(city) or gazetteer.named(city)
    province = gazetteer.divisions().get(found[0].code[:2]) if found else None
    stem = gazetteer.stem_of(found[0].name) if found else city
    return [f"中国({province.stem})自由贸易试验区{stem}片区"] if province else []


def _free_trade_bodies(name: str) -> tuple[str, ...]:
    """洛阳片区管委会 is the 中国(河南)自由贸易试验区洛阳片区管委会."""
    area, found, _ = name.partition("片区")
    province = _free_trade_areas().get(area + found)
    return (f"中国({province})自由贸易试验区{name}",) if province else ()


@cache
def _free_trade_areas() -> dict[str, str]:
    return {row["area"]: row["province"] for row in lexicon.table("free_trade_areas")}


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon.table("zones"))


def _formal_names(place: Entity, organ: str) -> tuple[str, ...]:
    """Other full names of what has a long one: 政协高邮市委员会, 国家税务总局高邮市税务局."""
    if place.kind is not EntityKind.PLACE or not place.name:
        return ()
    if organ == "政协":
        return tuple(f"{head}{place.name}委员会" for head in ("政协", "中国人民政治协商会议"))
    if organ.startswith(("纪委监委", "纪委")):
        return (place.name + organ.replace("纪委", "纪律检查委员会", 1).replace("监委", "监察委员会"),)
    if organ.endswith("办公室") and not organ.startswith(("委", "党", "人大", "政协", "政府", "人民政府")):
        return tuple(f"{place.name}{head}{organ}" for head in ("政府", "人民政府"))
    if organ == "税务局":
        return (f"国家税务总局{place.name}税务局",)
    if organ.startswith("委"):
        short = (f"{place.name}{place.name[-1]}{organ}",) if len(place.name) == 2 else ()  # 寿县|县委
        if organ.endswith("政法委"):
            return (*short, f"{place.name}{organ}员会")
        formal = organ == "委" and place.name[-1] in "省市县区旗州盟"
        return (*short, f"中共{place.name}委员会") if formal else short
    return ()


def _ruled(name: str) -> str:
    """An autonomous place without its nationalities: 海西州 of 海西蒙古族藏族自治州."""
    return (
        _NATIONALITIES.sub("", name).replace("自治州", "州").replace("自治县", "县").replace("自治旗", "旗")
    )


def _spellings(organ: str, full: str) -> tuple[str, ...]:
    """An organ as printed, and spelled out: 发改局, 发展和改革局."""
    return (organ, full) if organ != full else (organ,)
