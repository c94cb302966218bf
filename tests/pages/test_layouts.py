"""One page in the layouts that copies of newspapers come in: the same articles come out."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, BlockKind, Page

HEADLINES = ("全市工业经济运行分析会召开", "柳河镇冷链物流园开工")
AUTHORS = (("林帆",), ("白露", "方晓"))
BODIES = (
    (
        "本报讯（记者 林帆）4月8日，全市工业经济运行分析会在行政中心召开，市长温如玉主持会议并讲话，"
        "副市长齐望山通报一季度情况。",
        "今年前三个月，全市规模以上工业总产值达到86亿元，比去年同期多出7亿元，其中装备制造板块增长最快，"
        "纺织板块有所回落。",
        "温如玉要求各镇和各部门盯住重点企业，把要素保障做到前面，让在建的项目早竣工，让竣工的项目早投产。",
    ),
    (
        "本报讯（记者 白露 通讯员 方晓）4月9日上午，总投资3.2亿元的冷链物流园在柳河镇动工，项目由恒通"
        "物流有限公司投资建设。",
        "石川在现场说，物流园占地120亩，有六座低温库，明年入秋之前交付使用，周边果农卖果不用再往外县跑。",
    ),
)
FIRST, SECOND = BODIES
PAPER = [HEADLINES[0], *FIRST, "", HEADLINES[1], *SECOND]


def found(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    articles = split_page(Page("page.txt", text, "0" * 64))
    return [(a.headline, a.authors, _body(a)) for a in articles if a.headline]


def _body(article: Article) -> str:
    parts = "".join(article.printed[b.start : b.end] for b in article.of_kind(BlockKind.PARAGRAPH))
    return parts.replace("\n", "").replace(" ", "")


def wrapped(paragraph: str, column: int = 18) -> str:
    text = "　　" + paragraph
    return "\n".join(text[i : i + column] for i in range(0, len(text), column))


EXPECTED = [
    (headline, authors, "".join(body).split("）", 1)[1].replace(" ", ""))
    for headline, authors, body in zip(HEADLINES, AUTHORS, BODIES, strict=True)
]
WRAPPED = [wrapped(line) if len(line) > 30 else line for line in PAPER]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PAPER),
        "\n".join(PAPER).replace("\n", "\n\n"),
        "\n".join(WRAPPED),
        "\n".join(WRAPPED).replace("\n", "\n\n"),
        "\n".join(WRAPPED).replace("\n", "\r"),
        "\n".join(WRAPPED).replace("\n\n", "\n\f"),
    ],
    ids=["lines", "lines apart", "wrapped", "wrapped, apart", "old Mac", "form feed"],
)
def test_line_ends(text: str) -> None:
    assert found(text) == EXPECTED


@pytest.mark.parametrize(
    "picture",
    [
        ["图为工人在车间里检查设备。　顾林　摄"],
        ["图为工人在车间里检查设备。", "顾林 摄"],
        ["图为工人在车间里检查设备。"],
        ["工人在车间里检查设备 顾林/摄"],
        ["▲工人在车间里检查设备。（顾林 摄）"],
        ["近日，工人在车间里检查设备。顾林 摄"],
        ["园区厂房航拍图"],
        ["摄影：顾林"],
        ["图/顾林"],
        ["图为工人在车间里检查设备。", "顾林 摄", "", "园区厂房航拍图"],
    ],
    ids="".join,
)
@pytest.mark.parametrize("torn", [False, True], ids=["between paragraphs", "in a sentence"])
def test_what_is_set_into_an_article(picture: list[str], torn: bool) -> None:
    cut = [FIRST[0], FIRST[1][:31], "", *picture, "", FIRST[1][31:], FIRST[2]]
    body = cut if torn else [FIRST[0], FIRST[1], "", *picture, "", FIRST[2]]
    page = [HEADLINES[0], *body, "", HEADLINES[1], *SECOND]
    assert found("\n".join(page)) == EXPECTED


def test_a_sentence_in_large_type() -> None:
    quote = "盯住重点企业，把要素保障做到前面，让在建的项目早竣工。"
    page = [HEADLINES[0], FIRST[0], FIRST[1], "", quote, "", FIRST[2], "", HEADLINES[1], *SECOND]
    assert found("\n".join(page).replace("早竣工，", "早竣工。")) == [
        (h, a, b.replace("早竣工，", "早竣工。")) for h, a, b in EXPECTED
    ]


@pytest.mark.parametrize(
    "line",
    [
        "扫码看视频",
        "扫一扫　看更多",
        "更多内容请扫码",
        "扫描二维码　观看视频",
        "二维码",
        "本报常年法律顾问：清溪律师事务所　石川律师",
        "地址：清溪市人民路1号　邮编：123456　电话：4567890",
        "A2　要闻",
        "责任编辑：石川　美编：顾林　校对：石小满",
    ],
)
def test_furniture_in_the_middle_of_an_article(line: str) -> None:
    page = [HEADLINES[0], FIRST[0], FIRST[1], "", line, "", FIRST[2], "", HEADLINES[1], *SECOND]
    assert found("\n".join(page)) == EXPECTED


@pytest.mark.parametrize(
    "top",
    [
        ["要闻", "YAOWEN", "02"],
        ["2", "综合"],
        ["2023年4月10日", "星期一", "农历癸卯年二月二十", "第1234期", "今日4版"],
        ["A2 要闻", "清溪之窗", "2023年4月10日 星期一"],
        ["西溪时报 03 自贸"],
        ["清溪县融媒体中心主办　今日清溪", "2023年4月10日　星期一　01版·要闻"],
        ["清溪报·云岭新闻", "清溪经济开发区·云岭区融媒体中心", "2023年4月10日 星期一"],
    ],
    ids=" ".join,
)
def test_furniture_at_the_top(top: list[str]) -> None:
    assert found("\n".join([*top, *PAPER])) == EXPECTED


@pytest.mark.parametrize("number", ["2", "— 12 —", "· 3 ·"])
@pytest.mark.parametrize("gap", [[], [""]], ids=["attached", "apart"])
def test_a_page_number_in_the_middle_of_a_sentence(number: str, gap: list[str]) -> None:
    body = [FIRST[0], FIRST[1][:31], *gap, number, *gap, FIRST[1][31:], FIRST[2]]
    page = [HEADLINES[0], *body, "", HEADLINES[1], *SECOND]
    assert found("\n".join(page)) == EXPECTED


@pytest.mark.parametrize("title", ["导读", "今日导读", "【导读】", "本期要目"])
@pytest.mark.parametrize("reference", ["", "　2版", "　▶A3", "（见第2版）", "……3"])
@pytest.mark.parametrize("foot", [False, True], ids=["above", "below"])
def test_a_table_of_contents(title: str, reference: str, foot: bool) -> None:
    listed = [title, *(headline + reference for headline in HEADLINES)]
    page = [*PAPER, "", *listed] if foot else [*listed, "", *PAPER]
    assert found("\n".join(page)) == EXPECTED


@pytest.mark.parametrize("note", ["（下转A3版）", "下转3版", "▶▶下转第三版", "[下转2版]", "→下转04版"])
@pytest.mark.parametrize("joint", ["", "\n"], ids=["attached", "line"])
def test_where_an_article_goes_on(note: str, joint: str) -> None:
    page = [HEADLINES[0], *FIRST[:-1], FIRST[-1] + joint + note, "", HEADLINES[1], *SECOND]
    (first, second) = found("\n".join(page))
    assert first[:2] == EXPECTED[0][:2]
    assert second == EXPECTED[1]


@pytest.mark.parametrize("note", ["（上接A1版）", "上接1版", "◀◀上接第一版", "[上接1版]"])
def test_where_an_article_comes_from(note: str) -> None:
    rest = "要把准入关口前移，健全企业诉求办理机制，让服务跑在前面。"
    assert found("\n".join([note, rest, "", *PAPER])) == EXPECTED


@pytest.mark.parametrize(
    "lines",
    [
        ["全市工业经济运", "行分析会召开"],
        ["全市工业经济", "运行分析会召开"],
        ["石川“一张清单”管项", "目“一支队伍”跑到底"],
        ["柳河镇：", "冷链园里春来早"],
        ["让“小切", "口”管住“大问题”"],
        ["冷链园边", "的新学堂"],
        ["冷链园扩容,", "果农不愁卖"],
    ],
    ids="/".join,
)
def test_a_headline_broken_over_two_lines(lines: list[str]) -> None:
    found_here = found("\n".join([*PAPER, "", *lines, *(line.split("）")[-1] for line in FIRST)]))
    assert found_here[:2] == EXPECTED
    assert found_here[2][0].replace(" ", "").replace("，", ",") in ("".join(lines), lines[1])


@pytest.mark.parametrize("kicker", ["温如玉在柳河镇调研时强调", "奋战二季度　冲刺全年红", "本报特别报道"])
@pytest.mark.parametrize("headline", ["2024年全市春季植树活动举行", "方晓到石桥镇、白鹤乡调研"])
def test_a_headline_below_a_kicker(kicker: str, headline: str) -> None:
    articles = split_page(Page("page.txt", "\n".join([*PAPER, "", kicker, headline, *FIRST]), "0" * 64))
    assert articles[-1].headline.endswith(headline)
    assert articles[-1].authors == ("林帆",)


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("本报讯\n（记者 林帆）", ("林帆",)),
        ("本报讯（记者 林帆）\n", ("林帆",)),
        ("本 报讯（记者 林帆）", ("林帆",)),
        ("本报讯（通讯 员 林小帆）", ("林小帆",)),
        ("本报讯（记者 林 小帆 方晓）", ("林小帆", "方晓")),
        ("本报讯（记者 林小 帆 方晓）", ("林小帆", "方晓")),
        ("本报讯（融媒体 记者 林帆）", ("林帆",)),
        ("本报\u200b讯（记\u200b者 林帆\u200b 方晓）", ("林帆", "方晓")),
        ("（林小帆）", ("林小帆",)),
        ("（林帆 方晓）", ("林帆", "方晓")),
        ("（方案）", ()),
        ("（高新区）", ()),
    ],
)
def test_the_first_words_of_an_article(opening: str, names: tuple[str, ...]) -> None:
    text = FIRST[0].split("）")[1].replace("4月8日，", "春耕时节，")
    ((headline, authors, _),) = found(f"{HEADLINES[0]}\n{opening}{text}\n{FIRST[1]}\n")
    assert (headline, authors) == (HEADLINES[0], names)


def test_a_headline_of_two_lines_at_the_foot_of_its_text() -> None:
    texts = [line.split("）")[-1].replace("4月8日，", "") for line in FIRST]
    first = [*texts, "石川主持会议听取汇报", "要把要素保障做到前面"]
    second = [*SECOND, HEADLINES[1]]
    heads = [article[0] for article in found("\n".join([*second, "", *first, "", *FIRST, HEADLINES[0]]))]
    assert heads == [HEADLINES[1], "石川主持会议听取汇报 要把要素保障做到前面", HEADLINES[0]]


def test_a_kicker_above_the_text_and_the_headline_below() -> None:
    page = []
    for headline, body in zip(HEADLINES, (FIRST, SECOND), strict=True):
        page += ["石川在项目现场调研时强调", *body, "", headline, ""]
    assert found("\n".join(page)) == EXPECTED


@pytest.mark.parametrize("gap", [[], [""]], ids=["attached", "apart"])
def test_a_part_of_a_story(gap: list[str]) -> None:
    page = [HEADLINES[0], *FIRST[:2], *gap, "链式集聚　强筋骨", *gap, FIRST[2], "", HEADLINES[1], *SECOND]
    assert [article[:2] for article in found("\n".join(page))] == [article[:2] for article in EXPECTED]


def test_words_of_a_picture_without_credit_in_the_middle_of_a_word() -> None:
    last = FIRST[2] + "他说，产值还要再上一个台阶。"
    body = [FIRST[0], FIRST[1][:17], "", "货车在园区门口排队等候。", "", FIRST[1][17:], last]
    ((headline, authors, text), _) = found("\n".join([HEADLINES[0], *body, "", HEADLINES[1], *SECOND]))
    assert (headline, authors) == EXPECTED[0][:2]
    assert text == EXPECTED[0][2] + "他说，产值还要再上一个台阶。"


@pytest.mark.parametrize("word", ["热线", "责任编辑", "农历", "电话"])
def test_a_line_of_one_word_over_and_over_is_read_at_once(word: str) -> None:
    """Untrusted text: a masthead's pieces may be cut in one way alone, or this would never end."""
    line = f"2024年5月6日 {word * 40}。"
    assert line.replace(" ", "") in found(f"{HEADLINES[0]}\n\n　　{FIRST[0]}\n　　{line}")[0][2]


def test_headlines_right_below_their_texts_may_have_a_comma() -> None:
    texts = (
        (
            "　　1月21日，市长温如玉主持召开民营企业座谈会。台上只坐\n企业家，部门负责人坐在台下记。\n",
            "开年第一会，谈的是服务",
        ),
        ("　　柳河镇考察团日前到云岭镇，考察冷链物流园。两镇约定共\n建分拣中心。\n", "柳河云岭两镇牵手"),
        ("　　3月8日，全市调度会召开。市长温如玉要求，一季度产值\n增长一成以上。\n", "石化小镇链出新局"),
        ("　　1月20日，恒朗集团的第一台皮卡驶下改装线。年产能为三\n万台。\n", "改装线试车成功"),
    )
    page = "石川日报　2023年5月18日　星期四　第2版\n\n" + "\n".join(f"{body}{head}\n" for body, head in texts)
    assert [headline for headline, _, _ in found(page)] == [head for _, head in texts]


def test_a_negative_number_alone_is_no_torn_date() -> None:
    table = [
        "一季度各镇工业投资",
        "镇街",
        "完成(亿元)",
        "同比(%)",
        "柳河镇",
        "9.74",
        "-3.2",
        "玉带镇",
        "5",
        "1.4",
    ]
    page = split_page(Page("page.txt", "\n".join([*PAPER, "", *table]), "0" * 64))
    assert [a.text for a in page if a.is_furniture] == []
    assert "9.74\n-3.2\n玉带镇" in page[-1].text


def test_rows_with_large_numbers_stay_apart() -> None:
    rows = [
        "镇街　　产值（万元）　　同比（％）",
        "柳河镇　　186,200　　12.1",
        "玉带镇　　97,400　　3.2",
        "云岭镇　　60,500　　8.8",
    ]
    page = split_page(Page("page.txt", "\n".join(["上半年主要指标", *rows]), "0" * 64))
    assert page[-1].text.count("\n") >= len(rows) - 1
