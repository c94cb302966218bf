"""Decode page files: UTF-8, UTF-16 and GB18030, told apart by what comes out.

GB18030 can decode nearly any bytes, and UTF-16 nearly any even number of them, so both are
believed only where the result reads like a Chinese page.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import unicodedata
from pathlib import Path

from kg.errors import InputError
from kg.pages.kinds import HEAD, no_page
from kg.types import Page

MAX_BYTES = 1_000_000
"""A broadsheet page holds some 15 KB of text; a file dozens of times that is no page."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
_LAYOUT_CONTROLS = "\t\n\r\x0b\x0c\x1a\x1b\x85"
_REMEDY = "save the page as plain UTF-8 text (.txt or .md) 不是文本，请另存为 UTF-8 纯文本"


def read_page(path: Path) -> Page:
    """Read one page file. An empty file is an empty page.

    Raises:
        InputError: the file can't be read, is no text, or is too large for a page.
    """
    try:
        with path.open("rb") as file:  # once: a pipe gives its bytes to the first who reads them
            data = file.read(MAX_BYTES + 1)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(
            f"{path}: can't be read ({reason}); check the path and its permissions 无法读取"
        ) from error
    if mistaken := no_page(data[:HEAD]):
        raise InputError(f"{path}: {mistaken}")
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{path}: {max(size, len(data)):,} bytes is more than a newspaper page (limit {MAX_BYTES:,}); "
            "split it into one file a page 文件过大，请按版面拆分"
        )
    text, encoding = decode(data, str(path))
    return Page(path.name, text, hashlib.sha256(data).hexdigest(), encoding)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Text and encoding of a file's bytes, a byte order mark left out.

    Raises:
        InputError: no encoding yields readable text; names the first byte that is none.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding, name, len(mark)), encoding
    for encoding in _GUESSES:
        text = _try(data, encoding)
        if text is not None and _is_readable(text, strict=encoding != "utf-8"):
            return text, encoding
    raise InputError(f"{name}: not text at byte {_first_bad_byte(data)}; {_REMEDY}")


def _decode_as(data: bytes, encoding: str, name: str, skipped: int) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = skipped + error.start
        raise InputError(
            f"{name}: not {encoding} at byte {place}, as its first bytes say; {_REMEDY}"
        ) from error
    if not _is_readable(text, strict=False):
        place = skipped + len(text[: _first_bad_character(text)].encode(encoding))
        raise InputError(f"{name}: not text at byte {place}; {_REMEDY}")
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_readable(text: str, strict: bool) -> bool:
    """Whether decoded text reads like a page; ``strict`` where the encoding is a guess."""
    if "\0" in text:
        return False
    odd = [char for char in set(text) if not char.isprintable()]  # sooner told than a category
    bad = sum(text.count(char) for char in odd if _is_bad(char))
    if not strict:
        return bad * 100 <= len(text)
    han = [char for char in text if "\u3400" <= char <= "\u9fff"]
    common = sum(map(_is_common, han))
    return bad == 0 and 10 * len(han) >= 3 * len("".join(text.split())) and 10 * common >= 8 * len(han)


def _is_bad(char: str) -> bool:
    """Controls, unassigned and private-use characters: none of them is printed."""
    return unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") and char not in _LAYOUT_CONTROLS


def _is_common(char: str) -> bool:
    """Among the 3,755 characters of GB 2312's first level, which make up nearly all running text."""
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _first_bad_character(text: str) -> int:
    return next((i for i, char in enumerate(text) if char == "\0" or _is_bad(char)), 0)


def _first_bad_byte(data: bytes) -> int:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(text[: _first_bad_character(text)].encode())
