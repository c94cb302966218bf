"""The world of one article: whose paper it stands in, and who has been named so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from random import Random

from kg.gazetteer import Division, class_letter, divisions, short_names
from kg.training.generator.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Home:
    """The city or county of a paper, what it lies in, and what lies in it."""

    division: Division
    above: tuple[Division, ...]
    below: tuple[Division, ...]

    @property
    def letter(self) -> str:
        """市 in 市委, 县 in 县政府."""
        return class_letter(self.division.name)

    @property
    def short(self) -> str:
        return short_names(self.division)[-1]


@dataclass(slots=True)
class World:
    """What the templates of one article share: chance, the place, and what was named."""

    rng: Random
    grammar: Grammar
    home: Home
    kept: dict[str, str] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    year: int = 2023

    def write(self, name: str, *arguments: str) -> str:
        """Expand a rule in this world."""
        return self.grammar.expand(self, name, *arguments)


@cache
def _by_parent() -> dict[str, tuple[Division, ...]]:
    children: dict[str, list[Division]] = defaultdict(list)
    for code, division in divisions().items():
        parent = {9: 6, 6: 4, 4: 2}.get(len(code))
        if parent:
            children[code[:parent]].append(division)
    return {code: tuple(found) for code, found in children.items()}


def parts_of(code: str) -> tuple[Division, ...]:
    """What a division consists of, by code."""
    return _by_parent().get(code, ())


@cache
def of_level(digits: int) -> tuple[Division, ...]:
    """All provinces (2), cities (4), counties (6) or towns (9)."""
    return tuple(division for code, division in divisions().items() if len(code) == digits)


@cache
def _homes() -> tuple[str, ...]:
    codes = [*(d.code for d in of_level(4)), *(d.code for d in of_level(6))]
    return tuple(
        code for code in codes if class_letter(divisions()[code].name) in "市县区旗州" and parts_of(code)
    )


def choose_home(rng: Random) -> Home:
    """A city or county with a paper of its own; a third are cities."""
    homes = _homes()
    cities = sum(len(code) == 4 for code in homes)
    code = homes[rng.randrange(cities) if rng.random() < 0.35 else rng.randrange(cities, len(homes))]
    known = divisions()
    above = tuple(known[code[:digits]] for digits in (2, 4) if digits < len(code) and code[:digits] in known)
    return Home(known[code], above, parts_of(code))
