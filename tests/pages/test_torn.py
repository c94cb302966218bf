"""Articles that others stand in the middle of: pictures, boxed rolls, briefs with their headline below."""

from __future__ import annotations

import pytest

from kg.pages import split_page
from kg.types import Article, BlockKind, Page

TORN = """全市项目建设推进会召开

　　本报讯（记者 林帆）3月3日，全市项
目建设推进会在市行政中心召开。市长陈明
主持会议并讲话。
"""
REST = """生产线建设，当年就可投产。陈明要求各有
关部门抓紧办理手续，让企业早开工。
"""


def split(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    articles = split_page(Page("page.txt", text, "0" * 64))
    return [(a.headline, a.authors, body(a)) for a in articles if a.headline]


def body(article: Article) -> str:
    return "".join(article.text[b.start : b.end] for b in article.of_kind(BlockKind.PARAGRAPH))


def test_a_picture_in_the_middle_of_a_sentence() -> None:
    picture = "　　3月2日，柳河镇的农户正在铺\n膜播种，今年种植面积两万亩。　　白露　摄\n"
    ((headline, authors, text),) = split(f"{TORN}　　落户城东的制氢设备项目由\n\n{picture}\n恒泰公司{REST}")
    assert (headline, authors) == ("全市项目建设推进会召开", ("林帆",))
    assert "制氢设备项目由恒泰公司生产线建设" in text
    assert "铺膜播种" not in text


def test_a_boxed_roll_in_the_middle_of_a_sentence() -> None:
    roll = (
        "　市第十届人民代表大会第二次会议\n　　　　　选　举　结　果\n"
        "　市人大常委会主任：方　晓\n　市人大常委会副主任：白　露　何文渊\n　市人民政府市长：石敬一\n"
        "　市监察委员会主任：温如玉\n　市人民法院院长：顾　林（女）\n"
    )
    first, second = split(f"{TORN}　　会议指出，今年要加快高新技术产业投\n\n{roll}\n{REST}")
    assert first[0] == "全市项目建设推进会召开"
    assert first[2].endswith("产业投生产线建设,当年就可投产。陈明要求各有关部门抓紧办理手续,让企业早开工。")
    assert second[0] == "市第十届人民代表大会第二次会议"
    assert second[2].endswith("市监察委员会主任:温如玉市人民法院院长:顾林(女)")


def test_a_brief_above_its_headline_in_the_middle_of_a_sentence() -> None:
    brief = (
        "　　柳河镇上半年规上工业产值7亿元，同\n比增长5%；新签约项目4个，总投资9亿\n元。（何晴）\n\n"
        "半年账单\n"
    )
    found = split(f"{TORN}　　落户城东的制氢设备项目正在加快机头\n\n{brief}\n（上接本版头条）{REST}")
    assert [(headline, authors) for headline, authors, _ in found] == [
        ("全市项目建设推进会召开", ("林帆",)),
        ("半年账单", ("何晴",)),
    ]
    assert "生产线建设" in found[0][2]


def test_two_lines_of_a_headline_below_their_article() -> None:
    text = (
        f"{TORN}\n　　本报讯（记者 何晴）3月4日，市委书记\n方晓到柳河镇调研春播工作，镇长顾林参加。\n\n"
        "方晓调研春播工作：\n地要种好 客要留住\n\n"
        "一季度账本\n　　▲一季度，全镇工业产值3亿元，同比增\n长6%。\n"
    )
    assert [(headline, authors) for headline, authors, _ in split(text)] == [
        ("全市项目建设推进会召开", ("林帆",)),
        ("地要种好 客要留住", ("何晴",)),
        ("一季度账本", ()),
    ]


def test_a_story_with_its_headline_below_an_article_with_its_own_above() -> None:
    text = (
        f"{TORN}\n　　3月5日，副市长方晓领着招商小分队在宁波\n转了四天，看了十一家厂。（何晴）\n\n"
        "四天走了十一家厂\n——招商小分队赴宁波记\n"
    )
    assert [(headline, authors) for headline, authors, _ in split(text)] == [
        ("全市项目建设推进会召开", ("林帆",)),
        ("四天走了十一家厂", ("何晴",)),
    ]


def test_a_headline_that_ends_like_a_post() -> None:
    head = "方晓在柳河镇调研时要求\n把山里的路修宽 把山里的业做长"
    text = f"{TORN}\n{head}\n\n　　本报讯（记者 何晴）3月4日，市委书记方晓\n来到柳河镇调研。\n"
    assert [headline for headline, _, _ in split(text)][1:] == ["把山里的路修宽 把山里的业做长"]


@pytest.mark.parametrize("rest", ["陈明强调，要让企业早开工。", "白露就要素保障作了部署。"])
def test_the_rest_of_an_article_below_the_first_part_of_the_next(rest: str) -> None:
    lead = "　　本报讯（记者 林帆）3月3日，推进会召开。市长陈明主持会议，副市长白露参加。\n"
    other = "　　本报讯（记者 何晴）园区里塔吊林立，一季度产值12亿元。\n"
    more = "　　会上，市发改局局长方晓汇报手续办理情况。\n"
    last = "　　园区产值突破五亿元大关，园区里一片忙。\n"
    page = f"推进会召开\n{lead}\n园区首季开门红\n{other}　　{rest}\n{more}\n{last}"
    first, second = split(page)
    assert "方晓" in first[2]
    assert second[2].endswith("一季度产值12亿元。园区产值突破五亿元大关,园区里一片忙。")


def test_whom_an_article_has_named_itself_speaks_in_it() -> None:
    lead = "　　本报讯（记者 林帆）3月3日，推进会召开。市长陈明主持会议。\n"
    other = "　　本报讯（记者 何晴）3月4日，市长陈明到园区调研。\n　　陈明要求，各专班要下沉工地。\n"
    _, second = split(f"推进会召开\n{lead}\n陈明到园区调研\n{other}")
    assert second[2].endswith("陈明要求,各专班要下沉工地。")


def test_words_below_a_picture_wait_for_the_end_of_the_sentence() -> None:
    text = (
        "市领导督查项目建设\n\n■通讯员 林帆\n\n本报讯 日前,市长陈明督查项目建设。他要求加快进度。\n\n"
        "陈明强调,重大项\n\n天禾光能项目建设俯瞰图\n\n目是发展的支撑,要抢抓工期。\n"
    )
    ((_, _, told),) = split(text)
    assert "重大项目是发展的支撑" in told


def test_a_line_that_the_next_column_goes_on_with_is_no_headline() -> None:
    text = (
        "市领导调研企业用工\n\n■通讯员 林帆\n\n本报讯 日前,市长陈明调研企业用工。他要求做好服务。\n\n"
        "清溪用工服务公司在这里开了五年门店并办起线上招聘\n\n的新平台,专替企业找工人。陈明要求扩大业务。\n\n"
        "市领导慰问教师\n\n■通讯员 白露\n\n本报讯 日前,副市长石川慰问教师。\n"
    )
    assert [headline for headline, *_ in split(text)] == ["市领导调研企业用工", "市领导慰问教师"]
    assert "线上招聘的新平台" in split(text)[0][2]


def test_a_paragraph_goes_on_below_a_signed_picture() -> None:
    text = (
        "海西嘉兴携手共建园区\n\n本报嘉兴9月15日电（特派记者 白露）今天，两地签订协议，首个项\n\n"
        "航拍下的厂区。　石川　摄\n\n目落户德令哈，总投资3亿元。两地将互派人才。\n"
    )
    assert split(text) == [
        (
            "海西嘉兴携手共建园区",
            ("白露",),
            "今天,两地签订协议,首个项目落户德令哈,总投资3亿元。两地将互派人才。",
        )
    ]


def test_a_cut_paragraph_is_no_headline_where_a_word_bridges_the_cut() -> None:
    text = (
        "清溪县集中开工\n\n本报讯（记者 林帆）3月3日，清溪县项目集中开工，恒泰公司等参加。\n\n"
        "据了解，这批项目中，清溪生物科技有限公\n\n司的提取物项目占地80亩，年底投产。\n"
    )
    ((headline, _, told),) = split(text)
    assert headline == "清溪县集中开工"
    assert "清溪生物科技有限公司的提取物项目" in told


def test_a_picture_with_its_credit_below_is_no_part_of_the_sentence_around() -> None:
    text = (
        "清溪县集中开工\n\n本报讯（记者 林帆）3月3日，清溪县项目集中开工，总投资3亿元的恒泰电\n\n"
        "图为工人在车间里检查设备。\n白露　摄\n\n缆项目落户城东。各项目年底投产。\n"
    )
    assert split(text) == [
        (
            "清溪县集中开工",
            ("林帆",),
            "3月3日,清溪县项目集中开工,总投资3亿元的恒泰电缆项目落户城东。各项目年底投产。",
        )
    ]


def test_a_list_of_appointments_in_the_middle_of_a_sentence() -> None:
    roll = (
        "柳河市人大常委会任免名单\n（2024年3月2日市七届人大常委会第三次会议通过）\n任命：\n"
        "顾　林　市审计局局长\n方　晓　市统计局副局长\n"
    )
    first, second = split(f"{TORN}　　会议指出，今年要加快高新技术产业投\n\n{roll}\n{REST}")
    assert "产业投生产线建设" in first[2]
    assert second[2].endswith("方晓 市统计局副局长")


def test_the_rest_of_an_article_says_at_which_meeting_it_plays() -> None:
    other = (
        "客商到柳河看园区\n　　本报讯（记者 何晴）3月2日，清溪市副市长\n"
        "石川率考察团来我市，考察柳河产业园建设。市\n"
        "委书记顾林陪同。\n　　石川说，园区发展很有起色。\n"
    )
    rest = "　　推进会上，市发改局局长白露通报了柳河产业\n园建设情况。\n"
    first, second = split(f"{TORN}　　会议指出，今年要加快建设。\n\n{other}\n{rest}")
    assert first[2].endswith("推进会上,市发改局局长白露通报了柳河产业园建设情况。")
    assert second[2].endswith("园区发展很有起色。")


@pytest.mark.parametrize("line", ["今夜到明天 多云转晴 3℃～11℃ 东风2级", "明日天气：小雨 12℃-18℃"])
def test_the_weather_in_a_line_is_no_headline(line: str) -> None:
    ((headline, _, text),) = split(f"{TORN}　　会议要求各有关部门抓紧办理手续。\n\n{line}\n")
    assert headline == "全市项目建设推进会召开"
    assert text.endswith("抓紧办理手续。")


def test_a_day_goes_on_in_the_next_line() -> None:
    lead = "　　本报讯（记者 林帆）3月\n17日，市长陈明到柳河镇察看河道整治工程，要求\n汛期前完工。\n"
    text = f"市长察看河道\n{lead}"
    ((_, _, body),) = split(text)
    assert body.startswith("3月17日,市长陈明")


def test_a_brief_signed_by_another_in_the_middle_of_an_article() -> None:
    brief = "　　侠河村的工坊3月1日开张，头一批招\n工46人。（何晴）\n\n　　侠河村有了工坊\n"
    rest = "　　市长陈明要求，全市项目建设推进会定下\n的项目要早开工。\n"
    first, second = split(f"{TORN}　　会议指出，今年要加快项目建设。\n\n{brief}\n{rest}")
    assert first[1] == ("林帆",)
    assert first[2].endswith("定下的项目要早开工。")
    assert second[:2] == ("侠河村有了工坊", ("何晴",))
