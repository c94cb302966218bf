"""One post: a title with the body printed in front of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg import gazetteer
from kg.pipes.officials.following import WORD, follow, follower
from kg.pipes.officials.names import LONGEST, name_end
from kg.pipes.officials.organisations import Organisation, body_before, segment_start, split_body
from kg.pipes.officials.organs import PARTY
from kg.pipes.officials.patterns import COMPANY_HEADS, NEEDS_BODY
from kg.pipes.officials.titles import Title
from kg.records import record
from kg.types import Status, Stretch

_GENERIC = re.compile(
    "(?:项目|有关|相关|主要|分管|各|部分|其他|全体|两级|班子|多位|多名|一位|一名|[每几多两三四五六七八九十\\d]个|该|具体|职能部门|部门)的?$"
)
"""Before 领导, 负责人 and the like: people in general, no person."""
_CONTRACTED = re.compile(
    "(?:组织|宣传|统战|公安|教育|教体|民政|财政|统计|司法|审计|水利|水务|交通|农业|商务|文旅|卫健|税务|住建|人社|工信|"
    "武装|城管|应急|科技|体育|林业|畜牧|粮食|信访|市场监管|自然资源|农业农村|发改)\\Z"
)
_KINDS = (
    "企业家?|单位|客商|项目方?|业主|群众|干部|党员|青年|学生|教师|家长|商户|[村居市]?民|职工|员工"
    "|选手|嘉宾|各界|部门|社会|机构|用户|旅客|志愿者"
)
_SORT = (
    "签约|参会|与会|获奖|参赛|优秀|先进|受助|受表彰|项目|建设|施工|监理|设计|投资|入驻|服务|帮扶|基层|广大"
    "|两地|双方|部分|各"
)
_IN_GENERAL = re.compile(rf"(?:(?:{_SORT})*(?:{_KINDS}))+|(?:{_SORT}|各级)(?:人大|党)")
"""签约企业代表, 获奖单位代表: those of a kind, no body."""
_MANY = re.compile("班子|某|.?某[镇村县市]|各|多[个名位家]|其[他余]|全体|有关|相关|两级|部分")
_SITTING = re.compile("(?:本[次届])?(?:大会|会议|全会)(?:主席团)?")
_FORMER = re.compile("原|前(?!锋|进|海|山)|时任")
_ONCE = re.compile(f"原(?=(?:{PARTY}|纪委|管委会)?$)")
"""国家铁路局原党组书记: the word stands inside the body's name."""
_HEADING_IT = re.compile("主要\\Z")
"""县纪委监委主要负责人: who heads a body, though 主要负责人 alone are people in general."""
_DELIBERATING = re.compile("政协|人大常委会")
"""委员高满山提出: a member of that one of the two that the article has named."""
NEAR = 600
_LONGEST_NAME = 8
_LONG_ENOUGH = 4
_PROJECT, _OF_PROJECT = "项目", ("总监", "总工", "总工程师", "总负责人", "经理", "负责人", "主管")
_BRAND = re.compile("“([^“”,。;:]{2,8})”\\Z")
_STAFFED = re.compile("(?:校|学|院|中|园|所|室|站|中心|系|专)$")
LEGAL = ("法定代表人", "法人代表", "负责人", "实际控制人")
"""金鼎铸造厂(法定代表人:佟为业)."""
_TAKING = ("任", "当选")
_CALLING = ("聘任", "任命", "推选", "选举", "聘请", "委任")
_NAME_AND = re.compile("([一-鿿·]{2,4}?)(和|与|同|及|为|[担转调升改出兼接]?任|当选)")
"""What may stand between a name and a body: 甲和乙镇, 甲任乙镇, 聘任甲为乙局."""


@record
class Post:
    """A title with what is printed in front of it."""

    body: Organisation
    title: Title

    @property
    def start(self) -> int:
        return min(self.body.start, self.title.start)


def read_post(text: str, title: Title, floor: int, spans: Sequence[Stretch] = ()) -> Post | None:
    """The title with its body, ``None`` for people in general (有关负责人)."""
    in_front = text[max(floor, title.start - 6) : title.start]
    if title.head in ("负责人", "负责同志") and (heading := _HEADING_IT.search(in_front)):
        whole = _with_front(title, heading.group())
        body = body_before(text, floor, whole.start, spans)
        return Post(body, whole) if body and len(body.text) > 2 and not _MANY.match(body.text) else None
    if in_front.endswith(_PROJECT) and title.head in _OF_PROJECT:
        whole = _with_front(title, _PROJECT)
        return Post(body, whole) if (body := _in_charge_of(text, floor, whole)) else None
    if _is_of_many(in_front, title):
        return None
    if title.head == "工委主任" and body_before(text, floor, title.start + 2, spans):
        title = replace(title, start=title.start + 2, words="主任", head="主任")  # 街道人大工委|主任
    body = _body_of(text, floor, title, spans)
    if body and title.head == "链长" and body.organ.endswith("链"):
        title = _with_front(title, body.organ)
        body = replace(body, end=title.start, organ="")  # 非织造布产业链|链长
    if body and _are_in_general(body, title):
        return None
    if body is None and title.head == "项目负责人":
        body = _in_charge_of(text, floor, title)
    if body is None and COMPANY_HEADS.search(title.head):
        body = _named_elsewhere(text, floor, title)
    if body is None or _GENERIC.search(body.text):
        body = Organisation(title.start, title.start, "", "")
    post = _former(text, Post(body, title))
    if post.body.text or title.words != title.head or not NEEDS_BODY.fullmatch(title.head):
        return post
    return _deliberating(text, post) if title.head == "委员" else None


def _with_front(title: Title, words: str) -> Title:
    """A title with the words right in front of it: 主要|负责人, 项目|总监."""
    return replace(title, start=title.start - len(words), words=words + title.words)


def _is_of_many(in_front: str, title: Title) -> bool:
    """Whether words in front of a title tell of people in general, or what one is called: 有关|负责人,
    六十八岁的老|船长石川; not 分管|副县长, whose it is.
    """
    if in_front.endswith("老") and title.words == title.head and title.head[-1] in "长记":
        return True
    needs_none = in_front.endswith("分管") and not NEEDS_BODY.fullmatch(title.head)
    return is_general(in_front) and not needs_none


def _body_of(text: str, floor: int, title: Title, spans: Sequence[Stretch]) -> Organisation | None:
    """The body in front of a title, which the title may have a part of: 公安局长."""
    contracted = title.words in ("局长", "部长") and _CONTRACTED.search(
        text, max(floor, title.start - 8), title.start
    )
    if contracted:
        return _contracted(text, floor, title, contracted.start())
    aside = title.head in LEGAL and text[title.start - 1 : title.start] == "("
    return _whose(text, floor, title, spans) or body_before(text, floor, title.start - aside, spans)


def _are_in_general(body: Organisation, title: Title) -> bool:
    """Whether no one body is told of: 两级|班子, 签约企业|代表; nor one with such staff: 瑜伽|教师.

    Nor is a sitting one: 大会|执行主席.
    """
    if _SITTING.fullmatch(body.text):
        return True
    if title.head in ("教师", "医生") and not _STAFFED.search(body.text):
        return True
    return bool(_MANY.match(body.text) or (title.head == "代表" and _IN_GENERAL.fullmatch(body.text)))


def _former(text: str, post: Post) -> Post:
    """The post, one that somebody held if its body says so: 原|市水利局局长, 国家铁路局|原|党组书记."""
    body, title = post.body, post.title
    if (former := _FORMER.match(body.text)) and not _begins_with_place(text, body.text):
        begin, name = body.start + former.end(), body.text[former.end() :]
    elif once := _ONCE.search(body.text):
        begin, name = body.start, body.text[: once.start()] + body.text[once.end() :]
    else:
        return post
    return Post(Organisation(begin, body.end, *split_body(name)), replace(title, status=Status.FORMER))


def _deliberating(text: str, post: Post) -> Post | None:
    """委员高满山提出: with the one of the two bodies of members that the article has named last."""
    named = list(_DELIBERATING.finditer(text, max(0, post.title.start - NEAR), post.title.start))
    return Post(replace(post.body, organ=named[-1].group()), post.title) if named else None


def behind_name(text: str, post: Post | None, known: Collection[str]) -> Post | None:
    """逄丹和田营镇镇长苗木: a name is no part of the body behind it; nor in 郎月任市文旅局局长."""
    if post is None:
        return None
    joint = _NAME_AND.match(post.body.text)
    if joint is None:
        return _cut(post, _acting(post.body.text, known))
    begins = post.body.start == 0 or text[post.body.start - 1] in "\n;。"
    called = joint[2] == "为" and text.endswith(_CALLING, 0, post.body.start)
    taken = called or (begins and joint[2].endswith(_TAKING))
    taken = taken and name_end(joint[1], 0) == len(joint[1])
    return _cut(post, joint.end()) if taken or joint[1] in known else post


def _cut(post: Post, size: int) -> Post:
    """The post without the first letters of what was read as its body."""
    body = post.body
    owner, organ = split_body(body.text[size:])
    if not size and (owner, organ) == (body.owner, body.organ):
        return post
    return Post(Organisation(body.start + size, body.end, owner, organ), post.title)


def _acting(words: str, known: Collection[str]) -> int:
    """Past somebody and what he does, read along with a body: 欧阳雪翻开|石桥村党总支书记 has 石桥村."""
    end = next((size for size in range(min(len(words) - 1, LONGEST), 1, -1) if words[:size] in known), 0)
    return end + follower(words, end) if end else 0


def _whose(text: str, floor: int, title: Title, spans: Sequence[Stretch]) -> Organisation | None:
    """The firm in 北方皮业有限公司的负责人陶格斯, or the brand in “钟氏兰业”创办人."""
    if not (COMPANY_HEADS.search(title.head) or title.head in ("负责人", "代表")):
        return None
    if brand := _BRAND.search(text, max(floor, title.start - _LONGEST_NAME - 2), title.start):
        return Organisation(brand.start(1), brand.end(1), brand[1], "")
    if text[title.start - 1 : title.start] != "的" or name_end(text, title.end, bounded=True) is None:
        return None
    body = body_before(text, floor, title.start - 1, spans)
    return body if body and len(body.text) >= _LONG_ENOUGH and not _MANY.match(body.text) else None


def _in_charge_of(text: str, floor: int, title: Title) -> Organisation | None:
    """东辰绿氨|项目负责人: a project by its name, whose last word the title holds."""
    end = title.start + len(_PROJECT)
    body = body_before(text, floor, end)
    named = body is not None and body.end - body.start >= _LONG_ENOUGH + len(_PROJECT)
    return replace(body, end=title.start, owner="", organ=body.text[:-2]) if body and named else None


def is_general(words: str) -> bool:
    """Whether words in front of a title mean people in general: 有关."""
    return _GENERIC.search(words) is not None


def _named_elsewhere(text: str, floor: int, title: Title) -> Organisation | None:
    """塞北香总裁花无缺: a name that no legal form ends, where the article prints it more than once."""
    start = segment_start(text, floor, title.start)
    name = text[start : title.start]
    known = 2 <= len(name) <= _LONGEST_NAME and text.count(name) > 1 and follow(text, start) != WORD
    return Organisation(start, title.start, name, "") if known else None


def _begins_with_place(text: str, name: str) -> bool:
    """原州区, 前阳镇: the first letter is the place's; in 前仓商会, 前郭高新区 as well, by 前仓镇, 前郭县."""
    named = any(f"{name[:2]}{level}" in text for level in ("镇", "乡", "村", "街道", "社区", "县", "旗"))
    return named or any(start == 0 for start, *_ in gazetteer.scan(name))


def _contracted(text: str, floor: int, title: Title, start: int) -> Organisation | None:
    """公安局长 is the 局长 of the 公安局, 县委组织部长 the 部长 of the 县委组织部."""
    outer = body_before(text, floor, start)
    begin = outer.start if outer else start
    owner, organ = split_body(text[max(floor, begin) : title.start] + title.head[0])
    return Organisation(max(floor, begin), title.start, owner, organ)
