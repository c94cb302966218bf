"""Persons and titles: names that both readers, or the corpus, know, and the posts around them."""

from __future__ import annotations

import re

from kg import gazetteer, lexicon
from kg.pipes.officials.titles import Title, find_titles
from kg.training.examples import Mention
from kg.training.silver.corpus import Corpus
from kg.training.silver.reading import Reading, Span, inside, occurrences, overlaps

_IN_NAME = re.compile(
    "(?:新时代|[^,。;、]{0,8}思想|精神|杯|奖|路|故居|纪念馆|式|大[街道]|大学|中学|小学|号|学|诞辰|菩萨)"
)
"""Behind a name that is part of another one: 习近平|新时代中国特色社会主义思想."""

_ADDRESSED = re.compile("先生|女士|小姐|某|夫妇|一家|家族|老师|阿姨|大爷|大妈|奶奶|爷爷|师傅|政权|政府")
_ALONE = ("总书记", "国家主席", "国家副主席", "国务委员", "国务卿")
_FUSED = re.compile("[一-鿿]{2,4}(?=部长$|厅长$|局长$)")
_COMRADES = frozenset(
    re.findall(
        r"\S+",
        "的 等 各位 老 女 男 全体 位 名 其他 青年 广大 负责 领导 所有 委员 代表 党员 这位 些",
    )
)
_FREE = ("w", "p", "v", "c", "d", "u", "vd", "r", "xc", "f", "TIME", "t", "m", "PER", "q")
"""Tags of words that may stand before a name that has no post."""

_NO_POST = re.compile(
    "各位|有关|相关|主要|分管|各级|部分|其他|全体|两级|一?[位名]|多[位名]|们|老|驻|人大|政协|民|班子|领导|专家"
)
_LOOSE_HEADS = frozenset(
    re.findall(
        r"\S+",
        "领导 代表 专家 成员 专员 顾问 总 代 督学 领队 委员 理事 负责人 讲师 技师 店长 教授 院士",
    )
)


def people(reading: Reading, corpus: Corpus, titles: list[Span]) -> list[Mention] | None:
    """Names; ``None`` where the readers differ and the corpus doesn't settle it.

    ``titles`` are the spans in 《》, where nothing is marked.
    """
    ours = [span for span in reading.of("PERSON") if not inside(span, titles)]
    found: list[Span] = []
    theirs = [span for span in reading.tagged("PER") if not inside(span, titles)]
    for span in theirs:
        if _IN_NAME.match(reading.text, span[1]):
            continue
        name = reading.text[slice(*span)]
        if not (span in ours or name in corpus.people) or not _is_name(name):
            return None
        if _ADDRESSED.match(reading.text, span[1]):
            return None
        found.append(span)
    if any(span not in theirs for span in ours):
        return None
    if any(_is_missed(reading, m.start(), found) for m in re.finditer("(?<!^)同志(?!们)", reading.text)):
        return None
    listed = {word for word in _known(corpus) if word in reading.text}
    if any(not overlaps(span, [*theirs, *titles]) for span in occurrences(reading.text, listed)):
        return None
    if any(m.start() and not inside(m.span(), [*found, *titles]) for m in re.finditer("·", reading.text)):
        return None
    return [Mention(*span, "PERSON") for span in found]


def _is_missed(reading: Reading, position: int, found: list[Span]) -> bool:
    """Whether a name that the analyser doesn't know stands before 同志."""
    word = reading.before(position)
    if word is None or inside((word.start, word.end), found):
        return False
    return reading.text[word.start : word.end] not in _COMRADES


def _known(corpus: Corpus) -> frozenset[str]:
    return frozenset(name for name in corpus.people if len(name) > 2)


def _is_name(name: str) -> bool:
    if "·" in name or len(name) > 4 or any(char in lexicon.words("transliterated") for char in name):
        return True
    return len(name) > 1 and name.startswith(lexicon.words("surnames")) and not gazetteer.meant(name)


def posts(
    reading: Reading, persons: list[Mention], others: list[Span], taken: list[Span]
) -> list[Mention] | None:
    """Titles; ``None`` where a word might be one that belongs to nobody known.

    ``others`` are the bodies, companies, zones and places found, ``taken`` the spans in 《》.
    """
    titles = [title for title in find_titles(reading.text) if not inside((title.start, title.end), taken)]
    starts = {person.start for person in persons}
    ends = {person.end for person in persons}
    found: list[Span] = []
    for title in reversed(titles):
        span = _printed(reading, title)
        if overlaps(span, [(p.start, p.end) for p in persons]) or inside(span, others):
            continue
        chained = span[1] in starts or span[0] in ends or _joins(reading.text, span, found, others)
        if chained or reading.text[slice(*span)] in _ALONE:
            if not _stands(reading, span, others, ends):
                return None
            found.append(span)
        elif not _is_generic(reading.text, title):
            return None
    if any(not _has_no_other_post(reading, person, found, others) for person in persons):
        return None
    return [Mention(*span, "TITLE") for span in sorted(found)]


def _printed(reading: Reading, title: Title) -> Span:
    """The whole title: 国家|主席 and 财政|部长 are one."""
    start = title.start
    if reading.text.endswith("国家", 0, start) and title.head in ("主席", "副主席"):
        start -= 2
    word = next((w for w in reading.words if w.start < title.start < w.end), None)
    if word and word.tag == "n" and _FUSED.match(reading.text[word.start : title.end]):
        start = word.start
    elif title.head == "部长" and reading.text.endswith(
        ("外交", "财政", "国防", "能源", "内政", "商务"), 0, title.start
    ):
        start -= 2
    return start, title.end


def _joins(text: str, span: Span, found: list[Span], others: list[Span]) -> bool:
    """Whether a title goes on to one that is found: 书记、|市长, 主任、市委|书记."""
    for start, _ in found:
        between = text[span[1] : start]
        if not between or len(between) > 24:
            continue
        joint = re.match("、|兼|,", between)
        rest = span[1] + joint.end() if joint else -1
        if joint and (rest == start or (rest, start) in others):
            return True
    return False


def _stands(reading: Reading, span: Span, others: list[Span], people_ends: set[int]) -> bool:
    """Whether a title begins where a body, place or clause ends."""
    if span[0] == 0 or span[0] in people_ends or any(end == span[0] for _, end in others):
        return True
    before = reading.before(span[0])
    return before is not None and before.tag in _FREE and before.tag not in ("v", "q")


def _is_generic(text: str, title: Title) -> bool:
    loose = title.head in _LOOSE_HEADS and title.words == title.head
    return loose and bool(
        _NO_POST.search(text[max(0, title.start - 4) : title.start]) or title.head in "代表专家领导成员"
    )


def _has_no_other_post(reading: Reading, person: Mention, found: list[Span], others: list[Span]) -> bool:
    """Whether no word that may be a title stands right before a name without one."""
    if person.start == 0 or any(end == person.start for _, end in found):
        return True
    before = reading.before(person.start)
    return before is not None and (before.tag in _FREE or any(end == person.start for _, end in others))
