"""How a table fits a terminal.

Chinese may break anywhere, so it gives way. A word in Latin letters, a number, a date, a file's name
never breaks: people copy them. Where a table is too wide for its words, IRIs are shortened, then left
out, then columns without a value; what is still too wide is no table, but a list of records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

GAP = 2
"""Blanks between columns."""

_PIECE = re.compile(r"\n|[ \t]+|(?:[!-~]+|[^\x00-\x7f])[，。、；：！？）》”’】]*")
"""What stays in one line: a word of Latin letters or one Chinese character, and the stops after it."""
_IRI = re.compile(r"https?://[^\s/]+/\S*")
_LEAST = 4
"""Two characters: a narrower column of Chinese can't be read."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table whose cells are broken into lines."""

    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...]
    """Columns for which there was no room."""


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    cells: tuple[str, ...]
    natural: int
    """The width in which nothing breaks."""
    least: int
    """The width in which no piece breaks."""


def fit(columns: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> Fitted | None:
    """A table in at most so many columns of a terminal; ``None`` where no width will do."""
    cells = [tuple(row[i] for row in rows) for i in range(len(columns))]
    whole = [_column(head, texts) for head, texts in zip(columns, cells, strict=True)]
    if _total(column.natural for column in whole) <= room:
        return _fitted(whole, room, ())
    kept = {i: _column(column.head, column.cells, short=True) for i, column in enumerate(whole)}
    left_out = []
    for i in _dispensable(cells):
        if _total(column.least for column in kept.values()) > room and len(kept) > 1:
            left_out.append(kept.pop(i).head)
    if _total(column.least for column in kept.values()) > room:
        return None
    return _fitted(list(kept.values()), room, tuple(left_out))


def shortened(text: str) -> str:
    """An IRI as ``kg:Tenure`` or by its end, which ``kg explain`` takes; any other text as it is.

    >>> shortened("https://w3id.org/govkg/ontology#Tenure"), shortened("https://w3id.org/govkg/id/tenure/6f0e")
    ('kg:Tenure', 'tenure/6f0e')
    """
    if not _IRI.fullmatch(text):
        return text
    from kg.vocab import PREFIXES

    for prefix, iri in PREFIXES.items():
        if text.startswith(iri) and "/" not in text[len(iri) :]:
            return f"{prefix}:{text[len(iri) :]}"
    return "/".join(text.split("/")[-2:])


def broken(text: str, width: int) -> str:
    """The text in lines of a width, each piece in one line."""
    lines, line, used = [], "", 0
    for piece in _PIECE.findall(text):
        size = cell_len(piece)
        if piece == "\n" or used + size > width:
            lines.append(line.rstrip())
            line, used = "", 0
            piece = piece.strip()
            size = cell_len(piece)
        line, used = line + piece, used + size
    return "\n".join([*lines, line])


def _column(head: str, cells: Sequence[str], *, short: bool = False) -> _Column:
    """A column, its IRIs shortened if need be; an IRI is one piece, Chinese or not."""
    shown = [shortened(cell) for cell in cells] if short else cells
    texts = [(head, head), *zip(cells, shown, strict=True)]
    pieces = [[text] if _IRI.fullmatch(cell) else _PIECE.findall(text) for cell, text in texts]
    natural = max(cell_len(line) for _, text in texts for line in text.split("\n"))
    solid = max((cell_len(piece) for found in pieces for piece in found), default=0)
    return _Column(head, tuple(shown), natural, min(natural, max(_LEAST, solid)))


def _dispensable(columns: Sequence[Sequence[str]]) -> list[int]:
    """Columns of IRIs, then those without a value, each the last first."""
    backwards = range(len(columns) - 1, -1, -1)
    values = [[cell for cell in cells if cell] for cells in columns]
    iris = [i for i in backwards if values[i] and all(map(_IRI.fullmatch, values[i]))]
    return iris + [i for i in backwards if not values[i]]


def _fitted(columns: Sequence[_Column], room: int, left_out: tuple[str, ...]) -> Fitted:
    widths = _widths(columns, room)
    pairs = list(zip(columns, widths, strict=True))
    cells = [[broken(cell, width) for cell in column.cells] for column, width in pairs]
    heads = tuple(broken(column.head, width) for column, width in pairs)
    return Fitted(heads, tuple(widths), tuple(zip(*cells, strict=True)), left_out)


def _widths(columns: Sequence[_Column], room: int) -> list[int]:
    """Widths that fit: the widest column gives way first, and none so far that a piece breaks."""
    widths = [min(column.natural, max(room, column.least)) for column in columns]
    while _total(widths) > room:
        yielding = [i for i, column in enumerate(columns) if widths[i] > column.least]
        widths[max(yielding, key=widths.__getitem__)] -= 1
    return widths


def _total(widths: Iterable[int]) -> int:
    widths = list(widths)
    return sum(widths) + GAP * (len(widths) - 1)
