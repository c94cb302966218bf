"""The same text about other people and firms.

What is learned of a name by heart is of no use on a page of strangers: in copies of a text its people
and firms get names that are printed nowhere else, so that only what stands around them can tell.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from random import Random

from kg.lexicon import words
from kg.training.examples import Example, Mention
from kg.training.generator.articles import grammar
from kg.training.generator.slots.people import han
from kg.training.generator.world import World, choose_home
from kg.training.shared import shared

BRANDS = "data/companies/company_short_forms.txt.gz"
"""Short forms of firms, one a line (wainshine/Company-Names-Corpus, Apache-2.0)."""

_NAME = re.compile("[一-龥]{2,4}")
_BUSINESS = "|".join(words("company_words"))
_FORM = f"(?:{_BUSINESS})*(?:集团|控股|(?:有限|股份有限)?(?:责任)?公司)|(?:{_BUSINESS})+"
_FIRM = re.compile(f"({_NAME.pattern}?)(?:{_FORM})?")
"""A brand, and what may follow it in a short name: 〔恒禾〕农业集团."""

_SHARE = 0.6


def with_other_names(examples: Iterable[Example], rng: Random) -> Iterator[Example]:
    """Each example with some of its people and firms renamed; unchanged where it names none.

    Raises:
        FileNotFoundError: the list of brands is not at hand.
    """
    world = World(rng, grammar(), choose_home(rng))
    for example in examples:
        places = [
            (mention.label, place) for mention in example.mentions if (place := _own(example.text, mention))
        ]
        names: dict[str, str] = {}
        for label, (start, end) in places:
            old = example.text[start:end]
            if old not in names:
                new = han(world) if label == "PERSON" else rng.choice(_brands())
                names[old] = new if rng.random() < _SHARE else old
        changes = {place: names[example.text[slice(*place)]] for _, place in places}
        yield _renamed(example, changes) if any(old != new for old, new in names.items()) else example


@cache
def _brands() -> tuple[str, ...]:
    with gzip.open(shared() / BRANDS, "rt", encoding="utf-8") as lines:
        return tuple(sorted({line.strip() for line in lines if _NAME.fullmatch(line.strip())}))


def _own(text: str, mention: Mention) -> tuple[int, int] | None:
    """Where the part of a name stands that is its bearer's own: 恒禾 of 恒禾农业集团."""
    pattern = {"PERSON": _NAME, "COMPANY": _FIRM}.get(mention.label)
    name = pattern and pattern.fullmatch(text, mention.start, mention.end)
    return name.span(name.re.groups) if name else None


def _renamed(example: Example, changes: dict[tuple[int, int], str]) -> Example:
    """The example with other strings at some places, which mentions hold whole or not at all."""
    parts: list[str] = []
    ends, shifts = [0], [0]
    for (start, end), name in sorted(changes.items()):
        parts += example.text[ends[-1] : start], name
        shifts.append(shifts[-1] + len(name) - (end - start))
        ends.append(end)
    text = "".join([*parts, example.text[ends[-1] :]])

    def moved(at: int) -> int:
        return at + shifts[bisect_right(ends, at) - 1]

    mentions = tuple(Mention(moved(m.start), moved(m.end), m.label) for m in example.mentions)
    return replace(example, text=text, mentions=mentions, source=f"{example.source}/renamed", derived=True)
