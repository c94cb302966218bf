"""Pages whose headlines all have one mark, number or bracket, and reporters named in the last line."""

import pytest

from kg.pages import split_page
from kg.types import Page

BRIDGE = "柳河大桥7月6日合龙，全长860米，连接柳河镇与云岭镇。项目负责人顾林介绍，引桥施工月底前完成。"
SCHOOL = "云岭小学新校区昨日启用，设24个班。校长方晓说，学生午餐由社区食堂送来，家长可以随时查看。"
BUS = "7月6日，县公交公司新开两条夜班线，末班车延至22时。线路经过客运站、县医院和三个小区，票价两元。"
HEADS = ("柳河大桥如期合龙", "云岭小学“搬”进新校区", "夜班公交，让晚归人不再愁")
TOP = "石川日报\n2023年7月7日 星期五\n\n"


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(a.headline, a.authors) for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline]


@pytest.mark.parametrize("form", ["●{}", "■ {}", "【{}】", "{number}、{}"])
@pytest.mark.parametrize("gap", ["", "\n"])
def test_headlines_of_one_form_with_none_above_them(form: str, gap: str) -> None:
    heads = (form.format(head, number=number) for head, number in zip(HEADS, "一二三", strict=True))
    texts = (BRIDGE, SCHOOL, BUS)
    page = TOP + "\n".join(
        f"{head}\n{gap}　　{text}\n　　{BUS}\n" for head, text in zip(heads, texts, strict=True)
    )
    assert [head.strip("【】") for head, _ in found(page)] == list(HEADS)


def test_marked_parts_below_a_headline() -> None:
    parts = "".join(
        f"■ {head}\n\n　　{text}\n\n" for head, text in zip(HEADS, (BRIDGE, SCHOOL, BUS), strict=True)
    )
    assert len(found(f"{TOP}三个镇的上半年\n\n　　{BUS}\n\n{parts}")) == 1


@pytest.mark.parametrize("name", ["罗布顿珠", "巴特尔", "闻涛"])
def test_a_name_far_right_below_the_last_sentence(name: str) -> None:
    page = (
        f"{TOP}{HEADS[0]}\n　　{BRIDGE}\n{'　' * 12}{name}\n\n{HEADS[1]}\n　　{SCHOOL}\n{'　' * 12}白露露\n"
    )
    assert found(page) == [(HEADS[0], (name,)), (HEADS[1], ("白露露",))]


@pytest.mark.parametrize("word", ["未完待续", "宣传部", "编辑部"])
def test_other_words_far_right_sign_nothing(word: str) -> None:
    page = f"{TOP}{HEADS[0]}\n　　{BRIDGE}\n{'　' * 12}{word}\n\n{HEADS[1]}\n　　{SCHOOL}\n"
    assert [authors for _, authors in found(page)] == [(), ()]


def test_who_wrote_and_who_took_pictures_below_the_last_paragraph() -> None:
    page = f"{TOP}{HEADS[0]}\n\n　　{BRIDGE}\n\n　　{BUS}\n"
    page += f"文字：石川　图片：白露\n\n{HEADS[1]}\n\n　　{SCHOOL}\n"
    first, second = (a for a in split_page(Page("page.txt", page, "0" * 64)) if a.headline)
    assert "末班车" in first.text
    assert first.authors[0] == "石川"
    assert second.headline == HEADS[1]


def test_what_goes_on_from_one_page_is_not_of_what_goes_on_to_another() -> None:
    page = f"{TOP}（上接第1版）{SCHOOL}\n\n{HEADS[0]}\n　　本报讯（记者 石川）{BRIDGE}\n（下转第4版）\n"
    (article,) = (a for a in split_page(Page("page.txt", page, "0" * 64)) if a.headline)
    assert "校长方晓" not in article.text


CAPTION = "工人在生产线上赶制订单。\n本报记者 顾林 摄\n\n"


@pytest.mark.parametrize("form", ["●{}", "{number}、{}"])
def test_a_picture_above_headlines_of_one_form(form: str) -> None:
    heads = (form.format(head, number=number) for head, number in zip(HEADS, "一二三", strict=True))
    page = TOP + CAPTION + "\n".join(f"{head}\n　　{SCHOOL}\n" for head in heads)
    assert [head for head, _ in found(page)] == list(HEADS)


@pytest.mark.parametrize(
    "stamp", ["2023-05-18 09:10　来源：石川日报", "来源：石川融媒　发布时间：2023-05-18 09:10"]
)
@pytest.mark.parametrize("part", ["抓招引 添动能", "　　　　　优服务解难题", "【让数据多跑路】"])
@pytest.mark.parametrize("mark", ["", "●"])
def test_a_line_without_a_stamp_among_headlines_with_one(stamp: str, part: str, mark: str) -> None:
    page = TOP + "\n\n".join(
        f"{mark}{head}\n{stamp}\n\n　　{text}\n\n{part}\n\n　　{SCHOOL}\n"
        for head, text in zip(HEADS[:2], (BRIDGE, BUS), strict=True)
    )
    assert [head for head, _ in found(page)] == list(HEADS[:2])


@pytest.mark.parametrize("indent", ["　　", "    "])
def test_a_name_far_right_above_who_edited(indent: str) -> None:
    told = f"{indent}柳河大桥7月6日合龙，全长860米，连接\n柳河镇与云岭镇。项目负责人顾林介绍，\n"
    told += "引桥施工月底前完成，请大家绕行。\n"
    crew = "编辑｜齐望山\n审核｜石川\n"
    page = "\n".join(f"{head}\n{told}{told}{'　' * 12}罗布顿珠\n{crew}" for head in HEADS[:2])
    assert found(TOP + page) == [(head, ("罗布顿珠",)) for head in HEADS[:2]]


def test_buttons_of_a_paper_on_the_web() -> None:
    buttons = "上一版 下一版\n放大 缩小 默认\n"
    page = f"石川日报数字报\n2023年05月18日 第02版：要闻\n{buttons}\n{HEADS[0]}\n　　{BRIDGE}\n"
    assert [head for head, _ in found(page)] == [HEADS[0]]
