"""What a general word means in an article: 公司 the company just named, 镇 the town, 商会 the chamber."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.pipes.clauses import line_start
from kg.pipes.officials.foreign import country_of
from kg.pipes.officials.organisations import body_before
from kg.pipes.officials.patterns import HAN, HEAD_NOUNS, LEVELS, TOWNS
from kg.pipes.officials.titles import Title
from kg.pipes.places.patterns import ECONOMIC, STRONG
from kg.pipes.places.zones import read_zone, suffix_of
from kg.types import PageContext, Stretch

_COMPANY_WORDS = re.compile("(?:该|本)?(?:公司|企业|集团|工厂|集团公司|厂里|厂)$")
_GENERAL = re.compile(
    "(?:该|本|我)?(?:镇|乡|街道|苏木|村|社区|嘎查|园区|园|基地|团|代表团|商会|联合会|协会|(?:协进|促进|研究|联谊|基金)会|(?<=该)办事处|联盟|学校|学院|医院|中心|指挥部|矿|[农林牧渔茶马]场|"
    "合作社|管理区|作业站|分场|银行|局|行|校|院|所|站|会|队|厅|馆)$"
)
_NO_NAME = re.compile(rf"{_GENERAL.pattern}|我们|各|有关|相关|两|全|多|其他")
ZONE_NAME = re.compile("(?:开发|高新|经开|保税|综保|工业|产业|园|示范|合作|试验|实验|经济|集中|投资)区$|园$")
_REGIMENT = re.compile("[一二三四五六七八九十百]+团$")
_OF_REGIMENT = re.compile("[一二三四五六七八九十]+[场连]$")
_VILLAGE = re.compile("[^镇乡道]{2,}(?:村|社区|嘎查)$")
_OF_ZONE = re.compile("(?!委(?!宣)|人民政府|政府|人大|政协)")
"""No organ of a district."""
_OF_ZONES = re.compile("党?工委|管委会|管理委员会")
_TERM = re.compile("第?[一二三四五六七八九十]+届(?=人大|政协)")
"""县十六届人大常委会 is the county's, whichever its term."""
_SESSION = re.compile(
    f"(?:中国人民政治协商会议|政协)(?P<place>[{HAN}]{{2,10}}?[省市县区旗州盟])第?[一二三四五六七八九十]+届"
)
_FOR = ("为", "向", "给", "对")
"""重工集团为裕龙石化制造: the second is whom the first works for."""
_LOCAL = ("卫生院", "完小", "中心校")
_NEAR = 600
_AT = re.compile(f"\\s*在([{HAN}A-Za-z0-9()]{{2,16}}),")
NO_FIRM = re.compile(
    "[省市县区旗州盟镇乡村路街上中下里内外前后时园会场地]$|现场|车间|工地|基地|一线|展厅|生产线|项目|门口|仪式|活动|的"
)
"""Where people go that is no firm."""
_SITE = re.compile(
    f"(?:在|走进|来到|深入|[察查]看了?)(?P<name>[{HAN}A-Za-z0-9()]{{3,24}}?项目)(?:建设|施工)?(?:现场|工地|一线|基地)?[,。]"
)
_FOREIGN = re.compile(f"[{HAN}]{{1,8}}·")
_WENT = "(?:在|抵达|访问|抵|到|赴|来到|前往|走进)"
_GOVERNORS = ("省长", "州长", "市长", "县长", "区长", "镇长")
_MOVED = "来到赴在回任进驻抵本该各"
"""副县长来镇调研, 程前任镇长: no town's name ends so."""
_ABROAD = re.compile(f"[{HAN}]{{2,7}}(?:省|邦|州|边疆区|府)")
_TEAM = re.compile("^(?:[一-鿿]*(?:团|组|队|一行)[来到赴访]|位于|坐落[于在]|地处|商量)(?=..)")
"""考察团来|安家镇, 位于|送桥镇: words that were read along with a town's name."""
_KEPT = 60


def _before(spans: Sequence[Stretch], position: int) -> Sequence[Stretch]:
    """The last spans in front of ``position``, in order."""
    upto = bisect_left(spans, (position, 0))
    if upto and spans[upto - 1][1] > position:  # 嘱托镇, of 嘱托镇党委书记
        upto -= 1
    return spans[max(0, upto - _KEPT) : upto]


def _cut_to_town(name: str, noun: str) -> str:
    """The town whose park it is, where one looks for a town: 白水镇|轻工业园."""
    town, found, rest = name.partition(noun)
    return town + found if noun in TOWNS and rest and len(town) > 1 and town[-1] not in "城乡" else name


def _is_bare(zone: str) -> bool:
    """Whether a zone is named by its kind alone: 综保区, 投资区."""
    return suffix_of(zone) == zone or ZONE_NAME.fullmatch(zone) is not None


@dataclass(frozen=True, slots=True)
class Mentions:
    """An article's text with the companies and places marked in it."""

    text: str
    context: PageContext
    companies: Sequence[Stretch] = ()
    places: Sequence[Stretch] = ()

    def zone(self, position: int) -> str:
        """The zone named last before ``position``, else the one that the page is about.

        On a zone's own page it is that one: 党工委 there is not the park's where a meeting is held.
        """
        if self.context.of_zone:
            return self.context.zone
        fit = [name for name in self._placed(position) if ZONE_NAME.search(name)]
        return fit[-1] if fit else self.context.zone

    def _placed(self, position: int, floor: int = 0) -> list[str]:
        """The places named last in front of ``position``, in order."""
        return [self.text[start:end] for start, end in _before(self.places, position) if start >= floor]

    def whole_company(self, name: str) -> str:
        """The name with its group where the article prints both: 森工集团敦化林业有限公司."""
        for start, end in self.companies[:_KEPT]:
            group = self.text[start:end]
            if start and name != group and self.text.startswith(name, end):
                return group + name
        return name

    def company(self, position: int) -> str:
        """The company named last before ``position``, else the first one of the article."""
        before = _before(self.companies, position)
        acting = [span for span in before[-3:] if self.text[span[0] - 1 : span[0]] not in _FOR]
        near = acting[-1:] or before[-1:] or list(self.companies[:1])
        return self.text[slice(*near[0])] if near else ""

    def visited(self, position: int) -> str:
        """The firm that the sentence has gone to: 在捷威动力,顾晓东向公司总经理刘学文了解 → 捷威动力."""
        start = self.text.rfind("。", 0, position) + 1
        at = _AT.match(self.text, start, position)
        if at is None or NO_FIRM.search(at[1]) or at.start(1) in dict(self.places):
            return ""
        named = any(first >= at.end() for first, _ in _before(self.companies, position))
        return "" if named else at[1]  # 在纽伦堡,代表团考察了家居集团,与集团董事长会谈

    def owner(self, word: str, organ: str, position: int, owners: Sequence[str]) -> str:
        """The full owner behind a general word, or the word itself; ``owners`` are those met before."""
        if zone := self._whole_zone(word, position) or self._zone_here(word, organ, position):
            return zone
        if word == "该区" and _OF_ZONES.match(organ):
            return next(reversed(self._governed_zones(position)), word)
        if _COMPANY_WORDS.match(word):
            word = self.visited(position) or self.company(position) or word
        if word.endswith("公司"):
            return self.whole_company(word)
        if _GENERAL.match(word):
            word = self._named(word.lstrip("该本我"), position, owners) or word
        if word == "师市" or _REGIMENT.match(word):
            return self._division(word)
        if _OF_REGIMENT.match(word):
            return self._named(word, position, owners) or word
        if _VILLAGE.match(word):
            return self._town(position) + word
        if word not in LEVELS and _ABROAD.fullmatch(word):
            return country_of(word, self.text) + word
        if word in LEVELS and not self._means_here(word, organ):
            return self._last_of_level(word, position, owners) or word
        return word

    def village(self, position: int) -> str:
        """The village or quarter named last in the paragraph, with its town: 梅苑社区, then 业委会."""
        names = reversed(self._placed(position, line_start(self.text, position)))
        name = next((name for name in names if name.endswith(("村", "社区", "嘎查"))), "")
        return self._town(position) + name if _VILLAGE.match(name) else name

    def _last_of_level(self, level: str, position: int, owners: Sequence[str]) -> str:
        """The 县 or 市 named last: in the paragraph, as one that posts are of, anywhere before."""
        before = self._placed(position) if self.context.place else []
        near = self._placed(position, line_start(self.text, position)) if before else []
        named = (*before[: len(before) - len(near)], *owners, *near)
        whole = [n for n in named if level in n and (level != "区" or not ZONE_NAME.search(n))]
        # 元阳县|新街镇, 长武县|集中区
        cut = (name[: name.find(level) + len(level)] for name in reversed(whole))
        return next((name for name in cut if len(name) > len(level) + 1), "")

    def _whole_zone(self, word: str, position: int) -> str:
        """The zone that a bare word of its kind means: 综保区 after 江阴港综合保税区.

        The last one of the paragraph, else the only one that the article has named before.
        """
        if not _is_bare(word):
            return ""
        kind = read_zone(word).kind if word in STRONG else word
        floor = line_start(self.text, position)
        spans = list(reversed(_before(self.places, position)))
        longer = [(start, name) for start, end in spans if not _is_bare(name := self.text[start:end])]
        fit = [(start, name) for start, name in longer if name.endswith(word) or read_zone(name).kind == kind]
        near = next((name for start, name in fit if start >= floor), "")
        return near or (fit[0][1] if len({read_zone(name) for _, name in fit}) == 1 else "")

    def _zone_here(self, word: str, organ: str, position: int) -> str:
        """The zone whose 区 it is where an article is about another one than the rest of the page."""
        own = self.context.zone if word == "区" and not self.context.place.endswith("区") else ""
        if not own or not _OF_ZONE.match(organ):
            return ""
        others = self._governed_zones(position)
        return others[-1] if others and read_zone(own) not in map(read_zone, others) else ""

    def _governed_zones(self, position: int) -> list[str]:
        """The zones named in front that have an administration of their own: 高新区, no park in one."""
        names = self._placed(position)
        return [name for name in names if suffix_of(name) in STRONG and not _is_bare(name)]

    def zone_called(self, stem: str) -> str:
        """The zone of the page that a word of its name means: 清江 of 清江管委会 is 清江经济开发区."""
        parts = {zone: read_zone(zone) for zone in self.context.zones}
        fit = [zone for zone, name in parts.items() if stem in (name.stem, name.middle)]
        whole = [zone for zone in fit if suffix_of(zone) in ECONOMIC]
        return next((z[0] for z in (whole, fit) if len(z) == 1), "")

    def project(self, position: int) -> str:
        """The project whose site the paragraph has gone to: 在恒泰新材料项目现场,|项目负责人白露."""
        sites = [m["name"] for m in _SITE.finditer(self.text, line_start(self.text, position), position)]
        return sites[-1] if sites else ""

    def abroad(self, title: Title) -> str:
        """The place named last that a foreigner governs: 在塞尔维亚诺维萨德市,江定远与市长米兰·约维奇会谈."""
        if not _FOREIGN.match(self.text, title.end) or title.head not in _GOVERNORS:
            return ""
        level, floor = title.head[0], max(0, title.start - _NEAR)
        went = re.findall(rf"{_WENT}([{HAN}]{{2,14}}?{level})(?=[,。的、])", self.text[floor : title.start])
        return went[-1] if went else ""

    def of_head(self, head: str, position: int) -> str:
        """The body that a bare title is of: 在白音华二号露天矿,矿长吕长河 → 白音华二号露天矿."""
        noun = HEAD_NOUNS.get(head)
        session = self._in_session(position) if head == "主席" else ""
        return session or (self._printed(noun, position) if noun else "")

    def _in_session(self, position: int) -> str:
        """政协阿荣旗十届一次会议选出主席孟松林: of the conference that is sitting."""
        sitting = list(_SESSION.finditer(self.text, max(0, position - _NEAR), position))
        return sitting[-1]["place"] + "政协" if sitting else ""

    def suits(self, head: str, body: str) -> bool:
        """Whether a body is of the kind that a title asks for: 院长 that of a 医院."""
        return re.search(HEAD_NOUNS[head], body) is not None if head in HEAD_NOUNS else True

    def body(self, noun: str, position: int) -> str:
        """The body that a bare 局, 医院 or 公司 means: the last one named in front."""
        if noun in ("公司", "集团"):
            return self.visited(position) or self.company(position)
        return self._printed(noun, position)

    def _means_here(self, level: str, organ: str) -> bool:
        """Whether the page's place, or its zone, is what a bare 市 or 区 means."""
        here = [place for place in (self.context.place, self.context.parent) if not place.endswith("自治区")]
        if any(place.endswith(level) for place in here):
            return True
        return level == "区" and bool(self.context.zone) and _OF_ZONE.match(organ) is not None

    def _division(self, word: str) -> str:
        match = re.search(rf"(第[一二三四五六七八九十]{{1,3}}师)[{HAN}]{{2,5}}?市", self.text)
        return word if match is None else match.group() if word == "师市" else match[1] + word

    def _named(self, noun: str, position: int, owners: Sequence[str]) -> str:
        """The last name in front that ends in ``noun``: 镇 → 大石头镇, 园区 → 庙滩云计算产业园."""
        ends = ("园区", "园") if noun == "园区" else (noun,)
        own = noun in TOWNS and self.context.town.endswith(noun)
        floor = line_start(self.text, position) if own else 0  # a town's page means its own elsewhere
        marked = [_cut_to_town(_TEAM.sub("", name), noun) for name in self._placed(position, floor)]
        for names in (marked, list(owners) if not own else []):
            fit = [name for name in names if name.endswith(ends) and len(name) > max(2, len(noun))]
            fit = [name for name in fit if name[-2] not in _MOVED]
            if fit:
                return max((n for n in fit if n.endswith(fit[-1])), key=len)
        return "" if own else self._printed(noun, position)

    def _town(self, position: int) -> str:
        """The town or street that a village lies in, named last or later in the article, else the page's."""
        names = (*reversed(self._placed(position)), *(self.text[a:b] for a, b in self.places[:_KEPT]))
        name = next((name for name in names if name.endswith(TOWNS)), "")
        return name if len(name) > 2 else self.context.town

    def _printed(self, noun: str, position: int) -> str:
        """The same among bodies that nothing has marked."""
        floor = max(0, position - _NEAR)
        for match in reversed(list(re.finditer(f"(?:{noun})(?![长委政])", self.text[floor:position]))):
            body = body_before(self.text, floor, floor + match.end())
            whose = body is not None and body.owner in LEVELS
            spare = 0 if whose or match.group() in _LOCAL else 1  # 县政协, 乡卫生院
            if body is None or _NO_NAME.match(body.text):
                continue
            before = body.text[: -len(match.group())]
            if len(before) > spare and before[-1] not in _MOVED:
                return _TEAM.sub("", _TERM.sub("", body.text))
        return ""
