"""Facts in a few words: 总投资100亿元, 规上工业产值 124亿元 同比+22.8%, 综合考评 全省第3位."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from rdflib import ORG, RDF, SKOS, Graph
from rdflib.term import Node

from kg.currencies import CURRENCY_OF
from kg.graph.evidence import name, shown_day, text
from kg.vocab import KG, SCHEMA

_DIGITS = ("", *"一二三四五六七八九")
_BOUNDS = {"min": "超", "max": "近", "about": "约"}


def amount_words(graph: Graph, node: Node) -> str:
    """The value of an investment or observation as people write it.

    >>> in_words(Decimal(12400000000), "CNY"), in_words(Decimal("22.5"), "%")
    ('124亿元', '22.5%')
    """
    unit = text(graph, node, SCHEMA.currency) or text(graph, node, SCHEMA.unitText)
    return in_words(Decimal(text(graph, node, SCHEMA.value) or 0), unit, text(graph, node, KG.bound))


def replaced_words(graph: Graph, investment: Node) -> str:
    """What later news say instead of an amount: 后改为25亿元; empty where it still holds."""
    later = min(
        (amount_words(graph, each) for each in graph.objects(investment, KG.supersededBy)), default=""
    )
    return f"后改为{later}" if later else ""


def in_words(value: Decimal, unit: str, bound: str = "") -> str:
    """A number with 亿 or 万 and its unit: 124亿元, 300万美元, 27个, 约5亿元."""
    for factor, word in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
        if abs(value) >= factor:
            value, unit = value / factor, word + CURRENCY_OF.get(unit, unit)
            break
    else:
        unit = CURRENCY_OF.get(unit, unit)
    return f"{_BOUNDS.get(bound, '')}{value.normalize():f}{unit}"


def observation_words(graph: Graph, node: Node) -> str:
    """An observation on one line: 2023-Q1 规上工业产值 124亿元 (预计, +22.8%)."""
    kind = graph.value(node, KG.observationKind)
    growth = text(graph, node, KG.growthRate)
    return figure(
        text(graph, node, KG.period),
        name(graph, graph.value(node, KG.measure)),
        amount_words(graph, node),
        name(graph, kind) if kind not in {None, KG.actual} else "",
        Decimal(growth) if growth else None,
    )


def figure(period: str, measure: str, amount: str, kind: str, growth: Decimal | None) -> str:
    """A figure on one line: 2023-Q1 规上工业产值 124亿元 (预计, +22.8%)."""
    notes = [kind] if kind else []
    notes += [f"{growth:+f}%"] if growth is not None else []
    parts = [period, measure, amount]
    parts += [f"({', '.join(notes)})"] if notes else []
    return " ".join(part for part in parts if part)


def ranking_words(graph: Graph, node: Node) -> str:
    """A ranking on one line: 2023 综合考核评价 全省118家经开区第5位 (+7位)."""
    kind = graph.value(node, KG.observationKind)
    moved = text(graph, node, KG.moved)
    return rank(
        text(graph, node, KG.period),
        name(graph, graph.value(node, KG.measure)),
        text(graph, node, KG.scope),
        place(int(text(graph, node, KG.position) or 0), text(graph, node, KG.bound)),
        name(graph, kind) if kind not in {None, KG.actual} else "",
        int(moved) if moved else None,
    )


def in_chinese(number: int) -> str:
    """A number below a thousand in Chinese: 十, 二十五, 一百零三; above, its digits."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    words += f"{_DIGITS[tens]}十" if tens else "零" if hundreds and ones else ""
    whole: str = words + _DIGITS[ones]
    return whole.removeprefix("一" if 10 <= number < 20 else "\0")


def place(position: int, bound: str = "") -> str:
    """第3位, or 前30位 where that is only the last that is meant."""
    return f"{'前' if bound else '第'}{position}位"


def rank(period: str, measure: str, scope: str, place: str, kind: str, moved: int | None) -> str:
    """A rank on one line: 2023 综合考核评价 全省118家经开区第5位 (+7位)."""
    notes = [kind] if kind else []
    notes += [f"{moved:+d}位"] if moved is not None else []
    parts = [period, measure, f"{scope}{place}", *([f"({', '.join(notes)})"] if notes else [])]
    return " ".join(part for part in parts if part)


def figure_words(graph: Graph, node: Node) -> str:
    """An observation or a ranking on one line."""
    ranks = (node, RDF.type, KG.Ranking) in graph
    return ranking_words(graph, node) if ranks else observation_words(graph, node)


def status_words(graph: Graph, tenure: Node) -> str:
    """How a post is held (代理, 拟任, 原任), empty where it is simply held."""
    return name(graph, graph.value(tenure, KG.tenureStatus))


def stages(graph: Graph, project: Node) -> tuple[str, ...]:
    """The stages of a project in their order."""
    return _in_order(graph, graph.objects(project, KG.stage))


def planned_stages(graph: Graph, project: Node) -> tuple[str, ...]:
    """Those of them that are only planned."""
    return _in_order(graph, graph.objects(project, KG.plannedStage))


def _in_order(graph: Graph, found: Iterable[Node]) -> tuple[str, ...]:
    return tuple(name(graph, s) for s in sorted(found, key=lambda s: int(text(graph, s, SKOS.notation) or 0)))


def planned_words(stage: str) -> str:
    """A stage that is only planned: 投产（计划）."""
    return f"{stage}（计划）"


def stage_words(graph: Graph, project: Node) -> tuple[str, ...]:
    """The stages of a project in their order, those told apart that are only planned: 开工, 投产（计划）."""
    planned = planned_stages(graph, project)
    return tuple(planned_words(stage) if stage in planned else stage for stage in stages(graph, project))


def milestone_words(graph: Graph, project: Node, milestone: Node) -> str:
    """The stage of one of a project's milestones: 开工, 投产（计划）."""
    stage = graph.value(milestone, KG.stage)
    words = name(graph, stage)
    return planned_words(words) if (project, KG.plannedStage, stage) in graph else words


def line(*parts: str) -> str:
    """The parts of a fact that there are, in one line: 金锋 · 管委会主任 · 高邮经济开发区管理委员会."""
    return " · ".join(part for part in parts if part)


def project_line(name: str, investors: Iterable[str], zones: Iterable[str], reached: Iterable[str]) -> str:
    """云海电池项目 · 云海股份有限公司 · 澜州经济开发区 · 签约 → 开工."""
    return line(name, "、".join(sorted(investors)), "、".join(sorted(zones)), " → ".join(reached))


def event_line(date: str, name: str, chairs: Iterable[str], attendees: Iterable[str]) -> str:
    """2023-03-18 · 项目推进会 · 主持：金锋 · 参加：何苗、金锋."""
    people = (("主持", sorted(chairs)), ("参加", sorted(attendees)))
    return line(shown_day(date), name, *(f"{word}：{'、'.join(names)}" for word, names in people if names))


def fact_words(graph: Graph, fact: Node) -> str:
    """A fact on one line: 金锋 · 管委会主任 · 高邮经济开发区管理委员会.

    Raises:
        ValueError: the node is no fact.
    """
    kinds = set(graph.objects(fact, RDF.type))
    for kind, words in _FACTS.items():
        if kind in kinds:
            return words(graph, fact)
    raise ValueError(f"{fact} is no fact")


def _tenure(graph: Graph, fact: Node) -> str:
    return line(
        name(graph, graph.value(fact, ORG.member)),
        status_words(graph, fact),
        name(graph, graph.value(fact, ORG.role)),
        name(graph, graph.value(fact, ORG.organization)),
    )


def _project(graph: Graph, fact: Node) -> str:
    investors, zones = _names(graph, fact, KG.investor), _names(graph, fact, KG.inZone)
    return project_line(name(graph, fact), investors, zones, stage_words(graph, fact))


def _investment(graph: Graph, fact: Node) -> str:
    project = name(graph, graph.value(predicate=KG.investment, object=fact))
    return line(project, name(graph, graph.value(fact, KG.amountKind)), amount_words(graph, fact))


def _event(graph: Graph, fact: Node) -> str:
    chairs, attendees = _names(graph, fact, KG.chair), _names(graph, fact, SCHEMA.attendee)
    return event_line(text(graph, fact, SCHEMA.startDate), name(graph, fact), chairs, attendees)


def _observation(graph: Graph, fact: Node) -> str:
    return line(name(graph, graph.value(fact, KG.subject)), observation_words(graph, fact))


def _ranking(graph: Graph, fact: Node) -> str:
    return line(name(graph, graph.value(fact, KG.subject)), ranking_words(graph, fact))


def _names(graph: Graph, fact: Node, predicate: Node) -> list[str]:
    return [name(graph, node) for node in graph.objects(fact, predicate)]


_FACTS: dict[Node, Callable[[Graph, Node], str]] = {
    KG.Tenure: _tenure,
    KG.Project: _project,
    KG.Investment: _investment,
    KG.Event: _event,
    KG.Observation: _observation,
    KG.Ranking: _ranking,
}
FACT_KINDS = tuple(_FACTS)
"""Classes of facts, each with its passages, rule and confidence."""
