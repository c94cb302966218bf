"""Full names of party, government and other bodies."""

from __future__ import annotations

from kg.types import Entity, EntityKind, PageContext


def resolve_body(printed: str, context: PageContext) -> Entity:
    """The body that a printing means: 市发改委 on a 高邮 page is 高邮市发展和改革委员会."""
    return Entity(EntityKind.BODY, printed)
