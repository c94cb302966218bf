"""A page, and the articles on it.

Offsets come in two kinds and are never mixed: *page offsets* count characters of
:attr:`Page.text` (the file as decoded), *article offsets* count characters of
:attr:`Article.text` (layout removed). Ends are exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

Stretch = tuple[int, int]
"""Start and end of some words in a text."""
SENTENCE_END = "。！？!?\n"
"""What ends a sentence, as printed and as folded."""
_SENTENCE_END = re.compile(f"[{SENTENCE_END}]")
_AROUND = 100


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user states of a page; it wins over what the page's text says."""

    publication: str = ""
    date: str = ""
    """Day of the issue, ISO."""
    place: str = ""
    """Full name of the jurisdiction that the page reports on."""
    source: str = ""
    """Where it stands (``pages.csv``, ``p1.yaml``, ``--place``), empty where nothing is stated."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of newspaper text, as decoded."""

    name: str
    """File name, without folders: the same on every machine."""
    text: str
    sha256: str
    """Hash of the file's bytes: the page's identity."""
    encoding: str = "utf-8"
    stated: Stated = Stated()

    @property
    def stem(self) -> str:
        return self.name.rsplit(".", 1)[0]


class BlockKind(StrEnum):
    """What a run of lines is in the layout of an article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """The newspaper's name, the day, the number of the page, its editors."""


HEADINGS = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
"""Kinds of blocks above an article's text, which repeat and round what it tells."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text with one layout function (article offsets)."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote: the words that state a fact, and where they stand in the file."""

    article: int
    """Number of the article on its page."""
    exact: str
    """The words as printed, line breaks and layout spaces removed."""
    start: int
    end: int
    """Page offsets; the file's text between them is ``exact`` plus layout."""
    prefix: str = field(default="", compare=False)
    suffix: str = field(default="", compare=False)
    """The rest of the sentence before and after, for readers; no part of what the passage is."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article in reading order: headline block first, then its paragraphs.

    ``text``, ``printed`` and ``offsets`` have the same length. Blocks are separated by one
    line break, which carries the offset of the character before it.
    """

    number: int
    """1-based position on the page, by first character."""
    text: str
    """For matching: layout removed, full-width digits, Latin letters and punctuation folded."""
    printed: str
    """The same characters as the file has them."""
    offsets: tuple[int, ...]
    """Page offset of every character."""
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    seams: frozenset[int] = frozenset()
    """Article offsets at which ``text`` goes on at another place of the page."""

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind in kinds)

    @property
    def headline(self) -> str:
        """The main line as printed, empty where the article has none."""
        return " ".join(self.printed[b.start : b.end] for b in self.of_kind(BlockKind.HEADLINE))

    @property
    def is_furniture(self) -> bool:
        """Whether it is none of the page's texts, but has the form of its masthead or foot."""
        return all(block.kind is BlockKind.FURNITURE for block in self.blocks)

    def block_at(self, position: int) -> Block | None:
        """The block that holds an article offset, ``None`` between two blocks."""
        for block in self.blocks:
            if block.start <= position < block.end:
                return block
        return None

    def passage(self, start: int, end: int) -> Passage:
        """Quote ``text[start:end]``.

        An article cut in two by another is contiguous in ``text`` but not in the file: a
        quote that runs over the seam is shortened to its longest piece, so that page
        offsets always enclose exactly the quoted words.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError(f"empty passage in article {self.number}")
        if seams := [seam for seam in self.seams if start < seam < end]:
            start, end = max(pairwise([start, *sorted(seams), end]), key=lambda piece: piece[1] - piece[0])
        exact = self.printed[start:end].replace("\n", "")
        before, after = self._sentence_around(start, end)
        return Passage(self.number, exact, self.offsets[start], self.offsets[end - 1] + 1, before, after)

    def _sentence_around(self, start: int, end: int) -> tuple[str, str]:
        """What stands in the same sentence before and after, :data:`_AROUND` characters at most."""
        ends = _sentence_ends(self.printed)
        begun = bisect_left(ends, start)
        before = self.printed[max(start - _AROUND, ends[begun - 1] + 1 if begun else 0) : start]
        if self.printed[end - 1] in SENTENCE_END:
            return before, ""
        over = bisect_left(ends, end)
        stop = ends[over] + 1 if over < len(ends) else len(self.printed)
        return before, self.printed[end : min(end + _AROUND, stop)].rstrip("\n")


@lru_cache(16)  # an article is quoted for each of its facts
def _sentence_ends(printed: str) -> list[int]:
    return [m.start() for m in _SENTENCE_END.finditer(printed)]
