"""The organ that another is a part of, where a chain of posts prints the part alone: 宣传部 of 市委."""

from __future__ import annotations

import re

from kg.pipes.officials.organs import GOVERNMENT, PARTY, ZONE_OFFICE

DIVISION = re.compile("^(?:师长|政委|政治委员|司令员|团长)$")
"""Heads of what is a division of the corps, or a regiment."""
OWN_PARTY = ("党组", "党委", "党总支", "党支部")
_RULING = re.compile(f"^(?:委|(?:{GOVERNMENT})$|人大|政协|办事处|{ZONE_OFFICE}|村委会|居委会|党|纪)")
_COURT = re.compile("(?:最高|高级|中级)?(?:人民)?(?:法院|检察院)")
_JUDGES = ("审判员", "检察员", "执行员", "书记员")
_PARTY_HEADS = ("书记", "常委", "秘书长", "委员", "成员")
_PARTY = re.compile(f"(?:{PARTY}|纪工委|纪委|工会|团委)$")
_PARTY_PARTS = re.compile(
    "^(?:宣传部|组织部|统战部|政法委|社会工作部|巡察办|办公室|研究室|政研室|网信办|编办|党校|督查室|直属机关工委)"
)
_EITHERS = ("办公室", "研究室", "督查室", "网信办", "编办")
"""Parts that a government has as well as a party committee."""
_ASSEMBLY = re.compile("政协|人大")
_OF_ASSEMBLY = re.compile(
    "(?P<own>办公室|研究室|信访室|(?!人大|常委)[一-鿿]{2,10}(?:工委|工作委员会))"
    "|(?:提案|经[科济]|科技|文[史化教]|社[会法建]|教科|人[资口]|环资|资环|民[宗族]|法[制工]|财经|预算|监[察司]|华侨|外事"
    "|联络|代表|选举|任免|港澳|委员|学习|民主监督|城[建乡]|农[工经])(?:(?!信息)[一-鿿]){0,10}(?:委|委员会)"
)
"""What congress and CPPCC have besides the places' departments: 市政协副主席石川、|提案委|主任白露."""
_INSTITUTION = re.compile(
    "[一-鿿]*?(?:[中小大]学|学校|学院|[一二三四五六七八九十]中(?!学)|[幼师高职中]专|幼儿园|党校|医院|卫生院)(?!附属|[校院])"
)
"""What has departments of its own: 桐溪大学|教务处, 第一医院|急诊科."""
_DEPARTMENT = re.compile("[处科室系部]$|中心$|^(?:党委|党总支|党支部|纪委|工会|团委)$")
_UNIVERSITY = "大学"
"""Has parts that are called as those of a party committee are: 桐溪大学|宣传部."""


def outer_organ(base: str, organ: str) -> str:
    """The organ that another is part of: 宣传部 of 市委, 刑事审判庭 of the 人民法院, 党委 of a school."""
    whole = _INSTITUTION.match(base)
    if whole and _DEPARTMENT.search(organ):
        own = organ == "办公室" or not _PARTY_PARTS.search(organ) or whole.group().endswith(_UNIVERSITY)
        if own:
            return whole.group()
    assembly, part = _ASSEMBLY.match(base), _OF_ASSEMBLY.fullmatch(organ)
    if assembly and part:
        return "人大常委会" if part["own"] and assembly.group() == "人大" else assembly.group()
    if _PARTY_PARTS.search(organ):
        party = re.match("党委|委|政府|人民政府", base)
        fits = party and (organ in _EITHERS or "政府" not in party.group())
        if party and fits:
            return party.group()
        # 常务副市长温如玉、组织部部长白露: the city's committee, whose government it has just named.
        return "委" if organ not in _EITHERS and re.match("人民政府|人大|政协", base) else ""
    if organ in OWN_PARTY and base.endswith(organ):
        return base.removesuffix(organ)  # 人大常委会党组书记温如玉,|党组|副书记齐望山
    if organ in OWN_PARTY and base and not base.endswith(OWN_PARTY):
        governing = organ == "党组" and not base.startswith(("委", "党", "纪"))
        return base if governing or not _RULING.match(base) else ""
    court = _COURT.match(base)
    return court.group() if court and organ.endswith(("庭", "局", "处", "部", "委员会")) else ""


def base_organ(base: str, head: str) -> str:
    """What a bare title takes from the post before it: 市发改委党组书记、主任 → 市发改委."""
    if head in _PARTY_HEADS:
        return base
    if head in _JUDGES and (court := _COURT.match(base)):
        return court.group()  # 副院长、审判委员会委员、|审判员
    if head == "链长":
        return ""  # the place's, whichever organ its 链长 is of besides
    stem = _PARTY.sub("", base)
    corps = stem.endswith(("团", "场", "连")) and not stem.endswith("集团")
    return "" if DIVISION.match(head) and not corps else stem
