"""What facts are made of: the names and amounts in them, and what every one carries."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.types.pages import Passage


class EntityKind(StrEnum):
    """What a name stands for."""

    BODY = "body"
    COMPANY = "company"
    ZONE = "zone"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entity:
    """A body, company, zone or place: its full name and how the page prints it."""

    kind: EntityKind
    name: str
    """Full name, place expanded from the page's context (高邮市发展和改革委员会)."""
    aliases: tuple[str, ...] = ()
    """Other printings (市发改委), in order of appearance."""
    place: str = ""
    """Full name of the jurisdiction it belongs to, empty where unknown."""
    category: str = ""
    """Local name of the ontology subclass (``PartyBody``), empty for the plain class."""
    code: str = ""
    """Division code, for places."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, multiplied out: 总投资约12.5亿元 is 1250000000 CNY, about."""

    value: Decimal
    unit: str
    """ISO 4217 code for money, else the unit as printed (个, 家, 亩, %)."""
    bound: str = ""
    """``min`` (超, 以上, 不少于), ``max`` (近, 不超过), ``about`` (约, 左右), or empty."""

    def rounds(self, exact: Amount) -> bool:
        """Whether it says less exactly what another number says: 近60亿元 is 57.8亿元, 超50亿元 52.3亿元.

        >>> billions = [Amount(Decimal(n), "CNY", bound) for n, bound in (("60", "max"), ("57.8", ""))]
        >>> billions[0].rounds(billions[1]), billions[1].rounds(billions[0])
        (True, False)
        """
        if not self.bound or exact.bound or self.unit != exact.unit:
            return False
        above = self.value - exact.value
        right = {"min": above <= 0, "max": above >= 0}.get(self.bound, True)
        return right and abs(above) <= abs(exact.value) / 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries: where it is said, which rule read it, how surely."""

    passages: tuple[Passage, ...]
    rule: str
    """``component.rule`` of the finder, such as ``officials.chain``."""
    confidence: float
    """0–1."""
