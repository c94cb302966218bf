"""Tables whose cells go on in the lines below them are read row by row."""

from __future__ import annotations

from time import process_time

import pytest

from kg.pages import split_page
from kg.pages.wrapped import with_whole_rows
from kg.pipes.cells import rows_of
from kg.pipes.clauses import lines
from kg.types import Page

TOP = "清溪日报　2023年7月14日　星期五　03版\n\n清溪县集中开工项目名单\n\n"
ROWS = [
    ["序号", "项目名称", "建设单位", "所在地", "总投资(亿元)"],
    ["1", "高强紧固件智能工厂项目", "江苏恒朗紧固件有限公司", "柳河镇", "3.2"],
    ["2", "冷链云仓项目", "白露物流公司", "云岭镇", "0.9"],
    ["3", "米糠油深加工二期项目", "清溪云禾粮油有限公司", "玉泉镇", "1.4"],
]
SPACED = """\
序号  项目名称        建设单位        所在地    总投资
                                                (亿元)
1     高强紧固件智能  江苏恒朗紧固件  柳河镇    3.2
      工厂项目        有限公司
2     冷链云仓项目    白露物流公司    云岭镇    0.9
3     米糠油深加工二  清溪云禾粮油有  玉泉镇    1.4
      期项目          限公司
"""
WIDE = """\
序号　　项目名称　　　　　建设单位　　　　　所在地　　　总投资
　　　　　　　　　　　　　　　　　　　　　　　　　　　（亿元）
1　　　 高强紧固件智能　　江苏恒朗紧固件　　柳河镇　　　3.2
　　　　工厂项目　　　　　有限公司
2　　　 冷链云仓项目　　　白露物流公司　　　云岭镇　　　0.9
3　　　 米糠油深加工二　　清溪云禾粮油有　　玉泉镇　　　1.4
　　　　期项目　　　　　　限公司
"""
BARRED = """\
┌──┬───────┬───────┬────┬────┐
│序号│项目名称      │建设单位      │所在地  │总投资  │
│    │              │              │        │（亿元）│
├──┼───────┼───────┼────┼────┤
│1   │高强紧固件智能│江苏恒朗紧固件│柳河镇  │3.2     │
│    │工厂项目      │有限公司      │        │        │
├──┼───────┼───────┼────┼────┤
│2   │冷链云仓项目  │白露物流公司  │云岭镇  │0.9     │
│3   │米糠油深加工二│清溪云禾粮油有│玉泉镇  │1.4     │
│    │期项目        │限公司        │        │        │
└──┴───────┴───────┴────┴────┘
"""


def cells(text: str) -> list[list[str]]:
    """The cells of each line of the last article below its headline."""
    *_, article = split_page(Page("page.txt", TOP + text, "0" * 64))
    rows = rows_of(article.text, article.offsets)
    return [[article.text[a:b] for a, b in row] for _, row in rows[1:] if row]


@pytest.mark.parametrize("text", [SPACED, WIDE, BARRED])
def test_each_cell_is_read_with_what_goes_on_below_it(text: str) -> None:
    assert cells(text) == ROWS


def test_without_numbers_what_goes_on_stands_at_the_margin() -> None:
    text = (
        "项目名称          投资方          总投资(亿元)  落户地\n"
        "高强紧固件智能    江苏恒朗紧固件  3.2           柳河镇\n"
        "工厂项目          有限公司\n"
        "冷链云仓项目      白露物流公司    0.9           云岭镇\n"
        "米糠油深加工二期  清溪云禾粮油公  1.4           玉泉镇\n"
        "项目              司\n"
    )
    assert [row[0] for row in cells(text)[1:]] == [
        "高强紧固件智能工厂项目",
        "冷链云仓项目",
        "米糠油深加工二期项目",
    ]


def test_rows_that_lack_cells_and_headings_between_them_go_on_with_nothing() -> None:
    text = (
        "序号  项目名称        总投资(亿元)\n"
        "柳河镇\n"
        "1     紧固件智能工厂  3.2\n"
        "2     冷链物流园项目  0.9\n"
        "云岭镇\n"
        "3     米糠油二期项目  1.4\n"
        "      合计            5.5\n"
    )
    assert [row[0] for row in cells(text)] == ["序号", "柳河镇", "1", "2", "云岭镇", "3", "合计"]


@pytest.mark.parametrize(
    ("rows", "below"),
    [
        ("│1   │高强紧固件智能│柳河镇  │3.2   │\n", "│    │工厂项目      │        │      │\n"),
        ("1     高强紧固件智能  江苏恒朗紧固件  3.2\n" * 2, "      高强紧固件智能  江苏恒朗紧固件\n"),
    ],
)
def test_a_row_of_many_lines_takes_no_longer_for_each(rows: str, below: str) -> None:
    def seconds(size: int) -> float:
        text = rows + below * size
        printed = list(lines(text))
        began = process_time()
        list(with_whole_rows(text, printed, [1] * len(printed)))
        return process_time() - began

    assert seconds(3000) < 50 * min(seconds(300) for _ in range(3))
