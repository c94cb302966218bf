"""Interviews: whose projects and figures the answers tell of."""

from __future__ import annotations

import pytest

from kg.types import EntityKind
from tests.support import read

QUESTIONS = (
    "记者:去年经营得怎么样?\n白露:去年1至9月公司销售收入8.2亿元,同比增长21%,出口交货值2.3亿元。\n"
    "记者:下一步呢?\n白露:特种光纤二期项目下个月在三垛镇开工,总投资6亿元。\n"
    "记者:明年呢?\n白露:力争明年销售收入突破15亿元。"
)


@pytest.mark.parametrize(
    "head",
    [
        "对话\n——访江苏宏远光纤科技股份有限公司董事长白露\n",
        "对话企业家\n江苏宏远光纤科技股份有限公司总经理白露:为什么是高邮\n",
    ],
)
def test_the_firm_whose_head_is_asked(head: str) -> None:
    doc = read(head + QUESTIONS)
    assert {o.subject.name for o in doc._.observations} == {"江苏宏远光纤科技股份有限公司"}
    (project,) = doc._.projects
    assert [firm.name for firm in project.companies] == ["江苏宏远光纤科技股份有限公司"]


def test_the_firm_in_brackets_behind_the_name_of_the_one_asked() -> None:
    text = "记者:订单够吗?\n白露(江苏宏远光纤科技股份有限公司董事长):够。明年销售目标是22亿元。"
    (observation,) = read(text)._.observations
    assert observation.subject.name == "江苏宏远光纤科技股份有限公司"


def test_the_zone_whose_head_is_asked() -> None:
    text = (
        "——访高邮经济开发区党工委书记林帆\n记者:半年怎么样?\n"
        "林帆:预计上半年完成规模以上工业总产值82亿元,新签约亿元以上项目18个。"
    )
    observations = read(text)._.observations
    assert {(o.subject.name, o.subject.kind) for o in observations} == {("高邮经济开发区", EntityKind.ZONE)}


def test_a_report_that_only_presents_somebody_is_no_interview() -> None:
    text = "江苏宏远光纤科技股份有限公司董事长白露来访。\n一季度,全市规上工业产值124亿元。"
    (observation,) = read(text)._.observations
    assert observation.subject.name == "高邮市"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("问:半年怎么样?\n答:", "问:下一步呢?\n答:接着干。"),
        ("——半年怎么样?\n——", "——下一步呢?\n——接着干。"),
        ("半年怎么样?\n", "下一步呢?\n接着干。"),
        ("记者\n半年怎么样?\n林帆\n", "记者\n下一步呢?\n林帆\n接着干。"),
    ],
)
def test_the_one_asked_speaks_for_his_own_however_the_questions_are_set(first: str, second: str) -> None:
    text = f"——访高邮经济开发区党工委书记林帆\n{first}我们规模以上工业总产值82亿元。\n{second}"
    assert [o.subject.name for o in read(text)._.observations] == ["高邮经济开发区"]


def test_of_several_who_are_asked_each_speaks_for_his_own() -> None:
    text = (
        "圆桌:怎样留住年轻人\n嘉宾:市人社局局长温如玉\n送桥镇党委书记方晓\n江苏宏远光纤科技股份有限公司董事长石川\n"
        "主持人:人往哪里走?\n温如玉:去年城镇新增就业3200人。\n方晓:游客63万人次。\n"
        "主持人:企业怎么看?\n石川:我们去年产值3.2亿元。\n今年力争产值4亿元。"
    )
    assert [(o.subject.name, o.measure) for o in read(text)._.observations] == [
        ("高邮市", "城镇新增就业"),
        ("高邮市送桥镇", "游客"),
        ("江苏宏远光纤科技股份有限公司", "产值"),
        ("江苏宏远光纤科技股份有限公司", "产值"),
    ]
