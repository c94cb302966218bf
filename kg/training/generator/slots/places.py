"""Places: the paper's own, others of the country, and villages and roads made up for them."""

from __future__ import annotations

from kg.gazetteer import Division, short_names, stem_of
from kg.training.generator.grammar import Slot
from kg.training.generator.world import World, of_level


def letter(world: World) -> str:
    """市 where the paper's place is a city: ``{BODY:{lvl}委}``."""
    return world.home.letter


def home(world: World) -> str:
    """The paper's place with its class: 高邮市, 积石山县."""
    return world.home.division.name if world.rng.random() < 0.3 else world.home.short


def home_stem(world: World) -> str:
    """The paper's place without its class, where that is how one says it: 高邮."""
    stem = stem_of(world.home.division.name)
    return stem if len(stem) > 1 else world.home.short


def below(world: World) -> str:
    """A part of the paper's place: a county of a city, a town of a county."""
    division = world.rng.choice(world.home.below)
    return short_names(division)[-1] if len(division.code) < 9 else division.name


def below_letter(world: World) -> str:
    """The class of such a part: 镇, 县."""
    return below(world)[-1]


def town(world: World) -> str:
    """A town: of the paper's own place where that is a county, else of any."""
    if len(world.home.division.code) == 6:
        return world.rng.choice(world.home.below).name
    return world.rng.choice(of_level(9)).name


def above(world: World) -> str:
    """What the paper's place lies in: 江苏省, 扬州市."""
    return short_names(world.rng.choice(world.home.above))[-1]


def province(world: World) -> str:
    """A province with its class: 江苏省."""
    return _name(world, world.home.above[0] if world.rng.random() < 0.4 else _any(world, 2))


def province_stem(world: World) -> str:
    """A province as one says it: 江苏."""
    return stem_of(world.home.above[0].name if world.rng.random() < 0.4 else _any(world, 2).name)


def city(world: World) -> str:
    """A city with its class: 扬州市."""
    return _name(world, _any(world, 4))


def city_stem(world: World) -> str:
    """A city as one says it: 扬州."""
    return _stem(_any(world, 4))


def county(world: World) -> str:
    """A county or district with its class: 积石山县."""
    return _name(world, _any(world, 6))


def county_stem(world: World) -> str:
    """A county as one says it: 积石山."""
    return _stem(_any(world, 6))


def _any(world: World, digits: int) -> Division:
    return world.rng.choice(of_level(digits))


def _name(world: World, division: Division) -> str:
    return division.name if world.rng.random() < 0.4 else short_names(division)[-1]


def _stem(division: Division) -> str:
    stem = stem_of(division.name)
    return stem if len(stem) > 1 else division.name


PLACES: dict[str, Slot] = {
    "lvl": letter,
    "home": home,
    "home_stem": home_stem,
    "below": below,
    "below_letter": below_letter,
    "town": town,
    "above": above,
    "prov": province,
    "prov_stem": province_stem,
    "city": city,
    "city_stem": city_stem,
    "county": county,
    "county_stem": county_stem,
}
