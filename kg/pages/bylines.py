"""Who wrote an article: bylines before, in and after the text.

``本报讯(记者 东方)``, ``■通讯员 李侃``, ``(陈舒畅 王晓雨)``, ``通讯员朱骏 记者 朱亚萍``,
``记者 谭云俸 摄``, ``杨植芹郭萌 摄影报道``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pages.names import has_surname, split_names
from kg.pages.patterns import BULLETS, BYLINE_HEAD, CREDIT, DISPATCH, PHOTO, ROLE, TURN_TO

_ORGANISATION = re.compile(
    r"^[一-鿿]*(?:中心|报道组|调研组|办公室|融媒|日报社?|电视台|公司|学院|大学|委|局|部|组)$"
)
_TAIL_BRACKET = re.compile(
    r"(?:^|[。!?…”’;》 ]) ?(\([^()]{2,60}\)) ?$|(\((?=[^()]*(?:记者|通讯员|摄))[^()]{2,60}\)) ?$"
)
_TAIL = re.compile(r"[。!?…”)] ?([^。!?…;,()“”]{3,50})$")
_PROSE = re.compile(r"[,。;!?《》“”]|告诉|获悉")
_NOTE = re.compile(
    r"[图据转载完续见摘略注编版社综本作来源供上下左右前后]|一|二|三|期|试|暂|全文|部分|合影|挂职|兼"
)
_REMARK = re.compile(r"图$|^(?:未?完|待续|挂职|试行|全文|摘要|节选|合影|综合)$")
_SPACED = re.compile(r"(?<![一-鿿])(?:[一-鿿](?: [一-鿿]){2,}|记 者)(?![一-鿿])")
"""Words set wide by justification: 黄 朝 霞; two characters alone are a padded name."""
_LONGEST = 60
_REACH = 80


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline at ``text[start:end]`` and whom it names."""

    start: int
    end: int
    authors: tuple[str, ...]
    photo: bool = False
    """Whether it credits a picture."""


def parse_authors(text: str, *, trusted: bool = False) -> tuple[str, ...]:
    """The names in a byline, empty where a text is none: ``通讯员朱骏 记者 朱亚萍``.

    Without a word like 记者 or 摄 only Chinese names in brackets are believed (``(陈舒畅 王晓雨)``),
    any name where the place itself tells (``trusted``: behind 本报讯).
    """
    bare = _SPACED.sub(lambda run: run.group().replace(" ", ""), text.strip(f" (){BULLETS}"))
    bare = re.sub(rf"[,;] ?(?={ROLE.pattern})", " ", bare)
    role = ROLE.search(bare)
    if (
        role
        and role.start()
        and not _ORGANISATION.match(bare[: role.start()].strip())
        and not CREDIT.search(bare)
    ):
        role = None
    cued = bool(role or CREDIT.search(bare))
    if (
        not bare
        or len(bare) > _LONGEST
        or _PROSE.search(bare)
        or not (cued or trusted or text.strip().startswith("("))
    ):
        return ()
    rest = re.sub(r"[/:|丨、]", " ", ROLE.sub(" ", CREDIT.sub(" ", bare)))
    parts = [part for part in rest.split() if not (_ORGANISATION.match(part) and not has_surname(part))]
    names = split_names(" ".join(parts))
    if not cued and _REMARK.search(bare):
        return ()
    return names if cued or trusted or all(map(_is_plain_name, names)) else ()


def _is_cued(text: str) -> bool:
    """Whether words say that a text is a byline: 记者 in front of the names, 摄 behind them."""
    role = ROLE.search(text)
    front = text[: role.start()].strip() if role else ""
    return CREDIT.search(text) is not None or (
        role is not None and (not front or bool(_ORGANISATION.match(front)))
    )


def _is_plain_name(name: str) -> bool:
    return has_surname(name) or "·" in name or not _NOTE.search(name)


def is_photo(text: str) -> bool:
    """Whether a byline credits a picture."""
    return bool(PHOTO.search(text.strip(" ()")))


def leading_byline(text: str) -> Byline | None:
    """``本报讯(记者 东方)`` and its kin at the start of a paragraph."""
    for pattern in (DISPATCH, BYLINE_HEAD):
        match = pattern.match(text)
        if match:
            credit = next(filter(None, match.groups()), "")
            return Byline(0, match.end(), parse_authors(credit, trusted=True))
    return None


def trailing_byline(text: str) -> Byline | None:
    """A byline after the last sentence: ``…往上推一推。(汪洁)``, ``…持续优化。 通讯员朱骏 记者 朱亚萍``."""
    end = len(TURN_TO.sub("", text[-_REACH:])) + max(0, len(text) - _REACH)
    tail = text[max(0, end - _REACH) : end]
    for pattern in (_TAIL_BRACKET, _TAIL):
        match = pattern.search(tail)
        names = parse_authors(match[match.lastindex or 0]) if match else ()
        if match is None or not names:
            continue
        start = end - len(tail) + match.start(match.lastindex or 0)
        head = leading_byline(text)
        if head is None or head.end <= start:
            return Byline(start, end, names, is_photo(match[match.lastindex or 0]))
    return None


def whole_byline(text: str) -> Byline | None:
    """A line that is a byline and nothing else."""
    if len(text) > 60 or any(mark in text for mark in "。!?;“”"):
        return None
    names = parse_authors(text)
    return Byline(0, len(text), names, is_photo(text)) if names else None
