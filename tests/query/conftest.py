"""A small graph that queries are tried on."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rdflib import Graph

from kg.graph.build import build_graph
from kg.settings import Settings
from kg.types import Status
from tests import factory


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
