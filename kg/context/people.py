"""Names that a page prints with a post, for reading them where it prints them without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from kg.pipes.officials.chains import find_chains
from kg.pipes.officials.fields import fields_of, with_wide_names, within
from kg.pipes.officials.following import STRONG, WORD, follow
from kg.pipes.officials.holders import find_holder
from kg.pipes.officials.titles import titles_within
from kg.types import Article, BlockKind


def printed_people(articles: Sequence[Article], known: Collection[str] = frozenset()) -> tuple[str, ...]:
    """Names printed with a post anywhere on the page, longest first; ``known`` are names to go by.

    Of two readings of one name (罗静, 罗静带) the one that more places end clearly stays.
    """
    clear: Counter[str] = Counter()
    for name, strength in (found for article in articles for found in _names(article, known)):
        clear[name] += 2 if strength >= STRONG else 1 if strength == WORD else 0
    dropped = {loser for name in clear for loser in _losers(name, clear)}
    return tuple(sorted(clear.keys() - dropped, key=lambda name: (-len(name), name)))


def _names(article: Article, known: Collection[str]) -> Iterator[tuple[str, int]]:
    rows = fields_of(article.text, article.offsets)
    known = with_wide_names(known, article.text, article.offsets)
    for row in rows:
        yield from ((article.text[slice(*person)].replace(" ", ""), STRONG) for person in row.people)
    for block in article.blocks:
        if block.kind is BlockKind.BYLINE:
            continue
        text = article.text[block.start : block.end]
        fields = within(rows, block.start, block.end)
        titles = titles_within(article.text, block.start, block.end)
        for chain in find_chains(text, titles, known, fields):
            spans = chain.people
            if not spans and (found := find_holder(text, chain, known, fields)):
                spans = found[0].people
            for start, end in spans:
                yield text[start:end].replace(" ", ""), follow(text, end)


def _losers(name: str, clear: Counter[str]) -> Iterator[str]:
    """Readings that a longer one contains, or the longer one: 张伟 beside 张伟民, 罗静带 beside 罗静."""
    for size in range(2, len(name)):
        shorter = name[:size]
        if shorter in clear:
            yield shorter if clear[name] > clear[shorter] else name
