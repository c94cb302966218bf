"""Which lines that look like headings are the headings of articles.

A subheading inside an article, or a line of text that a column cut off, stands alone as a headline
does. What follows tells them apart: articles begin with a dispatch line, a date or a byline, or the
one before has just been signed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, takewhile

from kg.pages.bodies import is_person
from kg.pages.broken import whole_headline
from kg.pages.bylines import is_name_line, leading_byline
from kg.pages.candidates import LONGEST, is_heading_like
from kg.pages.clean import width
from kg.pages.forms import is_announced, is_bare, is_closed, is_paused
from kg.pages.gaps import INDENT, interrupts, is_dense, is_footed
from kg.pages.headlines import is_tied
from kg.pages.listed import is_over_roll, is_over_table, parts_a_list
from kg.pages.listwords import LIST_NOTE
from kg.pages.names import is_sure_name
from kg.pages.overlap import grams
from kg.pages.patterns import (
    BOX,
    BRIEFS,
    CONTACT,
    DATE_LINE,
    DOCUMENT,
    ITEM_FIELD,
    LEAD_DATE,
    MARKS,
    QUESTION,
    RESUMED,
    SIGNATURE,
)
from kg.pages.settle import settle
from kg.pages.signed import is_signed, signs_below, signs_paper
from kg.pages.units import Role, Unit

_SHORT = 12
_KICKER = 7
_GIVEN = 2
"""Letters of a name that only its place tells, also over lines of verse."""
_FAR_IN = 6
_LINES = 3  # of a headline at most
_AHEAD = 4
_OPENS = re.compile("(?:如下|名单|以下|下列|[一-鿿]表|附)[^:]{0,6}:$|[,。;]")
"""What a colon opens that is a list or speech, no headline."""
_PLACE = re.compile("(?:[县市区旗州盟镇乡村港园院校局社会团司]|街道|集团):$")
"""Where or whom a story is about: ``柳河镇:`` over ``樱花谢了人未走``."""
_TAIL = re.compile("[一-鿿]{1,2}$")
_BROKEN = re.compile("[,、].*[一-鿿]$")
"""What may be the beginning of a paragraph that the column cut: it has a pause, and stops without a mark."""
_KNOWN = 1
"""How many lines of the page must have a pair of letters to call it part of a word."""


def mark_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with every heading marked as one."""

    @cache  # most pages never ask
    def counts() -> Counter[str]:
        return Counter(chain.from_iterable(grams(unit.text) for unit in units))

    dense, footed = is_dense(units), is_footed(units)
    marked: list[Unit] = []
    done = 0
    for i, unit in enumerate(units):
        if i < done:
            continue
        if unit.listed or unit.strand:
            marked.append(unit)
            continue
        last = marked[-1] if marked else None
        whole = whole_headline(units, i)
        done = i + (len(whole.lines) if whole else 1)
        after = units[done : done + 2 * _AHEAD]
        if whole and _is_heading(replace(whole, lines=whole.lines[:1]), last, after, dense, footed):
            marked.append(replace(whole, role=Role.HEAD))
            continue
        done = i + 1
        after = units[done : done + 2 * _AHEAD]
        if last and _is_tail(unit, last, after):
            lines = (*last.lines, *unit.lines)
            marked[-1] = replace(last, lines=lines, text=last.text + unit.text, raw=last.raw + unit.raw)
            continue
        if unit.role is Role.NOTICE and _is_announcement(unit, after, dense):
            marked.append(replace(unit, role=Role.HEAD))
            continue
        if unit.role is Role.BODY and _is_name_line(unit, last, after):
            marked.append(replace(unit, role=Role.BYLINE))
            continue
        heading = unit.role is Role.BODY and (
            _is_heading(unit, last, after, dense, footed)
            or (_is_retold(unit, last, counts) and not parts_a_list(last, after))
        )
        heading = heading and not _is_bridged(unit, after, counts)
        marked.append(replace(unit, role=Role.HEAD) if heading else unit)
    return settle(marked)


def _is_announcement(unit: Unit, after: Sequence[Unit], dense: bool) -> bool:
    """Whether a line alone heads what is announced to everybody below it: ``停电通知``."""
    if not (unit.gap or dense) or not is_announced(unit.text) or not after:
        return False
    return after[0].role is Role.BODY and (after[0].closed or after[0].text[-1] == ":")


def _is_tail(unit: Unit, last: Unit, after: Sequence[Unit]) -> bool:
    """Whether a word or two alone end the headline above, which the column cut: …协调推进会 / 召开."""
    if unit.role is not Role.BODY or last.role is not Role.HEAD or unit.gap or not after or not after[0].gap:
        return False
    return bool(_TAIL.match(unit.text)) and width(last.text) >= _SHORT and last.text[-1].isalnum()


def _is_bridged(unit: Unit, after: Sequence[Unit], counts: Callable[[], Counter[str]]) -> bool:
    """Whether a word that the page has elsewhere joins a line to the one below: …科技有限公 / 司投资5亿元."""
    below = after[0] if after else None
    if below is None or below.role is not Role.BODY or below.dated or not _BROKEN.search(unit.text):
        return False
    return below.closed and counts()[unit.text[-1] + below.text[0]] >= _KNOWN


def _is_name_line(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line of names signs the text between a headline and the next one."""
    if after and signs_below(unit, after[0]):
        return True
    if last is None or len(unit.lines) > 1 or not (is_name_line(unit.raw) or _is_set_far_in(unit, last)):
        return False
    if last.role is Role.HEAD:
        lead = leading_byline(after[0].raw) if after else None
        if unit.text[0] not in MARKS and (is_tied(last, unit) or (lead is not None and lead.authors)):
            return False  # 石川到柳河镇调研, below a kicker or above 本报讯(记者 林帆)
        verse = len(unit.text) == _GIVEN
        return bool(after) and after[0].role is Role.BODY and (verse or not is_heading_like(after[0]))
    if last.role is Role.BYLINE and not unit.gap:
        return unit.lines[0].indent > 0  # 记者 石川, over a second one
    if last.role is not Role.BODY or not is_closed(last.text):
        return False
    if unit.gap and after and after[0].role is Role.BODY and not is_heading_like(after[0]):
        return False
    if not after or after[0].gap or after[0].role is Role.FURNITURE:
        return True
    return DATE_LINE.match(after[0].text) is not None or _leads(after)


def _is_set_far_in(unit: Unit, last: Unit) -> bool:
    """Whether a name of two letters stands where authors do.

    Below a headline, farther in or set wide (``方　晓``), or alone far right below the last sentence.
    """
    line = unit.lines[0]
    if last.role is not Role.HEAD:
        return line.indent >= last.lines[-1].indent + _FAR_IN and is_person(unit.text)
    if unit.gap or not is_sure_name(unit.text):
        return False
    return line.end - line.start > len(line.text) or line.indent > last.lines[-1].indent


def _is_heading(unit: Unit, last: Unit | None, after: Sequence[Unit], dense: bool, footed: bool) -> bool:
    """Whether a line is set apart as a heading rather than cut off by the column."""
    text = unit.text
    if text.startswith("—") and last is not None and last.role is Role.HEAD:
        return True
    if _is_kicker(unit, last, after) or _is_marked(unit, last, after) or is_over_roll(unit, last, after):
        return True
    if not is_heading_like(unit) or _is_listed(unit, last, after) or is_over_table(unit, last, after):
        return False
    if parts_a_list(last, after) or _is_torn_lead(last, after) or _is_wish(unit, last):
        return False
    headed = footed or (last is not None and last.role is Role.HEAD and "(" not in text)
    if not unit.gap and "," in text and (not after or after[0].gap) and not headed:
        return False
    if signs_paper(unit, last, after, dense=dense, leads=_leads(after)):
        return False
    if last is None or last.role is not Role.BODY or _leads(after):
        return True
    attached = bool(after) and not after[0].gap
    if not unit.gap:
        foot = sum(1 for _ in takewhile(lambda u: not u.gap and is_heading_like(u), after[:_LINES]))
        attached = attached and not (foot < _LINES and (foot == len(after) or after[foot].gap))
        ended = last.closed or (dense and (last.listed or _is_foot(last)))
        return ended and (not attached or _is_announced(unit, last, after[0], dense))
    if after and interrupts(last, unit, after[0]):
        return True
    if BOX.match(last.text):
        return True
    if last.text.endswith(":") or is_paused(last.text):
        return False
    listed = last.listed or (len(last.lines) == 1 and not last.gap and is_bare(last.text))
    listed = listed or LIST_NOTE.match(last.text) is not None
    return last.closed or attached or listed or bool(SIGNATURE.match(last.text) or DOCUMENT.search(text))


def _is_wish(unit: Unit, last: Unit | None) -> bool:
    """Whether a line is the last sentence of the text above, set in as it is: ``祝大家新年快乐!``."""
    if last is None or unit.gap or not is_closed(unit.text):
        return False
    return last.role is Role.BODY and min(unit.lines[0].indent, last.lines[0].indent) >= INDENT


def _is_torn_lead(last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether the text below a line can only go on with it: ``…全产业链深度开发`` over ``的服务型公司,…``."""
    resumed = bool(after) and after[0].role is Role.BODY and RESUMED.match(after[0].text)
    return bool(resumed) and (last is None or last.role is not Role.BODY or last.closed)


def _is_foot(unit: Unit) -> bool:
    """Whether a paper ends here with the body that issued it, or with the date."""
    return any(pattern.match(unit.text) for pattern in (SIGNATURE, DATE_LINE, CONTACT))


def _is_announced(unit: Unit, last: Unit, below: Unit, dense: bool) -> bool:
    """Whether a line between paragraphs without any empty line is a headline all the same."""
    return (
        dense
        or is_signed(last)
        or bool(DOCUMENT.match(unit.text))
        or (below.role is Role.BODY and below.dated)
    )


def _is_kicker(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line with a colon opens a headline: ``祥云县:`` over ``铜产业链“链”出新动能``.

    Or whom an interview is with (``总经理石川:``), where its first question stands below the headline.
    Longer ones (``石川调研春播:`` over ``地要种好``) where both lines stand by themselves.
    """
    if not unit.text.endswith(":") or width(unit.text) < 3 or len(unit.lines) > 1:
        return False
    set_apart = unit.gap or last is None or last.role is not Role.BODY
    if not (set_apart and after and is_heading_like(after[0])):
        return False
    alone = last is not None and last.closed and not after[0].gap and (len(after) < 2 or after[1].gap)
    told = _KICKER <= width(unit.text) <= LONGEST and not _OPENS.search(unit.text)
    told = told and not is_name_line(after[0].raw)
    named = bool(_PLACE.search(unit.text)) and len(after) > 1 and not after[1].gap and after[1].closed
    asked = next((bool(QUESTION.match(below.text)) for below in after if not is_heading_like(below)), False)
    return (width(unit.text) <= _SHORT and (asked or named or _leads(after))) or (
        alone and told and not unit.begins
    )


def _is_marked(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a mark stands in front of a headline and not of an item: ``■ 数字里的焉耆``.

    What an item says ends with the line; below a headline its text begins, without a mark.
    """
    text = unit.text.lstrip(MARKS + " ")
    if text == unit.text or unit.photo or len(unit.lines) > 1 or not after or after[0].gap:
        return False
    below = after[0]
    if (last and last.role is Role.HEAD and BRIEFS.match(last.text)) or ITEM_FIELD.match(below.text):
        return False
    if unit.gap and len(after) > 1 and not after[1].gap and after[1].closed and is_heading_like(below):
        below = after[1]  # ■新春走基层, over the headline of a report in that column
    prose = below.text[0] not in MARKS and not is_heading_like(below)
    return (prose or below.role is Role.BYLINE) and is_heading_like(replace(unit, text=text))


def _is_retold(unit: Unit, last: Unit | None, counts: Callable[[], Counter[str]]) -> bool:
    """Whether a line that interrupts a torn sentence sums up what the page says elsewhere."""
    if not unit.gap or not is_heading_like(unit) or "," in unit.text or last is None or last.closed:
        return False
    wanted = grams(unit.text)
    return len(wanted) >= 6 and sum(counts()[gram] > 1 for gram in wanted) >= 0.6 * len(wanted)


def _is_listed(unit: Unit, last: Unit | None, after: Sequence[Unit]) -> bool:
    """Whether a line is one of many alike: items of a list, not five headings of one article."""
    if last is not None and last.role is not Role.HEAD and last.text.endswith(":") and not unit.gap:
        return True
    if last is not None and last.role is Role.BODY and not unit.gap and is_heading_like(last):
        return not _is_foot(last)
    following = after[:_AHEAD]
    if _leads(list(takewhile(lambda below: not below.gap, after))):
        return False
    return len(following) == _AHEAD and all(
        u.role is Role.BODY and is_heading_like(u) and not u.gap for u in following
    )


def _leads(after: Sequence[Unit]) -> bool:
    """Whether an article begins below, at most a few more headings away."""
    for unit in after:
        if unit.role is Role.BYLINE or unit.level or unit.begins or LEAD_DATE.match(unit.text):
            return True
        if unit.text[0] in MARKS and is_name_line(unit.raw):
            return True
        if not is_heading_like(unit):
            return False
    return False
