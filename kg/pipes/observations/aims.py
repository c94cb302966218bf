"""Words that tell of what is aimed at or expected, and those that tell of what is so: 力争, 预计, 截至."""

from __future__ import annotations

import re

from kg.wordfinder import gated

_AIM = (
    "力争|必须|确保(?!了)|目标(?:是|为|定|锁定|[,:]|(?:没有?变|不变)?$)|(?<=[全年]年)目标(?!任务|的|责任)"
    "|全年计划(?=[完实新引签招力投开](?!成率|成的))|打算|(?:[二三四]季度|下半年|明年)再"
)
_PLAN = (
    "(?<!年度)(?<!全年)(?<!年初)(?<!行动)(?<![按五])计划(?!总投资|的|任务|完成率|执行)|年度计划(?=[投完开新引签])|冲刺|务必"
    "|要求(?=全?[^,;。]{1,12}(?:年内|全年|年底))"
)
_TO_COME = (
    "争取(?!.{0,8}资金|到)|争取到$|(?<![来走即])将(?!会?(?:达到|突破|超过|迈[上入过]|升至))(?=[^,;。近军]{2})"
    "|拟(?!投资)|(?<![需重主只首必纪概不])要(?![素求点闻])"
)
_THIS_YEAR = (
    r"(?:今年|年度|年内|全年|\d{4}年)[^,;。]{0,16}安排(?=.{0,12}项目)"
    r"|(?:今年|年度|全年)(?!以来|前|上|[一1])[^,;。已共]{0,8}实施(?=[^,;。]{0,8}项目(?:\d|$))"
)
_AT_LEAST = "不[能得可]?[少低]于|奔[着向]?$|(?<!缓)冲$|瞄准|季度目标"
_FORESEEN = r"(?:今年|全年|\d{4}年)[^,;。]{0,14}预期|预期(?:增长|目标)|到“[十一二三四五六]{1,3}五”末"
TARGET = gated(
    r"必打二三四下明目奔季瞄\d不争今全冲到力务将年拟目确要计预",
    f"{_AIM}|{_PLAN}|{_TO_COME}|{_THIS_YEAR}|{_AT_LEAST}|{_FORESEEN}",
)
"""What is aimed at, not reached: |力争|全年完成投资50亿元."""
FUTURE = re.compile(
    r"到(?:今年|明年)?年底|\d{1,2}月(?:底|中旬)?前(?!\d)|来年|到\d{4}年|年底前|明年|下半年(?![^,。;]{0,16}(?:仪式|活动|会))|下一步|接下来|今后|未来|“十五五”"
)
"""When what is told of is still to come: 到年底, 下一步."""
PLANNED = re.compile(r"安排|计划|实施")
"""Of the words for aims, those that plan a year: 今年|安排|实施60个项目."""
OWN_PERIOD = re.compile(r"上半年|[一二三四]季度|前[一二三四五六七八九十\d]{1,3}个?[月季]|\d月(?:底|末)?|目前")
"""A period of its own, after 今年安排…: what follows is done, 上半年开工39个."""
EXPECTED = re.compile(
    r"预计|将会?(?:达到|突破|超过|迈[上入过]|升至)|(?<![功可产只])能(?:超过?|达到?|突破)|预期|可望|有望|预测|一年可|每年可"
)
"""What is reckoned with: 预计|突破50亿元."""
FACTUAL = gated(
    r"\d已完同截去上增仍尚至以目累现前",
    r"已(?!成为)|完成了|同比|截[至止]|去年|上年|增长了|仍未|尚未|仍有|至今|以来|目前|累计|现有(?=[^,;。]{0,12}\d)|\d月?份?[至—~-]\d{1,2}月|前\d{1,2}个月",
)
"""A clause with one of these reports, whatever was aimed at before."""
PROPOSED = re.compile(
    r"(?:报告|纲要|规划|会议|双方|全会)[^,。;]{0,6},?(?:提出|议定|商定|确定|约定|决定|要求),?(?:到|力争)?(?:今年|明年|全年|新的一年|20\d\d年|未来)"
)
"""What a report or a meeting sets for the time to come: 政府工作报告提出,今年全县生产总值增长6%以上,…."""
IMPERATIVE = re.compile(r"(?:^|[,;:。“])(?:[一二三四五六七八]?要(?![素求点闻])|必须|务必)")
"""What somebody demands: ,|要|完成投资50亿元."""
APPEAL = re.compile(r"力争|确保(?!了)|务必|冲刺")
"""What is called for: |力争|突破50亿元."""
