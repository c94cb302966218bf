"""Chains of posts and the people behind them: 高新区党工委副书记、管委会主任,送桥镇党委书记顾吉林."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from kg import gazetteer
from kg.lexicon import words
from kg.pipes.officials.names import STRONG, WORD, follow, name_end, plausible, skip_honorific
from kg.pipes.officials.organisations import (
    LONGEST,
    Organisation,
    body_before,
    segment_start,
    split_body,
)
from kg.pipes.officials.patterns import COMPANY_HEADS, GENERIC_PREFIXES, NEEDS_BODY
from kg.pipes.officials.titles import Title, find_titles
from kg.types import Status

_JOINT = re.compile(r"[、,]?(?:兼任|兼|暨|及|和|以及|并任)?")
_LIST = re.compile(r"(?:\([^()]{1,10}\))?(?:、|,?(?:以及|及|和|与))")
_GENERIC = re.compile(rf"(?:{'|'.join(GENERIC_PREFIXES)})(?:的)?$")
_CONTRACTED = re.compile(
    "(?:组织|宣传|统战|公安|教育|教体|民政|财政|统计|司法|审计|水利|水务|交通|农业|商务|文旅|卫健|税务|住建|人社|工信|"
    "武装|城管|应急|科技|体育|林业|畜牧|粮食|信访|市场监管|自然资源|农业农村|发改)\\Z"
)
_ROLL_COLON = re.compile(r"(?:\([^()]{2,40}\))?:\n?")
_ROLL_JOINT = re.compile(r"\([^()]{1,12}\)[ 、\u3000]*|[ 、\u3000]+")
"""副主任:向远道(土家族) 滕明月(女,苗族) 张罗生: how the names of a roll are parted."""
_ELECTED = re.compile("选举产生|选举|选出|当选|任命|名单")
_COLON = re.compile("(?:还?有|包括)?:|还有|有")
_COMMON = re.compile(
    "来自|[中全我]国|职[务级]|[牧农居村市股网]民|党员|群众|职工|员工|学生|教师|医生|企业|家长|干部|商户|代表|专家|群体|单位|部门|农户|养殖|种植|时代|战友|会员|成员"
)
_TAKEN = re.compile(r"(?<=[一-鿿]{2})(?<!现)(?<!拟)(?<!历)(?<!曾)(?:担任|任)\Z")
"""李王荣任总指挥,派出所所长薛有强…: the holder of the first post stands in front of it."""
_BETWEEN = re.compile("[一-鿿]{2,4}(?=、|[,。;]|及|和)")
_NAME_AND = re.compile("([一-鿿·]{2,4}?)(?:和|与|同|及)")
_COUNTRY = re.compile("[韩泰法德英美日俄中]国|日本")
_KINDS = (
    "企业家?|单位|客商|项目方?|业主|群众|干部|党员|青年|学生|教师|家长|商户|[村居市]?民|职工|员工"
    "|选手|嘉宾|各界|部门|社会|机构|用户|旅客|志愿者"
)
_SORT = (
    "签约|参会|与会|获奖|参赛|受助|受表彰|项目|建设|施工|监理|设计|投资|入驻|服务|帮扶|基层|广大"
    "|两地|双方|部分|各"
)
_IN_GENERAL = re.compile(rf"(?:(?:{_SORT})*(?:{_KINDS}))+")
"""签约企业代表, 获奖单位代表: those of a kind, no body."""
_MANY = re.compile("班子|某|.?某[镇村县市]|各|多[个名位家]|其[他余]|全体|有关|相关|两级|部分")
_FORMER = re.compile("原|前(?!锋|进|海|山)|时任")
_PLANNED = re.compile("拟(?:提|兼|转|聘)?任")
_ONCE = re.compile("原(?=(?:党委|党组|党工委|党总支|党支部|纪委|管委会)?$)")
"""国家铁路局原党组书记: the word stands inside the body's name."""
_UNREAD = re.compile(r"(?:“[^“”\n]{2,14}”)?[一-鿿]{1,10}")
"""Words in front of a chain's further title that no table has: 、“恩施玉露”制作技艺代表性传承人."""
_HEADING_IT = re.compile("主要\\Z")
"""县纪委监委主要负责人: who heads a body, though 主要负责人 alone are people in general."""
_DELIBERATING = re.compile("政协|人大常委会")
"""委员高满山提出: a member of that one of the two that the article has named."""
_NEAR = 600
_LONGEST_NAME = 8
_USUAL = 3
_STAFFED = re.compile("(?:校|学|院|中|园|所|室|站|中心|系|专)$")
_SERVING = re.compile("(?:挂职|挂任|担任|兼任|时任|现任|身为|出任|[兼任])\\Z")
"""挂职来凤县委常委、副县长的钟离涛: who serves is named behind 的."""
_LEGAL = ("法定代表人", "法人代表", "负责人", "实际控制人")
"""金鼎铸造厂(法定代表人:佟为业)."""
_NOT_A_NAME = re.compile("[陈任高包常荣祝查温宁]")


@dataclass(frozen=True, slots=True)
class Post:
    """A title with what is printed in front of it."""

    body: Organisation
    title: Title

    @property
    def start(self) -> int:
        return min(self.body.start, self.title.start)


@dataclass(frozen=True, slots=True)
class Chain:
    """Posts of the same people. A chain without people may have its holder in front (张三任局长)."""

    posts: tuple[Post, ...]
    people: tuple[tuple[int, int], ...] = field(default=())

    @property
    def start(self) -> int:
        return self.posts[0].start

    @property
    def end(self) -> int:
        return self.posts[-1].title.end


def find_chains(text: str, known: Collection[str] = (), spans: Sequence[tuple[int, int]] = ()) -> list[Chain]:
    """All chains of a text, in order."""
    chains: list[Chain] = []
    pending: list[Post] = []
    floor = 0
    starts = [start for start, _ in spans]
    for title in find_titles(text):
        if title.start < floor:
            continue
        near = spans[bisect_left(starts, title.start - LONGEST) : bisect_left(starts, title.start)]
        post = _joined(text, title, pending, near, known)
        if post is None:
            post = _behind_name(read_post(text, title, floor, near), known)
            if pending and not (post and post.start <= pending[0].start):
                chains.append(Chain(tuple(pending)))
            pending = []
        if post is None:
            continue
        pending.append(post)
        begin = _past_colon(text, title)
        serving = text.startswith("的", begin) and _SERVING.search(
            text, max(0, pending[0].start - 2), pending[0].start
        )
        begin += bool(serving)
        roll = _is_roll(text, begin, title)
        bounded = roll or bool(serving) or title.head in NEEDS_BODY
        people = read_people(text, begin, known, bounded=bounded, roll=roll)
        if people:
            chains.append(Chain(tuple(pending), people))
            pending, floor = [], people[-1][1]
    return [*chains, Chain(tuple(pending))] if pending else chains


def _behind_name(post: Post | None, known: Collection[str]) -> Post | None:
    """逄丹和田营镇镇长苗木: a name known from elsewhere is no part of the body behind it."""
    joint = _NAME_AND.match(post.body.text) if post else None
    if post is None or joint is None or joint[1] not in known:
        return post
    owner, organ = split_body(post.body.text[joint.end() :])
    return replace(post, body=Organisation(post.body.start + joint.end(), post.body.end, owner, organ))


def _past_colon(text: str, title: Title) -> int:
    """Where the names begin: 市领导有:刘强、李伟; 选举产生 …县长:李伟."""
    if title.head in _LEGAL and text[title.end : title.end + 1] == ":":
        return title.end + 1
    listed = _ROLL_COLON.match(text, title.end)
    if listed and _ELECTED.search(text, max(0, title.start - _NEAR), title.start):
        return listed.end()
    colon = _COLON.match(text, title.end) if title.head == "领导" else None
    return colon.end() if colon else title.end


def _is_roll(text: str, begin: int, title: Title) -> bool:
    """Whether names follow as in a table: 选举产生 副县长:李伟 王芳, or a space for the colon."""
    if title.head == "领导" or text[begin - 1] in ":\n":
        return title.head != "领导"
    spaced = text[begin : begin + 1] in (" ", "\u3000")
    return spaced and _ELECTED.search(text, max(0, begin - _NEAR), title.start) is not None


def _joined(
    text: str,
    title: Title,
    pending: Sequence[Post],
    spans: Sequence[tuple[int, int]],
    known: Collection[str],
) -> Post | None:
    """The next post of a chain: behind 、 or 兼, with nothing but its body in between."""
    joint = _JOINT.match(text, pending[-1].title.end, title.start) if pending else None
    if not joint or not joint.group():
        return None
    if joint.group() == "," and _TAKEN.search(text, max(0, pending[0].start - 6), pending[0].start):
        return None
    post = read_post(text, title, joint.end(), spans)
    if post is None or post.start != joint.end():
        post = _unread(text, title, joint, known)
    if post is None:
        return None
    former = pending[-1].title.status is Status.FORMER and not post.body.text
    return replace(post, title=replace(post.title, status=Status.FORMER)) if former else post


def _unread(text: str, title: Title, joint: re.Match[str], known: Collection[str]) -> Post | None:
    """A post whose words no table has: it lies between 、 and a name."""
    words = text[joint.end() : title.start]
    if not joint.group().startswith("、") or not _UNREAD.fullmatch(words) or _GENERIC.search(words):
        return None
    if words[0] != "“" and any(follow(text, joint.end() + i) == WORD for i in range(len(words))):
        return None  # 、分别来到: running prose
    if read_person(text, title.end, known) is None:
        return None
    whole = replace(title, start=joint.end(), words=words + title.words)
    return Post(Organisation(joint.end(), joint.end(), "", ""), whole)


def read_post(text: str, title: Title, floor: int, spans: Sequence[tuple[int, int]] = ()) -> Post | None:
    """The title with its body, ``None`` for people in general (有关负责人)."""
    in_front = text[max(floor, title.start - 6) : title.start]
    if title.head == "负责人" and (heading := _HEADING_IT.search(in_front)):
        begin = title.start - len(heading.group())
        body = body_before(text, floor, begin, spans)
        named = body is not None and len(body.text) > 2 and not _MANY.match(body.text)
        whole = replace(title, start=begin, words=heading.group() + title.words)
        return Post(body, whole) if body is not None and named else None
    if _GENERIC.search(in_front) and not (in_front.endswith("分管") and title.head not in NEEDS_BODY):
        return None
    aside = title.head in _LEGAL and text[title.start - 1 : title.start] == "("
    body = body_before(text, floor, title.start - aside, spans)
    contracted = _CONTRACTED.search(text, max(floor, title.start - 8), title.start)
    if contracted and title.words in ("局长", "部长"):
        body = _contracted(text, floor, title, contracted.start())
    if body and (_MANY.match(body.text) or (title.head == "代表" and _IN_GENERAL.fullmatch(body.text))):
        return None
    if body is None and COMPANY_HEADS.search(title.head):
        body = _named_elsewhere(text, floor, title)
    if body and title.head in ("教师", "医生") and not _STAFFED.search(body.text):
        return None
    if body is None or _GENERIC.search(body.text):
        body = Organisation(title.start, title.start, "", "")
    if (former := _FORMER.match(body.text)) and not _begins_with_place(body.text):
        title = replace(title, status=Status.FORMER)
        owner, organ = split_body(body.text[former.end() :])
        body = Organisation(body.start + former.end(), body.end, owner, organ)
    elif planned := _PLANNED.match(body.text):
        title = replace(title, status=Status.DESIGNATE)
        owner, organ = split_body(body.text[planned.end() :])
        body = Organisation(body.start + planned.end(), body.end, owner, organ)
    elif once := _ONCE.search(body.text):
        title = replace(title, status=Status.FORMER)
        owner, organ = split_body(body.text[: once.start()] + body.text[once.end() :])
        body = replace(body, owner=owner, organ=organ)
    if not body.text and title.head in NEEDS_BODY and title.words == title.head:
        deliberating = list(_DELIBERATING.finditer(text, max(0, title.start - _NEAR), title.start))
        if title.head != "委员" or not deliberating:
            return None
        body = replace(body, organ=deliberating[-1].group())
    return Post(body, title)


def _named_elsewhere(text: str, floor: int, title: Title) -> Organisation | None:
    """塞北香总裁花无缺: a name that no legal form ends, where the article prints it more than once."""
    start = segment_start(text, floor, title.start)
    name = text[start : title.start]
    known = 2 <= len(name) <= _LONGEST_NAME and text.count(name) > 1 and follow(text, start) != WORD
    return Organisation(start, title.start, name, "") if known else None


def _begins_with_place(name: str) -> bool:
    """原州区, 前阳镇: the first letter is the place's."""
    return any(start == 0 for start, *_ in gazetteer.scan(name))


def _contracted(text: str, floor: int, title: Title, start: int) -> Organisation | None:
    """公安局长 is the 局长 of the 公安局, 县委组织部长 the 部长 of the 县委组织部."""
    outer = body_before(text, floor, start)
    begin = outer.start if outer else start
    if outer is None and text[start - 1 : start] in ("委", "市", "县", "区", "旗", "州", "省"):
        begin = start - (2 if text[start - 1] == "委" else 1)
    owner, organ = split_body(text[max(floor, begin) : title.start] + title.head[0])
    return Organisation(max(floor, begin), title.start, owner, organ)


def read_people(
    text: str, start: int, known: Collection[str] = (), *, bounded: bool = False, roll: bool = False
) -> tuple[tuple[int, int], ...]:
    """The names from ``start`` on: one, or a list 周启泉、史美山、张继东; in a ``roll`` spaces part them."""
    first = read_person(text, start, known, bounded=bounded)
    people = [first] if first else []
    while people:
        joint = (_ROLL_JOINT if roll else _LIST).match(text, people[-1][1])
        following = read_person(text, joint.end(), known, bounded=True) if joint else None
        if joint and following is None:
            following = _unusual(text, joint)
        if joint is None or following is None or _begins_a_post(text, joint.end(), following[1]):
            break
        if text[following[0] : following[1]] not in known and _is_no_name(text, joint, following[1]):
            break
        people.append(following)
    return tuple(people)


def _is_no_name(text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a list goes on with places or firms: 、北京同仁药械公司…, ,以及万通石化、利远华维等企业."""
    word = text[joint.end() : end]
    place = bool(gazetteer.meant(word)) and follow(text, end) < WORD
    return place or (joint.group().startswith(",") and len(word) > _USUAL and "·" not in word)


def _unusual(text: str, joint: re.Match[str]) -> tuple[int, int] | None:
    """A name in a list that no table expects, of characters that names have: 刀建军、哲布、易武英."""
    match = _BETWEEN.match(text, joint.end()) if joint.group().endswith("、") else None
    if match is None or not plausible(match.group()) or follow(text, joint.end()) == WORD:
        return None
    if find_titles(match.group()):
        return None  # 燕北归、镇长温良和村党总支书记
    return None if gazetteer.meant(match.group()) or gazetteer.named(match.group()) else match.span()


def _begins_a_post(text: str, start: int, end: int) -> bool:
    """Whether a list goes on with a post and not with a name: 、火腿合作社理事长黄永寿."""
    if follow(text, end) == STRONG:
        return False
    if text[start:end] in words("industries"):
        return True  # 、石油和化学工业规划院院长李明
    title = next((t for t in find_titles(text[start : start + 40]) if t.start), None)
    if title is None or start + title.start < end:
        return False
    body = body_before(text, start, start + title.start)
    joint = text[end : end + 1] in ("和", "与", "同") and not _COUNTRY.match(text, start)
    return body is not None and body.start == start and not joint


def read_person(
    text: str, start: int, known: Collection[str] = (), *, bounded: bool = False
) -> tuple[int, int] | None:
    """The name at ``start``, behind a space or an honorific if there is one."""
    space = text[start : start + 1] in (" ", "\u3000")
    start = skip_honorific(text, start + space)
    end = name_end(text, start, known, bounded=bounded or space)
    if end is None or (text[start:end] not in known and _is_word(text, start, end)):
        return None
    return start, end


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a verb stands where a name was looked for: 书记强调, 主任要求."""
    if _COMMON.match(text, start):
        return True
    if text.startswith("、", start - 1) and text[end : end + 1] in ("、", ","):
        return False  # 药勤、郑重、郗凤: no verb in a list
    if follow(text, start) != WORD:
        return False
    return not (_NOT_A_NAME.match(text, start) and end - start == 3 and follow(text, end) >= WORD)
