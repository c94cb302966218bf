"""Whose officer tells of a project, or which firm is met about it: that is whose project it is."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.pipes.clauses import behind_marks, line_end, line_start, sentence_bounds, sentence_start
from kg.pipes.projects.marks import Marked, Marks
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.patterns import SIGNS
from kg.types import Entity

_POSTS = (
    "(?:董事长|总经理|经理|总监|总工程?师?|负责人|工程师|总裁|厂长|指挥长?"
    "|创[始办]人|首席(?:执行|运营|技术)官)"
)
_OFFICER = re.compile(rf"(?:\w{{0,6}}{_POSTS})[\u4e00-\u9fff·]{{2,12}}?(?:说|介绍|表示|告诉|今年)")
_OFFICE = re.compile(
    rf"(?:党委副?书记[、兼])?[\u4e00-\u9fff]{{0,6}}?{_POSTS}(?:[兼、][\u4e00-\u9fff]{{0,6}}?(?:师|{_POSTS}))?"
)
_SAYS = "(?:坦言|说|介绍|表示|透露|告诉)"
_SPEAKS = re.compile(
    rf"“?(?P<office>副?{_POSTS})?(?P<who>[\u4e00-\u9fff·]{{2,12}}?)"
    rf"(?:在[^,。;]{{1,8}}?[中上时])?{_SAYS}[^。]{{0,12}}?[,:]"
)
"""Who a sentence quotes: |总裁|仉立冬|坦言,…."""
_SAID = re.compile(rf"(?P<office>副?{_POSTS})?(?P<who>[\u4e00-\u9fff·]{{2,4}}?){_SAYS}")
_HIS = re.compile("(?<![^。“\n])[他她](?:(?:带来|投资|主导|看好|牵头)[^,。;]{0,4})?的[^,。;]{0,12}$")
"""In front of the project of somebody named before: |他带来的|石斛种植基地."""
_PRESENTED = re.compile(rf"(?:,(?:该|这家)?公司)?(?:{_OFFICE.pattern})")
"""Behind a firm, in front of its officer's name: 恒昇陶板公司|,公司总经理|白露领着大家看了窑炉."""
_BOTH = re.compile(r"双方(?!面)|两家(?!企业|公司)")
"""The hosts and their guests, one of which is the firm named last."""
_HOLDS = re.compile("(?:的|旗下的?|下属的?)(?:全资|控股|参股|独资)?[子分]公司[,。]")
"""Behind a firm that another belongs to, which is what 该公司 means: 远辰公司是恒朗集团|的全资子公司。"""
_THE_FIRM = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[与和同])?(?:(?:该|这家)(?:公司|企业|集团)|(?:公司|企业)(?!们|家|负责人们))"
)
"""公司, 该集团 and 与公司总经理 mean the firm named last."""
NEXT_SCENE = re.compile(
    r"[。;]在[^,。;]{2,10},|[。;,]再往[东南西北前上下里]|[。;](?:回到|驱车|沿着|转过|走出|当天下午|活动当天)"
    r"|[。;,](?:车队|一行人?|大家)[^,。;]{0,4}(?:拐[进过]|转[到进]|来到|驶[入向]|赶到|走进|看了)"
)
"""Where a text goes to another place, and leaves the firm behind: …有限公司的车间…。在齐岳山,…."""
_BUILDER = re.compile(r"(?:施工|承建|总包|监理|设计|代建)(?:方|单位|企业)?$")
"""In front of a firm that only builds for another: 施工方|江苏建工集团."""
_BUILDS = re.compile(
    r"(?:第?[一二三四五六七八九十\d]*分?公司|项目部)?(?:中标|负责|承担|组织)*(?:施工(?!图)|监理|设计(?=[,。;、]))"
)
"""Behind such a firm: 由|江苏交建集团|第三分公司负责施工."""
_ATTENDS = re.compile(
    rf"(?:{_OFFICE.pattern})[\u4e00-\u9fff·]{{2,4}}(?:、[^,。;]{{4,30}})?(?:先后|分别|依次|也|应邀|等)*"
    r"(?:作?了?(?:表态)?发言|参加|出席|陪同|主持|致辞|推介|列席)"
)
_ATTENDING = re.compile("(?:参加|出席|到场|陪同|离开)(?:[^,。;]{0,6}(?:有|是))?$")
_AT_SITE = re.compile("(?:(?:建设|施工|项目)?(?:现场|工地)(?:上|里)?)?,")
"""Between a work and whose officer shows it: 遗址公园改造工程|施工现场,|丹霞文旅公司总经理白露说."""
_SPOKEN_OF = 160
"""Characters behind a project's name in which somebody may speak of it."""


def by_officer(text: str, mention: Mention, companies: Marks) -> Entity | None:
    """``…项目电解槽灯火通明。“管道直送甲醇装置。”三峡新能源现场总监严寒介绍``: whose officer speaks of it."""
    end = min(line_end(text, mention.tail), mention.tail + _SPOKEN_OF)
    for span in companies.within(mention.tail, end):
        if only_builds(text, span):
            continue
        if _OFFICER.match(text, span.end) and "项目" not in text[mention.tail : span.start]:
            return span.entity
    return None


def only_builds(text: str, firm: Marked) -> bool:
    """Whether a firm is named as the builder's: 施工方|江苏建工集团, 由|江苏建工集团|负责施工."""
    led_up = _BUILDER.search(text, max(0, firm.start - 6), firm.start)
    return bool(led_up or _BUILDS.match(text, firm.end))


def by_guide(text: str, mention: Mention, companies: Marks) -> Entity | None:
    """Whose officer shows a work: 看了遗址公园项目,|丹霞文旅公司|总经理白露说…, or tells of it in a sentence
    that begins with him: |丹霞文旅公司|总经理白露介绍,…;遗址公园改造工程投资2亿元.
    """
    at_site = _AT_SITE.match(text, mention.tail)
    for span in companies.at(at_site.end()) if at_site else ():
        if _OFFICE.match(text, span.end):
            return None if only_builds(text, span) else span.entity
    start, _ = sentence_bounds(text, mention.start, mention.start)
    for span in companies.at(start):
        if _OFFICER.match(text, span.end, mention.start):
            return span.entity
    return None


def only_attends(text: str, firm: Marked) -> bool:
    """Whether a firm is named for who is there: |森源药业|总经理程野先后发言, 参加的还有|天恒集团|…."""
    return bool(
        _ATTENDS.match(text, firm.end) or _ATTENDING.search(text, max(0, firm.start - 12), firm.start)
    )


def by_speaker(text: str, mention: Mention, companies: Marks) -> Entity | None:
    """``走访齐鲁氟材股份有限公司…。总裁仉立冬坦言,含氟涂料西北基地项目有意放在永昌``."""
    start = sentence_start(text, mention.start)
    speaker = _SPEAKS.match(text, start, mention.start) or _speaker_behind(text, mention)
    if speaker is None:
        return None
    for firm in companies.back(start):
        presented = _PRESENTED.match(text, firm.end)
        if presented is not None and text.startswith(speaker["who"], presented.end()):
            return firm.entity
    paragraph = line_start(text, start)
    last = next(companies.back(start), None)
    told = last is not None and last.start >= paragraph and speaker["office"]
    return last.entity if last is not None and told else None


def by_person(text: str, mention: Mention, companies: Marks, people: Collection[str]) -> Entity | None:
    """The firm whose officer acts, or whose 他 is: 恒昇医疗创始人|白露|到场。|白露|敲定…; |他|的中试平台."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    paragraph = line_start(text, start)
    if _HIS.search(text, start, mention.start):
        who: tuple[str, ...] = tuple(people)
    else:
        who = tuple(name for name in people if text.startswith(name, start))
    for firm in companies.back(start) if who else ():
        if firm.start < paragraph:
            return None
        office = _OFFICE.match(text, firm.end)
        if office is not None and text.startswith(who, office.end()):
            return firm.entity
    return None


def _speaker_behind(text: str, mention: Mention) -> re.Match[str] | None:
    """Who is named behind the quotation that a project is told of in: “陶板二期总投资4.6亿元。”|白露说."""
    paragraph = line_start(text, mention.start)
    opened = text.rfind("“", paragraph, mention.start)
    closed = text.find("”", mention.end)
    if opened < 0 or closed < 0 or text[closed - 1] not in "。!?,":
        return None
    inside = "”" not in text[opened : mention.start] and "\n" not in text[mention.end : closed]
    return _SAID.match(text, closed + 1) if inside else None


def by_signer(text: str, mention: Mention, companies: Marks, people: Collection[str]) -> Entity | None:
    """The firm whose officer signs for a project: 余娜与白礼泓签署|高纯氧化锌项目|合作协议."""
    start, end = sentence_bounds(text, mention.start, mention.end)
    start = behind_marks(text, ";", start, mention.start)
    sentence = text[start : end if (stop := text.find(";", mention.end, end)) < 0 else stop]
    if not mention.is_alone or not SIGNS.search(sentence):
        return None
    present = [name for name in people if name in sentence]
    for span in companies.all:
        office = _OFFICE.match(text, span.end) if present else None
        if office is not None and text.startswith(tuple(present), office.end()):
            return span.entity
    return None


def by_anaphor(text: str, mention: Mention, companies: Marks) -> Entity | None:
    """The firm that 公司 means in front of a project: …新光电子总部启用;|公司|投资6亿元的芯片项目….

    What a list names is not meant by a sentence before it.
    """
    paragraph = line_start(text, mention.start)
    last_stop = text.rfind("。", paragraph, mention.start)
    before_last = text.rfind("。", paragraph, max(paragraph, last_stop)) if mention.is_alone else last_stop
    since = max(paragraph, before_last + 1)
    said = [m.start() for m in _THE_FIRM.finditer(text, since, mention.start)]
    if said and NEXT_SCENE.search(text, said[-1], mention.start):
        return None
    last = last_named(text, said[-1], companies) if said else None
    return last.entity if last is not None else None


def last_named(text: str, position: int, companies: Marks) -> Marked | None:
    """The last firm before a position that builds for itself, of this paragraph or the one before."""
    own = (firm for firm in companies.back(position) if not only_builds(text, firm))
    last = next((firm for firm in own if not _HOLDS.match(text, firm.end)), None)
    before = line_start(text, max(0, line_start(text, position) - 1))
    return last if last is not None and last.start >= before else None


def by_partner(text: str, mention: Mention, companies: Marks) -> Entity | None:
    """The firm visited before: ``走进北德储运公司,…。双方就|滚装码头项目|交换意见``."""
    start, _ = sentence_bounds(text, mention.start, mention.start)
    both = _BOTH.search(text, start, mention.start)
    if both is None:
        return None
    paragraph = line_start(text, start)
    inside = companies.within(both.end(), mention.start)
    before = (firm for firm in companies.back(both.start()) if not only_attends(text, firm))
    met = next(before, None) if not inside else inside[-1]
    return met.entity if met is not None and met.start >= paragraph else None
