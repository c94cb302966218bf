"""Rankings: sentences with who stands how high among whom, by what."""

from __future__ import annotations

import pytest

from kg.pipes.observations.rankings.standings import standings
from kg.types import Ranking
from tests.support import read

Told = tuple[str, str, str, str]


def ranks(text: str, headline: str = "") -> tuple[Ranking, ...]:
    found: tuple[Ranking, ...] = read(text, headline)._.rankings
    return found


def told(text: str, headline: str = "") -> list[Told]:
    """Subject, measure, field, and the position with its bound."""
    return [
        (r.subject.name, r.measure, r.scope, f"{'≤' if r.bound else ''}{r.position}")
        for r in ranks(text, headline)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市GDP增速居全省第一。", [("高邮市", "GDP增速", "全省", "1")]),
        (
            "规上工业增加值增速列全省第3位,工业用电总量保持全省首位。",
            [("高邮市", "规上工业增加值增速", "全省", "3"), ("高邮市", "工业用电总量", "全省", "1")],
        ),
        ("去年,我市进入全国百强县第68位。", [("高邮市", "排名", "全国百强县", "68")]),
        (
            "高邮经济开发区综合实力跃升至全国经开区第58位。",
            [("高邮经济开发区", "综合实力", "全国经开区", "58")],
        ),
        ("送桥镇综合考核连续三年位居全市第1。", [("高邮市送桥镇", "综合考核", "全市", "1")]),
        (
            "江苏恒朗新材料有限公司进入全省民营企业百强第46位。",
            [("江苏恒朗新材料有限公司", "排名", "全省民营企业百强", "46")],
        ),
        (
            "江苏恒朗新材料有限公司深耕铝加工,连续三年位居全省同行业首位。",
            [("江苏恒朗新材料有限公司", "排名", "全省同行业", "1")],
        ),
        (
            "人才吸引力指数跃居全国第十、全省第一。",
            [("高邮市", "人才吸引力指数", "全国", "10"), ("高邮市", "人才吸引力指数", "全省", "1")],
        ),
        ("城市信用监测排名全省第2。", [("高邮市", "城市信用监测", "全省", "2")]),
        ("城市综合信用指数在全国县级市排名第12位。", [("高邮市", "城市综合信用指数", "全国县级市", "12")]),
    ],
)
def test_what_a_clause_ranks_by_itself(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "送桥镇社会消费品零售总额13.6亿元,增速居全市第三位。",
            [("高邮市送桥镇", "社会消费品零售总额增速", "全市", "3")],
        ),
        (
            "全市固定资产投资100亿元,增长10.2%,增幅居全省第二位。",
            [("高邮市", "固定资产投资增幅", "全省", "2")],
        ),
        ("全市工业用电量增长10.8%,居全省第4。", [("高邮市", "工业用电量增速", "全省", "4")]),
        ("全市PCT国际专利申请103件,居全省第2。", [("高邮市", "PCT国际专利申请", "全省", "2")]),
        (
            "送桥镇规上工业增加值、固定资产投资增速分别位居全市第3位、第5位。",
            [
                ("高邮市送桥镇", "规上工业增加值增速", "全市", "3"),
                ("高邮市送桥镇", "固定资产投资增速", "全市", "5"),
            ],
        ),
        (
            "送桥镇项目开工率、投产率分别为98.7%和91.2%,分别居全市第3位和第5位。",
            [("高邮市送桥镇", "项目开工率", "全市", "3"), ("高邮市送桥镇", "投产率", "全市", "5")],
        ),
        (
            "送桥镇工业开票销售、外资到账分别增长12%、20%,均居全市第一。",
            [
                ("高邮市送桥镇", "工业开票销售增速", "全市", "1"),
                ("高邮市送桥镇", "外资到账增速", "全市", "1"),
            ],
        ),
    ],
)
def test_the_rank_of_a_figure(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_two_ranks_of_one_judging() -> None:
    text = (
        "2022年,在商务部组织的经开区综合发展水平考核评价中,高邮经济开发区的排名跃居全国230家国家级经开区第25位,"
        "较上年度提升9个位次,全省118家经开区第5位,较上年度下降7个位次。"
    )
    first, second = ranks(text)
    assert {r.measure for r in (first, second)} == {"综合发展水平考核评价"}
    assert (first.scope, first.position, first.out_of, first.moved) == ("全国230家国家级经开区", 25, 230, 9)
    assert (second.scope, second.position, second.out_of, second.moved) == ("全省118家经开区", 5, 118, -7)
    assert {r.period for r in (first, second)} == {"2022"}
    assert second.passages[0].exact.endswith("较上年度下降7个位次")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "高邮经济开发区在全市10个园区综合考核中排名第二,较上年前移3位。",
            [("综合考核", "全市10个园区", 2, 10, 3)],
        ),
        ("全市10个镇综合考评中,送桥镇排名第三。", [("综合考评", "全市10个镇", 3, 10, None)]),
        ("城市信用监测排名由全国第227位提升到第49位。", [("城市信用监测", "全国", 49, None, 178)]),
        ("我市在全国县域创新百强榜两年上升11位至第68位。", [("排名", "全国县域创新百强榜", 68, None, 11)]),
    ],
)
def test_the_field_and_the_places_gained(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(r.measure, r.scope, r.position, r.out_of, r.moved) for r in ranks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("送桥镇、三垛镇分别列全省百强镇第6位和第9位。", [("高邮市送桥镇", 6), ("高邮市三垛镇", 9)]),
        (
            "江苏恒朗新材料有限公司、扬州望新电子有限公司进入全市纳税前20强。",
            [("江苏恒朗新材料有限公司", 20), ("扬州望新电子有限公司", 20)],
        ),
    ],
)
def test_several_in_one_clause(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(r.subject.name, r.position) for r in ranks(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind", "bound"),
    [
        ("今年,高邮经济开发区综合实力力争进入全国前30名。", "target", "max"),
        ("送桥镇全年工业投资预计增长8%,增速居全市第二位。", "expected", ""),
        ("全市空气优良天数超额完成省定目标,PM10改善幅度全省第一。", "actual", ""),
        ("固定资产投资增速连续5年保持全省前三。", "actual", "max"),
    ],
)
def test_whether_it_is_reached(text: str, kind: str, bound: str) -> None:
    (ranking,) = ranks(text)
    assert (ranking.kind.value, ranking.bound) == (kind, bound)


@pytest.mark.parametrize(
    "text",
    [
        "高邮经济开发区位列全市第二方阵。",
        "全市始终把安全生产放在首位。",
        "我市粮食总产量全省第一个突破百万吨。",
        "全市第一产业增加值21亿元。",
        "全省第一、第二产业增加值分别增长3%、4%。",
        "东盟继续保持全市第一大贸易伙伴地位。",
        "驻村第一书记温如玉说,全省第一期培训已开班。",
        "选手齐望山获全省第三名。",
        "职工温如玉在全市工匠大赛中获得第一名。",
        "十五届省运会我市团体总分居全省第四。",
        "高邮经济开发区未能进入全国前50名。",
        "外贸依存度居全省倒数第一。",
        "全市规上工业产值居全市第一。",
        "高邮湖大桥长度居全国第一。",
        "我国创新指数首次跻身全球前十。",
        "该项目单体产能居全国首位。",
        "11部文艺作品获奖、数量连续三届居全省首位。",
        "前三季度,全省前8个月用电量增长5%。",
        "第一,全市上下要统一思想;第二,各镇要压实责任。",
    ],
)
def test_what_is_no_rank(text: str) -> None:
    assert told(text) == []


def test_zones_alone_rank_among_zones() -> None:
    assert told("上市企业数量居国家级新区前三。") == []


def test_a_paragraph_is_not_about_what_it_named_long_before() -> None:
    text = "江苏恒朗新材料有限公司投产。全市项目加快建设。空气质量优良率居全省第五。"
    assert told(text) == [("高邮市", "空气质量优良率", "全省", "5")]


def test_the_first_words_of_a_paragraph_say_whose_it_is() -> None:
    text = "高邮经济开发区交出亮眼成绩单。规上工业增加值增速居全市第一。"
    assert told(text) == [("高邮经济开发区", "规上工业增加值增速", "全市", "1")]


def test_a_headline_gives_only_what_the_body_lacks() -> None:
    body = "去年,送桥镇综合考核位居全市第一。"
    assert told(body, "送桥镇综合考核居全市第一") == [("高邮市送桥镇", "综合考核", "全市", "1")]
    assert told("会议在送桥镇举行。", "送桥镇综合考核居全市第一")[0][1:] == ("综合考核", "全市", "1")


def test_a_quote_holds_the_figure_that_is_ranked() -> None:
    (ranking,) = ranks("送桥镇社会消费品零售总额13.6亿元,增速居全市第三位。")
    assert ranking.passages[0].exact.startswith("送桥镇社会消费品零售总额13.6亿元")


def test_a_field_is_what_stands_between_verb_and_position() -> None:
    (standing,) = standings("我市一举跃居全省46个县市第9位。", [])
    assert "我市一举跃居全省46个县市第9位。"[slice(*standing.field)] == "全省46个县市"
