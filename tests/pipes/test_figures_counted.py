"""Things that are counted whatever is done to them: by their class, by who has them, as parts of a whole."""

from __future__ import annotations

import pytest

from tests.pipes.test_observations import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市50户规上工业企业完成产值67.3亿元,同比增长9.8%。",
            [("规上工业企业", "50户", "", "actual"), ("产值", "6730000000CNY", "9.8", "actual")],
        ),
        (
            "全县引进技术人才才32人。",  # 人才, and then only
            [("引进技术人才", "32人", "", "actual")],
        ),
        (
            "我市代表团揽下11个项目,协议投资合计73.6亿元。",
            [("项目", "11个", "", "actual"), ("项目协议投资", "7360000000CNY", "", "actual")],
        ),
        (
            "三个项目合计引资24.3亿元。",
            [("项目", "3个", "", "actual"), ("项目引资", "2430000000CNY", "", "actual")],
        ),
        ("目前有5个计划新开工项目正在办理手续。", [("计划新开工项目", "5个", "", "target")]),
        (
            "镇里办了招聘会,87家企业带来岗位2300个,当场达成意向614人。",
            [
                ("企业", "87家", "", "actual"),
                ("岗位", "2300个", "", "actual"),
                ("当场达成意向", "614人", "", "actual"),
            ],
        ),
        (
            "全市共有规上企业187家,其中化工行业占了12家。",
            [("规上企业", "187家", "", "actual"), ("化工行业规上企业", "12家", "", "actual")],
        ),
        (
            "今年列入改造计划的小区共有22个,上半年完成13个。",
            [
                ("列入改造计划的小区", "22个", "", "actual"),
                ("完成列入改造计划的小区", "13个", "", "actual"),
            ],
        ),
        ("全市紧急转移群众1.26万人。", [("紧急转移群众", "12600人", "", "actual")]),
        ("夜校报名人数已经超过320人。", [("夜校报名人数", "320人", "", "actual")]),
        ("审批事项平均压减近六成时限。", []),
    ],
)
def test_counts(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


def test_fields_by_what_grows_there() -> None:
    assert told("全镇今年种油葵1.2万亩,比上年扩了三百亩。全镇养殖鲍鱼6200亩,年产鲍鱼5800吨。") == [
        ("油葵种植面积", "12000亩", "", "actual"),
        ("油葵种植面积比上年扩", "300亩", "", "actual"),
        ("养殖鲍鱼", "6200亩", "", "actual"),
        ("鲍鱼产量", "5800吨", "", "actual"),
    ]
