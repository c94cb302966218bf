"""Which of an article's heading lines is the main one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.pages.clean import width
from kg.pages.patterns import BARS, BRIEFS, DOCUMENT, LABEL, MARKS
from kg.pages.units import Unit
from kg.types import BlockKind

_KICKER = re.compile(r"(?:——|:|(?:时|上|中)?(?:强调|指出|要求|提出|表示))$")
_LABEL = re.compile(
    r"^(?:数读|聚焦|关注|走进|直击|回眸|对话|专访|访谈|探访).{1,6}$|^.{2,8}(?:巡礼|专栏|进行时|在行动|观察|纪实|系列报道|特刊|一线)$"
    r"|^[一-鿿]{2,4}(?:传真|广角|视[点窗野角]|在线|之[窗声]|连线|前[线沿]|关注|天地|纵横|论坛|风采|追踪|写真|扫描|看台|导航|热线|长廊|园地|采风)$"
)
_RUBRIC = re.compile(
    r"^(?:图片新闻|新闻图片|图说.{0,4}|新闻镜头|微镜头|现场镜头|今日视点|本版导读|导读"
    r"|[一-鿿]{2,6} ?[·|]? ?第?[\dA-D]{1,3}版)$"
)
_SUBTITLE = re.compile(r"^(?:—|之[一二三四五六七八九十]+$)")
_PADDED = 2
"""So many letters alone may be any word that was set wide."""
_COLUMN = 9
"""Letters of a column's name at most, with its mark."""
_LARGE = 8.0
"""Width at most of a line in large letters."""
_LARGER = 1.5
_SECTION = 4
"""Letters of a column's name at most that only its Markdown level tells."""
_FIGURES = re.compile(r"^(?!20\d\d[一-鿿])\d|总投资")
_COUNTED_NEWS = re.compile(r"\d+个[^ ,]{0,10}(?:集中|签约|开工|竣工|投产|落户|揭牌|“[^“”]{1,6}”$)[^ ,]{0,6}$")
"""``14个重点项目集中开工``: figures first, and the news all the same."""
_BODY = re.compile("(?:[县市区旗州盟镇乡村局委园院馆校站厂]|街道|社区|公司|集团|中心|[大中小]学)$")
_PEOPLE = re.compile(
    r"(?:出席|讲话|主持|列席|陪同|参加|致辞|见证|宣布|带队|作报告|座谈会|督导|批示)"
    r"(?:活动|会议|仪式|开工|并讲话|座谈会)?(?: |$)"
    r"|^[一-鿿]{2,9}(?:宣布|出席|主持|(?<!主)任)"
)


def is_tied(above: Unit, below: Unit) -> bool:
    """Whether two heading lines belong together by their form: a kicker, or a subtitle with a dash."""
    return bool(_KICKER.search(above.text) or _SUBTITLE.match(below.text) or LABEL.match(above.text))


def is_kicker(head: Unit) -> bool:
    """Whether a heading line can't be the main one: ``石川在督查项目时强调``."""
    return bool(_KICKER.search(head.text) or _LABEL.match(head.text)) or is_label(head)


def is_label(head: Unit) -> bool:
    """Whether a heading line names in brackets the section below it (``【招商】``), no column of briefs."""
    return LABEL.match(head.text) is not None and not BRIEFS.match(head.text)


def head_kinds(heads: Sequence[Unit]) -> list[BlockKind]:
    """The kind of each heading line, in the order printed.

    ``郑志明在全市主要经济指标分析会上强调——`` is a kicker, ``——访市商务局局长 吕艾芳`` a subtitle.
    Of a slogan and a plain news line (``抢抓开局关键期 跑出招商加速度`` over ``高新区举行签约仪式``) nobody
    can say by their form which is the main one: both are the headline then.
    """
    level = min((head.level for head in heads if head.level), default=0)
    main = next((i for i, head in enumerate(heads) if head.level == level), 0)
    if main + 1 < len(heads) and _is_section(heads[main], heads[main + 1]):
        main, level = main + 1, heads[main + 1].level
    kinds = [_surely(heads, i, level, main) for i in range(len(heads))]
    kinds[_above_the_stamp(heads) :] = [BlockKind.SUBTITLE] * (len(heads) - _above_the_stamp(heads))
    free = [i for i, kind in enumerate(kinds) if kind is None]
    if not free:
        free = [i for i, head in enumerate(heads) if not _RUBRIC.match(head.text.lstrip(f"{MARKS} "))][:1]
    for i, kind in zip(free, _rank([heads[i] for i in free]), strict=True):
        kinds[i] = kind
    return [kind or BlockKind.HEADLINE for kind in kinds]


def _is_section(head: Unit, below: Unit) -> bool:
    """Whether a Markdown heading names the column of the article headed below it: ``## 对话``."""
    return bool(head.level) and below.level > head.level and len(head.text) <= _SECTION


def _above_the_stamp(heads: Sequence[Unit]) -> int:
    """How many heading lines stand over what a web page prints below its headline: 更新时间:2021-05-17."""
    joints = (i for i in range(1, len(heads)) if _jumps(heads[i - 1], heads[i]))
    return next(joints, len(heads))


def _jumps(above: Unit, below: Unit) -> bool:
    """Whether something that is no heading stands between two heading lines."""
    return below.index - above.index > len(above.lines)


def _surely(heads: Sequence[Unit], i: int, level: int, main: int) -> BlockKind | None:
    """The kind that a line's own form tells; ``level`` is the topmost Markdown level, first at ``main``."""
    head = heads[i]
    if head.level != level:
        return BlockKind.KICKER if i < main else BlockKind.SUBTITLE
    if _SUBTITLE.match(head.text) and i > 0:
        return BlockKind.SUBTITLE
    if _RUBRIC.match(head.text.lstrip(f"{MARKS} ")) or (LABEL.match(head.text) and i < len(heads) - 1):
        return BlockKind.KICKER
    over = _KICKER.search(head.text) or _LABEL.match(head.text) or BRIEFS.match(head.text)
    if i < len(heads) - 1 and (over or _names_column(head, heads[i + 1])):
        return BlockKind.KICKER
    return None


def _names_column(head: Unit, below: Unit) -> bool:
    """Whether a short line is over a headline as a column's name is.

    It alone has a mark in front (``■新春走基层``) or letters set wide (``乡 镇 传 真``).
    """
    if _is_set_wide(head) and not _is_set_wide(below):
        return True
    marked = head.text[0] in MARKS + BARS and below.text[0] not in MARKS + BARS
    return marked and len(head.text) <= _COLUMN


def _is_set_wide(head: Unit) -> bool:
    """Whether a space stands between all letters of a line."""
    line = head.lines[0]
    return len(line.text) > _PADDED and line.end - line.start >= 2 * len(line.text) - 1


def _rank(heads: Sequence[Unit]) -> list[BlockKind]:
    """Kinds of the lines that could each be the main one; those next to the text come first."""
    count = len(heads)
    if not count:
        return []
    apart = max((i for i, head in enumerate(heads) if i and head.gap), default=0)
    issued = next((i for i in range(apart) if DOCUMENT.match(heads[i].text)), None)
    if issued is not None:  # 获奖名单, over an empty line and what heads a part of it
        below = [BlockKind.SUBTITLE] * (count - issued - 1)
        return [*[BlockKind.KICKER] * issued, BlockKind.HEADLINE, *below]
    if 0 < apart < count - 1 and not _is_second(heads[apart]):
        return [BlockKind.KICKER] * apart + _rank(heads[apart:])
    kinds = [BlockKind.SUBTITLE] * count
    if count <= 2:
        main = {0} if count == 1 or (_is_second(heads[1]) and not _is_subject(heads[0])) else {0, 1}
    elif large := _large(heads):
        main = set(large)
    elif _is_second(heads[1]):
        main = {0}
    else:
        main = {1}
    for i in range(count):
        kinds[i] = BlockKind.HEADLINE if i in main else kinds[i]
        if i < min(main):
            kinds[i] = BlockKind.KICKER
    return kinds


def _large(heads: Sequence[Unit]) -> range:
    """The lines of a headline in large letters, which fill the place of longer ones with few.

    ``2025年清溪春茶开园`` / ``让一片绿叶`` / ``变成山里人的`` / ``“金叶子”``.
    """
    widths = [width(head.text) for head in heads]
    short = [i for i, wide in enumerate(widths) if wide <= _LARGE]
    if len(short) < 2 or (len(short) == len(heads) and len({*widths}) > 1):
        return range(0)
    found = range(short[0], short[-1] + 1)
    longest = max(widths[i] for i in found)
    fits = all(wide >= _LARGER * longest for i, wide in enumerate(widths) if i not in found)
    return found if fits and len(found) == len(short) else range(0)


def _is_subject(head: Unit) -> bool:
    """Whether a line only names whom the one below is about: ``县第三幼儿园`` over ``9月可招360名娃娃``."""
    return len(head.text) <= _COLUMN and _BODY.search(head.text) is not None


def _is_second(head: Unit) -> bool:
    """Whether a line gives figures or who took part, as subtitles do."""
    figures = _FIGURES.search(head.text) and not _COUNTED_NEWS.match(head.text)
    return bool(figures or _PEOPLE.search(head.text)) and not head.level
