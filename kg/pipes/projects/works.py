"""Works being built that are not called 项目: 大河家泉城实验学校占地86亩, 坚果城二期主体封顶."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from kg.lexicon import words
from kg.pipes.clauses import PART_END, behind_marks, first_mark
from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import ends_in_works, names_an_agent, phase
from kg.pipes.projects.patterns import CUT, GENERIC, HEAD, PHASE, SETTLES, SUM
from kg.pipes.projects.progress import stages_in
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.pipes.projects.stops import sets_scene
from kg.pipes.projects.underway import is_told_of
from kg.types import Stage
from kg.wordfinder import any_of, gated

_WORK = gated(
    "".join(sorted({word[0] for word in words("works")})) + "厂仓坊园高公铁大国省",
    rf"(?:(?:高速|公路|铁路|大道|[国省]道|通道|环线|快线)[\u4e00-\u9fff]{{1,4}}段"
    f"|{any_of(words('works'))}(?!区|工业[城园]|(?<=仓)储|(?<=[厂园场站])长)"
    rf"|(?<=[\u4e00-\u9fff]{{3}})[厂仓坊园](?![区长家商林艺储库间地址内里外门中旧])"
    rf")(?:\([A-Z\d一二三四]{{1,3}}[型区段]\))?(?:(?:{PHASE.pattern})(?:标准化?厂房|(?:改造|扩建|改扩建|技改|扩产|扩能)(?=[,。]))?)?+(?!项目|工程|建设项目|技改|扩产|扩能)",
)
_PHASED = gated(
    "(二三四五六七八九",
    r"(?:(?<=[\u4e00-\u9fffA-Za-z\d]{3})|(?<=[\u4e00-\u9fffA-Za-z\d]{3}”))(?:(?<!第)[二三四五六七八九]期"
    "|[(][一二三四五六七八九]期[)])(?:标准化?厂房"
    r"|(?:改造|扩建|改扩建|技改|扩产|扩能)(?=[,。]))?+(?![\u4e00-\u9fff]{2,8}(?:工厂|基地|产业园"
    "|车间))(?!项目|工程|建设(?!情况|进度|进展|现场)|投资|总)",
)
"""A phase that ends a name by itself: 锂电溶剂三期."""
_DONE = (
    "竣工|培土|建成|完工|(?<!设备)进场|开工(?!率)|开市|验收(?!组|员|会)|动工|点火|试车|试产|投料|完成备案"
    "|完成(?:总)?投资|(?:主体|基础)?(?:浇筑|截流|下闸|蓄水)|复工|投产|投用|投运|封顶|落户|签约|奠基|扩建"
    "|启用|开园|通车|试运[行营]|试营业|开诊|破土|落成|交付使用|完成主体"
    r"|(?:全容量)?并网|(?:紧张|加快|火热|抓紧|进场|进行\w{0,6})(?:建设|施工)"
    "|正在(?:建设|施工|调试|装|安装|铺设|浇筑|打桩)|接近尾声|同步推进|进展(?:良好|顺利|较快|缓慢|滞后)"
    r"|完成(?=[\u4e00-\u9fff]{2,6}\d)(?![\u4e00-\u9fff]{0,4}(?:进出口|产值|税|销售|营收|营业|吞吐|货运?量"
    "|增加值|开票|利润|接待|服务|收入))|打桩|打下|交付|交工|交钥匙|通水|通气|刚出正负零|并网|试跑|稳定运行"
    r"|开街|开门迎客|[路桩]?基?贯通|揭牌(?=[,。][^\n]{0,60}?(?:投[资入]|出资)[^\d,。]{0,4}\d)"
    "|主体(?:刚|正|已)|开(?:了)?机|[正进]设备|装修|铺(?:管|轨|装)|(?:工地|建设现场|施工现场)[上里内]?,"
)
_BUILT_AFTER = re.compile(
    "”?(?:[一二三四]期)?(?:已经|刚刚|下月|明春|五一|“五一”|国庆|春节|元旦|成功|全部|一次性|必须|务必|要"
    rf"|需|确保|争取|才|也|都|又|再|于|刚|才|[一二三四]季度|[上下]半年|[上中下]旬|\d{{4}}年|前后?|内"
    "|(?=主体)|同步|[已正将即也于刚]|正式|顺利|即将|全面|主体|正在|加快|建设|预计|有望|计划|力争|目前"
    rf"|现已|年底前?|[今明去]年|[上本]月底?|已经?|\d{{1,2}}月(?:份|底|初|中旬)?|\d{{1,2}}日)*(?:{_DONE})"
    r"|是[^,。;]{2,24}(?:项目|工程)[,。;]|[。,](?:该|这座|这个)(?=[\u4e00-\u9fff]{0,3}(?:基地|[项工][目程]|中心|园|站|厂|线))"
    r"|。(?:基地|中心|产业园|工厂|综合体)(?=(?:计划|预计)?总投资|占地|原?计划(?:建|投)|横跨)|的选址(?=[,。;])"
    r"|建设(?:情况|进度|进展)|(?:选址|规划|设计|建设|实施)方案|[,:]?(?:计划|预计|规划|概算|估算|首期|一期)?(?:占地|总投资|总投入|总盘子|投资约?\d|总长|全长\d|\d[\d.]*公里)"
    rf"|\((?:[^,。;()]{{2,20}},)?(?:总?投资)?约?{SUM}"
    r"|(?:因[^,。;]{2,20},)?(?:尚未|仍未|还未|暂未)(?:开工|动工|开建)"
    r"|,(?:进度|进展)|已[与和同][^,。;]{4,24}?签(?:约|下|了)|还有\d[\d.]*[亩户](?=[^,。;]{0,4}[没未])"
    r"|等(?:竣工|建成|开工|投产|投用)|,?由[^,;。]{2,60}?(?:投资|建设|承建|合办|运营|开发|实施|代建|出资|追加|斥资|投建|兴建)|(?:共建|合作|投资|建设|入驻)(?:框架|战略)?(?:协议|意向书|合同|备忘录)"
)
_MOVED = gated(
    "把将",
    r"[把将](?:原定[^,;。]{2,12}的)?(?P<name>[^,;。:、“”\n]{4,24}?)(?:也|都|就|正式|整体)*"
    r"(?!搬[进到入]了)(?:[修建搬放落投迁设移定扎安布引](?:局|根|家|址)?[到进在入向]|改投|落户|搬迁|纳入|列入|[建办立搞]起来)(?=[\u4e00-\u9fff,。;])",
)
"""``把肉桂油精制工厂搬到…``, ``拿出380万元,把旧州古渔港步道修到…``."""
_ONE = re.compile(r"(?:[并合建]成|建)了?一[个座]")
"""4家并成一个|石材循环产业园."""
_BUILT_BEFORE = re.compile(
    "(?:(?:开工|动工|奠基|签约|签下|拿下|引来|引进|招来|竣工|投产|投用|落户|敲定|破土|新开工|新签约)的"
    "|(?:开工|动工|新上|要上|拿下|签下|在建|落户|投产|签约|竣工)的是|[镇乡道村区园]看的(?:就)?是"
    "|[去今明]年(?:开工|建成|投用)的|正在(?:施工|建设)的|奠基的|建[成起]了?|(?:[并合建]成|建)了?一[个座]"
    "|改造|招引落户|引进落户|新建|新上的?|正在建设的|已建成的|建设的"
    "|(?:打造|兴建|兴办|合办|共建|投建|投资)的|(?:在建|建设中|施工中)的"
    "|(?:就|围绕)(?:投资|合作|共同|规划)+(?:建设|兴建|打造|新建))$"
)
_GOES_ON_AS = re.compile("[\u4e00-\u9fff]{1,6}?(?:工程|项目)")
_UNDER_WAY = re.compile(r"(?:正在?|眼下|已经?|刚刚?|即将)[^,。;的]{1,8}的$")
"""In front of what is being built: 正在做桩基的|氢能装备产业园."""
_NO_WORK = re.compile(
    r"[镇乡村区县市]从|^[约近]?\d[\d.]*[万多余]*(?:平方米|平米|平方|㎡)的?(?:高?标准化?|钢结构|智能|生产"
    "|现代化|新)*(?:厂房|车间|仓库|库房|用房|宿舍)|[刚平装砌铺浇挖建修拆架搭填]完|月里|[市县区旗州]政府"
    "|[昨今]日|登上|[上下]半年|^正|[开入两双三]园$|^[这那该](?:[座条个家处项栋间]|[园厂站馆])"
    r"|^[一二三四首]期|^最[\u4e00-\u9fff]|[市县区旗州镇乡]在|^[年月][底初末中]|^[全我各][市县区州旗省镇乡]"
    "|租[用下一了]|租赁|[都均已将正拟也还仍曾月年日]在|^[两二三四五六七八九十][栋幢座个条间]|^工人"
    r"|^第[一二三四五六七八九十][条座个期]|^主题|^[一二三四五六七八九\d]+号[车厂]|^.{2,3}车间$"
    r"|^\d+[栋幢座个条间]|邻里|^首[条个座栋幢批台]|^(?:主体|钢结构|标准|[新首]?厂房)|园区内|小区内|职工"
    "|人才|(?<!”)商业街|服务站|新建|标准化|退役军人|党群|政务|网格|数据中心$|一[家处个]|[她他我]"
    r"|还[与和同]|^老旧|(?:有|追加|增加|新增|添置?|再上|新上)了?[一二两三四五六七八九十\d]+[条个家座台]"
    r"|\d月|[落建放设选定]在|(?<!自)由(?!路)"
    rf"|{SETTLES}"
)
OF_OCCASION = re.compile(
    r"(?:\([^()]{2,8}\))?(?:\d{4}年度?|第?[一二三四]季度|[上下]半年|[春夏秋冬]季)+(?:重[大点]|招商|产业)?项目集中"
)
"""Behind whose occasion it is: 恒昇环科园|(三垛镇)第三季度项目集中签约仪式."""
_OF_FIRM = re.compile(
    "(?:[\u4e00-\u9fff]{0,2}?(?:投资|开发|运营|建设|管理|发展|实业))++(?:有限)?(?:责任)?公司"
)
"""Behind a name that a firm's begins with: 临江化工产业园|投资公司."""
_RUNS = re.compile('[”"]?[\u4e00-\u9fff]{0,6}?(?:班列|专列|列车|班轮|航线|航班)')
"""Behind the name that a train or ship goes by: “鲁老通道|”国际货运班列正式通车."""
_OFFICER = re.compile(
    "(?:党[委组]|党(?:总?支部|工委))?(?:常务|执行)?副?(?:主任|书记|[局院校馆所处科社董理]长|(?:董|理)事长|总?经理|总监|会长|主席|秘书长|负责人)"
    "(?=[\u4e00-\u9fff])(?!办公室|任务)"
)
"""Behind whose officer it is: 港桥产业园发展中心|主任|石川."""
COUNTED = re.compile(r"\d+[余多]?(?:[个家座所处条项万千百]|公里)")
"""A number behind a noun: ``建成养老服务综合体30个`` are many."""
COUNTED_AFTER = re.compile(
    r"(?:投产|建成|开工|动工|竣工|完工|投用|新建|新增|签约|签下|引进|招引|落户|落地|实施|储备)?\d+[余多]?[个家座所处]|[两三四五六七八九十]+[个大条](?:[^,。;\d]{0,6}项目|产业|集群|领域|板块)"
)
_COSTS = re.compile(
    r"”?(?:[,(]|——|主体|投资|由|就?(?:落|建|放|设|选|坐落|位)[在于])(?:(?!全[市县区州旗]|累计|项目|工程|[万亿]元|\d[个家户])[^。!?\n;]){0,50}?"
    rf"(?:总?投资|概算|估算|预算|造价|总盘子|花了?|补助|(?<![再招追])投[了入]?)(?:额|约|达|为|共|近|超|了)*{SUM}(?![建兴新打实][\u4e00-\u9fff]{{0,4}}的)"
    rf"|”?,{SUM}的总投资"
)
"""What something is said to cost later in its sentence: 坚果城二期|,带壳腰果现炒现装,总投资3.3亿元."""
_PRICED = re.compile(rf"{SUM}[,;。]")
"""A sum right behind a name that opens an entry: 西部生产基地|1.2亿元,建在…."""
_OF_PLACE = re.compile(rf"(?:[区园县市镇乡旗州城]|街道)[完成达为约超]{{0,3}}{SUM}[、,]\Z")
"""In front of a place whose sum is one of several's: 其中经开区1.6亿元、|城南产业园1.35亿元."""
_NEAR = 32
_CALLED_SO = re.compile(
    r"(?:,[^。\n]{1,40})?[。,]\n*(?:这个|这座|这一|该)(?:由|总?投资|占地|位于|坐落)[^,。]{2,50}?的[^,。]{0,8}?(?:项目|工程)"
)
"""Behind what the next sentence calls a project: …产业园。|这个由恒昇公司投资建设的项目|,总投资15亿元."""
_GOES_ON = re.compile(
    r"[^。\n]{1,60}[。,](?:该|这个)项目(?:由|总投资|占地|计划|于|选址|位于)"
    r"|。(?:[\d年月日]{2,11},)?(?:这里|新工厂|新基地)[^,。;]{0,6}(?:投产|开工|竣工|启用|封顶|动工|奠基)"
)
"""Behind what the next sentence calls 该项目."""
_CLAUSE = re.compile(r"[^。!?\n;,:]+")
_OF_IT = re.compile(r"管理|电商|系统|平台|网站|[的、里内中和与及]|主任|经理|负责人|[厂园站场]长")
"""After a name that only owns or places what the clause is about: 绿源加工厂|的工人正在调试设备."""
_PHASE_COSTS = re.compile(r"[一二三四五六七八九]期[^。;\n]{0,30}?投资[约达为]?\d")
_NEAR_PHASE = 120
_LONGEST_PARK = 24
_LONGEST_TITLE = 40
_OF_BUILDING = {Stage.STARTED, Stage.BUILDING, Stage.COMPLETED}
"""What is said of a park that is built, not of one that firms come to."""
_STANDS = re.compile(r"(?:学校?|医院|幼儿园|公园|车站|机场|馆|店|市场|广场|景区|小区|院)$")
_PAID_LATER = re.compile(
    rf"[^,]{{0,8}},[^,]{{0,20}}?(?:(?<![再招追])投了?|投资|出资|斥资|耗资)约?{SUM}"
    r"(?![\u4e00-\u9fff]{0,6}的)"
)
"""A sum that somebody puts into what opens the sentence: 民宿集群|动静最大,栖木文旅公司有意投5000万元."""
_THEN = re.compile(r"眼下|目前|现在|如今|已|正|计划|预计|力争|确保|争取|年内|年底|[今明]年|\d{1,2}月")
"""Opens a clause that goes on about what opened the sentence: 查验仓,…,|眼下桩基完成."""


def _moved(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that somebody decides to build at a place."""
    for found in _MOVED.finditer(text):
        begin, end = found.span("name")
        name = text[begin:end]
        if ends_in_works(name) and not (_NO_WORK.search(name) or is_class(name) or CUT.search(name)):
            yield Mention.alone(text, begin, end, "projects.work")


def _works(text: str, joined: Spans) -> Iterator[Mention]:
    """Things being built that are not called 项目: 大河家泉城实验学校占地86亩, 建成新城安置小区."""
    for work in chain(_WORK.finditer(text), _PHASED.finditer(text)):
        lead = clause_start(text, work.start())
        begin = _begin(text, lead, work, joined)
        if begin is None or _is_torn(work.end(), joined) or text.startswith("·", work.end()):
            continue  # 云锦小镇|·打样中心 is one name
        if text.endswith("在", lead, _with_place(begin, joined)) or sets_scene(text, begin, work.end()):
            continue
        renewed = text.startswith("改造", begin)
        if not (renewed or _is_stated(text, lead, begin, work.end(), joined)):
            continue
        least = 4 if text.endswith("新建", lead, begin) else 2
        begin += 2 * renewed
        if _is_name(text, begin, work, least):
            yield Mention.alone(text, begin, work.end(), "projects.work", lead)


def _is_torn(end: int, joined: Spans) -> bool:
    """Whether a name would end within a firm's or a place's: 恒昇良仓|粮油股份有限公司."""
    near = joined[bisect_right(joined, (end - _LONGEST_PARK,)) : bisect_right(joined, (end,))]
    return any(a < end - 1 and end < b for a, b in near)


def _begin(text: str, lead: int, work: re.Match[str], joined: Spans) -> int | None:
    """Where the name of what is built begins: 4家并成一个|石材循环产业园."""
    begin = name_start(text, lead, work.end(), joined)
    if begin is None:
        return None
    begin = behind_marks(text, " ", begin, work.start())
    merged = _ONE.search(text, begin, work.start())
    begin = merged.end() if merged else begin
    name = text[begin : work.end()]
    torn = name[0] in "与和及" or name.count("“") != name.count("”")
    return None if torn or _is_in_title(text, begin) else begin


def _with_place(begin: int, joined: Spans) -> int:
    """Where the zone begins that stands right in front of a name: 在|临江开发区|生物医药产业园正式投产."""
    near = joined[bisect_right(joined, (begin - _LONGEST_PARK,)) : bisect_right(joined, (begin,))]
    return next((start for start, end in near if end == begin), begin)


def _is_stated(text: str, lead: int, begin: int, end: int, joined: Spans) -> bool:
    """Whether the words around a name say that it is built, how far it is, or what it costs."""
    name, before = text[begin:end], text[lead:begin]
    if _BUILT_AFTER.match(text, end) or _BUILT_BEFORE.search(before):
        return True
    under_way = _UNDER_WAY.search(before) and not _GOES_ON_AS.match(text, end)
    if under_way and stages_in(before) & _OF_BUILDING:
        return True
    if end - begin >= 6 and _CALLED_SO.match(text, end):
        return True
    if _is_told(text, lead, begin, end, joined) or (begin == lead and _ends_in_phase(name) and brand(name)):
        return True
    costs = len(name) >= 6 and _COSTS.match(text, end)
    if costs or (begin == lead and len(name) >= 5 and _PRICED.match(text, end)):
        return _OF_PLACE.search(text, max(0, begin - _NEAR), begin) is None
    return _is_being_built(text, lead, end)


def _is_name(text: str, begin: int, work: re.Match[str], least: int) -> bool:
    """Whether words that end in a thing that is built name one, with so many letters in front of it."""
    name = text[begin : work.end()]
    end = work.end()
    if (
        _OF_FIRM.match(text, end)
        or OF_OCCASION.match(text, end)
        or _OFFICER.match(text, end)
        or _RUNS.match(text, end)
    ):
        return False
    bare = name.removesuffix(work.group())
    if len(bare) < least or GENERIC.fullmatch(bare) or _NO_WORK.search(name):
        return False
    several = COUNTED.match(text, work.end()) or COUNTED_AFTER.match(text, work.end())
    return not (several or is_class(name) or names_an_agent(name))


def _ends_in_phase(name: str) -> bool:
    """Whether the last that a name states is its phase: 坚果城二期."""
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
    stop = first_mark(text, PART_END, end)
    first, *rest = text[end:stop].split(",")
    if placed and text.startswith((":", "】", "里", "内"), end):
        return False  # 大路产业园:塔吊转起来
    if text.startswith(":", end) and HEAD.search(first):
        return False  # 桐花里文创园:|恒朗文旅打造的街区项目正在…
    if placed:
        return bool(stages_in(first) & _OF_BUILDING)
    if _PAID_LATER.match(text, end, stop):
        return True
    if stages_in(first) or any(_THEN.match(clause) and stages_in(clause) for clause in rest):
        return True
    mention = Mention.alone(text, begin, end, "projects.work")
    return text[begin - 1 : begin] != " " and is_told_of(text, mention, (), clauses=1)


def _is_being_built(text: str, lead: int, end: int) -> bool:
    """``加快推进智慧照明产业园、汽车核心部件产业园二期建设``."""
    clause = _CLAUSE.match(text, end)
    after = clause.group() if clause else ""
    if not re.match(r"(?:[、和][^、和]{2,20}){0,3}建设(?!期|者|成本|标准)", after):
        return False
    start = clause_start(text, lead, "")
    return bool(re.search(r"加快|推进|实施|启动|推动", text[start:end]))


WORKS = (_moved, _works)
"""In the order in which they may claim a stretch of text."""
