"""How much a graph holds, by kind."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import RDF, Graph

from kg.vocab import KG


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the things in a graph."""

    pages: int
    articles: int
    officials: int
    posts: int
    """Tenures: one person in one role of one body."""
    bodies: int
    companies: int
    projects: int
    zones: int
    places: int
    money: int
    """Investments: one amount of one project."""
    events: int
    observations: int
    rankings: int
    passages: int


def summarize(graph: Graph) -> Summary:
    """Count what a graph holds."""

    def count(name: str) -> int:
        return sum(1 for _ in graph.subjects(RDF.type, KG[name]))

    return Summary(
        pages=count("Page"),
        articles=count("Article"),
        officials=count("Official"),
        posts=count("Tenure"),
        bodies=count("Body"),
        companies=count("Company"),
        projects=count("Project"),
        zones=count("Zone"),
        places=count("Place"),
        money=count("Investment"),
        events=count("Event"),
        observations=count("Observation"),
        rankings=count("Ranking"),
        passages=count("Passage"),
    )
