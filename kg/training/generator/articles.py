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
    """An article in marked text as it is printed: headline lines, byline, paragraphs, credit."""

    kind: str
    headline: tuple[str, ...]
    byline: str
    paragraphs: tuple[str, ...]
    credit: str

    @property
    def marked(self) -> str:
        """The training text: one line a block, widths folded, as in :attr:`kg.types.Article.text`."""
        lines = (*self.headline, self.byline, *self.paragraphs, self.credit)
        return fold("\n".join(line for line in lines if line))


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
    paragraphs = _lines("\n".join(_paragraphs(world, kind)))
    headline = _lines(world.write(f"{kind}_head"))
    if rng.random() < 0.15:
        headline = (world.write("kicker"), *headline)
    byline = world.write("byline") if rng.random() < 0.6 else ""
    credit = world.write("credit") if not byline and rng.random() < 0.4 else ""
    return Draft(kind, headline, byline, paragraphs, credit)


def _lines(marked: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in marked.split("\n"))


def _paragraphs(world: World, kind: str) -> Iterator[str]:
    rng = world.rng
    low, high = _SENTENCES[rng.choices(("short", "middle", "long"), (3, 5, 2))[0]]
    lead = world.write(f"{kind}_lead")
    rest = [_sentence(world, kind) for _ in range(rng.randint(low, high))]
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
    if chance < 0.36:
        return world.write("common" if chance < 0.27 else "contexts_body")
    return world.write(f"{kind}_body" if chance < 0.85 else f"{world.rng.choice(kinds())}_body")
