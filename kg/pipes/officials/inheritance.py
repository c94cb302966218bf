"""Bodies that a chain leaves out: 管委会 after 高新区党工委 is the 高新区's, 公司 the company just named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.pipes.officials.chains import Post
from kg.pipes.officials.organisations import body_before
from kg.pipes.officials.patterns import HAN
from kg.types import PageContext

_GOVERNED = re.compile("(省|市|县|区|旗|州|盟|镇|乡|村)长$")
_DIVISION = re.compile("^(?:师长|政委|政治委员|司令员|团长)$")
_DIVISION_CITY = re.compile("(第[一二三四五六七八九十]{1,3}师).+市$")
_TOWNS = ("镇", "乡", "街道", "苏木")
_VILLAGE = re.compile("[^镇乡道]{2,}(?:村|社区|嘎查)$")
_ZONE_NAME = re.compile("(?:开发|高新|经开|保税|综保|工业|产业|园|示范|合作|试验|经济)区$")
_BARE_ZONE = re.compile("^(?:经济)?(?:技术)?开发区$|^经开区$|^高新区$|^工业园区?$")
_DEPARTMENT = re.compile("[局委]$|办$|办公室$|委员会$|政协$|人大常委会$")
_PARTY_HEADS = ("书记", "常委", "秘书长", "委员", "成员")
_PARTY = re.compile("(?:党工委|党委|党组|党总支|党支部|纪工委|纪委|工会|团委)$")
_PARTY_PARTS = re.compile(
    "^(?:宣传部|组织部|统战部|政法委|社会工作部|巡察办|办公室|研究室|政研室|网信办|编办|党校|督查室|直属机关工委)"
)
_OWNED = re.compile(
    "^(?:党工委|党委|党组|党总支|党支部|工委|纪工委|纪委|监委|管委会|管理委员会|人大常委会|人大|政协|人民政府|政府|人民法院|法院|检察院|人民检察院|政法委|"
    "工会|团委|妇联|武装部|行署|办事处|村委会|居委会|宣传部|组织部|统战部|办公室|.{2,8}[庭局科处室厂组]$|.{1,8}[办委]$|董事会)"
)
COMPANY_HEADS = re.compile("董事|经理|总裁|厂长|社长|总监|监事|首席|矿长|店长|总工程师")
_COMPANY_WORDS = re.compile("^(?:该|本)?(?:公司|企业|集团|工厂|集团公司|厂里)$")
_NAMED_WORDS = re.compile(
    "^(?:该|本)?(?:镇|乡|街道|苏木|村|社区|嘎查|园区|园|团|商会|联合会|协会|联盟|学校|学院|医院|中心|指挥部|矿|农场|林场|合作社|银行|该行|行)$"
)
_PLACE_SUFFIXES = ("省", "市", "县", "区", "旗", "州", "盟", "自治区", "自治州", "自治县", "自治旗")


@dataclass(frozen=True, slots=True)
class Held:
    """A post with the body it belongs to, inherited parts filled in."""

    owner: str
    organ: str
    head: str
    start: int
    inherited: bool = False

    @property
    def body(self) -> str:
        return self.owner + self.organ


@dataclass(slots=True)
class Memory:
    """What an article has named so far, for posts that leave it out."""

    text: str
    context: PageContext
    companies: Sequence[tuple[int, int]] = ()
    places: Sequence[tuple[int, int]] = ()
    held: list[Held] = field(default_factory=list)

    def complete(self, post: Post, previous: Held | None) -> Held:
        """The post with its body, and remember it."""
        owner, organ = post.body.owner, post.body.organ
        found = Held(owner, organ, post.title.head, post.start)
        if not post.body.text or (organ and not owner and _OWNED.search(organ)):
            found = replace(self._inherit(found, previous), inherited=True)
        if _GOVERNED.search(found.head) and not found.organ:
            found = replace(found, organ="行政公署" if found.head == "盟长" else "人民政府")
        if previous and _BARE_ZONE.match(post.body.owner) and self._elsewhere(previous.owner):
            found = replace(found, owner=previous.owner[:-1] + found.owner)
        found = replace(found, owner=self._owner(found))
        self.held.append(found)
        return found

    def _elsewhere(self, owner: str) -> bool:
        """Whether a place is printed by name and is not the page's own: 钟楼区 on a page of 宝鸡."""
        here = (self.context.place, self.context.parent)
        place = len(owner) > 2 and owner.endswith(_PLACE_SUFFIXES) and not _ZONE_NAME.search(owner)
        return place and not any(h.endswith(owner) for h in here)

    def _inherit(self, post: Held, previous: Held | None) -> Held:
        if governed := _GOVERNED.search(post.head):
            level = governed[1]
            fits = previous and previous.owner.endswith(level) and not _DIVISION_CITY.match(previous.owner)
            return replace(post, owner=previous.owner if previous and fits else level)
        base = previous or self._last(post)
        if base is None:
            return replace(post, owner=self._company(post.start)) if COMPANY_HEADS.search(post.head) else post
        if _DIVISION.match(post.head) and (division := _DIVISION_CITY.match(base.owner)):
            return replace(post, owner=division[1])
        if not post.organ:
            return replace(post, owner=base.owner, organ=_base_organ(base, post.head))
        return replace(post, owner=base.owner, organ=_outer_organ(base.organ, post.organ) + post.organ)

    def _last(self, post: Held) -> Held | None:
        """The post stated before that a bare 副主任 goes with: same head first, then the same sentence."""
        sentence = self.text.rfind("。", 0, post.start)
        if COMPANY_HEADS.search(post.head) and self.companies:
            company = self._company(post.start)
            return Held(company, "", post.head, post.start) if company else None
        near = [held for held in self.held if held.start > sentence]
        same = [held for held in near or self.held if held.head == post.head]
        candidates = (
            same if not post.organ else [h for h in self.held if h.organ == post.organ] or near or self.held
        )
        chosen = candidates or near
        return chosen[-1] if chosen else None

    def _owner(self, held: Held) -> str:
        """The name behind a general word: 镇 → the town named last, 公司 → the company."""
        owner = held.owner
        if _COMPANY_WORDS.match(owner):
            return self._company(held.start) or owner
        if owner == "师市" or re.match("[一二三四五六七八九十百]+团$", owner):
            match = re.search(rf"(第[一二三四五六七八九十]{{1,3}}师)[{HAN}]{{2,5}}?市", self.text)
            return owner if match is None else match.group() if owner == "师市" else match[1] + owner
        if _NAMED_WORDS.match(owner):
            owner = self._named(owner.lstrip("该本"), held.start) or owner
        if _VILLAGE.match(owner) and (town := self._town(held.start)):
            return town + owner
        if owner in _PLACE_SUFFIXES and not self._known_level(owner, held.organ):
            return self._named(owner, held.start) or owner
        return owner

    def _known_level(self, level: str, organ: str) -> bool:
        """Whether the page's place, or its zone, is what a bare 市 or 区 means."""
        here = (self.context.place, self.context.parent)
        if any(place.endswith(level) for place in here):
            return True
        of_zone = not re.match("委(?!宣)|人民政府|政府|人大|政协", organ)
        return level == "区" and bool(self.context.zone) and of_zone

    def _company(self, position: int) -> str:
        """The company named last, else the first one of the article."""
        before = [span for span in self.companies if span[1] <= position]
        near = before[-1:] or list(self.companies[:1])
        return self.text[near[0][0] : near[0][1]] if near else ""

    def _named(self, suffix: str, position: int) -> str:
        """The last name in front of ``position`` that ends in ``suffix``: 镇 → 大石头镇."""
        least = len(suffix) + (2 if len(suffix) == 1 else 1)
        owners = [held.owner for held in self.held if held.start < position]
        marked = [self.text[start:end] for start, end in self.places if end <= position]
        sources = (owners, marked) if suffix in _PLACE_SUFFIXES else (marked, owners)
        for names in sources[: 1 if suffix in ("省", "市", "县", "州", "盟") else 2]:
            fit = [n for n in names if n.endswith(suffix) and len(n) >= least and not _ZONE_NAME.search(n)]
            if fit or (
                fit := [n for n in names if n.endswith(suffix) and len(n) >= least and suffix[-1] == "园"]
            ):
                return fit[-1]
        return "" if suffix in _PLACE_SUFFIXES else self._printed(suffix, position, least)

    def _town(self, position: int) -> str:
        """The town or street that a village lies in, named last or later in the article."""
        towns = [span for span in self.places if self.text[slice(*span)].endswith(_TOWNS)]
        near = [span for span in towns if span[1] <= position][-1:] or towns[:1]
        name = self.text[slice(*near[0])] if near else ""
        return name if len(name) > 2 else ""

    def _printed(self, suffix: str, position: int, least: int) -> str:
        """The same among bodies that nothing has marked: 在白音华二号露天矿,矿长…"""
        floor = max(0, position - 600)
        for match in reversed(list(re.finditer(f"{suffix}(?![长委政])", self.text[floor:position]))):
            body = body_before(self.text, floor, floor + match.end())
            if body and len(body.text) >= least and body.text not in _PLACE_SUFFIXES:
                return body.text
        return ""


def _outer_organ(base: str, organ: str) -> str:
    """The organ that another is part of: 宣传部 of 市委, 刑事审判庭 of the 人民法院."""
    if _PARTY_PARTS.search(organ):
        party = re.match("党委|委|政府|人民政府", base)
        return (
            party.group() if party and (organ in ("办公室", "研究室") or "政府" not in party.group()) else ""
        )
    court = re.match("(?:人民)?(?:法院|检察院)", base)
    return court.group() if court and organ.endswith(("庭", "局", "处", "部", "委员会")) else ""


def _base_organ(base: Held, head: str) -> str:
    """What a bare title takes from the post before it: 市发改委党组书记、主任 → 市发改委."""
    if head in _PARTY_HEADS or head.endswith("调研员"):
        return _PARTY.sub("", base.organ) if head.endswith("调研员") else base.organ
    return "" if _DIVISION.match(head) else _PARTY.sub("", base.organ)
