"""The year and date of a page, and its newspaper."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.pages.imprint import PIECE
from kg.pages.web import WEB_LINE
from kg.pipes.dates.calendar import day_value, year_of
from kg.pipes.dates.find import find_dates
from kg.pipes.dates.lead import news_days
from kg.types import Article, Page, PageContext

_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_FULL_DAY = re.compile(r"((?:19|20)\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?")
_DAY_OF_ISSUE = re.compile(
    r"(?<![^\s|·])(?P<month>\d{1,2})月(?P<day>\d{1,2})日[\s|·]*"
    rf"(?:第?\s*[A-Z]?\d{{1,3}}\s*版|第[一二三四五六七八九十]{{1,3}}版|头版|{_WEEKDAY}(?![上下]午)|总?第\s*\d+\s*期)[^。,;!?]*$"
)
"""4月17日 第一版: a masthead that leaves the year out."""
_DAY_BEHIND = re.compile(
    r"(?:第[\d一二三四五六七八九十]{1,3}版|第\d+期)(?:[|·]?[\u4e00-\u9fff]{2,6})?"
    r"[\s|·]+(?P<month>\d{1,2})月(?P<day>\d{1,2})日$"
)
"""云岭报 第2版·经济 4月17日: the day at the line's end."""
_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|早报|时报|商报|快报|周报|周刊|新闻|新报|垦区报|今报|报)"
)
_SOURCE = re.compile(rf"来源 ?: ?({_NAME.pattern})(?![\u4e00-\u9fff])")
_OWN_REPORT = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|时报))讯")
_MASTHEAD_REST = re.compile(
    rf"{PIECE}|[\s|·:/,.\-—第版期号总A-Z\d]|星期.|责任?编辑?.*|编辑.*|美编.*|版式.*|校对.*|要闻|综合|新闻|本地|头版"
    r"|(?:准印|刊号|国内统一|邮发|内部资料|内部刊物|主办|主编|主管|编印|印数|网址|电话).*"
)
_MASTHEAD_LENGTH = 80
_POSTED = re.compile(r" *\d{1,2}:\d\d +[一-鿿]{2,3}$")
"""澜州发布 2025-03-22| 18:36 江西|: when a messenger's account posted, and from which province."""
_SPACED = re.compile(r"(?<=[\d年月]) +(?=[\d年月日])")
"""What stands inside a date set wide: 2019年 3月 22日."""
_IN_BRACKETS = re.compile(r"\([^()]*\)$")
_TORN_STAMP = re.compile(r"\n(?:(?<=[:\uff1a]20\n)(?=\d\d[-/.年]\d)|(?<=[:\uff1a]20\d\d\n)(?=[-/.年]\d))")
"""Where a narrow column cut the day of publication: 发布时间:2020 / -09-27."""

_OUTLOOK = re.compile(
    r"(?:预计|计划|力争|确保|争取|有望|拟|将于|将在|规划|到|(?<!截)至)(?:在|于|到|至)?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?"
)
"""Years that are only hoped for: 预计2026年6月竣工, 到2030年; 截至2024年9月30日 is past."""

_MEMORY = "[回返]乡|辞|毕业|退[休伍役]|入[伍党职]|参军|出?生|创办|他|她"
"""What people tell of a year of their lives."""

_NOT_A_COUNT = "(?![年亿万千百元个家人户亩吨米公名只台套辆项件处次余多])"
_NAMED = (
    "(?:会议|[大年峰谈介览]会|论坛|活动|[化流传作]周|[大联谊请决标开]赛|演练|专场|仪式|集中开(?:竣)?工|协议|名单|招商项目|重[点大]项目"
    "|进度|行动”|晚会|[化术]节)(?!留下|以来|[之]?[后前])"
    "|[会赛展营](?=(?:在[^,，。；;]{2,16})?(?:举行|召开|举办|开幕|启幕|开赛))"
)
"""What bears the year that it is held in; or whatever was held: 2023年咖啡拍卖会在城东举行."""
_LAST_OF = "[^。;》]{0,16}(?:审计|预算执行|决算|先进|表[彰扬]|考核结果)"
"""What is drawn up when the year is over: 2023年度预算执行审计."""
_REVIEWED = "度[^。;》]{0,16}(?:总结|表[彰扬]|优秀|述职|民主生活会|年会|考核|评先|颁奖|团拜)"
"""What is held when the year is over, or in its last weeks: 2023年度总结会."""
_IN_WINTER = re.compile(r"(?<!\d)(?:11|12)月\d{1,2}日")
_IN_SPRING = re.compile(r"(?<!\d)[1-4]月\d{1,2}日|春节|[开新]年|正月|元宵")

_YEAR_EVIDENCE = (
    (re.compile(r"(?<!\d)((?:19|20)\d{2})年\d{1,2}月\d{1,2}日(?!出?生|前|以前|之前)"), 0),
    # 召开2023年工作推进会
    (
        re.compile(
            r"(?:召开|举行|举办)(?:了|全[市县区旗州])?((?:19|20)\d{2})年"
            rf"(?!度?[^。;》]{{0,16}}(?:审计|决算)|{_REVIEWED})"
        ),
        0,
    ),
    (re.compile(r"[〔\[(](20\d{2})(?:年度?)?[〕\])](?:第?\d+号)?|(?<!\d)(20\d{2})年第\d+[号期]"), 0),
    # 2023中国景德镇国际陶瓷博览会, 2024年第三批重大项目集中开工
    (
        re.compile(
            rf"(?<![\d年月日.—至到-])(20\d{{2}})(?:年(?!度?{_LAST_OF}|{_REVIEWED})度?|{_NOT_A_COUNT})"
            rf"(?=[一-鿿“(《][一-鿿“”()·—]{{0,24}}?(?:{_NAMED}))"
        ),
        0,
    ),
    (
        re.compile(
            r"(?<!\d)((?:19|20)\d{2})年(?:第?[一二三四]季度|[春夏秋冬]季|\d{1,2}月(?!出?生|前|底前|入党)|[上下]半年)"
        ),
        0,
    ),
    (re.compile(r"(?<!\d)(20\d{2})(?:年,?[^。;,\d]{0,8}(?:计划|安排|共同推进|双方|要|将|列[省市入])|届)"), 0),
    (re.compile(rf"(?<!\d)(20\d{{2}})年(?:(?={_REVIEWED})|度?(?={_LAST_OF}))"), 1),
    # 2023年,全县接待游客412万人次: told when the year is over
    (
        re.compile(
            r"(?<![\d截至从到自])(20\d{2})年(?![度末底至到]|以来)[,]?[^。;\n\d]{0,30}?"
            r"(?:产值|收入|增加值|总值|游客|进?出口|产量|营收|销售额?|投资|完成|实现|突破|达到?)[^。;\n\d]{0,8}\d[\d.]*(?:万|亿|%|家|个|吨|公里|户)"
        ),
        1,
    ),
    # 市场主体比2023年末净增1.1万户
    (re.compile(r"[较比](20\d{2})年(?:年?底|末)"), 1),
    # any other year, of memories last: 2016年回乡创业, 1958年从四川南充来
    (
        re.compile(
            r"(?<![\d到至在前截从自把—-])(20\d{2})年(?!度|以来|末|底|前|至|到|—|-|\d|[^。\n]{0,12}(?:规划|目标纲要))"
            rf"(?![^。;\n]{{0,8}}(?:{_MEMORY}))"
        ),
        0,
    ),
    (re.compile(r"(?<!\d)(20\d{2})年"), 0),
)
"""Evidence for the page's year, by how it is printed, and how many years after the printed one the page is;
the strongest kind present decides. Years of people's lives and of things past (2021年回乡) come last."""


def time_context(page: Page, articles: Sequence[Article], context: PageContext) -> PageContext:
    """Fill in ``year``, ``date``, ``publication`` and ``anchor``."""
    publication, date = _masthead(page.text)
    publication, date = page.stated.publication or publication, page.stated.date or date
    texts = [article.text for article in articles]
    year = int(date[:4]) if date else _year("\n".join(texts))
    date = date or _day_of_issue(page.text, year)
    context = replace(context, year=year, date=date, publication=publication)
    return replace(context, anchor=_anchor(texts, context))


def _masthead(text: str) -> tuple[str, str]:
    """Newspaper and date of a line like 澜州日报 2019年3月22日 星期五 第2版."""
    publication = ""
    for line in _short_lines(text):
        match = _FULL_DAY.search(line)
        if match is None:
            publication = publication or _title_line(line)
            continue
        if WEB_LINE.match(line):
            return publication or _source(line), _full_day(match)
        rest = line[: match.start()] + line[match.end() :]
        name = line[: match.start()].strip(" |·:,") or publication
        weekday = re.search(_WEEKDAY, line[match.end() :][:8])
        named = _NAME.fullmatch(_clean_name(line[: match.start()].strip(" |·:,"))) is not None
        bare = _MASTHEAD_REST.sub("", rest).replace(_MASTHEAD_REST.sub("", name), "")
        posted = _POSTED.match(line, match.end()) is not None
        if weekday is None and not (named or posted) and bare not in ("", publication):
            continue
        value = _full_day(match)
        if value:
            return _clean_name(name) or publication or _own_report(text), value
    return publication or _own_report(text), ""


def _full_day(match: re.Match[str]) -> str:
    return day_value(int(match[2]), int(match[3]), int(match[1]), PageContext())


def _source(line: str) -> str:
    """The newspaper that a web page names as its source: 来源:|澜州日报| 时间:2021-01-06."""
    named = _SOURCE.search(line)
    return named[1] if named else ""


def _day_of_issue(text: str, year: int | None) -> str:
    """The day of a masthead without a year, in the year that the page's articles tell: 4月17日 第一版."""
    for line in _short_lines(text):
        if found := _DAY_OF_ISSUE.search(line) or _DAY_BEHIND.search(line):
            return day_value(int(found["month"]), int(found["day"]), None, PageContext(year=year))
    return ""


def _short_lines(text: str) -> Iterator[str]:
    """Lines that could be a masthead, width folded, dates' inner spaces removed."""
    for match in re.finditer(r"[^\n]+", _TORN_STAMP.sub("", text)):
        if match.end() - match.start() <= _MASTHEAD_LENGTH:
            line = unicodedata.normalize("NFKC", match[0]).strip().lstrip("#").strip()
            yield _SPACED.sub("", line) if " " in line else line


def _title_line(line: str) -> str:
    """The newspaper's name, where it stands alone in a line (汀阳日报)."""
    squeezed = _IN_BRACKETS.sub("", line.replace(" ", ""))
    return squeezed if _NAME.fullmatch(squeezed) else ""


def _clean_name(name: str) -> str:
    """The name in front of a masthead's date, without page numbers."""
    words = [w for w in re.split(r"[\s|·:,]+", name) if re.fullmatch(r"[\u4e00-\u9fff]{2,12}", w)]
    return next((w for w in words if _NAME.fullmatch(w)), words[0] if words else "")


def _own_report(text: str) -> str:
    """The newspaper that signs its reports 株洲日报讯."""
    match = _OWN_REPORT.search(text)
    return match[1] if match else ""


def _year(text: str) -> int | None:
    """The year that the page's explicit years speak for; the later of two equals."""
    text = _OUTLOOK.sub("", text)
    for pattern, later in _YEAR_EVIDENCE:
        votes = Counter(int(next(filter(None, match.groups()))) for match in pattern.finditer(text))
        if votes:
            most = max(votes.values())
            if later and _IN_WINTER.search(text) and not _IN_SPRING.search(text):
                later = 0  # 12月28日,…召开2023年度总结会: the year is not yet over
            return later + max(year for year, count in votes.items() if count == most)
    spelled = re.search(r"[一二][〇零○九][〇零○一二三四五六七八九]{2}年", text)
    return year_of(spelled[0], PageContext()) if spelled else None


def _anchor(texts: Sequence[str], context: PageContext) -> str:
    """The latest day of the page's news, for days printed without their month."""
    if context.date:
        return context.date
    days = [day.value for text in texts for day in news_days(text, find_dates(text, context))]
    of_year = [d for d in days if context.year is None or d.startswith(str(context.year))]
    return max(of_year, default="")
