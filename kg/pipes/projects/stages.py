"""How far a project is: the milestones that its words state or push."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from kg.currencies import CURRENCY
from kg.pipes.clauses import line_start, sentence_bounds, sentence_start
from kg.pipes.projects.agreed import agreed, is_signed_with
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import phase
from kg.pipes.projects.parts import is_at_work
from kg.pipes.projects.patterns import ENTRY_MARK, NUMBER
from kg.pipes.projects.progress import BUILT_UP, WANTED, stages_in
from kg.pipes.projects.scopes import Scope
from kg.pipes.projects.segments import clause_start
from kg.types import Stage

_TALKED_OVER = re.compile(
    r"[^,;。]{0,10}?(?:交流|座谈|对接|接洽|交换|沟通|[探商研]讨|讨论|协商|会商|商议|[洽商交会面深长恳晤]谈|磋商|谈判|达成[^,。;]{0,8}(?:意向|共识|一致))"
)
_HEADS_LIST = re.compile("项目(?:有|包括|为|是|:)")
_NEWLY = re.compile(r"新(?P<what>签约|落户|开工|竣工|投产)(?:了|的)?$")
_THAT_IS = re.compile(
    r"(?P<what>签约|签下|破土|开工|动工|投产|竣工|投用)的,?(?:还有|正|就)?是[^,。;]*(?![^,。;])"
)
"""``同日破土的,是|总投资33亿元的海南盛虹特种弹性体项目``."""
_WHAT_IT_IS = re.compile(
    "[,。](?:(?:要|正|将|准备|打算|计划)?在?[^,。;]{0,10}?(?:[建上投造做]|建设|上马|打造)的)(?:就|正)?是[^,。;]*$"
)
_CLASS = re.compile(
    r"(?P<told>续建|在建|签约|签下|开工|竣工|投产|投用)的(?:还|主要|分别)?(?:有|包括)"
    rf"|(?P<what>在谈|洽谈|在建|续建|签约|签下|[新刚才]签|开工|竣工|投产|落户)的?(?:{NUMBER}[个宗单项])?[^,。;:\n\d]{{0,4}}项目"
    r"(?:[^。;:?!\n]{0,24}(?:[。,;]\s?其中(?![^,。;]{0,16}(?:占|\d+[余多]?[个家项宗]|\d[\d.]*[万亿]元以上))"
    "|:)|(?P<pushed>(?:中|里头?)?,(?:力促|力争|推动|促成|促进|确保|督促))|(?:中|里头?),"
    r"|(?:还|另|也|主要)?(?:有|包括)|[^,。;:\n]{0,8}。(?:其中)?一个是)"
)
"""A class whose members are told one by one: 8个续建项目已全部复工。其中,A…;B…;C…."""
_PARAGRAPH = re.compile(
    rf" ?(?:{ENTRY_MARK}|——|[一二三四五六]是)?(?:其中,?)?[新已拟]?"
    r"(?P<what>签约|落户|开工|动工|竣工|完工|建成|投产|续建|在建|洽谈|在谈)"
    rf"(?:(?:的|类|重[点大]|产业|工业)*(?:项目|工程)?(?:共|有|计)*{NUMBER}[个项宗](?:项目)?"
    r"(?:[,(][^。\n]{0,30})?[。:]|一批(?:项目)?[。,:]|方面[,:])"
)
"""What opens a paragraph whose projects are all of one class: |竣工项目4个。|A、B、C和D."""
_PUSHED = re.compile("(?:在谈|洽谈)[^,。;:]{0,4}项目,(?:力促|力争|推动|促成|促进|确保|督促)[^;]*$")
"""Talks that are to end in a signing: 紧盯在谈项目,力促|A项目|一季度签约."""
_TO_SIGN = re.compile("(?:力争|预计|有望|争取|计划|确保|拟|可望)[^,。;]{0,10}签约")
"""Behind one of a class in talks: 在谈项目中,恒昇轻量瓶项目进展最快,|预计5月签约."""
_AMONG = re.compile(
    r"(?P<what>在谈|洽谈|在建|签约|开工|竣工|投产|落户)项目[^。;\n]{0,12}[。,:](?:其中|包括|有|分别是)[,:]?[^,。;\n]{0,20}$"
)
"""A class that a mention is of: 名单上还有9个在谈项目。其中,深圳万象光学的|镜片镀膜项目."""
_GROUP = re.compile(
    r"(?:(?<![^\n])|(?=[【会讲他说表指要强]))(?:"  # where a line begins, or with one of these letters
    r"【(?P<tag>[^】\n]{2,10})】(?=\n)"
    r"|(?<![^\n]) ?(?P<head>[^\n。:]{0,30}(?:以下|下列|项目|名单|清单)[^\n。:]{0,24}?)(?:——|:|】)(?=\n)"
    r"|(?<![^\n]) ?(?P<nth>\(?[一二三四五六七八九十\d]{1,2}[)、.] ?[^\n。,:;]{2,12}项目)(?=\n)"
    r"|(?<=\n) ?(?P<label>[^\n。]{2,30})(?:——|】)(?=\n)|(?:会上|讲话|他)?(?:说|表示|指出|要求|强调)[,:])"
)
"""The line that heads a group of projects, and what ends the group: 以下项目已开工——, 签约项目名单:."""
_GROUP_HEAD = re.compile(r"^(?:以下|下列)|(?:项目|名单|清单|如下)$|^[(\d一二三四五六【]")
_LONGEST_HEAD = 60
"""Letters of the sentence that heads a list, in front of the list's own."""
_OTHERS_OF = re.compile(f"(?:其余|另有|另外|此外)(?!{NUMBER}个(?:项目)?(?:[落在位选]|分别|来自|为|是))")
_BRACKETED = re.compile(
    r"(?:\([^()]{2,40}\)[、和与](?P<last>[^,;。、()]{4,60}(?:\([^()]{2,40}\)[^,;。、()]+)?)){1,8}"
)
"""The rest of a list with brackets, whose last item says it of all: A项目|(1.6亿元)、B项目正加紧施工."""
_ONE_EACH = re.compile(
    ",?(?:已|实现)?“?(?P<each>[^、,。;“”]{2,6}[一1][个家项](?:、[^、,。;“”]{2,6}[一1][个家项])+)”?"
)
_EACH_CLAUSE = re.compile(
    "等?(?:[两三四五]个)?(?P<kind>[^,、。;:]{0,12}项目)?,(?P<each>一[个家项座条][^,、。;]{2,20}(?:[,;]另?一[个家项座条][^,、。;]{2,20})+)"
)
_PARTS = re.compile("[、,;]")
_VENUE = re.compile(
    "(?:安排|选|设|搭|放|会场)在$|会场(?:设于|位于|选址|走进|就?是)$|会场(?:[设选放]在[^,。;]{2,12}的|——[^,。;]{0,12})$"
)
_VENUE_REACH = 18
_IS_SITE = re.compile("(?:建设|施工|项目)*(?:现场|工地)")
"""Where a ceremony for many is held: 分会场选在|滨湖热电二期工程|建设现场."""
_PHASE = re.compile(
    "(?<![^,;:。“])(?:其中,?|项目|工程)?(?P<phase>[一二三四五六七八九]期)(?!.{0,6}[投达满]产后)"
)
"""Where words turn to a phase: 一期投产,|二期|年内开工."""
_SITE = re.compile("(?:建设|施工|项目)?工地(?!(?:隆重|集中|正式)?(?:举行|举办))")
"""Behind a project that is being built, whatever a tour sees there."""
_AFFAIR = re.compile("(?:投资|合作|建设|落地|落户|开发|有关|相关)*(?:事宜|事项|工作)")
"""Behind what two sides talk about: 与金穗公司对接洽谈|菌剂项目|合作事宜."""
_TALKS_BEFORE = re.compile("(?:对接|洽谈|商谈|磋商|考察|沟通|商讨|座谈|协商)了?$")
_LONGEST_WISH = 24
"""Letters between a wish and a name: 要|把位于昌元街道的荣昌猪保种场二期|建起来."""
_GOES_ON = re.compile(f"[万亿]{CURRENCY},续建$")
"""What somebody puts in more for: 追加5000万元|,续建|对虾育苗车间三期."""
_RENEWALS = ("改造", "扩建", "治理", "整治", "修缮")
_SET_GOING = re.compile(r"(?:启动|开启)(?:总?投资[^,。;]{2,10}元的)?$")
_AT_SITE = re.compile("(?:施工)?(?:现场|工地)")
_FUTURE_SETTLED = re.compile(r"即将落户|拟落户|早日落户")
_PREPARED = re.compile("(?:建设|开工)?(?:的?(?:前期|各项|准备|筹备))*的?(?:准备|筹备|前期)(?:工作|手续)")
"""Behind what is still to begin: 恒昇轴承项目|建设的各项准备工作|接近完成."""
_RESUMED = frozenset({Stage.BUILDING})
_SIGNED = frozenset({Stage.SIGNED})
_DONE = frozenset({Stage.COMPLETED, Stage.PRODUCING, Stage.FULL_OUTPUT})


def stages(text: str, mention: Mention, scope: Scope) -> tuple[Stage, ...]:
    """The milestones of one mention, in their order.

    推动…开工建设 → 开工, 即将落户的… → 落户, 竣工投产 → both; 达产后年产值… is an outlook, no stage.
    """
    if (own := _one_each(text, mention)) is not None:
        return own
    front = _front(text, mention, scope)
    found = _stated(text, mention, scope, front) - _not_its(text, mention, scope)
    if is_talked_over(text, mention):
        found.add(Stage.TALKS)
    if mention.rule == "projects.work":
        found |= _of_works(text, mention)
    further = {Stage.SIGNED} if Stage.TALKS in found else {Stage.TALKS} if found else set()
    found |= agreed(text, mention, scope, front) - further
    for cue, since in (
        (_THAT_IS, scope.before[0]),
        (_NEWLY, front[0]),
        (_AMONG, max(0, front[1] - _LONGEST_HEAD)),
    ):
        if m := cue.search(text, since, front[1]):
            found |= stages_in(m["what"], of_class=True)
    pushed = _PUSHED.search(text, scope.before[0], mention.start) or _TO_SIGN.search(text, *scope.after)
    found |= _of_class(text, mention) if pushed or Stage.SIGNED not in found else set()
    found |= _being_built(text, mention, scope) | of_group(text, mention) | mention.rubric.come
    if found <= {Stage.SETTLED} and is_signed_with(text, mention):
        found.add(Stage.SIGNED)
    if mention.row is not None and mention.row.stages & _DONE and Stage.BUILDING not in mention.row.stages:
        found.discard(Stage.BUILDING)  # |累计完成投资|:2亿元 目前进展:竣工
    return tuple(stage for stage in Stage if stage in found)


def _stated(text: str, mention: Mention, scope: Scope, front: tuple[int, int]) -> set[Stage]:
    """What the words around a mention state: in front, behind, and in the list that it stands in."""
    told = [scope.after, *scope.later]
    own = [_of_own_phase(text, mention, part) for part in told]
    if own != told and any(stages_in(text[a:b]) for a, b in (front, *own)):
        told = own  # of a phase that nothing is said of, what is said of the next is told instead
    found = {s for a, b in (front, _in_apposition(text, mention, scope), *told) for s in stages_in(text[a:b])}
    if _HEADS_LIST.search(text, *front):
        found |= stages_in(text[slice(*front)], of_class=True)
    if mention.tail > mention.end:  # 富乐德石英三期、上洋光电两个在建项目
        found |= stages_in(text[mention.end : mention.tail].split("、")[-1], of_class=True)
    if m := _BRACKETED.match(text, mention.end):
        found |= stages_in(m["last"])
    if _SITE.match(text, mention.tail) or any(
        is_at_work(text[a:b]) for a, b in (_in_apposition(text, mention, scope), *told)
    ):
        found.add(Stage.BUILDING)
    return found


def _of_own_phase(text: str, mention: Mention, part: tuple[int, int]) -> tuple[int, int]:
    """What a part says of the phase that a name is of: 轴承二期试产,…。眼下,|三期地块已完成平整."""
    start, end = part
    own = phase(mention.name)
    if not own or start == end:
        return part
    begin = max(mention.tail, sentence_start(text, start))
    other = next((m.start() for m in _PHASE.finditer(text, begin, end) if m["phase"] != own), end)
    return start, max(start, other)


def _not_its(text: str, mention: Mention, scope: Scope) -> set[Stage]:
    """What words around a mention sound like and don't state: 分会场选在|滨湖热电二期工程|建设现场,
    追加5000万元,续建|对虾育苗车间三期, 要把|屠宰线二期|建起来.
    """
    venue = _VENUE.search(text, max(0, mention.start - _VENUE_REACH), mention.start)
    found = set()
    if (venue and _IS_SITE.match(text, mention.tail)) or _GOES_ON.search(text, *scope.before):
        found.add(Stage.BUILDING)
    wish = max(0, mention.start - _LONGEST_WISH)
    if text.startswith(BUILT_UP, mention.tail) and WANTED.search(text, wish, mention.start):
        found.add(Stage.COMPLETED)
    return found


def _one_each(text: str, mention: Mention) -> tuple[Stage, ...] | None:
    """What is said of the members of a list in their order: A、B、C项目“|投产|一个、在建一个、签约一个”.

    Or of each in a clause: A、B两个今年落户的项目,|一个正在吊装|,一个还没拿地.
    """
    told = _ONE_EACH.match(text, mention.tail) or _EACH_CLAUSE.match(text, mention.tail)
    if told is None or mention.is_alone:
        return None
    parts, members = _PARTS.split(told["each"]), text[mention.list_start : mention.tail].split("、")
    if len(parts) != len(members):
        return None
    part = parts[text.count("、", mention.list_start, mention.start)]
    kind = text[mention.end : mention.tail] + (told.groupdict().get("kind") or "")
    found = stages_in(part, of_class=True) | stages_in(kind, of_class=True)
    if is_at_work(part):
        found |= {Stage.BUILDING}
    return tuple(stage for stage in Stage if stage in found)


@lru_cache(4)
def _groups(text: str) -> tuple[list[int], list[frozenset[Stage]]]:
    """Where groups of projects begin or end, and what the line that heads each says of its projects."""
    starts, said = [], []
    for m in _GROUP.finditer(text):
        head = m["tag"] or m["head"] or m["nth"] or m["label"] or ""
        heads = m["tag"] or m["nth"] or _GROUP_HEAD.search(head)
        starts.append(m.end())
        said.append(stages_in(head, of_class=True) if heads else frozenset())
    return starts, said


def of_group(text: str, mention: Mention) -> frozenset[Stage]:
    """What a line of its own says of all projects below it: ``以下项目签约未落地——``."""
    if mention.rubric.stages:
        return mention.rubric.stages
    starts, said = _groups(text)
    last = bisect_right(starts, mention.start) - 1
    return said[last] if last >= 0 else frozenset()


def _of_class(text: str, mention: Mention) -> frozenset[Stage]:
    """What a list's head says of all its members, up to the sentence's end: 听取在谈项目汇报:A…;|B…."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    for head in _CLASS.finditer(text, max(0, start - _LONGEST_HEAD), mention.start):
        beyond = (head["pushed"] or head["told"]) and ";" in text[head.end() : mention.start]
        if head.end() >= start and not (beyond or _OTHERS_OF.search(text, head.end(), mention.start)):
            what = head["told"] or head["what"]
            if what.endswith("签"):
                return _SIGNED
            return _RESUMED if what == "续建" else stages_in(what, of_class=True)
    opened = _PARAGRAPH.match(text, line_start(text, mention.start), mention.start)
    return stages_in(opened["what"], of_class=True) if opened else frozenset()


def is_talked_over(text: str, mention: Mention) -> bool:
    """Whether two sides talk about one project: 与公司总经理就|机床主轴项目|深入洽谈."""
    if _TALKS_BEFORE.search(text, max(0, mention.list_start - 6), mention.list_start):
        return _AFFAIR.match(text, mention.tail) is not None
    before = text.endswith(("就", "围绕"), 0, mention.list_start)
    return before and _TALKED_OVER.match(text, mention.tail) is not None


def is_only_planned(text: str, mention: Mention) -> bool:
    """Whether a mention is of a project still to come (即将落户的联川膜材料项目)."""
    ahead = _FUTURE_SETTLED.search(text[mention.lead : mention.tail + 12])
    return bool(ahead or _PREPARED.match(text, mention.tail))


def _front(text: str, mention: Mention, scope: Scope) -> tuple[int, int]:
    """The words of a mention's own clause in front of it or its list (今年投产的…, 落户城西园区的…)."""
    return max(scope.before[0], clause_start(text, mention.list_start)), mention.list_start


def _in_apposition(text: str, mention: Mention, scope: Scope) -> tuple[int, int]:
    """What leads up to a name behind a dash: ``3月签约,眼下正打桩|——恒昇轻量瓶项目``, or behind what it is:
    ``恒昇公司5月10日破土,|要建的是恒昇轻量瓶项目``.
    """
    if led := _WHAT_IT_IS.search(text, scope.before[0], mention.list_start):
        return scope.before[0], led.start()
    start, end = scope.before[0], mention.list_start - len("——")
    if text.endswith("项目", start, max(start, end)):  # 签订共建协议,首个项目——嘉禾液流电池项目
        start = text.rfind(",", start, end) + 1 or start
    told = start < end and text.startswith("——", end) and text.find("项目", start, end - len("项目")) < 0
    return (start, end) if told else (start, start)


def _being_built(text: str, mention: Mention, scope: Scope) -> set[Stage]:
    """``加快推进A、B等项目建设``: what is pushed is being built, unless another milestone follows.

    What is set going is begun: ``尽快启动总投资3亿元的A建设``.
    """
    front = text[scope.before[0] : mention.list_start]
    after = text[mention.tail : mention.tail + 3]
    if after.startswith("建设") and _SET_GOING.search(front):
        return {Stage.STARTED}
    if after.startswith("建设") and re.search(r"加快|推进|推动|抓好", front) and not after.endswith("成"):
        return {Stage.BUILDING}
    return set()


def _of_works(text: str, mention: Mention) -> set[Stage]:
    """``建成新城安置小区`` → 竣工, ``改造…老旧小区`` → 在建, ``…建设`` → 在建."""
    before = text[mention.lead : mention.start]
    if re.search(r"建[成起]了?的?$", before):
        return {Stage.COMPLETED}
    if before.endswith("改造") or (
        text[mention.end - 2 : mention.end] in _RENEWALS and _AT_SITE.match(text, mention.end)
    ):
        return {Stage.BUILDING}
    if _SET_GOING.search(before):
        return set()
    clause = re.match(r"(?:[、和][^、和,;。]{2,20}){0,3}建设", text[mention.end : mention.end + 70])
    return {Stage.BUILDING} if clause else set()
