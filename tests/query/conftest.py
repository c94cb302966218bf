"""A small graph that queries are tried on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.extract import extract_pages
from kg.pages.read import read_page
from kg.query.load import as_store
from kg.settings import Settings
from kg.types import Status
from tests import factory
from tests.graphs import build_graph

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def graph() -> Graph:
    page = factory.page(
        factory.tenure(),
        factory.tenure(person="杨海蔚", title="副书记", status=Status.FORMER),
        factory.project(zone=factory.zone(), investments=(factory.investment(),)),
        factory.event(attendees=("杨海蔚", "金锋"), chairs=("金锋",)),
        factory.observation(growth=Decimal("-2.5")),
        factory.observation("12500000000"),
    )
    return build_graph([page], Settings())


@pytest.fixture(scope="session")
def seeds() -> ox.Store:
    """The graph of all seeds."""
    settings = Settings()
    pages = [read_page(path) for path in sorted(SEEDS.glob("*.txt"))]
    facts = [each for each in extract_pages(pages, settings) if not isinstance(each, Exception)]
    assert len(facts) == len(pages)
    return as_store(build_graph(facts, settings))
