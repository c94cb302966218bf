"""Whether a mention of somebody says that he was at an event."""

from __future__ import annotations

import re

from kg.pipes.clauses import line_start
from kg.pipes.events.doings import AT_EVENT, ATTEND, BUSY, DUTY, NOT_AT_EVENT, PRESENT, SPEAK, WHO_WAS_THERE
from kg.pipes.events.forms import was_labelled_there
from kg.pipes.events.frame import Frame, Mark, clause_start, clause_stop
from kg.pipes.events.names import is_gathering
from kg.pipes.events.occasion import TOURING, Occasion
from kg.pipes.events.patterns import ASIDE
from kg.pipes.events.scope import list_end
from kg.pipes.events.words import BE_AT, CALL_ON
from kg.types import EventKind

_APPOINTED_BEFORE = re.compile(r"(?:(?<!新)任命|免[去除]|罢免|撤销|提名|辞去|免职|(?<!新)当选)[^,。:]{0,14}$")
_COUNTED = "[\\d两三四五六七八九十]+[位名]"
_SEVERAL = rf"(?:\([^()]{{1,8}}\))?(?:等?(?:{_COUNTED})?同志)?"
_GONE_OR_AWAY = (
    "不再|(?:关于|请求|请辞|因[^,。;]{1,12})?辞去|被免去|严重违纪|涉嫌|的[^,。;]{2,40}职务|请假"
    "|因[^,。;]{1,12}(?:请假|未|没|不能)|缺席"
)
_GIVEN_A_POST = f"当选|将?(?:受聘|获聘|被聘)|(?:担任|[兼现拟]?任)(?!务|何|{DUTY})"
_ON_DUTY = re.compile(f"{DUTY}(?:工作)?由[^,。;:]*\\Z")
"""裁判长由技师|石川|担任."""
_PERSONNEL = (
    f"(?:等|等?{_COUNTED}|同志)(?:同志)?的?(?:职务)?(?:任职|任免|免职|辞职|人事)"
    "|为[^,。;]{2,30}(?:长|任|记|员|席|师|官)(?=[,。;、]|$)"
)
_APPOINTED_AFTER = re.compile(f"{_SEVERAL}(?:{_GONE_OR_AWAY}|{_GIVEN_A_POST}|{_PERSONNEL})")
"""Behind whose post is told of, or why he was not there: 石川|不再担任副县长."""
_ROLLED = re.compile(r"[长任记员席](?:\([^()]{2,40}\))?(?::|[ \u3000])(?:[^。;:,()]|\([^()]{1,12}\)){0,50}$")
"""副县长:米良、麻城: a roll says who was elected, not who was there."""
_ELECTED = re.compile("(?:选出|选举产生|选举|补选|增选|推选)(?!结果|大会|办法|会议)(?P<list>[^。;:]*)\\Z")
"""选出主席石川,副主席顾林、白露,秘书长|方晓: the list that an election filled."""
_DONE_THERE = re.compile(f"{BE_AT}|讲话|致辞|发言|到会|祝贺|宣布|宣誓|监票|宣读|报告|颁发")
_IN_BRACKETS = re.compile("\\([^()]{1,12}\\)")
_FAIR = re.compile("(?:(?:博览|展览|展销|交易|运动)会|[节赛周月]|(?<!发)展)”?$")
"""Open to the public for days: whom else the article names has not thereby been there."""
_ABSENT = re.compile(
    "没有?(?:到会|出席|参加|到场|来)|未(?:能)?(?:到会|出席|参加|到场)|缺席|因[^,。;]{1,12}请假"
)
_WORDS_OF_HIS = (
    "发言|讲话|致辞|开场白|一席话|一番话|一句|表态|点评|总结|回答|提议|承诺|宣布|一声|号令|提问|介绍|讲解|推介|话|口令"
    "|发问|追问|关于|汇报|说明|建议|意见|通报|[^,。;]{0,8}报告"
)
_POSSESSED = re.compile(
    f"旗下|名下|(?:教授|院士|博士|老师)?(?:团队)?的(?!陪同|带领|率领|引导|见证|主持|{_WORDS_OF_HIS})"
)
"""村支部书记向世平的账本上: what is somebody's, not that he was there."""
_HEARD = re.compile("听取了?[^,。;:]{0,40}\\Z")
"""听取了局长白露|的资金安排: what is somebody's, but told by him there."""
_IN_PLACE_OF = re.compile("[受应][^,。;]{0,16}\\Z")
_SENT_OR_ASKED = re.compile("(?:同志)?的?(?:委托|指派|委派|[之诚盛]?邀)")
"""受曲连城|委托,…: somebody else went for him; 应曲连城|之邀,…: or came."""
_WON = re.compile("的[^,。;]{1,30}(?:夺|获|得|称王|摘|拔|折桂|登顶|第[一二三])")
_CONTEST = re.compile("赛|比武|评比|擂台")
"""果农白露|的“夏黑”夺得金奖, at a contest: whose it is took part."""
_VISITED = re.compile(rf"{CALL_ON}了?[^,。;:]{{0,30}}\Z")
"""慰问了老党员|顾大山: the one whom they called on; who has a post received them there."""
_OF_EVENT = re.compile(
    "会(?:上|后|前|议|场)|散会|仪式|活动|主持|出席|参加|列席|致辞|讲话|发言|与会|座谈|[受应]邀|见证|到[会场]|颁奖|宣誓"
)
_TO_SOMEBODY = re.compile("[对向跟](?=[^,。;:]{0,20}\\Z)")
_ACCORDING_TO = re.compile("另?据[^,。;:]*")
_REPORTER = re.compile("记者(?:还|也|又)?(?:了解到|获悉|从[^,。;:]{2,30}(?:获悉|了解到)|采访[了到])")
_SECTION = re.compile("\n[^\n。!?]{4,24}\n")
"""工业城:给“大块头”腾地方, on a line of its own: what stands behind is another part of the story."""
_CALLED = re.compile("打(?:了|来|去)?[^,。;]{0,3}电话|发(?:了|来|去)[^,。;]{0,6}(?:信|短信|微信)")


_REACH = 40
"""Characters behind a name in which stand the words for what he did."""


def takes_part(frame: Frame, person: Mark, occasion: Occasion, besides: int | None) -> bool:
    """Whether a mention says that the person was there.

    Args:
        besides: where the article goes on to people at other places (分会场).
    """
    if was_labelled_there(frame.text, person.start) is False:
        return False  # 请假:方晓
    start, stop = frame.sentence(person.start)
    if _is_no_doing(frame, person, occasion):
        return False
    if _is_bystander(frame, start, stop, occasion) and not _was_at_known(frame, person, stop, occasion):
        return False
    after = frame.text[person.end : min(stop, person.end + 140)]
    clause = clause_start(frame.text, person.start)
    if any(there.search(frame.text, clause, person.start) for there in (WHO_WAS_THERE, _ON_DUTY)):
        return True
    attend, speak = ATTEND.search(after), SPEAK.search(after)
    if attend is not None and (speak is None or attend.start() <= speak.start()):
        return True
    if speak is not None and _is_told_to_reporter(frame, person, start, stop):
        return False
    if occasion.kind not in TOURING:
        if besides is not None and person.start > besides:
            return False
        public = occasion.first.rule == "events.lead" or _FAIR.search(occasion.first.name)
        if public and _in_other_paragraph(frame, start, occasion):
            if speak is None:
                return occasion.first.rule == "events.lead" and person.value in frame.posted
            return AT_EVENT.search(frame.text, start, stop) is not None
    if speak is None or occasion.kind is EventKind.MEETING:
        return True
    return _spoke_there(frame, person, occasion)


def _is_told_to_reporter(frame: Frame, person: Mark, start: int, stop: int) -> bool:
    """据经理白露介绍,…; 记者了解到,…。经理白露说: to a reporter, if no word says that it was at the event."""
    if _ACCORDING_TO.fullmatch(frame.text, clause_start(frame.text, person.start), person.start):
        return True
    asked = _REPORTER.search(frame.text, line_start(frame.text, start), person.start)
    return asked is not None and not AT_EVENT.search(frame.text, start, stop)


def was_there(frame: Frame, person: Mark, stop: int) -> bool:
    """Whether words around a name are told of nobody but those who are present: 白露|到场见证."""
    if WHO_WAS_THERE.search(frame.text, clause_start(frame.text, person.start), person.start):
        return True
    last = list_end(frame, person.end, stop)
    return PRESENT.search(frame.text, last, min(stop, last + _REACH)) is not None


def _was_at_known(frame: Frame, person: Mark, stop: int, occasion: Occasion) -> bool:
    """Whether somebody was present at what an article tells of as if the reader knew it.

    副县长石川为新兵送行。…\n欢送仪式由白露主持: what the whole article was about.
    """
    return occasion.first.rule in ("events.chaired", "events.closing") and was_there(frame, person, stop)


def _is_no_doing(frame: Frame, person: Mark, occasion: Occasion) -> bool:
    """Whether a mention is of what somebody has, was made or was called on for, or kept him away."""
    start, stop = frame.sentence(person.start)
    before = frame.text[max(start, person.start - 60) : person.start]
    after = frame.text[person.end : min(stop, person.end + 140)]
    won = _WON.match(after) and _CONTEST.search(occasion.first.name)
    if person.value not in frame.posted:
        if after.startswith(("的", "家")) and not won:
            return True  # 老人卓玛措的窗户
        if occasion.kind in TOURING and _VISITED.search(before):
            return True
    if occasion.first.rule == "events.passed" and not _DONE_THERE.search(frame.text, person.end, stop):
        return True  # 会议通过白露的任命: what it decided
    if _is_in_name(person, occasion) or before.rfind("《") > before.rfind("》"):
        return True  # 苗歌邀请赛; 审议《关于白露同志任职的议案》
    if _POSSESSED.match(after) and not won and not _HEARD.search(before):
        return True
    asked = _IN_PLACE_OF.search(before) is not None
    if asked and _SENT_OR_ASKED.match(frame.text, list_end(frame, person.end, stop)):
        return True
    if BUSY.match(after) or _CALLED.match(after) or NOT_AT_EVENT.search(after) or _was_absent(frame, person):
        return True
    rolled = _ROLLED.search(before) and not was_labelled_there(frame.text, person.start)
    if rolled or _APPOINTED_BEFORE.search(before) or _is_elected(frame, person):
        return True
    given = _APPOINTED_AFTER.match(frame.text, _roll_end(frame, person, stop), stop)
    return given is not None and not _ON_DUTY.search(before)


def _is_in_name(person: Mark, occasion: Occasion) -> bool:
    """Whether a mention is part of what a gathering is called: 全县|温如玉|先进事迹报告会."""
    named = (s for s in occasion.sightings if s.start < person.start < s.end and s.rule != "events.chaired")
    return any(s.name.find(person.value) > 0 and is_gathering(s.name) for s in named)


def _spoke_there(frame: Frame, person: Mark, occasion: Occasion) -> bool:
    """Whether somebody who speaks does so at a tour or a ceremony, not to a reporter.

    奠基…。董事长石川说: behind the ceremony, more often than not somebody who was there; but in one
    paragraph with those whom a formal ceremony lists, somebody who explains what it was for.
    """
    start, stop = frame.sentence(person.start)
    if occasion.kind in TOURING:
        told = [s.start for s in occasion.told(frame)]
        return not told or stop > min(told)
    if occasion.kind is EventKind.EVENT or AT_EVENT.search(frame.text, start, stop):
        return True
    if occasion.first.rule == "events.signing" or occasion.first.start >= person.start:
        return False
    posted = person.value in frame.posted and _in_other_paragraph(frame, start, occasion)
    return posted or occasion.first.rule == "events.milestone" or _speaks_to(frame, person)


def _is_elected(frame: Frame, person: Mark) -> bool:
    """Whether a name stands in the list of those elected, and its clause says no more of it."""
    start, _ = frame.sentence(person.start)
    listed = _ELECTED.search(frame.text, start, person.start)
    if listed is None or _DONE_THERE.search(listed["list"]):
        return False
    return _DONE_THERE.search(frame.text, person.end, clause_stop(frame.text, person.end)) is None


def _roll_end(frame: Frame, person: Mark, stop: int) -> int:
    """Past the names that follow, with what stands in brackets behind: 申屠静、潘多拉(女,侗族)|为副县长."""
    end, aside = person.end, _IN_BRACKETS.match(frame.text, person.end)
    for other in frame.people_in(person.end, stop):
        if (aside.end() if aside else end) != other.start - 1 or frame.text[other.start - 1] != "、":
            break
        end, aside = other.end, _IN_BRACKETS.match(frame.text, other.end)
    return end


def _was_absent(frame: Frame, person: Mark) -> bool:
    """Whether the clause behind a name, or a next one that names nobody, says that he was not there."""
    stop = clause_stop(frame.text, person.end)
    if _ABSENT.search(frame.text, person.end, stop):
        return True
    end = clause_stop(frame.text, stop + 1)
    return not frame.people_in(stop, end) and _ABSENT.search(frame.text, stop, end) is not None


def _speaks_to(frame: Frame, person: Mark) -> bool:
    """Whether one of two people in a clause speaks to the other: 董事长石川笑着对县长白露|说."""
    start, stop = clause_start(frame.text, person.start), clause_stop(frame.text, person.end)
    people = frame.people_in(start, stop)
    said = len(people) > 1 and _TO_SOMEBODY.search(frame.text, people[0].end, people[-1].start)
    return bool(said) and SPEAK.match(frame.text, people[-1].end) is not None


def _is_bystander(frame: Frame, start: int, stop: int, occasion: Occasion) -> bool:
    """Whether a sentence of a feature is about something else than the event that it tells by the way.

    清晨,竹农石川砍下毛竹。…\n10月10日,竹产业博览会开幕: those of the paragraphs around it were not there.
    """
    told = min(s.start for s in occasion.sightings)
    if any(frame.in_heading(s.start) for s in occasion.sightings):
        return False
    if occasion.kind in TOURING:  # 今年5月,市长石川到园区调研时肯定了这一做法: told by the way as well
        by_the_way = told >= frame.lead_end and not (occasion.first.further or occasion.first.lasting)
        return by_the_way and _in_other_paragraph(frame, start, occasion)
    if start > told and ASIDE.match(frame.text, frame.sentence(told)[0]):
        return False  # 随后召开的点评会…: how the story closes, whatever paragraphs follow
    opens = "\n" not in frame.text[frame.first[0] : told]
    if opens and not _SECTION.search(frame.text, told, start):
        return False
    apart = _in_other_paragraph(frame, start, occasion)
    return apart and _OF_EVENT.search(frame.text, start, stop) is None


def _in_other_paragraph(frame: Frame, start: int, occasion: Occasion) -> bool:
    return all("\n" in frame.text[min(s.start, start) : max(s.start, start)] for s in occasion.sightings)
