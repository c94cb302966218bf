"""Whose a chamber or a service of a town is that is printed without its place."""

from __future__ import annotations

import pytest

from tests.pipes.test_officials_edges import posts
from tests.support import read


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市长温如玉率团访问日本大阪,与当地商会会长白露座谈。", ["大阪商会"]),
        ("代表团抵达吉隆坡,拜访当地中国商会会长石川、青商会会长白露。", ["吉隆坡中国商会", "青商会"]),
        ("副市长方晓在符拉迪沃斯托克举行推介会,中国商会会长石川参加。", ["符拉迪沃斯托克中国商会"]),
        ("在签约现场,当地商会会长石川发言。", ["当地商会"]),
        ("市总商会会长石川、青商会会长白露参加。", ["高邮市总商会", "高邮市青商会"]),
        ("扬州市总商会换届。总商会秘书长石川主持。", ["扬州市总商会"]),
        ("总商会秘书长石川主持。", ["高邮市总商会"]),
    ],
)
def test_chambers(text: str, bodies: list[str]) -> None:
    assert [body for _, title, body in posts(text) if title in ("会长", "秘书长")] == bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("送桥镇党委书记温如玉、卫生院院长石川参加。", "高邮市送桥镇卫生院"),
        ("送桥镇司法所开展调解。司法所所长石川参加。", "高邮市送桥镇司法所"),
        ("卫生院院长石川参加。", "卫生院"),
    ],
)
def test_services_of_a_town(text: str, body: str) -> None:
    assert posts(text)[-1][2] == body


def test_a_village_on_a_page_of_its_town() -> None:
    (post,) = read("何楼村召开代表大会。村党支部书记石川汇报。", town="送桥镇")._.tenures
    assert post.body is not None
    assert post.body.name == "高邮市送桥镇何楼村党支部"
