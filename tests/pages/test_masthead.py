"""What stands at the top and the foot of a page, around its articles."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

STORY = """柳河大桥合龙
　　本报讯（记者 白露）9月18日，柳河大桥主桥合龙。大桥全长860米，由恒朗集团承建。

老街亮灯
　　本报讯（记者 方晓）9月17日晚，老街的三百盏灯笼一起亮了。
"""
FOUND = [("柳河大桥合龙", ("白露",)), ("老街亮灯", ("方晓",))]


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = split_page(Page("page.txt", text, "0" * 64))
    return [(a.headline, a.authors) for a in articles if a.headline]


@pytest.mark.parametrize(
    "top",
    [
        "柳河村讯\n2022年7月　第7期　总第31期\n防汛不松劲　安全记心间\n———————————",
        "云岭社区之声\n2023年第4期 2023年4月30日\n社区是我家 建设靠大家\n==========",
        "清溪时报　2022年4月29日　星期五　总第1806\n期\n特 刊　　3",
        "清溪报\n2023年9月20日 星期三\n教育 4",
        "老街故事\n（2022年秋季号）",
        "内部资料　注意保存\n\n清 溪 工 作 简 报\n\n（乡村建设专刊）\n\n第 17 期（总第 243 期）\n\n"
        "中共清溪县委办公室　编　　2022年6月20日\n签发人：石　岩",
        "秘密★六个月\n清溪信息\n第 8 期\n清溪县人民政府办公室　　2023年3月2日\n签发：齐望山\n\n"
        "目　录\n1.柳河大桥合龙\n2.老街亮灯",
        "　　内部资料\n　　免费交流\n\n　清　溪　政　协\n　QINGXI ZHENGXIE\n　2023年第2期\n\n主　编：温如玉",
        "┌──────────────┐\n│ 清溪商报 2020年9月4日 第6版 │\n└──────────────┘",
    ],
    ids=[
        "motto",
        "motto, another rule",
        "number of an issue torn",
        "section of the page",
        "season",
        "bulletin",
        "bulletin with contents",
        "names",
        "box",
    ],
)
def test_top(top: str) -> None:
    assert found(f"{top}\n\n{STORY}") == FOUND


@pytest.mark.parametrize(
    "top",
    [
        "第3版　　百姓来信　　2025年3月20日　　主持人：老顾\n热线 0452-5600000　来信请寄：清溪县融媒体中心",
        "清溪工作简报\n（乡村建设专刊）\n第17期\n清溪县委办公室　编　　2022年6月20日",
    ],
    ids=["hotline", "edition"],
)
def test_nothing_of_the_top_is_text(top: str) -> None:
    articles = split_page(Page("page.txt", f"{top}\n\n{STORY}", "0" * 64))
    assert [a.is_furniture for a in articles] == [True, False, False]


def test_a_headline_may_stand_right_below_the_date() -> None:
    page = "清溪报\n2023年9月20日 星期三\n" + STORY
    assert found(page) == FOUND


@pytest.mark.parametrize(
    "foot",
    [
        "———————————\n编委：石川　顾林\n投稿请交村文化礼堂　印数：500份",
        "———————————\n投稿请交村文化礼堂\n印数：500份",
        "编委会：温如玉 齐望山\n编辑部成员：白露 方晓\n印刷：清溪印刷厂",
        "主编：石川\n美术：顾林\n赠阅 欢迎投稿",
        "广告  清溪县云锦家具城开业酬宾  全场九折",
    ],
    ids=["board", "below a rule", "offices", "who draws", "advertisement"],
)
def test_foot(foot: str) -> None:
    assert found(f"清溪报\n2023年9月20日 星期三\n\n{STORY}\n{foot}\n") == FOUND


def test_a_table_below_a_rule_is_an_article() -> None:
    table = "丝绸节日程表\n9月3日　上午　开幕式　会展中心\n9月4日　上午　对接会　恒朗\n9月5日　下午　闭幕\n"
    page = f"清溪报\n2023年9月20日 星期三\n\n{STORY}——————————\n{table}"
    assert found(page) == [*FOUND, ("丝绸节日程表", ())]
