"""What a note below a list says of some of its rows: by number, by mark, by name, of the rest."""

from __future__ import annotations

import pytest

from kg.pipes.projects.mention import Mention, Row
from kg.pipes.projects.notes import under_notes

_NAMES = ("氟化锂项目", "月饼工厂", "三垛净菜厂二期", "100兆瓦光伏电站")
_ROWS = "\n".join(f"{name},恒昇公司,2亿元" + ("※" if name == "月饼工厂" else "") for name in _NAMES)


def said(note: str) -> list[tuple[list[str], list[str]]]:
    """The places and the words that a note has for each row."""
    text = f"{_ROWS}\n{note}"
    rows = []
    for line in _ROWS.split("\n"):
        at = text.index(line)
        name = line.split(",")[0]
        span = (at, at + len(line))
        rows.append(Mention.alone(text, at, at + len(name), "projects.table", row=Row(span=span)))
    rubrics = [mention.rubric for mention in under_notes(text, rows)]
    return [([text[a:b] for a, b in r.sites], [text[a:b] for a, b in r.notes]) for r in rubrics]


def places(note: str) -> list[str]:
    """The nearest place that a note gives each row."""
    return [sites[0] if sites else "" for sites, _ in said(note)]


@pytest.mark.parametrize(
    ("note", "where"),
    [
        (
            "前两个项目位于城南园,第三个位于柳河镇,第四个位于白河镇。",
            ["城南园", "城南园", "柳河镇", "白河镇"],
        ),
        ("注:第1、3项在城南园;其余落户柳河镇。", ["城南园", "柳河镇", "城南园", "柳河镇"]),
        ("除标※的落户柳河镇外,其余均落户城南园。", ["城南园", "柳河镇", "城南园", "城南园"]),
        ("除贰外,其余均选址城南园。", ["城南园", "", "城南园", "城南园"]),
        ("场址:净菜、光伏两项目在城南园,月饼工厂在柳河镇。", ["", "柳河镇", "城南园", "城南园"]),
        ("后2个项目建在城南园。", ["", "", "城南园", "城南园"]),
        ("其余工作照常推进,柳河镇在列。", ["", "", "", ""]),
        ("前三季度全市在建项目86个。", ["", "", "", ""]),
    ],
)
def test_where_rows_lie_by_a_note(note: str, where: list[str]) -> None:
    assert places(note) == where


@pytest.mark.parametrize(
    ("note", "row", "words"),
    [
        ("注:带“※”号项目设备投资3100万元,年纳税200万元。", 1, ["设备投资3100万元", "年纳税200万元"]),
        ("说明:第4项已于4月11日开工。", 3, ["已于4月11日开工"]),
        ("注:净菜厂预计5月竣工。", 2, ["预计5月竣工"]),
        ("注:氟化锂项目由恒朗公司建设,满产后年税收1200万元。", 0, ["由恒朗公司建设", "满产后年税收1200万元"]),
    ],
)
def test_what_else_a_note_says_of_a_row(note: str, row: int, words: list[str]) -> None:
    assert [told for _, told in said(note)] == [words if i == row else [] for i in range(len(_NAMES))]
