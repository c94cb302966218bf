"""What is produced, planted and sold, by the noun that measures it: 产菊花1.1万吨 → 菊花产量."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.pipes.observations.frame import Spot

_PRODUCED = re.compile(
    r"(?:[^里内中上]{0,10}[里内中上])?(?:生产|出产|产出?)了?(?![值量业能品地销权线])([\u4e00-\u9fff]{2,8}|[茶酒钢粮蜜糖油煤盐铝铁铜纸布奶蛋肉鱼虾蟹藕菜瓜果棉丝药])(?<!量)"
)
_PRODUCED_YEARLY = re.compile(r"^年产(?![值量业])([\u4e00-\u9fff]{2,8})$")
_WORKING = re.compile("(?:专门|直接|间接|常年)?从事([^,;。的]{2,14})")
_PLANTED = re.compile(
    r"(?:连片|成片|集中|共)*(?:种植?|栽[种植]?|播种|扩种)[了下]?(?:(?!植|面积|业|子|苗|质|大?户)([\u4e00-\u9fff]{2,8}|[茶藕菜瓜果粮稻麦豆棉麻药花桑烟蔗薯菌菇椒姜蒜葱竹草])(?<!面积))?"
)
_PLANTING = re.compile("(?:种植?|栽[种植]?|播种)了?$")
_CROP = re.compile("的?(?P<what>[\u4e00-\u9fff]{1,8})(?=[,;。、])")
"""Behind the acres that are planted: 种了2.1万亩|油菜."""
_MONEY_SOLD = re.compile(
    r"(?P<how>[线网]上|直播间?|电商)?(?:[卖销](?:[出掉]去?)?了?|[卖销](?:出了?|掉了?|了)(?P<what>[\u4e00-\u9fff]{2,6}))(?:差不多|将近|超过|[近超约])?$"
)
_LEAST_SOLD = 1_000_000
"""What a firm sells in a year comes to that; what a farmer sells isn't told of here."""
_SOLD = re.compile(
    "(?P<thing>[\u4e00-\u9fff]{0,8}?)(?:上市以来)?(?:已经?|[共总]计?|累计)*(?:卖(?!场|家|点|方)[出掉]?去?|[销售]出)了?(?P<what>[\u4e00-\u9fff]{0,6})"
)
_SALES = frozenset(("卖", "销", "卖出", "卖掉", "销出", "售出"))
_TRADED = re.compile(
    "(?:[两三四五六七八九十]{1,2}[天日])?(?:累计|合计|一共)?(?P<what>[\u4e00-\u9fff]{0,8}(?:成交|交易))"
)


def produced(phrase: str) -> str:
    """生产钾肥476万吨 measures 钾肥产量."""
    m = _PRODUCED.fullmatch(phrase)
    if m is None:
        return phrase
    return f"{m[1]}产量" if len(m[1]) > 1 else f"产{m[1]}量"


def as_noun(phrase: str, unit: str, *, of_place: bool) -> str:
    """What a town's fields yield, by its name: 种油葵1.2万亩 → 油葵种植面积, 年产鲍鱼5800吨 → 鲍鱼产量."""
    if unit in ("亩", "公顷") and (m := _PLANTED.fullmatch(phrase)):
        return f"种{m[1]}面积" if len(m[1] or "") == 1 else f"{m[1] or ''}种植面积"
    if phrase in _SALES and unit != "CNY":
        return "销量"  # 前三季度销了1340台
    if unit == "人" and (m := _WORKING.fullmatch(phrase)):
        return f"{m[1]}从业人员"
    if of_place and (m := _PRODUCED_YEARLY.match(phrase)):
        return f"{m[1]}产量"  # a project's 年产 is what it is built for
    return phrase


def planted(spot: Spot) -> re.Match[str] | None:
    """The crop behind its acres: 种了2.1万亩|油菜."""
    return _CROP.match(spot.text, spot.figure.end) if _PLANTING.search(spot.own_words) else None


def sold(words: str, value: Decimal) -> str:
    """What 去年卖了2.3亿元 measures, empty where nothing is sold or for a small sum."""
    if value < _LEAST_SOLD:
        return ""
    m = _MONEY_SOLD.search(words)
    return f"{m['how'] or ''}{m['what'] or ''}销售额" if m else ""


def moved(phrase: str) -> str:
    """The amount that is sold or traded: 鲜莲蓬已卖出310吨 → 鲜莲蓬销量, 成交4.3万吨 → 成交量."""
    if m := _TRADED.fullmatch(phrase):
        return f"{m['what']}量"
    m = _SOLD.fullmatch(phrase)
    return f"{m['thing'] or m['what']}销量" if m else phrase
