"""Three pages of one town over three years: enough to search, expand, filter, sort and add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from rdflib import Graph

from kg.settings import Settings
from kg.types import Entity, EntityKind, PageContext, PageFacts, Passage, Stage
from tests import factory
from tests.graphs import build_graph

COMMISSION = Entity(EntityKind.BODY, "澜州市发展和改革委员会", ("市发改委",), "澜州市", "GovernmentBody")
GOVERNMENT = Entity(EntityKind.BODY, "澜州市人民政府", ("市政府",), "澜州市", "GovernmentBody")
PARK = Entity(EntityKind.ZONE, "澜州经济开发区", ("开发区",), "澜州市")
HIGHTECH = Entity(EntityKind.ZONE, "澜州高新技术开发区", ("高新区",), "澜州市")
QUARTZ = Entity(EntityKind.COMPANY, "云州石英材料有限公司")
SOLAR = Entity(EntityKind.COMPANY, "云州光伏科技有限公司")


def town() -> Graph:
    """金锋 heads the commission, then the city; two projects, one of them made smaller, four quarters."""
    return build_graph([_spring_2022(), _spring_2023(), _autumn_2024()], Settings())


def said(quote: str, start: int) -> Passage:
    return replace(factory.passage(quote, start), prefix="昨日，", suffix="。")


def _post(person: str, body: Entity, post: str, day: str, start: int = 0) -> Any:
    quote = f"{post}{person}"
    return factory.tenure(person=person, body=body, post=post, attested=day, passages=(said(quote, start),))


def _project(
    name: str,
    company: Entity,
    zone: Entity,
    stage: Stage,
    value: str,
    planned: Sequence[Stage] = (),
    **more: Any,
) -> Any:
    hundred_millions = Decimal(value) / 10**8
    words = f"总投资{hundred_millions.normalize():f}亿元"
    money = factory.investment(value, words, passages=(said(words, 300),))
    return factory.project(
        name,
        companies=(company,),
        zone=zone,
        stages=(stage, *planned),
        planned=tuple(planned),
        investments=(money,),
        passages=(said(f"{words}的{name}{stage}", 320),),
        **more,
    )


def _figure(period: str, value: str, start: int, zone: Entity = PARK) -> Any:
    words = f"完成工业投资{Decimal(value) / 10**8}亿元"
    return factory.observation(value, "工业投资", subject=zone, period=period, passages=(said(words, start),))


def _page(day: str, headline: str, *facts: Any) -> PageFacts:
    context = PageContext(place="澜州市", parent="云州省", zone="澜州经济开发区", year=int(day[:4]), date=day)
    page = factory.page(*facts, name=f"lanzhou-{day}.txt", context=context)
    return replace(page, articles=(replace(page.articles[0], headline=headline, date=day),))


def _spring_2022() -> PageFacts:
    return _page(
        "2022-05-06",
        "石英砂提纯项目签约",
        _post("金锋", COMMISSION, "市发改委主任", "2022-05-06"),
        _project("石英砂提纯项目", QUARTZ, PARK, Stage.SIGNED, "2100000000"),
        _figure("2021-Q4", "2600000000", 400),
        _figure("2022-Q1", "3000000000", 430),
    )


def _spring_2023() -> PageFacts:
    meeting = factory.event(
        "项目推进会",
        date="2023-03-18",
        chairs=("金锋",),
        attendees=("金锋", "王敏"),
        passages=(said("金锋主持项目推进会，王敏参加", 80),),
    )
    return _page(
        "2023-03-18",
        "开发区项目集中开工",
        _post("金锋", GOVERNMENT, "市长", "2023-03-18"),
        _post("王敏", COMMISSION, "市发改委主任", "2023-03-18", 30),
        _project("石英砂提纯项目", QUARTZ, PARK, Stage.STARTED, "1250000000"),
        meeting,
        _figure("2022-Q4", "3400000000", 400),
        _figure("2023-Q1", "3600000000", 430),
        factory.ranking(subject=PARK, passages=(said("综合考核评价居全省118家经开区第5位", 460),)),
    )


def _autumn_2024() -> PageFacts:
    return _page(
        "2024-09-01",
        "高新区光伏项目竣工",
        _post("李楠", GOVERNMENT, "副市长", "2024-09-01"),
        _project(
            "光伏组件项目", SOLAR, HIGHTECH, Stage.COMPLETED, "3000000000", [Stage.PRODUCING], confidence=0.5
        ),
        _figure("2022-Q1", "4500000000", 400),
        _figure("2024-Q2", "900000000", 430, HIGHTECH),
    )
