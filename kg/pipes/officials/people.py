"""People that a page names without a post, or names again: 金锋强调 after 管委会主任金锋."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from spacy.tokens import Doc

from kg.types import Article, BlockKind


def model_people(doc: Doc) -> frozenset[str]:
    """Names that a statistical model marked, where one ran."""
    spans = doc.spans.get("kg_model", ())
    return frozenset(
        s.text for s in spans if s.label_ == "PERSON" and re.fullmatch(r"[一-鿿·]{2,16}", s.text)
    )


def named_again(
    doc: Doc, names: Collection[str], held: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Every other place of the text that prints one of the names, bylines left out."""
    if not names:
        return
    taken = sorted(held)
    pattern = re.compile("|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))))
    for match in pattern.finditer(doc.text):
        inside = any(start < match.end() and match.start() < end for start, end in taken)
        if not inside and not in_byline(doc._.article, doc.text, match.start()):
            yield match.span()


def in_byline(article: Article | None, text: str, position: int) -> bool:
    """Whether a place belongs to the lines that name reporters: (记者 武晓燕 通讯员 白璐)."""
    block = article.block_at(position) if article else None
    if block is not None and block.kind is BlockKind.BYLINE:
        return True
    before = text[max(0, position - 30) : position]
    return bool(re.search(r"(?:记者|通讯员|摄影|实习生)[^。,;)\n]{0,20}$", before))
