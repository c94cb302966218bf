"""What the line under a newspaper's name is made of: its day, page, issue, editors and telephone."""

from __future__ import annotations

from kg.weekdays import WEEKDAY

LUNAR = (
    r"(?:农历[^。,]{2,12}|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"
    r"[正闰一二三四五六七八九十冬腊]{1,3}月[初十廿三一二四五六七八九]{2,3})"
)
"""乙巳年正月廿七."""
PIECE = "|".join(
    (
        r"20\d\d(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})",
        LUNAR,
        WEEKDAY,
        r"(?:今日)?第? ?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版|头版",
        r"总?第 ?\d+ ?期",
        r"\(?内部(?:资料|刊物|交流)[^。,;:]{0,12}",
        r"准印证号?[: ]?[^\s:|]{4,24}",
        r"(?:[^\s:]{0,4}热线|电话|邮箱|网址|邮编|微信|QQ)[: ]?[A-Za-z\d@.*-]+",
        r"(?:责任编辑|责编|编辑|美编|版式|校对|组版|值班编[委辑])[: ]?[一-鿿]{2,4}(?![一-鿿])",
    )
)
"""Each of them as printed, the name aside."""
