"""Lists of projects with a heading of their own, which belong to the report in front of them."""

from __future__ import annotations

from kg.pages import split_page
from kg.types import Page

REPORT = """14个项目集中签约前湾园区
　　本报讯（记者 林帆）9月21日下
午，园区重点项目集中签约仪式举行。副区长
白露致辞。

"""
LIST = """签约项目名单（部分）
●低温水产品分拨中心项目
投资方：三藤冷链有限公司
总投资：1.2亿元
●港机研发总部项目
投资方：力恒港机有限公司
总投资：3.4亿元

"""
NEXT = """石川到新区调研岸线利用
　　　　本报记者 王凯
　　9月19日，副市长石川到新区调研港口
岸线利用情况。
"""


def headlines(text: str) -> list[str]:
    return [a.headline for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline]


def test_a_list_of_what_was_signed_is_part_of_the_report() -> None:
    assert headlines(REPORT + LIST + NEXT) == ["14个项目集中签约前湾园区", "石川到新区调研岸线利用"]


def test_a_list_of_something_else_is_an_article() -> None:
    notice = (
        "2023年重点建设项目（节选）\n●低温水产品分拨中心项目\n投资方：三藤冷链有限公司\n总投资：1.2亿元\n\n"
    )
    assert headlines(REPORT + notice + NEXT)[1] == "2023年重点建设项目（节选）"
