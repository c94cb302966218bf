"""Names that no word of their own shows to be a project's, and what goes on about one by its firm's name."""

from __future__ import annotations

import pytest

from tests.support import read

Told = dict[str, tuple[list[str], list[str]]]


def told(text: str) -> Told:
    """The milestones and the sums in 亿元 of each project."""
    return {
        project.name: (
            [stage.value for stage in project.stages],
            [f"{i.kind.value} {i.amount.value / 10**8:g}" for i in project.investments],
        )
        for project in read(text)._.projects
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "靠路的85亩给恒朗磷酸铁锂前驱体,靠河的62亩留给白露电子级氢氟酸。恒朗正在打桩;白露6月进场。",
            {"恒朗磷酸铁锂前驱体": (["在建"], []), "白露电子级氢氟酸": (["开工"], [])},
        ),
        (
            "靠路的85亩给恒朗磷酸铁锂前驱体,靠河的62亩留给白露电子级氢氟酸。两家合计投34.5亿元——恒朗22亿元,白露12.5亿元。",
            {"恒朗磷酸铁锂前驱体": ([], ["total 22"]), "白露电子级氢氟酸": ([], ["total 12.5"])},
        ),
        (
            "一块围挡上写着“中草药加工厂”,业主是恒朗药业公司。桩机是10月底进来的。",
            {"中草药加工厂": (["开工"], [])},
        ),
        (
            "恒朗医用手术衣、白露防护敷料、石川湿巾生产线三个已经交工。",
            {
                "恒朗医用手术衣": (["竣工"], []),
                "白露防护敷料": (["竣工"], []),
                "石川湿巾生产线": (["竣工"], []),
            },
        ),
    ],
)
def test_names_by_what_is_done_with_them(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_a_count_of_people_names_no_projects() -> None:
    assert told("温如玉、齐望山、方晓晓三个已经开工。") == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "与群众有关的几件是:三垛中学9月底交付;平原大街管网工程10月底通水;送桥镇卫生院则提前,下周就能开诊。",
            ["三垛中学", "平原大街管网工程", "送桥镇卫生院"],
        ),
        (
            "一是恒朗储能电芯,8月投产;二是三垛镇开业在即的“方亭里”商业街;三是石川轴承二期,确保年内封顶。",
            ["恒朗储能电芯", "“方亭里”商业街", "石川轴承二期"],
        ),
        (
            "温如玉说,要抓招商;要抓服务,力争多开工;恒朗轴承项目已投产;石川电池项目已开工。",
            ["恒朗轴承项目", "石川电池项目"],
        ),
    ],
)
def test_entries_of_one_form_open_with_names(text: str, names: list[str]) -> None:
    assert [*told(text)] == names


def test_what_is_first_told_and_then_named_is_one_project() -> None:
    text = "去年7月签约,9月破土——这个恒朗轻量化车轴项目只用了七个月就投产。"
    assert told(text)["恒朗轻量化车轴项目"] == (["投产"], [])
    again = told("恒朗智慧园区项目总投资3亿元。这个智慧园区项目由方晓负责。")
    assert [*again] == ["恒朗智慧园区项目"]


def test_a_class_in_few_words_heads_its_list() -> None:
    text = (
        "续建的有恒朗饲料园、三垛港码头二期;新开工的有石川轻量化底盘、白露算力中心两个,"
        "总投资分别为23亿元和11.5亿元。"
    )
    assert told(text) == {
        "恒朗饲料园": (["在建"], []),
        "三垛港码头二期": (["在建"], []),
        "石川轻量化底盘": (["开工"], ["total 23"]),
        "白露算力中心": (["开工"], ["total 11.5"]),
    }


def test_papers_that_are_counted_are_signed_for_all() -> None:
    text = (
        "航空园迎来三份协议。北京恒朗把飞行模拟机培训中心放在这里;石川锂电池铝壳项目由白露精密合资;"
        "温如玉把锁具产业园项目给了三垛镇,一期3亿元。"
    )
    assert [stages for stages, _ in told(text).values()] == [["签约"], ["签约"], ["签约"]]


def test_a_grant_behind_a_dash_shows_what_is_built() -> None:
    text = "村口那座恒朗烘干冷藏中心——省里补助300万元,土建正在收尾。"
    assert told(text) == {"恒朗烘干冷藏中心": (["在建"], ["other 0.03"])}
