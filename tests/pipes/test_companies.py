"""Companies: where their names begin and end, and what their short forms mean."""

from __future__ import annotations

import pytest

from kg.pipes.companies.mentions import as_printed, borne_out
from kg.pipes.companies.names import brand_of, core_of, short_forms
from kg.types import Entity, EntityKind
from tests.support import read


def marked(text: str) -> list[tuple[str, Entity]]:
    doc = read(text)
    return [(span.text, span._.entity) for span in doc.spans["kg_companies"]]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("由佛山三角洲化工有限公司投资", ["佛山三角洲化工有限公司"]),
        ("拜访深圳市大疆创新科技有限公司", ["深圳市大疆创新科技有限公司"]),
        ("韦尔莫(中国)有限公司落户", ["韦尔莫(中国)有限公司"]),
        ("免去其白河林业有限公司总经理职务", ["白河林业有限公司"]),
        ("2023年敦化林业有限公司实现产值9亿元", ["敦化林业有限公司"]),
        ("苏豪集团江苏海企远帆新能源贸易有限公司发言", ["苏豪集团", "江苏海企远帆新能源贸易有限公司"]),
        ("由国能锡林郭勒新能源有限公司建设", ["国能锡林郭勒新能源有限公司"]),
        ("上午,日本东和精工株式会社奠基", ["日本东和精工株式会社"]),
        ("项目由美国卡斯特公司独资建设", ["美国卡斯特公司"]),
        ("敦化农商银行和徐工集团签约", ["敦化农商银行", "徐工集团"]),
        ("深入兴化经济开发区水泵厂考察", []),
        ("金穗生物总经理韩志刚发言", ["金穗生物"]),
        ("劳务派遣公司、上市公司和各企业参加", []),
        ("湖南工业大学党委书记出席", []),
        ("恒朗新材料项目负责人白露到场", []),
    ],
)
def test_boundaries(text: str, companies: list[str]) -> None:
    assert [found for found, _ in marked(text)] == companies


def test_a_parent_is_no_part_of_a_name() -> None:
    text = "智能床垫产业园由江西恒昇智家有限公司投资,其母公司恒昇集团同步推进物流仓,交给其在津子公司。"
    assert [printed for printed, _ in marked(text)] == ["江西恒昇智家有限公司", "恒昇集团"]


def test_short_forms_mean_the_full_name() -> None:
    found = marked("南通鼎盛重工有限公司再投4亿元。鼎盛重工去年纳税3亿元。鼎盛项目已开工,鼎盛时期的窑址。")
    name = "南通鼎盛重工有限公司"
    assert [(text, entity.name) for text, entity in found] == [
        (name, name),
        ("鼎盛重工", name),
        ("鼎盛", name),
    ]


def test_a_company_named_in_another_article() -> None:
    doc = read("锦程纺织20万锭项目破土。", companies=("可克达拉锦程纺织有限公司",))
    assert [span._.entity for span in doc.spans["kg_companies"]] == [
        Entity(
            EntityKind.COMPANY,
            "可克达拉锦程纺织有限公司",
            ("锦程纺织", "可克达拉锦程纺织", "可克达拉锦程", "锦程"),
        )
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [("市港航集团中标", "高邮市港航集团"), ("韦尔莫(中国)有限公司中标", "韦尔莫（中国）有限公司")],
)
def test_full_names(printed: str, name: str) -> None:
    assert [entity.name for _, entity in marked(printed)] == [name]


@pytest.mark.parametrize(
    ("company", "core", "brand"),
    [
        ("南通鼎盛重工有限公司", "鼎盛重工", "鼎盛"),
        ("江苏中能硅业科技发展有限公司", "中能硅业科技发展", "中能"),
        ("弘元新材料(徐州)有限公司", "弘元新材料", "弘元"),
        ("深圳市大疆创新科技有限公司", "大疆创新科技", "大疆"),
        ("丹麦北海风能系统公司", "北海风能系统", "北海"),
        ("香港爱信达控股有限公司", "爱信达控股", "爱信达"),
        ("徐工集团", "徐工", "徐工"),
    ],
)
def test_names_taken_apart(company: str, core: str, brand: str) -> None:
    assert (core_of(company), brand_of(company)) == (core, brand)


def test_short_forms_never_are_places() -> None:
    assert short_forms("江苏徐州能源有限公司") == ("江苏徐州能源", "徐州能源")


@pytest.mark.parametrize(
    ("text", "heard", "printed"),
    [
        ("投资方是韩国世美电子", "世美电子", "韩国世美电子"),
        ("出口韩国世美电子", "世美电子", "世美电子"),
        ("中国世美电子", "世美电子", "世美电子"),
        ("古月和孵化器总经理安宁签字", "古月和孵化器", None),
        ("力争盘活土地百亩,清退低效厂房三处", "清退", None),
        ("旅日乡亲投资建起酒店", "旅日乡亲", None),
    ],
)
def test_a_company_that_the_model_hears_is_taken_as_printed(
    text: str, heard: str, printed: str | None
) -> None:
    start = text.index(heard)
    span = as_printed(text, start, start + len(heard), ("古月",))
    assert (text[slice(*span)] if span else None) == printed


@pytest.mark.parametrize(
    ("text", "hint", "kept"),
    [
        ("工业集中区把锦恒丝绸请了来,蚕丝被项目投资6500万元。", "锦恒丝绸", True),
        ("一上午没停过。恒朗仪表把二楼全租了下来。", "恒朗仪表", True),
        ("往城里走,恒睿特缆的海工电缆项目正在打桩。", "恒睿特缆", True),
        ("今年,光研发就投了1860万元。", "光研发", False),
        ("这里的恒朗仪表很有名。", "恒朗仪表", False),
        ("从三垛镇走来的恒睿特缆人。", "恒睿特缆", False),
    ],
)
def test_a_firm_that_a_model_may_hear_counts_where_it_does_something(
    text: str, hint: str, kept: bool
) -> None:
    span = (text.index(hint), text.index(hint) + len(hint))
    assert [*borne_out(text, [span])] == ([span] if kept else [])
