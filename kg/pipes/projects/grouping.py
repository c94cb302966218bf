"""Which mentions are of one project, once each has the name that is its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.pipes.places.zones import split_part
from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_weak
from kg.pipes.projects.eponyms import without_county
from kg.pipes.projects.identity import key, same_name
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import core, phase, without_phase
from kg.pipes.projects.narrow import is_county, is_site
from kg.pipes.projects.patterns import HEADS, PHASE
from kg.types import PageContext


def with_zone(mention: Mention, places: Marks) -> Mention:
    """``二期标准厂房`` right behind a park is that park's: its name has the park's in front."""
    last = next(places.back(mention.start), None) if PHASE.match(mention.name) else None
    if last is None or last.end != mention.start or last.label != "ZONE":
        return mention
    return replace(
        mention,
        start=last.start,
        list_start=min(last.start, mention.list_start),
        name=last.text + mention.name,
    )


def parted(places: Marks, mentions: Sequence[Mention], context: PageContext) -> Marks:
    """The places, a park that is a project itself parted from the zone that it is built in:
    |经开区|智玮智能传感器产业园 on a tour of projects, where all of it might be a part of the zone.
    """
    starts = {m.start: m.end for m in mentions}
    return Marks(
        _base(mark, context) if mark.label == "ZONE" and mark.end <= starts.get(mark.start, 0) else mark
        for mark in places.all
    )


def _base(zone: Marked, context: PageContext) -> Marked:
    """The zone or county that a branded part lies in; 经开区智能制造产业园 is all its name."""
    base, part = split_part(zone.text)
    if part and brand(part):
        entity = resolve_zone(base, context)
        return replace(zone, end=zone.start + len(base), text=base, entity=entity)
    part = without_county(zone.text)
    if part == zone.text or not brand(part):
        return zone
    base = zone.text.removesuffix(part)
    entity = resolve_place(base, context)
    return replace(zone, end=zone.start + len(base), label="PLACE", text=base, entity=entity)


def without_zone(mention: Mention, places: Marks) -> Mention:
    """开发区中来光电N型电池四期 → 中来光电N型电池四期, 建湖县盛达建材项目 → 盛达建材项目."""
    for span in places.at(mention.start):
        if span.end < mention.end and (is_site(span) or is_county(span)):
            rest = mention.name[span.end - span.start :].lstrip("的")
            if PHASE.match(rest) or rest in HEADS or rest.startswith("("):
                continue  # 粤湘产业园|二期标准厂房: of that park's second phase
            if len(core(without_phase(rest))) >= 4 and (brand(rest) or span.label == "ZONE"):
                start = mention.end - len(rest)
                first = start if mention.list_start == mention.start else mention.list_start
                return replace(mention, start=start, list_start=first, name=rest, full=mention.name)
    return mention


def expand_phases(mentions: list[Mention]) -> list[Mention]:
    """``一期项目`` after 智纬智能传感器产业园二期项目 is 智纬智能传感器产业园一期项目."""
    found: list[Mention] = []
    for mention in mentions:
        own = phase(mention.name)
        if own and core(mention.name) == own and found:
            mention = replace(mention, name=f"{core(without_phase(found[-1].name))}{own}项目")
        found.append(mention)
    return found


def grouped(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one project together, in order of first appearance; weak ones only beside a strong."""
    groups: list[list[Mention]] = []
    names: list[dict[str, Mention]] = []  # of each group, each once: an article repeats them
    for mention in sorted(mentions, key=lambda m: (is_weak(m.name) and m.rule == "projects.head", m.start)):
        home = next((i for i, own in enumerate(names) if _is_among(own, mention)), len(groups))
        if home == len(groups):
            groups.append([])
            names.append({})
        groups[home].append(mention)
        names[home].setdefault(mention.name, mention)
    return sorted((sorted(g, key=lambda m: m.start) for g in groups), key=lambda g: g[0].start)


def _is_among(names: dict[str, Mention], mention: Mention) -> bool:
    return any(_same(other, mention) for other in names.values())


def _same(left: Mention, right: Mention) -> bool:
    if same_name(left.name, right.name):
        return True
    return is_weak(right.name) and right.rule == "projects.head" and key(right.name) in key(left.name)
