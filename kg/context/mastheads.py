"""The zone whose own paper or bulletin a page is of."""

from __future__ import annotations

import re

from kg import gazetteer
from kg.pipes.places.patterns import STRONG
from kg.pipes.places.resolve import full_zone_name
from kg.pipes.places.zones import ZoneName, is_town, kind_of, read_zone

_KINDS = "|".join((*STRONG, "新区", "示范区", "试验区", "实验区", "度假区", "投资区"))
_TITLE = re.compile(
    r"《?(?P<stem>[\u4e00-\u9fff]{2,4}?)(?P<kind>经开|高新|综保|开发)区?"
    r"(?:日报|周报|周刊|时报|导报|快报|专版|专刊|特刊|(?:工作)?(?:简报|通讯|动态)|之窗|视窗|新闻|报|(?=[》·|]|\d{4}年|第\d))"
)
"""What a zone's paper is called: 大龙经开周刊, 渭南高新."""
_IMPRINT = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:中共)?(?P<zone>[\u4e00-\u9fff]{{2,14}}?(?:{_KINDS}))(?:党工委|管委会|管理委员会)?"
    r"(?:党政|党群|综合|宣传|融媒体|新闻)[\u4e00-\u9fff]{0,8}?(?:主办|主管|编印?|编辑|印发|出版)"
)
"""Who makes it: 河南舞阳经济技术开发区党政办公室主办."""

_PAPER = re.compile("[市县区旗州]? ?(?:[日晚晨早周]?报|时[报讯]|新闻|快讯|导报|周刊)")
"""What the paper of a place is called behind its name: 高邮|日报."""


def titled_zone(head: str, text: str) -> str:
    """The full name of the zone whose paper a page is of, by its title or its imprint, empty for others.

    Args:
        head: how the page begins.
        text: the page, which says whether a 经开 is a 经开区 or a 开发区.
    """
    made = _IMPRINT.search(head)
    if made is not None:
        name = read_zone(made["zone"])
        whole = made["zone"][made["zone"].find(name.middle) :] if name.middle else made["zone"]
        return full_zone_name(whole, name, "")
    m = _TITLE.match(head.replace(" ", ""))
    if m is None or not (gazetteer.with_stem(m["stem"]) or is_town(m["stem"])):
        return ""
    kind = m["kind"] + "区"
    if kind not in text:
        kind = "开发区" if m["kind"] in ("经开", "开发") else kind
    return full_zone_name(kind, ZoneName(m["stem"], "", kind_of(kind)), "")


def is_own_paper(head: str, place: str) -> bool:
    """Whether a page is of the paper that a county or city has: 高邮日报, 今日湄潭.

    Args:
        head: how the page begins.
    """
    before, stem, after = head.strip().partition(gazetteer.stem_in_full(place) if place else "\n")
    named = _PAPER.match(after) if before.strip(" 《") == "" else before.strip(" 《") == "今日"
    return bool(stem and named)
