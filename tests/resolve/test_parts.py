"""The parts of the resolution: terms, seats, ranks, look-alikes, rounding, scores."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.lookalikes import differing, folded
from kg.resolve.compare import verdict, weigh
from kg.resolve.compare.people import compare_people
from kg.resolve.compare.person import Profile
from kg.resolve.figures import agree
from kg.resolve.names import _today
from kg.resolve.parts import Break, Held
from kg.resolve.posts import bare_title, has_one_seat
from kg.resolve.ranks import level_of, place_rank, rank_name, rank_of
from kg.resolve.terms import split_terms
from tests import factory


def profile(
    name: str, body: str, place: str, *days: str, title: str = "局长", former: bool = False
) -> Profile:
    post = Held(body, title, place, "", None, former, days)
    return Profile(f"{name}|{place}|{body}", name, (post,), frozenset({(place, "")}))


@pytest.mark.parametrize(
    ("days", "cuts", "terms"),
    [
        (["2019-01-01", "2020-01-01"], [], [["2019-01-01", "2020-01-01"]]),
        (["2019-01-01", "2025-01-01"], ["2020-06-29"], [["2019-01-01"], ["2025-01-01"]]),
        (["2019-01-01", "2025-01-01"], ["2026-01-01"], [["2019-01-01", "2025-01-01"]]),
        (["2019-01-01", "2025-01-01"], ["2019-01-01", "2020-01-01"], [["2019-01-01"], ["2025-01-01"]]),
        ([], ["2020-01-01"], []),
    ],
)
def test_terms(days: list[str], cuts: list[str], terms: list[list[str]]) -> None:
    assert split_terms(days, [Break(cut, "removed", "") for cut in cuts]) == terms


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("管委会主任", "主任"),
        ("管理委员会副主任", "副主任"),
        ("党工委书记", "书记"),
        ("市长", "市长"),
        ("局长", "局长"),
    ],
)
def test_titles_without_their_organ(title: str, bare: str) -> None:
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("title", "single"),
    [
        ("管委会主任", True),
        ("书记", True),
        ("副主任", False),
        ("常委", False),
        ("总经理", True),
        ("委员", False),
    ],
)
def test_single_seats(title: str, single: bool) -> None:
    assert has_one_seat(factory.tenure(title=title)) is single


@pytest.mark.parametrize(
    ("body", "place", "title", "rank"),
    [
        ("扬州市委", "扬州市", "书记", "正厅级"),
        ("扬州市人民政府", "扬州市", "副市长", "副厅级"),
        ("高邮市人民政府", "高邮市", "常务副市长", "副处级"),
        ("高邮市发展和改革委员会", "高邮市", "主任", "正科级"),
        ("扬州市发展和改革委员会", "扬州市", "副主任", "副处级"),
        ("高邮市三垛镇人民政府", "高邮市三垛镇", "镇长", "正科级"),
        ("江苏省人民政府", "江苏省", "省长", "正部级"),
        ("南京市人民政府", "南京市", "市长", "副部级"),
        ("南京市六合区委", "南京市六合区", "书记", "副厅级"),
        ("重庆市渝北区人民政府", "重庆市渝北区", "区长", "正厅级"),
        ("高邮市人民法院", "高邮市", "院长", "副处级"),
        ("高邮经济开发区管委会", "高邮市", "管委会主任", "unknown"),
        ("澜州市人民政府", "澜州市", "市长", "unknown"),
        ("高邮市公安局交警大队", "高邮市", "大队长", "unknown"),
    ],
)
def test_ranks(body: str, place: str, title: str, rank: str) -> None:
    assert rank_name(rank_of(factory.body(body, place=place), title)) == rank


def test_levels() -> None:
    assert level_of(factory.body("高邮市财政局")) == "county"
    assert level_of(factory.body("澜州市财政局", place="澜州市")) == "unknown"
    assert level_of(factory.company()) == "unknown"
    assert place_rank("") is None


def test_look_alikes_fold_alike() -> None:
    assert folded("安徽智玮传感科技有限公司") == folded("安徽智纬传感科技有限公司")
    assert folded("中晟新材") != folded("中昇新材")
    assert differing("智玮", "智纬") == 1


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("12400000000", "12430000000", True), ("11260000000", "10850000000", False), ("5", "5", True)],
)
def test_rounded_figures_agree(left: str, right: str, same: bool) -> None:
    assert agree(Decimal(left), Decimal(right)) is same


def test_renamings_follow_chains_and_end_circles() -> None:
    assert _today("甲", {"甲": "乙", "乙": "丙"}) == "丙"
    assert _today("甲", {"甲": "乙", "乙": "甲"}) == "乙"


def test_bits_add_up() -> None:
    weighed = weigh(1.0, [("same place", 3.0), ("nothing", 0.0), ("clash", -7.0)])
    assert (weighed.bits, weighed.reasons) == (-3.0, ("clash -7.0", "same place +3.0"))
    assert verdict(weighed) == "unsure"
    assert verdict(weigh(6.0, [])) == "same"
    assert verdict(weigh(-6.0, [])) == "different"


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        # one after the other in one city
        (
            profile("贺承远", "澜州市发改委", "澜州市", "2019-01-17", "2020-04-21"),
            profile("贺承远", "澜州市人民政府", "澜州市", "2021-09-28", title="副市长"),
            "same",
        ),
        # two full-time posts on the same days
        (
            profile("张伟", "澜州市发改委", "澜州市", "2020-04-21", "2021-09-28", title="副主任"),
            profile("张伟", "澜州市税务局", "澜州市", "2021-09-28", title="副局长"),
            "different",
        ),
        # two cities by turns
        (
            profile("陈国栋", "澜州管委会", "澜州市", "2019-03-20", "2023-08-22", title="副主任"),
            profile("陈国栋", "汀阳市工信局", "汀阳市", "2019-10-16", "2025-04-16"),
            "different",
        ),
        # two cities one after the other
        (
            profile("徐建平", "桐溪县委", "桐溪县", "2021-09-28", title="书记"),
            profile("徐建平", "汀阳市委", "汀阳市", "2025-04-16", title="秘书长"),
            "unsure",
        ),
        # a page that names the former post
        (
            profile("柳敬之", "澜州市人民政府", "澜州市", "2019-01-17", "2020-04-21", title="副市长"),
            Profile(
                "柳敬之|汀阳市|汀阳市人民政府",
                "柳敬之",
                (
                    Held("汀阳市人民政府", "市长", "汀阳市", "", None, False, ("2023-08-23",)),
                    Held("澜州市人民政府", "副市长", "澜州市", "", None, True, ("2023-08-23",)),
                ),
                frozenset({("汀阳市", "")}),
            ),
            "same",
        ),
    ],
)
def test_one_person_or_two(left: Profile, right: Profile, said: str) -> None:
    assert verdict(compare_people(left, right)) == said
    assert compare_people(left, right).bits == compare_people(right, left).bits
