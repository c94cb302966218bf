"""Names that a page prints with a post, for reading them where it prints them without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.pipes.officials.chains import find_chains
from kg.pipes.officials.holders import find_holder
from kg.pipes.officials.names import STRONG, WORD, follow
from kg.types import Article, BlockKind


def printed_people(articles: Sequence[Article]) -> tuple[str, ...]:
    """Names printed with a post anywhere on the page, longest first.

    Of two readings of one name (罗静, 罗静带) the one that more places end clearly stays.
    """
    clear: Counter[str] = Counter()
    for name, strength in (found for article in articles for found in _names(article)):
        clear[name] += 2 if strength >= STRONG else 1 if strength == WORD else 0
    names = [name for name in clear if not _longer_wins(name, clear) and not _shorter_wins(name, clear)]
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _names(article: Article) -> Iterator[tuple[str, int]]:
    for block in article.blocks:
        if block.kind is BlockKind.BYLINE:
            continue
        text = article.text[block.start : block.end]
        for chain in find_chains(text):
            spans = chain.people
            if not spans and (found := find_holder(text, chain)):
                spans = found[0].people
            for start, end in spans:
                yield text[start:end], follow(text, end)


def _longer_wins(name: str, clear: Counter[str]) -> bool:
    """张伟 gives way to 张伟民 where that is printed more clearly."""
    return any(o != name and o.startswith(name) and clear[o] > clear[name] for o in clear)


def _shorter_wins(name: str, clear: Counter[str]) -> bool:
    return any(o != name and name.startswith(o) and clear[o] >= clear[name] for o in clear)
