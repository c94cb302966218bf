"""Projects that a sum, an agreement or a list names without 项目: 拟在金刚台镇建设|小家电配件园."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from kg.currencies import CURRENCY
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import capacity, ends_in_act, ends_in_works, names_an_agent, phase
from kg.pipes.projects.patterns import BUILD_VERBS, COMPANY_WORDS, GENERIC, HEAD, PAYS, SUM
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.wordfinder import gated

_FUNDED = re.compile(
    rf"(?:投资|投入|造价|斥资|概算)(?:额|约|近|超|超过|逾|达|为)*\d[\d.]*[万亿]{{1,2}}[余多]?(?:{CURRENCY}|(?=的))(?:左右|人民币)?"
    r"(?:[、,]?在[\u4e00-\u9fff]{2,12}?)?(?:(?:投资|新上|引进|规划)?(?:建设|新建|兴建|兴办|打造|新上|实施|建造|建起|建成|改造)?的|(?:新上|新建|建设|兴建|扩建)的?)"
    r"(?P<name>[^,。;:!?\n、|]{4,30})"
)
"""Money that a name follows: ``总投资1.35亿元的|林芝市职业技术学校实训基地|预计8月交付``."""
_POURED = re.compile(
    rf"[把将]{SUM}(?:资金)?[砸投用][向到进入]了?(?P<name>[\u4e00-\u9fffA-Za-z\d]{{4,26}})(?=[,。;])"
)
"""``把2.6亿元砸向|服务器代工厂``."""
_PUT_INTO = re.compile(
    rf"(?:^|(?<=[。;:\n])|(?<=其中,))(?P<who>[\u4e00-\u9fff()A-Za-z]{{4,20}}?){PAYS},"
    r"(?:在[\u4e00-\u9fff]{2,12}?)?(?:投资)?(?:建设|新建|兴建|兴办|打造|新上|上马|实施|设立|建(?![成议立])|要?做|生产)(?:一?[座条个])?"
    r"(?P<name>(?![年月日])[\u4e00-\u9fffA-Za-z\d]{4,26})(?=[,。;])"
)
"""A firm that puts money into something: ``浙江鲜享冷链拟投资2亿元,建设|豫北冷链物流中心``."""
_NO_CLAUSE = rf"\d(?![\d.]*[万亿]+{CURRENCY}的)"
"""A sum that is told of what stands in front, not 投资2亿元的… of what follows."""
_LINE = re.compile(
    r"(?<![^\n;。])(?:(?:\d{1,2}[.、)]|[①-⑳■●◆▲])[^,;。:\n—]{0,30}?(?:——|:)?|[^,;。:\n—]{4,30}——)"
    rf"(?P<name>[\u4e00-\u9fffA-Za-z\d()“”]{{4,36}})[,(:](?:计划|预计|拟|占地[^,;。]{{1,10}},)?总?投资约?{_NO_CLAUSE}"
)
_ENTRY_TELLS = re.compile(":(?:计划|拟)?(?:选址|落户|总?投资|建设地点)")
_ENTRY = re.compile(
    r"(?<![^\n;。:.、])(?P<name>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z\d()/“”—]{3,29}):"
    rf"(?:计划|拟)?(?:选址|落户|总?投资约?{_NO_CLAUSE}|建设地点)[^;。\n]{{0,40}}投资"
)
_THING = r"(?:[园线厂库]|罐区|基地|中心|车间|装置|综合体|[母电泵]站)"
_AGREED = gated(
    "签拟计将投商约议合联携",
    rf"(?:签[订署下]了?(?!共建|了)(?P<name>[^,。;:、\d]{{3,24}}?{_THING})(?:项目)?的?(?:投资|合作|入驻|框架|战略|建设|意向)*(?:协议|合同|意向书|备忘录)"
    rf"|(?:拟|计划|将|[商约议]定|投资[^,。;]{{2,10}}元,|合[资作],?|联手,?|携手,?)在[\u4e00-\u9fff]{{2,10}}?(?:共同|合作|投资|联合)?(?:建设|兴建|新建|打造|落地|[投共合]建|建(?!立|议|成))"
    rf"(?P<built>[^,。;:的]{{3,24}}?{_THING})(?=[,。;]))",
)
"""What is agreed on without 项目: 签订LED灯带生产基地协议, 拟在金刚台镇建设小家电配件园."""
_NAME_END = re.compile(
    r"[是为将由要须]|(?<!自)在|[一二两三四五六半]个?[多半]?月|打[完下]|“|[已正于]|预计|计划|目前|[今去明上本]年|[上本]月|[上本下这]周|[今昨明]天|当[天日]|有望|全面|顺利|主体|进入|完成|成功|开工|竣工|投产|落户|签约|建成|启动|现场"
    r"|举行|进展|即将|接近|最快|最终|投入|通过|率先|刚刚|眼下|下月|试产|试车|封顶|点火|达产|拔地|年底|\d+[年月日]|推进|加快|分[一两二三四]期|占地|位于|选址|坐落|包括|涵盖|总建筑|建筑面积|规划(?!馆|展)"
)
_NO_NAME = re.compile(r"的|[企产]业$|资金|资本|公司$|集团$|项目|工程|我[市县区]|\d[个家项]")
_TOLD_OF = re.compile("项目|工程|^[该此这本]|[总由]|^(?:企业|公司|集团)|[市县区镇乡]$")
"""Not a firm that begins something: the project told of, or a whole place."""
_FIRM_END = tuple(COMPANY_WORDS)


_APPOSED = gated(
    "首另又第唯最",
    r"(?:首|另一?|又一|第[一二三四五六七八九十\d]+|唯一的?|最大的?)(?:个|宗|家|号)?[\u4e00-\u9fff]{0,8}?(?:项目|工程)——"
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d]{4,24})(?=[,。;(])",
)
_BY_WHOM = re.compile(rf"(?:{BUILD_VERBS})$")
"""What somebody does to the project of an entry: ▲组件项目:恒昇新能源|投资|,总投资14.8亿元."""


def _apposed(text: str, joined: Spans) -> Iterator[Mention]:
    """Names behind a dash that says what they are: 落户三垛镇的另一个项目——|恒朗卫浴五金|,…."""
    for found in _APPOSED.finditer(text):
        begin, end = found.span("name")
        name = text[begin:end]
        if not (HEAD.search(name) or is_class(name) or names_an_agent(name) or name.endswith(_FIRM_END)):
            yield Mention.alone(text, begin, end, "projects.list", clause_start(text, found.start()))


def _lines(text: str, joined: Spans) -> Iterator[Mention]:
    """Entries of a list of projects: ``4.黔峰山茶油公司——油茶低产林改造与冷榨油厂,总投资9000万元``."""
    for line in _LINE.finditer(text):
        begin, end = line.span("name")
        name = text[begin:end]
        firm = name.endswith(_FIRM_END) and not ends_in_works(name)  # 第一家企业——上海芯旺电子,投资3亿元的…
        told = name.startswith(("由", "占地"))  # ▲智能装备项目:由深海装备公司投资,总投资8亿元
        told = told or (text[begin - 1 : begin] == ":" and bool(_BY_WHOM.search(name)))
        if not (firm or told or HEAD.search(name) or is_class(name) or names_an_agent(name)):
            yield Mention.alone(text, begin, end, "projects.work", line.start())


def _agreed(text: str, joined: Spans) -> Iterator[Mention]:
    """Things to be built that an agreement or a plan is about."""
    for found in _AGREED.finditer(text):
        start, end = found.span(found.lastindex or 0)
        begin = name_start(text, start, end, joined)
        if (
            begin is None
            or end - begin < 4
            or GENERIC.fullmatch(text[begin:end])
            or is_class(text[begin:end])
        ):
            continue
        yield Mention.alone(text, begin, end, "projects.work", clause_start(text, begin))


def _entries(text: str, joined: Spans) -> Iterator[Mention]:
    """Entries that say where and for how much: ``钒钛储能材料产业园:拟选址韩城经济技术开发区,投资15亿元``."""
    for entry in _ENTRY.finditer(text) if _ENTRY_TELLS.search(text) else ():
        begin, end = entry.span("name")
        name = text[begin:end]
        if not HEAD.search(name) and not is_class(name) and not names_an_agent(name):
            yield Mention.alone(text, begin, end, "projects.work")


def _funded(text: str, joined: Spans) -> Iterator[Mention]:
    """Things that money is put into: ``投资18亿元的小街风电场二期``, ``投资4000万元新上的松露冻干生产线``."""
    for money in chain(
        _FUNDED.finditer(text), _PUT_INTO.finditer(text) if "元," in text else (), _POURED.finditer(text)
    ):
        begin, end = money.span("name")
        who = (money.groupdict().get("who") or "").removeprefix("由")
        if HEAD.search(text, begin, end) or _TOLD_OF.search(who):
            continue
        stop = _NAME_END.search(text, begin + 2, end)
        end = stop.start() if stop else end
        if text.endswith("建设", begin, end) and ends_in_works(text[begin : end - 2]):
            end -= 2  # 加快总投资12.3亿元的老虎洞水库|建设
        begin = name_start(text, begin, end, joined) or begin
        name = text[begin:end]
        if not 4 <= len(name) <= 25 or _NO_NAME.search(name) or is_class(name):
            continue
        if ends_in_works(name) or phase(name) or capacity(name) or ends_in_act(name):
            yield Mention.alone(text, begin, end, "projects.work", clause_start(text, begin))


PLANS = (_apposed, _entries, _lines, _funded, _agreed)
"""In the order in which they may claim a stretch of text."""
