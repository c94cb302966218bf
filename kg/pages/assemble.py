"""From the units of an article to its text, blocks and authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import sub

from kg.pages.bylines import Byline, is_sender, leading_byline, parse_authors, trailing_byline, whole_byline
from kg.pages.clean import fold, numbers_apart, width
from kg.pages.forms import is_bare, is_closed
from kg.pages.headlines import head_kinds
from kg.pages.lines import letters
from kg.pages.matching import Draft
from kg.pages.names import is_sure_name
from kg.pages.patterns import BARS, CUT_SHORT, LABEL, MARKS, SIGNATURE, TORN_OFF
from kg.pages.units import Role, Unit
from kg.types import Article, Block, BlockKind, Page

_LETTER = re.compile(r"[^\W_]")
_LABEL_WIDTH = 25
_NUMBER = re.compile("[一二三四五六七八九十]{1,2}、")
_ENROLLED = re.compile(
    r"[一-鿿·]{2,8}(?:[(（][^()（）]{1,8}[)）])?[ \u3000]+[一-鿿]{4,40}?(?:长|主任|主席|书记|委员)"
)
"""An entry of a roll that goes on in the next line: ``石川　高邮市人民政府副市长（挂|职）``."""
_SPEAKER = re.compile("(问|答|记 ?者|主持人|[一-鿿·]{2,4}) ")
"""Whose words a space sets off from them: ``答 恒朗集团8月开工。``."""
_CREDIT = re.compile(
    r"^(?!.*/文)(?:.*[^文])?(?:摄|摄影|供图|/图)[ )】]*$"
    r"|^[ (【]*(?:图片?|摄影?|供图)[/:]|^[ (【]*本[版期组][图照]片"
)
"""Who only took a picture: ``石川 摄``, not ``石川 摄影报道``, ``文/石川 图/白露``, ``石川/文 白露/图``."""
_PICTURED = 200
"""Characters that a picture with its words has at most."""
_SET_OFF = f"{MARKS}{BARS} \u3000"


@dataclass(slots=True)
class _Stretch:
    """Offsets that stand in one block, and whether they go on in the block before."""

    kind: BlockKind
    offsets: list[int]
    joined: bool = False


@dataclass(slots=True)
class _Builder:
    page: str
    offsets: list[int] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    blocks: list[Block] = field(default_factory=list)
    seams: set[int] = field(default_factory=set)

    def add(self, stretch: _Stretch) -> None:
        """Append a stretch, as a block of its own or at the end of the last one."""
        if not stretch.offsets:
            return
        start = len(self.offsets)
        if self.offsets and not stretch.joined:
            self.breaks.add(start)
            self.offsets.append(self.offsets[-1])
            start += 1
        if self.offsets and self._jumps(self.offsets[-1], stretch.offsets[0]):
            self.seams.add(start)
        self.offsets.extend(stretch.offsets)
        steps = map(sub, stretch.offsets[1:], stretch.offsets)
        jumps = [i for i, step in enumerate(steps, start + 1) if step != 1]
        self.seams.update(i for i in jumps if self._jumps(self.offsets[i - 1], self.offsets[i]))
        if stretch.joined and self.blocks:
            start = self.blocks.pop().start
        self.blocks.append(Block(stretch.kind, start, len(self.offsets)))

    def _jumps(self, last: int, first: int) -> bool:
        """Whether other text of the page stands between two offsets."""
        return first <= last or _LETTER.search(self.page, last + 1, first) is not None


def build_article(page: Page, draft: Draft, number: int) -> Article:
    """The article that a draft describes."""
    builder = _Builder(page.text)
    for stretch in _stretches(page.text, draft):
        builder.add(stretch)
    letters = list(map(page.text.__getitem__, builder.offsets))
    for place in builder.breaks:
        letters[place] = "\n"
    printed = "".join(letters)
    return Article(
        number,
        numbers_apart(fold(printed)),
        printed,
        tuple(builder.offsets),
        tuple(builder.blocks),
        _authors(draft),
        frozenset(builder.seams),
    )


def _stretches(page: str, draft: Draft) -> Iterator[_Stretch]:
    for unit in draft.kicker:
        kind = BlockKind.BYLINE if unit.role is Role.BYLINE else BlockKind.KICKER
        yield _Stretch(kind, _kept(page, unit, titled=True))
    titles = [unit for unit in draft.heads if unit.role is Role.HEAD]
    for unit, kind in zip(titles, head_kinds(titles), strict=True):
        yield _Stretch(kind, _unmarked(page, unit))
    for unit in draft.heads:
        if unit.role is Role.BYLINE:
            yield _Stretch(BlockKind.BYLINE, _kept(page, unit, titled=True))
    last: Unit | None = None
    for segment in draft.segments:
        photo = segment.photo
        for unit in segment.units:
            yield from _unit_stretches(page, unit, _goes_on(last, unit), photo=photo)
            last = unit


def _goes_on(last: Unit | None, unit: Unit) -> bool:
    """Whether a paragraph was only interrupted before ``unit`` by the end of a column."""
    if last is None or last.role is not Role.BODY or unit.role is not Role.BODY:
        return False
    if last.listed or unit.listed:
        return False
    if last.closed or unit.begins or last.text.endswith(":") or SIGNATURE.match(last.text):
        return False
    if TORN_OFF.match(unit.text):
        return True  # …由索朝霞主|持。
    if last.lines[-1].row:
        return False
    if CUT_SHORT.search(last.text):
        return True
    label = len(last.lines) == 1 and width(last.text) <= _LABEL_WIDTH and is_bare(last.text)
    return not label and (unit.gap or unit.index != last.index + 1)


def _unit_stretches(page: str, unit: Unit, joined: bool, *, photo: bool) -> Iterator[_Stretch]:
    """A unit's blocks: bylines at its ends, and the paragraph between."""
    if unit.role is Role.BYLINE:
        yield _Stretch(BlockKind.BYLINE, _kept(page, unit, titled=True))
        return
    told = unit.closed and not is_bare(unit.text)  # what ends as sentences do may tell facts
    if unit.role is Role.FURNITURE and not told:
        yield _Stretch(BlockKind.FURNITURE, _kept(page, unit, titled=len(unit.lines) == 1))
        return
    listed = (len(unit.lines) == 1 or unit.listed) and not unit.closed
    offsets = _kept(page, unit, titled=listed)
    if not (listed or unit.closed) and _ENROLLED.match(unit.raw):
        first, *others = unit.lines
        offsets = letters(page, first, titled=True)
        offsets += [i for line in others for i in letters(page, line)]
    head, tail = _bylines(page, unit)
    body = BlockKind.CAPTION if photo else BlockKind.PARAGRAPH
    if head:
        yield _Stretch(BlockKind.BYLINE, [i for i in offsets if i in head])
    text = [i for i in offsets if i not in head and i not in tail] if head or tail else offsets
    if unit.strand and (said := _speaker(unit.raw)):
        yield _Stretch(body, text[:said])
        text, joined = text[said:], False
    yield _Stretch(body, text, joined and not head)
    if tail:
        yield _Stretch(BlockKind.BYLINE, [i for i in _kept(page, unit, titled=True) if i in tail])


def _speaker(raw: str) -> int:
    """How many letters name whose words a paragraph prints, set off by a space alone: |记者|家底怎样?"""
    said = _SPEAKER.match(raw)
    if said is None or (len(said[1]) > 1 and not (said[1][-1] in "者人" or is_sure_name(said[1]))):
        return 0
    return len(said[1].replace(" ", ""))


def _bylines(page: str, unit: Unit) -> tuple[frozenset[int], frozenset[int]]:
    """Page offsets of the bylines at a unit's start and end."""
    head, tail = leading_byline(unit.raw), _tail(unit)
    if head is None and tail is None:
        return frozenset(), frozenset()
    offsets = [i for line in unit.lines for i in letters(page, line, raw=True)]
    first, last = (frozenset(offsets[b.start : b.end]) if b else frozenset[int]() for b in (head, tail))
    return first, last


def _tail(unit: Unit) -> Byline | None:
    """The byline at a unit's end; names behind a bracket are in a row of a list: 石川(女) 方晓 顾林."""
    found = trailing_byline(unit.raw)
    return None if found and unit.listed and not is_closed(unit.raw[: found.start].rstrip()) else found


def _kept(page: str, unit: Unit, *, titled: bool) -> list[int]:
    return [i for line in unit.lines for i in letters(page, line, titled=titled)]


def _unmarked(page: str, unit: Unit) -> list[int]:
    """A heading without the mark or the brackets that set it off: ``■ 数字里的焉耆``, ``【政协】``."""
    offsets = _kept(page, unit, titled=True)
    if LABEL.match(unit.text):
        offsets = offsets[1:-1]
    while len(offsets) > 1 and page[offsets[0]] in _SET_OFF:
        offsets = offsets[1:]
    while len(offsets) > 1 and page[offsets[-1]] in _SET_OFF:
        offsets = offsets[:-1]  # ● 数字看开放 ●
    number = _NUMBER.match(unit.text) if unit.level else None
    if number is None:
        return offsets
    return offsets[number.end() : -1 if unit.text.endswith("。") else None]


def _authors(draft: Draft) -> tuple[str, ...]:
    """Who signs an article; who took its picture or sent a letter only where nobody else does."""
    lines = [(unit.raw, _signed(unit)) for unit in [*draft.kicker, *draft.heads] if unit.role is Role.BYLINE]
    for unit in (unit for segment in draft.segments for unit in segment.units):
        if unit.role is Role.BYLINE:
            lines.append((unit.raw, _signed(unit)))
        elif unit.role is Role.BODY:
            found = (leading_byline(unit.raw), _tail(unit))
            lines.extend((unit.raw[line.start : line.end], line.authors) for line in found if line)
    written = [(text, names) for text, names in lines if names and not _CREDIT.search(text)]
    told = [names for text, names in written if not is_sender(text)] or [names for _, names in written]
    pictured = not draft.heads or sum(len(segment.text) for segment in draft.segments) < _PICTURED
    signed = told or ([names for _, names in lines] if pictured else [])
    return tuple(dict.fromkeys(name for names in signed for name in names))


def _signed(unit: Unit) -> tuple[str, ...]:
    line = whole_byline(unit.raw)
    return line.authors if line else parse_authors(unit.raw, trusted=True)
