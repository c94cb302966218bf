"""What the features of projects look at: all news of one name in one place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.types import AmountKind, EntityKind, Project, Stage


@dataclass(frozen=True, slots=True)
class ProjectProfile:
    """The news of a project that goes by one name in one place."""

    key: str
    name: str
    place: str
    pages: frozenset[str]
    news: tuple[tuple[str, Project], ...]
    """ISO date, empty where unknown, and what the page says; sorted by date."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted({name for _, p in self.news for name in (p.name, *p.aliases)}))

    @property
    def companies(self) -> frozenset[str]:
        return frozenset(c.name for _, p in self.news for c in p.companies)

    @property
    def zones(self) -> frozenset[str]:
        return frozenset(p.zone.name for _, p in self.news if p.zone and p.zone.kind is EntityKind.ZONE)

    @property
    def totals(self) -> frozenset[Decimal]:
        kinds = (AmountKind.TOTAL,)
        return frozenset(i.amount.value for _, p in self.news for i in p.investments if i.kind in kinds)

    def reached(self) -> tuple[tuple[str, Stage], ...]:
        """The last stage that each dated page says is reached, in order of date."""
        order = list(Stage)
        return tuple((d, max(p.reached, key=order.index)) for d, p in self.news if d and p.reached)
