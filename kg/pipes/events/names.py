"""Names of events: cut out of their clauses, and compared."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from kg.pipes.events.patterns import COMMON, GENERIC, HEAD, MORE_NAME
from kg.types import EventKind
from kg.weekdays import WEEKDAY

_LEADING = re.compile(
    r"^(?:以[^,。]{2,24}为团长的|标志着|本报[^,。]{0,8}?讯|[\u4e00-\u9fff]{2,4}日报讯|讯|据悉|记者从[^,]{2,20}获悉|\([^()]*\)|\)"
    r"|(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日|初|[上中下]旬|底|末)(?:至(?:\d{1,2}月)?\d{1,2}日)?|\d{1,2}日(?:至\d{1,2}日)?"
    r"|[一二三四五六七八九十廿]{1,3}日(?=[ :|\t全市县区])"
    rf"|\(?{WEEKDAY}(?=[ :|\t*()】\]])|[】\])*|: \t■□●○◆◇▲△★☆]+"
    r"|\d{1,2}(?::\d\d|[./·-]\d{1,2}(?=[ \t|)】\]])|[.、](?=[一-鿿]))|全天"
    r"|[上下中]午|晚上?|清晨|早上|当[天日晚]|同[日天]|近日|日前|近期|最近|连日来|昨[天日晚]|今[天日晚]|随后|之后|会前|会后|期间|此前"
    "|(?:召开|举行|举办)的|由[^,。]{2,40}?(?:主办|承办|举办|组织|共建|承建|代建|开发|实施|投资|建设|打造"
    r"|发起|联办)的|[\u4e00-\u9fff]{2,20}?(?:主办|承办|协办)的"
    r"|(?:计划)?总?投资[约近超达过]*[\d.]+[万亿]?[一-鿿]{0,3}元的|(?:为期|历时)[^的]{1,5}的"
    "|[半一两三][天日](?=义诊|培训)|备受[^的]{1,6}的|以“[^”]{2,30}”为主题的|[^,。“”]{2,30}”为主题的"
    "|[一首这那]场|[此这本]次|一次|[并还也又]|[,、”的])+"
)
_BREAK = re.compile("[,。;:的了在并和与上由]")
_VERBS = re.compile(r"听取|审议|传达|学习|研究|部署|通报|强调|召开|举行|分析|贯彻|落实|安排|总结")
_NO_START = re.compile("[与和的、到在]|举行|召开|举办|办起|开展")
_QUOTES = re.compile("[“”‘’《》()·•—、, \\n-]")
_CONGRESS = (
    (re.compile("人民代表大会"), "人大"),
    (re.compile("常务委员会"), "常委会"),
    (re.compile("第([一二三四五六七八九十\\d]+)(?=[届次])"), r"\1"),
)
"""第十八届人民代表大会第四次会议 is printed 十八届人大四次会议 as well."""
_SESSION = re.compile("([一二三四五六七八九十百\\d]+)次")
"""第二次会议 is not the 第三次会议."""
_PLACES = re.compile(
    r"^(?:[我全](?:省|市|县|区|旗|州|镇|师市)|[\u4e00-\u9fff]{2,7}?(?:省|(?<![城都超股门])市|县|区|旗|州|镇|乡|街道))+"
    r"(?![委人政长级直域内外场])"
)
_CEREMONY = re.compile(r"仪式”?$|典礼”?$")
_SEEING = re.compile("(?:拉练|观摩)”?(?:活动)?”?$")
_MEETING = re.compile(r"会议?”?$|学习$|论坛”?$|峰会”?$")


def clean(text: str) -> str:
    """A name without the date and report formula in front (3月20日下午,全市调度会 → 全市调度会)."""
    text = _LEADING.sub("", text.strip(" \t—-■●◆▲★□▶◎○◇△☆•*#|【["))
    for opening, closing in ("“”", "《》", "()"):
        if text.count(opening) < text.count(closing):
            text = text.replace(closing, "", 1)
    return text


def name_end(text: str) -> int:
    """Where the gathering's name that a text begins with ends; 0 where there is none.

    招商推介暨项目签约仪式在高新区举行: the second of two nouns is the name's end.
    """
    end, head = 0, HEAD.search(text)
    while head is not None:
        end = head.end()
        if text[end : end + 1] == "”" and "“" in text[:end]:
            end += 1
        more = MORE_NAME.match(text, end)
        head = HEAD.search(text, more.end()) if more else _adjacent(text, end)
    return end


def _adjacent(text: str, end: int) -> re.Match[str] | None:
    """A longer noun that goes on from a shorter one: 活动 in 活动启动仪式, 大会战动员会."""
    head = HEAD.search(text, end, end + 14)
    if head is None:
        return None
    between = text[end : head.start()]
    return None if _BREAK.search(between) or _VERBS.search(between[:-2]) else head


def is_gathering(text: str) -> bool:
    """Whether a text as a whole names a gathering, and not just any: 协调会, not 会议, not 协调会精神."""
    return bool(text) and name_end(text) == len(text) and not is_generic(clean(text))


@lru_cache(512)  # an event is compared with all others
def is_generic(name: str) -> bool:
    """会议, 活动: the words for any event."""
    return GENERIC.fullmatch(squeeze(name)) is not None


@lru_cache(512)
def is_common(name: str) -> bool:
    """座谈会, 签约仪式: too common to be the same event in two articles."""
    return COMMON.fullmatch(squeeze(name)) is not None or is_generic(name)


@lru_cache(512)
def squeeze(name: str) -> str:
    """A name without quotes, brackets and dashes, for comparing; a congress by its short name."""
    plain = _QUOTES.sub("", name)
    if "届" not in plain:
        return plain
    for pattern, short in _CONGRESS:
        plain = pattern.sub(short, plain)
    return plain


def bare(name: str) -> str:
    """A name without the place in front (全市工业经济座谈会 → 工业经济座谈会)."""
    rest = _PLACES.sub("", name)
    return rest if len(rest) >= 5 and not _NO_START.match(rest) else name


def contradict(one: str, other: str) -> bool:
    """Whether two names number their meetings differently."""
    numbers = [match[1] for name in (one, other) if (match := _SESSION.search(name))]
    return len(set(numbers)) > 1


def alike(one: str, other: str, ratio: float) -> bool:
    """Whether two printings can name one event: 集中开工仪式 and 项目开工仪式.

    Args:
        ratio: how much of their letters, of 1, they have to share in the same order.
    """
    one, other = squeeze(bare(one)), squeeze(bare(other))
    if one == other:
        return True
    if contradict(one, other):
        return False
    if min(len(one), len(other)) >= 3 and (one.endswith(other) or other.endswith(one)):
        return True
    if min(len(one), len(other)) >= 6 and (one in other or other in one):
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # Both bounds are far cheaper than the ratio, and mostly enough.
    return matcher.real_quick_ratio() >= ratio <= matcher.quick_ratio() and matcher.ratio() >= ratio


def kind_of(name: str) -> EventKind:
    """Meeting, ceremony, tour (重点项目拉练) or other, by the name's last noun."""
    if _CEREMONY.search(name):
        return EventKind.CEREMONY
    if _SEEING.search(name):
        return EventKind.INSPECTION
    return EventKind.MEETING if _MEETING.search(name) else EventKind.EVENT
