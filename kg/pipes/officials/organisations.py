"""The body in front of a title: where its name begins, and its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kg import gazetteer
from kg.lexicon import word_set, words
from kg.pipes.officials.organs import FIRM, ORGAN
from kg.pipes.officials.patterns import BULLETS, HAN
from kg.records import record
from kg.types import Stretch
from kg.wordfinder import any_of

LONGEST = 45
_LONGEST_PLACE = 8
_LONGEST_COUNTRY = 8
_BREAKS = "、,。;:!?…—《》〈〉【】[]“”‘’\"'\n\t 　/|│*" + BULLETS
_WORD = re.compile(rf"[{HAN}A-Za-z0-9()·&.-]+\Z")
_LEVEL = (
    "自治区|自治州|自治县|自治旗|地区|师市|省|市|县|区|旗|州|盟|镇|乡|街道|苏木|社区|村|嘎查|园区|开发区|高新区|经开区|保税区|新区|"
    "工业园|产业园|科技园|试验区|实验区|示范区|合作区|度假区|经济区|生态城|"
    "[一二三四五六七八九十百]+(?:师|团|连)|农场|林场"
)
_LEVEL_WORD = re.compile(
    rf"(?:{_LEVEL})(?<!驻[乡镇村区县市])(?<!同乡)(?<!^镇(?=[江海平安巴雄康宁远沅坪原赉]))"
    r"(?:市(?!场)|(?<=州)[区县](?!域))?"
)
_NO_LEVEL = re.compile("场|委会|民(?!政|族|宗|营)|政(?!府|协|法|务)|长|商(?!务)|联|容|内|外(?!事|办|侨)")
_LEVEL_AGAIN = re.compile("(?<=..)(?:[省县区旗](?!域)|市(?!场))")
"""杭州市, 景德镇市, 东乡县: the name of the place holds the word for a level."""
_INNER_LEVEL = re.compile(
    rf"[{HAN}]{{1,8}}?(?:县|区|旗|镇|乡|街道|苏木|社区|(?<!业农)村(?!局|厅|办|工作|振兴|部)|园区)(?!域)"
)
_LEGAL_FORM = re.compile("(?:有限责任|股份有限|有限|股份)公司")
_OF_COMPANY = re.compile(f"(?:{ORGAN}|.{{1,8}}[部室处厂队组院庭科股]\\Z|\\Z)")
_FROM_ORGAN = re.compile(rf"(?:{ORGAN}).*\Z")
_TO_COMPANY = re.compile(
    rf".*(?:{FIRM}|农商行|工厂)(?!(?<=企业)(?:服务|发展|上市|促进|协调)[{HAN}]{{0,4}}[局科处室办])"
)
"""Not 管委会企业|服务局, an office for firms."""
_ENDS_IN_LEVEL = re.compile(rf"(?:{_LEVEL})(?<!业农村)\Z")
_ABOUT_A_PERSON = re.compile(r"\((?:[男女,]|[一-鿿]{1,5}族|[一-鿿]{2,5}籍|挂职|援[疆藏青])++\)\Z")
"""扎西旺堆(藏族)县人民法院院长: what a bracket says of the one named before."""
_TERM = "(?:第?[一二三四五六七八九十]+届)?"
_PARTY = re.compile(f"(?:中共|中国共产党)(.+?[省市县区旗州盟]){_TERM}委(?:员会)?(.*)")
_CONSULTATIVE = re.compile(f"(?:中国人民政治协商会议|政协)(.+?[省市县区旗州盟]){_TERM}委员会(.*)")
_REGIMENT = re.compile("团(?=党委|党工委|纪委|纪工委|机关|武装部|工会|农业)")
"""团党委 is the regiment's; 团县委 is the youth league's."""
_LEAGUE = re.compile("团([省市县区旗州盟])委$")
_PREFECTURE = re.compile("((?:[一-鿿]{2,4}(?<![土各当本外产基]))?地)(委(?!托|员会).*|行署.*)")
"""塔城地|委: the party committee of a 地区."""
_LEAD = re.compile(
    r"(?:挂职(?!干部)|\d+月\d+日|昨日|昨天|今天|同日|当日|近日|日前|上午|下午|本报讯|[我他她][和与]|和|及|暨|与)+"
)
_TAIL = re.compile(
    "(?:人大|政协|政府|海关|委|会|局|厅|部|办|处|科|院|校|学|府|署|社|所|站|厂|矿|队|团|组|室|心|司|行|店|馆|园|区|市|县|旗|州|盟|省|镇|乡|村|道|木|联|集团|城|"
    "总支|支部|干部|基地|组织|家|电视台|平台|机构|库|线|场|企业|中学|小学|城投|国投|机关|庭|港|山|湖|岛|河"
    "|坊|苑|楼|圈|盟会|国民党|致公党|农工党|人民党|民主党|协|师|连|项目|[幼高职中]专"
    "|[一二三四五六七八九十]中|完小|查|国|前指|中央|链|基金|生物|科技|创投|资本|重工|材料|化工|制造|能源"
    "|股份|电子|药业|"
    r"光电|新材|控股|食品|实业|纺织|精密|智能|半导体|汽车|电气|机械|材|\))\Z"
)


@record
class Organisation:
    """A body as printed in front of a title.

    ``owner`` is the place, zone or company it belongs to (市 of 市委宣传部, 送桥镇 of 送桥镇党委),
    ``organ`` the rest (委宣传部, 党委); either may be empty.
    """

    start: int
    end: int
    owner: str
    organ: str

    @property
    def text(self) -> str:
        return self.owner + self.organ


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(any_of(words(name)))


def segment_start(text: str, floor: int, end: int) -> int:
    """Left end of the stretch before ``end`` that a body's name could fill."""
    start, depth = end, 0
    least = max(floor, end - LONGEST)
    while start > least:
        char = text[start - 1]
        if char == ")" and not depth and _ABOUT_A_PERSON.search(text, max(floor, start - 12), start):
            break
        depth += (char == ")") - (char == "(")
        if depth < 0 or (char in _BREAKS and depth == 0):
            break
        start -= 1
    return start


def body_before(text: str, floor: int, end: int, spans: Sequence[Stretch] = ()) -> Organisation | None:
    """The body that ends at ``end``; ``None`` where the words there are running prose.

    会议由区党工委副书记杨海蔚主持 has 区党工委 in front of 副书记. ``spans`` are companies marked before.
    """
    start = segment_start(text, floor, end)
    company = next(
        (s for s in spans if start <= s[0] and s[1] <= end and _OF_COMPANY.match(text, s[1], end)), None
    )
    begin = own = _begin(text, start, end)
    if company and own < company[0] and _LEGAL_FORM.fullmatch(text, *company):
        company = None  # 港投班列|有限公司: what is left of a name is none
    if company:
        begin = _past_cues(text, *company)
        # 役军人事务局, where a model has lost a letter; 上石镇见到镇党委, where it has read a verb along
        lost = own == begin - 1 or _lies_in_owner(text, own, begin, end)
        begin = own if lost or (own > begin and _ends_in_cue(text, begin, own)) else begin
    begin = _with_country(text, floor, _lead(text, begin, end))
    name = text[begin:end]
    marked = company is not None and begin == company[0] and end == company[1]
    if name and not (marked or is_body(name)):
        return None
    owner, organ = split_body(name)
    return Organisation(begin, end, owner, organ)


def _with_country(text: str, floor: int, begin: int) -> int:
    """Where a body begins that a country stands in front of: 哈萨克斯坦|阿拉木图州商会."""
    countries = word_set("countries")
    starts = range(max(floor, begin - _LONGEST_COUNTRY), begin)
    return next((start for start in starts if text[start:begin] in countries), begin)


def _lies_in_owner(text: str, own: int, begin: int, end: int) -> bool:
    """Whether a model has a body begin inside the name of its town: 伊车嘎善|锡伯族乡党委."""
    owner = split_body(text[own:end])[0] if own < begin else ""
    return owner.endswith(("乡", "镇", "街道")) and own + len(owner) > begin + 1


def _ends_in_cue(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with words of running prose: of two letters or more, or 向 (陆远向公司)."""
    if end - start > 2 and text[end - 1] in "向给请让":
        return True
    return any(
        text.startswith(cue, end - len(cue)) for cue in words("body_cues") if 1 < len(cue) <= end - start
    )


def _past_cues(text: str, start: int, end: int) -> int:
    """Past the words of running prose that a company was marked with: 施工方津海城投集团."""
    cue = _words("body_cues").match(text, start, end)
    if cue is None or _words("body_words").match(text, start):
        return start
    if len(cue.group()) < 2 and text[cue.end() : end] not in ("公司", "集团", "企业"):
        return start  # 问公司 holds a cue, 向阳集团 none
    return _past_cues(text, cue.end(), end)


def _lead(text: str, begin: int, end: int) -> int:
    """Past a date or a conjunction that the body's name can't begin with."""
    match = _LEAD.match(text, begin, end)
    if match and match.group() == "和" and _is_first_letter(text, begin, end):
        return begin
    return match.end() if match else begin


def _is_first_letter(text: str, begin: int, end: int) -> bool:
    """Whether a 和 is no conjunction: 和田地区商务局, 、和硕工业园区党工委."""
    return text[begin - 1 : begin] == "、" or any(start == 0 for start, *_ in gazetteer.scan(text[begin:end]))


def _begin(text: str, start: int, end: int) -> int:
    """After the last cue word that leaves a body's name."""
    segment = text[start:end]
    if not _words("body_cues").search(segment):
        return start
    masked = _words("body_words").sub(lambda m: "□" * len(m.group()), segment)
    for match in reversed(list(_words("body_cues").finditer(masked))):
        rest = segment[match.end() :]
        joins = match.group() == "和" or (match.group() == "与" and not is_body(segment[: match.start()]))
        if joins and (not split_body(rest)[0] if match.start() else _is_first_letter(text, start, end)):
            continue  # 住房和城乡建设局, 机械与汽车工程学院; 、和硕工业园区党工委
        if len(match.group()) == 1 and _is_of_place(segment, match.start()):
            continue
        if not rest or is_body(rest):
            return start + match.end()
    return start


def _is_of_place(text: str, position: int) -> bool:
    """Whether a cue is but a letter of a place in full: 问安镇, 向阳镇, 敖勒召其镇."""
    floor = max(0, position - _LONGEST_PLACE + 2)
    named = (
        text[floor + start : floor + stop] in gazetteer.short_names(division)
        for start, stop, found in gazetteer.scan(text[floor : position + _LONGEST_PLACE])
        for division in found
        if start <= position - floor < stop
    )
    return any(named)


def is_body(name: str) -> bool:
    """Whether words could name a body: 市发改委 can, 会议指出 can't."""
    if name in word_set("countries"):
        return True
    return bool(_WORD.match(name) and _TAIL.search(name) and name.count("(") == name.count(")"))


@lru_cache(4096)  # a body is split where its post is read, resolved and told
def split_body(name: str) -> tuple[str, str]:
    """Owner and organ of a printed name: 送桥镇党委 → 送桥镇, 党委; 市发改委 → 市, 发改委.

    The formal 中共高邮市委员会 is read as 高邮市委.
    """
    if party := _PARTY.match(name):
        name = party[1] + "委" + party[2]
    if consultative := _CONSULTATIVE.match(name):
        return consultative[1], "政协" + consultative[2]
    if _REGIMENT.match(name):
        return "团", name[1:]
    if league := _LEAGUE.match(name):
        return league[1], "团委"
    if prefecture := _PREFECTURE.match(name):
        return prefecture[1], prefecture[2]
    organ = _FROM_ORGAN.search(name)
    company = _TO_COMPANY.match(name)
    if company and (not organ or company.end() <= organ.start() or company.end() > organ.start() + 3):
        return name[: company.end()], name[company.end() :]
    if organ:
        place = name[: organ.start()]
        level = len(place) if _ENDS_IN_LEVEL.search(place) else _last_level(place)
        return place[:level], name[level:]
    level = _last_level(name)
    return name[:level], name[level:]


def _last_level(name: str) -> int:
    """End of the owner: 东台市发改委 → 3, 天津经开区投资促进局 → 5, 湖南工业大学 → 0."""
    end = 0
    for match in _LEVEL_WORD.finditer(name):
        if match.end() == len(name) or not _NO_LEVEL.match(name, match.end()):
            end = match.end() + bool(_LEVEL_AGAIN.match(name, match.end()))
            break
    inner = _INNER_LEVEL.match(name, end) if end else None
    return inner.end() if inner else end
