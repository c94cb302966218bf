"""Bodies that a chain leaves out: 管委会主任 after 高新区党工委书记 is that of the 高新区's 管委会."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.lexicon import words
from kg.pipes.officials.headings import body_over, office_of_group, under
from kg.pipes.officials.organisations import split_body
from kg.pipes.officials.organs import CHAMBER, OWNED, TOWN_SERVICE, ZONE_OFFICE
from kg.pipes.officials.outer import DIVISION, OWN_PARTY, base_organ, outer_organ
from kg.pipes.officials.patterns import COMPANY_HEADS, HAN, LEVELS, TOWNS
from kg.pipes.officials.posts import Post
from kg.pipes.officials.references import NO_FIRM, ZONE_NAME, Mentions
from kg.pipes.officials.visits import THERE, place_there
from kg.records import record

_KEPT = 60
"""Posts remembered: more than any article needs, few enough for a whole file without line breaks."""
GOVERNED = re.compile("(?<!工)(省|市|县|区|旗|州|盟|镇|乡|村)长$")
_DIVISION_CITY = re.compile("(第[一二三四五六七八九十]{1,3}师).+市$")
_BARE_ZONE = re.compile("^(?:经济)?(?:技术)?开发区$|^经开区$|^高新区$|^工业园区?$")
_OF_STATE = {"国务委员": "国务院"}
"""Posts that say whose they are."""
_DEPARTMENT = re.compile("[局委联协署]$|(?:工作|发展)部$|办$|办公室$|委员会$|政协$|人大常委会$")
_OF_COUNTY = re.compile("局$|^(?:发改|住建|卫健|经信|国资|农)委$")
"""What no town has: 镇党委书记温如玉汇报。…发改委主任白露 is the county's."""
_ZONES = ("新区", "开发区", "高新区", "经开区", "保税区", "综保区", "投资区", "园区")
_NATIONAL = re.compile("中[铁建交核冶煤电水国]|国[网家电]|水电")
"""中铁十五局: no bureau of the place."""
_UNIT = re.compile(
    "(?:生产|研发|技术|销售|质检|质量|品控|品质|市场|营销|工程|设备|采购|财务|行政|运营|人力资源|外贸|国际贸易|物流|仓储|制造|新能源|加工)"
    "[一二三四]?(?:事业部|部门?|厂|中心)"
)
"""Part of a company that is named around it: 公司的中控室里,生产部部长郝二虎."""
_OF_FIRM = re.compile(f"研究院|研究所|技术研究院|{_UNIT.pattern}")
"""The same, or its institute, in a chain: 宏远公司副总经理、|研究院|院长白露."""
_WORKSHOP = "车间"
"""A firm's: “一人看六台机器。”车间主任石川说."""
_ANAPHOR = re.compile(
    "(?:该|本)?(局|厅|院|校|行|所|站|中心|学校|医院|集团|公司|常委会|基地)(党组|党委|党总支|党支部|工会|团委|纪委|(?<=[校院])办公室)?"
)
"""A body named before: 市水务局召开…会议,局党组书记梁建华."""
_IN_FULL = {"常委会": "人大常委会"}
_PART_OF = re.compile("[该本](校|院|局|行|所|公司|集团|企业)(?=..)")
"""A part of one named before: 该校|食品学院."""
_ANAPHOR_SIZE = 2
_SCHOOL = {"校": "校长", "院": "院长"}
_OF_SCHOOL = re.compile("(?:教务|教导|政教|德育|学生|学工|招生|总务)[一-鿿]{0,4}[处科部]$")
"""What only a school has: 教务处."""
_OF_TOWN = re.compile(TOWN_SERVICE)
_ONE_OF_ITS_KIND = re.compile(f"{CHAMBER}|{TOWN_SERVICE}")
"""What a place has one of: 县|总商会, 镇|卫生院."""
_LEADING = re.compile("(?:带着|带领|率领?|携|偕|偕同|领着)\\Z")
_DEMANDING = ("校长", "院长", "行长", "园长", "馆长", "台长", "检察长", "厂长", "矿长")
"""Heads of one kind of body: 副校长 behind a bureau's 局长 is not the bureau's."""
_AT = re.compile(f"(?<![正现实存])在([{HAN}A-Za-z0-9()]{{2,16}}),\\Z")
"""在云杉资本,合伙人郜云霞: where the reader is taken to."""
_SOCIETY = re.compile("(?:商|协|促进|联合|联谊|同乡|学|研究|基金)会$")
_OF_ZONE = re.compile(f"{ZONE_OFFICE}|党工委|纪工委")
_PART_OF_ZONE = re.compile("([一-鿿]{2,3}?)(?<![区园镇乡道村木])(党工委|工委|纪工委|管委会?|管理委员会)")
"""清江|管委会: a zone by a word of its name."""
_OF_VILLAGE = re.compile("村委会|居委会|业委会|村民委员会|居民委员会|业主委员会|村支部|村支委")


@record
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
    """The posts an article has stated so far, for those that leave their body out."""

    mentions: Mentions
    held: list[Held] = field(default_factory=list)

    def complete(self, post: Post, previous: Held | None) -> Held:
        """The post with its body, and remember it."""
        abroad = "" if post.body.text else self.mentions.abroad(post.title)
        found = self._of_whom(post, previous, abroad)
        governs = GOVERNED.search(found.head) and not found.owner.startswith(words("countries"))
        if governs and not (found.organ or abroad):
            found = replace(found, organ="行政公署" if found.head == "盟长" else "人民政府")
        if previous and _BARE_ZONE.match(post.body.owner) and self.is_elsewhere(previous.owner):
            found = replace(found, owner=previous.owner[:-1] + found.owner)
        found = self._spelled_out(found, previous)
        self.held = [*self.held[-_KEPT:], found]
        return found

    def _of_whom(self, post: Post, previous: Held | None, abroad: str) -> Held:
        """The post as one of the body that it prints, or of what its line, its list or the text says."""
        text, organ = self.mentions.text, post.body.organ
        if organ.startswith("常委会") and not post.body.owner:
            organ = "人大" + organ  # 常委会财经工委
        found = Held(post.body.owner, organ, post.title.head, post.start)
        if (part := _PART_OF_ZONE.fullmatch(post.body.text)) and (zone := self.mentions.zone_called(part[1])):
            found = replace(found, owner=zone, organ=part[2])
        if previous and _OF_FIRM.fullmatch(post.body.text) and COMPANY_HEADS.search(previous.head):
            return replace(found, owner=previous.owner, inherited=True)
        workshop = not post.body.text and post.title.words.startswith(_WORKSHOP)
        alone = not (post.body.owner or previous)
        if workshop or (alone and _UNIT.fullmatch(organ)):
            owner = self.mentions.company(post.start)
            return replace(found, owner=owner, inherited=bool(owner))
        if group := office_of_group(text, post.start, post.body.text):
            whole = _of_body(replace(found, inherited=True), group)
            return replace(whole, organ=whole.organ + "办公室")
        headed = under(body_over(text, post.start), organ) if alone else None
        if headed and headed[0] and not (GOVERNED.search(found.head) or found.head == "书记"):
            return replace(found, owner=headed[0], organ=headed[1], inherited=True)
        if named := self._named_before(post, previous):
            return replace(found, owner=named.owner, organ=named.organ, inherited=True)
        if there := place_there(text, post.start, post.body.text):
            return _of_body(found, there + post.body.text.removeprefix(THERE))
        if place := abroad if previous else self._leader_place(post) or abroad:
            return replace(found, owner=place, inherited=True)
        if found.head in _OF_STATE and not post.body.text:
            return replace(found, organ=_OF_STATE[found.head])
        if not post.body.text or (found.organ and not found.owner and OWNED.search(organ)):
            return replace(self._inherit(found, previous), inherited=True)
        return found

    def _leader_place(self, post: Post) -> str:
        """顺义区副区长裘千尺带着区投促中心主任: whoever is brought along is of the leader's place."""
        text, last = self.mentions.text, self.held[-1] if self.held else None
        if last is None or not _LEADING.search(text, max(0, post.start - 4), post.start):
            return ""
        same = last.start > text.rfind("。", 0, post.start) and post.body.owner in LEVELS
        return last.owner if same and len(last.owner) > 2 and last.owner.endswith(post.body.owner) else ""

    def _named_before(self, post: Post, previous: Held | None) -> Held | None:
        """The bureau that a bare 局 in front of the title means, with its 党组."""
        part = _PART_OF.search(self.mentions.text, max(0, post.start - _ANAPHOR_SIZE), post.title.start)
        if part and part.start() <= post.start <= part.end():
            return self._part_of(post, part)
        match = _ANAPHOR.fullmatch(post.body.text)
        noun = _IN_FULL.get(match[1], match[1]) if match else ""
        whole = self._whole(noun, post.start) if noun and previous is None else ""
        if not match or not whole:
            return None
        owner, organ = (whole, "") if noun == "基地" else split_body(whole)
        return Held(owner, organ + (match[2] or ""), post.title.head, post.start)

    def _part_of(self, post: Post, part: re.Match[str]) -> Held | None:
        """该校食品学院院长 after 湖西农业大学."""
        whole = self._whole(part[1], post.start)
        organ = self.mentions.text[part.end() : post.title.start]
        return Held(whole, organ, post.title.head, post.start) if whole else None

    def _whole(self, noun: str, position: int) -> str:
        """The body that a bare word means, a school by whatever a school is called: 校 → 桐溪大学."""
        head = _SCHOOL.get(noun)
        return self.mentions.of_head(head, position) if head else self.mentions.body(noun, position)

    def _spelled_out(self, post: Held, previous: Held | None) -> Held:
        """General words replaced by the names they stand for."""
        named = previous.owner if previous and len(previous.owner) > 1 else ""
        district = post.owner == "区" and self.mentions.context.place.endswith("区")
        if district and named.endswith(_ZONES) and not self.mentions.context.of_zone:
            named = ""  # 滨海新区党工委书记温如玉、区经信局局长白露, on a page of the district
        if post.owner in LEVELS and named.endswith(post.owner) and not _DIVISION_CITY.match(named):
            return replace(post, owner=named)
        owners = [held.owner or held.organ for held in self.held]
        if post.owner:
            owner = self.mentions.owner(post.owner, post.organ, post.start, owners)
            return post if owner == post.owner else replace(post, owner=owner)
        if not post.organ:
            return post
        whole = self.mentions.owner(post.organ, "", post.start, [held.body for held in self.held])
        return post if whole == post.organ else _of_body(post, whole)

    def is_elsewhere(self, owner: str) -> bool:
        """Whether a place is printed by name and is not the page's own: 钟楼区 on a page of 宝鸡."""
        context = self.mentions.context
        place = len(owner) > 2 and owner.endswith(LEVELS) and not owner.endswith(("新区", "园区", "发区"))
        return place and not any(here.endswith(owner) for here in (context.place, context.parent))

    def _inherit(self, post: Held, previous: Held | None) -> Held:
        of_project = not (post.organ or previous) and post.head.startswith("项目")
        if of_project and (site := self.mentions.project(post.start)):
            return replace(post, organ=site)
        if governed := GOVERNED.search(post.head):
            level = governed[1]
            fits = previous and previous.owner.endswith(level) and not _DIVISION_CITY.match(previous.owner)
            return replace(post, owner=previous.owner if previous and fits else level)
        if _OF_ZONE.match(post.organ):
            if previous and previous.owner and _heads_zone(previous):
                return replace(post, owner=previous.owner)
            zones = [held.owner for held in (*self.held, *([previous] if previous else []))]
            owner = next((o for o in reversed(zones) if ZONE_NAME.search(o) or o == "区"), "")
            return replace(post, owner=owner or self.mentions.zone(post.start))
        if not previous and _OF_VILLAGE.match(post.organ) and (village := self.mentions.village(post.start)):
            return replace(post, owner=village)
        if not previous and _OF_SCHOOL.match(post.organ):
            school = self._whole("校", post.start)
            return _of_body(post, school + post.organ) if school else post
        if not previous and _ONE_OF_ITS_KIND.fullmatch(post.organ):
            return self._of_its_kind(post)
        base = self._fitting(post, previous) if previous else self._last(post)
        context = self.mentions.context
        place = context.place
        local = _DEPARTMENT.search(post.organ) and not _NATIONAL.match(post.organ)
        elsewhere = base and base.owner and not (base.owner.endswith(TOWNS) and _OF_COUNTY.search(post.organ))
        if local and place and not (previous or elsewhere):
            here = "地区" if place.endswith("地区") else place[-1]
            return replace(post, owner=context.zone if context.of_zone else here)
        if base is None:
            return post
        if DIVISION.match(post.head) and (division := _DIVISION_CITY.match(base.owner)):
            return replace(post, owner=division[1])
        if not post.organ:
            return replace(post, owner=base.owner, organ=base_organ(base.organ, post.head))
        return replace(post, owner=base.owner, organ=outer_organ(base.organ, post.organ) + post.organ)

    def _of_its_kind(self, post: Held) -> Held:
        """The post as one of the body of that kind that was named last, else of the place told of."""
        if named := self.mentions.body(post.organ, post.start):
            return _of_body(post, named)
        base, context = self._last(post), self.mentions.context
        if not _OF_TOWN.fullmatch(post.organ):
            return replace(post, owner=base.owner if base else context.place)  # 县总商会会长…、|青商会|会长
        return replace(post, owner=base.owner if base and base.owner.endswith(TOWNS) else context.town)

    def _fitting(self, post: Held, previous: Held) -> Held:
        """The post listed before, unless the head asks for another kind of body: 局长侯霞、副校长巩固."""
        if post.organ or not post.head.endswith(_DEMANDING):
            return previous
        named = self.mentions.of_head(post.head, post.start)
        if not named or self.mentions.suits(post.head, previous.body):
            return previous
        return _of_body(post, named)

    def _last(self, post: Held) -> Held | None:
        """The post that a bare 副主任 goes with: same head in the sentence, then a body that fits it."""
        mentions = self.mentions
        if COMPANY_HEADS.search(post.head) and (company := self._firm(post.start)):
            return replace(post, owner=company, organ="")
        sentence = mentions.text.rfind("。", 0, post.start)
        near = [held for held in self.held if held.start > sentence]
        if post.organ:
            same = [held for held in self.held if held.organ == post.organ]
            return next(reversed(same or near or self.held), None)
        if same := [held for held in near if held.head == post.head]:
            return same[-1]
        named = mentions.of_head(post.head, post.start) or self._venue(post)
        if named:
            return _of_body(post, named)
        return next(reversed(near or [held for held in self.held if held.head == post.head]), None)

    def _venue(self, post: Held) -> str:
        """The chamber that the sentence has gone to: 在扬州商会,|秘书长白露约来7家企业."""
        at = _AT.search(self.mentions.text, max(0, post.start - 20), post.start)
        return at[1] if at and _SOCIETY.search(at[1]) and post.head.endswith("长") else ""

    def _firm(self, position: int) -> str:
        """The company that the sentence has gone to, else the one named last."""
        at = _AT.search(self.mentions.text, max(0, position - 20), position)
        if at and not NO_FIRM.search(at[1]):
            return at[1]
        return self.mentions.company(position)


def _of_body(post: Held, name: str) -> Held:
    """The post as one of a body by its full name."""
    owner, organ = split_body(name)
    return replace(post, owner=owner, organ=organ)


def _heads_zone(held: Held) -> bool:
    """Whether a post is of a zone: of its 党工委, or of the 党委 of a 基地."""
    named = ZONE_NAME.search(held.owner) or held.owner.endswith("基地")
    return _OF_ZONE.search(held.organ) is not None or (named is not None and held.organ in OWN_PARTY)
