"""Characters: folding widths for matching, and telling layout from text.

Folding is one character for one, so that the offsets of an article hold for both its folded
and its printed form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_SPACES = r"\s\u00a0\u3000"
_HIDDEN = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufffe\uffff"
# `re` passes quickly over what can't begin a match where a pattern begins with one class of characters or
# with plain letters: these are asked of every line.
SPACE = re.compile(f"[{_SPACES}][{_SPACES}]*")
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_LAYOUT = re.compile(f"[{_SPACES}{_HIDDEN}]")
GUTTER = re.compile("(?: (?=[ \t\u3000])|\u3000(?=[ \t\u3000])|\t)(?<=\\S.)[ \t\u3000]*(?=\\S)")
"""What stands between cells or columns of a line: a tab, or two spaces and more."""
_WIDE = bytes(range(0x20, 0x100))
"""First bytes of characters from U+2000 on."""
_JOINT = re.compile("[:,、()]")
_BYLINE_WORDS = ("本报讯", "通讯员", "记者", "报道")
_WORD = re.compile(r"[A-Za-z]")
_UNSURE = re.compile(
    r"(?<![^\n]) ?\d{1,2}\.(?=\d+[百千万亿]*[A-Za-z“\u4e00-\u9fff]{5})"
    r"(?!\d+[百千]?[万亿]{0,2}(?:元|[美欧日港]元?))"
)
"""The number of an item, or a figure that opens a line."""
_ITEM = re.compile(r"(?<![^\n]) ?(?P<number>\d{1,2})[.、)](?=[^\n])")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def _fold_table() -> dict[str, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table[0x3000] = " "
    table[0x00A0] = " "
    # PDF text prints radicals (⼀) and compatibility forms (﨑) in the place of the characters themselves.
    for code in [
        *range(0x2E80, 0x2FE0),
        *range(0xF900, 0xFB00),
        *range(0xFE30, 0xFE70),
        *range(0xFFE0, 0xFFE7),
    ]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code) and not plain.isspace():
            table[code] = plain
    table |= {ord(dot): "·" for dot in "•‧・･"}
    table[ord("∶")] = ":"
    return {chr(code): plain for code, plain in table.items()}


_FOLD = _fold_table()
_FOLDED = re.compile(f"[{''.join(map(re.escape, _FOLD))}]")


def fold(text: str) -> str:
    """Full-width digits, Latin letters and punctuation as half-width ones: ２０２３年，→ 2023年,."""
    for char in set(_FOLDED.findall(text)):  # a tenth of the time that `text.translate` takes
        text = text.replace(char, _FOLD[char])
    return text


def numbers_apart(text: str) -> str:
    """Folded lines, the numbers of items in front of digits with a mark that no decimal has:
    7.5万亩农田建设项目 below 6.… is 7、5万亩….
    """
    if not _UNSURE.search(text):
        return text  # as most are
    items = [(int(item["number"]), item.end("number")) for item in _ITEM.finditer(text)]
    numbers = [0, *(number for number, _ in items), 0]
    found = list(text)
    for i, (number, at) in enumerate(items, 1):
        in_turn = 0 < numbers[i - 1] == number - 1 or numbers[i + 1] == number + 1
        if in_turn and _UNSURE.match(text, text.rfind("\n", 0, at) + 1):
            found[at] = "、"
    return "".join(found)


def tokens(text: str, start: int, end: int) -> Iterator[Sequence[int]]:
    """Offsets of the characters between two spaces of ``text[start:end]``, invisible ones left out."""
    position = start
    for gap in SPACE.finditer(text, start, end):
        yield from _visible(text, position, gap.start())
        position = gap.end()
    yield from _visible(text, position, end)


def _visible(text: str, start: int, end: int) -> Iterator[Sequence[int]]:
    found: Sequence[int] = range(start, end)
    if _INVISIBLE.search(text, start, end):
        found = [i for i in found if not _INVISIBLE.match(text[i])]
    if found:
        yield found


def kept(text: str, start: int, end: int, *, titled: bool = False, raw: bool = False) -> list[int]:
    """Offsets of the characters of one line that are text, not layout.

    In prose every space inside Chinese is layout (``项 目 开 工 率``, ``4月 30日``); in a headline,
    a list or a byline (``titled``) those between its parts are text (``踔厉奋发新征程
    奋楫笃行谱新章``). ``raw`` keeps all but those of words set wide (``记 者 黄 朝 霞``).
    """
    if is_plain(text, start, end):
        return list(range(start, end))
    parts = list(tokens(text, start, end))
    printed = (_INVISIBLE.sub("", word) for word in SPACE.split(fold(text[start:end])))
    words = list(filter(None, printed))
    result: list[int] = []
    for i, part in enumerate(parts):
        if i and (not _is_wide(words, i) if raw else _is_meant(words, i, titled)):
            result.append(next(k for k in range(parts[i - 1][-1] + 1, part[0]) if SPACE.match(text[k])))
        result.extend(part)
    return result


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether all characters of a line are text, none layout."""
    return _LAYOUT.search(text, start, end) is None


def kept_text(text: str, start: int, end: int, *, raw: bool = False) -> str:
    """The characters of prose that :func:`kept` keeps."""
    if is_plain(text, start, end):
        return text[start:end]
    return "".join(text[i] for i in kept(text, start, end, raw=raw))


def _is_meant(words: Sequence[str], i: int, titled: bool) -> bool:
    """Whether the space before ``words[i]`` is text."""
    left, right = words[i - 1], words[i]
    if _WORD.match(left[-1]) and _WORD.match(right[0]):
        return True
    if not titled:
        return False
    if not _is_inner(left[-1]) or not _is_inner(right[0]):
        return len(left) > 1 and len(right) > 1 and (left[-1] in "”》)%!?" or right[0] in "“《(—")
    if bool(_HAN.match(left[-1])) != bool(_HAN.match(right[0])):
        return len(left) >= 4 and len(right) >= 4 and left[-1] not in "第约超达近共年月"
    return not _single_run(words, i)


def _is_inner(char: str) -> bool:
    return char.isalnum()


def _single_run(words: Sequence[str], i: int) -> bool:
    """Whether the space stands inside a word or name set with spaces (要 闻, 王  林, 副县长:王 林(女))."""
    return len(_JOINT.split(words[i - 1])[-1]) == 1 and len(_JOINT.split(words[i])[0]) == 1


def _is_torn_word(left: str, right: str) -> bool:
    """Whether two parts make a word that bylines are known by: 本报 讯, 通讯 员."""
    return any(
        left.endswith(word[:cut]) and right.startswith(word[cut:])
        for word in _BYLINE_WORDS
        for cut in range(1, len(word))
    )


def _is_wide(words: Sequence[str], i: int) -> bool:
    """Whether the space stands in a run of at least three single characters, or in a byline's own words."""
    if _is_torn_word(words[i - 1], words[i]):
        return True
    if not _single_run(words, i):
        return False
    return any(0 <= j < len(words) and len(words[j]) == 1 for j in (i - 2, i + 1))


def width(text: str) -> float:
    """Width of a line in Chinese characters: half-width ones count half."""
    firsts = text.encode("utf-16-be", "surrogatepass")[::2]
    return len(text) - 0.5 * len(firsts.translate(None, _WIDE))
