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
