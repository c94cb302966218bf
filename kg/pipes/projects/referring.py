"""Projects that are meant by a piece of their name: 枢纽总投资11亿元 after 凭祥万通跨境冷链枢纽项目."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import core, ends_in_works, phase, without_phase
from kg.pipes.projects.patterns import HEAD
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.wordfinder import Taken, has_any, occurrences

_TOLD = (
    r"(?:计划|预计|概算|估算|预算)?总?投资(?:约|达|为|超|近)?\d|总?(?:概算|估算|预算|造价)|占地\d|花了|耗资"
    r"|(?:是)?由[^,。;]{2,30}?(?:投资|出资|投建|建设|承建|代建|开发|运营|兴建)|是[^,。;]{2,12}投\d|业主(?:是|为)|(?:已|累计)?完成(?:总)?投资\d"
)
_BARE_NOUN = r"[\u4e00-\u9fff]{2,6}?(?=由|装机|占地|总?投资|是|预|概|已?完成)"
_PIECE = re.compile(
    rf"(?<![^。;,:“”\n])(?:该|此|这[个一])?(?P<piece>[\u4e00-\u9fffA-Za-z]{{2,8}}?)(?={_TOLD})"
)
_SHORT_NOUN = "[线厂园仓站馆库桥路楼店矿场城港坝渠]"
_NOUN = re.compile(
    rf"(?<![^。;,:“”\n])(?:这[个座条家]|该|(?={_BARE_NOUN}(?:{_TOLD})))(?P<noun>{_BARE_NOUN})(?=[^。;\n]{{0,40}}(?:总?投资|概算|预算)[约达为超]?\d)"
    rf"|(?:这[个座条家]|该)(?P<short>{_SHORT_NOUN})(?=[^。;\n]{{0,40}}(?:总?投资|概算|预算|投了?)[约达为超]?\d)"
    rf"|这[座个条家](?:位于|坐落[于在])[^,。;]{{2,14}}的(?P<sited>[\u4e00-\u9fff]{{2,4}}?)(?=总|占地|规划|由)(?=[^。;\n]{{0,40}}(?:总?投资)[约达为超]?\d)"
    rf"|总?投资[约达为超近]?\d[\d.]*[万亿]元的(?:这[个座条家]|该)(?P<costly>{_SHORT_NOUN}|[\u4e00-\u9fff]{{2,6}}?(?=[\d将已目现正,由]))"
)
_SEEN = re.compile(
    r"(?:看了|看过|察看了?|走进了?|来到了?|参观了?|走访了?)(?:[^,。;、]{0,16}的)?(?P<name>[\u4e00-\u9fffA-Za-z\d]{5,24}?)"
    r"(?:(?:建设|施工)?(?:现场|工地))?,(?:(?!项目)[^。;]){0,30}?项目(?:计划|概算|估算)?总?投资[约达超]?\d"
)
"""What a tour sees and then calls 项目: 看了|瑞达医疗器械产业园|,负责人说,项目总投资8亿元."""
_WORKS_OF = re.compile(
    r"(?<![^。;,:“”\n])(?P<firm>[\u4e00-\u9fffA-Za-z]{2,8})的(?=(?:[头首第][一二三]?批|主要|全部|\d+[台套栋条]|[一二两三四五六七八九十][台套栋条])?"
    r"(?:[\u4e00-\u9fff]{0,4}设备|[\u4e00-\u9fff]{0,4}厂房|主体|车间|[\u4e00-\u9fff]{0,4}生?产线|桩基|土建|钢构|地基|工地|施工现场|办公楼|宿舍))"
)
"""Works told of as those of the firm that a project is named after: |白露精机|的首批设备刚刚进场."""
THIS = ("这个", "这一")
"""Opens what stands for a project named before: 这个|综合产业园区项目总投资7亿元."""
THAT = ("该", "此")
"""Opens what can only stand for one: 该|光伏电站项目由恒朗公司投资."""
_TOLD_APART = 4
"""Letters of what 这个 stands in front of, which is then no noun of another."""
_GOES_ON = re.compile(
    r"(?:的(?=(?:环评|安评|能评|用地|土地|厂房|设备|图纸))|则|也|还|才|已经?|正在?|刚刚?|在(?=[场打装建施平挖砌])|约?(?=\d[\d.]*[万亿]{1,2}元)"
    r"|(?=\d{1,2}月|[今明后]年|年[内底]|[上下]个?月|预计|计划|力争|确保))"
)
"""What goes on about the project of a firm that is told of by its brand alone: 恒朗|22亿元, 白露|已在场平."""
_OPENS = "。;,:—\n"
_NEAR = 300
"""How far back a noun's name may stand."""
_JOINT = re.compile(r".*[在和与及到了]")
_NO_PIECE = re.compile(r"项目|工程|[该此这其]|计划|预计|首期|目前|全部")
_SITED = re.compile("选址|落户|位于|坐落|落[在地户]")
"""In front of the place of something: 选址|中泰崇左产业园, 同样落在这个园区的…."""
_HEAD = re.compile(r"(?:项目|工程)$")


def referring(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """A mention for each piece of a name that something is told of, under the name it is short for."""
    if not known:
        return
    taken = Taken(text, ((m.start, m.end) for m in known))
    for found in _PIECE.finditer(text):
        start, end = found.span("piece")
        piece = found["piece"]
        if taken.overlaps(start, end) or _NO_PIECE.fullmatch(piece):
            continue
        before = [m for m in known if m.end <= start]
        meant = next((m for m in reversed(before) if _is_piece(piece, m.name)), None)
        if meant is not None:
            yield Mention(start, end, start, end, start, "projects.again", core(meant.name))
    for works in _WORKS_OF.finditer(text):
        start, end = works.span("firm")
        theirs = [m for m in known if m.end <= start and brand(m.name) == works["firm"]]
        if len({core(m.name) for m in theirs}) == 1 and not taken.overlaps(start, end):
            yield Mention(start, end, start, end, start, "projects.again", core(theirs[0].name))
    yield from _by_brand(text, known, taken)


def _by_brand(text: str, known: Sequence[Mention], taken: Taken) -> Iterator[Mention]:
    """What goes on about a firm's one project under the firm's short name: 三家合计投41亿元——|恒朗|22亿元."""
    theirs: dict[str, dict[str, Mention]] = {}
    for mention in known:
        if mention.row is None and (whose := brand(mention.name)):
            theirs.setdefault(whose, {}).setdefault(core(mention.name), mention)
    for whose, own in theirs.items():
        first = next(iter(own.values()))
        for start, end in occurrences(text, whose, first.end) if len(own) == 1 else ():
            told = text[start - 1] in _OPENS and _GOES_ON.match(text, end) and text[end - 1] != text[end]
            if told and not taken.overlaps(start, end):
                yield Mention(start, end, start, end, start, "projects.again", core(first.name))


def told_later(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that are named only, and told of by the noun they end in: 苏岭光伏电站, 这个电站总投资56亿元."""
    if not has_any(text, ("投", "概算", "预算")):
        return
    for found in _NOUN.finditer(text):
        noun = found[found.lastindex or 0].replace("园区", "园")
        at = text.rfind(noun, max(0, found.start() - _NEAR), found.start())
        end = at + len(noun)
        if at < 0 or not ends_in_works(text[max(0, end - 6) : end]):
            continue
        lead = clause_start(text, at)
        begin = name_start(text, lead, at, joined)
        if begin is None:
            continue
        joint = _JOINT.search(text, begin, at - 1)
        begin = joint.end() if joint else begin
        name = text[begin:end]
        if text.endswith(("项目在", "工程在"), lead, begin):
            continue  # 原料药项目在|临江生物医药产业园|正式投产: where another lies
        if len(name) >= max(6, len(noun) + 2) and not is_class(name) and not _SITED.match(name):
            yield Mention.alone(text, begin, end, "projects.work", lead)


def seen(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that a tour sees, whose money the words behind tell as the project's."""
    for found in _SEEN.finditer(text):
        start, end = found.span("name")
        begin = name_start(text, start, end, joined)
        name = "" if begin is None else text[begin:end]
        if begin is not None and len(name) >= 5 and ends_in_works(name) and not is_class(name):
            yield Mention.alone(text, begin, end, "projects.work", start)


def is_named_before(text: str, begin: int, name: str) -> bool:
    """Whether 这个 opens a name that stands for one before: not 签约才半年——|这个恒朗车轴项目|已投产."""
    return len(core(name)) - 2 < _TOLD_APART or HEAD.search(text, 0, begin) is not None


def _is_piece(piece: str, name: str) -> bool:
    """枢纽, 三诺二期, 坚果项目 and 渔港工程 are pieces of names that hold their letters in order."""
    own = phase(piece)
    if own and own != phase(name):
        return False
    bare, whole = _HEAD.sub("", without_phase(piece)), core(without_phase(name))
    if own and piece == own:
        return True
    if len(bare) < 2 or bare == whole:
        return False
    return whole.endswith(bare) or (bool(own or _HEAD.search(piece)) and bare in whole)
