"""Companies under the longest name that the page prints."""

from __future__ import annotations

from functools import lru_cache

from kg.gazetteer import class_letter
from kg.pipes.companies.names import is_called, is_full, short_forms
from kg.types import Entity, EntityKind, PageContext


@lru_cache(maxsize=1024)  # a page names the same few companies all over
def resolve_company(printed: str, context: PageContext, *known: str) -> Entity:
    """The company that a printing means: 鼎盛重工 where the page has 南通鼎盛重工有限公司.

    Args:
        known: full names in the same article, beside those in the context.
    """
    names = (*context.companies, *known)
    longer = [name for name in names if printed in short_forms(name)]
    if not (longer or is_full(printed)):
        called = {name for name in names if is_called(printed, name)}
        longer = list(called) if len(called) == 1 else []
    name = max(longer, key=lambda name: (len(name), name)) if longer else _with_place(printed, context)
    aliases = dict.fromkeys((printed, *short_forms(name)))
    name = name.replace("(", "（").replace(")", "）")
    return Entity(EntityKind.COMPANY, name, tuple(alias for alias in aliases if alias != name))


def _with_place(printed: str, context: PageContext) -> str:
    """市港航集团 on a 中山 page is 中山市港航集团."""
    owned = context.place and printed[0] in "市县区旗州" and printed[0] == class_letter(context.place)
    return context.place + printed[1:] if owned else printed
