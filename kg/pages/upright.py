"""Headlines that run from top to bottom, of which a copy makes a line for each letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.pages.wrapped import Pieces

_FEWEST = 4
"""Letters below each other that are a headline, and no names of columns or figures of a table."""


def with_upright(text: str, rows: Iterable[tuple[Pieces, int]]) -> Iterator[tuple[Pieces, int]]:
    """What each line of a page holds with the line breaks above it, the letters of an upright line as one."""
    run: list[tuple[Pieces, int]] = []
    for row, count in rows:
        letter = _letter(text, row)
        if run and not (letter and count == 1):
            yield from _joined(run)
            run = []
        if letter:
            run.append((letter, count))
        else:
            yield row, count
    yield from _joined(run)


def _letter(text: str, row: Pieces) -> Pieces:
    """Where the one letter of a line stands, nowhere where it has more or none to read."""
    start, end = row[0]
    if len(row) > 1 or end - start > 2 * _FEWEST:
        return ()
    printed = text[start:end].strip()
    at = start + text[start:end].find(printed)
    return ((at, at + 1),) if len(printed) == 1 and (printed.isalpha() or printed in "“”‘’，、·") else ()


def _joined(run: list[tuple[Pieces, int]]) -> list[tuple[Pieces, int]]:
    if len(run) < _FEWEST:
        return run
    return [(tuple(piece for pieces, _ in run for piece in pieces), run[0][1])]
