"""Who wrote an article: bylines before, in and after the text.

``本报讯(记者 东方)``, ``■通讯员 李侃``, ``(陈舒畅 王晓雨)``, ``通讯员朱骏 记者 朱亚萍``,
``记者 谭云俸 摄``, ``杨植芹郭萌 摄影报道``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg import gazetteer
from kg.pages.bodies import NO_PERSON, is_body, is_plain_name
from kg.pages.names import has_surname, is_sure_name, separated, split_names
from kg.pages.patterns import (
    BRIEFS,
    BULLETS,
    BYLINE_HEAD,
    COLLECTED,
    CREDIT,
    DISPATCH,
    LABEL,
    MARKS,
    PHOTO,
    ROLE,
    SHARED,
    TURN_TO,
)
from kg.pages.web import CLOCK, FIELD, STAMP

_GLUED = re.compile(
    r"^[一-鿿]{1,12}(?:报道组|融媒体中心|新闻中心|宣传部|党政办|[委府]办|记者站)(?=[一-鿿·]{2,10}$)"
)
"""A body with no space behind it: 唐镇报道组邱晔."""
_NEWSROOM = re.compile(
    r"(?:^|(?<= ))(?:[一-鿿·]{2,12}|[A-Za-z]{2,8})"
    r"(?=(?:融媒|全媒|新媒|传媒|新闻|客户端|电视|日报|[早晚晨]报)[一-鿿]{0,4}(?:记者|通讯员))"
)
"""What is glued to a newsroom: 洛川融媒记者, YMG全媒体记者."""
_WROTE = re.compile("(?:^|[ (])(?:文字?|撰文|采写) ?[:|]")
"""Who wrote what another took the picture for: 文字:石川 图片:白露."""
_PARTED = re.compile(
    r"(?<=/[文图摄])(?=[一-鿿·]{2,12}/[文图摄])|(?<=[一-鿿])(?=(?:摄影|图片|(?<![图片影])文字|(?<![文图])[文图])\|)"
)
"""Where the space was lost behind a credit: ``于海洋/文夏阳/图``, ``文字|石川摄影|白露``."""
_READER = "(?:村民|居民|市民|业主|读者|网友|乘客|旅客|顾客|患者|家长|学生|[教老]师|职工)"
_FORM = r"[高初]?[一二三四五六七八九](?:年级)?\(?\d{1,2}\)?班"
"""Where a pupil is: 高二(3)班."""
_SENT = "[一-鿿·]{2,8}?(?:、[一-鿿]{2,4}?)*"
_SENDER = re.compile(rf"^ ?[一-鿿]{{0,12}}(?:{_READER}|{_FORM}) ({_SENT}|[一-鿿] [一-鿿])等?$")
"""Who signs a letter to the paper: ``柳河村村民 石川``."""
_ORIGINAL = re.compile(
    r"^原创 ([一-鿿·、 ]{2,24}?)(?: [一-鿿A-Za-z]{2,10}(?:发布|融媒|传媒|在线|之声|之窗))?$"
)
"""Whose a messenger's account says a post is: ``原创 顾林 方晓 石川发布``."""
_ASKED_BY = re.compile(rf"{_READER} ?[一-鿿]{{1,3}}(?:先生|女士|小姐|同学)?[)）]?$|{_READER}[)）]?$")
"""Who only asks: ``(城关镇读者 石先生)``."""
_SEAT = re.compile(r"^[一-鿿]{1,6}(?:[镇乡县市区]|街道|社区)$")
"""A place in front of names: ``(二甲镇 施佩芹 陆志新)``."""
_POSTED = re.compile("[一-鿿]{2,10}(?:(?<!委)员|志愿者|[老教]师)")
"""What somebody does who writes for a paper of the neighbourhood: ``(社区网格员 方晓)``."""
_PLACED = re.compile(r"[一-鿿]{2,8} [一-鿿·]{2,8}(?:; ?[一-鿿]{2,8} [一-鿿·]{2,8})+")
_TAIL_BRACKET = re.compile(
    r"(?:^|[。!?…”’;》 ]) ?([(【\[][^()【】\[\]]{2,60}[)】\]]) ?$"
    r"|(\((?=[^()]*(?:记者|通讯员|摄))[^()]{2,60}\)) ?$"
)
_TAIL_NAMES = re.compile(r"[。!?…”] ([一-鿿]{2,3}(?: [一-鿿]{2,3}){0,2})$")
_TAIL_CREDIT = re.compile(
    r"[一-鿿”] ((?:(?:本报)?(?:记者|通讯员) ?)?[一-鿿·]{2,4} ?(?:/ ?[摄图]|摄|供图|摄影))$"
)
"""``工人正在检查设备 白露/摄``: a caption may go without a full stop."""
_TAIL = re.compile(r"[。!?…”)] ?([^。!?…;,()“”]{3,50})$")
_PROSE = re.compile(r"[,。;!?《》“”]|告诉|获悉|单位:|来源:|据.+整理")
_SPOKEN = re.compile(r"[。!?“”]")
_CUE = re.compile("[供写员图摄撰文理生稿笔者道采]")
"""Letters of which the words that tell a byline have one each: 记者, 通讯员, 摄, 撰稿, 采写."""
_REMARK = re.compile(r"图$|^(?:未?完|待续|挂职|试行|全文|摘要|节选|合影|综合|[单多]选)$")
_SPACED = re.compile(r"(?<![一-鿿])(?!(?<=/)[文图摄] )(?:[一-鿿](?: [一-鿿]){2,}|记 者)(?![一-鿿/])")
"""Words set wide by justification: 黄 朝 霞; two characters alone are a padded name."""
_NAMES_ONLY = re.compile(rf"^[一-鿿·、 ()—{MARKS}-]{{2,30}}$")
_BEFORE_ROLE = re.compile(rf"[,;] ?(?={ROLE.pattern}|(?:文字?|图片?|摄影)[:/])")
_ASIDE = re.compile(
    r" ?发自 ?[一-鿿]{2,8}(?= |$)|(?:策划|统筹|监制|配音|朗读|制图|剪辑)[/:| ] ?[一-鿿]{2,4}(?= |$)"
    "|(?:受访[者人]|嘉宾)[/:|].*"
)
"""Where from, who had the idea, and who answered."""
_NOBODY = frozenset({"受访者", "采访对象", "网友", "资料"})
"""Who gave a picture and isn't named."""
_AUTHOR_IS = re.compile(r"^作者[系为是][一-鿿]{2,40} (?=[一-鿿·]{2,8}$)")
"""``(作者系柳河村第一书记 顾林)``."""
_FROM = re.compile(r"(?<=[一-鿿]) ([一-鿿]{2,4})报道$")
"""The county at the end: ``通讯员 白露 高唐报道``."""
_HOSTS = re.compile(r"(?:主持人?|采访)[:/] ?")
"""Who asks in an interview writes it too: ``(记者 石川 主持:白露)``."""
_CLOCKED = re.compile(r" (?:\d\d-\d\d|[今昨]天) \d{1,2}:\d\d.*$")
"""When a post appeared, behind who wrote it."""
_FIELDS = re.compile(rf"(?<![^ |(]){FIELD} ?:(?:(?!{ROLE.pattern}).)*|^{STAMP}(?:{CLOCK})? ?")
"""What a web page says besides: |来源:清溪电视台 |记者:白露露."""
_COMPILED = re.compile(
    r"^(?:根据|依据|综合|据)[^。; ]{2,24} "
    r"(?=(?!材料|资料|信息|消息|数据|提供)[^ ]{2,12} ?(?:整理|编写|改写|编辑)$)"
    r"|(?:根据|依据|结合|综合|据) ?[^。;]{2,40}(?:整理|编写|改写|编辑|汇总|综合)$"
)
"""What an article was put together from: ``记者白露根据县民政局材料整理``, ``据县民政局网站 白露整理``."""
_AFFILIATION = re.compile(
    r",(?:单位:?)?[一-鿿]{2,20}(?:中心|局|委|办|办公室|部|站|社|镇|乡|村|街道|公司|集团|学校|大学|医院|政府|总工会|文联|作协)$"
)
"""``(作者:江边草,贡山县融媒体中心)``: where the author works."""
_MARK = re.compile(rf" *[{MARKS}] *")
_NAMES = 16
_SHORTEST = 3
_LONGEST_PART = 5
_LONGEST = 60
_REACH = 80


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline at ``text[start:end]`` and whom it names."""

    start: int
    end: int
    authors: tuple[str, ...]
    photo: bool = False
    """Whether it credits a picture."""


@lru_cache(maxsize=4096)
def parse_authors(text: str, *, trusted: bool = False) -> tuple[str, ...]:
    """The names in a byline, empty where a text is none: ``通讯员朱骏 记者 朱亚萍``.

    Without a word like 记者 or 摄 only Chinese names in brackets are believed (``(陈舒畅 王晓雨)``),
    any name where the place itself tells (``trusted``: behind 本报讯).
    """
    bracketed = text.strip().startswith("(")
    if bracketed and _ASKED_BY.search(text):
        return ()
    if not (trusted or bracketed or _CUE.search(text)):
        return ()
    plain = _CLOCKED.sub("", _FIELDS.sub("", text.replace("丨", "|")))
    bare = _NEWSROOM.sub("", _PARTED.sub(" ", _stripped(plain)))
    if _PLACED.fullmatch(bare):  # 花墩村 徐行;横河村 马骋
        bare = " ".join(part.split()[-1] for part in bare.split(";"))
    bare = _COMPILED.sub("", _AUTHOR_IS.sub("", bare))
    bare = _AFFILIATION.sub("", _ASIDE.sub("", _HOSTS.sub(" ", bare))).strip()
    bare = _BEFORE_ROLE.sub(" ", COLLECTED.sub(r"\1", bare))
    shared = SHARED.match(bare)
    bare = bare[shared.end() :] if shared else bare
    cued = shared is not None or _is_cued(bare)
    if not bare or len(bare) > _LONGEST or _PROSE.search(bare) or not (cued or trusted or bracketed):
        return ()
    bare = _FROM.sub(lambda place: "" if gazetteer.meant(place[1]) else place[0], bare)
    rest = re.sub(r"[/:|丨、]", " ", ROLE.sub(" ", CREDIT.sub(" ", bare)))
    names = split_names(" ".join(_people(rest.split())))
    if not cued and _REMARK.search(bare):
        return ()
    return names if cued or trusted or all(map(is_plain_name, names)) else ()


def _stripped(text: str) -> str:
    """A byline without brackets and marks, words set wide closed: ``■记 者 黄 朝 霞``."""
    plain = _MARK.sub(" ", text.strip(f" ()【】[]/{BULLETS}"))
    return _SPACED.sub(lambda run: run.group().replace(" ", ""), plain)


def _people(parts: Sequence[str]) -> list[str]:
    """The parts of a byline without bodies and places: ``县融媒体中心 泽仁康珠``, ``二甲镇 施佩芹``."""
    found = [_GLUED.sub("", part) for part in parts if not (is_body(part) or part in _NOBODY)]
    if len(found) > 1 and _POSTED.fullmatch(found[0]):
        found = found[1:]
    return [part for part in found if not _SEAT.match(part)] or found


def _is_cued(text: str) -> bool:
    """Whether words say that a text is a byline: 记者 in front of the names, 摄 behind them."""
    if CREDIT.search(text) or COLLECTED.match(text):
        return True
    role = ROLE.search(text)
    front = text[: role.start()].split() if role else []
    return role is not None and (not front or is_body(front[-1]) or all(map(has_surname, front)))


def is_name_line(text: str) -> bool:
    """Whether a line is names alone, as they stand below a headline or the last sentence.

    ``□ 吉木子石 李晓霞`` (a mark), ``县融媒体中心 泽仁康珠`` (a body), ``胡雪松`` (by the surname).
    """
    if not _NAMES_ONLY.match(text) or BRIEFS.match(text) or LABEL.match(text):
        return False
    parts = separated(_stripped(text))
    people = _people(parts)
    names = split_names(" ".join(people))
    if not names or any(NO_PERSON.search(name) for name in names) or len("".join(people)) > _NAMES:
        return False
    if text[0] in MARKS:
        return all(map(is_plain_name, names))
    if len(people) < len(parts):
        return all(len(part) <= _LONGEST_PART or "·" in part for part in people) and all(
            map(is_plain_name, names)
        )
    return all(map(is_sure_name, people)) and len("".join(people)) >= _SHORTEST


def is_sender(text: str) -> bool:
    """Whether a line signs a letter to the paper: ``柳河村村民 石川``."""
    return _SENDER.match(text) is not None


def is_photo(text: str) -> bool:
    """Whether a byline credits a picture."""
    return bool(PHOTO.search(text.strip(" ()"))) and not _WROTE.search(text)


@lru_cache(maxsize=1024)  # what stands around a paragraph asks for its bylines again and again
def leading_byline(text: str) -> Byline | None:
    """``本报讯(记者 东方)`` and its kin at the start of a paragraph."""
    for pattern in (DISPATCH, BYLINE_HEAD):
        match = pattern.match(text)
        if match is None:
            continue
        credit = next(filter(None, match.groups()), "")
        names = parse_authors(credit, trusted=True)
        if pattern is BYLINE_HEAD and match["bare"] and not _are_people(names):
            continue
        if not _is_doubtful(match) or (names and all(has_surname(name) or "·" in name for name in names)):
            return Byline(0, match.end(), names)
        if pattern is DISPATCH:
            return Byline(0, match.start("signed"), ())
    return None


def _are_people(names: Sequence[str]) -> bool:
    """Whether names are sure without a day behind them: ``(田立新)立秋过后``, but not ``(方案)``."""
    sure = [name for name in names if is_sure_name(name)]
    if any(NO_PERSON.search(name) or not is_plain_name(name) for name in names):
        return False
    return bool(sure) and (len(names) > 1 or len(names[0]) > 2)


def _is_doubtful(match: re.Match[str]) -> bool:
    """Whether only the names can tell a byline from running text: ``记者近日从县里获悉`` is none."""
    found = match.groupdict()
    by_names = any(found.get(group) for group in ("names", "bare", "plain"))
    return by_names or bool(found["signed"] and "报道" not in found["signed"])


@lru_cache(maxsize=1024)
def trailing_byline(text: str) -> Byline | None:
    """A byline after the last sentence: ``…往上推一推。(汪洁)``, ``…持续优化。 通讯员朱骏 记者 朱亚萍``."""
    if text.endswith("。"):
        return None
    end = len(TURN_TO.sub("", text[-_REACH:])) + max(0, len(text) - _REACH)
    tail = text[max(0, end - _REACH) : end]
    for pattern in (_TAIL_BRACKET, _TAIL, _TAIL_NAMES, _TAIL_CREDIT):
        match = pattern.search(tail)
        credit = match[match.lastindex or 0] if match else ""
        marked = pattern is _TAIL_NAMES or credit[:1] in f"{MARKS}【[" or " " in credit
        names = parse_authors(
            credit, trusted=bool(credit) and marked and is_name_line(credit.strip("【】[]"))
        )
        if match is None or not names:
            continue
        start = end - len(tail) + match.start(match.lastindex or 0)
        head = leading_byline(text)
        if head is None or head.end <= start:
            return Byline(start, end, names, is_photo(credit))
    return None


def whole_byline(text: str) -> Byline | None:
    """A line that is a byline and nothing else."""
    if len(text) > _LONGEST or LABEL.match(text) or _SPOKEN.search(text):
        return None
    if ";" in _BEFORE_ROLE.sub(" ", text):
        return None
    sender = _SENDER.match(text) or _ORIGINAL.match(text)
    sent = split_names(sender[1]) if sender else ()
    names = sent if sent and all(map(is_sure_name, sent)) else parse_authors(TURN_TO.sub("", text))
    if names:
        return Byline(0, len(text), names, is_photo(text))
    head = leading_byline(text)
    bare = "(" not in text or DISPATCH.match(text)  # 本报讯(记者 东方), in a paragraph of its own
    return head if head and head.authors and head.end == len(text.rstrip()) and bare else None
