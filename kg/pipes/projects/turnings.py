"""What ends a scene: where a text comes to speak of all the page's place, or of something elsewhere."""

from __future__ import annotations

import re

from kg.gazetteer import stem_in_full
from kg.pipes.projects.marks import Marked
from kg.pipes.projects.patterns import NUMBER
from kg.wordfinder import occurrences

WHOLE = re.compile(
    r"(?<![占居列为是])全[市县区旗州盟省](?!前列|第一|首[位个家]|唯一|最)|我[市县区旗州盟]|(?<![^。,;:\n])[市县区旗州][\u4e00-\u9fff]{2,12}"
    r"(?:局(?:党组书记|副?局长)|[委办](?:党组书记|副?主任)|有关负责人)"
)
_OWN_LEADS = re.compile(
    r"(?<![^。,;:!?”\n])(?:放眼|纵观|下一步,|接下来,|今年,?|下半年,?|[\d年月日]{2,11},)?(?:在全?)?\Z"
)
_OWN_SPEAKS = re.compile(
    r"[市县区旗州盟]?(?:[两县市区]?(?:委|政府)[\u4e00-\u9fff]{0,12})?"
    r"(?:,|还|又|正|已|将|拟|计划|要|召开|举行|提出|明确|部署|要求|强调|推动|推进|集中|实施)"
)
"""Around the page's own place where a clause is about it: |东台|市召开三季度推进会, 放眼|东台|,…."""
_LONGEST_LEAD = 14
HOLDS = re.compile(rf"的(?:项目)?(?:(?:就|共|还)?有{NUMBER}[家个项宗座]|{NUMBER}[个项宗]项目)")
"""After a zone that several projects are told to lie in: 落在|甘棠工贸园区|的有两家:…."""
_LED_AWAY = re.compile(
    r"(?:引进|签下|招引|新上|建设|实施)?的(?!(?:签约|开工|落户|在建|竣工|投产)?项目|企业|[多都全]是|[^,;。]{0,10}项目[中里])"
)
_AT_HOUSE = re.compile("的[^,。;、]{2,30}?(?:公司|集团|厂|合作社)[^,。;、]{0,10},")
"""After the place of a house that a story is told at: 精细化工产业园|的恒昇科技有限公司,董事长…."""
_ELSEWHERE = re.compile(r"(?<=[。;\n])在[\u4e00-\u9fff]{2,10}?(?:路|大道|街|[东南西北]侧|沿线|旁边?|对面),")
"""Where a text comes to a spot that no zone holds: 在三乐路北侧,…."""
_NEW_TOPIC = re.compile(r"(?<![^。;\n])[\u4e00-\u9fff、]{2,10}(?:这一?块|这条链|这一?头|方面|领域),")
"""Where a speaker comes to the next line of business: 先进材料这块,…."""
_BETWEEN = re.compile("(?:镇|乡|街道|村)[和与][^,。;]{2,8}?(?:交界|接壤)")
"""Where a text comes to what lies between two towns: 三垛镇|和临泽镇交界处的…."""
_SHARE = re.compile(
    "一[家地园镇][便就则也又]?(?:贡献|占)|[便就则也又]?(?:贡献|占(?:了|到|去)?(?:其中|全[市县区]|[五六七八九]成|大头|多数|一半|半壁))"
)
_NEXT_STOP = re.compile(
    r"[,。](?:再|又|最后|随后|接着|之后|其后|还|继而)[\u4e00-\u9fff]{0,4}?(?:看|到|登|走|察|来|前往|乘|上)"
)
"""Where a tour goes on: 先看椅圈镇的…,|最后登上了…."""


def turns_whole(text: str, start: int, end: int, place: str) -> bool:
    """Whether a text comes to speak of all of a place: …;全市接待游客…, 区商务局局长介绍, 高邮市明确."""
    own = place[-1:]
    said = any(
        m.group()[:1] not in "全我" or m.group()[-1] == own or m.group()[-1] != "区"
        for m in WHOLE.finditer(text, start, end)
    )
    return said or _own_speaks(text, start, end, stem_in_full(place))


def has_share(text: str, mark: Marked) -> bool:
    """Whether a zone is only named for its share of a city's figure: 经开区|一家便贡献了其中的七成."""
    return _SHARE.match(text, mark.end) is not None


def _own_speaks(text: str, start: int, end: int, stem: str) -> bool:
    """Whether a clause is about the page's own place."""
    return len(stem) > 1 and any(
        _OWN_LEADS.search(text, max(start, at - _LONGEST_LEAD), at) and _OWN_SPEAKS.match(text, past, end)
        for at, past in occurrences(text, stem, start, end)
    )


def turns_away(text: str, start: int, end: int) -> bool:
    """Whether only the names behind a place belong to it: 郝家桥镇|引进的智慧牧场进展较快;…"""
    if any(turn.search(text, start, end) for turn in (_NEW_TOPIC, _ELSEWHERE, _BETWEEN)):
        return True
    if HOLDS.match(text, start):
        return False
    if not _LED_AWAY.match(text, start) or _AT_HOUSE.match(text, start):
        return False
    return ";" in text[start:end] or bool(_NEXT_STOP.search(text, start, end))
