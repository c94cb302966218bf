"""The same post of the same person, stated twice."""

from __future__ import annotations

from kg.merge import merge_tenures
from kg.types import Entity, EntityKind, Passage, Status, Tenure


def tenure(
    start: int, alias: str = "市委", title: str = "书记", body: str = "高邮市委", **more: object
) -> Tenure:
    entity = Entity(EntityKind.BODY, body, (alias,)) if body else None
    return Tenure(
        person="陈卫红",
        title=title,
        body=entity,
        post=alias + title,
        passages=(Passage(1, alias + title, start, start + 4),),
        rule="officials.chain",
        confidence=0.9,
        **more,  # type: ignore[arg-type]
    )


def test_one_post_with_all_passages_and_names() -> None:
    (merged,) = merge_tenures([tenure(0), tenure(9, alias="中共高邮市委")])
    assert merged.body == Entity(EntityKind.BODY, "高邮市委", ("市委", "中共高邮市委"))
    assert [passage.start for passage in merged.passages] == [0, 9]


def test_other_title_or_status_is_another_post() -> None:
    found = [tenure(0), tenure(9, title="常委"), tenure(20, status=Status.FORMER)]
    assert merge_tenures(found) == tuple(found)


def test_a_post_without_body_joins_the_one_with_it() -> None:
    (merged,) = merge_tenures([tenure(0, body=""), tenure(9)])
    assert (merged.body and merged.body.name, [p.start for p in merged.passages]) == ("高邮市委", [9, 0])


def test_a_secondment_left_out_later() -> None:
    (merged,) = merge_tenures([tenure(0, title="副市长(挂职)"), tenure(9, title="副市长")])
    assert merged.title == "副市长(挂职)"
