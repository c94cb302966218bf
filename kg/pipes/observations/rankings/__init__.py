"""Rankings: how high a place, zone, body or company stands among its like (列全省第3位)."""

from kg.pipes.observations.rankings.find import find_rankings

__all__ = ["find_rankings"]
