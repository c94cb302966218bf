"""Which words of an article are said about which mention of a project."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.pipes.clauses import sentence_bounds, sentences
from kg.pipes.projects.mentions import Mention

_ANAPHOR = re.compile(
    r"(?:^|(?<=[,;:“]))(?:据(?:介绍|了解|悉),)?(?:(?:该|此|这个|这一|本)(?:项目|工程)|项目(?!化|部|组|为王|建设是)|工程(?=总|计划|由|占地|建成|于)|二期|一期|三期)"
)
_ELIDED = re.compile(
    r"(?:^|(?<=[,;:“]))(?:(?:计划|预计)?总投资|全部(?:达产|投产|建成)后|(?:全面)?(?:达产|投产|建成|满产|竣工)后"
    r"|(?:计划|力争|争取|预计|确保)?(?:今年|明年|年底前?|\d{1,2}月(?:底|中旬)?前?)(?:就能|可|将|即可|即)?(?:破土)?(?:开工|动工|投产|竣工|投用)|争取明年)"
)
_COUNTED = re.compile(
    r"(?:\d+|[两三四五六七八九十])个[^,;。]{0,12}项目|项目(?:共|总数)?\d+个|企业\d+家|\d+个项目"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The stretches that speak of a mention."""

    before: tuple[int, int]
    """From the start of its sentence, or the end of the mention before it, to its name."""
    clause: tuple[int, int]
    """The part of ``before`` in the mention's own clause."""
    after: tuple[int, int]
    """From its name, or its list, to the next mention or the end of the sentence."""
    later: tuple[tuple[int, int], ...]
    """Parts of later sentences that go on about it."""


def scopes(text: str, mentions: list[Mention]) -> list[Scope]:
    """The scope of every mention, in the order given (that of the text)."""
    starts = sentences(text)
    found = []
    for i, mention in enumerate(mentions):
        start, end = sentence_bounds(text, mention.start, mention.tail)
        previous = max((m.tail for m in mentions[:i] if m.tail <= mention.list_start), default=0)
        following = min(
            (_opening(text, m) for m in mentions[i + 1 :] if m.start >= mention.tail), default=len(text)
        )
        begin = max(start, previous)
        stop = min(end, max(following, mention.tail))
        alone = mention.list_start == mention.start and mention.tail == mention.end
        later = _later(text, starts, end, following) if alone or mention.tail <= stop else ()
        found.append(
            Scope(
                (begin, mention.list_start),
                (max(begin, mention.lead), mention.start),
                (mention.tail, stop),
                later if alone else (),
            )
        )
    return found


def _opening(text: str, mention: Mention) -> int:
    """Where the words that lead up to a mention begin: 总投资12亿元的 belongs to what follows."""
    return mention.lead if mention.list_start == mention.start else min(mention.lead, mention.list_start)


def _later(
    text: str, starts: list[tuple[int, int]], begin: int, following: int
) -> tuple[tuple[int, int], ...]:
    """Parts of the sentences between a mention and the next that go on about it."""
    found = []
    crossed = 0
    for start, end in starts:
        if start < begin:
            continue
        if start >= following or crossed > 6:
            break
        stop = min(end, following)
        crossed += 1
        cue = _ANAPHOR.search(text[start:stop]) or _ELIDED.search(text[start:stop])
        if cue and not _COUNTED.match(text, start + cue.start()):
            found.append((start + cue.start(), stop))
    return tuple(found)
