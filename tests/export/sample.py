"""A small graph and a small annotated page, whose names the caller chooses."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import spacy
from rdflib import Graph
from spacy.tokens import Doc

from kg.pipes.extensions import mark, passage
from kg.settings import Settings
from kg.types import Amount, Entity, EntityKind, PageContext, PageFacts, Stage, Tenure
from tests import factory
from tests.factory import passage as said
from tests.graphs import build_graph
from tests.support import article

CONTEXT = PageContext(place="澜州市", parent="云州省", zone="澜州经济开发区", year=2023, date="2023-03-18")
BODY = Entity(EntityKind.BODY, "澜州市发展和改革委员会", ("市发改委",), "澜州市", "GovernmentBody")
ZONE = Entity(EntityKind.ZONE, "澜州经济开发区", ("开发区",), "澜州市")
COMPANY = Entity(EntityKind.COMPANY, "云州石英材料有限公司")


def page_facts(
    person: str = "金锋", project: str = "石英砂提纯项目", headline: str = "开发区项目集中开工"
) -> PageFacts:
    """One page with one article, whose facts connect all classes of nodes."""
    post, meeting, figure = f"市发改委主任{person}", f"{person}主持推进会", "完成工业投资30亿元"
    money = factory.investment(amount=Amount(Decimal(1_250_000_000), "CNY", "about"), text="总投资约12.5亿元")
    facts = factory.page(
        factory.tenure(
            person=person, body=BODY, post="市发改委主任", attested="2023-03-18", passages=(said(post),)
        ),
        factory.project(
            project,
            confidence=0.5,
            companies=(COMPANY,),
            zone=ZONE,
            stages=(Stage.STARTED,),
            investments=(money,),
            passages=(said(f"总投资12.5亿元的{project}开工", 40),),
        ),
        factory.event("项目推进会", attendees=(person,), chairs=(person,), passages=(said(meeting, 80),)),
        factory.observation(
            "3000000000",
            "工业投资",
            subject=ZONE,
            growth=Decimal("12.4"),
            passages=(said(figure, 120),),
        ),
        name="lanzhou.txt",
        context=CONTEXT,
    )
    return replace(facts, articles=(replace(facts.articles[0], headline=headline, date="2023-03-18"),))


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
