"""Which zone or place each node belongs to: the filter's answer, and the islands of the map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.export.story import NONE, Story
from kg.export.words import KINDS

_ORDER = ("Zone", "Place", "Body", "Project", "Company", "Official", "Event", "Document", "Observation")
"""Each class takes its area from the classes before it, an official's from the bodies."""
_AREA = 1000
"""A zone or place that a node is said to lie in outweighs what its other neighbours suggest."""


@dataclass(frozen=True, slots=True)
class Areas:
    """By node number; :data:`~kg.export.story.NONE` where unknown."""

    area: tuple[int, ...]
    """The zone or place of each node; zones and places are their own."""
    parent: tuple[int, ...]
    """The place that a zone or place lies in."""


def find_areas(story: Story) -> Areas:
    """The area of every node that has one."""
    terms = [KINDS[node.kind].term for node in story.nodes]
    neighbours: list[list[int]] = [[] for _ in story.nodes]
    parent = [NONE] * len(story.nodes)
    for line in story.lines:
        neighbours[line.start].append(line.end)
        neighbours[line.end].append(line.start)
        if line.relation == "partOf" and _is_area(terms[line.start]) and parent[line.start] == NONE:
            parent[line.start] = line.end
    area = [i if _is_area(term) else NONE for i, term in enumerate(terms)]
    for kind in _ORDER[2:]:
        members = [i for i, term in enumerate(terms) if term == kind]
        found = [_vote(neighbours[i], area, terms) for i in members]
        for i, chosen in zip(members, found, strict=True):
            area[i] = chosen
    return Areas(tuple(area), tuple(_without_cycles(parent)))


def _is_area(term: str) -> bool:
    return term in _ORDER[:2]


def _vote(neighbours: list[int], area: list[int], terms: list[str]) -> int:
    """The area most neighbours have; a zone wins over the place around it."""
    votes: Counter[int] = Counter()
    for node in neighbours:
        if area[node] != NONE:
            votes[area[node]] += _AREA * (1 + (terms[node] == "Zone")) if _is_area(terms[node]) else 1
    return min(votes, key=lambda a: (-votes[a], a), default=NONE)


def _without_cycles(parent: list[int]) -> list[int]:
    """Parents, those left out that would make an area lie in itself."""
    kept = list(parent)
    for start in range(len(kept)):
        seen, at = {start}, kept[start]
        while at != NONE and at not in seen:
            seen.add(at)
            at = kept[at]
        if at == start:
            kept[start] = NONE
    return kept
