"""A small graph of two pages that share facts, for the tests of the export formats."""

from __future__ import annotations

from rdflib import Graph

from kg.settings import Settings
from kg.types import ObservationKind, Stage, Status
from tests import factory
from tests.graphs import build_graph

HOSTILE = '=1+1;"<script>&\n\x85\u2028'
"""A name that would break CSV, XML, JSON lines or a spreadsheet, if it were let to."""


def two_pages() -> Graph:
    """金锋 heads the zone on both pages; a project, an event and a figure stand on one."""
    shared = factory.tenure()
    project = factory.project(
        aliases=("新瑞光电项目",),
        companies=(factory.company(),),
        zone=factory.zone(),
        stages=(Stage.SIGNED, Stage.STARTED),
        investments=(factory.investment(), factory.investment("30000000", "外资3000万美元")),
        industry="光伏",
    )
    first = factory.page(
        shared,
        project,
        factory.event(chairs=("金锋",), organizer=factory.zone()),
        factory.observation(growth=None, kind=ObservationKind.TARGET),
        factory.ranking(),
        name="a.txt",
    )
    former = factory.tenure(
        person=HOSTILE, title="局长", body=factory.body("高邮市财政局", category="GovernmentBody")
    )
    second = factory.page(
        shared,
        former,
        factory.tenure(person="王伟", title="镇长", body=None, status=Status.FORMER),
        name="b.txt",
        context=factory.LANZHOU,
    )
    return build_graph([first, second], Settings())
