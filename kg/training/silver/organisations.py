"""Bodies, companies and zones: what the analyser takes for organisations, sorted by how the name ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg import gazetteer, lexicon
from kg.pipes.companies.patterns import GENERIC, SUFFIX
from kg.training.examples import Mention
from kg.training.silver.corpus import Corpus
from kg.training.silver.cues import (
    BODIES,
    BODY,
    BODY_CUE,
    CENTRE,
    COMPANY_CUE,
    GOVERNS,
    INSTITUTION,
    LEGAL,
    LOCAL_ZONE,
    LONG_BODIES,
    MORE,
    NAMED,
    NO_BODY,
    NO_FIRM,
    NOTHING,
    OPENING,
    PLAIN_ZONE,
    SESSION,
    TWO,
    ZONE,
    ZONE_CUE,
)
from kg.training.silver.reading import Reading, Span, inside, occurrences, overlaps


def organisations(reading: Reading, corpus: Corpus, taken: list[Span]) -> dict[str, list[Mention] | None]:
    """``BODY``, ``COMPANY`` and ``ZONE`` each with their mentions, or ``None`` where unsure."""
    result: dict[str, list[Mention] | None] = {"BODY": [], "COMPANY": [], "ZONE": []}
    spans = [span for span in _names(reading) if not inside(span, taken)]
    for match in NAMED.finditer(reading.text):
        if reading.aligned(match.span()) and not overlaps(match.span(), [*spans, *taken]):
            spans.append(match.span())
    for span in spans:
        word = reading.text[slice(*span)]
        if word in NOTHING:
            continue
        label = _label(reading, span, word, corpus)
        if not label:
            return dict.fromkeys(result)
        mentions = result[label]
        if mentions is not None:
            mentions.append(Mention(*span, label))
    _add_ours(reading, corpus, taken, result)
    known = [(m.start, m.end) for found in result.values() for m in found or ()] + taken
    for label, doubtful in (
        ("BODY", _misses_bodies(reading, spans, known)),
        ("COMPANY", _misses_companies(reading, corpus, known)),
        ("ZONE", _misses_zones(reading, known)),
    ):
        if doubtful:
            result[label] = None
    return result


def _misses_bodies(reading: Reading, spans: Sequence[Span], known: Sequence[Span]) -> bool:
    """Whether a body may stand in a text that isn't marked, or go on behind its mark: 市人大|常委会."""
    text = reading.text
    quiet = [m.span() for m in NO_BODY.finditer(text)]
    return (
        any(not inside(span, known) for span in occurrences(text, LONG_BODIES))
        or any(_is_institution(reading, m, known) for m in INSTITUTION.finditer(text))
        or any(text.startswith(MORE, end) or _is_cut(reading, start) for start, end in spans)
        or any(not inside(m.span(), known) and not overlaps(m.span(), quiet) for m in BODY_CUE.finditer(text))
    )


def _misses_companies(reading: Reading, corpus: Corpus, known: Sequence[Span]) -> bool:
    """Whether a company may stand in a text that isn't marked."""
    cues = (m.span() for m in COMPANY_CUE.finditer(reading.text))
    named = (span for span in reading.tagged("nz") if not overlaps(span, known))
    return any(not inside(span, known) and not _is_plain(reading, span) for span in cues) or any(
        not _is_term(reading.text[slice(*span)], corpus) for span in named
    )


def _misses_zones(reading: Reading, known: Sequence[Span]) -> bool:
    """Whether a zone may stand in a text that isn't marked."""
    cues = ZONE_CUE.finditer(reading.text)
    return any(not inside(m.span(), known) and not _is_class(reading, m) for m in cues)


def _is_cut(reading: Reading, start: int) -> bool:
    """Whether a name may begin before its word: 美国移民与|海关执法局."""
    before = reading.before(start)
    if before is None or reading.text[before.start : before.end] not in ("与", "和", "及", "暨"):
        return False
    word = reading.before(before.start)
    return word is not None and word.tag in ("n", "vn", "nz", "v")


def _is_institution(reading: Reading, cue: re.Match[str], known: Sequence[Span]) -> bool:
    """Whether a word such as 医院 has a name in front that the analyser missed: 市中医|医院."""
    word = next((w for w in reading.words if w.start <= cue.start() < w.end), None)
    if word is None or inside(cue.span(), known):
        return False
    before = reading.before(word.start)
    if before is None:
        return False
    named = before.tag in ("LOC", "ORG", "nz", "PER", "nw")
    owner = reading.text[before.start : before.end] in ("市", "省", "县", "区", "州")
    return (
        named or owner or bool(re.match("[市省县区州](?![级属内外域])", reading.text[word.start : word.end]))
    )


def _names(reading: Reading) -> list[Span]:
    """The analyser's organisations, with the places in front of them, and two in one taken apart."""
    spans: list[Span] = []
    start = -1
    for word in reading.words:
        if word.tag == "LOC" and not LOCAL_ZONE.search(reading.text[word.start : word.end]):
            start = word.start if start < 0 else start
            continue
        if word.tag in ("ORG", "LOC"):
            name = reading.text[word.start : word.end]
            begin = start if start >= 0 and _swallows(reading.text[start : word.start], name) else word.start
            session = SESSION.search(reading.text, max(0, begin - 6), begin)
            begin = _whole(reading.text, session.start() if session and begin == word.start else begin)
            split = TWO.match(name)
            cut = word.start + split.end() if split and begin == word.start else begin
            spans += [(begin, cut), (cut, word.end)] if cut > begin else [(begin, word.end)]
        start = -1
    return spans


def _whole(text: str, begin: int) -> int:
    """Back over what the analyser cuts off the front of a name: 白|俄罗斯共和国政府."""
    if text.endswith("中华人民共和国", 0, begin):
        return begin - len("中华人民共和国")
    return begin - text.startswith("白俄罗斯", begin - 1)


def _swallows(place: str, name: str) -> bool:
    """Whether a place in front belongs to an organisation's name: 伊朗|外交部 yes, 美国|甲骨文公司 no."""
    own = name.startswith(("国务院", "党中央", "中共", "联合国", "中国", "中央")) or _found_place(name)
    return len(place) > 1 and bool(GOVERNS.search(name) or ZONE.search(name)) and not own


def _label(reading: Reading, span: Span, word: str, corpus: Corpus) -> str:
    """Which label an organisation is; empty where that isn't sure."""
    if _is_foreign(word) and not GOVERNS.search(word):
        return ""
    if LOCAL_ZONE.search(word):
        return "ZONE" if opens(word) and _stands(reading, span) else ""
    if span in reading.of("COMPANY"):
        return "COMPANY" if _is_firm(reading, span, corpus) else ""
    if word in BODIES:
        return "BODY"
    if ZONE.search(word) and opens(word):
        return "ZONE"
    if LEGAL.search(word) and len(word) > 3 and not GENERIC.fullmatch(SUFFIX.sub("", word)):
        return "COMPANY" if word in corpus.organisations or opens(word) or len(word) > 6 else ""
    centre = word.endswith("中心")
    if (
        BODY.search(word)
        and (opens(word) or word in corpus.organisations)
        and (not centre or CENTRE.search(word))
    ):
        return "BODY"
    return ""


def _is_firm(reading: Reading, span: Span, corpus: Corpus) -> bool:
    """Whether a company's name is whole: 河池注册劳务公司 isn't, nor 中核集团 before 海南核电."""
    word, after = reading.text[slice(*span)], reading.after(span[1])
    if (
        not re.fullmatch("[一-鿿A-Za-z()·]+", word)
        or NO_FIRM.search(word)
        or (after and after.tag in ("LOC", "ORG", "nz"))
    ):
        return False
    return word in corpus.organisations or bool(re.search("(?:有限(?:责任)?公司|集团|银行)$", word))


def _is_foreign(word: str) -> bool:
    """Whether a name begins with another country: it is a place of its own in front of a firm."""
    return word.startswith(tuple(c for c in lexicon.words("countries") if c != "中国"))


def _stands(reading: Reading, span: Span) -> bool:
    """Whether nothing in front of a zone could belong to its name, no place of a list share its ending."""
    before = reading.before(span[0])
    if before is None:
        return span[0] == 0
    if reading.text[before.start : before.end] in ("、", "和"):
        word = reading.before(before.start)
        return word is not None and word.tag != "LOC"
    return before.tag in ("w", "v", "p", "c", "u", "d", "f", "m", "TIME", "r")


def opens(word: str) -> bool:
    """Whether a name begins with a place or a word that makes it definite."""
    if OPENING.match(word) or word.startswith(lexicon.words("countries")):
        return True
    return _found_place(word)


def _found_place(word: str) -> bool:
    """Whether a name begins with a place of China."""
    first = next(iter(gazetteer.scan(word)), None)
    return first is not None and first[0] == 0 and word[: first[1]] not in lexicon.words("place_words")


def _add_ours(
    reading: Reading, corpus: Corpus, taken: list[Span], result: dict[str, list[Mention] | None]
) -> None:
    """The grammar's companies and zones that the analyser's words bear out."""
    for label in ("COMPANY", "ZONE"):
        for span in reading.of(label):
            known = [(m.start, m.end) for found in result.values() for m in found or ()] + taken
            mentions = result[label]
            if mentions is None or inside(span, known):
                continue
            tags = {word.tag for word in reading.words if span[0] <= word.start < span[1]}
            sound = reading.aligned(span) and not overlaps(span, known) and not tags & {*"vpcudwr", "vn"}
            sound = sound and _stands(reading, span) and not _is_foreign(reading.text[slice(*span)])
            first = reading.after(span[0])
            named = first is not None and first.tag in ("ORG", "LOC", "nz")
            firm = named and "ORG" in tags and _is_firm(reading, span, corpus)
            sound = sound and (label == "ZONE" or firm)
            if not sound or (label == "ZONE" and not opens(reading.text[slice(*span)])):
                result[label] = None
            else:
                mentions.append(Mention(*span, label))


def _is_plain(reading: Reading, span: Span) -> bool:
    """Whether a company's word stands for firms in general: 上市公司, 银行贷款."""
    word = next((w for w in reading.words if w.start <= span[0] < w.end), None)
    if word is None or word.tag not in ("n", "nz", "v", "vn"):
        return False
    before = reading.before(word.start)
    return not before or before.tag not in ("nz", "LOC", "ORG", "PER", "nw", "n", "s")


def _is_class(reading: Reading, cue: re.Match[str]) -> bool:
    """Whether a zone's word names a class: 省级开发区, 园区标准化."""
    word = next((w for w in reading.words if w.start <= cue.start() < w.end), None)
    if word is None or word.tag != "n":
        return False
    before = reading.before(word.start)
    named = before is not None and before.tag in ("LOC", "ORG", "nz", "PER", "nw")
    head = reading.text[max(0, cue.start() - 6) : cue.start()]
    return not named and (cue.group() == "园区" or bool(PLAIN_ZONE.search(head)))


def _is_term(word: str, corpus: Corpus) -> bool:
    return word in corpus.terms or bool(re.fullmatch("[A-Za-z0-9.]+", word))
