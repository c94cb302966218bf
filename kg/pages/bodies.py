"""Which words of a byline are bodies, and which can only be people."""

from __future__ import annotations

import re

from kg.pages.names import has_surname, is_name

_SECTION = "(?:宣传|组织|人事|政工|教务|营林|生产|技术|安全|财务|法规|医务|护理|综合|业务)科|年级"
_ORGANISATION = re.compile(
    f"^[一-鿿]*(?:{_SECTION}|[融全]媒体|中心|报道组|调研组|办公室|融媒|日报|报社?|网站?|电视台|通讯社|公司"
    "|集团|学院|大学|学校|政府|法院|检察院|(?:委|党政|政府|综合)办?|局|部|组|处|站|党校|[中小]学"
    "|[一二三四五六七八九十]中|医院|[支大中]队|委员会|管委会|银行|协会|商会|联社|合作社|工商联|总工会"
    "|[妇残侨社]联)$"
)
_ORGAN = re.compile(rf"{_SECTION}$|委|政府|党政|融媒|电视|[日晚晨]报|新闻|公司|中心|局$")
"""What no name of a person holds, though its first character may be a surname: 党委办."""
NO_PERSON = re.compile(r"[区县市镇乡省村州旗会部局厅办组队社长]$|[市县区州盟旗镇乡]长|书记|主任")
"""How no name ends, whatever it begins with."""
_NOTE = re.compile(
    r"[图据转载完续见摘略注编版社综本作来源供上下左右前后]|一|二|三|期|试|暂|全文|部分|合影|挂职|兼"
)
"""Letters of remarks in brackets: (未完待续), (本报综合)."""
_GIVEN = 4
"""Letters of a name without a dot at most."""


def is_body(part: str) -> bool:
    """Whether a part of a byline is who the authors work for: ``县融媒体中心``."""
    return bool(_ORGANISATION.match(part)) and (not has_surname(part) or bool(_ORGAN.search(part)))


def is_plain_name(name: str) -> bool:
    """Whether a word in the place of a name has a surname or a dot, or no letter of a remark."""
    return has_surname(name) or "·" in name or not _NOTE.search(name)


def is_person(text: str) -> bool:
    """Whether a word alone at the end of a text can only be who wrote it: 罗布顿珠, or of rare surname."""
    if len(text) > _GIVEN or not (is_name(text) and is_plain_name(text)):
        return False
    return not (is_body(text) or NO_PERSON.search(text))
