"""The printed forms of days and periods."""

from __future__ import annotations

import re

from kg.weekdays import LETTERS, OF_WEEK
from kg.wordfinder import gated

_TENS = "[一二三四五六七八九十廿]"
NUMBER = rf"(?:\d{{1,2}}|{_TENS}{{1,3}})"
_TO = r"(?:至|到|—|–|-|~)"
YEAR = (
    r"(?:(?<!\d)(?:19|20)\d{2}年(?!前)度?|[一二][〇零○O九][〇零○一二三四五六七八九]{2}年"
    r"|今年|去年|上年|明年|(?<!以)前年(?!度)|本年度?|全年|年内|年底|年末)"
)

DAY = rf"(?P<month>{NUMBER})月(?:份)?(?P<day>{NUMBER})[日号](?:{_TO}(?:{NUMBER}月)?{NUMBER}[日号])?"
DAY_RANGE = rf"(?P<month_>{NUMBER})月(?P<day_>{NUMBER})(?:{_TO}|、){NUMBER}[日号]"
MONTHS = rf"(?P<first>{NUMBER}|元)月?份?{_TO}(?P<last>{NUMBER})月(?:份|底|末)?(?!\d|{_TENS}+[日号])"
FIRST_MONTHS = rf"[前头首](?P<months>{NUMBER}|两)个?月"
FIRST_QUARTERS = r"前(?P<quarters>[二两三23])个?季度"
QUARTER = r"第?(?P<quarter>[一二三四1-4])季度|(?P<first_quarter>首季)度?"
HALF = r"(?P<half>[上下])半年(?!来)"
MONTH = (
    rf"(?P<only>\d{{1,2}}|(?<![一二三四五六七八九十两]){_TENS}{{1,2}})月"
    rf"(?:份|初|上旬|中旬|下旬|底|末)?(?!\d|{_TENS}|[龄嫂饼光亮度报薪租息坛刊季])"
)

HAPPENED = (
    "举行|召开|举办|开[幕工业园馆街赛营班讲通]|闭幕|落幕|启幕|启用|投[产用运]|竣工|奠基|封顶|揭牌|挂牌|通[车水航]"
    "|签约|下线|首[发航飞]|发布"
)
"""What a bare day may stand in front of without a word between: 22日投用, 16日举行."""
DONE = (
    "率(?:[队团领]|[^,。;达为]{2,16}[团组队])|带[领队着]|牵头|主持|组织|会见|深入"
    "|调研|考察|视察|督[导查]|检查|走访|出席|走进|[来到]访|造访"
)
"""What an official does on a bare day: 副主席方晓23日带领委员视察, 金融局14日牵头办起对接会."""
NOT_A_DAY = frozenset("第每期约共近超满达需时")
"""In front of what is no day of the month: 每5日, 为期3日."""

DATE = gated(
    r"\d元一七三上下九二五今全八六前十去四头年廿明昨本的第首次翌这",
    rf"(?P<year>{YEAR})?的?"
    rf"(?:{DAY_RANGE}|{DAY}|{MONTHS}|{FIRST_MONTHS}|{FIRST_QUARTERS}|{QUARTER}|{HALF}|{MONTH})"
    rf"|(?P<alone>{YEAR})(?:全年|年[底末]|度|底|末|初)?"
    r"|(?<!\d)(?P<iso>(?:19|20)\d{2}(?P<mark>[-./])\d{1,2}(?P=mark)\d{1,2})(?![\d.])"
    r"|(?<!\d)(?P<bare>\d{1,2})日(?:至\d{1,2}日)?(?=上午|下午|晚|一?大?早|凌晨|清晨|中午|傍晚|夜|,"
    r"|[又再还也]|在|赴|才|一到|飞|抵|赶|从|转|则|前往|来到|到(?![\d年月日会账位期底场岗任今现])|启程|出发"
    "|的(?=[^,。;]{2,30}(?:会|仪式))|" + HAPPENED + "|" + DONE + r")"
    r"|(?P<relative>昨天|昨日|昨晚|昨(?=[上下]午|,)|今天|今日|今晨|今晚|前天|(?<![一-鿿\d])前日(?=[,上下晚]))"
    r"|(?P<next>次日|翌日|第二天)|(?<=[此会式动典礼谈约议坛赛。\n])前(?P<back>[一两三])(?:天|日(?!制))|(?P<week>[上本这])个?"
    rf"{OF_WEEK}(?P<weekday>[{LETTERS}])"
    r"|(?P<of_issue>本月|上月|上个月)(?:(?P<of_day>\d{1,2})[日号])?",
)
"""A day or period, its year in front or left out: 2023年3月18日, 去年一季度, 1至8月, 全年."""

BEFORE_BARE_DAY = frozenset(' \n\t。,;:!?、"“”‘’)(》】【[]|*■□●○◆◇▲△★◎▪▶►※•·于在从至月行团')
"""In front of a bare day: 6日上午 begins its clause or follows a preposition."""

NOT_NEWS = re.compile(r"出?生|前(?!往|去|来)|以前|之前|起施行|入党|参加工作")
"""After a day that is no day of the news: 1976年9月生, 5月1日前完成, 6月底前."""
HELD_THEN = re.compile(r"(?:[上下]午)?(?:召开|举行|举办)的")
"""After a day that an event was held on, whatever stands in front: 记者从1月7日召开的工作会上获悉."""
NOT_NEWS_BEFORE = re.compile(
    r"(?:截至|截止|截止到|到|自|从|将[于在]|拟于?|定于|预计"
    r"|计划|力争|确保|因|于去年|[农阴旧藏]历)\Z"
)
"""In front of one: 截至8月底, 到6月底, 自5月1日起; not at the end of a headline (…开工计划)."""

DATELINE = re.compile(r"(?:本报|新华社|记者|讯|融媒|[日晚]报)[^\s,。()]{0,8}?(\d{1,2}月\d{1,2}日)(?:电|讯)")
"""本报嘉兴9月15日电, 新华社北京3月5日电: the day on which 今天 was written."""
