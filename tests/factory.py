"""Facts with everything filled in, so that a test names only what it is about."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256
from typing import Any

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
    PlaceLevel,
    Project,
    Ranking,
    Tenure,
)

GAOYOU = PageContext(
    place="高邮市",
    place_code="321084",
    level=PlaceLevel.COUNTY,
    parent="扬州市",
    year=2023,
    date="2023-03-18",
)
LANZHOU = PageContext(place="澜州市", level=PlaceLevel.CITY, year=2023, date="2023-03-19")


def passage(exact: str = "开发区管委会主任金锋", start: int = 0, article: int = 1) -> Passage:
    return Passage(article, exact, start, start + len(exact))


def body(
    name: str = "高邮经济开发区管理委员会", *aliases: str, place: str = "高邮市", category: str = ""
) -> Entity:
    return Entity(EntityKind.BODY, name, aliases, place, category)


def company(name: str = "高邮新瑞光电有限公司", *aliases: str) -> Entity:
    return Entity(EntityKind.COMPANY, name, aliases)


def zone(name: str = "高邮经济开发区", *aliases: str, place: str = "高邮市") -> Entity:
    return Entity(EntityKind.ZONE, name, aliases, place)


def place(name: str = "高邮市", *aliases: str) -> Entity:
    return Entity(EntityKind.PLACE, name, aliases)


def tenure(**changes: Any) -> Tenure:
    return Tenure(
        **{
            "person": "金锋",
            "title": "主任",
            "body": body(),
            "post": "开发区管委会主任",
            "passages": (passage(),),
            "rule": "officials.chain",
            "confidence": 0.97,
        }
        | changes
    )


def investment(value: str = "10000000000", text: str = "总投资100亿元", **changes: Any) -> Investment:
    return Investment(
        **{
            "kind": AmountKind.TOTAL,
            "amount": Amount(Decimal(value), "CNY"),
            "text": text,
            "passages": (passage(text, 40),),
            "rule": "projects.money",
            "confidence": 0.9,
        }
        | changes
    )


def project(name: str = "新瑞光电10GW电池项目", **changes: Any) -> Project:
    return Project(
        **{
            "name": name,
            "passages": (passage(name, 50),),
            "rule": "projects.named",
            "confidence": 0.9,
        }
        | changes
    )


def event(name: str = "项目建设推进会", **changes: Any) -> Event:
    return Event(
        **{
            "name": name,
            "kind": EventKind.MEETING,
            "date": "2023-03-18",
            "attendees": ("金锋",),
            "passages": (passage(f"3月18日召开{name}", 100),),
            "rule": "events.held",
            "confidence": 0.85,
        }
        | changes
    )


def observation(value: str = "12400000000", measure: str = "规上工业产值", **changes: Any) -> Observation:
    return Observation(
        **{
            "subject": zone(),
            "measure": measure,
            "period": "2023-Q1",
            "amount": Amount(Decimal(value), "CNY"),
            "passages": (passage(f"{measure}124亿元", 200),),
            "rule": "observations.clause",
            "confidence": 0.8,
        }
        | changes
    )


def ranking(position: int = 5, measure: str = "综合考核评价", **changes: Any) -> Ranking:
    return Ranking(
        **{
            "subject": zone(),
            "measure": measure,
            "scope": "全省118家经开区",
            "position": position,
            "out_of": 118,
            "moved": 7,
            "period": "2023",
            "passages": (passage(f"{measure}居全省118家经开区第{position}位", 240),),
            "rule": "rankings.named",
            "confidence": 0.95,
        }
        | changes
    )


def page(*facts: Any, name: str = "a.txt", context: PageContext = GAOYOU, articles: int = 1) -> PageFacts:
    """A page of the given facts, each article of it with a headline."""

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(fact for fact in facts if isinstance(fact, kind))

    return PageFacts(
        page=Page(name, "", sha256(name.encode("utf-8", "replace")).hexdigest()),
        context=context,
        articles=tuple(
            ArticleRecord(n, f"第{n}篇文章", ("何苗",), "", 1000 * (n - 1), 1000 * n)
            for n in range(1, articles + 1)
        ),
        tenures=of(Tenure),
        projects=of(Project),
        events=of(Event),
        observations=of(Observation),
        rankings=of(Ranking),
    )
