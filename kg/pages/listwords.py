"""What papers call their lists, the columns of these, and the parts that rows are sorted into."""

from __future__ import annotations

import re

from kg.columns import ANY_TITLE
from kg.pages.patterns import DATE_LINE, LABEL, LIST_ITEM, MARKS

TITLE = re.compile(
    r"(?:附[:：]?)?(?:(?:部分|主要|重点|其中|本次|此次|具体|以下|新|集中|现场)*"
    r"(?:签约|开工|动工|奠基|竣工|投产|在建|落户|洽谈)(?:的)?(?:重[点大]|主要|部分|产业|招商)*(?:项目|名单|清单)*"
    r"|(?:部分|主要|重点|具体)(?:重[点大]|产业|招商)?项目|(?:项目)?(?:名单|清单|名录|一览表?))"
    r"(?:名单|清单|名录|一览表?|摘登|节选|选登|选载|选列)?(?:[(][^()]*[)]|:)*$"
)
"""What heads a list and says neither where nor when: the report above it does: ``部分签约项目``."""
_COLUMN = re.compile(rf"(?:{ANY_TITLE}|区域|乡镇|镇街|县区|园区|备注)(?:\([^()]*\))?")
"""The title of a column in a line of its own."""
NAMED = re.compile(
    r"(?:名单|名录|一览表?|清单|项目表|摘登|节选|通知|公[告示]|通[告报]|结果|分工)(?:\([^()]*\))?$"
)
"""What the next list is called: ``二季度开工项目名单``."""
HEADER = re.compile(
    r"\|?(?:序号|编号|名次|排名|项目|企业|名称|姓名|单位|指标|日期|时间|乡镇|镇街|地区|县区|园区|类别|部门|职务)[^\d。]{0,3}(?![一-鿿])"
    r"|\|?[一-鿿]{0,4}(?:序号|名称|姓名|名次)"
)
"""How the titles of the columns begin: ``序号|项目名称|投资方``, ``姓名 性别``."""
_PLACE = re.compile(
    r"[^()。,;:]{2,16}(?:\((?:共|合计)?\d+[个家项名户处][^()]*\)|[: ]?共?\d+[个家项]"
    r"(?:[,、]\d[\d.]*[万亿]元?)?)$"
    r"|[一-鿿]{1,9}(?:[区县市旗镇乡园]|街道|苏木|新城|类|一批)$"
)
"""The name of what the rows below have in common: ``高新区(3个,26.1亿元)``, ``柳河镇``, ``开工一批``."""
LIST_NOTE = re.compile(
    r"^[(【〔]?(?:备?注|说明|[图编]例|附注|单位|(?:资料|数据|信息)?来源|供稿|制[表图]|公示(?:期限?|时间)"
    r"|[一-鿿]{0,6}(?:电话|热线|专线)(?=.*\d)|以上|上述|上列|带[※*]的?)[: 】〕\d]"
    r"|^[(〔][^()〔〕]{2,30}(?:供稿|提供|整理|制表|统计)[)〕]$"
)
"""What stands below a list and tells of its rows: ``注:完成投资数截至7月底``, ``资料来源:市统计局``."""
FIELD = re.compile(r"[一-鿿]{2,8}:(?=.)")
"""What a line of a card begins with: ``建设地点:``."""


def is_own_title(text: str) -> bool:
    """Whether a list is called by a name of its own: ``2021年清溪县劳动模范名单(共12名)``."""
    return NAMED.search(text) is not None and not (TITLE.match(text) or text.startswith("附"))


def leads_in(text: str) -> bool:
    """Whether a line heads rows or columns by its form: ``【玉门市】``, ``■高新区``, ``建设地点``, 5月8日."""
    return bool(
        text[0] in MARKS
        or text[0] == "("
        or any(pattern.match(text) for pattern in (LIST_ITEM, LABEL, TITLE, FIELD, _PLACE, DATE_LINE))
        or _COLUMN.fullmatch(text)
    )
