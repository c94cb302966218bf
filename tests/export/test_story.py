from __future__ import annotations

import pytest
from rdflib import BNode, Graph

from kg.export.areas import Areas, find_areas
from kg.export.columns import core_columns, fact_columns, plain, units
from kg.export.explorer import read_story
from kg.export.islands import place_islands
from kg.export.questions import ask
from kg.export.story import NONE, Article, Line, Node, Story
from kg.export.words import KINDS
from kg.settings import Settings
from tests import factory
from tests.export.big import big_graph
from tests.export.sample import graph_of
from tests.graphs import build_graph

TERMS = [kind.term for kind in KINDS]


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(graph_of())


def told(story: Story) -> list[str]:
    return [node.label for node in story.nodes]


def chain(areas: Areas, node: int) -> list[int]:
    """The areas of a node from the nearest to the widest."""
    found, at = [], areas.area[node]
    while at != NONE:
        found.append(at)
        at = areas.parent[at]
    return found


def test_nodes_are_the_things_with_names(story: Story) -> None:
    assert [(KINDS[node.kind].term, node.type[0], node.label) for node in story.nodes] == [
        ("Official", "人物", "金锋"),
        ("Body", "政府机构", "澜州市发展和改革委员会"),
        ("Company", "企业", "云州石英材料有限公司"),
        ("Zone", "园区", "澜州经济开发区"),
        ("Place", "行政区", "云州省"),
        ("Place", "行政区", "澜州市"),
        ("Project", "项目", "石英砂提纯项目"),
        ("Event", "会议", "项目推进会"),
        ("Observation", "指标", "2023-Q1 工业投资 30亿元 (+12.4%)"),
    ]
    assert story.nodes[1].aliases == ("市发改委",)


def test_lines_point_at_what_states_them(story: Story) -> None:
    names = told(story)
    rules = [fact.rules for fact in story.facts]
    lines = [(names[e.start], e.relation, names[e.end], e.fact) for e in story.lines]
    assert [(a, r, b, rules[fact] if fact != NONE else "") for a, r, b, fact in lines] == [
        ("金锋", "holds", "澜州市发展和改革委员会", "officials.chain"),
        ("澜州市发展和改革委员会", "jurisdiction", "澜州市", ""),
        ("澜州经济开发区", "partOf", "澜州市", ""),
        ("澜州市", "partOf", "云州省", ""),
        ("石英砂提纯项目", "investor", "云州石英材料有限公司", "projects.named"),
        ("石英砂提纯项目", "inZone", "澜州经济开发区", "projects.named"),
        ("项目推进会", "chair", "金锋", "events.held"),
        ("2023-Q1 工业投资 30亿元 (+12.4%)", "subject", "澜州经济开发区", "observations.clause"),
    ]


def test_a_post_has_its_quote_and_its_day(story: Story) -> None:
    (post,) = story.posts
    assert (post.title, post.role, post.status, post.days) == (
        "市发改委主任",
        "主任",
        ("", ""),
        ("2023-03-18",),
    )
    fact = story.facts[post.fact]
    assert (fact.confidence, [story.quotes[q].exact for q in fact.quotes]) == (0.97, ["市发改委主任金锋"])
    assert story.articles == (Article("2023-03-18", "lanzhou.txt", 1, "开发区项目集中开工"),)


def test_a_project_has_its_money_and_stage(story: Story) -> None:
    (money,) = story.money
    assert (told(story)[money.project], money.kind, money.value, money.currency, money.bound) == (
        "石英砂提纯项目",
        ("总投资", "total investment"),
        1_250_000_000.0,
        "CNY",
        "about",
    )
    assert [(r.project, story.stage_names[r.stage][0]) for r in story.stages] == [(money.project, "开工")]


def test_ranks_stand_beside_their_subject() -> None:
    page = factory.page(factory.ranking(), factory.ranking(30, scope="全国", bound="max", moved=None))
    story = read_story(build_graph([page], Settings()))
    ranks = [(r.measure, r.scope, r.position, r.bound, r.moved, r.period) for r in story.ranks]
    assert ranks == [
        ("综合考核评价", "全国", 30, "max", None, "2023"),
        ("综合考核评价", "全省118家经开区", 5, "", 7, "2023"),
    ]
    assert {told(story)[rank.subject] for rank in story.ranks} == {"高邮经济开发区"}
    assert all(story.facts[rank.fact].rules == "rankings.named" for rank in story.ranks)
    assert "Observation" not in {KINDS[node.kind].term for node in story.nodes}


def test_a_figure_has_its_numbers(story: Story) -> None:
    (figure,) = story.figures
    numbers = (figure.measure, figure.period, figure.value, figure.unit, figure.growth, figure.kind[1])
    assert numbers == ("工业投资", "2023-Q1", 3e9, "CNY", 12.4, "actual")
    assert told(story)[figure.subject] == "澜州经济开发区"


def test_equal_graphs_tell_equal_stories(story: Story) -> None:
    again = Graph().parse(data=graph_of().serialize(format="nt"), format="nt")
    assert read_story(again) == story


def test_an_empty_graph_tells_nothing() -> None:
    story = read_story(Graph())
    assert (story.nodes, story.lines, ask(story)) == ((), (), ())


def test_nodes_without_iri_are_left_out() -> None:
    graph = graph_of()
    graph.add((BNode(), *next(iter(graph.predicate_objects()))))
    assert len(read_story(graph).nodes) == 9


def test_everything_lies_in_an_area(story: Story) -> None:
    areas, names = find_areas(story), told(story)
    assert [names[area] if area != NONE else "" for area in areas.area] == [
        "澜州市",  # 金锋, by his body
        "澜州市",
        "澜州经济开发区",  # the company, by its project
        "澜州经济开发区",
        "云州省",
        "澜州市",
        "澜州经济开发区",
        "澜州市",
        "澜州经济开发区",
    ]
    assert [names[area] for area in chain(areas, names.index("石英砂提纯项目"))] == [
        "澜州经济开发区",
        "澜州市",
        "云州省",
    ]


def test_places_within_each_other_end_somewhere() -> None:
    places = tuple(Node(f"x/place/{i}", TERMS.index("Place"), ("", ""), str(i)) for i in range(2))
    areas = find_areas(Story(nodes=places, lines=(Line(0, 1, "partOf"), Line(1, 0, "partOf"))))
    assert sorted(areas.parent) == [NONE, 0] or sorted(areas.parent) == [NONE, 1]


def test_every_node_has_a_place_of_its_own_on_the_map() -> None:
    story = read_story(big_graph(300, 600))
    islands = place_islands(story, find_areas(story))
    assert len({(round(x), round(y)) for x, y in islands.points}) == 300
    assert {node for node, *_ in islands.circles} == {
        i for i, node in enumerate(story.nodes) if TERMS[node.kind] in {"Zone", "Place"}
    }


def test_islands_hold_what_lies_in_them(story: Story) -> None:
    areas = find_areas(story)
    islands = place_islands(story, areas)
    for area, x, y, radius in islands.circles:
        inside = [i for i in range(len(story.nodes)) if area in chain(areas, i)]
        assert all(
            (islands.points[i][0] - x) ** 2 + (islands.points[i][1] - y) ** 2 < radius**2 for i in inside
        )


def test_questions_are_answered_by_the_nodes_they_are_about(story: Story) -> None:
    names = told(story)
    answers = {question.key: {names[node] for node in question.nodes} for question in ask(story)}
    assert answers == {
        "overview": set(names) - {"2023-Q1 工业投资 30亿元 (+12.4%)"},
        "money": {"石英砂提纯项目", "澜州经济开发区", "云州石英材料有限公司"},
        "building": {"石英砂提纯项目", "澜州经济开发区"},
        "growth": {"2023-Q1 工业投资 30亿元 (+12.4%)", "澜州经济开发区"},
    }


def test_pictures_of_a_large_graph_stay_small() -> None:
    for question in ask(read_story(big_graph(400, 1200))):
        assert 0 < len(question.nodes) <= 130


def test_columns_point_at_strings_and_at_each_other(story: Story) -> None:
    base = "https://w3id.org/govkg/id/"
    areas = find_areas(story)
    core = core_columns(story, base, areas, place_islands(story, areas), [])
    facts = fact_columns(story, base)
    ids = [
        short.replace("*", label)
        for short, label in zip(core["nodes"]["id"], core["nodes"]["label"], strict=True)
    ]
    assert [base + own for own in ids] == [node.iri for node in story.nodes]
    assert facts["strings"][facts["posts"]["title"][0]] == "市发改委主任"
    assert facts["aliases"][0] == [1, "市发改委"]
    assert facts["stages"]["project"] == [story.stages[0].project]


@pytest.mark.parametrize(("text", "length"), [("", 0), ("金锋", 2), ("𠮷a", 3)])
def test_lengths_are_counted_as_scripts_do(text: str, length: int) -> None:
    assert units(text) == length


@pytest.mark.parametrize(("value", "number"), [(3.0, 3), (2.5, 2.5), (-1e10, -(10**10))])
def test_whole_numbers_need_no_point(value: float, number: float) -> None:
    assert repr(plain(value)) == repr(number)
