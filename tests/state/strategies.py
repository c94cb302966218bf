"""Pages that have to do with each other: few names, posts, bodies, projects and dates, in two cities."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from hypothesis import strategies as st

from kg.types import ArticleRecord, Page, PageContext, PageFacts, PlaceLevel, Stage, Status
from tests import factory

PLACES = (
    PageContext(place="高邮市", place_code="321084", level=PlaceLevel.COUNTY, parent="扬州市", year=2023),
    PageContext(place="澜州市", level=PlaceLevel.CITY, year=2021),
    PageContext(),
)
BODIES = (
    None,
    factory.body("高邮市人民政府", "市政府"),
    factory.body("澜州市发展和改革委员会", "市发改委", place="澜州市"),
    factory.body("开发区管委会", place=""),
)

passages = st.builds(
    lambda words, start, article: (factory.passage(words, start, article),),
    st.sampled_from(["市长王伟", "张伟等参加", "总投资100亿元"]),
    st.integers(0, 40),
    st.integers(1, 2),
)
tenures = st.builds(
    lambda person, title, body, status, day, where: factory.tenure(
        person=person, title=title, body=body, post=title, status=status, attested=day, passages=where
    ),
    st.sampled_from(["王伟", "张伟", "金锋"]),
    st.sampled_from(["市长", "主任", "副主任"]),
    st.sampled_from(BODIES),
    st.sampled_from(Status),
    st.sampled_from(["", "2021-09-28", "2023-03-18"]),
    passages,
)
projects = st.builds(
    lambda name, stages, value, industry, where: factory.project(
        name,
        aliases=("新瑞光电项目",),
        companies=(factory.company("新瑞光电"),),
        zone=factory.zone(),
        stages=tuple(stages),
        investments=(factory.investment(value),) if value else (),
        industry=industry,
        passages=where,
    ),
    st.sampled_from(["新瑞光电10GW电池项目", "新瑞光电电池项目", "智纬传感器项目", "智玮传感器项目"]),
    st.lists(st.sampled_from(Stage), max_size=2, unique=True),
    st.sampled_from(["", "10000000000", "2000000000"]),
    st.sampled_from(["", "光伏"]),
    passages,
)
events = st.builds(
    lambda name, day, people: factory.event(name, date=day, attendees=tuple(people), chairs=("王伟",)),
    st.sampled_from(["推进会", "座谈会"]),
    st.sampled_from(["", "2023-03-18", "2021-09"]),
    st.lists(st.sampled_from(["王伟", "金锋"]), max_size=2, unique=True),
)
observations = st.builds(
    lambda value, period: factory.observation(value, period=period),
    st.sampled_from(["12400000000", "10850000000"]),
    st.sampled_from(["", "2021-Q1"]),
)
rankings = st.builds(
    lambda position, moved: factory.ranking(position, moved=moved),
    st.integers(1, 3),
    st.sampled_from([None, -2]),
)


@st.composite
def pages(draw: st.DrawFn) -> PageFacts:
    """A page with up to six facts; its hash is that of what it says."""
    context = draw(st.sampled_from(PLACES))
    day = draw(st.sampled_from(["", "2021-09-29", "2023-03-18"]))
    name = draw(st.sampled_from(["a.txt", "b.txt"]))
    found = PageFacts(
        page=Page(name, "", ""),
        context=context,
        articles=tuple(
            ArticleRecord(n, f"第{n}篇文章", ("何苗",), day, 1000 * (n - 1), 1000 * n) for n in (1, 2)
        ),
        tenures=tuple(draw(st.lists(tenures, max_size=3))),
        projects=tuple(draw(st.lists(projects, max_size=2))),
        events=tuple(draw(st.lists(events, max_size=1))),
        observations=tuple(draw(st.lists(observations, max_size=2))),
        rankings=tuple(draw(st.lists(rankings, max_size=1))),
    )
    return with_hash(found)


def with_hash(facts: PageFacts) -> PageFacts:
    """A page whose hash goes by its facts, as that of a file goes by its text."""
    without_name = replace(facts, page=Page("", "", ""))
    return replace(facts, page=Page(facts.page.name, "", sha256(repr(without_name).encode()).hexdigest()))
