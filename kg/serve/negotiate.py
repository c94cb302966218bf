"""Choosing a format by the ``Accept`` header, as RFC 9110 section 12.5.1 has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RANGE = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+)/([\w!#$%&'*+.^`|~-]+)\s*((?:;[^,]*)?)", re.ASCII)
_QUALITY = re.compile(r";\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)", re.IGNORECASE | re.ASCII)


def best(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The offered media type that a client likes best; the first offered wins among equals.

    Args:
        accept: the header; without one, or with an empty one, anything will do.
        offered: media types, our preferred one first.

    >>> best("text/csv;q=0.5, application/*", ("text/csv", "application/json"))
    'application/json'
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = list(_ranges(accept))
    rated = [(_quality(media_type, ranges), -i) for i, media_type in enumerate(offered)]
    quality, place = max(rated)
    return offered[-place] if quality > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, str, float]]:
    for part in accept.split(",")[:100]:
        if found := _RANGE.fullmatch(part):
            quality = _QUALITY.search(found[3])
            yield found[1].lower(), found[2].lower(), float(quality[1]) if quality else 1.0


def _quality(media_type: str, ranges: list[tuple[str, str, float]]) -> float:
    """What the most specific range that fits says; 0 where none does."""
    main, _, sub = media_type.partition("/")
    fitting = [
        (accepted_main != "*", accepted_sub != "*", quality)
        for accepted_main, accepted_sub, quality in ranges
        if accepted_main in {main, "*"} and accepted_sub in {sub, "*"}
    ]
    return max(fitting)[2] if fitting else 0.0
