"""Where each node stands: computed here, so that a page opens at rest.

Connected parts are laid out one by one and packed in rows. Within a part, nodes push each
other off and edges pull (Fruchterman and Reingold), all pairs at once in numpy; a part too
large for that has its best connected nodes laid out and the others set around them. Nothing
is drawn by lot: equal graphs give equal positions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.export.packing import GOLDEN_ANGLE

Points = NDArray[np.float64]
Edge = tuple[int, int]
Stretch = tuple[float, float, float]

CORE = 500
"""Nodes of one part that are laid out against each other."""
STEPS = 100
ROOM = np.array([122.0, 94.0])
"""Width and height that a node with a short label wants, in the canvas's units."""


def positions(widths: Sequence[float], edges: Sequence[Edge]) -> Points:
    """A point for each node, in the canvas's units as the widths of their labels."""
    count = len(widths)
    graph = nx.Graph()
    graph.add_nodes_from((node, {"width": width}) for node, width in enumerate(widths))
    graph.add_edges_from(edge for edge in edges if edge[0] != edge[1])
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
    placed = [_place_part(graph, part) for part in parts]
    wide = np.array(widths, dtype=float)
    boxes = [_box(local, wide[part]) for part, local in zip(parts, placed, strict=True)]
    points = np.zeros((count, 2))
    corners = _pack([high - low for low, high in boxes])
    for part, local, (low, _), corner in zip(parts, placed, boxes, corners, strict=True):
        points[part] = local - low + corner
    return points


def _box(points: Points, widths: Points) -> tuple[Points, Points]:
    """Lower and upper corner of the room that nodes and their labels take."""
    half = np.stack((widths / 2, np.full(len(points), ROOM[1] / 2)), axis=1) + ROOM * 0.3
    return (points - half).min(axis=0), (points + half).max(axis=0)


def _place_part(graph: nx.Graph, part: list[int]) -> Points:
    """Lay out one connected part; its nodes are sorted, and so are the points."""
    by_degree = sorted(part, key=lambda node: (-graph.degree(node), node))
    core = by_degree[:CORE]
    index = {node: i for i, node in enumerate(core)}
    links = [(index[a], index[b]) for a, b in graph.subgraph(core).edges]
    settled = _settle(len(core), sorted((min(link), max(link)) for link in links))
    points = _make_room(settled, np.array([graph.nodes[node]["width"] for node in core]))
    placed = dict(zip(core, points, strict=True))
    _place_outer(graph, by_degree[len(core) :], placed)
    return np.array([placed[node] for node in part])


def _settle(count: int, links: Sequence[Edge]) -> Points:
    """Force-directed layout of a few hundred nodes, in units of :data:`ROOM`."""
    points = _sunflower(count)
    if count < 3:
        return _scaled(points)
    ends = np.array(links, dtype=np.intp).reshape(-1, 2)
    heat = math.sqrt(count) / 4
    for step in range(STEPS):
        push = _push(points)
        span = points[ends[:, 0]] - points[ends[:, 1]]
        pull = span * np.linalg.norm(span, axis=1, keepdims=True)
        np.add.at(push, ends[:, 0], -pull)
        np.add.at(push, ends[:, 1], pull)
        push -= 0.6 * points  # keeps loosely tied nodes near
        length = np.maximum(np.linalg.norm(push, axis=1, keepdims=True), 1e-9)
        points = points + push / length * np.minimum(length, heat * (1 - step / STEPS) ** 1.5)
    return _scaled(points)


def _push(points: Points) -> Points:
    """What all other nodes push each node off by: the sum of ``difference / distance²``."""
    square = (points**2).sum(axis=1)
    distance = square[:, None] + square[None, :] - 2 * points @ points.T
    weight = 1 / np.maximum(distance, 1e-4)
    np.fill_diagonal(weight, 0)
    pushed: Points = points * weight.sum(axis=1)[:, None] - weight @ points
    return pushed


def _make_room(points: Points, widths: Points) -> Points:
    """Push nodes apart whose labels would stand on each other."""
    want = np.stack(((widths[:, None] + widths[None, :]) / 2, np.full((len(widths),) * 2, ROOM[1])), axis=2)
    for _ in range(40):
        gap = (points[:, None, :] - points[None, :, :]) / want
        distance = np.maximum(np.sqrt((gap**2).sum(axis=2)), 1e-6)
        overlap = np.maximum(1 - distance, 0)
        np.fill_diagonal(overlap, 0)
        if overlap.max(initial=0) < 0.05:
            break
        points = points + (gap / distance[..., None] * overlap[..., None] * want).sum(axis=1) * 0.4
    return points


def _scaled(points: Points) -> Points:
    """From units of room to the canvas's."""
    scaled: Points = points * ROOM
    return scaled


def _place_outer(graph: nx.Graph, outer: list[int], placed: dict[int, Points]) -> None:
    """Set the other nodes of a part on free places of a spiral around a placed neighbour."""
    taken = np.full((len(placed) + len(outer), 2), np.inf)
    taken[: len(placed)] = list(placed.values())
    waiting, turns = list(outer), dict.fromkeys(graph, 0)
    while waiting:
        later = []
        for node in waiting:
            anchor = min((n for n in graph[node] if n in placed), default=None)
            if anchor is None:
                later.append(node)
                continue
            placed[node], turns[anchor] = _free_place(placed[anchor], turns[anchor], taken[: len(placed)])
            taken[len(placed) - 1] = placed[node]
        if len(later) == len(waiting):
            raise ValueError("a connected part has a node without a way to the others")
        waiting = later


def _free_place(anchor: Points, turn: int, taken: Points) -> tuple[Points, int]:
    """The next place of the spiral where no other node stands, and how far along it is."""
    while True:
        turn += 1
        place = anchor + _spiral(turn) * ROOM
        if (np.abs((taken - place) / ROOM).max(axis=1) > 0.6).all():
            return place, turn


def _spiral(i: int) -> Points:
    angle = i * GOLDEN_ANGLE
    return np.array([math.cos(angle), math.sin(angle)]) * math.sqrt(i)


def _sunflower(count: int) -> Points:
    """Evenly spread points, the first in the middle."""
    return np.array([_spiral(i) for i in range(count)]).reshape(count, 2)


def _pack(sizes: Sequence[Points]) -> list[Points]:
    """The corner of each box, large ones first, each as high up as it fits, in a screen's proportions."""
    area = sum(float(size[0] * size[1]) for size in sizes)
    width = max([math.sqrt(area * 1.6), *(float(size[0]) for size in sizes)])
    skyline = [(0.0, width, 0.0)]  # from, to, how far down that stretch is taken
    corners: dict[int, Points] = {}
    for i in sorted(range(len(sizes)), key=lambda i: (-float(sizes[i][1]), i)):
        wide, high = float(sizes[i][0]), float(sizes[i][1])
        starts = [left for left, _, _ in skyline if left + wide <= width + 1e-6]
        y, x = min((_depth(skyline, left, left + wide), left) for left in starts)
        corners[i] = np.array([x, y])
        skyline = _built(skyline, x, x + wide, y + high)
    return [corners[i] for i in range(len(sizes))]


def _depth(skyline: Sequence[Stretch], left: float, right: float) -> float:
    return max(depth for start, end, depth in skyline if start < right and end > left)


def _built(skyline: Sequence[Stretch], left: float, right: float, depth: float) -> list[Stretch]:
    """The skyline with a new box in it."""
    kept = [(left, right, depth)]
    for start, end, old in skyline:
        kept += [(start, min(end, left), old)] if start < left else []
        kept += [(max(start, right), end, old)] if end > right else []
    return sorted(kept)
