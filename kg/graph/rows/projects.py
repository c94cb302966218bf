"""Projects and their money."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from rdflib import Graph
from rdflib.term import Node

from kg.graph.evidence import aliases, evidence_of, name, text
from kg.graph.rows.common import by_name, iris, local, members, names, quotes, seen
from kg.graph.rows.types import MoneyRow, ProjectRow
from kg.graph.words import planned_stages, stages
from kg.vocab import KG, SCHEMA


def projects(graph: Graph) -> tuple[ProjectRow, ...]:
    """Every project with its amounts."""
    return by_name(_project(graph, node) for node in members(graph, "Project"))


def money(graph: Graph) -> tuple[MoneyRow, ...]:
    """Every amount of every project."""
    return tuple(each for project in projects(graph) for each in project.money)


def money_of(graph: Graph, project: Node) -> tuple[MoneyRow, ...]:
    """The amounts of a project, by kind and value."""
    rows = (_money(graph, project, node) for node in graph.objects(project, KG.investment))
    return tuple(sorted(rows, key=lambda row: (row.kind, row.currency, row.value, row.iri)))


def total_of(money: Iterable[MoneyRow]) -> Decimal | None:
    """The total investment in yuan that still holds; of several the largest, for none adds to another.

    总投资50亿元 in January and 总投资30亿元 in June are 30亿元; 超50亿元 and 52.3亿元 on one page 52.3亿元.
    """
    totals = [each for each in money if (each.kind, each.currency) == ("total", "CNY")]
    return max((each.value for each in totals if not each.superseded), default=None)


def _project(graph: Graph, node: Node) -> ProjectRow:
    evidence = evidence_of(graph, node)
    first, last = seen(source.date for source in evidence.sources)
    amounts = money_of(graph, node)
    return ProjectRow(
        name=name(graph, node),
        aliases=aliases(graph, node),
        investors=names(graph, graph.objects(node, KG.investor)),
        zones=names(graph, graph.objects(node, KG.inZone)),
        stages=stages(graph, node),
        planned=planned_stages(graph, node),
        total=total_of(amounts),
        money=amounts,
        industry=text(graph, node, KG.industry),
        capacity=text(graph, node, KG.capacity),
        first_seen=first,
        last_seen=last,
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        investor_iris=iris(graph.objects(node, KG.investor)),
        zone_iris=iris(graph.objects(node, KG.inZone)),
    )


def _money(graph: Graph, project: Node, node: Node) -> MoneyRow:
    evidence = evidence_of(graph, node)
    return MoneyRow(
        project=name(graph, project),
        kind=local(graph.value(node, KG.amountKind)),
        value=Decimal(text(graph, node, SCHEMA.value) or 0),
        currency=text(graph, node, SCHEMA.currency),
        bound=text(graph, node, KG.bound),
        text=text(graph, node, KG.amountText),
        superseded=(node, KG.supersededBy, None) in graph,
        confidence=evidence.confidence,
        quotes=quotes(evidence),
        iri=str(node),
        project_iri=str(project),
    )
