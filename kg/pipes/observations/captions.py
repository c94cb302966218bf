"""What stands above a table or box and holds for all of it: whose figures, of when, in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.pipes.observations.patterns import MONEY_HEADS, PERIOD
from kg.pipes.observations.printed import UNIT
from kg.pipes.observations.source import Source
from kg.types import Entity, EntityKind, ObservationKind, Stretch

_UNIT = re.compile(rf"(?:计量)?单位[::]\s*(?P<unit>{UNIT})|\((?:单位[::]?)?(?P<bracket>{UNIT})\)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?![\d年.号期])")
"""A year that a heading prints alone: 【2021,成绩单】."""
_AIMS = re.compile("目标|施工图|任务书|路线图|蓝图|展望|怎么干|怎样干|预期|计划表|时间表|要干|任务清单")
_TABLE = re.compile(
    "(?:的)?(?:完成|增长|运行|进展|主要|具体|有关|分布|变[化动]|[逐分各每]月|[逐分各]季度?|月度|季度"
    "|历年)*(?:情况|一览|统计|排行|排名|通报|数据|对比|比较|晾晒|晒单|榜单|走势|态势|趋势"
    "|曲线)*(?:及其?(?:增[速幅]|增长情况|排名|位次))?(?:前[两三四五六七八九十]名?)?(?:[表榜图]"
    r"|排名)?(?:\([^()]*\))*$"
)
_WHOSE = re.compile(
    r"^.*?(?:乡镇\(街道\)|镇\(街道\)|[乡镇街]{2}|县\(市、?区\)|县市区|县区|园区|开发区|板块|各[镇乡街](?![镇街])|街道|[全本我][市县区旗州省镇乡])(?:\([^()]{1,6}\))?的?"
)
_GOOD = re.compile(rf"{MONEY_HEADS.pattern}|招商引资|(?:[量值]|项目|企业|主体|率)$")
_FRAME = re.compile("[┌┐└┘─━═╔╗╚╝┏┓◆■●]+")
"""Rules around the name of a box: ┌─一季度“比拼台”─┐|固定资产投资增幅."""
_NICKNAME = re.compile("“[^”]{2,6}”$")
"""How a heading calls those that stand out: 开票销售|“五朵金花”."""
_FIRMS = re.compile("^.*(?:企业|公司)的?(?=.{2})(?!数)")
_FIRST = re.compile(
    "(?P<measure>[一-鿿]{2,10}?)(?:贡献|排名|排行)*(?:前[两三四五六七八九十]{1,2}[名位强]?的?|[十百]强|大户|先进)(?:企业|公司|大户)"
)
"""How a heading calls the firms that have most of something: 纳税|十强企业."""
_EACH = re.compile("各(?:大|类|级)?(?:产业|工业|经济|功能|开发|特色)*(?:园区?|区|集聚区)$")
"""Those that rows name one by one, none alone: 各产业〔园区〕."""
_LONGEST = 44
_HEAD = re.compile("数说|数读|数看|数字|数据|一图|图解|图说|指标|成绩单|账单|统计|经济运行")


@dataclass(slots=True)
class Caption:
    """What headings above a table have said so far."""

    period: str = ""
    subject: Entity | None = None
    unit: str = ""
    measure: str = ""
    kind: ObservationKind = ObservationKind.ACTUAL
    of_firms: bool = False
    """Whether they name firms as those whose figures follow: 重点企业开票销售."""
    of_figures: bool = False
    """Whether they call what follows figures: 数说…, …主要指标."""

    def heed(self, source: Source, line: Stretch) -> None:
        """Take over what a heading says; one with a period of its own begins anew."""
        text = source.text[slice(*line)]
        year = _YEAR.search(text)
        period = source.period_in(*line) or (year[1] if year else "")
        if period:
            self.unit = self.measure = ""
            self.period = period
            self.kind = ObservationKind.TARGET if _AIMS.search(text) else ObservationKind.ACTUAL
        named = [m for m in source.mentions_in(*line) if not m.in_post]
        named = [m for m in named if m.entity.kind in (EntityKind.PLACE, EntityKind.ZONE)]
        of_each = named and _EACH.search(source.text, line[0], named[-1].end)
        if named and not (
            of_each or re.match("[镇街区]|[((]", source.text[named[-1].end : named[-1].end + 1])
        ):
            self.subject = named[-1].entity
        unit = _UNIT.search(text)
        if unit is not None:
            self.unit = unit["unit"] or unit["bracket"]
        printed = source.text[named[0].start : named[0].end] if named else ""
        if measure := _measure(text, printed):
            first = _FIRST.fullmatch(measure)
            self.measure = first["measure"] if first else _FIRMS.sub("", measure)
            self.of_firms = self.measure != measure
        self.of_figures = self.of_figures or bool(_HEAD.search(text))


def heeded(source: Source, lines: Iterable[Stretch], caption: Caption) -> Caption:
    """What headings have said together, from the first to the last, with those before them."""
    for line in lines:
        caption.heed(source, line)
    return caption


def is_caption(text: str) -> bool:
    """Whether a line may be a heading: short, and no sentence."""
    return len(text) <= _LONGEST and not text.endswith(("。", ";", "!", "?")) and text.count(",") < 2


def _measure(text: str, whose: str) -> str:
    """What a heading says that all figures below it are of: 1至10月部分乡镇(街道)|规上工业产值.

    Args:
        whose: the name of whom it says them to be, empty where it names nobody.
    """
    bare = _UNIT.sub("", text)
    period = PERIOD.search(bare)
    while period is not None and period.start() < 8 and period.end() > period.start():
        bare = bare[: period.start()] + bare[period.end() :]
        period = PERIOD.search(bare)
    bare = _WHOSE.sub("", _TABLE.sub("", bare.strip(" 【】■●◆★▲|-—#*:").removeprefix(whose)))
    bare = re.sub(
        r"^[^一-鿿]+|^(?:部分|主要|年|历年来?|近[两三四五六七八九十]年来?|[逐分各每]月|[分各]季度?)", "", bare
    )
    bare = _NICKNAME.sub("", _FRAME.split(bare)[-1])
    good = 2 <= len(bare) <= 16 and re.fullmatch("[一-鿿“”]+", bare) and _GOOD.search(bare)
    return bare if good and not bare.endswith("指标") else ""
