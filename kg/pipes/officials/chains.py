"""Chains of posts and the people behind them: 高新区党工委副书记、管委会主任,送桥镇党委书记顾吉林."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from kg.pipes.clauses import line_start
from kg.pipes.officials.fields import Field, field_at
from kg.pipes.officials.following import WORD, follow
from kg.pipes.officials.lists import read_people, read_person
from kg.pipes.officials.organisations import LONGEST, Organisation
from kg.pipes.officials.patterns import HAN, NEEDS_BODY
from kg.pipes.officials.posts import LEGAL, NEAR, Post, behind_name, is_general, read_post
from kg.pipes.officials.titles import Title, find_titles
from kg.records import record
from kg.types import Status, Stretch

_JOINT = re.compile(r"[、,]?(?:兼任|兼|暨|及|(?<!、)和|以及|并任)?")
_ROLL_COLON = re.compile(r"(?:\([^()\n]{2,40}\))?:\n?|\([^()\n]{2,40}\)\n")
_ROLL_LINE = re.compile(
    r"[一-鿿·]{2,8}(?:\([^()\n]{1,12}\))?(?:[、 \u3000]+[一-鿿·]{2,8}(?:\([^()\n]{1,12}\))?)*"
    r"[ \u3000]*(?:\n|\Z)"
)
"""市人民法院院长:|应佳: a line that is a post and names, and nothing else."""
_OF_BODY = re.compile("[委局办府会部镇乡县市区院校处站所协联](?:党组|党委|常务|第一)?副?\\Z")
"""县委|书记:石川, 县委|副书记:白露: a line of a list of posts says whose they are."""
_GOVERNING = (
    "主任",
    "主席",
    "市长",
    "县长",
    "区长",
    "旗长",
    "州长",
    "镇长",
    "乡长",
    "院长",
    "检察长",
    "秘书长",
)
_CANDIDACY = re.compile("[、,][一-鿿]{0,12}(?:长|主任|主席|书记|委员|院长)(?:正式)?(?:候选人|人选|提名人选)")
_ELECTED = re.compile("选举产生|选举|选出|当选|任命|名单|组成人员")
_COLON = re.compile("(?:还?有|包括)?:|还有|有")
_TAKEN = re.compile(
    r"(?<=[一-鿿]{2})(?<!现)(?<!拟)(?<!历)(?<!曾)(?:担任|任|当选|(?<![身作成])为|出任|就任)\Z"
)
"""李王荣任总指挥,派出所所长薛有强…: the holder of the first post stands in front of it."""
_OF_VILLAGE = re.compile("[一-鿿]{1,2}村的")
"""What follows 镇长 where its 长 begins the name of a village: 三垛镇长|新村的小区."""
_SEA_FIRM = re.compile("大连长")
_UNREAD = re.compile(r"(?:“[^“”\n]{2,14}”)?[一-鿿]{1,10}")
"""Words in front of a chain's further title that no table has: 、“恩施玉露”制作技艺代表性传承人."""
_ASIDE = re.compile(r"\([一-鿿、,]{2,12}\)")
"""第一书记(江门援疆干部)林子善: what else one is, between the title and the name."""
_TAKES_IT = re.compile("(?:同志)?(?:兼任|担任|兼|出任|接任)")
_TOGETHER = re.compile(
    f"(?:[,。;:\\n“]|\\A)(?P<names>[{HAN}·]{{2,8}}(?:[、和][{HAN}·]{{2,8}}){{1,12}}?)等(?:\\d+[名位])?[{HAN}]{{0,12}}\\Z"
)
"""温如玉、白露、石川等|县委常委: names, and what all of them are."""
_OF_SEVERAL = re.compile("常委|领导|委员|主席|主任|书记|[省市县区旗州镇乡]长")
_LONGEST_LIST = 80
_SPACES = " \u3000"
_LONGEST_GIVEN = 4
_DUTY = re.compile("(?![园区城])[^的兼暨及和、,]{1,4}")
"""What may stand between a firm and the head of a title; with 兼 in it, it is a post of its own."""
_UNIT = re.compile("[部处科室组队站院]$|中心$|党委$|工会$")
"""What ends a firm's department or committee, which heads: 农务部|经理, 工会|主席."""
_SERVING = re.compile("(?:挂职|挂任|担任|兼任|时任|现任|身为|出任|[兼任])\\Z")
"""挂职来凤县委常委、副县长的钟离涛: who serves is named behind 的."""


@record
class Chain:
    """Posts of the same people. A chain without people may have its holder in front (张三任局长)."""

    posts: tuple[Post, ...]
    people: tuple[Stretch, ...] = ()

    @property
    def start(self) -> int:
        return self.posts[0].start

    @property
    def end(self) -> int:
        return self.posts[-1].title.end


def find_chains(
    text: str,
    titles: Iterable[Title],
    known: Collection[str],
    fields: Sequence[Field],
    spans: Sequence[Stretch] = (),
    told: Mapping[int, int] = MappingProxyType({}),
) -> list[Chain]:
    """All chains of a text, in order.

    Args:
        titles: those of the text, in order.
        known: names read elsewhere on the page.
        fields: cells of rows, whose posts are told of somebody in another cell.
        spans: firms and bodies marked before, in order.
        told: where titles that a model has read begin, by their ends.
    """
    chains: list[Chain] = []
    pending: list[Post] = []
    floor = 0
    starts = [start for start, _ in spans]
    for title in titles:
        if title.start < floor or _inside_a_name(text, title, known) or _on_duty(text, title):
            continue
        cell = field_at(fields, title.start)
        if cell and cell.start > floor:
            _end(chains, pending)
            floor = cell.start
        before = _said_of(text, title, known)
        floor = max(floor, before[-1][1] + 1) if before else floor
        near = spans[bisect_left(starts, title.start - LONGEST) : bisect_left(starts, title.start)]
        title = _in_full(text, title, near, told)
        post = _joined(text, title, pending, near, known)
        if post is None:
            _end(chains, pending)
            post = behind_name(text, read_post(text, title, floor, near), known)
        if post is None:
            continue
        aside = _past_candidacy(text, _past_colon(text, title))
        begin = _past_by(text, _past_aside(text, aside), known)
        pending += [post, *_told_aside(text, aside, begin)]
        people, roll = (before, False) if before else _holders(text, begin, title, pending[0], known)
        if people and not (cell and people[0][0] >= cell.end):
            people += tuple(_in_rows_below(text, people[0], fields)) if roll and len(people) == 1 else ()
            _end(chains, pending, people)
            floor = people[0][1] if roll else max(title.end, people[-1][1])
    _end(chains, pending)
    return chains


def _said_of(text: str, title: Title, known: Collection[str]) -> tuple[Stretch, ...]:
    """Those whom a title behind them tells of together: 温如玉、白露、石川等|县委常委."""
    office = _OF_SEVERAL.fullmatch(title.head)
    listed = office and _TOGETHER.search(text, max(0, title.start - _LONGEST_LIST), title.start)
    if not listed:
        return ()
    names, end = listed.span("names")
    people = read_people(text[:end], names, known, bounded=True)
    return people if len(people) > 1 and people[-1][1] == end else ()


def _end(chains: list[Chain], pending: list[Post], people: tuple[Stretch, ...] = ()) -> None:
    """Make a chain of the posts read so far, if there are any, and of the people behind them."""
    if pending:
        chains.append(Chain(tuple(pending), people))
        pending.clear()


def _holders(
    text: str, begin: int, title: Title, first: Post, known: Collection[str]
) -> tuple[tuple[Stretch, ...], bool]:
    """The people who begin behind a title, and whether they stand as in a table.

    Args:
        first: the post that the chain begins with, which may have its holder in front of it.
    """
    serving = text.startswith("的", begin) and _SERVING.search(text, max(0, first.start - 2), first.start)
    begin += bool(serving)
    roll = _is_roll(text, begin, title)
    bounded = roll or bool(serving) or NEEDS_BODY.fullmatch(title.head) is not None
    people = read_people(text, begin, known, bounded=bounded, roll=roll)
    taken = bool(people) and text[begin] in _SPACES and _is_taken(text, first)
    return () if taken else people, roll


def _in_rows_below(text: str, first: Stretch, fields: Sequence[Field]) -> Iterator[Stretch]:
    """Who else has the post over some rows: 副主席: over 王锐 恒朗集团董事长 and 白露 顾林公司总经理."""
    i = next((i for i, row in enumerate(fields) if row.person == first), len(fields))
    if not text.startswith("\n", first[0] - 1):
        return
    for row, following in pairwise(fields[i:]):
        if text[row.end : following.person[0]].strip():
            return
        yield from following.people


def _is_taken(text: str, post: Post) -> bool:
    """Whether who holds a post stands in front of it: 石磊当选旗人大常委会主任."""
    return _TAKEN.search(text, max(0, post.start - 6), post.start) is not None


def _on_duty(text: str, title: Title) -> bool:
    """值班主任:温如玉 at the head of a page: who saw it through."""
    duty = title.words.startswith("值班") or text.endswith("值班", 0, title.start)
    return duty and text.startswith(":", title.end)


def _inside_a_name(text: str, title: Title, known: Collection[str]) -> bool:
    """关长 in 关长河 is no post, where the page has that name."""
    if text[title.end - 2 : title.end] in ("镇长", "乡长") and _OF_VILLAGE.match(text, title.end):
        return True
    if title.words == "连长" and _SEA_FIRM.match(text, title.start - 1):
        return True  # 大连|长海渔业集团
    longest = title.start + _LONGEST_GIVEN
    return any(text[title.start : end] in known for end in range(title.end + 1, longest + 1))


def _past_aside(text: str, begin: int) -> int:
    """Past brackets between a title and a name."""
    aside = _ASIDE.match(text, begin)
    return aside.end() if aside else begin


def _past_by(text: str, begin: int, known: Collection[str]) -> int:
    """办公室主任由|石川兼任: whoever takes a post stands behind it."""
    person = read_person(text, begin + 1, known, bounded=True) if text.startswith("由", begin) else None
    return begin + 1 if person and _TAKES_IT.match(text, person[1]) else begin


def _told_aside(text: str, start: int, end: int) -> Iterator[Post]:
    """The further post that brackets between a title and a name hold: 副市长(援疆指挥部总指挥)石川."""
    for title in find_titles(text[start : end - 1]) if end > start else ():
        if start + title.end == end - 1:
            inner = replace(title, start=start + title.start, end=end - 1)
            post = read_post(text, inner, start + 1)
            yield from (post,) if post and post.body.text else ()


def _in_full(text: str, title: Title, spans: Sequence[Stretch], told: Mapping[int, int]) -> Title:
    """A title with the duty in front that no table has, between a firm and the head: 厂务总监."""
    start = told.get(title.end, title.start)
    if not _DUTY.fullmatch(text, start, title.start) or _UNIT.search(text, start, title.start):
        return title
    if all(end != start for _, end in spans):
        return title
    return replace(title, start=start, words=text[start : title.start] + title.words)


def _past_candidacy(text: str, begin: int) -> int:
    """县委副书记|、县长候选人|吴杳: what one stands for is no post, and the name is behind it."""
    candidacy = _CANDIDACY.match(text, begin)
    return candidacy.end() if candidacy else begin


def _past_colon(text: str, title: Title) -> int:
    """Where the names begin: 市领导有:刘强、李伟; 选举产生 …县长:李伟."""
    if title.head in LEGAL and text[title.end : title.end + 1] == ":":
        return title.end + 1
    listed = _ROLL_COLON.match(text, title.end)
    elected = listed and _ELECTED.search(text, max(0, title.start - NEAR), title.start)
    named = title.head in _GOVERNING or _OF_BODY.search(text, line_start(text, title.start), title.start)
    if listed and (elected or (named and _ROLL_LINE.match(text, listed.end()))):
        return listed.end()
    colon = _COLON.match(text, title.end) if title.head == "领导" else None
    return colon.end() if colon else title.end


def _is_roll(text: str, begin: int, title: Title) -> bool:
    """Whether names follow as in a table: 选举产生 副县长:李伟 王芳, or a space for the colon."""
    if title.head == "领导" or text[begin - 1] in ":\n":
        return title.head != "领导"
    spaced = text[begin : begin + 1] in tuple(_SPACES)
    return spaced and _ELECTED.search(text, max(0, begin - NEAR), title.start) is not None


def _joined(
    text: str,
    title: Title,
    pending: Sequence[Post],
    spans: Sequence[Stretch],
    known: Collection[str],
) -> Post | None:
    """The next post of a chain: behind 、 or 兼, with nothing but its body in between."""
    joint = _JOINT.match(text, pending[-1].title.end, title.start) if pending else None
    if not joint or not joint.group():
        return None
    if joint.group() == "," and _is_taken(text, pending[0]):
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
    if not joint.group().startswith("、") or not _UNREAD.fullmatch(words) or is_general(words):
        return None
    if any(follow(text, joint.end() + i) == WORD for i in range(len(words))):
        return None  # 、分别来到: running prose
    if read_person(text, title.end, known) is None:
        return None
    whole = replace(title, start=joint.end(), words=words + title.words)
    return Post(Organisation(joint.end(), joint.end(), "", ""), whole)
