"""Cues of amounts: currencies, units, magnitudes, and the words that bound a figure."""

from __future__ import annotations

import re

from kg.lexicon import table

UNITS = frozenset(row["unit"] for row in table("units") if row["kind"] == "unit")
RATIOS = frozenset(row["unit"] for row in table("units") if row["kind"] == "ratio")
POINTS = frozenset({"个百分点", "个千分点", "‰"})
"""What rates differ by, which is no figure of its own."""
IN_BULK = frozenset(row["unit"] for row in table("units") if row["kind"] == "bulk")
"""Units only behind a magnitude, else other words: 6.4亿度, 300万股, 120万棒; not 今年度, 5股."""

MAGNITUDES = {
    "万亿": 10**12,
    "千亿": 10**11,
    "百亿": 10**10,
    "十亿": 10**9,
    "亿": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "十万": 10**5,
    "万": 10**4,
    "千": 10**3,
    "百": 10**2,
}

BOUNDS_BEFORE = {
    "不超过": "max",
    "不高于": "max",
    "不多于": "max",
    "不大于": "max",
    "不少于": "min",
    "不低于": "min",
    "不小于": "min",
    "不下": "min",
    "至少": "min",
    "超过": "min",
    "突破": "min",
    "高于": "min",
    "多于": "min",
    "大于": "min",
    "破": "min",
    "超": "min",
    "逾": "min",
    "最多": "max",
    "低于": "max",
    "少于": "max",
    "将近": "max",
    "接近": "max",
    "近": "max",
    "大约": "about",
    "约为": "about",
    "约": "about",
}
"""Words right before a figure; a longer one is tried before a shorter one."""

BOUNDS_AFTER = {
    "以上": "min",
    "以内": "max",
    "以下": "max",
    "左右": "about",
    "上下": "about",
}

NOT_COUNTED = re.compile(
    "月|小时|工作日|季度|星期|方面|层面|阶段|环节|维度|角度|百年|代表|全面|自信|维护|意识|确立|务必|坚持|必须|统筹|结合"
    "|到位|转变|清单|一|不|严|凡是|体系|更加|带头|如何|聚焦|着力|突破|提升"
)
"""What follows 个 where it counts time or belongs to a slogan (两个维护, 三个方面)."""
