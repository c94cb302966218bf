"""Annotated newspaper pages written from grammars and lists, without end.

:func:`generate` gives the articles as training text, :func:`write_page` a page as it is printed.
The same seed gives the same bytes. Templates and lists in ``templates/`` are written for this
project, from own knowledge of the genre; names of places and surnames come from ``kg/data``.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.training.examples import Example
from kg.training.generator.pages import GeneratedPage, write_page

__all__ = ["GeneratedPage", "generate", "write_page"]


def generate(seed: int, pages: int) -> Iterator[Example]:
    """The articles of some pages, each as the text of an :class:`~kg.types.Article`, fully annotated."""
    for page in range(pages):
        yield from write_page(seed, page).articles
