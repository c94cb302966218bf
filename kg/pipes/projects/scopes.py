"""Which words of an article are said about which mention of a project."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.pipes.clauses import line_end, line_start, sentence_bounds, sentences
from kg.pipes.projects.halves import half_of_later, of_both, of_whole_list, own_half
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import core
from kg.pipes.projects.patterns import NUMBER, PAYS, SUM
from kg.pipes.projects.stops import SEES
from kg.records import record

_ANAPHOR = re.compile(
    r"(?<![^,;:“])(?:据(?:介绍|了解|悉),|目前,|整个|在)?"
    r"(?:(?:[该此]项?|这个|这一|本|这[座条家项处所栋])(?:项目|工程|基地|产业园|园区|中心|电站|学校|生产线|产线|工厂|码头|泵站|水库|大楼|市场|酒店|小区|车间|[厂站仓路桥园场馆线校楼])"
    r"|[该此][\u4e00-\u9fffA-Za-z]{2,10}?(?:项目|工程)"
    r"|这[座个条家](?:位于|坐落[于在])[^,。;]{2,14}的[\u4e00-\u9fff]{2,4}(?=总|占地|规划|由)"
    r"|这[个项座条处][^,。;:的]{2,16}的(?:项目|工程|基地|产业园|园区|中心|工厂|车间|生产线)|这[个一][^,。;:的]{2,12}(?:项目|工程)(?=总投资|计划|由|占地|将|预计)|这[项个座条](?:总?投[资入][^,。;]{2,26}|由[^,。;]{2,30}?(?:投资|出资|建设|承建|实施|开发)[^,。;]{0,10}?)的[^,。;]{0,6}?(?:项目|工程|基地|产线|生产线|线|中心|市场|园区|工厂)|总?投资[^,。;]{2,14}的(?:这[项个座条]|该)(?:项目|工程|线|厂)"
    r"|这[条座个项][^,。;]{0,12}的(?:路|桥|厂|库|楼|园|线)(?=总?投资|由|占地|将|已|预计|计划)|(?:该|这家)?(?:企业|公司)(?:计划|拟|将|认缴|注册)*(?:总?投资|外资)(?=[\d约近超])|(?:该|这家)(?:企业|公司|集团)[^,。;]{0,12}?(?:说|介绍|表示|透露|告诉[^,。;]{2,4})[,:]|[^,。;]{0,14}在(?:该|这个)?项目上(?=累计|已|投)|[\u4e00-\u9fff·]{2,5}(?:要求|叮嘱|希望)(?:项目|企业|施工|业主)(?:方|负责人|单位)"
    r"|这(?:也|又|已)?是[^,。;]{4,30}?(?:投下|投建|投资|建设|兴建|布局|落下|打造|下|押|砸)的(?=第|又|首|唯一|最|一[个座家])"
    r"|(?:项目|它|其|工厂|基地|新厂)?背后(?:的投资方|的业主|的主人|的东家|的老板|站着的|的推手|的资本)?,?(?:就?是|为|站着)"
    r"|(?:这里|工厂|新厂|基地|园子)的(?:主人|东家|老板|业主)(?:就?是|为|叫)"
    "|(?:盼着?|希望|期待|期盼|欢迎|力促|争取)(?:该|这个|贵)?项目(?=早日|尽快|能|在)"
    "|它(?=总投资|由|占地|计划|将|的总投资)|项目(?!化|部|组|为王|建设是|代表)"
    r"|工程(?=总|计划|由|占地|建成|于|已|花|投|概|预|\d)"
    "|(?:(?<=敲定)|(?<=明确))?[一二三四五六七八九首本]期(?=工程|项目|总|计划|投|增资|追加|建|已|将|规划"
    r"|占地|由|装机|[今去明]年|\d|[现正于]|目前|[上本]月))"
)
_ELIDED = re.compile(
    r"(?<![^,;:“])(?:(?:投资|投建|建设|打造|运营|开发|建)(?:这|该)[家座个项条片处所]|(?:\d{4}年|[去今前]年|\d{1,2}月)*(?:签约|开工|奠基)(?:时|之初|之后|后),|(?:计划|预计|估算|概算|预算|拟)?总?投资|(?:概算|估算|预算|造价)(?=\d|约|总|为)|体量|块头|业主(?:是|为)|双方(?:计划|拟|将|共同|首期)*总?投资(?=[约达]?\d)|由[^,;。]{2,30}?(?:投资|投建|建设|承建|实施|开发)|[^,;。:“]{4,30}(?:公司|集团)(?:投建|投资建设|投资|承建)(?=[,。;])|[^,;。:“]{2,30}(?:公司|集团)[\d年月日前近已刚]{0,8}[与同和跟][^,。;]{2,16}签[约订署下](?=[^。;]*投资[约达]?\d)|承建方|(?:投资|建设|出资|实施|运营)(?:方|单位|主体)|总(?:概算|造价|投入)|全部(?:达产|投产|建成)后|(?:建成|投产|达产)之[日时]|(?:全面)?(?:达产|投产|建成|满产|竣工|满负荷)(?:投产|投用|达产)?后|(?:[一二三四五六]期)?全部[\u4e00-\u9fff]{1,4}后"
    r")"
)
_BY_THEN = re.compile(
    "(?:(?<![^,;:“])(?:工厂|新厂|厂房|厂子|基地|车间|生产线|产线)?|(?<=要求)|(?<=叮嘱)|(?<=强调)|(?<=承诺)"
    r"|(?<=希望)|(?<=提出)|(?<=明确))(?:剩余[^,;。\d]{1,6})?(?:要?(?:计划|力争|争取|预计|确保|务必|抢在"
    r"|赶在|拟|将|推迟到?|定)*于?(?:今年|明年|后年|20\d\d年|年内|年底前?|[一二三四]季度|[上下]半年"
    r"|[上中下]旬|汛前|入冬前|春节前|国庆节?前|“?五一”?前|\d{1,2}月(?:份|底|中旬)?前?)+(?:就能|可|将|即可"
    "|即|务必|必须|一定要?|要)?(?:破土)?(?:全部|全面)?(?:开工|动工|投产|竣工|完工|投用)|争取明年)"
)
_ON_SITE = re.compile(
    r"(?<![^,;:“])(?:目前|眼下|如今|截至|现场|(?:施工|建设|项目)现场|工地|这里(?=正式|已|将|又|也)|厂房|土建|钢构|钢结构|桩基|主体|设备|生产线|首批|自?去年|工人们?|塔吊|挖掘机|只见|占地|规划)"
)
_OF_ZONE = re.compile("(?:园区|高新区|开发区|经开区|全[市县区旗镇乡]|辖区)(?:现有|已有|共有|共|累计)")
"""What a sentence is about that goes on about a whole zone: 园区现有葡萄12万亩,|去年产值19亿元."""
BUILT_BY = re.compile(
    r"由(?P<who>[^,;。由]{2,30}?)(?:投资|出资)[、,][^,;。]{2,20}?(?:承建|施工|代建|建设|总包)的$"
)
"""In front of a project: 由荔波县交旅公司投资、贵州路桥承建的|樟江慢行步道二期."""
_HEARD = re.compile(
    r"(?:听|据)?(?:公司|企业|项目|业主|现场|施工方?|工程|厂里?)[^,。;]{0,8}?(?:负责人|经理|业主|厂长|老板)?[^,。;]{0,6}(?:说|介绍|汇报|报告|表示)"
    r"|(?:负责人|总?经理|厂长|董事长|业主|指挥长)[\u4e00-\u9fff·]{2,4}(?:说|介绍|表示|告诉记者|透露)"
)
"""Opens what is told of a project right behind a sentence that names it: 第一站是A项目。|听企业负责人说|…."""
_OFFICER_PAYS = re.compile(
    r"(?:副?总?经理|副?董事长|总裁|厂长|总工程师|负责人)[\u4e00-\u9fff·]{2,4}(?:说|介绍|表示|告诉[\u4e00-\u9fff]{2,4}),?:?“?[^。”]{0,20}?(?:投|掏|花|砸)[了进下]*约?\d[\d.]*[万亿]元"
)
"""What its firm's officer says right behind of what it cost: 总经理白露说:“这次扩产我们又掏了2亿元。”"""
_PLEDGES = re.compile(
    r"(?P<firm>[\u4e00-\u9fff()]{3,20}?)(?:副?总?经理|副?董事长|总裁|厂长|负责人)[\u4e00-\u9fff·]{2,4}[^,。;“]{0,10}?(?:说|表示|介绍|承诺|透露)[,:]"
    r"(?=[^。]*?(?:将|确保|力争|争取|计划|预计|定于))"
)
"""What its firm's officer says later of what is to come: 恒昇公司董事长白露表示,|将抢抓工期,确保5月建成."""
_OWN_FIRM = re.compile(rf"(?P<firm>[^,;。:“]{{4,30}}?(?:公司|集团|合作社)){PAYS}")
"""Opens a sentence on what its firm puts in: 白露调味品产业园开建。|恒朗白露食品有限公司计划投资4.2亿元|."""
_LEAD_UP = 60
_SCENE = re.compile(r"(?:在|作为|其中|此外|同时|同日|当天|随后|[上下]午)[^,]{0,20},$")
_SUM_FIRST = re.compile(
    rf"(?:(?:另外|此外|同时|与此同时),)?(?:计划|预计|概算|规划)?总?投资(?:约|近|超|逾|额|达|为)*{SUM}[,、][^。;]{{2,40}}的"
)
"""Opens a sentence by what the next costs: 另外,投资2亿元,可年产5万台水泵的|石川水泵项目."""
_TURN = re.compile(
    r"\s*(?:[另又]讯|据了解,全|(?:随后|接着|之后|下午|当天下午|其间)?,?[^,。]{0,10}(?:一行)?(?:又|还|随后|先后|接着)?(?:来到|走进|前往|察看|看了|看过|转到|转进|赶到|登上|走访)"
    r"|在[^,。;]{4,16}(?:公司|集团|厂|基地|车间|产业园|村|现场),)"
)
"""A sentence that goes on to another thing: ``随后,金成浩来到江南镇``."""
_OTHERS = re.compile(
    r";[\u4e00-\u9fff]{0,6}的?(?:另)?一[家个]"
    r"|;(?!项目|公司|企业|业主|其中|[一二三首]期|总|计划|预计|设备|该|这|年|累计|已|目前)[\u4e00-\u9fff]{4,20}?(?:将|拟|计划|要)?(?:投资?|投入|拿出|出资)\d"
    r"|[,;](?:与[其之])?(?:一[墙路街河]之隔|隔壁|旁边|紧邻的|不远处)"
    r"|[,;](?!项目|企业|公司|设备|全部|[一二三]期)[\u4e00-\u9fff]{2,8}则(?!可|能|将|为|是|达)"
    r"|[,;](?:(?:其余|剩余)(?!的?[两三四五六七八九十\d]*[条台座栋幢间套层口])|其他|其它|另有|另外|此外"
    r"|(?:并|同时)?(?:推动|推进|加快|确保|力促|督促|促进|抓好|保障)(?![\d年今明早尽如按全顺项工上下一二三四主完春夏秋冬国五元十本月“]))"
)
"""Where a sentence turns to something else: ``,其余项目…``, ``,确保蓝天储能年底前达产``."""
_IS_STOP = re.compile(rf"{SEES}(?:位于)?[^,。;:]{{0,24}}$")
"""In front of what somebody only sees: 考察团先后走进城南产业园、|市中医院新院区."""
_VISITOR_GOES_ON = re.compile(
    ",(?:并|还|又|随后|接着)(?:与|同|和|就|在|向|对|为|听取|召开|出席|看望|慰问|参加|登[上临]|乘坐|试[乘驾吃穿]|体验|品尝|观[看摩赏]"
    "|询问|了解|倾听|合影|翻[看阅]|拿起|捧起|见证|走[进上访]|参观|前往)"
)
"""Where the sentence turns back to him: …新院区|,并与市商务局签订合作协议."""
COUNTED = re.compile(
    rf"{NUMBER}个[^,;。]{{0,12}}项目|项目(?:共|总数)?\d+[个项]|(?<![位室孔棚间罐池井塔炉槽柜箱桩机仓舱库房厅铺\d]){NUMBER}个[,、;。]|签约\d+个|其余|等{NUMBER}[个项]|类(?:项目)?\d+[个项]"
    rf"|{NUMBER}[单宗](?:项目)?(?:都|均|全|共|合计|,)"
)
"""Words about a number of projects: the sums beside them are theirs together."""

_NEXT_SUM = re.compile(
    rf"[,;](?:以及|还有)?[^,;。]{{0,30}}?(?<!设备)投资约?{SUM}(?:的|、[^,;。]{{2,12}}的)(?!该|这|项目|工程|[^,;。]{{0,2}}设备)"
)
"""What leads up to the next thing by its cost: 妇幼保健院工程|,以及投资8600万元、进入收尾阶段的|…."""
_NEXT_OF_LIST = re.compile(r"、[^、,。;]{2,16}的")
"""What describes the next thing of a list alone: 环氧树脂项目|、正在调试的|中试基地."""
_ASIDE = re.compile(r"\d|[“”说道问]|全[市县区旗州镇乡]|公司|企业|[另还]有|项目|[他她]们?")
"""A sentence between a project and one that goes on about it that need not be about it itself."""
_NEW_SUBJECT = re.compile(
    r"[有另某][一家个][^,。]{0,20}(?:企业|公司|客商|厂)|[^,。;]{5,}也(?:已|[在于][^,。;]{1,8}|将)(?:开工|动工|破土|投产|竣工|签约|落户)"
)
_LONGEST_NOUN = 5
_PARTS = re.compile(";")
_OF_NOUN = re.compile("(?![党管工]|负责|有)[\u4e00-\u9fff]")
"""Behind the noun, or the phase, that opens a sentence: 基地|设在园区, none in 园区|管委会."""
_SENTENCES = 7
"""How many sentences on a project may still be meant by 该项目."""
_LONGEST_LIST = 60
"""How many names a list may hold."""


@record
class Scope:
    """The stretches that speak of a mention."""

    before: tuple[int, int]
    """From the start of its sentence, or the end of the mention before it, to its name."""
    clause: tuple[int, int]
    """The part of ``before`` in the mention's own clause."""
    after: tuple[int, int]
    """From its name, or its list, to the next mention or the end of the sentence."""
    later: tuple[tuple[int, int], ...]
    """Parts of later sentences that go on about it."""
    since: int
    """Where the sentence of the mention before it ends."""


def scopes(text: str, mentions: list[Mention]) -> list[Scope]:
    """The scope of every mention, in the order given (that of the text)."""
    bounds = sentences(text)
    return [_scope(text, mentions, i, bounds) for i in range(len(mentions))]


def _scope(text: str, mentions: list[Mention], i: int, bounds: Sequence[tuple[int, int]]) -> Scope:
    mention = mentions[i]
    if mention.row is not None and mention.row.span is not None:
        return replace(of_row(mention, *mention.row.span), later=mention.rubric.notes)
    start, end = sentence_bounds(text, mention.start, mention.tail)
    before = _before(mentions, i)
    begin = max(start, before.tail if before else 0)
    following = _following(text, mention, mentions, i + 1)
    stop = _stop(text, mention, (begin, end), following)
    own = own_half(text, mention, stop)
    first = bisect_left(bounds, (end,))
    after = bounds[first : first + _SENTENCES] if mention.is_alone else ()
    if mention.is_entry:  # an entry of a list says all of its project in its line
        after = [span for span in after if stop <= span[0] < line_end(text, mention.tail)]
    later = _later(text, mention, after, following)
    if half := half_of_later(text, mention, mentions, (start, end)):
        former = text.rfind("前者", mention.end, half[1])
        later = (*(span for span in later if span[1] <= former), half)
    if both := of_both(text, mention, own, stop):
        later = (*later, both)
    if (whole := of_whole_list(text, mention, mentions, i)) is not None:
        later = (*later, whole)
    return Scope(
        before=(begin, mention.list_start),
        clause=(max(begin, mention.lead), mention.start),
        after=own,
        later=(*later, *mention.rubric.notes),
        since=start if before and before.start >= line_start(text, mention.start) else 0,
    )


def _stop(text: str, mention: Mention, sentence: tuple[int, int], following: int) -> int:
    """Where what a sentence says of a mention ends; ``sentence``: from the mention before on.

    ``following``: where the words about the next mention begin.
    """
    begin, end = sentence
    stop = min(end, max(following, mention.tail))
    if mention.is_entry and text[mention.end : mention.end + 1] == "。":
        stop = max(stop, min(line_end(text, mention.end), following))  # 旧镇港区3号泊位。|中闽海运集团投资,…
    if others := _OTHERS.search(text, mention.tail, stop):
        stop = others.start()
    if _IS_STOP.search(text, begin, mention.list_start) and (
        others := _VISITOR_GOES_ON.search(text, mention.tail, stop)
    ):
        stop = others.start()
    if others := _NEXT_SUM.search(text, mention.tail, end):
        stop = min(stop, others.start())
    listed = mention.tail == mention.end and _NEXT_OF_LIST.match(text, mention.tail, stop)
    return mention.tail if listed else stop


def of_row(mention: Mention, start: int, end: int) -> Scope:
    """The scope of a row of a list: all of the row, and nothing else."""
    first, last = (min(start, mention.start), mention.start), (mention.end, max(end, mention.end))
    return Scope(before=first, clause=first, after=last, later=(), since=first[0])


def _nouns(name: str) -> list[str]:
    """What a name may be shortened to, the longest first: 云川康养基地项目 is the 康养基地, the 基地."""
    bare = core(name)
    return [bare[-size:] for size in range(_LONGEST_NOUN, 1, -1)]


def _before(mentions: list[Mention], i: int) -> Mention | None:
    """The last mention before the list that one stands in."""
    for other in reversed(mentions[max(0, i - _LONGEST_LIST) : i]):
        if other.tail <= mentions[i].list_start:
            return other
    return None


def _following(text: str, mention: Mention, mentions: list[Mention], i: int) -> int:
    """Where the words about the next mention begin."""
    for other in mentions[i : i + _LONGEST_LIST]:
        if other.start >= mention.tail:
            opening = _opening(text, other)
            return (
                opening if opening >= mention.tail else max(mention.tail, min(other.lead, other.list_start))
            )
    return len(text)


def _opening(text: str, mention: Mention) -> int:
    """Where the words that lead up to a mention begin: ``;在夹浦镇,`` and ``总投资12亿元的`` are its own."""
    opening = min(mention.lead, mention.list_start)
    if told := BUILT_BY.search(text, max(0, opening - _LEAD_UP), mention.start):
        opening = min(opening, told.start())
    start, _ = sentence_bounds(text, opening, opening)
    if (mark := max(text.rfind(c, start, opening) for c in ";；")) >= 0:
        return mark + 1
    if _SUM_FIRST.fullmatch(text, start, mention.list_start):
        return start
    clause = max(start, text.rfind(",", start, opening - 1) + 1)
    return clause if _SCENE.match(text, clause, opening) else opening


def _later(
    text: str, mention: Mention, bounds: Sequence[tuple[int, int]], following: int
) -> tuple[tuple[int, int], ...]:
    """Parts of the sentences between a mention and the next that go on about it."""
    begin, nouns = mention.tail, _nouns(mention.name) if bounds else []
    found: list[tuple[int, int]] = []
    between: list[tuple[int, int]] = []
    for start, end in bounds:
        if start >= following:
            break
        if _TURN.match(text, start):
            between = []
            continue
        stop = min(end, following)
        sentence = text[start:stop]
        at = _cue(sentence, nouns)
        if at is None and "\n" not in text[begin:start]:
            at = _start(_BY_THEN.search(sentence) or (_HEARD.match(sentence) if start == begin + 1 else None))
        if at is None and "\n" not in text[begin:start]:
            at = _by_firm(sentence, mention.name)
        if at is not None and _NEW_SUBJECT.search(sentence, 0, at):
            break  # 眼下有家做压缩机的企业,|拟投资6亿元
        if at is not None:
            found, between = [*found, *between], []
        elif "\n" not in text[begin:stop] and not _ASIDE.search(sentence):
            between.append((start, stop))
        if at is None and (start, end) == bounds[0] and "\n" not in text[begin:start]:
            at = _start(_OFFICER_PAYS.match(sentence))
        if at is None and "\n" not in text[begin:start]:
            at = _start(_ON_SITE.search(sentence))
            at = None if at and _OF_ZONE.search(sentence, 0, at) else at
        if at is not None and not COUNTED.search(sentence):
            found.append((start + at, stop))
    return tuple(found)


def _by_firm(sentence: str, name: str) -> int | None:
    """Where a sentence tells what the firm that a project is called by puts in or promises."""
    if (pays := _OWN_FIRM.match(sentence)) and name[:2] in pays["firm"]:
        return 0
    pledged = _PLEDGES.match(sentence)
    return pledged.end() if pledged and name[:2] in pledged["firm"] else None


def _cue(sentence: str, nouns: Sequence[str]) -> int | None:
    """Where a sentence goes on about what has such nouns: |基地设在园区, |烘干塔由镇里…, 目前,|该项目…."""
    parts = (0, *(m.end() for m in _PARTS.finditer(sentence))) if nouns else ()
    for start in parts:
        if any(sentence.startswith(n, start) and _OF_NOUN.match(sentence, start + len(n)) for n in nouns):
            return start
    return _start(_ANAPHOR.search(sentence) or _ELIDED.search(sentence))


def _start(cue: re.Match[str] | None) -> int | None:
    return cue.start() if cue else None
