"""What facts join, and where the page prints it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.export.relations import Relation, Spot, relations
from kg.types import Event, Fact, Investment, Observation, Project, Ranking, Tenure
from tests.export.sample import annotated, page_facts
from tests.support import read

TEXT = (
    "3月18日，高邮经济开发区召开项目建设推进会，开发区管委会主任金锋主持会议，副市长贺承远出席。"
    "总投资25亿元的智玮传感器产业园项目由江苏智玮科技有限公司投资，已在高邮经济开发区开工。\n"
    "一季度，开发区完成工业投资30亿元，同比增长12.4%。"
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return read(TEXT)


def of(doc: Doc, kind: type[Fact]) -> list[Relation]:
    return [relation for relation in relations(doc) if isinstance(relation.fact, kind)]


def ends(relation: Relation) -> list[tuple[str, str, str]]:
    """Role, full name, and the words as printed."""
    return _ends_in(TEXT, relation)


def _ends_in(text: str, relation: Relation) -> list[tuple[str, str, str]]:
    return [
        (each.end.role[0], each.end.text, text[slice(*each.spot)] if each.spot else "")
        for each in relation.joined
    ]


def test_a_post(doc: Doc) -> None:
    held = {relation.joined[0].end.text: ends(relation) for relation in of(doc, Tenure)}
    assert held["金锋"] == [
        ("人物", "金锋", "金锋"),
        ("职务", "管委会主任", "管委会主任"),
        ("任职于", "高邮经济开发区管委会", "开发区管委会"),
    ]


def test_a_body_that_is_not_printed_has_no_place(doc: Doc) -> None:
    held = {relation.joined[0].end.text: ends(relation) for relation in of(doc, Tenure)}
    assert held["贺承远"][2] == ("任职于", "高邮市人民政府", "")


def test_a_project(doc: Doc) -> None:
    (project,) = of(doc, Project)
    found = ends(project)
    assert found[0] == ("项目", "智玮传感器产业园项目", "智玮传感器产业园项目")
    assert ("投资企业", "江苏智玮科技有限公司", "江苏智玮科技有限公司") in found
    assert ("所在地", "高邮经济开发区", "高邮经济开发区") in found
    assert ("进展阶段", "开工", "开工") in found
    assert ("总投资", "25亿元", "25亿元") in found


def test_a_stage_in_other_words() -> None:
    text = "总投资25亿元的智玮传感器产业园项目在高邮经济开发区破土动工。"
    (project,) = of(read(text), Project)
    (stage,) = [each for each in project.joined if each.end.role[1] == "stage"]
    assert stage.end.text == "开工"
    assert stage.spot is not None
    assert text[slice(*stage.spot)] in {"破土", "动工"}


def test_money_is_a_fact_of_its_own(doc: Doc) -> None:
    (money,) = of(doc, Investment)
    assert money.project is not None
    assert ends(money) == [
        ("项目", "智玮传感器产业园项目", "智玮传感器产业园项目"),
        ("总投资", "25亿元", "25亿元"),
    ]


def test_an_event(doc: Doc) -> None:
    (event,) = of(doc, Event)
    found = ends(event)
    assert ("日期", "2023-03-18", "3月18日") in found
    assert ("主持人", "金锋", "金锋") in found
    assert ("出席人员", "贺承远", "贺承远") in found


def test_a_figure(doc: Doc) -> None:
    (figure,) = of(doc, Observation)
    assert ends(figure) == [
        ("数值", "30亿元", "30亿元"),
        ("统计对象", "高邮经济开发区", "开发区"),
        ("指标名称", "工业投资", "工业投资"),
        ("时期", "2023-Q1", "一季度"),
        ("同比增幅", "+12.4%", "12.4%"),
    ]


def test_a_rank() -> None:
    text = "2021年，高邮经济开发区综合考评列全省118家经开区第五位，较上年前移3位。"
    (rank,) = of(read(text), Ranking)
    assert _ends_in(text, rank) == [
        ("位次", "第5位", "第五位"),
        ("统计对象", "高邮经济开发区", "高邮经济开发区"),
        ("指标名称", "综合考评", "综合考评"),
        ("排名范围", "全省118家经开区", "全省118家经开区"),
        ("时期", "2021", "2021年"),
        ("位次变化", "+3", ""),
    ]


def test_a_fall_carries_on_a_measure() -> None:
    text = "一季度，高邮镇规上工业增加值增长13.7%，送桥镇下降1.8%。"
    fallen = of(read(text), Observation)[1]
    assert [(each.end.text, text[slice(*each.spot)] if each.spot else "") for each in fallen.joined[:3]] == [
        ("-1.8%", "1.8%"),
        ("高邮市送桥镇", "送桥镇"),
        ("规上工业增加值", "规上工业增加值"),
    ]


def test_the_nearest_printing_counts() -> None:
    doc = read("张伟来到现场。市发改委主任张伟说，张伟还将再来。")
    (tenure,) = of(doc, Tenure)
    assert tenure.joined[0].spot == Spot(13, 15)


def test_quotes_of_another_text_are_left_out() -> None:
    (doc,) = annotated()
    doc._.tenures, doc._.projects = (), page_facts().projects
    for relation in relations(doc):
        assert relation.quotes == ()
        assert relation.spots == ()
