"""Words that many patterns about events are made of: when, who came, what was held, what they saw.

Each is the source of a pattern, in a group of its own where it is more than one word.
"""

from __future__ import annotations

DAY = r"(?:\d{1,2}月)?\d{1,2}日"
"""5月9日, 9日."""
DAYS = rf"{DAY}(?:至{DAY})?"
"""5月9日, 5月9日至13日."""
NEXT_DAY = "(?:[次翌]日|第二天)"
THAT_DAY = f"(?:当[天日晚]|同[日天]|{NEXT_DAY})"
"""A day by the one told before: 当晚, 同日, 次日."""
PART_OF_DAY = "(?:[上下中]午|午后|傍晚|清晨|晚上?)"
THEN = "(?:随后|之后|接着)"

PARTY = "(?:代表|考察|访问|经贸|参访|客商|慰问|专家|观摩|采风|采访|招商)团"
"""Who comes or goes as a body: 党政代表团."""
TEAM = "(?:考察|调研|视察|走访|慰问|督导|督查|检查|巡查|指导|专家|招商|工作|观摩|巡察|评估)组"
"""Who is sent to look at something: 督导组."""
VISITORS = f"(?:{PARTY}|{TEAM}|小分队)"
"""Any of them, and 招商小分队."""
GUESTS = "(?:客人|来宾|客商|友人|侨商)"

HOLD = "(?:举行|召开|举办)"
BE_AT = "(?:出席|参加|列席|见证|主持)"
SEE = "(?:调研|考察|视察|检查|督[导查]|巡[查察]|走访|慰问|观摩)"
"""What officials do on a tour."""
CALL_ON = "(?:看望|慰问|探望)"
"""What they do with people."""
COME_FOR = "(?:访问|参观|考察|学习|调研|观摩|走访|洽谈|对接|交流|推介|指导|取经|走亲)"
"""What guests do, and what those do who go elsewhere."""
OCCASION = (
    "(?:会议?|会见|会谈|会晤|拜会|座谈|洽谈|仪式|典礼|活动|签约|开工|动员|论坛|推介|比赛|大赛"
    "|观摩|考察|访问|调研|参观|视察|检查|揭牌|授牌|颁奖|授旗|宣讲|培训|演练|慰问|看望|走访|晚宴)"
)
"""By what a text calls what it has told of: 会议结束后, 签约前."""
