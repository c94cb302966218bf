"""A headline that a page prints in the middle of its text."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Page

TOP = "清溪报　2023年5月18日　星期四　第2版\n\n"
FIRST = (
    "　　5月16日，县政协主席温如玉带\n领部分委员视察古镇建设情况，先后\n来到古镇的老街修缮工程、柳河边的",
    "水车码头。委员们建议把夜间的游船\n开起来，温如玉主持了座谈会。\n",
)
SECOND = (
    "□本报记者　白露\n　　柳河镇的水蜜桃今夏卖出三千六百\n吨，乡亲们比去年多赚了一成。镇",
    "长方晓说，明年要把冷库建到村口，\n再添两条分拣线。\n",
)


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    articles = split_page(Page("page.txt", TOP + text, "0" * 64))
    return [(a.headline, a.authors, a.text.replace("\n", "")) for a in articles if a.headline]


@pytest.mark.parametrize(
    "headline", ["县政协视察古镇", "县政协视察古镇文旅项目建设", "古镇建设：夜里开船，白天修街"]
)
def test_text_goes_on_below(headline: str) -> None:
    [(title, _, text)] = found(f"{FIRST[0]}\n\n{headline}\n\n{FIRST[1]}")
    assert title == headline
    assert "柳河边的水车码头" in text


@pytest.mark.parametrize("below", ["柳河镇桃子下山", "柳河镇：桃子下山，游客上山"])
def test_one_after_the_other(below: str) -> None:
    text = f"{FIRST[0]}\n\n县政协视察古镇\n\n{FIRST[1]}\n{SECOND[0]}\n\n{below}\n\n{SECOND[1]}"
    (one, _, first), (other, authors, second) = found(text)
    assert (one, other, authors) == ("县政协视察古镇", below, ("白露",))
    assert first.endswith("温如玉主持了座谈会。")
    assert "镇长方晓说" in second


def test_a_text_torn_twice() -> None:
    middle = "水车码头。委员们建议把夜间的游船\n开起来，温如玉主持了座谈会，镇"
    text = f"{FIRST[0]}\n\n县政协视察古镇\n\n{middle}\n\n柳河镇桃子下山\n\n{SECOND[1]}"
    told = "".join(part for *_, part in found(text))
    assert "柳河边的水车码头" in told
    assert "镇长方晓说" in told


def test_a_text_of_its_own_below_is_another() -> None:
    whole = "　　本报讯（记者　顾林）5月17日，柳河大桥合龙，两岸的车程缩短到六\n分钟，全桥年底通车。\n"
    texts = {title: text for title, _, text in found(f"{FIRST[0]}\n\n柳河大桥合龙\n\n{whole}")}
    assert "老街修缮" not in texts["柳河大桥合龙"]


def test_a_document_that_a_sentence_names_is_no_heading() -> None:
    text = (
        "县人大常委会举行会议\n　　5月16日，县人大常委会举行会\n议，会议听取了审计工作报告。\n"
        "　　会议表决通过有关人事任免\n事项，新任命人员作了宪法宣誓。\n"
    )
    [(title, _, told)] = found(text)
    assert title == "县人大常委会举行会议"
    assert "有关人事任免事项" in told
