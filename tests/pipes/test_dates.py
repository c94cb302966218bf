"""Days and periods: printed form → ISO value."""

from __future__ import annotations

import pytest

from kg.pipes.dates.find import find_dates
from kg.pipes.dates.lead import article_date
from kg.types import PageContext
from tests.support import read

PAGE = PageContext(year=2023, anchor="2023-03-25")
ISSUE = PageContext(year=2025, date="2025-01-06", anchor="2025-01-06")
UNDATED = PageContext()


def values(text: str, context: PageContext) -> list[tuple[str, str]]:
    return [(text[d.start : d.end], d.value) for d in find_dates(text, context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月18日下午,全区党建会召开", [("3月18日", "2023-03-18")]),
        ("2022年12月5日至7日,代表团来访", [("2022年12月5日至7日", "2022-12-05")]),
        ("9月19-20日,推进会召开", [("9月19-20日", "2023-09-19")]),
        ("十月十六日上午,调研组来到开发区", [("十月十六日", "2023-10-16")]),
        ("二〇二一年三月八日", [("二〇二一年三月八日", "2021-03-08")]),
        ("3月初,揭牌仪式举行", [("3月初", "2023-03")]),
        ("去年9月竣工,明年3月开工", [("去年9月", "2022-09"), ("明年3月", "2024-03")]),
        ("一季度产值12亿元,比去年一季度多", [("一季度", "2023-Q1"), ("去年一季度", "2022-Q1")]),
        ("首季开局稳", [("首季", "2023-Q1")]),
        ("上半年和下半年", [("上半年", "2023-H1"), ("下半年", "2023-H2")]),
        ("前三季度产值164亿元", [("前三季度", "2023-01/2023-09")]),
        (
            "今年1至8月,前8个月,前八月",
            [
                ("今年1至8月", "2023-01/2023-08"),
                ("前8个月", "2023-01/2023-08"),
                ("前八月", "2023-01/2023-08"),
            ],
        ),
        ("2024年1-6月份", [("2024年1-6月份", "2024-01/2024-06")]),
        ("今年前三个月", [("今年前三个月", "2023-01/2023-03")]),
        ("2018年产值1286亿元,全年力争1400亿元", [("2018年", "2018"), ("全年", "2023")]),
        ("2023-03-18印发", [("2023-03-18", "2023-03-18")]),
        ("近日,日前,三个月,2月30日,13月", []),
        ("月度调度,每7日一次,24小时", []),
    ],
)
def test_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, PAGE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月30日下午,例会召开。6日上午,分析会召开", ["2023-04-30", "2023-05-06"]),
        ("26日上午,分析会召开", ["2023-03-26"]),
        ("3日,分析会召开", ["2023-04-03"]),
        ("4月25日,观摩会召开,要求5月15日前办结。26日下午,", ["2023-04-25", "2023-05-15", "2023-04-26"]),
        ("4月25日,例会召开。石川一行26日走进白沙港", ["2023-04-25", "2023-04-26"]),
    ],
)
def test_a_bare_day_lies_beside_a_known_one(text: str, expected: list[str]) -> None:
    assert [d.value for d in find_dates(text, PAGE)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨天下午,分析会召开", "2025-01-05"),
        ("前天", "2025-01-04"),
        ("今天上午", "2025-01-06"),
        ("30日上午,市委书记调研", "2024-12-30"),
        ("12月28日,市委书记调研", "2024-12-28"),
        ("1月3日,市委书记调研", "2025-01-03"),
        ("上月", "2024-12"),
        ("本月", "2025-01"),
    ],
)
def test_the_issue_dates_what_is_told_from_it(text: str, expected: str) -> None:
    assert [d.value for d in find_dates(text, ISSUE)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9月19日至20日,推进会召开", ["--09-19"]),
        ("3月初,一季度,全年,昨天", ["", "", "", ""]),
        ("本报嘉兴9月15日电(特派记者 赵娟)今天,恳谈会举行", ["--09-15", "--09-15"]),
    ],
)
def test_without_a_year(text: str, expected: list[str]) -> None:
    assert [d.value for d in find_dates(text, UNDATED)] == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3月18日下午,全区党建会召开。", "2023-03-18"),
        ("截至3月20日,项目已开工153个。3月24日,现场会召开。", "2023-03-24"),
        ("公示期内,李明,1976年9月5日出生。", ""),
        ("确保项目6月30日前完成。", ""),
        ("敲定二季度开工计划\n3月18日,全区党建会召开。", "2023-03-18"),
    ],
)
def test_article_date(text: str, date: str) -> None:
    assert read(text)._.date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("5月19日,推进会召开。", "2024-05-19"),
        ("6月18日至20日,龙虾节将举行。5月19日,筹备会召开。", "2024-05-19"),
        ("6月18日,龙虾节将在三垛镇举行。", "2024-05-21"),
    ],
)
def test_an_article_is_not_of_a_day_after_its_paper(text: str, date: str) -> None:
    context = PageContext(place="高邮市", year=2024, date="2024-05-21")
    mentions = find_dates(text, context)
    assert article_date(text, mentions, context.date) == date


def test_spans() -> None:
    doc = read("一季度完成产值12亿元。3月18日,全区党建会召开。")
    assert [(s.text, s.label_, s._.date) for s in doc.spans["kg_dates"]] == [
        ("一季度", "DATE", "2023-Q1"),
        ("3月18日", "DATE", "2023-03-18"),
    ]


@pytest.mark.parametrize("text", ["农历三月初三", "农历八月十五日,歌圩开场", "藏历四月"])
def test_the_lunar_calendar_gives_no_date(text: str) -> None:
    assert find_dates(text, PAGE) == []


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("7月1日,会商会召开。次日,一行察看水库", PAGE, ["2023-07-01", "2023-07-02"]),
        ("12月31日,晚会举行。第二天一早", PAGE, ["2023-12-31", "2024-01-01"]),
        ("次日,一行察看水库", PAGE, [""]),
        ("上周五,局长到赛场检查", ISSUE, ["2025-01-03"]),
        ("上周五,局长到赛场检查", PAGE, [""]),
        ("上周日,局长到赛场检查", ISSUE, ["2025-01-05"]),
        ("上周天,局长到赛场检查", ISSUE, ["2025-01-05"]),
        ("上星期三,局长到赛场检查", ISSUE, ["2025-01-01"]),
        ("本周一,局长到赛场检查", ISSUE, ["2025-01-06"]),
        ("局长方晓一行3日来到赛场", ISSUE, ["2025-01-03"]),
        ("上月28日,推进会召开", ISSUE, ["2024-12-28"]),
        ("昨,例会召开", ISSUE, ["2025-01-05"]),
        ("5月20日,座谈会召开。共富车间22日投用", PAGE, ["2023-05-20", "2023-05-22"]),
        ("5月20日,座谈会召开。博览会22日在柳河镇开幕", PAGE, ["2023-05-20", "2023-05-22"]),
        ("5月20日,座谈会召开。培训班为期22日举行", PAGE, ["2023-05-20"]),
        ("副主席方晓23日带领委员视察口岸。", PAGE, ["2023-03-23"]),
        ("市金融工作局、白沙支行14日在会展中心牵头办起银企对接会。", PAGE, ["2023-03-14"]),
        ("委员们用时3日走访企业,为期5日调研", PAGE, []),
        ("前日,督查组到白沙街道督查", ISSUE, ["2025-01-04"]),
        ("目前日,当前日均用电", ISSUE, []),
        ("11月14日,座谈会召开。17日在昆山,一行走访企业", PAGE, ["2023-11-14", "2023-11-17"]),
    ],
)
def test_days_told_by_others(text: str, context: PageContext, expected: list[str]) -> None:
    assert [value for _, value in values(text, context)] == expected
