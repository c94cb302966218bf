"""Layouts, each as a small page; and that no page loses a character."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.pages import split_page
from kg.pages.clean import fold
from kg.types import Article, BlockKind, Page

Summary = list[tuple[str, tuple[str, ...], str]]


def split(text: str) -> tuple[Article, ...]:
    return split_page(Page("page.txt", text, "0" * 64))


def body(article: Article) -> str:
    parts = article.of_kind(BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.FURNITURE)
    return "/".join(article.text[b.start : b.end] for b in parts)


def summary(text: str) -> Summary:
    """Headline, authors and body of each article."""
    return [(a.headline, a.authors, body(a)) for a in split(text)]


OPENING = "本报讯（记者 林帆）3月3日上午，全市项目建设推进会召开，市长陈明参加。"
OPENING_BODY = "3月3日上午,全市项目建设推进会召开,市长陈明参加。"
HARVEST = "本报讯（通讯员 苏婉）3月4日，秋粮收购工作会议召开，副市长李强主持。"
HARVEST_BODY = "3月4日,秋粮收购工作会议召开,副市长李强主持。"
TWO = [
    ("全市项目建设推进会召开", ("林帆",), OPENING_BODY),
    ("秋粮收购工作会议召开", ("苏婉",), HARVEST_BODY),
]


@pytest.mark.parametrize(
    "text",
    [
        f"全市项目建设推进会召开\n{OPENING}\n\n秋粮收购工作会议召开\n{HARVEST}\n",
        f"全市项目建设推进会召开\n\n{OPENING}\n\n秋粮收购工作会议召开\n\n{HARVEST}",
        f"全市项目建设推进会召开\n{OPENING}\n秋粮收购工作会议召开\n{HARVEST}",
        f"# 全市项目建设推进会召开\r\n\r\n{OPENING}\r\n\r\n# 秋粮收购工作会议召开\r\n\r\n{HARVEST}\r\n",
        f"{OPENING}\n\n全市项目建设推进会召开\n\n{HARVEST}\n\n秋粮收购工作会议召开\n",
        f"全市项目建设推进会召开\n\n{OPENING}\n\n{HARVEST}\n\n秋粮收购工作会议召开\n",
    ],
    ids=["before", "gaps", "no gaps", "markdown", "after", "mixed"],
)
def test_headline_before_or_after_the_body(text: str) -> None:
    assert summary(text) == TWO


def test_wrapped_lines_and_layout_spaces() -> None:
    text = (
        "　　本报讯（记者 林帆）3月3日上\n午，全市项目建设推进会召开，市\n"
        "长 陈 明 参 加 并 讲 话 ， 副 市 长 李\n强主持会议。会议部署了二季度工\n作。\n"
        "　　陈明指出，抓项目就是抓发展，\n要倒排工期。\n\n全市项目建设推进会召开\n"
    )
    lead = "3月3日上午,全市项目建设推进会召开,市长陈明参加并讲话,副市长李强主持会议。会议部署了二季度工作。"
    assert summary(text) == [
        ("全市项目建设推进会召开", ("林帆",), f"{lead}/陈明指出,抓项目就是抓发展,要倒排工期。"),
    ]


def test_a_sentence_goes_on_in_the_next_column() -> None:
    text = (
        "本报讯（记者 林帆）3月3日上\n午，全市项目建设推进会召开，市\n"
        "长陈明参加会议并作了讲话，始终\n坚持\n\n"
        "“项目为王”的导向，以真抓实干\n的作风抓落实。\n\n全市项目建设推进会召开\n"
    )
    (article,) = split(text)
    assert body(article) == (
        "3月3日上午,全市项目建设推进会召开,市长陈明参加会议并作了讲话,始终坚持“项目为王”的导向,以真抓实干的作风抓落实。"
    )


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("陈明在全市项目建设推进会上强调——\n把工期抢回来", ["kicker", "headline"]),
        ("把工期抢回来\n——全市项目建设推进会召开", ["headline", "subtitle"]),
        ("全市项目建设推进会召开\n总投资136.5亿元 陈明宣布开工", ["headline", "subtitle"]),
        ("全市项目建设推进会召开\n陈明出席并讲话", ["headline", "subtitle"]),
        ("抢抓关键期\n全市项目建设推进会召开\n陈明主持", ["kicker", "headline", "subtitle"]),
        ("重点项目巡礼\n全市项目建设推进会召开", ["kicker", "headline"]),
        ("# 全市项目建设推进会召开\n\n## 把工期抢回来", ["headline", "subtitle"]),
        ("抢抓关键期 跑出加速度\n全市项目建设推进会召开", ["headline", "headline"]),
    ],
)
def test_kicker_and_subtitle(heading: str, kinds: list[str]) -> None:
    (article,) = split(f"{heading}\n\n{OPENING}\n")
    assert [block.kind.value for block in article.blocks] == [*kinds, "byline", "paragraph"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("■通讯员 林帆\n\n", ""),
        ("", "（林帆）"),
        ("", "\n（记者 林帆）"),
        ("", " 通讯员林帆"),
        ("本报记者 林帆\n", ""),
    ],
)
def test_bylines_are_blocks_of_their_own(before: str, after: str) -> None:
    text = f"全市项目建设推进会召开\n{before}3月3日上午，全市项目建设推进会召开，市长陈明参加。{after}\n"
    (article,) = split(text)
    assert summary(text) == [TWO[0]]
    assert [b.kind for b in article.blocks].count(BlockKind.BYLINE) == 1


def test_an_article_cut_in_two_by_another() -> None:
    text = (
        "中昇隔膜基地签约落户\n\n"
        "本报讯（记者 林帆）3月3日，中\n昇隔膜基地项目签约落户经开区。\n"
        "总投资12亿元，全部建成以后年产\n值18亿元。公司董事长郭怀\n\n"
        "秋粮收购工作会议召开\n\n"
        "本报讯 3月4日，秋粮收购工作会\n议召开，副市长李强主持。会议要\n求备足仓容和资金。（苏婉）\n\n"
        "民说，公司第一次来是替客户来看\n厂，没想到自己留了下来。\n"
    )
    first, second = split(text)
    assert body(first) == (
        "3月3日,中昇隔膜基地项目签约落户经开区。总投资12亿元,全部建成以后年产值18亿元。"
        "公司董事长郭怀民说,公司第一次来是替客户来看厂,没想到自己留了下来。"
    )
    assert (first.authors, second.authors) == (("林帆",), ("苏婉",))
    (seam,) = first.seams
    assert first.text[seam:].startswith("民说")


@pytest.mark.parametrize("note", ["（上接本版头条）\n", "（上接本版头条）"])
def test_the_turn_to_another_place_of_the_page(note: str) -> None:
    text = (
        f"全市项目建设推进会召开\n\n{OPENING}\n\n秋粮收购工作会议召开\n\n{HARVEST}\n\n"
        f"{note}陈明要求，各专班要下沉工地。\n"
    )
    first, second = split(text)
    assert body(first).endswith("陈明要求,各专班要下沉工地。")
    assert body(second) == HARVEST_BODY


def test_the_turn_follows_the_article_that_says_so() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n秋粮收购工作会议召开\n{HARVEST}（下转第2版）\n\n"
        "（上接第1版）\n李强要求，收购现场要设遮雨棚。\n"
    )
    first, second = split(text)
    assert body(first) == OPENING_BODY
    assert body(second).endswith("李强要求,收购现场要设遮雨棚。")


def test_the_turn_stands_above_the_article_in_another_column() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n（上接本版）李强要求，收购现场要设遮雨棚。\n\n"
        f"秋粮收购工作会议召开\n{HARVEST}（下接本版）\n"
    )
    first, second = split(text)
    assert body(first) == OPENING_BODY
    assert body(second).endswith("李强要求,收购现场要设遮雨棚。")


def test_leads_torn_from_their_headlines() -> None:
    text = (
        "3月3日上午，全市项目建设推进会召开，市长陈明强调，项目要早开\n\n"
        "3月4日，秋粮收购工作会议召开，副市长李强要求备足仓容和资\n\n"
        "# 全市项目建设推进会召开\n\n工、早投产。会后签订了责任状。\n\n"
        "# 秋粮收购工作会议召开\n\n金，不打白条。会议还部署了值班。\n"
    )
    assert [(a.headline, body(a)) for a in split(text)] == [
        (
            "全市项目建设推进会召开",
            "3月3日上午,全市项目建设推进会召开,市长陈明强调,项目要早开工、早投产。会后签订了责任状。",
        ),
        (
            "秋粮收购工作会议召开",
            "3月4日,秋粮收购工作会议召开,副市长李强要求备足仓容和资金,不打白条。会议还部署了值班。",
        ),
    ]


def test_pictures_notices_and_furniture_have_no_headline() -> None:
    text = (
        f"澜州日报　2024年3月5日　星期二　第2版　要闻\n\n全市项目建设推进会召开\n{OPENING}\n\n"
        "3月2日，青口圩堤加固工程完工。 本报记者 江野 摄\n\n遗失声明\n永兴五金店遗失公章一枚，声明作废。\n"
    )
    assert summary(text) == [
        ("", (), "澜州日报 2024年3月5日 星期二 第2版 要闻"),
        TWO[0],
        ("", ("江野",), "3月2日,青口圩堤加固工程完工。"),
        ("", (), "遗失声明/永兴五金店遗失公章一枚,声明作废。"),
    ]
    assert [article.is_furniture for article in split(text)] == [True, False, False, False]


def test_an_appointment_list_is_one_article() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n澜州市人大常委会任免名单\n（2024年3月5日通过）\n任命：\n"
        "王小明　澜州市司法局局长\n李大海（挂职）　澜州市发改委副主任\n免去：\n王小明　澜州市信访局局长\n\n"
        f"秋粮收购工作会议召开\n{HARVEST}\n"
    )
    items = [a for a in split(text) if "任免" in a.headline]
    assert [body(a) for a in items] == [
        "(2024年3月5日通过)/任命:/王小明 澜州市司法局局长/李大海(挂职) 澜州市发改委副主任/"
        "免去:/王小明 澜州市信访局局长"
    ]


def test_a_subheading_stays_in_its_article() -> None:
    inner = "营商环境再优化\n\n一网通办让企业少跑腿。"
    text = f"全市项目建设推进会召开\n\n{OPENING}\n\n{inner}\n\n秋粮收购工作会议召开\n\n{HARVEST}\n"
    assert summary(text) == [
        (TWO[0][0], TWO[0][1], f"{OPENING_BODY}/营商环境再优化/一网通办让企业少跑腿。"),
        TWO[1],
    ]


def test_an_empty_page_has_no_articles() -> None:
    assert split("") == ()
    assert split(" \n\u3000\n\ufeff") == ()


LINES = st.sampled_from(
    [
        "",
        "　　本报讯（记者 林帆）3月3日，会议召开。",
        "全市项目建设推进会召开",
        "抢抓关键期 跑出加速度",
        "——访市商务局局长 王小明",
        "陈明强调，要倒排工期，把项目建",
        "设 好 。 二 季 度 开 工",
        "（林帆 苏婉）",
        "■通讯员 李小侃",
        "# 秋粮收购工作会议召开",
        "澜州日报 2024年3月5日 星期二",
        "（上接本版头条）",
        "（下转第2版）",
        "遗失声明",
        "图为签约现场。 记者 江野 摄",
        "任命：",
        "王小明　澜州市司法局局长",
        "编者按 三月以来，好戏连台。",
        "3月5日，重点项目开工，",
        "<script>alert(1)</script>",
    ]
)
PAGES = st.one_of(st.text(), st.lists(LINES, max_size=25).map("\n".join))


@example("韻癰\r0\r（㐀㐀\r0韻癰\n\n00韻\r0")  # three cuts in a row, with headings at both ends
@given(PAGES)
def test_nothing_is_lost_and_offsets_hold(text: str) -> None:
    articles = split(text)
    covered: list[int] = []
    for article in articles:
        assert len(article.text) == len(article.printed) == len(article.offsets)
        assert article.text == fold(article.printed)
        breaks = {block.end for block in article.blocks[:-1]}
        for i, (char, offset) in enumerate(zip(article.printed, article.offsets, strict=True)):
            if i in breaks:
                assert (char, offset) == ("\n", article.offsets[i - 1])
            else:
                assert char == text[offset]
                covered.append(offset)
        starts = [block.start for block in article.blocks]
        assert starts == [0, *(end + 1 for end in sorted(breaks))]
        assert article.blocks[-1].end == len(article.text)
        assert all(0 < seam < len(article.text) for seam in article.seams)
    assert len(covered) == len(set(covered))
    assert {i for i, char in enumerate(text) if char.isalnum()} <= set(covered)
    assert [article.number for article in articles] == list(range(1, len(articles) + 1))


@given(PAGES)
def test_every_passage_encloses_its_words(text: str) -> None:
    for article in split(text):
        for block in article.blocks:
            passage = (
                article.passage(block.start, block.end)
                if article.text[block.start : block.end].strip()
                else None
            )
            if passage is not None:
                quoted = "".join(char for char in text[passage.start : passage.end] if char in passage.exact)
                assert [c for c in passage.exact if c.isalnum()] == [c for c in quoted if c.isalnum()]


MARKET = "近日，河口镇举办春季农资集市，镇长孙佳到场。"
MARKET_BODY = "近日,河口镇举办春季农资集市,镇长孙佳到场。"


def test_a_name_in_brackets_signs_what_is_above_another_dispatch() -> None:
    text = (
        "观摩点评会召开\n　　白露主持召开观摩点评会，各镇对照查找不足。\n（方晓）\n"
        "　　本报讯（记者 苏婉）8月2日，市长石川率队赴宁波招商，取得成果。\n我市赴宁波招商结硕果\n"
    )
    assert [(a.headline, a.authors) for a in split(text) if a.headline] == [
        ("观摩点评会召开", ("方晓",)),
        ("我市赴宁波招商结硕果", ("苏婉",)),
    ]


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        ("□ 吉木子石 李晓霞\n", "", ("吉木子石", "李晓霞")),
        ("　　　　　　　　胡雪松\n", "", ("胡雪松",)),
        ("县融媒体中心 泽仁康珠\n", "", ("泽仁康珠",)),
        ("", "　　张海洋", ("张海洋",)),
        ("", "\n（县委办 王小明）", ("王小明",)),
        ("", "\n责编：王小明 美编：李大海", ()),
    ],
    ids=["mark", "right", "body", "after", "bracket", "editors"],
)
def test_names_around_the_text(above: str, below: str, authors: tuple[str, ...]) -> None:
    text = f"河口镇赶早备春耕\n{above}{MARKET}{below}\n\n秋粮收购工作会议召开\n{HARVEST}\n"
    articles = [article for article in split(text) if article.headline]
    assert [(a.headline, a.authors) for a in articles] == [
        ("河口镇赶早备春耕", authors),
        ("秋粮收购工作会议召开", ("苏婉",)),
    ]


@pytest.mark.parametrize(
    "masthead",
    [
        "河 口 报",
        "河口日报 农场专刊",
        "河口日报    2024年8月22日",
        "# 河口晚报 2021-06-25 A03 县域",
        "河口报 2023-03-31 2版 要闻",
    ],
)
def test_masthead_without_weekday(masthead: str) -> None:
    text = f"{masthead}\n秋粮收购工作会议召开\n{HARVEST}\n"
    assert [a.headline for a in split(text)] == ["", "秋粮收购工作会议召开"]


def test_place_above_its_headline() -> None:
    text = f"祥川县：\n铜产业链“链”出新动能\n\n本报记者 林帆\n\n{MARKET}\n"
    (article,) = split(text)
    kinds = [b.kind for b in article.blocks]
    assert kinds == [BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_many_headings_over_one_lead() -> None:
    heads = "学思想 强党性\n区委常委会召开会议\n传达学习会议精神\n区委书记何明主持\n安排二季度工作\n"
    articles = split(f"河口报 2023-03-31\n{heads}本报记者 林帆\n{OPENING_BODY}\n")
    assert [(a.authors, "区委常委会召开会议" in a.headline) for a in articles] == [
        ((), False),
        (("林帆",), True),
    ]


def test_headline_over_wrapped_text() -> None:
    text = (
        "河口镇赶早备春耕买农资\n　　近日，河口镇举办春季\n农资集市，镇长孙佳到场\n"
        "指导，镇农技站开出了第\n一批测土配方施肥的建议\n单。\n"
    )
    assert [a.headline for a in split(text)] == ["河口镇赶早备春耕买农资"]


@pytest.mark.parametrize("column", ["简讯", "【短波】", "一句话新闻"])
@pytest.mark.parametrize("mark", ["▲", "●", "", "\n◆", "\n▲"])
def test_signed_briefs_are_one_article(column: str, mark: str) -> None:
    items = (
        f"{mark}3月8日，市卫健委举办急救培训班。（白音）\n{mark}近日，天池镇为困难家庭送煤。（杜小鹃 高娃）\n"
    )
    articles = split(f"秋粮收购工作会议召开\n{HARVEST}\n\n{column}\n{items}")
    assert [(a.headline, a.authors) for a in articles] == [
        ("秋粮收购工作会议召开", ("苏婉",)),
        (column.strip("【】"), ("白音", "杜小鹃", "高娃")),
    ]


def test_briefs_signed_without_a_day_are_one_article() -> None:
    items = "　　园区1月份新注册企业14家。\n（白音）\n　　县纸品公司拿到首张订单，货值3万元。（高娃）\n"
    articles = split(
        f"秋粮收购工作会议召开\n{HARVEST}\n\n简　讯\n{items}　　2月7日，柳赞镇召开现场会。（田苗）\n"
    )
    assert [(a.headline, a.authors) for a in articles] == [
        ("秋粮收购工作会议召开", ("苏婉",)),
        ("简讯", ("白音", "高娃", "田苗")),
    ]


def test_a_column_over_a_headline_is_neither_author_nor_headline() -> None:
    text = f"全市项目建设推进会召开\n　　{OPENING}\n\n■要闻速览\n柳河镇植树\n　　3月2日，柳河镇干部植树。\n"
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("全市项目建设推进会召开", ("林帆",)),
        ("柳河镇植树", ()),
    ]


def test_a_slogan_that_ends_with_long_is_no_posting() -> None:
    text = (
        f"秋粮收购工作会议召开\n　　{HARVEST}\n\n产量稳 链条长\n园区首月“开门红”\n"
        "　　今年1月，园区产值12亿元，同比增长5%。\n　　（通讯员 林帆）\n"
    )
    assert [(a.headline, a.authors) for a in split(text)][1] == ("产量稳 链条长 园区首月“开门红”", ("林帆",))


def test_whom_an_interview_is_with_stands_over_its_headline() -> None:
    text = (
        f"秋粮收购工作会议召开\n{HARVEST}\n\n对话企业\n山海公司总经理石川：\n为什么把新厂放在柳河\n\n"
        "　　记者：山海公司有两个厂，为什么还要建？\n　　石川：看中的是近。\n"
    )
    assert [a.headline for a in split(text)][1] == "为什么把新厂放在柳河"


VILLAGE = "老井边搭起了戏台，七十岁的周桂兰唱了一下午，台下坐满了从城里回来的年轻人。"
VILLAGE_BODY = "老井边搭起了戏台,七十岁的周桂兰唱了一下午,台下坐满了从城里回来的年轻人。"
ORCHARD = "果农们正忙着疏花，合作社理事长何满仓说，今年新栽的三百亩梨树头一回挂果，客商已经来过两趟。"


@pytest.mark.parametrize(
    "headline",
    ["守井人", "戏台下", "贴膘的羊，鼓起的钱袋", "一根“金属镁棒”的降碳路", "婚事简办 不欠人情债", "公示"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_feature_without_date_or_byline_is_an_article(headline: str, gap: str) -> None:
    text = f"全市项目建设推进会召开{gap}{OPENING}\n陈明要求，各专班要下沉工地。\n\n{headline}{gap}{VILLAGE}\n"
    assert [(fold(h), a, b) for h, a, b in summary(text)] == [
        (TWO[0][0], TWO[0][1], f"{OPENING_BODY}/陈明要求,各专班要下沉工地。"),
        (fold(headline), (), VILLAGE_BODY),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("抓项目 强支撑", "优环境 添活力"), ("服务零距离", "办事零跑腿")]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_of_one_pattern_are_subheadings(first: str, second: str, gap: str) -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n{first}{gap}{VILLAGE}\n\n{second}{gap}{ORCHARD}\n\n"
        f"秋粮收购工作会议召开\n{HARVEST}\n"
    )
    assert [a.headline for a in split(text) if a.headline] == [TWO[0][0], TWO[1][0]]


def test_a_line_that_breaks_off_is_no_headline() -> None:
    text = (
        f"全市项目建设推进会召开\n\n{OPENING}\n\n干部们表示，今后将以工地为\n家，盯住每一个项目。\n\n"
        f"秋粮收购工作会议召开\n\n{HARVEST}\n"
    )
    assert [a.headline for a in split(text) if a.headline] == [TWO[0][0], TWO[1][0]]


def test_questions_are_no_headlines() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n对话：一粒麦子的旅程\n记者：今年夏粮收成如何？\n"
        "何满仓：面积稳住了，单产又高了两成，再夺丰收。\n记者：卖给谁？\n何满仓：就地转化六成。\n"
    )
    assert [a.headline for a in split(text)] == [TWO[0][0], "对话：一粒麦子的旅程"]


def test_the_date_below_a_paper_belongs_to_it() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n澜州农场任免职公示\n何满仓任第二管理区主任；\n"
        f"苏婉任工会主席。\n澜州农场人力资源部\n2024年9月29日\n\n颗粒归仓不是口号\n{VILLAGE}\n"
    )
    assert summary(text) == [
        TWO[0],
        (
            "澜州农场任免职公示",
            (),
            "何满仓任第二管理区主任;/苏婉任工会主席。/澜州农场人力资源部/2024年9月29日",
        ),
        ("颗粒归仓不是口号", (), VILLAGE_BODY),
    ]


def test_page_number_and_section_are_furniture() -> None:
    text = f"03 综合新闻\n责编 王小磊 美编 李小娜\n\n秋粮收购工作会议召开\n{HARVEST}\n"
    assert [a.headline for a in split(text) if a.headline] == ["秋粮收购工作会议召开"]


def wrapped(text: str, column: int, indent: str) -> str:
    """A paragraph cut at the width of a column."""
    text = indent + text
    return "\n".join(text[i : i + column] for i in range(0, len(text), column))


COTTON = (
    "新越棉纺的车间里，抓棉机来回吃棉花。厂长万福来说，从前一万锭要用八十个工人，现在十五个就够了，"
    "省下的人手去了新车间。园区里像这样的厂子还有六家，去年一共用棉四万吨，产值翻了一番。"
)
POND = (
    "五连职工安秀兰尝到了甜头。六十亩虾塘，亩产四百多公斤，虾苗坐飞机从海南来，吃的却是塔河的水。"
    "团场今年又挖了八百亩新塘，等着水渠通水，秋后就能头一回放苗，买家已经排到了年底。"
)


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["dense", "gaps"])
@pytest.mark.parametrize(
    ("column", "indent"), [(0, ""), (0, "　　"), (15, "　　"), (20, "　　"), (28, "　　"), (20, "")]
)
def test_features_in_every_layout(column: int, indent: str, between: str) -> None:
    heads = ["棉纺车间的机器换了人手又换了新招", "沙漠边上种大虾", "全市项目建设推进会召开"]
    bodies = [COTTON, POND, OPENING]
    text = between.join(
        f"{head}\n{wrapped(body, column, indent) if column else indent + body}"
        for head, body in zip(heads, bodies, strict=True)
    )
    assert summary(text) == [
        (heads[0], (), fold(COTTON)),
        (heads[1], (), fold(POND)),
        (heads[2], ("林帆",), OPENING_BODY),
    ]


def test_a_headline_wider_than_the_column_does_not_flow_on() -> None:
    head = "济南市历城区党政代表团来我县考察并召开东西部协作联席会议"
    text = f"{head}\n{wrapped(COTTON, 14, '')}\n\n沙漠边上种大虾\n{wrapped(POND, 14, '')}\n"
    assert [(a.headline, body(a)) for a in split(text)] == [
        (head, fold(COTTON)),
        ("沙漠边上种大虾", fold(POND)),
    ]


@pytest.mark.parametrize("remark", ["（本报综合）", "（据《澜州日报》）", "\n（来源：澜州发布）"])
def test_a_remark_in_brackets_ends_an_article(remark: str) -> None:
    text = f"守井人\n{VILLAGE}{remark}\n沙漠边上种大虾\n{POND}\n全市项目建设推进会召开\n{OPENING}\n"
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("守井人", ()),
        ("沙漠边上种大虾", ()),
        ("全市项目建设推进会召开", ("林帆",)),
    ]


def test_a_writer_who_took_the_picture_signs_the_article() -> None:
    text = f"守井人\n\n{VILLAGE}\n\n{ORCHARD}（苏婉 文/图）\n\n全市项目建设推进会召开\n\n{OPENING}\n"
    assert [(a.headline, a.authors, body(a).count("/")) for a in split(text)] == [
        ("守井人", ("苏婉",), 1),
        ("全市项目建设推进会召开", ("林帆",), 0),
    ]


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    items = ["何满仓任第二管理区主任；", "苏婉任工会主席。", "任命：", "林帆为农技站站长", "李强为粮库主任"]
    text = "\n".join(["澜州农场任免职公示", *items])
    (article,) = split(text)
    assert body(article).count("/") == 4


def test_a_line_goes_on_with_a_figure_that_it_had_no_room_for() -> None:
    lines = (
        "　　上半年，全市上下齐心，地区生产总值保持较快增长，\n"
        "全市规上企业产值稳中有进，多项指标好于预期，工业增加\n"
        "值同比增长了好些，大家松了口气，初步核算增长\n16.8%，其中装备制造业一马当先，社会消费品零售总额和\n"
        "固定资产投资也都跑赢了去年同期，外贸进出口稳步回升。\n"
    )
    (article,) = split(f"全市经济形势分析会召开\n{lines}")
    assert body(article).count("/") == 0


def test_two_headlines_with_the_quotation_marks_in_one_place_are_two_articles() -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n陈明要求，各专班要下沉工地。\n\n"
        f"沙窝里种“黑珍珠”\n{POND}\n\n戏台口的“夜生意”\n{VILLAGE}\n"
    )
    assert [a.headline for a in split(text)] == [TWO[0][0], "沙窝里种“黑珍珠”", "戏台口的“夜生意”"]


@pytest.mark.parametrize("foot", ["举报电话：（0997）7120000", "二〇二四年十一月八日", "澜州市公安局"])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["dense", "gaps"])
def test_the_foot_of_a_notice_is_no_headline(foot: str, between: str) -> None:
    text = (
        f"全市项目建设推进会召开\n{OPENING}{between}澜州市拟任职干部公示\n何满仓，男，现任团市委副书记，拟任镇长。\n"
        f"{foot}{between}霜降这天\n{VILLAGE}{between}守井人\n{ORCHARD}\n"
    )
    assert [a.headline for a in split(text)] == [TWO[0][0], "澜州市拟任职干部公示", "霜降这天", "守井人"]


def test_byline_on_top_of_a_body_whose_headline_stands_below() -> None:
    text = (
        f"本报记者 林帆\n{OPENING_BODY}\n\n全市项目建设推进会召开\n\n"
        f"□ 通讯员 苏婉\n{HARVEST_BODY}\n\n秋粮收购工作会议召开\n"
    )
    assert summary(text) == TWO


def test_a_speech_is_one_article() -> None:
    text = (
        f"政府工作报告\n各位代表！\n{COTTON}\n过去一年的工作\n棉纺车间里，新越棉纺的抓棉机来回吃棉花，"
        f"厂长万福来说产值翻了一番。\n各位代表！\n{POND}\n"
    )
    assert [a.headline for a in split(text)] == ["政府工作报告"]


def test_headlines_with_a_mark_in_front() -> None:
    text = (
        "■ 澄湖镇晒出半年账\n（记者 罗小满）\n7月3日,澄湖镇召开例会。会议听取了汇报。\n\n"
        "■ 王大年到岭口乡看秋粮\n7月5日,县长王大年到岭口乡调研。长势很好。\n"
    )
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("澄湖镇晒出半年账", ("罗小满",)),
        ("王大年到岭口乡看秋粮", ()),
    ]
    assert (
        split("● 数字看开放 ●\n本报讯（记者 罗小满）今年前8个月，货运量增长。\n")[0].headline == "数字看开放"
    )


def test_a_label_is_a_headline_only_where_none_follows() -> None:
    text = (
        "【政协】\n●县政协召开座谈会\n9月1日,县政协召开座谈会。主席方圆讲话。\n\n"
        "〔会议〕\n△ 9月3日,乡人大会议召开。\n△ 9月5日,执法检查组来乡。\n"
    )
    assert [a.headline for a in split(text)] == ["县政协召开座谈会", "会议"]


def test_colophon_and_imprint_are_furniture() -> None:
    text = (
        "金色山湾\n2023年8月30日　责编：陆小叶\n\n"
        "全乡秋收过半\n本报讯（记者 罗小满）8月28日,全乡秋收过半。\n\n"
        "报：县委办、县政府办　　送：县直单位　　共印60份\n"
    )
    assert [a.headline for a in split(text) if a.headline] == ["全乡秋收过半"]


def test_lines_that_hang_below_a_set_in_beginning_go_on() -> None:
    text = (
        "县政府任免职通知\n　　任命\n　　罗小满为县能源局局长（试用期\n一年）；\n"
        "　　王大年为县林业局副局长，挂职\n期一年；\n"
        "　　方圆为县商务局局长。\n"
    )
    (article,) = split(text)
    assert "罗小满为县能源局局长(试用期一年);" in article.text
    assert "王大年为县林业局副局长,挂职期一年;" in article.text


def test_a_byline_torn_by_the_column() -> None:
    text = "口岸要快更要稳\n　　本报讯（记者 苏日娜 通讯员 白\n音）11月8日，市长王大年到口岸\n调研。\n"
    assert [a.authors for a in split(text)] == [("苏日娜", "白音")]


def test_a_bulletin_of_numbered_reports() -> None:
    text = (
        "金山简讯\n第9期\n\n"
        "一、副市长王大年来我县督导。6月21日，副市长王大年到我县督导项目建设。\n\n"
        "二、我县召开联席会。6月23日，会议以视频方式召开。\n\n"
        "三、干部任免。6月20日，会议任命罗小满为副县长。\n"
    )
    found = [(a.headline, a.text.rpartition("\n")[2]) for a in split(text) if a.headline]
    assert found == [
        ("副市长王大年来我县督导", "6月21日,副市长王大年到我县督导项目建设。"),
        ("我县召开联席会", "6月23日,会议以视频方式召开。"),
        ("干部任免", "6月20日,会议任命罗小满为副县长。"),
    ]


def test_a_bulletin_whose_numbered_headlines_stand_apart() -> None:
    text = (
        "里 坪 简 报\n（第9期）\n中共青川县里坪镇委员会　里坪镇人民政府　编　　2024年6月28日\n\n"
        "一、茶厂换新线　茶农笑开颜\n\n两家茶厂的生产线装好了，6月9日试机。（陈明）\n\n"
        "二、把会开到田坎上\n——镇党委召开灌溉问题座谈会\n\n“水啥时候来？”村民问镇长。\n\n"
        "三、数字里坪（1—5月）\n\n全镇采茶3.7吨，增长8.9%。\n"
    )
    assert [a.headline for a in split(text) if a.headline] == [
        "茶厂换新线　茶农笑开颜",
        "把会开到田坎上",
        "数字里坪（1—5月）",
    ]


def test_numbered_parts_of_one_report_stay_together() -> None:
    text = (
        "全县经济运行平稳\n本报讯（记者 罗小满）7月3日，县统计局发布数据。\n\n"
        "一、工业稳中有进。产值增长5%。\n\n二、投资持续回升。增长6%。\n\n三、消费逐步恢复。增长7%。\n"
    )
    assert [a.headline for a in split(text)] == ["全县经济运行平稳"]


def test_the_topmost_markdown_heading_names_the_paper() -> None:
    text = f"# 今日高邮\n\n## 全市项目建设推进会召开\n\n{OPENING}\n\n## 秋粮收购工作会议召开\n\n{HARVEST}\n"
    assert [told for told in summary(text) if told[0]] == TWO


def test_a_bulletin_with_its_contents() -> None:
    reports = "".join(
        f"{number}、{title}\n    3月{i}日,镇长陈明{what}。各村书记参加。\n\n"
        for i, (number, title, what) in enumerate(
            [
                ("一", "茶季过半算算账", "主持例会"),
                ("二", "县领导来镇检查", "陪同检查"),
                ("三", "客商来看茶", "接待"),
            ],
            3,
        )
    )
    contents = "【本期目录】\n    茶季过半算算账\n    县领导来镇检查\n    客商来看茶\n\n"
    text = f"{contents}{reports}编辑：林帆　　审核：苏婉\n"
    assert [headline for headline, *_ in summary(text) if headline] == [
        "茶季过半算算账",
        "县领导来镇检查",
        "客商来看茶",
    ]


def test_a_bulletin_with_its_contents_in_a_line() -> None:
    page = (
        "里 坪 镇 工 作 简 报\n（2024年第6期，总第41期）\n青川县里坪镇党政办公室编　　　　2024年6月28日\n"
        "本期要目：茶厂技改提速　县领导到我镇调研　防汛演练\n\n"
        "一、茶厂技改“百日会战”见成效\n本月，两家茶厂的生产线装好了。6月9日试机。\n\n"
        "二、副县长米雪梅到我镇调研\n6月18日，副县长米雪梅到我镇调研。\n\n"
        "三、全镇防汛演练举行\n6月21日，全镇防汛演练举行。\n\n报：县委办、县政府办　　发：各村（社区）\n"
    )
    assert [headline for headline, *_ in summary(page) if headline] == [
        "茶厂技改“百日会战”见成效",
        "副县长米雪梅到我镇调研",
        "全镇防汛演练举行",
    ]


def test_who_wrote_the_whole_page() -> None:
    text = (
        "全市项目建设推进会召开\n　　3月3日,全市项目建设推进会召开,市长陈明参加。\n\n"
        "秋粮收购工作会议召开\n　　3月4日,秋粮收购工作会议召开,副市长李强主持。\n\n"
        "　　　　本版撰稿：林帆 通讯员 苏婉\n"
    )
    assert [authors for headline, authors, _ in summary(text) if headline] == [("林帆", "苏婉")] * 2


def test_a_rubric_of_pictures_is_no_headline() -> None:
    text = f"全市项目建设推进会召开\n{OPENING}\n\n■图片新闻\n3月5日,村民在地里忙春耕。　　苏婉 摄\n"
    assert [headline for headline, *_ in summary(text) if headline] == ["全市项目建设推进会召开"]


@pytest.mark.parametrize(
    "line",
    [
        "平川县融媒体中心 2023年11月2日",
        "山南报·桑日县域\n二〇二一年八月二十五日　星期三",
        "11月2日　第一版",
        "【平川日报 2023-11-02 A03 镇街】",
        "平川新闻\n2023年11月2日　癸卯年九月十九\n二版·经济",
        "●编辑：苏婉　●邮箱：pc@126.com",
    ],
)
def test_mastheads(line: str) -> None:
    assert [told for told in summary(f"{line}\n\n全市项目建设推进会召开\n{OPENING}\n") if told[0]] == TWO[:1]


def test_a_kicker_in_parts_is_no_row_below_a_masthead() -> None:
    masthead, kicker = "平川报\n2023.3.4　星期六　农历二月十三　今日4版", "看口岸　谈通关　议夜市"
    page = f"{masthead}\n\n{kicker}\n全市项目建设推进会召开\n\n{OPENING}\n"
    assert [headline for headline, *_ in summary(page) if headline] == [f"{kicker} 全市项目建设推进会召开"]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("秋实粮机——羊要切着卖", "东海商会——牵线人", "北岭农机厂——压轴签约"),
        ("大阪:一碗面一份合同", "奈良:山对着山", "神户:最后的钟声"),
        ("以下项目已开工——", "以下项目年内投产——", "需要销号的老账——"),
    ],
)
def test_the_parts_of_a_story_stay_in_it(first: str, second: str, third: str) -> None:
    parts = "".join(f"{line}\n　　15日,代表团到了那里。\n" for line in (first, second, third))
    text = f"全市项目建设推进会召开\n{OPENING}\n{parts}\n秋粮收购工作会议召开\n{HARVEST}\n"
    assert [a.headline for a in split(text)] == [TWO[0][0], TWO[1][0]]


def test_what_begins_with_a_question_in_quotes_is_no_headline() -> None:
    lead = (
        "　　“山里的路修好没有？路灯装了几盏？”\n3月3日，县委书记陈明走进老街村挨户问了\n"
        "一圈，又到村委会把账本从头到尾翻了一遍，\n直到天黑才离开。随行的还有县交通运输局局\n长李强。\n"
        "　　　　（记者 林帆）\n"
    )
    text = f"{lead}县委书记进村问账\n\n全市项目建设推进会召开\n{OPENING}\n"
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("县委书记进村问账", ("林帆",)),
        ("全市项目建设推进会召开", ("林帆",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "━━━━━━━━━━━━",
        "签发：陈明　　核稿：李强　　共印60份",
        "报：县委办、县政府办。　送：各村（社区）。",
        "澜州高新　2024年10月10日　第2版　主编：石　榴",
        "【启事】老街村居民陈明遗失合同一份，编号0137，声明作废。",
    ],
)
def test_no_headline_is_made_of_furniture(line: str) -> None:
    text = f"{line}\n\n全市项目建设推进会召开\n{OPENING}\n\n{line}\n"
    assert [a.headline for a in split(text) if a.headline] == ["全市项目建设推进会召开"]


def test_the_sections_of_a_round_up() -> None:
    text = (
        f"重点项目年中“晾账本”\n{OPENING}\n\n■ 高新区\n　　{VILLAGE}\n\n■ 镇上\n　　{COTTON}\n\n"
        f"秋粮收购工作会议召开\n{HARVEST}\n"
    )
    assert [a.headline for a in split(text)] == ["重点项目年中“晾账本”", "秋粮收购工作会议召开"]


def test_authors_by_their_villages() -> None:
    text = f"村村响\n　　{VILLAGE}\n　　　　（老街村　徐行；石桥村　马骋）\n"
    assert [a.authors for a in split(text)] == [("徐行", "马骋")]


def test_a_table_stands_inside_its_article() -> None:
    rows = "项目名称　　　投资方　　　进展\n一号项目　　　甲公司　　　在建\n二号项目　　　乙公司　　　投产"
    table = f"项目进展表（截至9月底）\n{rows}"
    text = f"{OPENING}\n\n{table}\n\n疙瘩一个一个往桌上摆。陈明当场认领。\n\n全市项目建设推进会召开\n"
    assert [(a.headline, a.authors) for a in split(text)] == [("全市项目建设推进会召开", ("林帆",))]


def test_the_rows_of_a_table_below_set_in_paragraphs_stay_lines() -> None:
    text = (
        "　　会上签约项目2个，其中\n亿元以上1个，总投资5亿元，\n如下表：\n"
        "项目名称　　　投资方　　　总投资\n一号项目　　　甲公司　　　3亿元\n二号项目　　　乙公司　　　2亿元\n"
        "　　另有一个项目在谈，拟投\n资9000万元，八月再定。\n　　会议由市长陈明主持，有\n关人员参加。\n"
    )
    (article,) = split(text)
    assert article.text.split("\n")[1:4] == [
        "项目名称 投资方 总投资",
        "一号项目 甲公司3亿元",
        "二号项目 乙公司2亿元",
    ]


def test_a_list_of_appointments_is_headed_by_the_meeting_that_passed_it() -> None:
    head = "市十八届人大常委会第十六次会议11月13日任命："
    text = (
        f"全市项目建设推进会召开\n{OPENING}\n\n{head}\n　　王强为市商务局局长；\n　　李丽为市统计局局长。\n"
    )
    assert [a.headline for a in split(text)] == ["全市项目建设推进会召开", head]


@pytest.mark.parametrize(
    "line", ["6月9日 星期一", "今日澜州 2024.5.30 星期四 2 要闻", "澜州周讯 2024-5-30 周四"]
)
def test_a_date_with_its_weekday_is_no_kicker(line: str) -> None:
    heads = "枣花香里会客商\n澜州市重点项目集中签约\n14个项目签约 总投资87亿元"
    page = f"{line}\n\n{heads}\n\n　　{OPENING}"
    assert [article.headline for article in split(page) if article.headline] == ["澜州市重点项目集中签约"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_dispatch_line_in_a_paragraph_of_its_own(gap: str) -> None:
    text = (
        f"陈明调研重点项目\n\n本报讯（记者 林帆 通讯员 白玉）{gap}"
        "　　5月21日，县长陈明到澜州经济开发区\n调研重点项目建设。\n\n"
        f"澜州工业一季度开门红\n\n　　本报讯（记者 苏婉）{gap}　　今年前4个月，全县工业增加值增长百分之九。\n"
    )
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("陈明调研重点项目", ("林帆", "白玉")),
        ("澜州工业一季度开门红", ("苏婉",)),
    ]


def test_the_year_of_a_fair_is_no_figure() -> None:
    heads = "枣花香里会客商\n2031澜州枣业博览会开幕\n签约14个项目 总投资87亿元"
    page = f"要闻·2版\n\n{heads}\n\n　　{OPENING}"
    assert [article.headline for article in split(page) if article.headline] == ["2031澜州枣业博览会开幕"]


def test_a_short_line_between_two_signed_texts_is_a_headline() -> None:
    text = (
        "14个重点项目集中“破土”\n\n"
        "　　本报讯（记者 林帆）3月3日上午，集中开工活动举行，县长陈明\n出席。\n\n"
        "　　总投资12亿元的项目有九个，全部投产后年增产值三十亿元以上。\n\n"
        "陈明到企业走访\n\n"
        "　　“产线什么时候能满负荷？”连日来，县长陈明深入园区走访企业。\n\n"
        "　　在车间，他要求集中力量把项目做好。\n\n"
        "（本报记者 苏婉）\n"
    )
    assert [(a.headline, a.authors) for a in split(text)] == [
        ("14个重点项目集中“破土”", ("林帆",)),
        ("陈明到企业走访", ("苏婉",)),
    ]


def test_a_counted_headline_and_the_section_of_a_page() -> None:
    lines = "要闻·2版\n\n全县三季度项目建设再加力\n14个重点项目集中“破土”\n" + OPENING
    (article,) = (a for a in split(lines) if a.headline)
    assert article.headline == "全县三季度项目建设再加力 14个重点项目集中“破土”"


def test_an_entry_of_a_roll_that_is_longer_than_its_line() -> None:
    roll = "任命：\n王小明　澜州市司法局局长\n李大海　澜州市人民政府副市长（挂\n职）\n"
    found = split(
        f"全市项目建设推进会召开\n{OPENING}\n\n澜州市人大常委会任免名单\n（2024年3月5日通过）\n{roll}"
    )
    assert "李大海 澜州市人民政府副市长(挂职)" in found[-1].text


def test_days_of_a_week_and_the_time_of_a_meeting_are_no_furniture() -> None:
    week = (
        "清江日报　2023年10月16日\n\n一周政务\n\n周一\n\n石川到白沙镇调研秋粮收购。\n\n"
        "周二\n\n全市安全生产大会召开，温如玉讲话。\n"
    )
    (article,) = (article for article in split(week) if "周一\n" in article.text)
    assert article.headline == "一周政务"
    assert "周二\n" in article.text
    meeting = "全市招商大会\n时间：2023年4月12日上午9时\n主持：副市长温如玉\n出席：市委书记石川\n"
    assert "时间:2023年4月12日" in split(meeting)[0].text


def test_authors_on_lines_of_their_own_below_a_text_without_headline() -> None:
    lead, told = "3月3日,清溪县召开项目推进会,县长陈明主持。", "3月4日,清溪县举行签约仪式。"
    signed = "记者 石川\n通讯员 白露"
    assert summary(f"{lead}\n{signed}\n") == [("", ("石川", "白露"), lead)]
    assert summary(f"{lead}\n{signed}\n\n记者 顾林\n通讯员 方晓\n{told}\n") == [
        ("", ("石川", "白露"), lead),
        ("", ("顾林", "方晓"), told),
    ]
