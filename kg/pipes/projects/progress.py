"""The milestones that words state or push: what tells of 开工 and what only sounds like it."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.types import Stage
from kg.wordfinder import gated

_NOT_YET = r"(?<!何时)(?<![未没][能有])(?<![未没])(?<!尚未)(?<!没有)(?<!不)"
_CUES = (
    (
        Stage.TALKS,
        "交仍再初商在对尚意接正洽磋细继谈跟达还有",
        r"(?<!从)(?<!商务)洽谈|在谈|谈妥|跟客商谈|还在跟[^,;。]{0,8}谈|谈判|商谈|磋商|接洽|意向协议|初步意向|(?<![具富没])有意(?:向|来|在|到)?(?=[^,。;义见识]{0,10}(?:投资|建|布局|落户))|达成(?:初步|合作|投资)*(?:一致|意向)|交换(?:了)?意见|对接了|对接用地|(?<=个)意向(?=项目$)|(?:还[要在]再?|正在|还没|尚未)(?:一条一条地)?谈(?!判)|[尚还仍正]在(?:论证|商[量谈定])|(?:再|继续)谈(?!判|到|起|及|论|话|何|一?谈)|谈地价|细谈|谈了[\d一二三四五六七八九十半两]+[年个月轮次回]|(?:正|[还仍]?在)(?:[同与跟和][^,。;]{2,10})?谈(?!判|到|起|及|论|话)",
    ),
    (
        Stage.SIGNED,
        "也刚协变合就已敲签落转达都",
        r"签约(?!率|企业|商户|客户)|签(?:的|了|完|过)[^,。;]{0,2}约|(?:就|已经?|都|刚|也)签了|签下|签[了的](?:约|协议|合同)|签了[\d一二三四五六七八九十半]+个?多?[月年天]|刚签|签(?:正式)?合同|签订|签署|签字|协议上落笔|签了$|签了?[^,。;]{0,6}(?:意向书|备忘录)|(?:变成|变为|转为)(?:正式)?(?:合同|协议)|敲定(?!落|由|,?[^,。;]{0,20}(?:时间表|路线图|电价|地价|方案|节点|工期|前|送电|细节))|达成(?:投资|合作)?协议|签给了?|落了笔|(?:合同|协议)[^,。;]{0,6}(?:已签|签了|签妥|签好)",
    ),
    (
        Stage.SETTLED,
        "入安放花落进敲确",
        r"落户(?!地)|[敲确]定落在|放到(?=[\u4e00-\u9fff]{2,14}(?:[区园镇港]|基地))|落地(?!窗)|(?<![梁柱机炉罐备体])落位|落子|[入进]驻(?!企业|商户|商家|公司|率|\d)|花落|安家",
    ),
    (
        Stage.STARTED,
        r"\d都也一上全力务确必施机挖下动同启培奠将已建开打挖放新本机正浇破落计进队集预当昨今即双齐率",
        r"(?<![新复从])开工(?!率|主会场)|(?<=[,(])新开工(?=[,)])|[开动][了的]工|破[了的]土|奠[了的]基|开槽|放线|(?<!又)动起来|动工|破土|动土|奠基|培土|打下第?[首一]根?桩|浇下第一|[落挖]下第一[锹铲]|落[铲锹镐]|奠下(?=基石)|(?<!设备)(?<!机器)(?<!材料)(?:已经?|同时|全部|上月|[上本]周|机械|队伍|双双|[一同]齐|齐齐|[当同即][天日]|[昨今]天|率先)进场(?!调试|安装)|(?:[都也全已]|一起)进了场|进的场|打的桩|(?:正式|开始|\d月|\d日|上月|本月|[当同即][天日]|[昨今]天|同时|双双|率先)打桩|上马(?!的)|(?:集中|机械)进场|进场施工|(?:计划|预计|将于?|务必|力争|确保|必须)\w{0,9}(?<!设备)(?<!机器)(?<!材料)进场(?!调试|安装|装修)|(?:挖掘?机|机械|施工队)[^,。;]{0,4}进场|(?<!设备)(?<!设备1)\d月(?:份|底|初|[上中下]旬)?进场|开建(?!设)|启动建设|开始施工|正式启动|建设启动|(?<![\u4e00-\u9fff])启动(?=$|[,。;])|(?<!正在)开挖|建设序幕",
    ),
    (
        Stage.BUILDING,
        "服算到主只仍修做全内净出初刷加升单占厂又合吊同回围土在地场基塔填复外大如安完封就工已带平建开形快截打扫抓抢拔挂挖掘接推搭摊收施机架桩楼正水浇火热焊盖目眼砌空立紧绑结续联装设试调贴赶路车过还进钻铺露高",
        r"在建|复建|结顶|抢工|(?:眼下|目前|如今)在做|又动起来|[装安]好了?[首一两二三四五六七八九十\d]|(?<!释放)(?<!产能)过半(?!数)|[浇砌装铺盖](?:完|好(?=$|[,。;了])|上了)|出了?(?:地面|正负零)|封[完了]顶|(?:砌|浇|修|架|装|挖|贴|打|[建盖](?=到了?[第\d一二三四五六七八九十]))到了?(?!位)|[装贴砌铺盖刷]了[^,。;]{0,4}[半成]|(?:厂房|主体|楼体|大楼|车间)正在|试机|合拢|(?:正在?|[还仍]在|眼下在)(?:布展|安装|打桩|调试|装修|修缮|修复|翻修|[装铺砌架挖浇焊])(?!饰|造|筑|设单)|(?:正在|热|联动|单机|空载|带料)\w{0,2}试[车机]|钻进|围挡|抢建|回填|就位|打地基|做(?:设备|桩)?基础?|立起了?|正在(?:紧张|加紧|抓紧|有序|全力|火热|加快)?(?:地)?(?:进行\w{0,6}|推进\w{0,4})?(?:建设|施工|安装|装修|铺设|打桩|推进主体)|复工|(?:接近|进入)尾声|(?:加紧|加快|抓紧|紧张|快速|全速|高效)(?:建设|施工|安装)"
        r"|施工(?=[进正顺有])|封顶|主体(?:完工|施工|结构)|设备安装|安装设备|调试(?:阶段|中|$)|(?:正在|进入|进行)\w{0,8}(?:调试|联调)|设备调试|桩基检测|进入(?!试生产|试运|投产|运营|量产|\w{0,4}(?:洽谈|谈判|签约|招标|前期))\w{2,8}(?:阶段|环节)|开始(?:铺设|浇筑|吊装|安装|砌筑|打桩)|完成[^,。;]{0,8}(?:疏浚|开挖|铺设|架设|改造)\d|安装窑炉|建设进度|打桩基|桩基施工|完成(?:的)?(?:总)?投资|完成总?工程量"
        r"|工程进度|施工现场|形象进度(?!拉练|观摩|[,,。、])|(?:土地|场地)平整|(?:正在|眼下在|还在|开始)平场|净化装修|内部装修|绑扎|浇筑|升顶|吊装|立起来|调试设备|建设现场|正在\w{0,6}安装|(?<!将)抢抓?(?:工期|进度|施工(?:黄金|有利)|晴好天气)|赶工"
        r"|焊接(?!车间|机|工)|截流|同步推进|占总工程量|装设备|地基处理|(?:完成|[装做砌铺盖架浇建挖打搭立][好起]?了?)(?:了)?(?:[一二三四五六七八九]成|一?大?半|三分之)|收尾|扫尾|建设中|土建|火热建设|正酣|进展(?:顺利|较快|良好|迅速)|加快推进建设|架梁|铺轨|掘进|砌筑|热火朝天|如火如荼|塔吊|桩基(?!检测)|打完|开挖|填方|正负零|立架|已铺|正铺|铺管|铺装|水稳层|路基工程|建棚舍|正在(?:紧张|抓紧|加紧)?(?:建|装修?|铺|做|砌|架|挖|打)(?!造|议|算|开工|前期|准备|方案|规划|环评)|内装|进入装[修饰]|进度滞后|到顶|[填浇]筑(?:完成|到)|(?:服务器|机柜|机架|算力卡)[^,。;]{0,6}上架(?!率)|正在[^,。;]{2,10}(?:建设|施工)的$|正在[^,。;]{2,10}施工(?=$|[,。;])|(?<![\u4e00-\u9fff])续建(?=[,。;)]|$)"
        r"|(?:设备|机器|安装队|施工队|施工人员)(?:还没|尚未|正在?|已经?|刚刚?|陆续|全部|开始|年?[内底]?前?)*(?:进场|到场|到位|运抵|入场|进厂|安装|调试)|基础(?:施工|浇筑|完成|已)|主体(?:刚|正|已|全部|过半|工程(?:过半|完成))"
        r"|完成[^,。;]{0,10}(?:主体|基础|土方|桩基|吊装|安装)|(?:正|已)(?:进行|开展)[^,。;]{0,6}(?:施工|建设|安装)|工程量|建成[一二三四五六七八九]成|安装(?:光伏|风机|骨架|支架|管道|到了?)|铺到|推进中|机器轰鸣|露雏形|初具雏形|焊花|外墙粉刷|拔地而起|平整场地|合龙|摊铺|挂篮|主体\w{0,6}(?:完成|完工|竣工)|完成\d+%|进度\w{0,4}\d+%|只[剩差][^,。;]{0,8}(?:验收|安装|调试|装修|收尾)",
    ),
    (
        Stage.COMPLETED,
        "交全完已年建收月正竣落通",
        r"竣工|竣[了的]工|建成(?=见效|投|达|、|并|启|开|通|$|,|。)|(?<=[去今前]年)建成(?=项目)|已建成(?![一二三四五六七八九\d])|全面建成|完工|落成|完成(?:全部)?建设(?=[,。;并]|$)|(?:通过|完成|年底|月底)(?!主体|基础|桩基|\w?结构)\w{0,4}验收|(?<!订单)(?<!订单已)(?<!产品)(?<!产品已)(?<!货物)(?<!货物已)交付(?!率)|交工|交钥匙|交房|通车|收官|(?:全线|全面|正式)贯通|建起来|建好",
    ),
    (
        Stage.PRODUCING,
        "免起对向下产全出前功迎启就已并底开成投挂揭日月机正满点稳纳要试转运通量顺首高",
        r"投产(?!率)|投[了的]产|(?:已|就|开始|首次)出货|试生产|(?<!调)试产|满负荷(?:生产|运行)|投用|投运|投入运营|投入运行|(?<!年内)(?<!将)投入使用|启用|运营投用|投入生产|(?:全容量|成功|首次|机组|正式|顺利|已)并网|并网发电|试运[行营]|(?:正式|揭牌|挂牌)(?:投入)?运营|产品下线|量产|开业|点火|投料(?!试车)|点亮|(?<!正在)(?<!热)(?<!联动)(?<!单机)(?<!空载)(?<!带料)(?<!投料)试车|转了?起来|已?开机|试跑|通水|通气|开街|开园(?!区)|开门[迎纳]客|(?<=月)[迎纳]客|开放迎客|(?<=建成)开放|(?:正式|全面|免费|已|起)(?:对外|向[^,。;]{2,6})?开放(?![度型日式性合发平办])|(?:对外|试|向(?:市民|公众|游客|社会))开放(?=$|[,。;])|(?:[要前底月日已成功]|全容量)并网|稳定运行|出了?(?:头|第)一[批罐车炉根台辆片瓶件枚块]|出了?产品"
        r"|(?:已|正式|开始)(?:运转|运营|营业|生产|接诊|招生|供[水电热气])|高速运转|(?<!每天)(?<!每月)(?<!日均)下线|首批(?:成品|产品|货)|产品(?:已|正)(?:发往|销往|出口)|试营业|迎来了?首批(?!企业|客商|订单|设备|学生|学员|师生|业主|住户|居民)",
    ),
    (
        Stage.FULL_OUTPUT,
        "全实已投达都",
        r"(?<!投产)达产(?!后|时|年|率|标)|(?:实现|已经?|全面|都)满产(?!后|时)|投产达产(?!后|时)",
    ),
)
_READ = tuple((stage, gated(letters, f"{_NOT_YET}(?:{cue})")) for stage, letters, cue in _CUES)
_OF_PART = re.compile(
    "(?:主体|桩基|土建|土方|地基|(?<!产业)(?<!科研)基础|结构|宿舍楼?)(?:结构|工程|部分|施工|建设)?(?:已经?|[也均都]|刚|基本|全部|顺利|全面|提前|月底前?)*$"
)
"""In front of 完工 where only part of the works is done: 职工宿舍月底|完工, 主体结构已全部|竣工."""
_ROOMS = re.compile("(?:标准厂房|样板[间房]|[一二三四五六七八九十\\d]+号[楼库]|车间)[^,。;]{0,8}$")
_LINES = re.compile("(?:管[线道网]|隧道|路基|主线)[^,。;]{0,2}$")
_PARTS = {"完工": _OF_PART, "竣工": _OF_PART, "交付": _ROOMS}
_GOODS = re.compile("(?:第[一二]|首)[批台件套座艘架]|[^,。;]{0,6}(?:产品|订单|货|厂房)")
"""Behind 交付 what is handed over of a project or made by it: 6月可|交付|第一批产品."""
_BY_OTHERS = re.compile("(?:企业|商户|商家|公司|客户|住户|居民|师生|患者|搬迁)[^,。;]{0,6}$")
"""In front of 入驻 where others move into what stands: 首批企业已陆续|入驻."""
_TRADE = re.compile(r"(?:采购|设备|施工|监理|供货|购销|供应|租赁|贸易)[^,。;]{0,2}(?:合同|协议)")
"""What is signed about a project that is agreed on long since: 设备采购合同|签订完毕."""
_OUTLOOK = re.compile(
    r"(?:达产|达效|达标|满产|见效|运营)*(?:后(?!续|方)(?!\w{0,6}(?:一直|已))|之[后日年时]|首年|第一年)"
    r"|(?:使用)?条件|仪式前|时起"
)
_OF_CLASS = re.compile(r"的?(?:\d+个|亿元|重大|重点|产业|优质|省|市|[^,;。的]{0,8}项目|一批)")
_OF_THIS = re.compile("这[个项座条处][^,。;:的]{0,12}$")
"""In front of what is said of one project, not of a class: |这个去年4月|开工的项目总投资5亿元."""
_BY_THEN = re.compile(
    r"(?:年[底内中]|[今明]年|月[底初份]?|[上中下]旬|[上下]半年|季度|国庆|春节)(?:前|左右)?$"
)
"""A time that makes an outlook a plan: |年底|投产后产值能增加6亿元."""
_HEDGED = re.compile(r"(?<![就即])可$|有望$")
_INTENDED = re.compile("能$|(?:打算|准备(?!就绪)|有意)[^,。;]{0,12}$")
"""In front of works still to come: 6月就能|调试, 打算一面改造车间、一面|调试机台."""
_TOOK = re.compile("(?<=安装|调试)(?:调试)?[只仅才就一共]*(?:用了|用时|花了|耗时)(?![^,。;]*元)")
"""Behind works that are told of for the time they took: 设备安装|调试只用了半年."""
BUILT_UP = ("建起来", "建好", "立起来")
WANTED = re.compile(r"(?:[要想将先]|打算|准备|计划|争取)把[^,。;]*$")
"""In front of what is to be built yet: 还要把屠宰线|建起来."""
_TOPIC = re.compile(
    "(?:的|等|验收)?(?:进展|推进|办理|审批|准备)?(?:情况|时间表|路线图|方案|手续|流程|事宜|问题|容易|难(?!题))"
)
"""Behind what a tour or a talk is about, not what has happened (达产 has): 督查重大项目|开竣工|情况."""


@lru_cache(256)  # of the same few words once for each who asks what a project has come to
def stages_in(words: str, *, of_class: bool = False) -> frozenset[Stage]:
    """The milestones that a stretch of text states; ``of_class``: as a class of projects (在建项目)."""
    return frozenset(
        stage
        for stage, cue in _READ
        if any(_is_stated(stage, words, m, of_class=of_class) for m in cue.finditer(words))
    )


def _is_stated(stage: Stage, words: str, m: re.Match[str], *, of_class: bool) -> bool:
    """Whether what sounds like a milestone is one: no outlook, no topic, no class of projects, no part of the
    works, nothing that others do.
    """
    if (
        stage is not Stage.SIGNED
        and _OUTLOOK.match(words, m.end())
        and not _BY_THEN.search(words, 0, m.start())
    ):
        return False
    if stage not in (Stage.BUILDING, Stage.FULL_OUTPUT) and _TOPIC.match(words, m.end()):
        return False
    if (
        not of_class
        and stage is not Stage.BUILDING
        and _OF_CLASS.match(words, m.end())
        and not _is_of_one(words, m)
    ):
        return False
    return not (_ends_a_part(words, m) or _is_of_others(stage, words, m))


def _is_of_one(words: str, m: re.Match[str]) -> bool:
    """Whether what reads like a class is one project: 列入“投产|一批”名单, |这个去年4月|开工的项目."""
    return words.startswith("一批”", m.end()) or _OF_THIS.search(words, 0, m.start()) is not None


def _is_of_others(stage: Stage, words: str, m: re.Match[str]) -> bool:
    """Whether it is another's, another thing's, or may only come: 企业|入驻, 采购合同|签订, 6月就能|调试."""
    if stage is Stage.SIGNED:
        return _TRADE.search(words[max(0, m.start() - 10) : m.end() + 10]) is not None
    if stage is Stage.SETTLED:
        others = m.group() in ("入驻", "进驻") and _BY_OTHERS.search(words, max(0, m.start() - 10), m.start())
        return bool(others)
    if stage is Stage.BUILDING:
        return _INTENDED.search(words, 0, m.start()) is not None or _TOOK.match(words, m.end()) is not None
    if stage in (Stage.PRODUCING, Stage.FULL_OUTPUT):
        return _HEDGED.search(words, 0, m.start()) is not None
    return False


def _ends_a_part(words: str, m: re.Match[str]) -> bool:
    """Whether only a part of the works is finished or handed over: 主体|完工, 标准厂房10月|交付."""
    if m.group() == "交付" and _GOODS.match(words, m.end()):
        return True
    part = _PARTS.get(m.group(), _LINES)
    ends = m.group() in _PARTS or m.group().endswith("贯通")
    return ends and part.search(words, max(0, m.start() - 14), m.start()) is not None


def places_of(stage: Stage, text: str) -> list[tuple[int, int]]:
    """Where a text may tell of a milestone: 动工 and 破土 for 开工; whether it states it is not asked."""
    return [m.span() for known, cue in _READ if known is stage for m in cue.finditer(text)]
