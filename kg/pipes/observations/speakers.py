"""For whom officers speak: a firm's manager for the firm, 镇长 for the town, 管委会主任 for the zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.lexicon import word_set
from kg.pipes.observations.subjects import Mention
from kg.types import Entity, EntityKind, Tenure
from kg.wordfinder import gated

_RULES = re.compile("(?:党委|党工委|人民政府|政府|办事处|管委会|管理委员会|管理局)$")
"""What a town or zone is run by: 桃源镇|人民政府, 临江经开区|管委会."""
_OF_FIRM = re.compile("厂长|经理|董事长|总裁|总监|总工程师|车间主任")
_FARMER = gated(
    "种养村茶菜果虾蟹瓜藕花蜂渔牧农社店摊老",
    "(?:(?:种[植粮菜]?|养[殖虾蟹鸭鸡牛羊猪蜂鱼]?)(?:大?户|能手)|[村渔牧]民|[茶菜果虾蟹瓜藕花蜂]农|农户|社员|[店摊]主|老板娘?)"
    "(?P<name>[\u4e00-\u9fff]{2,3}?)(?=家?[今去]年|流转|承包|[种养租把靠]|一年|,)",
)
"""Somebody by what he grows or keeps: 养殖大户|白露|流转了380亩水面."""
_HOUSEHOLD = gated(
    "他她我俺自夫老两小家",
    "(?<![一-鿿])(?:[他她我俺]们?家|自家|家里|夫妻[俩二]人?|老[两俩]口|[两小]口子|[他她](?:自己)?)(?=[一-鿿]{0,6}[种养租包买卖赚挣添贷割摘])",
)
"""One family by what they grow, keep or earn: 他家种了12亩葡萄."""
_TOWN = re.compile("[镇乡]$|街道$|苏木$")
_SAYS = (
    "说|告诉|介绍|表示|坦言|算[了过]|透露|补充|给出|报告|汇报|通报|报[了出]"
    "|讲|定下|提出|宣布|预[计测]|估[计算]|盘算|直言|坦陈|谈到"
)
_SPEAKS = re.compile(f"[^,。;:“]{{0,6}}?(?:{_SAYS})")


def spoken_for(posts: Iterable[Tenure], mentions: Iterable[Mention]) -> dict[str, Entity]:
    """The firm, zone or town by the names of those who have posts nowhere else.

    Whose manager somebody is that goes without saying is of the one firm that is named: 厂长温如玉.
    """
    named = {m.entity.name: m.entity for m in mentions}
    firms = {m.entity.name: m.entity for m in mentions if m.entity.kind is EntityKind.COMPANY}
    only = next(iter(firms.values())) if len(firms) == 1 else None
    found: dict[str, set[Entity | None]] = {}
    for tenure in posts:
        own = only if tenure.body is None and _OF_FIRM.search(tenure.title) else None
        found.setdefault(tenure.person, set()).add(own or _run_by(tenure.body, named))
    return {
        person: entity
        for person, entities in found.items()
        if len(entities) == 1 and (entity := next(iter(entities))) is not None
    }


def _run_by(body: Entity | None, named: Mapping[str, Entity]) -> Entity | None:
    """The firm itself, the town or zone that a body runs; None for the bodies of greater places."""
    if body is None or body.kind is EntityKind.COMPANY:
        return body
    run = _RULES.sub("", body.name)
    if run == body.name:
        return None
    if run == body.place and _TOWN.search(run):
        return named.get(run) or Entity(EntityKind.PLACE, run)
    entity = named.get(run)
    return entity if entity is not None and entity.kind is EntityKind.ZONE else None


def tells_of_person(text: str, start: int, end: int) -> bool:
    """Whether a stretch tells of one farmer, keeper or household, whose figures are their own."""
    if _HOUSEHOLD.search(text, start, end):
        return True
    told = _FARMER.search(text, start, end)
    return told is not None and told["name"][0] in word_set("surnames")


def speaker_of(text: str, start: int, officers: Mapping[str, Entity]) -> Entity | None:
    """For whom the one speaks with whom a sentence opens: 镇党委书记|温如玉|介绍,…."""
    stop = min((i for mark in ",:。;“" if (i := text.find(mark, start)) >= 0), default=len(text))
    for name, entity in officers.items():
        at = text.find(name, start, stop)
        if at >= 0 and (text[stop : stop + 1] == ":" or _SPEAKS.match(text, at + len(name), stop)):
            return entity
    return None
