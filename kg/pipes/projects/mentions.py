"""Names of projects in a text: those with a head noun, lists that share one, and works being built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.pipes.clauses import line_start, sentence_bounds
from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.hearing import (
    SILENCE,
    Hearing,
    as_heard,
    as_told,
    guessed_names,
    heard_names,
    with_quotes,
)
from kg.pipes.projects.lesser import is_lesser
from kg.pipes.projects.listings import NO_LISTINGS, Listings
from kg.pipes.projects.lists import listed, share_lists
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.names import (
    core,
    ends_in_works,
    is_built_work,
    names_an_agent,
    phase,
)
from kg.pipes.projects.parallel import parallel
from kg.pipes.projects.patterns import CAMPAIGN, CAPACITY, HEAD, NUMBER, SUM
from kg.pipes.projects.plans import PLANS
from kg.pipes.projects.possessed import possessed
from kg.pipes.projects.referring import THAT, THIS, is_named_before, referring, seen, told_later
from kg.pipes.projects.renewals import RENEWALS
from kg.pipes.projects.segments import AND, Spans, clause_start, name_start
from kg.pipes.projects.stated import STATED
from kg.pipes.projects.works import COUNTED, WORKS
from kg.wordfinder import Taken, occurrences

_PERSON_AFTER = re.compile(r"(?:总|现场)?(?:负责人|经理|指挥)")
_OF_MANY = re.compile(
    "(?:完成|到位)?(?:投资|资金)(?:总?额)?(?:同比|环比|[较比](?:上年|去年)|[与和](?:上年|去年)|[增下][长速幅降滑]|降幅|占比)"
)
"""Behind a class of projects whose investment is told, no one project's: 旅游项目|投资同比下降4.2%."""
_COUNT_BEFORE = re.compile(rf"(?<!第){NUMBER}[个宗]“?$")
"""In front of a count of projects: 签下九个|“侗乡项目”."""
_PLANNING = re.compile("编排|谋划|摸排|储备|包装")
"""What is done to all that may become projects: “两重一实”项目|编排情况."""
_GOES_ON = re.compile("(?:据[^,。;]{2,12},)?(?:该|此|这个|这家|本)?(?:项目|工程|企业|公司)")
_PLANS = re.compile(
    "(?:该|此|这个)?(?:项目|工程)?(?:主要|计划|规划|同步|配套|预计|拟|将|还)+(?:在[\u4e00-\u9fff]{2,10}?)?"
    "(?:投资|配套)?(?:建设|新建|兴建|改造|建成|打造|购置)"
)
"""Opens a sentence on what a project is to have: 拟在三垛镇建设|一座冷库."""
_OF_SIZE = ("以上的", "以上")
_PAID = re.compile(rf"投资约?{SUM}的$")
_ONE_MORE = ("另一个", "又一个")
"""Opens what a dash names: 另一个台州项目|——恒朗卫浴五金."""
_AFFAIR = re.compile("(?:投资|合作|建设|落地|落户|开发)*(?:合作)?事宜")
_MET = re.compile("(?:公司|集团)(?:对接|洽谈|商谈|磋商|就|围绕)+(?:洽谈)?$")
_NO_AFFAIR = re.compile(
    "(?:重[点大]|招商|合作|投资|产业|相关|有关|该|此|新|[\\d一二三四五两多各])+(?:引资)?项目"
)
_LONGEST_AFFAIR = 12
_PAID_OR_DONE = re.compile(
    r"[,:(]?\w{0,2}总?投资|,?由[^,。;]{4,50}?(?:实施|建设|承建|投资|代建|开发)(?=[,。;])"
)
"""Behind what is built, whatever it is called: 石川治沙光伏一体化工程|由恒朗公司实施,…."""
_MEETING = re.compile("[\u4e00-\u9fff]{0,4}(?:专题|座谈|协调|对接|例)会")
"""Behind what is talked over: 热带高效农业项目|专题会."""


def find_mentions(
    text: str, joined: Spans, heard: Hearing = SILENCE, listings: Listings = NO_LISTINGS
) -> list[Mention]:
    """All mentions in order, none inside another."""
    found: list[Mention] = []
    taken = Taken(text, listings.taken)
    for finder in (listed, _headed, possessed, *PLANS, *WORKS, *RENEWALS, *STATED):
        found += _apart(finder(text, joined), taken)
    found = [as_heard(text, mention, heard, joined) for mention in found]
    for mention in found:
        taken.add(mention.start, mention.end)
    found += _apart(_neighbours(text, found, joined), taken)
    for teller in (told_later, seen):
        found += _apart(teller(text, joined), taken)
    own = (m for m in heard_names(text, heard.hints, joined) if not _is_detail(text, m, found))
    found += _apart(own, taken)
    found = [as_told(text, with_quotes(text, m), found) for m in found]
    found += _apart(parallel(text, found), taken)
    found += _apart(guessed_names(text, heard.guesses, joined, found), taken)
    ends = {m.end for m in (*found, *listings.rows)}
    begins = {m.start for m in found if m.rule == "projects.head"}
    found = [m for m in found if not is_lesser(text, m, ends)]
    found = [m for m in found if not (m.rule == "projects.model" and _owns(text, m, begins))]
    found = [m for m in found if not _is_planned(text, m, found)]
    return share_lists(text, [*found, *listings.rows])


def _owns(text: str, mention: Mention, begins: set[int]) -> bool:
    """Whether what a model took for a project has one itself: |白露颜料|的中间体项目."""
    return text.startswith("的", mention.end) and mention.end + 1 in begins


def _is_detail(text: str, mention: Mention, found: list[Mention]) -> bool:
    """Whether what a project makes is told of it: 该项目总投资5亿元,主要建设|年产10万吨负极材料生产线."""
    if not CAPACITY.match(mention.name):
        return False
    start, _ = sentence_bounds(text, mention.start, mention.end)
    since = line_start(text, start) if _GOES_ON.match(text, start) else start
    return any(since <= m.start < mention.start for m in found)


def _is_planned(text: str, mention: Mention, found: list[Mention]) -> bool:
    """Whether a work is what the project of its paragraph is to have: …项目。主要建设|骨料生产线."""
    if mention.rule not in ("projects.work", "projects.model"):
        return False
    start, end = sentence_bounds(text, mention.start, mention.end)
    heads = [m for m in found if m.rule == "projects.head" and m.end < mention.start]
    if not _PLANS.match(text, start, mention.start) or "投资" in text[mention.end : end]:
        return False
    paragraph = line_start(text, start)
    return any(paragraph <= m.start < start for m in heads)


def _apart(new: Iterable[Mention], taken: Taken) -> list[Mention]:
    """Those of the new mentions that lie in none found before, nor in a table; they are taken then."""
    apart: dict[int, Mention] = {}
    for mention in new:
        if mention.start not in apart and not taken.overlaps(mention.start, mention.end):
            apart[mention.start] = mention
    for mention in apart.values():
        taken.add(mention.start, mention.end)
    return [*apart.values()]


def with_repeats(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions together with names printed once more without their head noun."""
    again = _again(text, found)
    known = sorted([*found, *again], key=lambda m: (m.start, m.end))
    return sorted([*known, *referring(text, known)], key=lambda m: (m.start, m.end))


def _again(text: str, found: list[Mention]) -> list[Mention]:
    """Names printed once more without their head: ``其中中来光电N型电池四期确保6月底前投产``."""
    taken = Taken(text, ((m.start, m.end) for m in found))
    again: list[Mention] = []
    for name in dict.fromkeys(core(m.name) for m in found):
        if len(name) < 5 and not brand(name):
            continue
        for start, end in occurrences(text, name):
            if taken.overlaps(start, end):
                continue
            taken.add(start, end)
            again.append(Mention.alone(text, start, end, "projects.again", clause_start(text, start)))
    return again


def _headed(text: str, joined: Spans) -> Iterator[Mention]:
    """``…项目`` and ``…工程`` with a name in front."""
    for head in HEAD.finditer(text):
        lead = clause_start(text, head.start())
        begin = name_start(text, lead, head.start(), joined)
        if begin is None or head.start() - begin < 2 or text[head.start() - 1] in " \n·":
            continue
        name = text[begin : head.end()]
        if (
            name.startswith(THAT)
            or (name.startswith(THIS) and is_named_before(text, begin, name))
            or (name.startswith(_ONE_MORE) and text.startswith("——", head.end()))
        ):
            continue
        if name.startswith(THIS):
            begin, name = begin + 2, name[2:]
        affair = _is_affair(text, lead, begin, head.end())
        if (not affair and not _is_name(name, text[lead:begin])) or COUNTED.match(text, head.end()):
            continue
        if _PLANNING.match(text, head.end()) or _OF_MANY.match(text, head.end()):
            continue
        if _COUNT_BEFORE.search(text, max(0, begin - 6), begin):
            continue
        if text.endswith(_OF_SIZE, 0, begin) and not brand(name):
            continue  # 投资5000万元以上的|海产加工项目
        behind = _PERSON_AFTER.match(text, head.end()) or _MEETING.match(text, head.end())
        if behind and not (brand(name) or phase(name)):
            continue
        if head.group() == "工程" and not (is_built_work(name) or _is_funded(text, begin, head.end(), name)):
            continue
        yield Mention.alone(text, begin, head.end(), "projects.head", lead)


def _is_affair(text: str, lead: int, begin: int, end: int) -> bool:
    """Whether plain words are what a firm is met about: 与金穗公司对接洽谈|医药项目|合作事宜."""
    if _NO_AFFAIR.match(text, begin) or not 3 < end - begin < _LONGEST_AFFAIR:
        return False
    return bool(_AFFAIR.match(text, end) and _MET.search(text, lead, begin))


def _neighbours(text: str, found: list[Mention], joined: Spans) -> Iterator[Mention]:
    """Works that a list names before a project: 立体养殖场、|石狮开发区的银光铝镁新材料项目."""
    for mention in sorted(found, key=lambda m: m.start):
        joined_to = text.endswith(AND, 0, mention.start) and not text.endswith("以及", 0, mention.start)
        tail, stop = mention.tail, mention.start if joined_to else min(mention.lead, mention.list_start)
        while text[stop - 1 : stop] in ("、", *AND) or _goes_on(text, mention, stop):
            lead = clause_start(text, stop - 1)
            begin = name_start(text, lead, stop - 1, joined)
            name = "" if begin is None else text[begin : stop - 1]
            if (
                begin is None
                or len(name) < 6
                or name.count("(") != name.count(")")
                or not (ends_in_works(name) or phase(name))
                or is_class(name)
            ):
                break
            yield Mention(begin, stop - 1, lead, tail, begin, "projects.work", name)
            stop = lead


def _goes_on(text: str, mention: Mention, stop: int) -> bool:
    """Whether a list goes on over a comma: 看了A基地、|B产业园,以及|C项目; A产业园、|B产业园,|C等项目."""
    if text[stop - 1 : stop] != ",":
        return False
    joined = text.startswith("以及", stop) or stop < mention.lead
    return joined or (
        mention.rule == "projects.list" and text.rfind("、", 0, stop) > text.rfind(",", 0, stop - 1)
    )


def _is_funded(text: str, begin: int, end: int, name: str) -> bool:
    """Whether money is said to go into a 工程: ``总投资9.3亿元的满银沟铁矿采选扩能工程``."""
    before, after = text[max(0, begin - 12) : begin], text[end : end + 60]
    named = len(core(name)) >= 4 and not CAMPAIGN.search(name)
    return named and bool(re.search(r"\d[万亿]*元的$", before) or _PAID_OR_DONE.match(after))


def _is_name(name: str, front: str) -> bool:
    """Whether words are a name; ``front``: those in front of them, which may own it or tell its sum:
    总投资1.1亿元的|“勐伴米市”项目.
    """
    text = core(name)
    if front.endswith("的") and text[:1] == "“" and text[-1:] == "”" and len(text) >= 5:
        text = text[1:-1]
    quoted = (text[:1] in "“‘(" or text.find("“") in range(4)) and text[-1:] in "”’)"
    quoted = quoted or text[:1] in "”’)" or bool(re.search(r"等[^、]{0,8}$", text))
    return (
        2 <= len(text) <= 45
        and not quoted
        and not is_class(name, paid=_PAID.search(front) is not None)
        and not names_an_agent(name)
    )
