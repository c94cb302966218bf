from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from kg.export.layout import CORE, ROOM, positions


def star(leaves: int) -> list[tuple[int, int]]:
    return [(0, leaf) for leaf in range(1, leaves + 1)]


@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_unconnected_nodes_stand_apart(count: int) -> None:
    points = positions([100] * count, [])
    assert points.shape == (count, 2)
    assert len({tuple(point) for point in points.tolist()}) == count


def test_equal_graphs_equal_positions() -> None:
    edges = [*star(30), (31, 32), (5, 5)]
    first, second = positions([100] * 40, edges), positions([100] * 40, edges)
    assert np.array_equal(first, second)


def test_labels_do_not_stand_on_each_other() -> None:
    points = positions([100] * 31, star(30))
    gaps = (points[:, None, :] - points[None, :, :]) / (100, ROOM[1])
    distances = np.sqrt((gaps**2).sum(axis=2)) + 2 * np.eye(len(points))
    assert distances.min() > 0.9


def test_neighbours_are_nearer_than_strangers() -> None:
    graph = nx.random_partition_graph([20, 20], 0.4, 0.01, seed=1)
    points = positions([80] * 40, list(graph.edges))
    near = np.mean([np.linalg.norm(points[a] - points[b]) for a, b in graph.edges])
    far = np.mean([np.linalg.norm(points[a] - points[b]) for a in range(20) for b in range(20, 40)])
    assert near < far / 2


def test_a_part_larger_than_the_core_is_placed_whole() -> None:
    count = CORE + 50
    points = positions([80] * count, [(i, i + 1) for i in range(count - 1)])
    assert np.isfinite(points).all()
    assert len({tuple(point) for point in points.tolist()}) == count
