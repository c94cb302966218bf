"""Annotated text as people write it: ``{BODY:市委}{TITLE:书记}{PERSON:陈卫红}出席``.

Braces nest (``{PROJECT:{COMPANY:新瑞光电}电池项目}``) and stand for nothing else: a page of this
genre prints none.
"""

from __future__ import annotations

import re

from kg.training.examples import LABELS, Example, Mention

_TOKEN = re.compile(rf"\{{({'|'.join(LABELS)}):|[{{}}]")


def read_markup(marked: str, source: str = "") -> Example:
    """Read one marked text; all labels count as annotated.

    Raises:
        ValueError: a brace without its partner, or without a known label.
    """
    text: list[str] = []
    length = at = 0
    opened: list[tuple[int, str]] = []
    mentions: list[Mention] = []
    for token in _TOKEN.finditer(marked):
        text.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token[1]:
            opened.append((length, token[1]))
        elif token[0] == "}" and opened:
            start, label = opened.pop()
            mentions.append(Mention(start, length, label))
        else:
            raise ValueError(f"{source}: stray {token[0]!r} in {marked[max(0, at - 20) : at + 10]!r}")
    if opened:
        raise ValueError(f"{source}: {opened[-1][1]} is never closed in {marked[:60]!r}")
    text.append(marked[at:])
    return Example("".join(text), tuple(sorted(mentions)), frozenset(LABELS), source)


def write_markup(example: Example) -> str:
    """The marked text of an example: :func:`read_markup` backwards.

    Raises:
        ValueError: two mentions cross.
    """
    opens: dict[int, list[Mention]] = {}
    closes: dict[int, int] = {}
    for mention in sorted(example.mentions, key=lambda m: (m.start, -m.end)):
        opens.setdefault(mention.start, []).append(mention)
        closes[mention.end] = closes.get(mention.end, 0) + 1
    marked = []
    for at, char in enumerate(example.text + "\0"):
        marked.append("}" * closes.get(at, 0))
        marked.extend(f"{{{mention.label}:" for mention in opens.get(at, ()))
        marked.append(char)
    written = "".join(marked).removesuffix("\0")
    if read_markup(written, example.source).mentions != tuple(sorted(example.mentions)):
        raise ValueError(f"{example.source}: mentions cross one another")
    return written
