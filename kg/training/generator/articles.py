"""From rules to one article: headline, lead and paragraphs of a kind, mixed with what the genre repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random

from kg.pages.clean import fold
from kg.training.generator.grammar import Grammar, Rule, read_rules
from kg.training.generator.slots import SLOTS
from kg.training.generator.world import World, choose_home

NEGATIVE_SHARE = 0.17
"""Of the sentences behind the lead: those that name nothing and look as if they did."""

_SENTENCES = {"short": (1, 3), "middle": (3, 7), "long": (7, 16)}


@dataclass(frozen=True, slots=True)
class Draft:
    """An article in marked text, width-folded: headline lines above paragraphs."""

    kind: str
    headline: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def marked(self) -> str:
        return "\n".join((*self.headline, *self.paragraphs))


@cache
def grammar() -> Grammar:
    """All rules of ``templates/``.

    Raises:
        ValueError: a template uses a name that nothing defines.
    """
    rules: dict[str, Rule] = {}
    folder = files(__package__) / "templates"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        read_rules(path.read_text(encoding="utf-8").splitlines(), rules)
    found = Grammar(rules, SLOTS)
    if unknown := found.unknown():
        raise ValueError(f"templates use names that nothing defines: {', '.join(sorted(unknown))}")
    return found


@cache
def kinds() -> tuple[str, ...]:
    """Kinds of articles: each has the rules ``<kind>_head``, ``<kind>_lead`` and ``<kind>_body``."""
    return tuple(sorted(name.removesuffix("_lead") for name in grammar().rules if name.endswith("_lead")))


def write_article(rng: Random) -> Draft:
    """One article of a random kind, in a place of its own."""
    world = World(rng, grammar(), choose_home(rng), year=rng.randint(2015, 2027))
    kind = rng.choice(kinds())
    paragraphs = tuple(_folded(text) for text in _paragraphs(world, kind))
    headline = _folded(world.write(f"{kind}_head")).split("\n") if rng.random() < 0.85 else []
    if headline and rng.random() < 0.15:
        headline.insert(0, _folded(world.write("kicker")))
    return Draft(kind, tuple(headline), paragraphs)


def _paragraphs(world: World, kind: str) -> Iterator[str]:
    rng = world.rng
    low, high = _SENTENCES[rng.choices(("short", "middle", "long"), (3, 5, 2))[0]]
    rest = [_sentence(world, kind) for _ in range(rng.randint(low, high))]
    lead = world.write(f"{kind}_lead")
    if rng.random() < 0.3:
        lead += rest.pop()
    yield lead
    while rest:
        taken = rng.randint(1, 4)
        yield "".join(rest[:taken])
        rest = rest[taken:]


def _sentence(world: World, kind: str) -> str:
    chance = world.rng.random()
    if chance < NEGATIVE_SHARE:
        return world.write("negative")
    if chance < 0.3:
        return world.write("common")
    return world.write(f"{kind}_body" if chance < 0.85 else f"{world.rng.choice(kinds())}_body")


def _folded(marked: str) -> str:
    return fold(marked).strip()
