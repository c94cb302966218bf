"""The names behind a post: one, or a list 周启泉、史美山、张继东."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg import gazetteer
from kg.lexicon import word_set
from kg.pipes.officials.following import STRONG, WORD, follow, follower
from kg.pipes.officials.names import is_surname, name_end, plausible, skip_honorific
from kg.pipes.officials.organisations import body_before
from kg.pipes.officials.titles import find_titles
from kg.types import Stretch

_LIST = re.compile(r"(?:\([^()]{1,10}\))?(?:、|,?(?:以及|及|和|与))")
_ROLL_JOINT = re.compile(r"\([^()]{1,30}\)[ 、\u3000]*|[ 、\u3000]+")
"""副主任:向远道(土家族) 滕明月(女,苗族) 张罗生: how the names of a roll are parted."""
_NEXT_LINE = re.compile(r"(?:\([^()\n]{1,30}\))? ?\n")
_LINE_END = re.compile(r"(?:\([^()\n]{1,30}\))? ?(?:\n|\Z)")
_COMMON = re.compile(
    "来自|监理|施工|师生|银行|游客|观众|嘉宾|客商|乡[友亲贤]|[中全我]国|职[务级]|[牧农居村市股网]民|党员|群众|职工|员工|学[生者]|教师|医生|企业|家长|干部|商户|代表|专家|群体|单位|部门|农户|养殖|种植|时代|战友|会员|成员"
)
_WIDE_NAME = re.compile(r"(?P<first>[一-鿿]) (?P<second>[一-鿿])(?=[ \n(),。;、:]|\Z)")
"""A name of two letters that is printed wide: 党政办主任黎　颖."""
_BETWEEN = re.compile("[一-鿿]{2,4}(?=、|[,。;]|及|和)")
_FIRM = re.compile("[一-鿿]{0,6}?(?:集团|公司|企业|商会|协会|大学|学院|银行|基金)")
_COUNTRY = re.compile("[韩泰法德英美日俄中]国|日本")
_KINDS = "人员者手"
_NEXT = re.compile(f"[、和][一-鿿]{{1,4}}?([{_KINDS}])(?=[、,。;和”]|$)")
_NOTHING = re.compile("")
_USUAL = 3
_NOT_A_NAME = re.compile("[陈任高常荣祝查温宁]|包(?![到抓联保])")


def read_people(
    text: str, start: int, known: Collection[str], *, bounded: bool = False, roll: bool = False
) -> tuple[Stretch, ...]:
    """The names from ``start`` on: one, or a list 周启泉、史美山、张继东; in a ``roll`` spaces part them."""
    first = read_person(text, start, known, bounded=bounded)
    people = [first] if first else []
    while people:
        joint = (_ROLL_JOINT if roll else _LIST).match(text, people[-1][1])
        following = read_person(text, joint.end(), known, bounded=True) if joint else None
        if joint is None and roll:
            following = _set_apart(text, people[-1][1], known)
            joint = following and _NOTHING.match(text, following[0])
        if joint and following is None:
            following = _unusual(text, joint)
        if joint is None or following is None or _begins_a_post(text, joint.end(), following[1]):
            break
        if text[following[0] : following[1]] not in known and _is_no_name(text, joint, following[1]):
            break
        if _is_met(text, people, following, joint.group()):
            break
        people.append(following)
    if roll and len(people) > 1:
        people += _below(text, people[-1][1], known)
    return tuple(people)


def _below(text: str, end: int, known: Collection[str]) -> tuple[Stretch, ...]:
    """The names of a roll's next line, where that has nothing else: 常务委员:温如玉 白露, 方晓 石川 below."""
    line = _NEXT_LINE.match(text, end)
    people = read_people(text, line.end(), known, bounded=True, roll=True) if line else ()
    return people if len(people) > 1 and _LINE_END.match(text, people[-1][1]) else ()


def closed(name: str) -> str:
    """A name as it is written, where it is printed wide: 顾林, of 顾 林."""
    return name.replace(" ", "") if not name.isascii() else name


def _set_apart(text: str, start: int, known: Collection[str]) -> Stretch | None:
    """A name that only its print has parted from the one before: 廉明索琳(女), of 廉　明　索　琳(女)."""
    sizes = (size for size in (2, 3) if text[start : start + size] in known)
    return next(((start, start + size) for size in sizes), None)


def _is_met(text: str, people: list[Stretch], following: Stretch, joint: str) -> bool:
    """Whether somebody new is told of together with one named before: 总裁白露与石川|商定."""
    if joint.strip(",") not in ("与", "和") or len(people) > 1:
        return False
    new, other = text[slice(*people[0])], text[slice(*following)]
    return text.find(new) == people[0][0] and text.find(other) < following[0]


def _is_no_name(text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a list goes on with places or firms: 、北京同仁药械公司…, ,以及万通石化等企业, 与石桥村.

    与川北云岭文旅|发展集团: what looks like a long name is the firm's.
    """
    word = text[joint.end() : end]
    if len(word) > _USUAL and "·" not in word and _FIRM.match(text, end):
        return True
    place = bool(gazetteer.meant(word)) and follow(text, end) < WORD
    village = len(word) == _USUAL and word[-1] in "村镇乡" and not joint.group().endswith("、")
    return village or place or (joint.group().startswith(",") and len(word) > _USUAL and "·" not in word)


def _unusual(text: str, joint: re.Match[str]) -> Stretch | None:
    """A name in a list that no table expects, of characters that names have: 刀建军、哲布、易武英."""
    match = _BETWEEN.match(text, joint.end()) if joint.group().endswith("、") else None
    if match is None or not plausible(match.group()) or follow(text, joint.end()) == WORD:
        return None
    if find_titles(match.group()):
        return None  # 燕北归、镇长温良和村党总支书记
    return None if gazetteer.meant(match.group()) or gazetteer.named(match.group()) else match.span()


def _begins_a_post(text: str, start: int, end: int) -> bool:
    """Whether a list goes on with a post and not with a name: 、火腿合作社理事长黄永寿."""
    if follow(text, end) == STRONG:
        return False
    if text[start:end] in word_set("industries"):
        return True  # 、石油和化学工业规划院院长李明
    title = next((t for t in find_titles(text[start : start + 40]) if t.start), None)
    if title is None or start + title.start < end:
        return False
    body = body_before(text, start, start + title.start)
    joint = text[end : end + 1] in ("和", "与", "同") and not _COUNTRY.match(text, start)
    whose = body is not None and len(body.owner) == 1  # 、州工业和信息化局局长
    return body is not None and body.start == start and (whose or not joint)


def read_person(
    text: str, start: int, known: Collection[str] = (), *, bounded: bool = False
) -> Stretch | None:
    """The name at ``start``, behind a space or an honorific if there is one."""
    space = text[start : start + 1] in (" ", "\u3000")
    start = skip_honorific(text, start + space)
    wide = _WIDE_NAME.match(text, start)
    if wide and is_surname(wide["first"]) and plausible(wide["second"]):
        return wide.span()
    end = name_end(text, start, known, bounded=bounded or space)
    if end is None or (text[start:end] not in known and _is_word(text, start, end)):
        return None
    if is_of_a_kind(text, start, end):
        return None
    return start, end


def is_of_a_kind(text: str, start: int, end: int) -> bool:
    """Whether a list is of what people should be, not of people: 明白人、传话人、领路人."""
    last = text[end - 1]
    if last not in _KINDS:
        return False
    before, after = text.startswith(last + "、", start - 2), _NEXT.match(text, end)
    return before or (after is not None and after[1] == last)


def is_common(name: str) -> bool:
    """Whether a word that a model takes for a name is what people are: 监理 in 石川、监理和施工单位负责人."""
    return _COMMON.fullmatch(name) is not None


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a verb stands where a name was looked for: 书记强调, 主任要求."""
    if _COMMON.match(text, start):
        return True
    if text[start].isascii():
        return False  # 总经理|Anna Lindholm
    if text.startswith("、", start - 1) and text[end : end + 1] in ("、", ","):
        return False  # 药勤、郑重、郗凤: no verb in a list
    if follow(text, start) != WORD:
        return False
    if follower(text, start) > end - start:
        return True  # 主任|高度评价
    return not (_NOT_A_NAME.match(text, start) and end - start == 3 and follow(text, end) >= WORD)
