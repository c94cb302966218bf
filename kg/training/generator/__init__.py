"""Annotated newspaper pages written from grammars and lists, without end.

``generate(seed, pages)`` gives the articles as training text, :func:`write_page` whole pages as
they are printed. The same seed gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from kg.training.examples import Example
from kg.training.generator.articles import write_article
from kg.training.markup import read_markup

__all__ = ["generate"]


def generate(seed: int, pages: int) -> Iterator[Example]:
    """The articles of some pages, each as the text of an :class:`~kg.types.Article`, fully annotated."""
    for page in range(pages):
        rng = Random(f"{seed}/{page}")
        for article in range(rng.randint(2, 6)):
            yield read_markup(write_article(rng).marked, f"generated/{seed}/{page}/{article}")
