"""What an amount measures, by the words around it: 总投资|20亿元, 设备占|7亿元, 年产值|50亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.currencies import FOREIGN
from kg.pipes.clauses import sentence_start
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import phase
from kg.pipes.projects.patterns import SUM
from kg.types import AmountKind

_HOW = (
    "(?:额|规模|总额|意向|最[多大高],|在|是|大约|大概|就有|一?共|总共|虽?只有|共计|约为|约|超过|超"
    "|占(?:去|到|了|比)?|就|便|也|则|需?要|需|冲[到上]|可?添|达到|可达到?|达|近|逾|突破|到了|只有|其中的?"
    "|增至|增加到|不低于|不少于|为|高达|能?做?到|要到|能有|已有|预计可?达?|可?实现|可增|新增|有|可新增"
    "|将达到?|将|可|预计|合计|累计|至少"
    r"|能(?:达到?|增加|增长|到)|可以|可?有?望(?:达到?)?|:|,)"
)
_KINDS = (
    (
        AmountKind.EQUIPMENT,
        "(?:购置|采购|购买|买|引进)(?:[^,。;]{0,8}[等的])?(?:设备|机器)(?:就?[需要花费用]+|花费|耗资)?"
        "|(?:机器|产线)(?:就|便|要|占|花|用|投入?|砸)+[了去下掉]?|设备(?:总)?(?:投资|投入|购置费?)"
        r"|其中,?设备|(?<![\u4e00-\u9fff])设备|设备(?:从[^,。;]{2,6}进口,)?(?:花了|耗资)"
        "|设备(?:采购|购置)?(?:(?:款|费|一项|部分|上的?|的|这一块)(?:就|便|要|占|花|用|投入?|砸|有|才"
        "|到位)*|(?:就|便|要|占|花|用|投入?|砸)+)(?:进去|[了去下掉])?"
        r"|[一二两三四五六七八九十\d]+[台套][^,。;\d]{1,12}?[机炉线窑床](?:就|便|要|值|需|得|花)+了?",
    ),
    (
        AmountKind.FOREIGN,
        r"[外港台侨日韩德美]资(?:额|金额)?|到账资金|到资|[外港日韩德美越老缅泰俄蒙乌哈丹法英意荷]方(?:出资|投资|注资|认缴|入股|注册资本金?)",
    ),
    (
        AmountKind.OTHER,
        r"[头第]一步的?|(?:[头前近][两三四五\d]年[里来内间]?|[一两三四五]年[来里间]?(?=花了))(?:先后|一?共"
        "|已|累计)*(?:投[资入]?|砸[下进]?|花)了?|再[加添]|已到账|(?:第一阶段|先期)(?:投[资入]?)?"
        "|拿出了?其中的|已到位|已?(?:花去|用去|花掉)了?|累计(?:投[资入]?|花(?:出去|掉|去|了)?)|补了?"
        "|完成(?:的)?(?:总)?投资|已投资|已投入|已完成|累计完成"
        r"|(?:[\d本上]月|月底|月末|目前|[今去]年底?|季度|半年)(?:计划|实际)?完成|固定资产(?:总)?投资"
        r"|再投资?|追加(?![到至为])|(?:[去今上前]年|[\d本上]月|目前|眼下|至今|已经?|此前|先后|每年|年均"
        "|年内|又|再|还)[^,。;]{0,4}(?:投入|[投砸花](?:[下进]|进去)?)|增资(?:扩股)?|注册资本金?|补助|补贴"
        "|奖励|专项债(?:券|支持|资金)?|贷款|授信|融资"
        r"|(?<!投入)(?<!投资)(?<!引进)(?<!募集)(?<!总)资金|年度(?:计划)?投资|(?<![一二两三四五六七八九十\d])年内(?:计划)?(?:完成)?投资"
        r"|(?:今年|20\d\d年度?|[当本]年度?)(?:计划|预计|拟)*(?:完成)?投资|土建投资|中央预算内投资"
        r"|年度(?:投资)?计划|(?<!分)[一二三首四五六七八九本]期(?:工程|项目)?(?:计划|规划|预计|拟|追加|概算|先)?(?:总)?(?:投[资入了]?)?|追加投资",
    ),
    (AmountKind.TAX, r"(?:税收|纳税|税金|缴税|利税|税费|创税|税)(?:额|总额|贡献)?"),
    (
        AmountKind.OUTPUT,
        r"(?:产值|产出|开票(?:销售)?(?:收入)?|销售收入|销售额|营业额|业务收入|营业收入|营收|销售|应税销售|经营收入|产销|交易额|成交额)(?:额)?",
    ),
    (
        AmountKind.TOTAL,
        "总?盘子|体量|总?(?<!募集)资金|砸(?:[下进]|进去)?了?"
        "|总?投资额?(?:[由从][^,。;]{2,10}元)?(?:提高|增加|追加|调整|扩大|提升|上调|增|加)[到至为]了?"
        "|总?投资(?:总额|总计|合计|额|规模|概算|估算|预算)?|(?<![招再追])投(?:了|下|入|进去)?"
        "|掏了(?:企业|公司|业主)|掏了?|凑了?|押[上下]了?|投足|连装修带设备|拿出|出钱|花了?|花费|耗资"
        "|捐[资款赠建]|集资|自筹|独资|总?预算|估算|总投入|造价|投入|筹资|[拟将]投|斥资|出资|总概算|概算"
        "|引资额?|(?:合同|中标)价款?|(?:合同|签约|协议|投资)(?:总)?金?额",
    ),
)
_ASIDE = r"(?:\([\u4e00-\u9fff]{2,8}\))?"
"""What explains a measure: 营业收入|(含税)|超6亿元."""
_READ = tuple((kind, re.compile(f"(?:{cue}){_ASIDE}{_HOW}{{0,3}} ?$")) for kind, cue in _KINDS)
_CONTEXT = 18
_NEAR = 36
_OF_PHASE = re.compile(r"(?:^|[。;,\n])(?:其中,?|项目|[^,。;\n]{0,8}的)?[一二三首]期(?!总)[^。;投总]{0,20},$")
"""In front of the sum of a phase that its clause names: 项目一期占地150亩,|投资12亿元."""
_PUT_IN = re.compile(
    rf"(?<=为此投入)\d|{SUM}(?:(?:实施|建设|新建|扩建|修建|打造|新上|兴建|改造)|,(?:在[\u4e00-\u9fff]{{2,12}}?)?(?:建设|续建|新建|兴建|设立|打造|新上|上马))"
)
_PAID = re.compile(r"投入|(?:今|20\d\d)年度?投资|追加")
_BARE = re.compile(r"(?:[,(]|,(?:只有|达到?|高达))$")
_ENDS_FIELD = re.compile(rf"{SUM}(?:[,;。)(]|$)")
_OF_ALL = re.compile(
    rf"{SUM}的?(?:总投资|总?盘子|总投入|投资总?额|投资(?=[当之]?[中里]|[,]?(?:全部?|都|均)?由|在(?:当地|全|同))"
    rf"|(?:盘子|投入)(?=[当之]?[中里]))|{SUM}(?:里头?|中)(?:,?有(?=\d)|[^,。;]{{0,8}}?占)|(?<=个){SUM}的大?项目(?=$|[,。;])|(?<=[这该一]笔){SUM}的投资"
)
"""鹏源新材料三期,|5.3亿元的总投资; |5.5亿元总投资中,设备投资…; 这笔|11亿元的投资; |2亿元里有1亿元是…."""
_GOES_TO = "用[来于在作]|[花投砸][在到向进]|拿[来去]"
_BUYS = "添[置购]|购[置买]|采购|买|更新|引进"
_BUYS_EQUIPMENT = re.compile(
    rf"{SUM}(?:将|要|全部?|都|主要|专门|则)*(?:(?:{_GOES_TO})(?:{_BUYS})?|是|属于?)[^,。;、]{{0,10}}?(?:设备|机器)"
    rf"|(?<=其中){SUM}(?:{_BUYS})了?(?:生产|相关)?(?:设备|机器)"
    rf"|{SUM}的(?:生产|进口|主要|成套|配套|智能|自动化)*(?:设备|机器)(?=[^,。;的]{{0,8}}?(?:进场|进厂|到[货场厂位]|就位|安装|调试|运抵|下单|采购))"
)
"""A part of the whole that says behind itself what it buys: |1.9亿元用来添置设备, |4.6亿元的设备陆续进场."""
_LENT = re.compile(r"[\d.]+[万亿]{1,2}元(?:来自|属于?|[为是由])[^,。;]{0,8}(?:债券?|贷款|资金|补助|基金)")
"""A part of the whole that somebody lends or grants: 其中有|1.5亿元来自专项债券."""
_IN_FRONT = re.compile(
    rf"(?<=[、,;:和与及中区道镇乡园城港县市村]){SUM}的?|(?<=[把将]){SUM}(?:[投砸押][向到在给]|用于|花在)了?"
)
"""港区|30亿元|麋鹿风情小镇、|5.6亿元|粮食仓储物流: a sum and the name it buys; 把|12亿元投向|轻量瓶项目."""
_LEADS_TO = re.compile(rf"{SUM}的")
_OF_FIRM = re.compile(rf"{SUM}的[^,。;]{{2,20}}?(?:公司|集团)")
_IN_FOREIGN = re.compile(rf"[\d.]+[万亿]{{1,2}}{FOREIGN}")
_FROM_ABROAD = re.compile("[外港台侨日韩德美][资方]")
_FUND = re.compile(rf"{SUM}(?:的)?(?:启动|补助|扶持|奖补|专项|引导)资?[金助]")
"""A sum that helps a project on and is not its whole: 拿出|2000万元启动资金."""
_MEASURED_AFTER = re.compile(
    rf"{SUM}的?(?:年|新增)?(?P<what>产值|销售收入|销售额|营业收入|税[收金款]?|利税|固定资产投资)(?![的比])"
)
"""A sum that says behind itself what it is: 往后每年能多出|2.1亿元产值."""
_YEARLY = re.compile(r"年|不低于|不少于|达产|投产|建成|满产|竣工后|全面|可|预计|将")
_EACH_YEAR = re.compile("(?<![去今前上明全当本\\d])年$")
"""In front of a turnover that each year brings: |年|产值可达2.6亿元."""
_PROMISED = re.compile("约定|承诺|保证")
_PERIOD_ALONE = re.compile(
    r"(?:去年|今年|上年)(?![^,]*[起满])[\u4e00-\u9fff\d]{0,8}|上半年|前\w{1,2}季度|\d{1,2}至\d{1,2}月"
)
_YEAR_PAST = re.compile("[去上前]年|上年度")
_TO_COME = re.compile("投产|达产|建成|满产|竣工|[可将能]|预计|有望|全部|每年|年均|年[产可新]")
_PAST = re.compile(
    r"去年|今年(?!预计)|上半年|前\w季度|前\d{1,2}个?月|[一二三四]季度|\d月|累计|全[市县区旗州省镇乡村]"
    r"|我[市县区]|\d{4}年(?:全年)?(?:实现|完成)|公司\w{0,2}产值|上年|同期|线上|已实现"
    r"|投产[\d一两三半][\u4e00-\u9fff]{1,3}[就便]?[已创实]"
)


def amount_kind(text: str, start: int, mention: Mention) -> tuple[AmountKind | None, int]:
    """What an amount measures, by the words before it, and where those begin: (total, 总…)."""
    if _is_price(text, start, mention) or _OF_ALL.match(text, start):
        return AmountKind.TOTAL, start
    if _LENT.match(text, start):
        return AmountKind.OTHER, start
    if _BUYS_EQUIPMENT.match(text, start):
        return AmountKind.EQUIPMENT, start
    if m := _MEASURED_AFTER.match(text, start):
        if m["what"] == "固定资产投资":
            return AmountKind.OTHER, start
        found = AmountKind.TAX if "税" in m["what"] else AmountKind.OUTPUT
        return (found if _is_outlook(text, start) else None), start
    begin = max(0, start - _CONTEXT)
    context = text[begin:start]
    for kind, cue in _READ:
        if m := cue.search(context):
            begin += m.start()
            return _kind(text, start, mention, kind, text[begin:start]), begin
    led = _LEADS_TO.match(text, start)  # 正对|8亿元的|高阻隔膜项目做环评
    return (AmountKind.TOTAL if led and led.end() == mention.start else None), start


def _is_price(text: str, start: int, mention: Mention) -> bool:
    """Whether a sum that no word explains stands where the whole does: 海诺数控刀具项目,|6亿元,
    港区|30亿元|麋鹿风情小镇.
    """
    context = text[max(0, start - _CONTEXT) : start]
    if context[-1:] in "(,: " and context[:-1].endswith(mention.name[-6:]):
        return True
    front = _IN_FRONT.match(text, start)
    if front and front.end() == mention.start:
        return True
    if not _ENDS_FIELD.match(text, start):
        return False
    behind = start == mention.end == mention.tail  # 恒泰纽扣西部生产基地1.2亿元,建在竹溪工业园
    return behind or (_BARE.search(context) is not None and _is_next(text, start, mention))


def _kind(text: str, start: int, mention: Mention, kind: AmountKind, cue: str) -> AmountKind | None:
    """What a sum behind a cue is to this project: the whole may be that of its phase, or but a phase's."""
    if cue.startswith("注册资本"):
        return _of_capital(text, start)
    begin, own_phase = start - len(cue), phase(mention.name)
    if kind in (AmountKind.OUTPUT, AmountKind.TAX):
        return kind if _is_outlook(text, begin) else None
    if kind is AmountKind.OTHER:
        whole = own_phase and cue.startswith(own_phase)  # 二期总投资15亿元 is the whole of a 二期项目
        paid = _PAID.match(cue) or cue.endswith("投入")
        put_in = paid and _PUT_IN.match(text, start)
        kind = AmountKind.TOTAL if whole or put_in else kind  # 投入8600万元实施的柔性定制生产线技改
    if kind is AmountKind.TOTAL:
        part = not own_phase and _OF_PHASE.search(text[max(0, begin - _NEAR) : begin])
        kind = AmountKind.OTHER if part or _FUND.match(text, start) else kind
    return kind


def _of_capital(text: str, start: int) -> AmountKind | None:
    """What a registered capital is to a project: foreign where a firm from abroad pays it in; nothing where
    it is a firm's of old (注册资本|5亿元|的恒昇电池有限公司带来了…).
    """
    if _OF_FIRM.match(text, start):
        return None
    abroad = _FROM_ABROAD.search(text, max(0, start - 60), start) and _IN_FOREIGN.match(text, start)
    return AmountKind.FOREIGN if abroad else AmountKind.OTHER


def _is_next(text: str, start: int, mention: Mention) -> bool:
    """Whether a bare sum is the first figure behind a name: 昊达铜箔项目,体量不算大,|4.6亿元."""
    between = text[mention.tail : start]
    return 0 <= start - mention.tail < _NEAR and not re.search(r"[\d。;]|[产税收]", between)


def _is_outlook(text: str, start: int) -> bool:
    """Whether a turnover or tax is what the project will bring, not what somebody had last year."""
    clause = re.split(r"[,;。!?\n]", text[max(0, start - 30) : start])
    before = clause[-1]
    if re.search(r"(?:投产|达产|建成|满产|竣工|投用|满负荷|全部[\u4e00-\u9fff]{1,4})后", before):
        return True
    if _EACH_YEAR.search(text, max(0, start - 3), start) or _PROMISED.search(before):
        return True
    if len(clause) > 1 and _PERIOD_ALONE.fullmatch(clause[-2]):
        return False  # 去年,一期实现产值86亿元
    if _YEAR_PAST.search(text, sentence_start(text, start), start) and not _TO_COME.search(before):
        return False  # 去年建起研发中心,设备增加到65台,全年产值4.6亿元
    if _PAST.search(before) or (not _YEARLY.search(before) and _goes_on_from_past(clause[:-1])):
        return False
    return bool(_YEARLY.search("".join(clause[-3:]) + text[start : start + 12]))


def _goes_on_from_past(clauses: Sequence[str]) -> bool:
    """Whether what stands behind some clauses is past as they are: 上半年产值7亿元,增长18%,|税金…."""
    near = (
        _PAST.search(words) for words in reversed(clauses) if _PAST.search(words) or _TO_COME.search(words)
    )
    return next(near, None) is not None
