"""Posts that stand behind their holder: 任命张三为局长, 李四任书记, 王五,男,现任主任, 免去赵六的局长职务."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.pipes.clauses import behind_marks, line_start
from kg.pipes.officials.chains import Chain
from kg.pipes.officials.fields import Field, field_at
from kg.pipes.officials.following import STRONG, follow
from kg.pipes.officials.front import Holder, listed_names, name_start
from kg.pipes.officials.names import name_end
from kg.pipes.officials.organisations import Organisation, split_body
from kg.pipes.officials.patterns import BULLETS, HAN
from kg.pipes.officials.rolls import on_roll
from kg.types import Status, Stretch
from kg.wordfinder import gated, occurrences

_TAKES = gated(
    "全高满连再成正也还(等为仍任兼出升历又同增当担拟接推改是曾现系聘获被身转选调",
    r"(?:\([^()]{1,12}\))?(?:等\d*(?:名?同志|人))?(?:同志)?(?:全票|高票|满票|连任|再次|成功|正式)*"
    r"(?P<cue>(?:[被获]?(?:任命|选举|推选|聘任?|推举|增补))?为|[担兼出升转改调接现拟历曾又仍]?任|当选为?"
    r"|[也还又]?兼[了着]|是|系|身为)$",
)
_APPOSED = re.compile(rf"(?:[:\n]|\A)([{HAN}·]{{2,16}})[ ,:\u3000(—-]{{1,2}}\Z")
_LEAVES = gated(
    "不免其卸同的辞被关请",
    "其?(?:同志)?(?:关于)?(?P<cue>不再[担兼]?任|(?:请求)?辞去其?|卸任|免去其|被免去|的|其)$",
)
_RELIEVED = gated(
    "免撤罢卸解", rf"(?:免去|免除|免掉|撤销|罢免|解聘|解除|卸去)了?(?P<name>[{HAN}·]{{2,8}}?)(?:同志)?的?\Z"
)
"""免去|温如玉同志|县财政局局长职务: who loses a post stands in front of it."""
_LEFT_FOR = re.compile("(?:同志)?不再(?:担任|兼任|任)[^,。;:\n]{2,40}(?:职务|职级)?,\\Z")
_NEXT_POST = ("任", "担任", "改任", "转任", "出任", "调任")
"""石川同志不再担任开发区党工委书记职务,任应急管理局党委书记: who left one post for another."""
_PERSONAL = re.compile(
    rf"(?:^|[。;\n:]|\d[.、]|姓名[: \n]{{1,2}}|[{BULLETS}*【] ?)"
    rf"(?P<name>[{HAN}] ?[{HAN}·]{{1,15}}?)(?:同志)?[,(:\u3000 \n】*]{{1,2}}"
    rf"(?:[男女](?:[,)\u3000 \n\d]|$)|[{HAN}]{{1,5}}族|\d{{4}}[年.]|[现原曾]任|拟任|性别|出生)"
)
"""罗启刚,男,苗族,… of a notice, or the head of a card: 姓名:罗启刚 性别:男."""
_LABELLED = re.compile(
    "(?P<cue>现任?|拟[提转晋聘]?任?|原任?|曾任)(?:工作)?(?:单位及|单位、)?(?:职务|职级|岗位)?"
    "(?:(?<=[职任务级]): ?\\n?|(?<=务)[ \\n])\\Z"
)
"""拟任职务:|柳堡镇镇长, on its line or the next."""
_IN_VIEW = re.compile("拟(?:任命?|聘任?|提名|推荐)$")
"""In front of whoever is to be appointed: 拟任命|温如玉为县财政局局长."""
_SOME = re.compile("等[\\d一二三四五六七八九十两]{1,3}[位名]\\Z")
_SENT = re.compile(
    rf"(?:被?(?:组织)?(?:选派|下派|派驻|委派|选调|抽调|派|调))?(?:到|赴|来到|去)"
    rf"(?P<place>[{HAN}]{{1,14}}[村镇乡区县市旗道所院校局厂])"
    r"(?:担任|挂职任?|挂任|任|当)\Z"
)
_WINDOW = 60
_RECORD = 300


def find_holder(
    text: str, chain: Chain, known: Collection[str], fields: Sequence[Field]
) -> tuple[Holder, Chain] | None:
    """The holder in front of a chain that no name follows, or in another cell of its row."""
    cell = field_at(fields, chain.start)
    if cell and cell.headed:
        return Holder(cell.people, cell.status, "officials.record"), chain
    before = text[max(0, chain.start - _WINDOW) : chain.start]
    if (label := _LABELLED.search(before)) and (record := _recorded(text, chain, label, known)):
        return record, chain
    if sent := _SENT.search(before):
        return _sent(text, chain, sent, known)
    taken, left = _TAKES.search(before), _LEAVES.search(before)
    if taken and not (left and left["cue"].startswith("不再")):
        holder = _taking(text, chain, taken, known) or _besides(text, chain, taken, fields)
        return (holder, chain) if holder else None
    if (relieved := _RELIEVED.search(before)) and (holder := _relieved(chain, relieved, known)):
        return holder, chain
    if left:
        holder = _leaving(text, chain, left, known)
        return (holder, chain) if holder else None
    if rolled := on_roll(text, chain, known):
        return rolled
    if cell:
        return Holder(cell.people, cell.status, "officials.apposed"), chain
    apposed = _apposed(text, chain, known) or _bracketed(text, chain, known) or _fronted(text, chain, known)
    apposed = apposed or _counted(text, chain, known)
    return (apposed, chain) if apposed else None


def _sent(text: str, chain: Chain, cue: re.Match[str], known: Collection[str]) -> tuple[Holder, Chain] | None:
    """市商务局干部葛天明到石塘村当第一书记: the post is where the holder was sent."""
    end = chain.start - len(cue.group())
    start = name_start(text, end, known)
    if start is None:
        return None
    first, place = chain.posts[0], cue["place"]
    if not first.body.owner:
        offset = chain.start - len(cue.group()) + cue.start("place") - cue.start()
        body = Organisation(offset, offset + len(place), *split_body(place + first.body.organ))
        chain = replace(chain, posts=(replace(first, body=body), *chain.posts[1:]))
    return Holder(((start, end),), Status.HELD, "officials.appointed"), chain


def _taking(text: str, chain: Chain, cue: re.Match[str], known: Collection[str]) -> Holder | None:
    end = chain.start - len(cue.group())
    status = {"拟任": Status.DESIGNATE, "历任": Status.FORMER, "曾任": Status.FORMER}.get(
        cue["cue"], Status.HELD
    )
    recorded = cue["cue"] in ("现任", "拟任", "历任", "曾任")
    if recorded and (person := _person_before(text, end, chain.start, known)):
        return Holder((person,), status, "officials.record")
    if text.startswith("的", chain.end) and cue["cue"] == "为":
        return None  # 以巴特尔为团长的代表团
    if (left := _LEFT_FOR.search(text, max(0, end - _WINDOW), end)) and cue["cue"] in _NEXT_POST:
        end = left.start()
    start = name_start(text, end, known)
    people = listed_names(text, start, end, known) if start is not None else ()
    if people and _IN_VIEW.search(text, max(0, people[0][0] - 4), people[0][0]):
        status = Status.DESIGNATE
    return Holder(people, status, "officials.appointed") if people else None


def _besides(text: str, chain: Chain, cue: re.Match[str], fields: Sequence[Field]) -> Holder | None:
    """石川 副县长:负责公安工作,|兼任县公安局局长: a further post of whom the line is about."""
    clause = behind_marks(text, ",。;:\n", 0, chain.start)
    if cue["cue"] != "兼任" or chain.start - len(cue.group()) != clause:
        return None
    line = line_start(text, chain.start)
    field = next((field for field in fields if line <= field.person[0] < chain.start), None)
    return None if field is None else Holder((field.person,), Status.HELD, "officials.appointed")


def _recorded(text: str, chain: Chain, label: re.Match[str], known: Collection[str]) -> Holder | None:
    """姓名:石川 … 现任职务:柳堡镇镇长: a post behind its label, of whom the card is about."""
    person = _person_before(text, chain.start - len(label.group()), chain.start, known)
    status = {"拟": Status.DESIGNATE, "原": Status.FORMER, "曾": Status.FORMER}.get(
        label["cue"][0], Status.HELD
    )
    return Holder((person,), status, "officials.record") if person else None


def _person_before(text: str, end: int, stop: int, known: Collection[str]) -> Stretch | None:
    """Whom a notice has told of last: 石川,男,1979年8月生,…."""
    for match in reversed(list(_PERSONAL.finditer(text, max(end - _RECORD, 0), stop))):
        name = match["name"].replace(" ", "")
        if name in known or name_end(name, 0, bounded=True) == len(name):
            return match.span("name")
    return None


def _apposed(text: str, chain: Chain, known: Collection[str]) -> Holder | None:
    """访谈嘉宾:王强,市发改委主任 or 李娟(市商务局局长): the post closes what the name opens."""
    match = _APPOSED.search(text, max(0, chain.start - 20), chain.start)
    if match is None or follow(text, chain.end) != STRONG:
        return None
    if text.startswith(":", chain.end) and name_end(text, chain.end + 1, known, bounded=True):
        return None  # 涔水 县级河长:石川
    start, end = match.span(1)
    if text[start:end] not in known and name_end(text[:end], start) != end:
        return None
    return Holder(((start, end),), Status.HELD, "officials.apposed")


def _bracketed(text: str, chain: Chain, known: Collection[str]) -> Holder | None:
    """张国强(市发改委主任)作了发言: the post in brackets behind the name, wherever that stands."""
    end = chain.start - 1
    if not (text.startswith("(", max(0, end)) and text.startswith(")", chain.end)):
        return None
    start = name_start(text, end, known)
    return None if start is None else Holder(((start, end),), Status.HELD, "officials.apposed")


def _fronted(text: str, chain: Chain, known: Collection[str]) -> Holder | None:
    """王强副市长 for a name known from elsewhere on the page."""
    first = chain.posts[0]
    # 习近平总书记重要讲话精神 is a phrase.
    for size in (3, 2, 4) if not (first.body.text or first.title.words == "总书记") else ():
        start = chain.start - size
        if start >= 0 and text[start : chain.start] in known:
            return Holder(((start, chain.start),), Status.HELD, "officials.fronted")
    return None


def _counted(text: str, chain: Chain, known: Collection[str]) -> Holder | None:
    """温如玉、石川等6位|委员作了发言: some of those that the title counts."""
    some = _SOME.search(text, max(0, chain.start - 8), chain.posts[0].title.start)
    start = name_start(text, some.start(), known) if some else None
    people = listed_names(text, start, some.start(), known) if some and start is not None else ()
    return Holder(people, Status.HELD, "officials.fronted") if len(people) > 1 else None


def _leaving(text: str, chain: Chain, cue: re.Match[str], known: Collection[str]) -> Holder | None:
    """免去季文涛的…局长职务, 滕国军不再担任…; 其 is the person named last."""
    end = chain.start - len(cue.group())
    if cue["cue"] in ("的", "其", "免去其") and not text.startswith(("职务", "职级"), chain.end):
        return None
    if "其" in cue.group():
        offset = max(0, end - 120)
        names = [span for name in known for span in occurrences(text[offset:end], name)]
        if not names:
            return None
        last = max(names)
        return Holder(((offset + last[0], offset + last[1]),), Status.FORMER, "officials.removed")
    start = name_start(text, end, known)
    return None if start is None else Holder(((start, end),), Status.FORMER, "officials.removed")


def _relieved(chain: Chain, cue: re.Match[str], known: Collection[str]) -> Holder | None:
    """免去季文涛同志县水务局局长一职: the act stands in front, and whoever it is of."""
    name, start = cue["name"], chain.start - len(cue.group()) + cue.start("name") - cue.start()
    if name not in known and name_end(name, 0, bounded=True) != len(name):
        return None
    return Holder(((start, start + len(name)),), Status.FORMER, "officials.removed")
