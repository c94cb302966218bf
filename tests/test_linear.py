"""No pattern takes time without end over words that it takes itself, said again and again."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import signal
from collections.abc import Iterable, Iterator
from typing import Any

import kg.context
import kg.pages
import kg.pipes

_codes: Any = re._constants  # type: ignore[attr-defined]
_parser: Any = re._parser  # type: ignore[attr-defined]
_LETTERS = "一县项目2,市公司、年万 ”"
_TIMES = 12
"""One with four ways to read what is repeated tries millions of them, four times as many for each time."""
_LIMIT = 0.1
"""Seconds; what has one way takes microseconds."""
_DRAWS = 4
_OF_CLASS = {"CATEGORY_DIGIT": "5", "CATEGORY_SPACE": " "}


def test_no_pattern_reads_one_text_in_ever_more_ways() -> None:
    slow: set[str] = set()
    for name, pattern in _patterns():
        draw = random.Random(name)
        tree = _parser.parse(pattern.pattern, pattern.flags)
        for _ in range(_DRAWS):
            repeated: list[tuple[str, str]] = []
            _sample(tree, "", repeated, draw)
            texts = [f"{before}{again * _TIMES}※" for before, again in repeated]
            slow |= {f"{name}: {text}" for text in texts if not _is_soon_read(pattern, text)}
    assert not slow


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of the modules, and those of their tables."""
    for package in (kg.context, kg.pages, kg.pipes):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                for part in value if isinstance(value, tuple) else (value,):
                    if isinstance(part, re.Pattern):
                        yield f"{info.name}.{name}", part


def _is_soon_read(pattern: re.Pattern[str], text: str) -> bool:
    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _LIMIT)
    try:
        pattern.match(text)
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return True


def _sample(tree: Any, before: str, repeated: list[tuple[str, str]], draw: random.Random) -> str:
    """A text that a pattern is likely to match; what it may repeat, and what leads there, is added."""
    text = ""
    for code, value in tree:
        lead = before + text
        if code is _codes.LITERAL:
            text += chr(value)
        elif code in (_codes.ANY, _codes.NOT_LITERAL):
            text += draw.choice(_LETTERS)
        elif code is _codes.IN:
            text += _letter(value, draw)
        elif code is _codes.BRANCH:
            text += _sample(draw.choice(value[1]), lead, repeated, draw)
        elif code is _codes.SUBPATTERN:
            text += _sample(value[3], lead, repeated, draw)
        elif code in (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT):
            least, most, part = value
            again = _sample(part, lead, repeated, draw)
            repeated.append((lead, again))
            text += again * draw.randint(least, min(least + 2, most))
    return text


def _letter(letters: Iterable[tuple[Any, Any]], draw: random.Random) -> str:
    """One of a class, or of the common ones where it names those that are not in it."""
    if (_codes.NEGATE, None) in letters:
        known = {chr(value) for code, value in letters if code is _codes.LITERAL}
        return draw.choice([letter for letter in _LETTERS if letter not in known])
    code, value = draw.choice(list(letters))
    if code is _codes.RANGE:
        return chr(draw.randint(*value))
    return chr(value) if code is _codes.LITERAL else _OF_CLASS.get(str(value), "国")
