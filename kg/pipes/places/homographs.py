"""Names of places that are only a stretch of other words where they stand: 范县 in 示范县."""

from __future__ import annotations

import re

_BEFORE_COUNTY = re.compile(r"[\u4e00-\u9fff]")
_PARTING = re.compile(r"[市州省区盟旗在到了赴来从与和往对向及率访日月年]$|[东南西北]$")
"""What ends in front of a county or town of two letters: 到|范县, 濮阳市|范县, 到了|安城镇."""
_TOWN_OF_WORDS = re.compile(r"[\u4e00-\u9fff](?:城镇|村镇)")
_SIDES = "双三对各多我官甲乙供需地"
"""In front of 方: 双方|正在, which is no 方正."""
_HEADED = re.compile(
    r"(?:[县区旗镇乡村局厅处科所队校院厂会组]|(?:^|[副代原任、,。;:和与由请说\s(“])[省市州盟])$"
)
"""In front of 长 where it is somebody's title: 县长|白露, ,市长|沙玉明; not 湖南省|长沙."""
_CLASS = ("市", "县", "区", "旗", "州")
_OF_PLACE = (*_CLASS, "山", "经", "高", "新", "工", "综", "镇", "乡", "开")
"""What goes on behind the name of a place: 长白|山, 长兴|经开区."""


def is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether the letters of a name belong to other words.

    示范县 is no 范县, 完成县级国土规划 no 成县, 发展乡村旅游 no 发展乡, 加快城镇化 no town, 海港区域
    no 海港区, the 安新 of 贵安新区 no 安新县, a 代县长 acts for a head, 双方正在 is about two sides,
    欧阳山 is a person, and 县长白露 is no 长白.
    """
    word, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if word[0] == "方" and before in _SIDES and before:
        return True
    if word[0] == "阳" and before == "欧":
        return True
    if word[0] == "长" and len(word) == 2 and _HEADED.search(text, max(0, start - 2), start):
        return after not in _OF_PLACE
    if len(word) == 2 and word[1] == "县":
        joined = _BEFORE_COUNTY.match(before) and (word == "和县" or not _PARTING.match(before))
        return bool(joined) or after in ("级", "域") or (word == "代县" and after == "长")
    if word.endswith("乡"):
        return after in ("村", "镇", "贤", "愁")
    if _TOWN_OF_WORDS.fullmatch(word):
        inside = _BEFORE_COUNTY.match(before) and not _PARTING.match(before)
        return bool(inside) or after in ("化", "居", "新", "体", "登")
    if word[-1] == "区" and after == "域":
        return True
    return word[-1] not in _CLASS and after in _CLASS
