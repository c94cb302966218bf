"""The sayings that a page prints a year in, and which year of the page each speaks for."""

from __future__ import annotations

import re

from kg.records import record
from kg.weekdays import LETTERS, OF_WEEK

_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d{2})年"
_ALL_YEAR = r"(?<![\d到至在前截从自把—-])(?P<year>20\d{2})年(?:全年|度)?"
_WITHIN = r"[^。;\n]"

OUTLOOK = re.compile(
    r"(?:预计|计划|力争|确保|争取|有望|拟|将于|将在|规划|到|(?<!截)至)(?:在|于|到|至)?(?:19|20)\d{2}年(?!全年|度?(?:目标|任务))(?:\d{1,2}月)?(?:\d{1,2}日)?"
)
"""Years that are only hoped for: 预计2026年6月竣工, 到2030年; 截至2024年9月30日 is past."""
_MEMORY = "[回返]乡|辞|毕业|退[休伍役]|入[伍党职]|参军|出?生|创办|他|她"
"""What people tell of a year of their lives."""
_PLANNED = (
    "计划|安排|任务|目标|预期|力争|确保|争取|要[^求素闻]|将|拟|共同推进|双方|列[省市入]"
    "|工作(?:思路|要点|打算|部署)"
)
_ASKS = "部署|谋划|安排|布置|展望|研究|明确|谈到?|会议(?:指出|强调|要求|提出|确定|明确)[:,]?"
_DONE = "产值|收入|增加值|总值|游客|进?出口|产量|营收|销售额?|投资|完成|实现|突破|达到?|引进|新增|接待|缴"
_COUNTED = r"\d[\d.]*(?:万|亿|%|家|个|吨|公里|户|人|亩)"
_OF_A_SITE = "[^。;,\\d]{0,20}(?:项目|工程)(?:已?完成|总?投资)"
"""What a project is named by: 2022年高标准农田建设项目完成投资1200万元."""
_NOT_A_COUNT = "(?![年亿万千百元个家人户亩吨米公名只台套辆项件处次余多])"
_NAMED = (
    "(?:会议|[大年峰谈介览]会|论坛|活动|[化流传作]周|[大联谊请决标开]赛|演练|专场|仪式|集中开(?:竣)?工|协议|名单|招商项目|重[点大]项目"
    "|进度|行动”|晚会|[化术]节)(?!留下|以来|[之]?[后前])"
    "|[会赛展营](?=(?:在[^,，。；;]{2,16})?(?:举行|召开|举办|开幕|启幕|开赛))"
)
"""What bears the year that it is held in; or whatever was held: 2023年咖啡拍卖会在城东举行."""
_LAST_OF = "[^。;》\\d]{0,16}(?:审计|预算执行|决算|先进|表[彰扬]|考核结果)"
"""What is drawn up when the year is over: 2023年度预算执行审计."""
_REVIEWED = (
    "度[^。;》\\d]{0,16}(?:总结|表[彰扬]|优秀|述职|民主生活会|年会|考核|评先|颁奖|团拜|[十百]佳)"
    "|中央(?:经济|农村)工作会议"
)
"""What is held when the year is over, or in its last weeks: 2023年度总结会."""
_AHEAD_OF = "度?[^。;,》]{0,12}(?:元旦|新年|跨年|党报党刊|报刊|征订|居民医保|医疗保险|征缴|研究生|公务员)"
"""What is held in the last months of the year before: 2025年元旦晚会, 2025年度党报党刊发行工作会议."""


@record
class Sign:
    """A saying with a printed year: how many years after it the page is, and how much it tells."""

    pattern: re.Pattern[str]
    weight: float
    later: int = 0
    in_winter: int = 0
    """The same in November and December, when a year is summed up and the next one planned."""

    @property
    def is_plan(self) -> bool:
        """Whether it may speak of a year that has not begun."""
        return self.in_winter < 0


def _sign(pattern: str, weight: float, later: int = 0, in_winter: int = 0) -> Sign:
    return Sign(re.compile(pattern), weight, later, in_winter)


SIGNS = (
    # 2023年3月8日,…签约: not 1976年9月8日出生, 2024年6月30日前
    _sign(
        rf"{_YEAR}(?P<month>\d{{1,2}})月\d{{1,2}}日(?!出?生|前|以前|之前|[截为]?止|到期|届满|起施行)",
        3,
    ),
    # 去年(2023年); 刚刚过去的2023年, 今年(2024年), 日历翻到2025年
    _sign(rf"(?:[去上]年|过去的)[^。;\d]{{0,8}}?{_YEAR}", 3, later=1),
    _sign(rf"(?:今年|翻到|进入|[迈跨步]入|踏上|迎来)[,(:]?(?:即|也就是)?{_YEAR}", 3),
    # (凤政发〔2024〕9号), 2024年第3期
    _sign(r"[〔\[(](?P<year>20\d{2})(?:年度?)?[〕\])](?:第?\d+号)?", 2),
    _sign(_YEAR + r"第\d+[号期]", 2),
    # 召开2023年工作推进会
    _sign(
        rf"(?:召开|举行|举办)(?:了|全[市县区旗州])?{_YEAR}(?!{_AHEAD_OF}|度?[^。;》]{{0,16}}(?:审计|决算)|{_REVIEWED})",
        3,
    ),
    # 2023中国景德镇国际陶瓷博览会, 2024年第三批重大项目集中开工
    _sign(
        rf"(?<![\d年月日.—至到-])(?P<year>20\d{{2}})(?:年(?!{_AHEAD_OF}|度?{_LAST_OF}|{_REVIEWED})度?|{_NOT_A_COUNT})"
        rf"(?=[一-鿿“(《][一-鿿“”()·—]{{0,24}}?(?:{_NAMED}))",
        3,
    ),
    _sign(_YEAR + f"(?={_AHEAD_OF})", 2, in_winter=-1),
    # 2023年上半年, 2023年6月, 2023年春季
    _sign(
        rf"{_YEAR}(?:第?(?P<quarter>[一二三四])季度|(?P<season>[春夏秋冬])[季天]?|(?P<half>[上下])半年"
        r"|(?P<month>\d{1,2})月(?!\d|出?生|前|底前|入党))",
        2,
    ),
    # 2023年度总结表彰大会, 2023年度县级预算执行审计
    _sign(f"{_YEAR}(?={_REVIEWED})", 2, later=1),
    _sign(f"{_YEAR}度?(?={_LAST_OF})", 2, later=1),
    # 部署2020年任务, 2025年,我们力争进出口总额达到680亿元
    _sign(rf"(?:{_ASKS})[^。;\d]{{0,4}}{_ALL_YEAR}", 2, in_winter=-1),
    _sign(rf"{_ALL_YEAR}[^。;\d]{{0,12}}?(?:{_PLANNED})", 2, in_winter=-1),
    _sign(r"(?<!\d)(?P<year>20\d{2})届(?!三中)", 2),
    # 总结2019年工作; 2023年,全县接待游客412万人次; 市场主体比2023年末净增1.1万户
    _sign(rf"(?:总结|回顾|盘点|通报|过去)(?:了|的)?{_ALL_YEAR}", 2, later=1),
    _sign(
        rf"{_ALL_YEAR}(?![末底至到]|以来|{_OF_A_SITE})(?!{_WITHIN}{{0,12}}?(?:{_PLANNED})),?"
        rf"[^。;\n\d]{{0,30}}?(?:{_DONE})[^。;\n\d]{{0,8}}{_COUNTED}",
        1.5,
        later=1,
    ),
    _sign(r"[与和同比较](?P<year>20\d{2})年(?:同期|全年|相比|[增净多])", 1.5, later=1),
    _sign(r"[截较比]至?(?P<year>20\d{2})年(?:年?底|末)", 1.5, later=1),
    _sign(rf"{_YEAR}年?[底末],(?!{_WITHIN}{{0,20}}?(?:{_PLANNED}))[^。;\n\d]{{0,20}}{_COUNTED}", 1, later=1),
    # any other year, of memories last: 2016年回乡创业, 1958年从四川南充来
    _sign(
        rf"(?<![\d到至在前截从自把—-])(?P<year>20\d{{2}})年(?!度|以来|末|底|前|至|到|—|-|\d|{_WITHIN}{{0,12}}(?:规划|目标纲要))"
        rf"(?!{_WITHIN}{{0,8}}(?:{_MEMORY}))",
        0.5,
    ),
    _sign(r"(?<!\d)(?P<year>20\d{2})年", 0.2),
)
"""What printed years tell of the page's, the surest first."""

SPRING = re.compile(r"春节|[开新]年|正月|元宵")
DAY = re.compile(
    r"(?<![年\d])(?<!去年)(?<!上年)(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?!前|以前|之前|起|[截为]?止)"
)
WEEKDAY = re.compile(DAY.pattern + rf"[(,]?{OF_WEEK}(?P<weekday>[{LETTERS}])")
