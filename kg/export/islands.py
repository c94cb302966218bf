"""The map of a whole graph: places are islands, zones and towns islands within them.

On an island stand its bodies with their people around them, and around the place itself its
projects, companies, events and figures in rings. Every node has its place from what it belongs to alone, in
time that grows with the graph, so that fifty thousand nodes are as orderly as fifty.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field

from kg.export.areas import Areas
from kg.export.packing import GOLDEN_ANGLE, Point, enclosing, pack
from kg.export.story import NONE, Story
from kg.export.words import KINDS

SPACE = 44.0
"""From one node to the next, in the canvas's units."""
SHORE = 26.0
"""Free water around a cluster."""
_RINGS = ("Official", "Project", "Company", "Event", "Document", "Observation", "Body")
"""Classes around a middle from the innermost ring."""


@dataclass(frozen=True, slots=True)
class Islands:
    """Positions of all nodes, and the circles of the islands, widest first."""

    points: tuple[Point, ...]
    circles: tuple[tuple[int, float, float, float], ...]
    """Node of the zone or place, x, y and radius."""


@dataclass(slots=True)
class _Island:
    """What stands in one area: its own cluster, those of its bodies, and the areas within."""

    middle: list[int] = field(default_factory=list)
    bodies: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    within: list[int] = field(default_factory=list)


def place_islands(story: Story, areas: Areas) -> Islands:
    """Lay out a whole graph."""
    return _Map(story, areas).placed()


class _Map:
    """The clusters of each island, and what has been placed of them."""

    def __init__(self, story: Story, areas: Areas) -> None:
        self.terms = [KINDS[node.kind].term for node in story.nodes]
        self.areas = areas
        self.islands: dict[int, _Island] = defaultdict(_Island)
        self.points: list[Point] = [(0.0, 0.0)] * len(story.nodes)
        self.circles: list[tuple[int, float, float, float]] = []
        self._settle(_hosts(story, self.terms, areas))

    def placed(self) -> Islands:
        self._put(NONE, (0.0, 0.0), self._sizes())
        return Islands(tuple(self.points), tuple(self.circles))

    def _settle(self, hosts: list[int]) -> None:
        """Give each node its cluster."""
        for node, term in enumerate(self.terms):
            area = self.areas.area[node]
            if area == node:
                self.islands[self.areas.parent[node]].within.append(node)
            elif term == "Body":
                self.islands[area].bodies.setdefault(node, [])
            elif hosts[node] != NONE:
                self.islands[self.areas.area[hosts[node]]].bodies[hosts[node]].append(node)
            else:
                self.islands[area].middle.append(node)

    def _sizes(self) -> dict[int, float]:
        """The radius of every island, those within others first."""
        sizes: dict[int, float] = {}
        order = [NONE]
        for area in order:
            order += self.islands[area].within if area in self.islands else []
        for area in reversed(order):
            sizes[area] = self._arranged(area, sizes)[1]
        return sizes

    def _arranged(self, area: int, sizes: dict[int, float]) -> tuple[list[tuple[int, Point, float]], float]:
        """The place itself, bodies and inner islands of an island around its origin, and its radius."""
        island = self.islands[area] if area in self.islands else _Island()
        parts = [(body, _radius(len(people) + 1)) for body, people in island.bodies.items()]
        parts += [(inner, sizes[inner]) for inner in island.within]
        parts.append((NONE, _radius(len(island.middle) + (area != NONE))))
        parts.sort(key=lambda part: (-part[1], part[0]))
        radii = [radius for _, radius in parts]
        centres = pack(radii)
        (x, y), reach = enclosing(centres, radii)
        moved = [(part, (cx - x, cy - y), r) for (part, r), (cx, cy) in zip(parts, centres, strict=True)]
        return moved, reach + SHORE

    def _put(self, area: int, at: Point, sizes: dict[int, float]) -> None:
        """Place an island and all within it."""
        waiting = [(area, at)]
        for here, (x, y) in waiting:
            if here != NONE:
                self.circles.append((here, x, y, sizes[here]))
            island = self.islands[here] if here in self.islands else _Island()
            for part, (dx, dy), _ in self._arranged(here, sizes)[0]:
                spot = (x + dx, y + dy)
                if part == NONE:
                    self._ring([*([here] if here != NONE else []), *self._in_rings(island.middle)], spot)
                elif part in island.bodies:
                    self._ring([part, *self._in_rings(island.bodies[part])], spot)
                else:
                    waiting.append((part, spot))

    def _in_rings(self, nodes: list[int]) -> list[int]:
        ring = {term: i for i, term in enumerate(_RINGS)}
        return sorted(nodes, key=lambda node: (ring.get(self.terms[node], 0), node))

    def _ring(self, nodes: list[int], at: Point) -> None:
        """The first in the middle, the others around it like the seeds of a sunflower."""
        for i, node in enumerate(nodes):
            reach, angle = SPACE * math.sqrt(i), i * GOLDEN_ANGLE
            self.points[node] = (at[0] + reach * math.cos(angle), at[1] + reach * math.sin(angle))


def _radius(count: int) -> float:
    return SPACE * math.sqrt(count) + SHORE


def _hosts(story: Story, terms: list[str], areas: Areas) -> list[int]:
    """The body that each official stands beside: one of their own area, if there is one."""
    hosts = [NONE] * len(story.nodes)
    for post in story.posts:
        if post.body == NONE or terms[post.body] != "Body":
            continue
        known = hosts[post.official]
        home = areas.area[post.official]
        if known == NONE or (areas.area[known] != home and areas.area[post.body] == home):
            hosts[post.official] = post.body
    return hosts
