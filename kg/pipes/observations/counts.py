"""Numbers of things and people: 新签约项目31个, 44个亿元以上项目, 新开工17个, 5个落在经开区."""

from __future__ import annotations

import re

from kg.pipes.observations.bare import THINGS, TOTALS, read_bare
from kg.pipes.observations.carried import completes
from kg.pipes.observations.frame import Frame, Spot, add
from kg.pipes.observations.gates import acts, is_free, is_measure, is_people
from kg.pipes.observations.measure import After, action_of, counted_after
from kg.pipes.observations.named import taken_apart
from kg.pipes.observations.parts import named_part, whole_of
from kg.pipes.observations.patterns import (
    ACTION,
    BOUNDARY,
    COUNTED,
    HEAD_NOUN,
    HONOUR,
    NO_THINGS,
    RESULT,
    SAME_ACTION,
    TO_LEVEL,
    TRAIL,
    VISITED,
)
from kg.pipes.observations.state import Reading
from kg.pipes.observations.sums import add_sum, sum_ahead, sum_inside
from kg.pipes.observations.told_of import DONE_FOR, GIVEN_TO, INVESTS, LEAST, TAKEN, are_told_of
from kg.types import EntityKind, ObservationKind

_ANY_NUMBER = frozenset({"个", "家", "户"})
_CHINESE = re.compile(r"[一二两三四五六七八九]")
_NEXT_COUNT = re.compile(r"\d+[个家户项宗]")
_BY_SUM = re.compile("[万亿]元(?:及?以[上下])?$")
_NEAR = 14
_MANY = 1000
"""People that are an account of a place, whoever they are: 高考报名6842人."""
_PRESENT = re.compile("[到与参赴]会|[到在]场|盯|观[看战]|围观|聚集")
_WHERE = re.compile(
    f"(?:分别|先后|同时|同步|也)?在[\u4e00-\u9fff、]{{2,20}}?(?=进行|举行|集中|正式|成功|顺利|{ACTION.pattern})"
)
"""Between projects and what is done to them: 8个项目|分别在高新区和经开区|集中签约."""
_SCHEDULED = re.compile("年度|全年|[今明]年|计划|拟")
"""What is asked of things still to come: 年度新开工的|45个产业项目上半年全部开工."""
_DONE = re.compile("(?:签约|签下|签署|开工|动工|竣工|投产|引进|落户)(?:了|的|起)?$")
"""Right in front of a number that may be spelled: 此次开工的〔三个项目〕, 会上签下〔两个项目〕."""
_TO_BE = re.compile(f"还?(?:必须|务必|力争|确保|[需须要将]|计划|拟)[^,。;]{{0,6}}?(?:{ACTION.pattern})")
"""Right behind those to whom something is still to be done: 还有8个项目|必须开工, not 要逐一过堂."""
_BATCH = re.compile("(?:签约|开工|投产|竣工)一批$")
"""“三个一批” are projects: 〔签约一批〕11个,总投资62亿元."""
_DOERS = re.compile("带来|提供|服务|解决|引导|培训|引进|招引|带动")
"""What those counted do themselves behind them: 87家企业〔带来〕岗位2300个."""
_SHARE = re.compile("占了?$")
"""规上企业187家,其中电机企业|占|112家."""
_SERVICE = re.compile("(?!的)(?:[\u4e00-\u9fff]|“[^“”,。;]{2,16}”){2,14}")
_HONOURED = ("企业", "公司", "项目", "产品", "平台", "园区", "单位", "机构", "品牌", "车间", "工厂")
_CALLED_ON = re.compile("^拜访(?:重点|知名|龙头|目标)?(?:企业|商会)$")
"""What a delegation counts of its own journey: 拜访企业7家."""
_REST = ("占", "其余", "余下", "剩余", "剩下")
"""What parts of what is taken apart are called: 签约项目里,高新区|占|7个,|其余|5个落在各镇."""
_DONE_OF = re.compile("(?P<things>[\u4e00-\u9fff]{2,8}?)(?:目前|现)?(?:已|有)[\u4e00-\u9fff]{2,4}")
"""Between things and how many of them are done with: 48处|隐患点已销号|41处."""
_IN_FIELD = re.compile("、[^、]*(?:领域|方面)$")
"""农业、文旅领域|陆续有5个项目开工: where, not what was done to them."""
_OCCASION = re.compile("(?:启动)?(?:仪式|活动|大会|推介会|对接会)(?:上|现场|期间)?$")
"""What saw those counted: 集中签约|仪式|共有12个项目."""
_UNDONE = re.compile("(?:没有?|[未待])能?$")
"""In front of what is not done to those counted: 7个签约项目尚|未|开工."""
_WHOSE_HEADS = re.compile(
    "的(?:有关|主要|相关)*(?:进度条?|名[单字]|图纸|展板|效果图|照片|画面|台账|业主|法人|老总|掌门人|当家人)"
    "|的?(?:有关|主要|相关)*(?:负责人|负责同志|(?:法定)?代表(?!性|作)|会长|董事长|总?经理|客商)"
)
"""Behind those of whom only somebody is told: 9个新签约项目|的负责人, 8家企业|代表."""
_NAMED = re.compile("(?:计划|协议)?(?:总?投资)额?(?:分别|依次)|[都均也]与")
"""Behind projects that are known by name already: 两个项目|投资分别为1.2亿元和8600万元."""
_FOR = re.compile("为(?:[全我][省市县区旗州镇乡村]?)?$")
"""率先为全县|37个贫困村建成…: for whom, not what was done to them."""


def read_count(spot: Spot, frame: Frame, before: str, position: int) -> int:
    """Read a number of things; return where the words of the next figure begin."""
    if spot.words.endswith("、") and spot.state.last is not None:
        before = ""  # 已有7个完成注册、|4个进场施工
    after = counted_after(spot.text, spot.figure.end, spot.clause.end)
    if after is not None and is_people(spot.unit) and spot.following.startswith("的"):
        spot.state.drop()  # 组建24人|的项目服务专班
        return after.end
    spelled = _CHINESE.match(spot.text, spot.figure.start)
    if after is not None and spelled and _NAMED.match(spot.text, after.end):
        spot.state.drop()
        return after.end
    if after is not None:
        honour = HONOUR.match(spot.text, after.end, spot.clause.end)
        if honour is not None and after.noun.endswith(_HONOURED):
            return _read_honoured(spot, frame, after, honour)
        _read_before_noun(spot, frame, before, after)
        return after.end
    if _SHARE.search(before) and spot.state.thing and spot.state.last is not None:
        before = _part_of_counted(spot, frame, before, spot.state.last)
    _read_those(spot, frame)
    if not before and spot.state.named and spot.words:
        before, position = spot.state.named, spot.state.named_at[0]
    if len(before) == 1 and is_people(spot.unit) and spot.state.last_unit == spot.unit:
        before = ""  # 招工目标3000人,已招到2100人
    if len(before) == 1 and spot.state.thing:
        before = SAME_ACTION.get(before, before)  # 四季度力争再|签|8个
    if before in _REST and spot.state.topic:
        before = ""
    if not before and completes(spot):
        return spot.figure.end
    if not before or before in ("增加", "新增", "净增", "超额", *TOTALS):
        read_bare(spot, frame)
    elif BOUNDARY.match(spot.following):
        _read_after_noun(spot, frame, before, position)
    else:
        spot.state.drop()
    return spot.figure.end


def _read_those(spot: Spot, frame: Frame) -> None:
    """Things that the next figure tells how many are done with: 〔48处隐患点〕已销号41处."""
    told = _DONE_OF.fullmatch(spot.text, spot.figure.end, spot.limit)
    alike = any(f.start == spot.limit and f.amount.unit == spot.unit for f in spot.clause.figures)
    if told and alike and spot.figure.amount.value >= LEAST and is_free(spot.state, frame, told["things"]):
        add(spot, frame, told["things"], "counted", thing=told["things"], words=told.span("things"))


def _part_of_counted(spot: Spot, frame: Frame, before: str, last: Reading) -> str:
    """What a part of those counted is: 规上企业187家,其中〔电机行业〕占了112家 are 电机行业规上企业."""
    part = _SHARE.sub("", before)
    if not part and frame.subject.kind is EntityKind.COMPANY:  # a branch taken for a firm's name
        part = _SHARE.sub("", spot.words).removeprefix("其中")
        frame.subject = last.subject
    return part and part + spot.state.thing


def _read_before_noun(spot: Spot, frame: Frame, before: str, after: After) -> None:
    """44个〔亿元以上项目〕: something must be done to them, or they must be a class."""
    ahead = sum_ahead(spot)
    inside = sum_inside(spot, after.end)
    if inside is not None:
        after = After(spot.text[inside.figure.end + 1 : after.end], after.end)
    where = _WHERE.match(spot.text, after.end, spot.clause.end)
    begin = where.end() if where else after.end
    follow = spot.text[begin : spot.clause.end][:_NEAR]
    # Of 其余为标准厂房三期、污水厂提标改造等3个项目 only the first says what is done to all.
    around = (spot.words.split("、")[0] if spot.words.endswith("等") else spot.words) + follow
    limit = next((f.start for f in spot.clause.figures if f.start >= after.end), spot.clause.end)
    follow = follow[: max(0, limit - begin)]
    counted = acts(around) or inside is not None or are_told_of(spot, after, follow)
    if (
        not counted
        or _is_spelled(spot, after, follow)
        or (_FOR.search(before) and not DONE_FOR.search(spot.words))
        or VISITED.search(around)
        or NO_THINGS.search(after.noun)
        or _WHOSE_HEADS.match(spot.text, after.end)
    ):
        if "项目" in after.noun:
            spot.state.counted = None  # what is invested next is not in those counted before
        return spot.state.drop()
    if not is_free(spot.state, frame, after.noun):
        return spot.state.drop()
    if spot.words.endswith("等") and frame.subject.kind is EntityKind.COMPANY:
        frame.subject = spot.state.home  # 恒昇光伏组件、绕城公路西段等36个项目建成投用
    if spot.words.endswith("的") and not _SCHEDULED.search(spot.words):
        frame.kind = ObservationKind.ACTUAL  # 签约满半年仍未动工的11个项目 are there, whatever is asked for
    if spot.words.endswith("等") and spot.state.unplanned is not None:
        frame.kind = spot.state.unplanned  # 拟投资3亿元的轴承项目等6个项目签约: that one's sum is planned
    if after.noun.startswith(("计划", "拟")) or _TO_BE.match(follow):
        frame.kind = ObservationKind.TARGET  # 5个计划新开工项目, 8个项目|必须开工
    name = _done_to(spot, "" if ahead else before, after, follow) + after.noun
    words = (spot.figure.end, after.end)
    add(spot, frame, name, "counted", thing=after.noun, words=words)
    if taken_apart(spot.text[spot.figure.end : after.end + 1]):
        spot.state.topic = name  # 12个签约项目里,…
    if (beside := ahead or inside) is not None:
        add_sum(spot, frame, name, beside)
    return None


def _is_spelled(spot: Spot, after: After, follow: str) -> bool:
    """Whether a small number is spelled as in talk: 两个企业; not 此次开工的〔三个项目〕."""
    if spot.figure.amount.value >= LEAST or not _CHINESE.match(spot.text, spot.figure.start):
        return False
    return not (after.noun.endswith("项目") and (_DONE.search(spot.words) or INVESTS.match(follow)))


def _done_to(spot: Spot, before: str, after: After, follow: str) -> str:
    """What is done to those counted, in front of the number or behind the noun: 9个项目|签约."""
    taken = TAKEN.search(spot.words) and not acts(before)  # 代表团|揽下|11个项目
    if DONE_FOR.search(spot.words):  # 县税务局为|412户企业|办理留抵退税1.27亿元
        said = _SERVICE.match(spot.text, after.end, min(spot.limit, spot.clause.end))
        service = TRAIL.sub("", said.group()) if said else ""
        return service if service.count("“") == service.count("”") else service.replace("“", "")
    field = _IN_FIELD.search(before) is not None
    before = _OCCASION.sub("", "" if field else before.rsplit("、", 1)[-1])
    if taken or before.endswith("等") or (len(before) > _NEAR and not spot.words.endswith("的")):
        before = ""
    if before:
        return SAME_ACTION.get(before, before)
    acted = _DOERS.match(follow) and not GIVEN_TO.search(spot.words)
    action = None if acted else ACTION.search(follow)
    if action is None or _NEXT_COUNT.match(spot.text, after.end + action.end()):
        return ""  # 32个援藏项目已开工27个
    undone = "未" if _UNDONE.search(follow, 0, action.start()) else ""
    return undone + SAME_ACTION.get(action.group(), action.group())


def _read_honoured(spot: Spot, frame: Frame, after: After, honour: re.Match[str]) -> int:
    """3家企业〔入选国家级5G工厂名录〕: the place's, though a firm's honour stands in front of it."""
    if frame.subject.kind is EntityKind.COMPANY:
        frame.subject = spot.state.home
    if is_free(spot.state, frame, after.noun):
        name = honour["how"] + honour["what"] + after.noun
        add(spot, frame, name, "counted", thing=after.noun, words=(spot.figure.end, honour.end()))
    else:
        spot.state.drop()
    return honour.end()


def _read_after_noun(spot: Spot, frame: Frame, before: str, position: int) -> None:
    """新签约亿元以上项目31个, and what shares its noun or verb: 新开工17个, 亿元企业3家."""
    state = spot.state
    whole = whole_of(spot, before)
    before, action, thing = named_part(spot, frame, whole, before) if whole else _named_with(spot, before)
    few = spot.unit not in _ANY_NUMBER and spot.figure.amount.value < LEAST and "项目" not in before
    few = few and not (action and action != before)  # 新建示范线2条
    few = few and not RESULT.search(before) and spot.figure.amount.value % 1 == 0  # 每万人拥有专利8.6件
    few = few or bool(_CHINESE.match(spot.text, spot.figure.start) and not acts(spot.words))  # 能说的是两个
    if spot.words.endswith(("由", "从")) and TO_LEVEL.match(spot.following):
        few, frame.kind = False, ObservationKind.ACTUAL  # 要把企业由7家扩到10家
    called_on = VISITED.search(spot.words) and not _CALLED_ON.search(before)
    many = is_people(spot.unit) and spot.figure.amount.value >= _MANY and not _PRESENT.search(before)
    if few or not is_measure(before, "" if many else spot.unit) or called_on:
        state.drop()
    elif is_free(state, frame, before):
        add(spot, frame, before, "count", thing=thing, words=(position, spot.figure.start)).aside |= bool(
            whole
        )
    else:
        state.drop()


def _named_with(spot: Spot, before: str) -> tuple[str, str, str]:
    """What is counted with the noun or verb that it shares with those before, its verb and its noun."""
    state = spot.state
    if _BATCH.search(before):
        before = before.removesuffix("一批") + "项目"
    action = action_of(before)
    thing = before[len(action) :]
    head = HEAD_NOUN.search(state.thing)
    own = HEAD_NOUN.search(before) or COUNTED.fullmatch(thing)  # 企业87家,带来|岗位|2300个
    if action and head and spot.unit in THINGS and not own:
        noun = state.thing if action == before else head.group()
        before, thing = before + noun, noun
    elif _BY_SUM.search(before) and head:
        before, thing = before + head.group(), head.group()  # 其中税收过50万元的4家
    elif not action and state.last is not None and (spot.clause.listed or "其中" in spot.words):
        action = action_of(state.last.measure)
        before = action + before
    return before, action, thing
