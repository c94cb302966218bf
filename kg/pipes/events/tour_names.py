"""What a tour is called, and where it went: the words of its clause as a reader would say them."""

from __future__ import annotations

import re

from kg.pipes.events.names import clean
from kg.pipes.events.words import SEE

_CLAUSE_END = re.compile("[,。;:!?\n]|并(?!购)")
_WHERE_ENDS = re.compile("[,。;]|就|围绕|实地|开展|进行|看望")
_ABOUT = re.compile(
    r"(?:就|围绕|对|针对)(?P<topic>[^,。;]{2,30}?)(?:等?(?:工作|情况)?)(?:进行|开展|专题|实地)"
)
_TAIL = re.compile(r"(?:时(?:强调|指出|要求|表示|说|介绍|提出)?|等工作|等情况|工作情况|情况|一行)$")
_PURPOSE = re.compile(f",(?:就|围绕|对)[^,。;:]{{4,30}}(?:{SEE}|对接|交流|洽谈|磋商)")
"""…一行来到我县,就劳务协作与我县对接."""
_WENT_OVER = re.compile("[把将](?P<what>[^,。;]{2,24})\\Z")
"""把石盘、王场两个片区跑了一遍."""


def tour_name(
    subject: str, after: str, verb: re.Match[str] | None, move: re.Match[str] | None
) -> tuple[str, tuple[str, ...], int]:
    """The name as a reader would call it, its variants, and where it ends in ``after``."""
    if verb is None:
        assert move is not None
        end = clause_end(after, move.end())
        went = clean(subject + after[move.start() : end])
        purpose = _PURPOSE.match(after, end)
        return went, (went + purpose[0][1:],) if purpose else (), end
    end = clause_end(after, verb.end())
    topic = _TAIL.sub("", after[verb.end() : end].lstrip("了"))
    about = _ABOUT.search(after)
    if not topic and about is not None:
        topic = about["topic"]
    went_over = _WENT_OVER.search(after[: verb.start()]) if not topic else None
    if went_over is not None:
        topic = went_over["what"]
    where = ""
    if move is not None and move.start() < verb.start():
        where = _WHERE_ENDS.split(after[move.start() : verb.start()])[0]
    looked = "察看" if verb[0] == "看了" else verb[0]
    short = subject + looked + topic
    full = subject + where + looked + topic
    variants = [short, looked + topic if len(topic) >= 3 else "", subject + where if len(where) > 3 else ""]
    if "的" in topic:  # 看望种了四十年参的老把式袁守田
        variants.append(short.replace(topic, topic[topic.rindex("的") + 1 :]))
    printed = subject + _TAIL.sub("", after[:end])
    return full, tuple(v for v in (*variants, printed) if v and v != full), end


def clause_end(text: str, position: int) -> int:
    """Where the clause ends, or the next thing that was done begins: 到三垛镇调研|并看望职工."""
    stop = _CLAUSE_END.search(text, position)
    return stop.start() if stop else len(text)


def place_of(after: str, verb: re.Match[str] | None, move: re.Match[str] | None) -> str:
    """Where the tour went by the words behind its movement: 到|三垛镇|实地调研."""
    if move is None or (verb is not None and move.start() > verb.start()):
        return ""
    end = verb.start() if verb else len(after)
    return _WHERE_ENDS.split(after[move.end() : end])[0]
