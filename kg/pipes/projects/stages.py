"""How far a project is: the milestones that its words state or push."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from kg.pipes.clauses import sentence_bounds
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.segments import clause_start
from kg.types import Stage
from kg.wordfinder import gated

_NOT_YET = r"(?<!何时)(?<![未没][能有])(?<![未没])(?<!尚未)(?<!没有)(?<!不)"
_CUES = (
    (
        Stage.TALKS,
        "交仍再初商在对尚意接正洽磋细继谈跟达还",
        r"(?<!从)(?<!商务)洽谈|在谈|谈妥|跟客商谈|还在跟[^,;。]{0,8}谈|谈判|商谈|磋商|接洽|意向协议|初步意向|达成(?:初步|合作|投资)*(?:一致|意向)|交换(?:了)?意见|对接了|对接用地|(?:还[要在]再?|正在|还没|尚未)(?:一条一条地)?谈(?!判)|[尚还仍正]在(?:论证|商[量谈定])|(?:再|继续)谈(?!判|到|起|及|论|话|何|一?谈)|谈地价|细谈|谈了[\d一二三四五六七八九十半两]+[年个月轮次回]|(?:正|[还仍]?在)(?:[同与跟和][^,。;]{2,10})?谈(?!判|到|起|及|论|话)",
    ),
    (
        Stage.SIGNED,
        "也刚协变合就已敲签落转达都",
        r"签约(?!率|企业|商户|客户)|签(?:的|了|完|过)[^,。;]{0,2}约|(?:就|已经?|都|刚|也)签了|签下|签[了的](?:约|协议|合同)|签了[\d一二三四五六七八九十半]+个?多?[月年天]|刚签|签(?:正式)?合同|签订|签署|签字|协议上落笔|签了$|签了?[^,。;]{0,6}(?:意向书|备忘录)|(?:变成|变为|转为)(?:正式)?(?:合同|协议)|敲定(?!落户)|达成(?:投资|合作)?协议|签给了?|落了笔|(?:合同|协议)[^,。;]{0,6}(?:已签|签了|签妥|签好)",
    ),
    (
        Stage.SETTLED,
        "入安放花落进",
        r"落户|放到(?=[\u4e00-\u9fff]{2,14}(?:[区园镇港]|基地))|落地(?!窗)|(?<![梁柱机炉罐备体])落位|落子|[入进]驻(?!企业|商户|商家|公司|率|\d)|花落|安家",
    ),
    (
        Stage.STARTED,
        r"\d上全动同启培奠将已建开打挖放本机正浇破落计进队集预",
        r"(?<![新复])开工(?!率|主会场)|[开动][了的]工|破[了的]土|奠[了的]基|开槽|放线|(?<!又)动起来|动工|破土|动土|奠基|培土|打下第?[首一]根?桩|浇下第一|落下第一锹|挖下第一锹|(?<!设备)(?<!机器)(?<!材料)(?:已经?|同时|全部|上月|[上本]周|机械|队伍)进场(?!调试|安装)|(?:正式|开始)打桩|上马|(?:集中|机械)进场|进场施工|(?:计划|预计|将于?)\w{0,6}(?<!设备)(?<!机器)(?<!材料)进场|\d月(?:份|底|初|[上中下]旬)?进场|开建|启动建设|开始施工|正式启动|建设启动|(?<!正在)开挖|建设序幕",
    ),
    (
        Stage.BUILDING,
        "主仍修做全内净出初刷加升单占厂又合吊同回围土在地场基塔填复外大如安完封就工已带平建开形快截打扫抓抢拔挂挖掘接推搭摊收施机架桩楼正水浇火热焊盖目眼砌空立紧绑结续联装设试调贴赶路车过还进钻铺露高",
        r"在建|复建|结顶|抢工|(?:眼下|目前|如今)在做|又动起来|[装安]好了?[一两二三四五六七八九十\d]|过半(?!数)|[浇砌装铺盖](?:完|好(?=$|[,。;了])|上了)|出了?(?:地面|正负零)|封[完了]顶|(?:砌|浇|修|架|装|挖|贴)到了?(?!位)|[装贴砌铺盖刷]了[^,。;]{0,4}[半成]|(?:厂房|主体|楼体|大楼|车间)正在|试机|合拢|(?:正|[还仍]在|眼下在)(?:布展|安装|打桩|调试|装修|[装铺砌架挖浇焊])(?!饰|造|筑|设单)|(?:正在|热|联动|单机|空载|带料)\w{0,2}试[车机]|钻进|围挡|抢建|回填|就位|打地基|做(?:设备|桩)?基础?|立起了?|正在(?:紧张|加紧|抓紧|有序|全力|火热|加快)?(?:地)?(?:进行\w{0,6}|推进\w{0,4})?(?:建设|施工|安装|装修|铺设|打桩|推进主体)|复工|接近尾声|(?:加紧|加快|抓紧|紧张|快速|全速|高效)(?:建设|施工|安装)"
        r"|施工(?=[进正顺有])|封顶|主体(?:完工|施工|结构)|设备安装|安装设备|调试(?:阶段|中|$)|(?:正在|进入|进行)\w{0,8}(?:调试|联调)|设备调试|桩基检测|进入(?!试生产|试运|投产|运营|量产)\w{2,8}(?:阶段|环节)|开始(?:铺设|浇筑|吊装|安装|砌筑|打桩)|完成[^,。;]{0,8}(?:疏浚|开挖|铺设|架设|改造)\d|安装窑炉|建设进度|打桩基|桩基施工|完成(?:的)?(?:总)?投资|完成总?工程量"
        r"|工程进度|施工现场|形象进度(?!拉练|观摩|[,,。、])|(?:土地|场地)平整|(?:正在|眼下在|还在|开始)平场|净化装修|内部装修|绑扎|浇筑|升顶|吊装|立起来|调试设备|建设现场|正在\w{0,6}安装|抢抓?(?:工期|进度)|赶工"
        r"|焊接(?!车间|机|工)|截流|同步推进|占总工程量|装设备|地基处理|(?:完成|[装做砌铺盖架浇建挖打搭][好起]?了?)(?:了)?[一二三四五六七八九]成|收尾|扫尾|建设中|土建|火热建设|正酣|进展(?:顺利|较快|良好|迅速)|加快推进建设|架梁|铺轨|掘进|砌筑|热火朝天|如火如荼|塔吊|桩基(?!检测)|打完|开挖|填方|正负零|立架|已铺|正铺|铺管|铺装|水稳层|路基工程|建棚舍|正在(?:紧张|抓紧|加紧)?(?:建|装修?|铺|做|砌|架|挖|打)(?!造|议|算|开工|前期|准备|方案|规划|环评)|内装|(?<![\u4e00-\u9fff])续建(?=[,。;)]|$)"
        r"|(?:设备|机器|安装队|施工队|施工人员)(?:还没|尚未|正在?|已经?|陆续|全部|开始|年?[内底]?前?)*(?:进场|到场|到位|入场|进厂|安装|调试)|基础(?:施工|浇筑|完成|已)|主体(?:刚|正|已|全部|过半|工程(?:过半|完成))"
        r"|完成[^,。;]{0,10}(?:主体|基础|土方|桩基|吊装|安装)|(?:正|已)(?:进行|开展)[^,。;]{0,6}(?:施工|建设|安装)|工程量|建成[一二三四五六七八九]成|安装(?:光伏|风机|骨架|支架|管道|到了?)|铺到|推进中|机器轰鸣|露雏形|初具雏形|焊花|外墙粉刷|拔地而起|平整场地|合龙|摊铺|挂篮|主体\w{0,6}(?:完成|完工|竣工)|完成\d+%|进度\w{0,4}\d+%",
    ),
    (
        Stage.COMPLETED,
        "交全完已年建收月正竣落通",
        r"竣工|竣[了的]工|建成(?=见效|投|、|并|启|开|通|$|,|。)|已建成(?![一二三四五六七八九\d])|全面建成|完工|落成|完成(?:全部)?建设(?=[,。;并]|$)|(?:通过|完成|年底|月底)\w{0,4}验收|(?<!订单)(?<!订单已)(?<!产品)(?<!产品已)(?<!货物)(?<!货物已)交付(?!率)|交工|交钥匙|通车|收官|(?:全线|全面|正式)贯通|建起来|建好",
    ),
    (
        Stage.PRODUCING,
        "下产全出前功启就已并底开成投挂揭日月机正满点稳要试转运通量顺首高",
        r"投产(?!率)|投[了的]产|(?:已|就|开始|首次)出货|试生产|(?<!调)试产|满负荷(?:生产|运行)|投用|投运|投入运营|投入运行|(?<!年内)(?<!将)投入使用|启用|运营投用|投入生产|(?:全容量|成功|首次|机组|正式|顺利|已)并网|并网发电|试运[行营]|(?:正式|揭牌|挂牌)(?:投入)?运营|产品下线|量产|开业|点火|投料(?!试车)|点亮|(?<!正在)(?<!热)(?<!联动)(?<!单机)(?<!空载)(?<!带料)(?<!投料)试车|转了?起来|已?开机|试跑|通水|通气|开街|开园|开门迎客|(?:[要前底月日已成功]|全容量)并网|稳定运行|出了?(?:头|第)一[批罐车炉根台辆片瓶件枚块]|出了?产品"
        r"|(?:已|正式|开始)(?:运转|运营|营业|生产|接诊|招生|供[水电热气])|高速运转|(?<!每天)(?<!每月)(?<!日均)下线|首批(?:成品|产品|货)|产品(?:已|正)(?:发往|销往|出口)|试营业",
    ),
    (
        Stage.FULL_OUTPUT,
        "全实已投达都",
        r"(?<!投产)达产(?!后|时|年|率|标)|(?:实现|已经?|全面|都)满产(?!后|时)|投产达产(?!后|时)",
    ),
)
_READ = tuple((stage, gated(letters, f"{_NOT_YET}(?:{cue})")) for stage, letters, cue in _CUES)
_OF_PART = re.compile(
    "(?:主体|桩基|土建|土方|地基|(?<!产业)(?<!科研)基础|结构|宿舍楼?)(?:结构|工程|部分|施工|建设)?(?:已经?|[也均都]|基本|全部|顺利|全面|提前|月底前?)*$"
)
"""In front of 完工 where only part of the works is done: 职工宿舍月底|完工, 主体结构已全部|竣工."""
_BY_OTHERS = re.compile("(?:企业|商户|商家|公司|客户|住户|居民|师生|患者|搬迁)[^,。;]{0,6}$")
"""In front of 入驻 where others move into what stands: 首批企业已陆续|入驻."""
_TRADE = re.compile(r"(?:采购|设备|施工|监理|供货|购销|供应|租赁|贸易)[^,。;]{0,2}(?:合同|协议)")
"""What is signed about a project that is agreed on long since: 设备采购合同|签订完毕."""
_OUTLOOK = re.compile(r"(?:使用)?条件|后(?!续|方)(?!\w{0,6}(?:一直|已))|仪式前|之后|时起")
_OF_CLASS = re.compile(r"的?(?:\d+个|亿元|重大|重点|产业|优质|省|市|[^,;。的]{0,8}项目|一批)")
_TALKED_OVER = re.compile(
    r"[^,;。]{0,10}?(?:交流|座谈|对接|交换|沟通|探讨|商讨|协商|洽谈|商谈|磋商|谈判|达成[^,。;]{0,8}(?:意向|共识|一致))"
)
_NEWLY = re.compile(r"新(签约|落户|开工|竣工|投产)(?:了|的)?$")
_PLANNED = re.compile(
    r"(?:拟|将|计划)(?:在|投资|总投资|落户)|投资[\d.]+[万亿]+(?:元|美元)[^。]{0,14}(?:建设|兴建|新上)|公司的$|在[^,。;]{2,12}建$"
)
_AGREED = re.compile(r"签约仪式|签[下订署][^,。;]{0,14}(?:协议|合同)|签下的|签约席|签约会")
"""A signing that the sentences before tell of: 双方签订框架协议:甬羽公司计划投资1.5亿元建设…."""
_MET = re.compile(r"(?:进行|深入|展开|开展)(?:了)?(?:洽谈|商谈|磋商)")
"""Talks that the sentences before tell of: 就肉羊加工进行洽谈。林帆表示,集团计划投资建设…."""
_SIGNED_FOR = re.compile(r"(?:签约|(?:签[订署下]了?|达成)[^,;。]{0,14}(?:协议|合同|备忘录|意向书))[,:]$")
"""The clause in front of a project's own: 旭诚电气与我旗签订合作协议,|储能变流器组装项目落户…."""
_THAT_IS = re.compile(r"(签约|签下|破土|开工|动工|投产|竣工|投用)的,?(?:还有|正|就)?是[^,。;]*(?![^,。;])")
"""``同日破土的,是|总投资33亿元的海南盛虹特种弹性体项目``."""
_CLASS = re.compile(
    r"(?P<what>在谈|洽谈|在建|续建|签约|签下|开工|竣工|投产|落户)的?[^,。;:\n\d]{0,4}项目"
    r"(?:[^。;:?!\n]{0,24}(?:[。,;]\s?其中(?![^,。;]{0,16}[占\d])|:)|(?:还|另|也|主要)?(?:有|包括))"
)
"""A class whose members are told one by one: 8个续建项目已全部复工。其中,A…;B…;C…."""
_AMONG = re.compile(
    r"(?P<what>在谈|洽谈|在建|签约|开工|竣工|投产|落户)项目[^。;\n]{0,12}[。,:](?:其中|包括|有|分别是)[,:]?[^,。;\n]{0,20}$"
)
"""A class that a mention is of: 名单上还有9个在谈项目。其中,深圳万象光学的|镜片镀膜项目."""
_GROUP = re.compile(
    r"【(?P<tag>[^】\n]{2,10})】(?=\n)"
    r"|(?:^|(?<=\n)) ?(?P<head>[^\n。:]{0,30}(?:以下|下列|项目|名单|清单)[^\n。:]{0,24}?)(?:——|:|】)(?=\n)"
    r"|(?:^|(?<=\n)) ?(?P<nth>\(?[一二三四五六七八九十\d]{1,2}[)、.] ?[^\n。,:;]{2,12}项目)(?=\n)"
    r"|(?<=\n) ?(?P<label>[^\n。]{2,30})(?:——|】)(?=\n)|(?:会上|讲话|他)?(?:说|表示|指出|要求|强调)[,:]"
)
"""The line that heads a group of projects, and what ends the group: 以下项目已开工——, 签约项目名单:."""
_GROUP_HEAD = re.compile(r"^(?:以下|下列)|(?:项目|名单|清单|如下)$|^[(\d一二三四五六【]")
_LONGEST_HEAD = 60
"""Letters of the sentence that heads a list, in front of the list's own."""
_OTHERS_OF = re.compile("其余|另有|另外|此外")
_BY_THEN = re.compile(r"(?:年[底内中]|[今明]年|月[底初份]?|[上下]半年|季度|国庆|春节)(?:前|左右)?$")
"""A time that makes an outlook a plan: |年底|投产后产值能增加6亿元."""
_HEDGED = re.compile(r"可$|有望$|即可$|预计可$")
_BRACKETED = re.compile(
    r"(?:\([^()]{2,40}\)[、和与](?P<last>[^,;。、()]{4,60}(?:\([^()]{2,40}\)[^,;。、()]+)?)){1,8}"
)
"""The rest of a list with brackets, whose last item says it of all: A项目|(1.6亿元)、B项目正加紧施工."""
_BUILT_UP = ("建起来", "建好", "立起来")
_WANTED = re.compile(r"(?:[要想将先]|打算|准备|计划|争取)把[^,。;]*$")
"""In front of what is to be built yet: 还要把屠宰线|建起来."""
_ONE_EACH = re.compile(
    ",?(?:已|实现)?“?(?P<each>[^、,。;“”]{2,6}[一1][个家项](?:、[^、,。;“”]{2,6}[一1][个家项])+)”?"
)
_VENUE = re.compile("(?:安排|选|设|搭|放|会场)在$|会场(?:设于|位于|选址|走进)$")
_IS_SITE = re.compile("(?:建设|施工|项目)*(?:现场|工地)")
"""Where a ceremony for many is held: 分会场选在|滨湖热电二期工程|建设现场."""
_AFFAIR = re.compile("(?:投资|合作|建设|落地|落户|开发|有关|相关)*(?:事宜|事项|工作)")
"""Behind what two sides talk about: 与金穗公司对接洽谈|菌剂项目|合作事宜."""
_TALKS_BEFORE = re.compile("(?:对接|洽谈|商谈|磋商|考察|沟通|商讨|座谈|协商)了?$")
_TOPIC = re.compile("(?:的|等)?(?:进展|推进)?情况")
"""Behind what a tour is about, not what has happened (达产 has): 督查重大项目|开竣工|情况."""
_RENEWALS = ("改造", "扩建", "治理", "整治", "修缮")
_AT_SITE = re.compile("(?:施工)?(?:现场|工地)")
_FUTURE_SETTLED = re.compile(r"即将落户|拟落户|早日落户")


def stages(text: str, mention: Mention, scope: Scope) -> tuple[Stage, ...]:
    """The milestones of one mention, in their order.

    推动…开工建设 → 开工, 即将落户的… → 落户, 竣工投产 → both; 达产后年产值… is an outlook, no stage.
    """
    if (own := _one_each(text, mention)) is not None:
        return own
    found: set[Stage] = set()
    front = _front(text, mention, scope)
    if re.search(r"项目(?:有|包括|为|是|:)", text[front[0] : front[1]]):
        found |= stages_in(text[front[0] : front[1]], of_class=True)
    for part in (front, _in_apposition(text, mention, scope), scope.after, *scope.later):
        found |= stages_in(text[part[0] : part[1]])
    if mention.tail > mention.end:  # 富乐德石英三期、上洋光电两个在建项目
        found |= stages_in(text[mention.end : mention.tail].split("、")[-1], of_class=True)
    if _VENUE.search(text, max(0, mention.start - 12), mention.start) and _IS_SITE.match(text, mention.tail):
        found.discard(Stage.BUILDING)
    if is_talked_over(text, mention):
        found.add(Stage.TALKS)
    if mention.rule == "projects.work":
        found |= _of_works(text, mention)
    if _PLANNED.search(text[front[0] : front[1]]) and _AGREED.search(text, *_said_before(text, mention)):
        found.add(Stage.SIGNED)
    if _PLANNED.search(text[front[0] : front[1]]) and _MET.search(text, *_said_before(text, mention)):
        found.add(Stage.TALKS)
    if _SIGNED_FOR.search(text, scope.before[0], mention.lead):
        found.add(Stage.SIGNED)
    if m := _THAT_IS.search(text, scope.before[0], mention.start):
        found |= stages_in(m.group(1), of_class=True)
    if m := _NEWLY.search(text[front[0] : front[1]]):
        found |= stages_in(m.group(1), of_class=True)
    if m := _AMONG.search(text, max(0, mention.start - 60), mention.start):
        found |= stages_in(m["what"], of_class=True)
    found |= _of_class(text, mention) if Stage.SIGNED not in found else set()
    if text.startswith(_BUILT_UP, mention.tail) and _WANTED.search(
        text, max(0, mention.start - 8), mention.start
    ):
        found.discard(Stage.COMPLETED)
    if m := _BRACKETED.match(text, mention.end):
        found |= stages_in(m["last"])
    found |= _being_built(text, mention, scope) | of_group(text, mention)
    return tuple(stage for stage in Stage if stage in found)


def _one_each(text: str, mention: Mention) -> tuple[Stage, ...] | None:
    """What is said of the members of a list in their order: A、B、C项目“|投产|一个、在建一个、签约一个”."""
    told = _ONE_EACH.match(text, mention.tail)
    if told is None or mention.tail == mention.end:
        return None
    parts, members = told["each"].split("、"), text[mention.list_start : mention.tail].split("、")
    if len(parts) != len(members):
        return None
    found = stages_in(parts[text.count("、", mention.list_start, mention.start)], of_class=True)
    return tuple(stage for stage in Stage if stage in found)


@lru_cache(4)
def _groups(text: str) -> tuple[list[int], list[frozenset[Stage]]]:
    """Where groups of projects begin or end, and what the line that heads each says of its projects."""
    starts, said = [], []
    for m in _GROUP.finditer(text):
        head = m["tag"] or m["head"] or m["nth"] or m["label"] or ""
        heads = m["tag"] or m["nth"] or _GROUP_HEAD.search(head)
        starts.append(m.end())
        said.append(frozenset(stages_in(head, of_class=True)) if heads else frozenset())
    return starts, said


def of_group(text: str, mention: Mention) -> frozenset[Stage]:
    """What a line of its own says of all projects below it: ``以下项目签约未落地——``."""
    starts, said = _groups(text)
    last = bisect_right(starts, mention.start) - 1
    return said[last] if last >= 0 else frozenset()


def _of_class(text: str, mention: Mention) -> set[Stage]:
    """What a list's head says of all its members, up to the sentence's end: 听取在谈项目汇报:A…;|B…."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    for head in _CLASS.finditer(text, max(0, start - _LONGEST_HEAD), mention.start):
        if head.end() >= start and not _OTHERS_OF.search(text, head.end(), mention.start):
            return {Stage.BUILDING} if head["what"] == "续建" else stages_in(head["what"], of_class=True)
    return set()


def _said_before(text: str, mention: Mention) -> tuple[int, int]:
    """The paragraph up to a mention, its last two sentences at most."""
    begin = text.rfind("\n", 0, mention.start) + 1
    last = text.rfind("。", begin, mention.start)
    before = text.rfind("。", begin, last) if last >= 0 else -1
    return max(begin, before + 1), mention.start


def stages_in(words: str, *, of_class: bool = False) -> set[Stage]:
    """The milestones that a stretch of text states; ``of_class``: as a class of projects (在建项目)."""
    found = set()
    for stage, cue in _READ:
        for m in cue.finditer(words):
            is_outlook = stage is not Stage.SIGNED and _OUTLOOK.match(words, m.end())
            if is_outlook and not _BY_THEN.search(words, 0, m.start()):
                continue
            if stage not in (Stage.BUILDING, Stage.FULL_OUTPUT) and _TOPIC.match(words, m.end()):
                continue
            if stage is Stage.SIGNED and _TRADE.search(words[max(0, m.start() - 10) : m.end() + 10]):
                continue
            if not of_class and stage is not Stage.BUILDING and _OF_CLASS.match(words, m.end()):
                continue
            if m.group() in ("完工", "竣工") and _OF_PART.search(words, max(0, m.start() - 14), m.start()):
                continue
            if m.group() in ("入驻", "进驻") and _BY_OTHERS.search(words, max(0, m.start() - 10), m.start()):
                continue
            if m.group() in _BUILT_UP and _WANTED.search(words, 0, m.start()):
                continue
            if stage is Stage.BUILDING and words.endswith("能", 0, m.start()):
                continue  # 6月就能|调试
            if stage in (Stage.PRODUCING, Stage.FULL_OUTPUT) and _HEDGED.search(words[: m.start()]):
                continue
            found.add(stage)
    return found


def places_of(stage: Stage, text: str) -> list[tuple[int, int]]:
    """Where a text may tell of a milestone: 动工 and 破土 for 开工; whether it states it is not asked."""
    return [m.span() for known, cue in _READ if known is stage for m in cue.finditer(text)]


def is_talked_over(text: str, mention: Mention) -> bool:
    """Whether two sides talk about one project: 与公司总经理就|机床主轴项目|深入洽谈."""
    if _TALKS_BEFORE.search(text, max(0, mention.list_start - 6), mention.list_start):
        return _AFFAIR.match(text, mention.tail) is not None
    before = text.endswith(("就", "围绕"), 0, mention.list_start)
    return before and _TALKED_OVER.match(text, mention.tail) is not None


def is_only_planned(text: str, mention: Mention) -> bool:
    """Whether a mention is of a project still to come (即将落户的联川膜材料项目)."""
    return bool(_FUTURE_SETTLED.search(text[mention.lead : mention.tail + 12]))


def _front(text: str, mention: Mention, scope: Scope) -> tuple[int, int]:
    """The words of a mention's own clause in front of it or its list (今年投产的…, 落户城西园区的…)."""
    return max(scope.before[0], clause_start(text, mention.list_start)), mention.list_start


def _in_apposition(text: str, mention: Mention, scope: Scope) -> tuple[int, int]:
    """What leads up to a name behind a dash: ``3月签约,眼下正打桩|——恒昇轻量瓶项目``."""
    start, end = scope.before[0], mention.list_start - len("——")
    told = start < end and text.startswith("——", end) and "项目" not in text[start:end]
    return (start, end) if told else (start, start)


def _being_built(text: str, mention: Mention, scope: Scope) -> set[Stage]:
    """``加快推进A、B等项目建设``: what is pushed is being built, unless another milestone follows."""
    front = text[scope.before[0] : mention.list_start]
    after = text[mention.tail : mention.tail + 3]
    if after.startswith("建设") and re.search(r"加快|推进|推动|抓好", front) and not after.endswith("成"):
        return {Stage.BUILDING}
    return set()


def _of_works(text: str, mention: Mention) -> set[Stage]:
    """``建成新城安置小区`` → 竣工, ``改造…老旧小区`` → 在建, ``…建设`` → 在建."""
    before = text[mention.lead : mention.start]
    if re.search(r"建成了?的?$", before):
        return {Stage.COMPLETED}
    if before.endswith("改造") or (
        text[mention.end - 2 : mention.end] in _RENEWALS and _AT_SITE.match(text, mention.end)
    ):
        return {Stage.BUILDING}
    clause = re.match(r"(?:[、和][^、和,;。]{2,20}){0,3}建设", text[mention.end : mention.end + 70])
    return {Stage.BUILDING} if clause else set()
