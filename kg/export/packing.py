"""Circles packed without overlap, as compactly as a greedy walk around the heap finds.

The outline of what is placed so far is kept as a ring of circles, each touching the next. A new
circle is set against the pair of the ring that is nearest to the middle; where it would cut into
another circle of the ring, the ring is shortened to that one and the circle tried again (Wang and
others, Visualization of large hierarchical data by circle packing, 2006).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
"""From one point to the next where points are sown evenly around a middle."""


def pack(radii: Sequence[float]) -> list[Point]:
    """The centre of each circle around the origin; the largest have to come first."""
    ring = _Ring(radii)
    for circle in range(len(radii)):
        ring.place(circle)
    return ring.centres


def enclosing(centres: Sequence[Point], radii: Sequence[float]) -> tuple[Point, float]:
    """A circle around all circles: its middle, by their weight, and its radius."""
    weight = sum(r * r for r in radii) or 1.0
    x = sum(c[0] * r * r for c, r in zip(centres, radii, strict=True)) / weight
    y = sum(c[1] * r * r for c, r in zip(centres, radii, strict=True)) / weight
    reach = max(
        (math.hypot(c[0] - x, c[1] - y) + r for c, r in zip(centres, radii, strict=True)), default=0.0
    )
    return (x, y), reach


class _Ring:
    """The circles placed so far, and their outline as a doubly linked ring."""

    def __init__(self, radii: Sequence[float]) -> None:
        self.radii = radii
        self.centres: list[Point] = []
        self.after: dict[int, int] = {}
        self.before: dict[int, int] = {}
        self.at = 0
        """The circle of the ring nearest to the middle, as far as looked at."""

    def place(self, circle: int) -> None:
        """Set the next circle."""
        if circle == 0:
            self.centres.append((0.0, 0.0))
        elif circle == 1:
            self.centres.append((self.radii[0] + self.radii[1], 0.0))
            self._join(0, 1)
            self._join(1, 0)
        else:
            self._place_on_ring(circle)

    def _place_on_ring(self, circle: int) -> None:
        left, right = self.at, self.after[self.at]
        while True:
            spot = self._touching(left, right, self.radii[circle])
            hit, ahead = self._first_hit(left, right, spot, self.radii[circle])
            if hit is None:
                break
            left, right = (left, hit) if ahead else (hit, right)
            self._join(left, right)
        self.centres.append(spot)
        self._join(left, circle)
        self._join(circle, right)
        self.at = min((left, circle), key=self._distance_of_pair)

    def _join(self, left: int, right: int) -> None:
        self.after[left] = right
        self.before[right] = left

    def _touching(self, left: int, right: int, radius: float) -> Point:
        """The place outside the ring where a circle touches two of it."""
        (x1, y1), (x2, y2) = self.centres[left], self.centres[right]
        a, b = self.radii[left] + radius, self.radii[right] + radius
        gap = math.hypot(x2 - x1, y2 - y1) or 1e-9
        along = (a * a - b * b + gap * gap) / (2 * gap)
        off = math.sqrt(max(a * a - along * along, 0.0))
        ux, uy = (x2 - x1) / gap, (y2 - y1) / gap
        return x1 + ux * along + uy * off, y1 + uy * along - ux * off

    def _first_hit(self, left: int, right: int, spot: Point, radius: float) -> tuple[int | None, bool]:
        """The first circle of the ring, looked for both ways, that the spot would cut into."""
        ahead, behind = self.after[right], self.before[left]
        gone_ahead = gone_behind = 0.0
        while ahead != left and behind != right:
            if gone_ahead <= gone_behind:
                if self._cuts(ahead, spot, radius):
                    return ahead, True
                gone_ahead += self.radii[ahead]
                if ahead == behind:
                    break
                ahead = self.after[ahead]
            else:
                if self._cuts(behind, spot, radius):
                    return behind, False
                gone_behind += self.radii[behind]
                if ahead == behind:
                    break
                behind = self.before[behind]
        return None, True

    def _cuts(self, circle: int, spot: Point, radius: float) -> bool:
        x, y = self.centres[circle]
        reach = self.radii[circle] + radius - 1e-6
        return (spot[0] - x) ** 2 + (spot[1] - y) ** 2 < reach * reach

    def _distance_of_pair(self, left: int) -> float:
        """How far from the middle the point is where a circle of the ring touches the next."""
        right = self.after[left]
        (x1, y1), (x2, y2) = self.centres[left], self.centres[right]
        share = self.radii[left] / ((self.radii[left] + self.radii[right]) or 1e-9)
        return math.hypot(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
