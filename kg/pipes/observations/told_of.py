"""Whether things are counted for their own sake: 签下5个项目, 集聚了41家企业, 带动1.3万户农户."""

from __future__ import annotations

import re

from kg.pipes.observations.frame import Spot
from kg.pipes.observations.gates import acts
from kg.pipes.observations.measure import BESIDE, After
from kg.pipes.observations.patterns import RESULT

LEAST = 10
_LISTED_IN = re.compile(r"列入|纳入|重点|重大")
INVESTS = re.compile(
    "(?:已|共|累计|合计|总计)*(?:完成|计划|年度|协议|合同|总)*(?:投资|引资)(?=[^,;。]{0,4}$)"
)
"""What counted projects are worth, right behind them: 133个续建项目|完成投资454亿元."""
_STANDS = re.compile(
    "(?:建设|整体|前期)?(?:工作|进度|进展|推进)?(?:严重|明显|较为|相对)?(?:滞后|缓慢|停滞|停工|偏慢)"
    "|(?:至今|仍然?|尚|还|一直)*(?:没有|未能?)[\u4e00-\u9fff]"
    "|正?在(?:洽谈|对接|谈)|达成[\u4e00-\u9fff]{0,4}(?:意向|协议|合作)"
)
"""How counted projects stand, right behind them: 7个项目|进度滞后, 3个项目|达成初步意向."""
_BROUGHT = re.compile("[\u4e00-\u9fff]{2}$")
"""In front of a number that is the object of a verb, whatever that is: 双方签订5份协议."""
_ALL = re.compile("全部|全都|悉数|一个不")
"""Right behind projects that something is done to, whatever it is: 把7个停缓建项目|全部“叫醒”."""
TAKEN = re.compile("(?<![看走跑转访来听问参])[\u4e00-\u9fff](?:下|得|回|来|了|出)$|(?:共|还|已|现)有$")
"""In front of projects that somebody has or got, whatever the verb is: 代表团〔揽下〕11个项目."""
_TOTAL_NEXT = re.compile(
    "[^,;。\\d]{0,8}[,、](?:计划|协议|合同|意向|预计)*(?:总投资|引资|总金额|投资总额|合计投资|总引资)"
)
"""Behind projects whose total is told: 8个项目|一并亮相,总投资达71亿元."""
_OF_SIZE = re.compile("(?:规模以上|规模(?=企业)|规上|限上|限额以上)[^,。;]*(?:企业|单位)$")
"""Firms that are counted by whoever reports on them: 50户〔规上工业企业〕完成产值67亿元."""
_REPORTING = re.compile(
    "(?:[^,;。\\d]|\\d+(?=[月年至])){0,8}?(?:(?:实现|完成|创造)[^,;。\\d]{0,8}(?:产值|收入|销售|税收|利润)|卖[出掉了]+(?=[近约超]?\\d))"
)
"""Behind firms whose output is told: 镇里216家卫材企业|实现销售收入38亿元, 26家企业|去年卖了9.3亿元."""
DONE_FOR = re.compile(
    "(?:(?<![作成视因])为|给|向|替)(?:[全我本][市县区旗州镇乡村]|辖区内?|区内|当地|本地|周边|[近约超逾])*$"
)
"""In front of those to whom something is done that is told behind them: 为|37家企业兑现奖补资金."""
GIVEN_TO = re.compile(
    "(?:带动|吸纳|惠及|覆盖|辐射|联结|链接|接收)(?:周边|附近|本地|当地|全[市县区镇乡村]|近|约)*$"
    f"|{DONE_FOR.pattern}"
)
"""In front of those for whom something is done: 带动|1.3万户农户."""
_RECEIVE = re.compile(
    "(?:[共已都]|先后|陆续|成功|提前)*(?:收到|领[到取]|享受|获得|拿到|用上|喝上|吃上|住[上进]|搬[进入]|受[益惠]|获益)(?!称号)"
)
"""Right behind those who get something: 317户纳税人|收到退税2.08亿元."""
_BROUGHT_ALONG = re.compile(
    "(?:送|帮助|组织|输送|转移|资助|救助|培训|安置|招[聘收录]|选[派聘]|聘[用请]|慰问|惠及|动员|发动|带动|吸[引纳])(?:[近约超逾了]|超过)*$"
)
"""In front of people whom somebody does something for or with: 免费|送|482名务工人员返岗."""
_PERSONS = (
    "人员",
    "学生",
    "职工",
    "民工",
    "群众",
    "老人",
    "患者",
    "劳动力",
    "青年",
    "干部",
    "工人",
    "毕业生",
    "志愿者",
)
_CLASSES = re.compile("(?:重点|重大)[^,。;]{0,6}项目|(?:以上|续建|在建|新建)项目")
_SEATED = ("企业", "公司", "商户", "机构", "平台", "基地", "合作社", "工厂", "车间", "门店", "个体户")
_HELD = re.compile(
    "(?:集聚|聚集|汇聚|吸引|拥有|[现共建设]有|孵化|引来|培育|形成|集中)(?:了|起|出|着)?(?:各类|大小|大大小小的|[近约超逾]|超过)*$"
)
"""In front of firms that a place has: 园区已|集聚了|41家汽车零部件企业."""
_MOVED_IN = re.compile("[\u4e00-\u9fff]{0,6}?(?:入驻|进驻|入园|搬[进来入]|迁[入来进]|安家|扎根)")
"""Behind firms that came to a place: 已有6家企业|拎包入驻."""


def are_told_of(spot: Spot, after: After, follow: str) -> bool:
    """Whether things are counted for their own sake, whatever is or isn't done to them."""
    words, noun = spot.words, after.noun
    projects = noun.endswith("项目") and (
        acts(noun)
        or (noun == "项目" and _LISTED_IN.search(words))
        or TAKEN.search(words)
        or INVESTS.match(follow)
        or _STANDS.match(follow)
        or _ALL.match(follow)
        or _TOTAL_NEXT.match(spot.text, after.end)
    )
    return bool(
        projects
        or _CLASSES.search(noun)
        or _OF_SIZE.search(noun)
        or (spot.figure.amount.value >= LEAST and GIVEN_TO.search(words))
        or (spot.figure.amount.value >= LEAST and _RECEIVE.match(spot.text, after.end))
        or (spot.figure.amount.value >= LEAST and noun.endswith(_PERSONS) and _BROUGHT_ALONG.search(words))
        or (RESULT.search(noun) and _BROUGHT.search(words))
        or (noun.endswith(_SEATED) and (_HELD.search(words) or _MOVED_IN.match(follow)))
        or (spot.own_words in BESIDE and _is_counted_too(spot))
        or (noun.endswith("企业") and _REPORTING.match(spot.text, after.end))
    )


def _is_counted_too(spot: Spot) -> bool:
    """Whether a number goes on a list of those counted: 拥有37家规上企业、|12家高新技术企业."""
    last = spot.state.last
    return last is not None and last.rule == "counted" and last.amount.unit == spot.unit
