"""Names of people: Han names with frequent, rare and compound surnames, minority and foreign ones."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from kg import lexicon
from kg.training.generator.grammar import Slot
from kg.training.generator.world import World

_HAN_SHARE = 0.88


@cache
def _surnames() -> tuple[tuple[str, ...], tuple[str, ...], list[float]]:
    """Single surnames, compound ones, and running weights that fall with the rank of the single ones."""
    names = lexicon.words("surnames")
    single = tuple(name for name in names if len(name) == 1)
    weights = list(accumulate(1 / (rank + 15) for rank in range(len(single))))
    return single, tuple(name for name in names if len(name) > 1), weights


@cache
def _given() -> tuple[str, ...]:
    return tuple(char for char in lexicon.words("given_characters") if len(char) == 1)


def surname(world: World) -> str:
    """A surname; one in five is taken evenly from all, so that rare ones occur too."""
    single, compound, weights = _surnames()
    chance = world.rng.random()
    if chance < 0.05:
        return world.rng.choice(compound)
    if chance < 0.2:
        return world.rng.choice(single)
    return world.rng.choices(single, cum_weights=weights)[0]


def han(world: World) -> str:
    """A Han name of two to four characters."""
    given = world.rng.choice(_given())
    chance = world.rng.random()
    if chance < 0.66:
        given += world.rng.choice(_given())
    elif chance < 0.70:
        given += world.write("name_word_character")
    elif chance < 0.74:
        given += given
    return surname(world) + given


def transliterated(world: World, low: str, high: str) -> str:
    """A foreign word in characters: 韦尔莫."""
    chars = lexicon.words("transliterated")
    length = world.rng.randint(int(low), int(high))
    return "".join(world.rng.choice(chars) for _ in range(length))


def any_name(world: World) -> str:
    """An unmarked name of any kind."""
    return han(world) if world.rng.random() < _HAN_SHARE else world.write("other_name")


def person(world: World) -> str:
    """A person not named before; later slots may come back to the name."""
    name = any_name(world)
    world.people.append(name)
    return f"{{PERSON:{name}}}"


def again(world: World) -> str:
    """A person named before, one of the first most often; a new one where there is none."""
    if not world.people:
        return person(world)
    at = int(world.rng.random() ** 2 * len(world.people))
    return f"{{PERSON:{world.people[at]}}}"


PEOPLE: dict[str, Slot] = {
    "surname": surname,
    "han": han,
    "trans": transliterated,
    "person": person,
    "again": again,
}
