"""What stands around the measure and figure of a box's item: its period, its share of a task, of a whole."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.pipes.observations.growth import relative
from kg.pipes.observations.patterns import PERIOD
from kg.pipes.observations.printed import BULLET
from kg.records import record
from kg.types import Amount

_LED = re.compile(rf"(?P<mark>{BULLET})(?:{PERIOD.pattern}){{1,2}}[,: ]*(?=[一-鿿])")
_TAIL = re.compile(
    r"[,;\s(|]*(?P<words>(?:完成|达|为|占|[一-鿿]{2,6}占比)[^,;()\d]{0,16}?)(?P<rate>\d+(?:\.\d+)?)%\)?[;。]?\s*$"
)
_RANKED = re.compile(
    r"[,;(|\s](?:总量|增速|增幅)?(?:[位排]?[居列名]|排在|位次)?[全居][国省市县区州][^,;()|\s\d]{0,6}第[\d一二三四五六七八九十]{1,3}[位名]?\)?[;。]?\s*$"
)
"""The rank behind an item's figures: 增长6.3%|,居全市第2位."""
LONGEST = 60
"""Letters of the longest item with what stands around it; what is longer is prose."""
BEHIND = re.compile("同比|环比|[较比](?:上年|去年|年初|同期)|[增下上][长降升]|持平|完成(?:全年|年度|年)|占")
"""What a cell behind a figure begins with that is told of it: 9.8亿元|同比-6.2%|完成年度计划的22%."""


@record
class Around:
    """What is left of an item, and what was around it."""

    bare: str
    timed: bool
    """Whether it opens with a period: 1—2月,|工业投资 9.8亿元."""
    share: str = ""
    """What a rate behind it is of it: |完成年度计划|, |税收占比|."""
    rate: Amount | None = None


def around(text: str) -> Around:
    """Take off what stands around an item: ◆1—2月,〔税收 3.15亿元 同比+4.9%〕,完成年度任务的22%."""
    if ranked := _RANKED.search(text):
        text = text[: ranked.start()]
    led = _LED.match(text)
    bare = led["mark"] + text[led.end() :] if led else text
    tail = _TAIL.search(bare) if "%" in bare else None
    if tail is None or not re.search(r"\d", bare[: tail.start()]):
        return Around(bare, led is not None)
    amount = Amount(Decimal(tail["rate"]), "%")
    told = relative(tail["words"], amount)
    share = told.name if told is not None and not told.head else tail["words"] * ("占比" in tail["words"])
    if not share:
        return Around(bare, led is not None)
    return Around(bare[: tail.start()], led is not None, share, amount)
