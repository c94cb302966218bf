"""A small graph and a small annotated page, whose names the caller chooses."""

from __future__ import annotations

from decimal import Decimal

import spacy
from rdflib import Graph
from spacy.tokens import Doc

from kg.graph.build import build_graph
from kg.pipes.extensions import mark, passage
from kg.settings import Settings
from kg.types import (
    Amount,
    AmountKind,
    ArticleRecord,
    Entity,
    EntityKind,
    Event,
    EventKind,
    Investment,
    Observation,
    Page,
    PageContext,
    PageFacts,
    Passage,
    Project,
    Stage,
    Tenure,
)
from tests.support import article

CONTEXT = PageContext(place="澜州市", parent="云州省", zone="澜州经济开发区", year=2023, date="2023-03-18")
BODY = Entity(EntityKind.BODY, "澜州市发展和改革委员会", ("市发改委",), "澜州市", "GovernmentBody")
ZONE = Entity(EntityKind.ZONE, "澜州经济开发区", ("开发区",), "澜州市")
COMPANY = Entity(EntityKind.COMPANY, "云州石英材料有限公司")


def page_facts(
    person: str = "金锋", project: str = "石英砂提纯项目", headline: str = "开发区项目集中开工"
) -> PageFacts:
    """One page with one article, whose facts connect all classes of nodes."""
    quotes = (
        f"市发改委主任{person}",
        f"总投资12.5亿元的{project}开工",
        f"{person}主持推进会",
        "完成工业投资30亿元",
    )
    said = [(Passage(1, quote, 20 * i, 20 * i + len(quote)),) for i, quote in enumerate(quotes)]
    money = Investment(
        passages=said[1],
        rule="projects.money",
        confidence=0.9,
        kind=AmountKind.TOTAL,
        amount=Amount(Decimal(1_250_000_000), "CNY", "about"),
        text="总投资约12.5亿元",
    )
    return PageFacts(
        page=Page("lanzhou.txt", "版面", "0" * 64),
        context=CONTEXT,
        articles=(ArticleRecord(1, headline, ("何海",), "2023-03-18", 0, 200),),
        tenures=(
            Tenure(
                passages=said[0],
                rule="officials.chain",
                confidence=0.97,
                person=person,
                title="主任",
                body=BODY,
                post="市发改委主任",
                attested="2023-03-18",
            ),
        ),
        projects=(
            Project(
                passages=said[1],
                rule="projects.head",
                confidence=0.5,
                name=project,
                companies=(COMPANY,),
                zone=ZONE,
                stages=(Stage.STARTED,),
                investments=(money,),
            ),
        ),
        events=(
            Event(
                passages=said[2],
                rule="events.meeting",
                confidence=0.9,
                name="项目推进会",
                kind=EventKind.MEETING,
                date="2023-03-17",
                attendees=(person,),
                chairs=(person,),
            ),
        ),
        observations=(
            Observation(
                passages=said[3],
                rule="observations.money",
                confidence=0.85,
                subject=ZONE,
                measure="工业投资",
                period="2023-Q1",
                amount=Amount(Decimal(3_000_000_000), "CNY"),
                growth=Decimal("12.4"),
            ),
        ),
    )


def graph_of(**names: str) -> Graph:
    """The graph of :func:`page_facts`."""
    return build_graph([page_facts(**names)], Settings())


def annotated(person: str = "金锋", project: str = "石英砂提纯项目", headline: str = "项目开工") -> list[Doc]:
    """One doc: a headline, a sentence with four marks of which two are used, one tenure."""
    body, text = "市发改委", f"市发改委主任{person}说，{project}3月开工。"
    source = article(text, headline)
    doc = spacy.blank("zh")(source.text)
    doc._.article, doc._.context, doc._.date = source, CONTEXT, "2023-03-18"
    start = len(headline) + 1
    name, work = start + len("市发改委主任"), start + text.index(project, len("市发改委主任" + person))
    doc.ents = [
        mark(doc, start, start + len(body), "BODY"),
        mark(doc, name, name + len(person), "PERSON"),
        mark(doc, work, work + len(project), "PROJECT"),
    ]
    doc._.tenures = (
        Tenure(
            passages=(passage(doc, start, name + len(person)),),
            rule="officials.chain",
            confidence=0.55,
            person=person,
            title="主任",
            body=BODY,
            post="市发改委主任",
        ),
    )
    return [doc]
