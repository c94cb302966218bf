"""What is extended, moved or mended without 项目: 万基铝箔扩产, 老旧小区改造完成投资5600万元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.pipes.projects.brands import brand
from kg.pipes.projects.classes import is_class
from kg.pipes.projects.mention import Mention
from kg.pipes.projects.segments import Spans, clause_start, name_start
from kg.wordfinder import gated

_UPGRADED = gated("扩技迁改智", r"(?:扩产|扩能|技改|迁建|改扩建|智能化改造)(?!项目|工程|能力|升级|后|的)")
_RENEWED = gated(
    "改扩治整修",
    r"(?:改造|扩建|治理|整治|修缮)(?=(?:施工)?(?:现场|工地)|需要|[,:]?(?:已|累计)*(?:完成投资|总?投资|花了?|投了?|耗资)约?\d)",
)
"""What sums are spent on right behind it, or has a site: 排水防涝改造|完成投资5600万元, 老旧小区改造|现场."""
_GOES_AHEAD = re.compile(
    r"(?:[、和][^,。;]{4,40}?)?,?(?:花|投|耗资|斥资|总投资|投资)了?约?\d|(?:[、和][^,。;]{4,40}?)?[\u4e00-\u9fff]{0,6}?(?:开工|竣工|投产|进入|进展|完成|完工|验收|调试|正在|加快|手续|动工|投用|推进)"
)


def _upgraded(text: str, joined: Spans) -> Iterator[Mention]:
    """What a company adds to or renews: ``万基铝箔扩产``, ``选煤厂智能化改造进入设备调试``."""
    for work in _UPGRADED.finditer(text):
        lead = clause_start(text, work.start())
        begin = name_start(text, lead, work.start(), joined)
        if begin is None or not _GOES_AHEAD.match(text, work.end()):
            continue
        name = text[begin : work.end()]
        if work.start() - begin >= 4 and (
            brand(name) or text[begin - 1 : begin] == "的" or begin in {a for a, _ in joined}
        ):
            yield Mention.alone(text, begin, work.end(), "projects.work", lead)


def _renewed(text: str, joined: Spans) -> Iterator[Mention]:
    """Works that are mended for a sum: ``古邻大道西段排水防涝改造完成投资5600万元``."""
    for work in _RENEWED.finditer(text):
        lead = clause_start(text, work.start())
        begin = name_start(text, lead, work.end(), joined)
        if begin is None or work.end() - begin < 6 or is_class(text[begin : work.end()]):
            continue
        yield Mention.alone(text, begin, work.end(), "projects.work", lead)


RENEWALS = (_upgraded, _renewed)
"""In the order in which they may claim a stretch of text."""
