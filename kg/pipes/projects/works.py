"""Names of projects that no 项目 ends: works being built, what money goes into, entries of lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from kg.lexicon import words
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import (
    brand,
    capacity,
    ends_in_act,
    ends_in_works,
    is_class,
    names_an_agent,
    phase,
)
from kg.pipes.projects.patterns import COMPANY_WORDS, CUT, GENERIC, HEAD, PHASE
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.pipes.projects.stages import stages_in
from kg.types import Stage
from kg.wordfinder import any_of, gated

_WORK = gated(
    "".join(sorted({word[0] for word in words("works")})) + "厂仓坊园高公铁大国省",
    rf"(?:{any_of(words('works'))}(?!区)|(?<=[\u4e00-\u9fff]{{3}})[厂仓坊园](?![区长家商林艺储库间地址内里外门中])"
    rf"|(?:高速|公路|铁路|大道|[国省]道)[\u4e00-\u9fff]{{2,4}}段)(?:\([A-Z\d一二三四]{{1,3}}[型区段]\))?(?:(?:{PHASE.pattern})(?:标准化?厂房)?)?+(?!项目|工程|建设项目|技改|扩产|扩能)",
)
_PHASED = gated(
    "(二三四五六七八九",
    r"(?:(?<=[\u4e00-\u9fffA-Za-z\d]{3})|(?<=[\u4e00-\u9fffA-Za-z\d]{3}”))(?:(?<!第)[二三四五六七八九]期|[(][一二三四五六七八九]期[)])(?:标准化?厂房)?+(?![\u4e00-\u9fff]{2,8}(?:工厂|基地|产业园|车间))(?!项目|工程|建设(?!情况|进度|进展|现场)|投资|总)",
)
"""A phase that ends a name by itself: 锂电溶剂三期."""
_DONE = (
    r"竣工|培土|建成|完工|(?<!设备)进场|开工|动工|点火|试车|试产|投料|完成备案|完成(?:总)?投资|(?:主体|基础)?(?:浇筑|截流|下闸|蓄水)|复工|投产|投用|投运|封顶|落户|签约|奠基|扩建|启用|开园|通车|试运[行营]|试营业|开诊|破土|落成|交付使用|完成主体"
    r"|(?:全容量)?并网|(?:紧张|加快|火热|抓紧|进场|进行\w{0,6})(?:建设|施工)|正在(?:建设|施工|调试|装|安装|铺设|浇筑|打桩)|接近尾声|同步推进|进展(?:良好|顺利|较快|缓慢|滞后)|完成(?=[\u4e00-\u9fff]{2,6}\d)(?![\u4e00-\u9fff]{0,4}(?:进出口|产值|税|销售|营收|营业|吞吐|货运?量|增加值|开票|利润|接待|服务|收入))|打桩|打下|交付|交工|交钥匙|通水|通气|刚出正负零|并网|试跑|稳定运行|开街|开门迎客|主体(?:刚|正|已)|开(?:了)?机|[正进]设备|装修|铺(?:管|轨|装)|(?:工地|建设现场|施工现场)[上里内]?,"
)
_BUILT_AFTER = re.compile(
    rf"”?(?:[一二三四]期)?(?:已经|刚刚|下月|明春|五一|“五一”|国庆|春节|元旦|成功|全部|一次性|必须|务必|要|需|确保|争取|才|也|都|又|再|于|刚|才|[一二三四]季度|[上下]半年|[上中下]旬|\d{{4}}年|前后?|内|(?=主体)|同步|[已正将即也于刚]|正式|顺利|即将|全面|主体|正在|加快|建设|预计|有望|计划|力争|目前|现已|年底前?|[今明去]年|[上本]月底?|已经?|\d{{1,2}}月(?:份|底|初|中旬)?|\d{{1,2}}日)*(?:{_DONE})"
    r"|是[^,。;]{2,24}(?:项目|工程)[,。;]|[。,](?:该|这座|这个)(?=[\u4e00-\u9fff]{0,3}(?:基地|[项工][目程]|中心|园|站|厂|线))"
    r"|建设(?:情况|进度|进展)|[,:]?(?:计划|预计|规划|概算|估算|首期|一期)?(?:占地|总投资|投资约?\d|总长|全长\d)"
    r"|\((?:[^,。;()]{2,20},)?(?:总?投资)?约?\d[\d.]*[万亿]{1,2}(?:美|欧|港)?元"
    r"|(?:因[^,。;]{2,20},)?(?:尚未|仍未|还未|暂未)(?:开工|动工|开建)"
    r"|,(?:进度|进展)|已[与和同][^,。;]{4,24}?签(?:约|下|了)|还有\d[\d.]*[亩户](?=[^,。;]{0,4}[没未])"
    r"|等(?:竣工|建成|开工|投产|投用)|,?由[^,;。]{2,30}?(?:投资|建设|承建|合办|运营|开发|实施|代建|出资|追加|斥资|投建|兴建)|(?:共建|合作|投资|建设|入驻)(?:框架|战略)?(?:协议|意向书|合同|备忘录)"
)
_FUNDED = re.compile(
    r"(?:投资|投入|造价|斥资|概算)(?:额|约|近|超|超过|逾|达|为)*\d[\d.]*[万亿]{1,2}[余多]?(?:元|美元|(?=的))(?:左右|人民币)?"
    r"(?:[、,]?在[\u4e00-\u9fff]{2,12}?)?(?:(?:投资|新上|引进|规划)?(?:建设|新建|兴建|兴办|打造|新上|实施|建造|建起|建成|改造)?的|(?:新上|新建|建设|兴建|扩建)的?)"
    r"(?P<name>[^,。;:!?\n、|]{4,30})"
)
"""Money that a name follows: ``总投资1.35亿元的|林芝市职业技术学校实训基地|预计8月交付``."""
_PUT_INTO = re.compile(
    r"(?:^|(?<=[。;:\n])|(?<=其中,))(?P<who>[\u4e00-\u9fff()A-Za-z]{4,20}?)(?:计划|拟|将|已|还|又|再)*"
    r"(?:投资|投入|出资|斥资|拿出)约?\d[\d.]*[万亿]{1,2}(?:元|美元),"
    r"(?:在[\u4e00-\u9fff]{2,12}?)?(?:投资)?(?:建设|新建|兴建|兴办|打造|新上|上马|实施|设立|建(?![成议立])|要?做|生产)(?:一?[座条个])?"
    r"(?P<name>(?![年月日])[\u4e00-\u9fffA-Za-z\d]{4,26})(?=[,。;])"
)
"""A firm that puts money into something: ``浙江鲜享冷链拟投资2亿元,建设|豫北冷链物流中心``."""
_LINE = re.compile(
    r"(?:^|(?<=[\n;。]))(?:(?:\d{1,2}[.、)]|[①-⑳■●◆▲])[^,;。:\n—]{0,30}?(?:——|:)?|[^,;。:\n—]{4,30}——)"
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d()“”]{4,36})[,(:](?:计划|预计|拟|占地[^,;。]{1,10},)?总?投资约?\d"
)
_ENTRY = re.compile(
    r"(?:^|(?<=[\n;。:.、]))(?P<name>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z\d()/“”—]{3,29}):"
    r"(?:计划|拟)?(?:选址|落户|总?投资约?\d|建设地点)[^;。\n]{0,40}投资"
)
_THING = r"(?:[园线厂库]|罐区|基地|中心|车间|装置|综合体|[母电泵]站)"
_AGREED = gated(
    "签拟计将投商约议",
    rf"(?:签[订署下]了?(?!共建|了)(?P<name>[^,。;:、\d]{{3,24}}?{_THING})(?:项目)?的?(?:投资|合作|入驻|框架|战略|建设|意向)*(?:协议|合同|意向书|备忘录)"
    rf"|(?:拟|计划|将|[商约议]定|投资[^,。;]{{2,10}}元,)在[\u4e00-\u9fff]{{2,10}}?(?:共同|合作|投资|联合)?(?:建设|兴建|新建|打造|落地|[投共合]建|建(?!立|议|成))"
    rf"(?P<built>[^,。;:的]{{3,24}}?{_THING})(?=[,。;]))",
)
"""What is agreed on without 项目: 签订LED灯带生产基地协议, 拟在金刚台镇建设小家电配件园."""
_MOVED = gated(
    "把将",
    r"[把将](?:原定[^,;。]{2,12}的)?(?P<name>[^,;。:、“”\n]{4,24}?)(?:也|都|就|正式|整体)*"
    r"(?:[修建搬放落投迁设移定扎安布引](?:局|根|家|址)?[到进在入向]|改投|落户|搬迁|纳入|列入|[建办立搞]起来)(?=[\u4e00-\u9fff,。;])",
)
"""``把肉桂油精制工厂搬到…``, ``拿出380万元,把旧州古渔港步道修到…``."""
_UPGRADED = gated("扩技迁改智", r"(?:扩产|扩能|技改|迁建|改扩建|智能化改造)(?!项目|工程|能力|升级|后|的)")
_RENEWED = gated(
    "改扩治整修",
    r"(?:改造|扩建|治理|整治|修缮)(?=(?:施工)?(?:现场|工地)|[,:]?(?:已|累计)*(?:完成投资|总?投资|花了?|投了?|耗资)约?\d)",
)
"""What sums are spent on right behind it, or has a site: 排水防涝改造|完成投资5600万元, 老旧小区改造|现场."""
_GOES_AHEAD = re.compile(
    r"(?:[、和][^,。;]{4,40}?)?,?(?:花|投|耗资|斥资|总投资|投资)了?约?\d|(?:[、和][^,。;]{4,40}?)?[\u4e00-\u9fff]{0,6}?(?:开工|竣工|投产|进入|进展|完成|完工|验收|调试|正在|加快|手续|动工|投用|推进)"
)
_NAME_END = re.compile(
    r"[是为将由]|(?<!自)在|[一二两三四五六半]个?[多半]?月|打[完下]|“|[已正于]|预计|计划|目前|[今去明上本]年|[上本]月|有望|全面|顺利|主体|进入|完成|成功|开工|竣工|投产|落户|签约|建成|启动|现场"
    r"|举行|进展|即将|接近|最快|最终|投入|通过|率先|刚刚|眼下|下月|试产|试车|封顶|点火|达产|拔地|年底|\d+[年月日]|推进|加快"
)
_ONE = re.compile(r"(?:[并合建]成|建)了?一[个座]")
"""4家并成一个|石材循环产业园."""
_NO_NAME = re.compile(r"的|[企产]业$|资金|资本|公司$|集团$|项目|工程|我[市县区]|\d[个家项]")
_BUILT_BEFORE = re.compile(
    r"(?:(?:开工|动工|奠基|签约|签下|竣工|投产|投用|落户|敲定|破土|新开工|新签约)的|(?:开工|动工|新上|要上|拿下|签下|在建|落户|投产|签约|竣工)的是|[去今明]年(?:开工|建成|投用)的|正在(?:施工|建设)的|奠基的|建成了?|(?:[并合建]成|建)了?一[个座]|改造|招引落户|引进落户|新建|新上的?|正在建设的|已建成的|建设的)$"
)
_GOES_ON_AS = re.compile("[\u4e00-\u9fff]{1,6}?(?:工程|项目)")
_UNDER_WAY = re.compile(r"(?:正在?|眼下|已经?|刚刚?|即将)[^,。;的]{1,8}的$")
"""In front of what is being built: 正在做桩基的|氢能装备产业园."""
_NO_WORK = re.compile(
    r"[刚装砌铺]完|月里|^[这那该](?:[座条个家处项栋]|[园厂站馆])|^[一二三四首]期|^最[\u4e00-\u9fff]|[市县区旗州镇乡]在|^租用?|^工人|^第[一二三四五六七八九十][条座个期]|^主题|^[一二三四五六七八九\d]+号[车厂]|^.{2,3}车间$|^\d+[栋幢座个条间]|邻里|^首[条个座]|^(?:主体|钢结构|标准|[新首]?厂房)|园区内|小区内|职工|人才|商业街|服务站|新建|标准化|退役军人|党群|政务|网格|数据中心$|一[家处个]|[她他我]|(?:有|追加|增加|新增|添置?|再上|新上)了?[一二两三四五六七八九十\d]+[条个家座台]|\d月|(?:落户|选址|位于|坐落|入驻|落在|落子|建在|放在|设在|选在|定在)|(?<!自)由(?!路)"
)
COUNTED = re.compile(r"\d+[余多]?(?:[个家座所处条项万千百]|公里)")
"""A number behind a noun: ``建成养老服务综合体30个`` are many."""
COUNTED_AFTER = re.compile(r"(?:投产|建成|开工|竣工|完工|投用|新建)?\d+[余多]?[个家座所处]")
_COSTS = re.compile(
    r"”?(?:[,(]|主体|投资|由|就?(?:落|建|放|设|选|坐落|位)[在于])(?:(?!全[市县区州旗]|累计|项目|工程|[万亿]元|\d[个家户])[^。!?\n;]){0,50}?"
    r"(?:总?投资|概算|估算|预算|造价|花了?|(?<![再招追])投了?)(?:额|约|达|为|共|近|超|了)*\d[\d.]*[万亿]{1,2}(?:元|美元|欧元|港元|卢布)(?![建兴新打实][\u4e00-\u9fff]{0,4}的)"
    r"|”?,\d[\d.]*[万亿]{1,2}(?:元|美元)的总投资"
)
"""What something is said to cost later in its sentence: 坚果城二期|,带壳腰果现炒现装,总投资3.3亿元."""
_PRICED = re.compile(r"\d[\d.]*[万亿]{1,2}(?:美|欧|港)?元[,;。]")
"""A sum right behind a name that opens an entry: 西部生产基地|1.2亿元,建在…."""
_GOES_ON = re.compile(r"[^。\n]{1,60}。(?:该|这个)项目(?:由|总投资|占地|计划|于)")
"""Behind what the next sentence calls 该项目."""
_CLAUSE = re.compile(r"[^。!?\n;,:]+")
_OF_IT = re.compile(r"管理|电商|系统|平台|网站|[的、里内中和与及]|主任|经理|负责人|[厂园站场]长")
"""After a name that only owns or places what the clause is about: 绿源加工厂|的工人正在调试设备."""
_PHASE_COSTS = re.compile(r"[一二三四五六七八九]期[^。;\n]{0,30}?投资[约达为]?\d")
_NEAR_PHASE = 120
_TOLD_OF = re.compile("项目|工程|^[该此这本]|[总由]|^(?:企业|公司|集团)|[市县区镇乡]$")
"""Not a firm that begins something: the project told of, or a whole place."""
_FIRM_END = tuple(COMPANY_WORDS)
_LONGEST_PARK = 24
_LONGEST_TITLE = 40
_OF_BUILDING = {Stage.STARTED, Stage.BUILDING, Stage.COMPLETED}
"""What is said of a park that is built, not of one that firms come to."""
_STANDS = re.compile(r"(?:学校?|医院|幼儿园|公园|车站|机场|馆|店|市场|广场|景区|小区|院)$")
_SENTENCE_STOP = re.compile(r"[。！？!?;；\n]")
_PAID_LATER = re.compile(
    r"[^,]{0,8},[^,]{0,20}?(?:(?<![再招追])投了?|投资|出资|斥资|耗资)约?\d[\d.]*[万亿]{1,2}(?:美|欧|港)?元"
    r"(?![\u4e00-\u9fff]{0,6}的)"
)
"""A sum that somebody puts into what opens the sentence: 民宿集群|动静最大,栖木文旅公司有意投5000万元."""
_THEN = re.compile(r"眼下|目前|现在|如今|已|正|计划|预计|力争|确保|争取|年内|年底|[今明]年|\d{1,2}月")
"""Opens a clause that goes on about what opened the sentence: 查验仓,…,|眼下桩基完成."""


def _lines(text: str, joined: Spans) -> Iterator[Mention]:
    """Entries of a list of projects: ``4.黔峰山茶油公司——油茶低产林改造与冷榨油厂,总投资9000万元``."""
    for line in _LINE.finditer(text):
        begin, end = line.span("name")
        stop = _NAME_END.search(text, begin + 4, end)
        end = stop.start() if stop else end  # 沅达冷链物流园|6月底前竣工,总投资3.4亿元
        name = text[begin:end]
        firm = name.endswith(_FIRM_END) and not ends_in_works(name)  # 第一家企业——上海芯旺电子,投资3亿元的…
        told = name.startswith(("由", "占地"))  # ▲智能装备项目:由深海装备公司投资,总投资8亿元
        if not (firm or told or HEAD.search(name) or is_class(name) or names_an_agent(name)):
            yield Mention(begin, end, line.start(), end, begin, "projects.work", name)


def _agreed(text: str, joined: Spans) -> Iterator[Mention]:
    """Things to be built that an agreement or a plan is about."""
    for found in _AGREED.finditer(text):
        group = next(g for g in ("name", "built") if found[g])
        start, end = found.span(group)
        begin = name_start(text, start, end, joined)
        if (
            begin is None
            or end - begin < 4
            or GENERIC.fullmatch(text[begin:end])
            or is_class(text[begin:end])
        ):
            continue
        yield Mention(begin, end, clause_start(text, begin), end, begin, "projects.work", text[begin:end])


def _moved(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that somebody decides to build at a place."""
    for found in _MOVED.finditer(text):
        begin, end = found.span("name")
        name = text[begin:end]
        if ends_in_works(name) and not (_NO_WORK.search(name) or is_class(name) or CUT.search(name)):
            yield Mention(begin, end, begin, end, begin, "projects.work", name)


def _upgraded(text: str, joined: Spans) -> Iterator[Mention]:
    """What a company adds to or renews: ``万基铝箔扩产``, ``选煤厂智能化改造进入设备调试``."""
    for work in _UPGRADED.finditer(text):
        lead = clause_start(text, work.start())
        begin = name_start(text, lead, work.start(), joined)
        if begin is None or not _GOES_AHEAD.match(text, work.end()):
            continue
        name = text[begin : work.end()]
        if work.start() - begin >= 4 and (
            brand(name) or text[begin - 1 : begin] == "的" or begin in {a for a, _ in joined}
        ):
            yield Mention(begin, work.end(), lead, work.end(), begin, "projects.work", name)


def _renewed(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that are mended for a sum: ``古邻大道西段排水防涝改造完成投资5600万元``."""
    for work in _RENEWED.finditer(text):
        lead = clause_start(text, work.start())
        begin = name_start(text, lead, work.end(), joined)
        if begin is None or work.end() - begin < 6 or is_class(text[begin : work.end()]):
            continue
        yield Mention(begin, work.end(), lead, work.end(), begin, "projects.work", text[begin : work.end()])


def _entries(text: str, joined: Spans) -> Iterator[Mention]:
    """Entries that say where and for how much: ``钒钛储能材料产业园:拟选址韩城经济技术开发区,投资15亿元``."""
    for entry in _ENTRY.finditer(text):
        begin, end = entry.span("name")
        name = text[begin:end]
        if not HEAD.search(name) and not is_class(name) and not names_an_agent(name):
            yield Mention(begin, end, begin, end, begin, "projects.work", name)


def _funded(text: str, joined: Spans) -> Iterator[Mention]:
    """Things that money is put into: ``投资18亿元的小街风电场二期``, ``投资4000万元新上的松露冻干生产线``."""
    for money in chain(_FUNDED.finditer(text), _PUT_INTO.finditer(text)):
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
        if not 4 <= len(name) <= 25 or _NO_NAME.search(name) or is_class(name) or names_an_agent(name):
            continue
        if ends_in_works(name) or phase(name) or capacity(name) or ends_in_act(name):
            yield Mention(begin, end, clause_start(text, begin), end, begin, "projects.work", name)


def _works(text: str, joined: Spans) -> Iterator[Mention]:
    """Things being built that are not called 项目: 大河家泉城实验学校占地86亩, 建成新城安置小区."""
    for work in chain(_WORK.finditer(text), _PHASED.finditer(text)):
        lead = clause_start(text, work.start())
        begin = name_start(text, lead, work.end(), joined)
        if begin is None:
            continue
        begin = max(begin, text.rfind(" ", begin, work.start()) + 1)
        merged = _ONE.search(text, begin, work.start())
        begin = merged.end() if merged else begin
        name = text[begin : work.end()]
        if name[0] in "与和及" or name.count("“") != name.count("”") or _is_in_title(text, begin):
            continue
        renewed = text.startswith("改造", begin)
        before = text[lead:begin]
        if before.endswith("在"):
            continue
        if renewed:
            begin, name = begin + 2, name[2:]
        stated = bool(_BUILT_AFTER.match(text, work.end()) or renewed or _BUILT_BEFORE.search(before))
        under_way = _UNDER_WAY.search(before) and not _GOES_ON_AS.match(text, work.end())
        stated = stated or bool(under_way and stages_in(before) & _OF_BUILDING)
        stated = stated or _is_told(text, lead, begin, work.end(), joined)
        stated = stated or bool(begin == lead and _ends_in_phase(name) and brand(name))
        costs = len(name) >= 6 and _COSTS.match(text, work.end())
        costs = costs or (begin == lead and len(name) >= 5 and _PRICED.match(text, work.end()))
        if not (stated or costs or _is_being_built(text, lead, work.end())):
            continue
        bare = name[: len(name) - len(work.group())] if name.endswith(work.group()) else name
        if (
            len(bare) < (4 if before.endswith("新建") else 2)
            or GENERIC.fullmatch(bare)
            or _NO_WORK.search(name)
            or is_class(name)
            or names_an_agent(name)
            or COUNTED.match(text, work.end())
            or COUNTED_AFTER.match(text, work.end())
        ):
            continue
        yield Mention(begin, work.end(), lead, work.end(), begin, "projects.work", name)


def _ends_in_phase(name: str) -> bool:
    return name.rstrip(")”").endswith(phase(name) or "\n")


def _is_in_title(text: str, start: int) -> bool:
    """Whether words stand in the title of a document: 签订《飞地孵化器|共建协议》."""
    since = max(0, start - _LONGEST_TITLE)
    return text.rfind("《", since, start) > text.rfind("》", since, start)


def _is_told(text: str, lead: int, begin: int, end: int, joined: Spans) -> bool:
    """Whether what follows a name tells how far it is: 变电站|年内建成投运, 模组三期|正调试产线.

    A zone or a school that stands long since needs more than that to be a project.
    """
    near = joined[bisect_right(joined, (end - _LONGEST_PARK,)) : bisect_right(joined, (end,))]
    placed = any(reach == end for _, reach in near)
    if end - begin >= 6 and not placed and _GOES_ON.match(text, end):
        return True
    own = phase(text[begin:end])
    later = text[end : end + _NEAR_PHASE].find(f"。{own}") if own else -1
    if later >= 0 and _PHASE_COSTS.match(text, end + later + 1):
        return True
    opens = _ends_in_phase(text[begin:end]) or begin == lead or text[begin - 1] in "的 "
    if not opens or _OF_IT.match(text, end) or _STANDS.search(text, begin, end):
        return False
    stop = next((m.start() for m in _SENTENCE_STOP.finditer(text, end)), len(text))
    first, *rest = text[end:stop].split(",")
    if placed and text.startswith((":", "里", "内"), end):
        return False  # 大路产业园:塔吊转起来
    if placed:
        return bool(stages_in(first) & _OF_BUILDING)
    if _PAID_LATER.match(text, end, stop):
        return True
    return bool(stages_in(first)) or any(_THEN.match(clause) and stages_in(clause) for clause in rest)


def _is_being_built(text: str, lead: int, end: int) -> bool:
    """``加快推进智慧照明产业园、汽车核心部件产业园二期建设``."""
    clause = _CLAUSE.match(text, end)
    after = clause.group() if clause else ""
    if not re.match(r"(?:[、和][^、和]{2,20}){0,3}建设(?!期|者|成本|标准)", after):
        return False
    start = clause_start(text, lead, "")
    return bool(re.search(r"加快|推进|实施|启动|推动", text[start:end]))


FINDERS = (_entries, _lines, _funded, _agreed, _moved, _works, _upgraded, _renewed)
"""In the order in which they may claim a stretch of text."""
