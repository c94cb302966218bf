"""Short forms of places and zones to full ones, through the page's context."""

from __future__ import annotations

from kg.types import Entity, EntityKind, PageContext


def resolve_zone(printed: str, context: PageContext) -> Entity:
    """The zone or park that a printing means: 开发区 on a 高邮 page is 高邮经济开发区."""
    return Entity(EntityKind.ZONE, printed)


def resolve_place(printed: str, context: PageContext) -> Entity:
    """The place or zone that a printing means: 全市 → 高邮市, 送桥镇 → 高邮市送桥镇, 全区 → the zone."""
    return Entity(EntityKind.PLACE, printed)
