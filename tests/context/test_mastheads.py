"""The zone whose own paper a page is of, by its title or by who makes it."""

from __future__ import annotations

import pytest

from kg.context.mastheads import titled_zone
from tests.support import read


@pytest.mark.parametrize(
    ("head", "zone"),
    [
        ("渭南高新 2023年8月31日 第4版", "渭南高新技术产业开发区"),
        ("《随州高新》 2025年9月15日 总第218期", "随州高新技术产业开发区"),
        ("高邮高新区工作简报\n(第37期)", "高邮高新技术产业开发区"),
        ("经开周讯\n河南舞阳经济技术开发区党政办公室主办 总第163期", "舞阳经济技术开发区"),
        ("新港快报\n岳阳市城陵矶新港区融媒体中心主办", "城陵矶新港区"),
        ("高邮高新区专版\n2023年3月2日", "高邮高新技术产业开发区"),
        ("高邮日报 2023年3月2日", ""),
        ("高邮高新区召开大会 2023年3月2日", ""),
    ],
)
def test_whose_paper_it_is(head: str, zone: str) -> None:
    assert titled_zone(head, "高新区 经开区") == zone


def test_what_a_zones_paper_tells_without_a_place_is_of_the_zone() -> None:
    doc = read(
        "规上工业产值力争增长9%。恒泰铝业投资2亿元的铝箔扩能项目竣工。",
        zone="高邮高新技术产业开发区",
        of_zone=True,
    )
    assert [p.zone.name for p in doc._.projects] == ["高邮高新技术产业开发区"]
    assert [o.subject.name for o in doc._.observations] == ["高邮高新技术产业开发区"]
