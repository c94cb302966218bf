"""Headlines in the first line of their text, and labels over the reports of a column."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, Page

PAPER = "石川日报　2022年8月5日　第6版　园区\n\n"
OPENING = (
    "全市园区现场会举行\n　　本报讯（记者 林帆）8月2日，全市园区现场会在石川举行，副市长温如玉讲话。"
    "与会人员看了两个园区。\n\n"
)
HEADS = ("算力中心主体封顶", "药瓶项目投产", "半年账本“双过半”")
TEXTS = (
    "7月29日，云岭高新区算力中心主体封顶，恒朗公司投资18亿元。（白露）",
    "日前，总投资3.5亿元的药瓶项目在柳河开发区投产，年产药瓶2亿只。（记者 方晓）",
    "记者从三垛工业园获悉，1—6月，该园完成产值92.6亿元。（顾林）",
)
LABELS = ("【云岭高新区】", "【柳河开发区】", "【三垛工业园】")
AUTHORS = [("白露",), ("方晓",), ("顾林",)]


def split(text: str) -> list[Article]:
    return [a for a in split_page(Page("page.txt", text, "0" * 64)) if not a.is_furniture]


@pytest.mark.parametrize(
    "form",
    [
        "{label}\n{head}　{text}\n",
        "{label}{head}　{text}\n",
        "{label}\n{head}\n{text}\n",
        "●{head}　{text}\n",
        "▲ {head}　　{text}\n",
        "{head}　{text}\n\n",
        "　　{head}　{text}\n",
        "【{head}】{text}\n",
    ],
)
@pytest.mark.parametrize("rubric", ["园区速递\n", "【简讯】\n"])
def test_short_reports_with_their_headline_in_the_line(form: str, rubric: str) -> None:
    long = [head if len(head) > 7 else f"柳河{head}" for head in HEADS]
    column = "".join(
        form.format(label=label, head=head, text=text)
        for label, head, text in zip(LABELS, long, TEXTS, strict=True)
    )
    first, *others = split(PAPER + OPENING + rubric + column)
    assert first.headline == "全市园区现场会举行"
    assert [article.headline for article in others] == long
    assert [article.authors for article in others] == AUTHORS
    for article, text in zip(others, TEXTS, strict=True):
        assert text.partition("（")[0] in article.printed


@pytest.mark.parametrize("form", ["●{}　{}\n", "{}　{}\n\n"], ids=["marked", "apart"])
def test_a_headline_in_the_line_may_begin_with_a_figure(form: str) -> None:
    heads = ("480公里沟渠“洗了澡”", "12家企业组团招工", "3.2万亩早稻开镰")
    column = "".join(form.format(head, text) for head, text in zip(heads, TEXTS, strict=True))
    articles = split(f"{PAPER}{OPENING}{column}")
    assert [(a.headline, a.authors) for a in articles[1:]] == list(zip(heads, AUTHORS, strict=True))


def test_the_label_above_a_report_is_kept_with_it() -> None:
    column = "".join(f"{a}{b}　{c}\n" for a, b, c in zip(LABELS, HEADS, TEXTS, strict=True))
    for article, label in zip(split(PAPER + column), LABELS, strict=True):
        assert label.strip("【】") in article.text


@pytest.mark.parametrize(
    "line",
    [
        "石川县消息　日前，药瓶项目投产，年产药瓶2亿只。（白露）",
        "云岭高新区　7月29日，算力中心主体封顶。（白露）",
        "本报记者林帆　7月29日，算力中心主体封顶。（白露）",
        "7月29日上午　近日来天气炎热，各镇忙着抗旱。（白露）",
    ],
)
def test_no_headline_before_a_wide_space(line: str) -> None:
    articles = split(f"{PAPER}{OPENING}一周要闻\n{line}\n\n两镇结对\n{line}\n")
    assert [article.headline for article in articles] == ["全市园区现场会举行", "一周要闻", "两镇结对"]


def test_one_wide_space_shows_no_headline() -> None:
    articles = split(f"{PAPER}{OPENING}柳河的账本\n{HEADS[0]}　{TEXTS[0]}\n")
    assert [article.headline for article in articles] == ["全市园区现场会举行", "柳河的账本"]


def test_labelled_parts_of_a_story_whose_headline_stands_below_it() -> None:
    text = (
        "　　本报记者 白露 通讯员 方晓\n　　入秋的石川，塔吊林立，全县能源项目完成投资78.3亿元。\n"
        "【已建成】\n　　10月28日，云岭风电二期并网，由恒朗公司投资24亿元建设。\n"
        "【正在建】\n　　柳河储能电站总投资8.6亿元，计划12月投运。\n"
        "【新开工】\n　　10月26日，三垛硅料二期开工，总投资115亿元。\n\n"
        "风光步步高\n——我县能源项目扫描\n\n"
    )
    first, second = split(PAPER + text + OPENING)
    assert (first.headline, first.authors) == ("风光步步高", ("白露", "方晓"))
    assert "三垛硅料二期" in first.text
    assert second.headline == "全市园区现场会举行"


def test_labels_over_reports_whose_headlines_stand_below_them() -> None:
    text = (
        "【会议】\n　　本报讯（记者 林帆）12月26日，石川开发区召开工作会，书记齐望山讲话。\n"
        "　　会议说，来年再签50个项目。\n开发区谋划新年\n\n"
        "【招商】\n　　12月22日，主任温如玉到唐山考察氢能项目。\n　　（白露）\n温如玉赴唐山\n\n"
        "【人才】\n　　本报讯（通讯员 方晓）日前，开发区办了招聘会，到场企业60家。\n招聘会进厂区\n"
    )
    assert [article.headline for article in split(PAPER + text)] == [
        "开发区谋划新年",
        "温如玉赴唐山",
        "招聘会进厂区",
    ]
