"""Words from the package's own lists, and repetition."""

from __future__ import annotations

from functools import cache

from kg import lexicon
from kg.training.generator.grammar import Slot
from kg.training.generator.world import World


def lexicon_word(world: World, name: str) -> str:
    """A word of ``kg/data/<name>.txt``: ``{word products}``."""
    return world.rng.choice(lexicon.words(name))


def series(world: World, rule: str, low: str, high: str, mark: str = "、") -> str:
    """Some expansions of one rule in a row, none twice: ``{series product 2 4}`` → 汽车、丝绸."""
    wanted = world.rng.randint(int(low), int(high))
    found = dict.fromkeys(world.write(rule) for _ in range(wanted))
    return mark.join(found)


def department(world: World, column: str) -> str:
    """A department of a city or county: 发改委 (``{abbr short}``), 发展和改革委员会 (``{abbr full}``)."""
    return world.rng.choice(_departments())[column]


@cache
def _departments() -> tuple[dict[str, str], ...]:
    """Those of a city or county: no department of a province (厅), nothing that is no department."""
    table = lexicon.table("body_abbreviations")
    return tuple(row for row in table if row["short"][-1] not in "厅会府署" and row["short"] != "街道办")


WORDS: dict[str, Slot] = {"abbr": department, "series": series, "word": lexicon_word}
