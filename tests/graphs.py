"""What tests share: the graph of some pages' facts, made as the program makes it."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Graph

from kg.settings import Settings
from kg.state.graph import graph_of
from kg.state.state import State
from kg.types import PageFacts


def build_graph(pages: Iterable[PageFacts], settings: Settings) -> Graph:
    """The graph of the given pages, each from a file of its own."""
    state = State.of(((str(number), facts) for number, facts in enumerate(pages)), settings)
    return graph_of(state.blocks.texts())
