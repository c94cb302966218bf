"""Facts → RDF (first minimal form)."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib

from kg.settings import Settings
from kg.types import PageFacts


def build_graph(pages: Iterable[PageFacts], settings: Settings) -> rdflib.Graph:
    """The graph of the given pages."""
    return rdflib.Graph()
