"""Split a page into articles."""

from __future__ import annotations

from kg.types import Article, Block, BlockKind, Page


def split_page(page: Page) -> tuple[Article, ...]:
    """Placeholder: the whole page as one article."""
    keep = [i for i, c in enumerate(page.text) if not c.isspace()]
    printed = "".join(page.text[i] for i in keep)
    text = printed.translate(str.maketrans("，：；（）！？％", ",:;()!?%"))
    return (Article(1, text, printed, tuple(keep), (Block(BlockKind.PARAGRAPH, 0, len(text)),)),)
