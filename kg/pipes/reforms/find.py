"""Reading sentences of the 机构改革: what was renamed, and what was merged into what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.pipes.extensions import context_of, doc_value, passage, text_of
from kg.pipes.officials.bodies import resolve_body
from kg.pipes.officials.organisations import split_body
from kg.types import BodyChange, Entity, PageContext

_ORGAN = "(?:委员会|管委会|局|厅|办公室|委|办|部|中心)"
_BODY = rf"(?:[一-鿿]{{1,16}}?{_ORGAN})"
_EDGE = r"(?:(?<![一-鿿])|(?<=[将把由原]))"
_MANY = rf"(?:[一-鿿][一-鿿、]{{0,80}}?{_ORGAN})"
_RENAMED = re.compile(
    rf"{_EDGE}(?P<old>{_BODY})(?:正式|现已|已|现|\([^()]{{1,20}}\))?(?:更名|改名|改称|改组)(?:为|成)(?P<new>{_BODY})"
    rf"(?![一-鿿]{{0,3}}(?:局|委|部|厅))"
)
_MERGED = re.compile(
    rf"{_EDGE}(?:整合)?(?P<old>{_MANY})(?:等(?:部门|单位)?)?的?(?:有关|相关|主要|全部)?(?:职责|职能|机构)?"
    rf"(?:进行)?(?:合并|整合|合并组建|整合组建)?[,、]?(?:重新|合并|整合)?(?:组建|成立|设立)(?:为|成|了)?(?:新的)?(?P<new>{_BODY})"
    rf"(?![一-鿿]{{0,3}}(?:局|委|部|厅))"
)
_JOINING = re.compile("合并|整合|不再保留")
_BETWEEN = re.compile("、|和(?!信息|改革|计划|社会|城|旅|规划|草原|体育|电子|草|技术)|与|及")
_CUES = re.compile("更名|改名|改称|改组|组建|合并|整合")


def find_changes(doc: Doc) -> tuple[BodyChange, ...]:
    """The renamings and mergers that an article tells of, each once."""
    text = text_of(doc)
    if not _CUES.search(text):
        return ()
    found = {(c.old, c.new): c for c in (*_mergers(doc, text), *_renamings(doc, text))}
    return tuple(found.values())


def _renamings(doc: Doc, text: str) -> Iterator[BodyChange]:
    for match in _RENAMED.finditer(text):
        old, new = (_body(match[part], context_of(doc)) for part in ("old", "new"))
        if old and new and old.name != new.name:
            yield _change(doc, match, (old,), new, merged=False)


def _mergers(doc: Doc, text: str) -> Iterator[BodyChange]:
    for match in _MERGED.finditer(text):
        if not _JOINING.search(match.group()):
            continue
        new = _body(match["new"], context_of(doc))
        old = [_body(name, context_of(doc)) for name in _BETWEEN.split(match["old"])]
        merged = tuple(body for body in old if body and new and body.name != new.name)
        if new and merged:
            yield _change(doc, match, merged, new, merged=True)


def _body(printed: str, context: PageContext) -> Entity | None:
    """The body that a printing means, ``None`` where the words name none."""
    name = re.sub("^(?:原|将|把|由|整合)", "", printed)
    owner, organ = split_body(name)
    if not organ or not owner:
        return None
    return resolve_body(name, context)


def _change(
    doc: Doc, match: re.Match[str], old: tuple[Entity, ...], new: Entity, *, merged: bool
) -> BodyChange:
    return BodyChange(
        old=old,
        new=new,
        merged=merged,
        attested=doc_value(doc, "date"),
        passages=(passage(doc, match.start(), match.end()),),
        rule="reforms.merged" if merged else "reforms.renamed",
        confidence=0.9,
    )
