"""The district that one article is about, on a page of a wider place."""

from __future__ import annotations

import pytest

from kg.context.local import local_context
from kg.types import PageContext, PlaceLevel
from tests.support import article

CITY = PageContext(
    place="铜仁市", place_code="5206", level=PlaceLevel.CITY, parent="贵州省", zone="铜仁高新技术产业开发区"
)
COUNTY = PageContext(
    place="满洲里市",
    place_code="150781",
    level=PlaceLevel.COUNTY,
    parent="呼伦贝尔市",
    zone="满洲里综合保税区",
)

TOWN = PageContext(place="高邮市", place_code="321084", level=PlaceLevel.COUNTY, parent="扬州市")


@pytest.mark.parametrize(
    ("context", "headline", "text", "place", "zone"),
    [
        (CITY, "碧江区灯塔街道:小球带大业", "区文旅局副局长杨正喜说。", "铜仁市碧江区", ""),
        (CITY, "", "本报讯(记者 王红)碧江区召开大会。区领导李明参加。", "铜仁市碧江区", ""),
        (COUNTY, "扎赉诺尔区召开座谈会", "区领导刘洋参加会议。", "呼伦贝尔市扎赉诺尔区", ""),
        # Two districts, none named in short, or one that only visits: the page's own stays.
        (CITY, "碧江区、万山区结对", "区领导李明参加。", "铜仁市", CITY.zone),
        (CITY, "碧江区召开大会", "市领导李明参加。", "铜仁市", CITY.zone),
        # A digest, each brief of which is about a place of its own.
        (CITY, "", "○碧江区区领导李明调研。\n○万山区管网工程竣工。", "铜仁市", CITY.zone),
        # The city above, on the page of one of its own: only where the article names nothing else.
        (
            TOWN,
            "22个项目落子扬州经开区",
            "市委书记李明致辞。扬州把实体经济看作立身之本。扬州市长王红见证。",
            "扬州市",
            "",
        ),
        (TOWN, "扬州市来邮观摩", "市委书记李明致辞。扬州与高邮携手。扬州市长王红见证。", "高邮市", ""),
        (
            TOWN,
            "产值居扬州市前列",
            "市委书记李明致辞。扬州首位。居扬州市前列。扬州平均水平之上。",
            "高邮市",
            "",
        ),
        (COUNTY, "扎赉诺尔区考察团来我市取经", "区领导刘洋参加会议。", "满洲里市", COUNTY.zone),
        (COUNTY, "我市与扎赉诺尔区对接", "区领导刘洋参加会议。", "满洲里市", COUNTY.zone),
    ],
)
def test_local_context(context: PageContext, headline: str, text: str, place: str, zone: str) -> None:
    local = local_context(article(text, headline), context)
    assert (local.place, local.zone) == (place, zone)
