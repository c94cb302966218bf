"""Lines that hold a whole page or article, its paragraphs parted by spaces alone.

``四季度工作会召开 本报讯（记者 林帆）3月3日，…。 8个项目落户综保区 本报讯 …``: copied out of a browser,
a page loses its line breaks. Sentences still end before a space, and headlines stand between two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.pages.bylines import whole_byline
from kg.pages.clean import SPACE, fold, width
from kg.pages.forms import is_balanced, is_closed
from kg.pages.patterns import BRIEFS, DATE_LINE, DATED, DISPATCH_LINE, MASTHEAD, QUESTION
from kg.records import record

_PASTED = 300
"""Characters that no paragraph has which a stray space alone cuts."""
_PAGE = 20_000
"""A longer line is no page: a file without sense shall cost no hours."""
_SHORTEST = 4
_LONGEST = 40
_RUN = 12
_DISPATCH = re.compile("[讯电]")
_PROSE = re.compile("[。;]|,.*,|[,、]$")


@record
class Piece:
    """What stands between two breaks of a line, at page offsets."""

    start: int
    end: int
    text: str
    """Folded, with its spaces."""
    joints: int = 0
    """Spaces inside its sentences."""

    @property
    def leads(self) -> bool:
        """Whether it begins with a dispatch line."""
        return DISPATCH_LINE.match(self.text) is not None

    @property
    def bare(self) -> bool:
        """Whether it has the form of a headline, a byline or furniture."""
        return not self.leads and len(self.text) <= _LONGEST and _PROSE.search(self.text) is None

    @property
    def titles(self) -> bool:
        """Whether it may be a headline."""
        other = BRIEFS.match(self.text) or (
            width(self.text) >= _SHORTEST and not (QUESTION.match(self.text) or DATED.match(self.text))
        )
        return self.bare and bool(other) and whole_byline(self.text) is None


def cut_line(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The lines that ``text[start:end]`` was pasted from, each with whether an empty one stood before it.

    The line itself where nothing tells that it was more than one.
    """
    whole = [(start, end, False)]
    if not SPACE.search(text, start, end) or not _may_be_pasted(text, start, end):
        return whole
    pieces = _named(list(_pieces(text, start, end)))
    if not _is_pasted(pieces, end - start):
        return whole
    gaps = [False, *(not one.bare and (other.bare or other.leads) for one, other in pairwise(pieces))]
    return [(piece.start, piece.end, gap) for piece, gap in zip(pieces, gaps, strict=True)]


def _may_be_pasted(text: str, start: int, end: int) -> bool:
    return _PASTED <= end - start <= _PAGE or (
        end - start < _PASTED and _DISPATCH.search(text, start, end) is not None
    )


def _is_pasted(pieces: Sequence[Piece], length: int) -> bool:
    """Whether headlines stand in a line: in front of a dispatch, or between sentences of a long one."""
    if 2 * sum(piece.joints for piece in pieces) > len(pieces):
        return False  # wrapped lines joined by spaces
    if any(one.titles and other.leads for one, other in pairwise(pieces)):
        return True
    inner = zip(pieces, pieces[1:], pieces[2:], strict=False)
    return length >= _PASTED and any(
        not a.bare and is_closed(a.text) and b.titles and not c.bare for a, b, c in inner
    )


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The stretches between spaces, those joined again that a sentence or a bracket goes on over."""
    begin = start
    joints = 0
    for gap in [*SPACE.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        piece = Piece(begin, stop, fold(text[begin:stop]), joints)
        if gap is not None and _goes_on(piece):
            joints += is_balanced(piece.text) and not piece.leads
            continue
        if piece.text:
            yield piece
        begin, joints = (gap.end() if gap else end), 0


def _goes_on(piece: Piece) -> bool:
    """Whether a stretch stops in the middle of a bracket, a sentence or a dispatch line."""
    if not is_balanced(piece.text):
        return len(piece.text) < _PASTED
    return (piece.leads or piece.joints > 0 or not piece.bare) and not is_closed(piece.text)


def _named(pieces: Sequence[Piece]) -> list[Piece]:
    """The same with bylines and furniture in one piece each: □本报记者 何晴, 云岭新闻 2021年12月3日 第3版."""
    found: list[Piece] = []
    ends = [piece.end for piece in pieces]
    i = 0
    while i < len(pieces):
        run = _bare_run(pieces, i)
        told = next((piece for piece in run if _is_told(piece.text)), None)
        if told is not None and i + len(run) == len(pieces):
            told = run[-1]  # nothing but furniture at the end of the page
        if told is None and i + 1 < len(pieces) and _is_scrap(pieces[i]):
            other = pieces[i + 1]
            told = Piece(pieces[i].start, other.end, f"{pieces[i].text} {other.text}", other.joints + 1)
        found.append(told or pieces[i])
        i = ends.index(found[-1].end, i) + 1
    return found


def _bare_run(pieces: Sequence[Piece], first: int) -> list[Piece]:
    """A bare piece, and it with the one behind, the two, …"""
    run: list[Piece] = []
    for piece in pieces[first : first + _RUN]:
        if not piece.bare:
            break
        text = f"{run[-1].text} {piece.text}" if run else piece.text
        run.append(Piece(pieces[first].start, piece.end, text))
    return run


def _is_told(text: str) -> bool:
    """Whether a text is a byline or furniture."""
    masthead = DATE_LINE.match(text) or MASTHEAD.match(text)
    return bool(masthead) or whole_byline(text) is not None


def _is_scrap(piece: Piece) -> bool:
    """Whether a stretch is too short to stand alone: 今年 in front of what it belongs to."""
    return piece.bare and width(piece.text) < _SHORTEST and not BRIEFS.match(piece.text)
