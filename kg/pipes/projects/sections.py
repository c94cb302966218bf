"""The sections of an article: what headings of their own divide, each with a scene of its own."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from kg.pipes.extensions import article_of, text_of
from kg.types import Article, Block, BlockKind

_SUBHEAD = re.compile(
    r"(?<![^\n])(?! ?(?:[□○◎●■]|本报|\(|通讯员|记者|图[为:]))[^\n。;!?|]{3,24}(?<![:,)、])"
    r"(?=\n[^\n]{24})(?=\n[^\n]*[。;!?])"
)
"""A short line over a paragraph, which no full stop ends and which heads no columns or rows of a list."""


class Sections:
    """Where the sections of an article begin."""

    def __init__(self, doc: Doc) -> None:
        article, text = article_of(doc), text_of(doc)
        self.body = _body_start(article)
        """Where the first paragraph begins."""
        self.heads = [m.span() for m in _SUBHEAD.finditer(text, self.body)]
        """The headings within the text: 民生:把好事办在家门口."""
        first = _under_byline(article) if article is not None and self.heads else None
        self.first = (first.start, first.end) if first is not None else (self.body, self.body)
        """The heading of the first section, where one stands between the byline and the text."""

    @property
    def first_is_headed(self) -> bool:
        """Whether the text begins with a section, no lead."""
        return self.first[0] < self.first[1]

    def in_heading(self, position: int) -> bool:
        """Whether a position lies in what heads the whole article."""
        return position < self.body and not self.first[0] <= position < self.first[1]

    def heading_of(self, position: int) -> tuple[int, int]:
        """The heading of the section that a position lies in; that of the first begins it nowhere else."""
        last = bisect_right([start for start, _ in self.heads], position)
        return self.heads[last - 1] if last else self.first


def _under_byline(article: Article) -> Block | None:
    """The heading that is printed below the byline: the first section's, not the article's."""
    bylines = [block for block in article.blocks if block.kind is BlockKind.BYLINE]
    heads = list(article.of_kind(BlockKind.HEADLINE, BlockKind.SUBTITLE))
    if not bylines or not heads:
        return None
    last = heads[-1]
    return last if article.offsets[last.start] > article.offsets[bylines[0].start] else None


def _body_start(article: Article | None) -> int:
    blocks = () if article is None else article.blocks
    return next((b.start for b in blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION)), 0)
