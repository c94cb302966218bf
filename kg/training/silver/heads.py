"""The heads of the government reports: the office and the name of who gave it, set in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import gazetteer, lexicon
from kg.pages.clean import fold
from kg.training.annotated import documents, held_out_documents
from kg.training.examples import LABELS, Example, Mention

_LINE = re.compile(
    r"(?P<body>[一-鿿]{2,14}人民政府)?(?P<place>[一-鿿]{1,12}[省市州区县盟旗])?"
    r"(?P<title>(?:代理?)?(?:省长|市长|州长|区长|盟长|主席)) ?(?P<name>[一-鿿·]{2,12})"
)
_SPACE = re.compile(r"\s+")
_LINES = 6


def report_heads() -> Iterator[Example]:
    """``沈阳市人民政府市长 吕志成``, ``省长 信长星``: all labels are known."""
    held_out = held_out_documents()
    for number, text in enumerate(documents("gov_reports")):
        if ("gov_reports", number) not in held_out:
            for line in text.split("\n", _LINES)[:_LINES]:
                example = read_head(_joined(line), f"gov_reports:{number}:{text.index(line)}")
                if example:
                    yield example


def read_head(line: str, source: str = "") -> Example | None:
    """The marked line, ``None`` where it isn't the head of a report."""
    match = _LINE.fullmatch(line)
    if not match or not _is_name(match["name"]) or (match["body"] and match["place"]):
        return None
    if match["place"] and not gazetteer.meant(match["place"]):
        return None
    labels = {"body": "BODY", "place": "PLACE", "title": "TITLE", "name": "PERSON"}
    mentions = tuple(Mention(*match.span(part), label) for part, label in labels.items() if match[part])
    return Example(line, tuple(sorted(mentions)), frozenset(LABELS), source)


def _joined(line: str) -> str:
    """The line with the spaces gone that only set it wide: 市 长  孙 喆 → 市长 孙喆."""
    parts = _SPACE.split(fold(line).strip())
    while len(parts) > 1 and len(parts[0]) == 1 and len(parts[1]) == 1:
        parts[:2] = [parts[0] + parts[1]]
    if len(parts) > 2 and len(parts[-1]) == 1 and len(parts[-2]) == 1:
        parts[-2:] = [parts[-2] + parts[-1]]
    return " ".join(parts)


def _is_name(name: str) -> bool:
    foreign = "·" in name or all(char in lexicon.words("transliterated") for char in name)
    return foreign or (len(name) < 5 and name.startswith(lexicon.words("surnames")))
