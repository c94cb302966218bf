"""What a heading says of the posts below it: the body (县人民法院:), or the group that a notice forms."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.pipes.officials.organisations import is_body, split_body
from kg.pipes.officials.patterns import HAN, LEVELS

_ITEM = "(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|\\d{1,2}[.、]|[【★■●◆▲○◇])?"
_BODY_LINE = re.compile(rf"(?:^|\n){_ITEM}[ ]?(?P<body>[{HAN}()]{{3,24}}?)[】 ]?(?::|\n|(?=\Z))")
_ACTS = re.compile("任命|免去|任免|免职|任职|选举|选出|当选")
_KIND = (
    "领导小组|协调小组|工作小组|工作专班|专班|(?:总|分|前线)?指挥部|工作组|专项组|推进组|攻坚组|筹备组|小组|组委会|筹委会"
    "|组织委员会|筹备委员会|议事委员会|规划委员会|咨询委员会|联席会议|突击队|服务队"
)
_GROUP = re.compile(rf"(?P<name>[{HAN}“”\d]{{2,36}}?(?:{_KIND}))(?!办)")
_LEAD = re.compile(
    "(?:.*(?:成立|调整|设立|组建|公布|完善|充实|印发|决定|现将|关于|明确|建立|加入|抽调|参加|[的将对把为在]))?"
    "(?:了|后|全新|新的)?"
)
_PART = re.compile(rf"(?:^|\n){_ITEM}[ ]?(?P<name>[{HAN}]{{2,10}}(?:组|专班|分队))[】:]?\n")
_OFFICE = re.compile(f"(?:(?:{_KIND})(?:办公室|办)|办公室)")
_HAS_OFFICE = re.compile(f"(?:{_KIND})(?:下设)?办公室|办公室设在|设(?:立)?办公室")
_ISSUED = re.compile(
    rf"(?P<place>[{HAN}]{{2,8}}?(?:镇|乡|街道|开发区|高新区|经开区|园区))[{HAN}]{{0,12}}关于"
)
_LEAST = 2
_COURT = re.compile("法院|检察院")
_ORGAN = re.compile("(?:政府|[局厅委部]|委员会|法院|检察院|(?<!大)会|政协|办公室|机构|中心|党组)\\Z")
_INNER = re.compile("[庭室处科组队局]$|委员会$")


@lru_cache(256)
def body_over(text: str, position: int) -> tuple[str, str]:
    """Owner and organ of the body whose line heads the appointments here: 县人民法院:|任命石川为审判员."""
    if not _ACTS.search(text):
        return "", ""
    last = None
    for match in _BODY_LINE.finditer(text, 0, position):
        body = match["body"]
        owner, organ = split_body(body)
        if _ORGAN.search(organ) and owner.endswith(LEVELS) and is_body(body) and not _ACTS.search(body):
            last = owner, organ
    return last or ("", "")


def under(body: tuple[str, str], organ: str) -> tuple[str, str] | None:
    """The body of a post below such a line: its own where it prints none, or a part of it (立案庭)."""
    owner, outer = body
    if not organ:
        return body
    inner = _COURT.search(outer) and _INNER.search(organ) and not _COURT.search(organ)
    return (owner, outer + organ) if inner else None


@lru_cache(256)
def group_before(text: str, position: int) -> str:
    """The group that a notice or list names before: 县防汛抗旱指挥部, of 关于成立县防汛抗旱指挥部的通知."""
    names = (match["name"] for match in _GROUP.finditer(text, 0, position))
    stripped = [_LEAD.sub("", name, count=1) for name in names]
    fit = [name for name in stripped if not re.fullmatch(f".{{0,{_LEAST - 1}}}(?:{_KIND})", name)]
    if not fit:
        return ""
    own = [name for name in fit if split_body(name)[0].endswith(LEVELS)]
    issued = _ISSUED.search(text, 0, position)
    name = (own or fit)[-1]
    return issued["place"] + name if issued and not split_body(name)[0] else name


def part_before(text: str, position: int) -> str:
    """The part of a group whose line stands over its list: 综合协调组."""
    parts = list(_PART.finditer(text, 0, position))
    return parts[-1]["name"] if parts else ""


def office_of_group(text: str, position: int, body: str) -> str:
    """The group whose office a bare 办公室主任 heads, where the article gives it one."""
    if not _OFFICE.fullmatch(body) or not _HAS_OFFICE.search(text):
        return ""
    return group_before(text, position)
