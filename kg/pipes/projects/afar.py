"""Which places lie elsewhere than the page's: in another city, or beyond the border."""

from __future__ import annotations

from kg.gazetteer import stem_in_full
from kg.pipes.clauses import line_start
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import resolve_place
from kg.pipes.places.zones import suffix_of
from kg.pipes.projects.marks import Marked, Marks
from kg.types import PageContext

_ABROAD = ("越南", "老挝", "缅甸", "蒙古国", "俄罗斯", "哈萨克斯坦", "朝鲜", "吉尔吉斯斯坦")
"""The neighbours that zones of border towns deal with."""


def is_far(text: str, mark: Marked, marks: Marks, context: PageContext) -> bool:
    """Whether a place lies in another city than the page's (浦东新区 on a page of 莎车)."""
    own, entity = context.place_code, mark.entity
    if entity is None or not own:
        return False
    if is_abroad(text, mark):
        return True
    home = stem_in_full(context.place)
    if mark.label == "ZONE" and len(home) > 1 and home in mark.text:
        return False  # 苏州三垛工业园 is shared with the page's 三垛
    if mark.text in STRONG and (meant := _named_in_full(text, mark, marks)) is not None:
        return is_far(text, meant, marks, context)
    named = any(m.label == "PLACE" and m.entity and m.entity.name == entity.place for m in marks.all)
    named = named or text.endswith(("赴", "前往"), 0, mark.start)
    if mark.label == "ZONE" and not named and suffix_of(mark.text) not in STRONG:
        return False  # a 同德慈善产业园 need not be the county's 同德
    code = entity.code or (resolve_place(entity.place, context).code if entity.place else "")
    return bool(code) and not own.startswith(code[:4])


def is_abroad(text: str, mark: Marked) -> bool:
    """Whether a place lies beyond the border: 越南|谅山口岸经济区."""
    return mark.text.startswith(_ABROAD) or text.endswith(_ABROAD, 0, mark.start)


def _named_in_full(text: str, bare: Marked, marks: Marks) -> Marked | None:
    """The zone of a paragraph that a bare 开发区 behind it repeats: 上海漕河泾新兴技术开发区."""
    paragraph = line_start(text, bare.start)
    last = next((mark for mark in marks.back(bare.start) if mark.label == "ZONE"), None)
    fuller = last is not None and last.text != bare.text and last.text.endswith(bare.text)
    return last if last is not None and fuller and last.start >= paragraph else None
