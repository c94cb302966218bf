"""What an article only quotes: direct and reported speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pipes.events.forms import was_labelled_there
from kg.pipes.events.frame import Mark, clause_start, within
from kg.types import Stretch
from kg.wordfinder import gated

_QUOTE = re.compile(r"“[^”\n]{12,}”?")
_SAYING = gated(
    "介坦希建强指提汇表要认说透通",
    r"(?:(?<!没有多)(?<![没不]多)(?<!没)说|表示|指出|强调|要求|介绍|认为|希望|透露|坦言|建议|提出|汇报|通报)[,:]",
)
_HEARD = re.compile("听取|听了|审议|进行|作了?")
"""听取情况汇报,…: a report that was heard, not what it said."""
_IN_TURN = re.compile("(?:逐一|分别|依次|先后|轮流|书面|现场)(?:作了?|进行)?\\Z")
"""各乡镇逐一汇报,…作补充发言: that they reported, not what."""
_OF_THE_MEETING = re.compile(
    "(?:[和与及、][^,。;]{2,20}?)?(?:先后|分别|相继)?发言|主持(?!召开)|出席|列席|致辞|宣读|(?:安排)?部署(?:了|相关|有关|具体)?工作|(?:就[^,。;]{1,12}?)?作[^,。;]{0,8}(?:报告|发言|分析|说明|解读|回应|补充)"
)
"""What no speaker asks of somebody named."""
_FOR_HIM = re.compile("[由请给让对把向]")
"""In front of somebody of whom another speaks: ;由副县长负责."""


def _is_heard(text: str, saying: re.Match[str]) -> bool:
    if was_labelled_there(text, saying.end()):
        return True  # 汇报:局长石川: who reported, on a line of its own
    start = clause_start(text, saying.start())
    reported = saying[0][:2] in ("汇报", "通报") and _IN_TURN.search(text[start : saying.start()])
    return bool(reported) or _HEARD.search(text, start, saying.start()) is not None


def _another_speaker(text: str, start: int, end: int, people: Sequence[Mark]) -> int:
    """Where somebody else's doings follow what one said: …书记说,降在工业;|镇长何晴把账算到了…

    …强调,要抓住机遇,|县长石川主持会议; 局长白露汇报,|镇长石川主持.
    """
    for person in people:
        clause = clause_start(text, person.start)
        parted = text[clause - 1] == ";" or (
            text[clause - 1] == "," and _OF_THE_MEETING.match(text, person.end)
        )
        acts = parted and not _FOR_HIM.search(text, clause, person.start)
        if start <= clause and person.start < end and acts and not text.startswith("的", person.end):
            return clause - 1
    return end


def quoted(text: str, body: list[Stretch], people: Sequence[Mark]) -> list[Stretch]:
    """Direct speech, and what follows 强调, or 说: up to the end of its sentence."""
    spans = [m.span() for m in _QUOTE.finditer(text) if re.search("[,。!?]", m[0])]
    for start, end in body:
        sayings = [m for m in _SAYING.finditer(text, start, end) if not _is_heard(text, m)]
        if sayings:
            first = sayings[0].end()
            last = text.rfind(";", first, sayings[-1].start())  # 乡长通报,…;校长说,…
            near = within(people, first, end)
            spans.append((first, _another_speaker(text, first, end, near) if last < 0 else last))
            spans += [(sayings[-1].end(), end)] if last >= 0 else []
    return sorted(spans)
