"""The event of an article whose lead names a day, but no gathering, tour or ceremony.

It is known by those with posts who act there: in its lead, else wherever the article says of one that
he was present, at whatever it may have been, or tells what several of them did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pages.patterns import BRIEFS
from kg.pipes.clauses import line_end
from kg.pipes.events.doings import APPOINTED, BUSY, NOT_AT_EVENT, SPEAK
from kg.pipes.events.frame import Frame, Mark, clause_start, clause_stop
from kg.pipes.events.names import clean, name_end
from kg.pipes.events.patterns import TOUR, VAGUE_TIME
from kg.pipes.events.presence import was_there
from kg.pipes.events.sighting import Sighting
from kg.pipes.events.words import BE_AT
from kg.pipes.officials.people import WITHOUT_POST
from kg.types import EventKind
from kg.weekdays import WEEKDAY

_OPENING = 40
"""Characters at the head of a sentence in which it names its day."""
_RECENT = re.compile(
    "[昨今][天日晚晨早夜]|前[天晚]|前[几些]天|这[天晚]|那天|当[天日晚]|[上本]周|[上下]午|凌晨|清晨|一大?早|傍晚"
    f"|入夜|深夜|夜里|(?:{WEEKDAY}|周末)(?=[上下早晚,])"
)
_STAFF = "主编|责编|值班(?:主任|总编|编[委辑])|美编|责任编辑"
_PAPERS = (
    "公示|公告|通告|通知|任免|聘任|选举结果|来信|感谢信|盘点|综述|述评|巡礼|名单|讣告|简历|出生|获悉|印发"
    "|发布|公布"
)
_TALKS = "撰文|专访|对话|访谈|——访"
_NO_EVENT = re.compile(
    f"{_STAFF}|{_PAPERS}|预计|计划|截至|据介绍|{_TALKS}|获[^,。]{{0,16}}(?:奖(?![者学金牌杯状])|称号)|荣获|更正|勘误|有误"
)
"""What a headline has that tells of no event, or a sentence in which somebody's doings alone tell of none."""
_DOES = re.compile(f"{TOUR.pattern}|{BE_AT}|会[见晤谈]|[赴率]|[,。]")
_OBJECT = re.compile(r"(?:[给向被把让]|见到|遇到|碰到|采访)[^,。;:]{0,20}$")
"""给法官张三打来电话: somebody else acts."""
_BROKERED = re.compile("牵线|引荐|介绍|搭桥|撮合")
"""由商会会长白露牵线,…: whoever brought others together."""
_SAYS = re.compile("[^,。;:]{0,10}(?:(?:说|称|表示|告诉|介绍)(?=[,。”]|$)|:)")
"""杜明春|翻开账本说, |算账:…: speaks to a reporter, whatever else he does."""
_APPOINTED = re.compile("(?:同志)?(?:[兼现拟]?任(?!务|何)|为[^,。;]{2,30}[长任记员席师](?=[,。;、]))")
"""植树山同志任里水村书记; 白露为县文旅局副局长, behind 任命: what was decided of him, not what he did."""
_SCENE = re.compile("正[和与同在忙]|[站坐蹲守立躺趴靠]在|[一-鿿]着(?!手|力|眼|重|陆)|[^,。;:]{0,8}记者")
"""支书白露|正和客商谈价钱, |指着大棚, |带记者去看: what a report shows somebody doing is no event."""
_NEWS = 2
"""The first sentences, in which whatever somebody does on the day is news."""
_LONGEST_NAME = 40
_SHORTEST = 6


def find_lead(frame: Frame) -> Iterator[Sighting]:
    """4月16日,团州委书记谭璐带领青年志愿者义务植树: called by the headline, else by its own words."""
    if any(_NO_EVENT.search(frame.text, start, stop) for start, stop in frame.headings):
        return
    day, is_feature = -1, bool(frame.sentences) and frame.is_quoted(frame.first[0])
    together: set[str] = set()
    for i, (start, stop) in enumerate(frame.sentences):
        if frame.is_quoted(start):
            continue
        if dated := _is_dated(frame, start):
            day = start
        if day < 0 or (frame.day and not _DOES.search(frame.text, start, stop)):
            continue  # 2月9日 白露 镇党政办主任方晓: a row of a roster
        plain = not _NO_EVENT.search(frame.text, start, stop)
        acting = [p for p in frame.people_in(start, stop) if _acts(frame, p, stop)]
        doing = [p for p in acting if plain and not _is_shown(frame, p)]
        together |= {p.value for p in doing}
        news = not is_feature and i < _NEWS and (dated or not frame.opens_paragraph(start))
        actors = [p for p in acting if was_there(frame, p, stop)]
        actors = actors or (doing if news or len(together) > 1 else [])
        if actors:
            yield _sighting(frame, day, actors[0], dated)
            return


def _sighting(frame: Frame, day: int, actor: Mark, dated: bool) -> Sighting:
    """What somebody did on a day, by the heading that tells most, and by the words behind the day."""
    end = clause_stop(frame.text, actor.end) if dated else frame.sentence(day)[1]
    told = _what(frame.text[day:end])
    happened = _what(frame.text[day : min(clause_start(frame.text, actor.start), frame.sentence(day)[1])])
    if len(happened) >= _SHORTEST and was_there(frame, actor, frame.sentence(actor.start)[1]):
        told = happened  # 首趟专列开行|,副市长白露到场送行
    headings = [frame.text[a:b].strip("— ") for a, b in frame.headings]
    headings = [line for line in headings if not BRIEFS.match(line)]
    name = max(headings, key=_tells, default="") or told
    return Sighting(day, end, name, EventKind.EVENT, "events.lead", (told,), confidence=0.5)


def _tells(line: str) -> tuple[bool, int]:
    """How much a heading tells: 市领导走访出口企业 more than 把货卖到更远的地方去."""
    return bool(TOUR.search(line) or name_end(line)), len(line)


def _what(told: str) -> str:
    return clean(told).strip(",、。\n ")[:_LONGEST_NAME]


def _is_dated(frame: Frame, start: int) -> bool:
    """Whether a sentence, or the next one of its paragraph behind a short one, opens with a day."""
    opening = min(start + _OPENING, line_end(frame.text, start))
    if frame.day or frame.days_in(start, opening):
        return True
    return bool(_RECENT.search(frame.text, start, opening) or VAGUE_TIME.search(frame.text, start, opening))


def _acts(frame: Frame, person: Mark, stop: int) -> bool:
    """Whether an official does something there: doesn't just speak to a reporter, isn't appointed."""
    if person.value not in frame.posted or frame.is_quoted(person.start):
        return False
    after = frame.text[person.end : min(stop, person.end + 12)]
    before = frame.text[max(0, person.start - 30) : person.start]
    if any(m.end() == len(before) for m in WITHOUT_POST.finditer(before)) or _OBJECT.search(before):
        return False  # 牧民那仁满都拉趁着好天气: a story about somebody
    if _BROKERED.match(after) and "由" in before:
        return False
    if NOT_AT_EVENT.search(frame.text, person.end, stop) or _APPOINTED.match(frame.text, person.end, stop):
        return False
    if SPEAK.match(after) or _SAYS.match(frame.text, person.end, stop):
        return False
    return not any(APPOINTED.search(words) for words in (before, before + after))


def _is_shown(frame: Frame, person: Mark) -> bool:
    """Whether a report shows somebody at his work, with no word of a tour in its heading."""
    if BUSY.match(frame.text, person.end):
        return True
    toured = any(TOUR.search(frame.text, *line) for line in frame.headings)
    return not toured and _SCENE.match(frame.text, person.end) is not None
