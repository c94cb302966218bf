"""From a reading to an example: what each label's judge trusts, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.training.examples import INNER, Example, Mention
from kg.training.silver.corpus import Corpus
from kg.training.silver.figures import amounts, dates, documents
from kg.training.silver.organisations import organisations
from kg.training.silver.outer import events, projects
from kg.training.silver.people import people, posts
from kg.training.silver.places import places
from kg.training.silver.reading import Reading, Span, inside, overlaps

_LINE = re.compile(
    "(?:铁路|高铁|高速|公路|大桥|隧道|机场|航道|运河|通道|号线|快速路|大道|路|站)(?:[一二三]期|段)?$"
)
"""Projects that a place is part of rather than inside."""


_INSIDE = re.compile(
    "(?!的)[^,。;:、“”的]{0,10}(?:[区园谷城]|公司|集团|银行|[局委院学厂]|高铁|铁路|高速|公路|大桥|机场|隧道|通道|号线|运河|电站|水库|基地|枢纽|项目|工程)"
)
"""Behind a place that may be part of a zone, firm, body or project whose extent isn't known."""


def judge(reading: Reading, corpus: Corpus) -> Example | None:
    """The example with the labels that both readers bear out, ``None`` where they contradict one another."""
    titles = documents(reading)
    if titles is None:
        return None
    found: dict[str, list[Mention] | None] = {"DOCUMENT": [Mention(*span, "DOCUMENT") for span in titles]}
    found["DATE"] = dates(reading, titles)
    money = amounts(reading, titles, [*_spans(found["DATE"]), *reading.of("DATE")])
    found["MONEY"] = found["QUANTITY"] = None
    if money is not None:
        found["MONEY"] = [mention for mention in money if mention.label == "MONEY"]
        found["QUANTITY"] = [mention for mention in money if mention.label == "QUANTITY"]
    found |= organisations(reading, corpus, titles)
    names = [span for label in ("BODY", "COMPANY", "ZONE") for span in _spans(found[label])]
    found["PLACE"] = places(reading, corpus, titles, names)
    found["PERSON"] = people(reading, corpus, titles)
    found["TITLE"] = None
    if found["PERSON"] is not None:
        found["TITLE"] = posts(reading, found["PERSON"], [*names, *_spans(found["PLACE"])], titles)
    found |= {"PROJECT": projects(reading, titles), "EVENT": events(reading, titles)}
    lines = [span for span in _spans(found["PROJECT"]) if _LINE.search(reading.text[slice(*span)])]
    if any(inside(span, lines) for span in _spans(found["PLACE"])):
        found["PLACE"] = None
    if any(found[label] is None for label in ("BODY", "COMPANY", "ZONE", "PROJECT")) and any(
        _INSIDE.match(reading.text, end) for _, end in _spans(found["PLACE"])
    ):
        found["PLACE"] = None
    return _joined(reading, found)


def _spans(mentions: Iterable[Mention] | None) -> list[Span]:
    return [(mention.start, mention.end) for mention in mentions or ()]


def _joined(reading: Reading, found: dict[str, list[Mention] | None]) -> Example | None:
    mentions = sorted(mention for marked in found.values() for mention in marked or ())
    inner = [mention for mention in mentions if mention.label in (*INNER, "DOCUMENT")]
    for i, mention in enumerate(inner):
        if overlaps((mention.start, mention.end), _spans(inner[:i])):
            return None
    known = frozenset(label for label, marked in found.items() if marked is not None)
    return Example(reading.text, tuple(mentions), known, reading.source)
