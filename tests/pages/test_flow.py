"""Lines that look wrapped, and begin paragraphs all the same."""

from __future__ import annotations

from kg.pages import split_page
from kg.types import BlockKind, Page


def test_the_numbers_of_a_list_go_on() -> None:
    text = (
        "2025年高邮市第一批重点项目（节选）\n"
        "　　1.高邮市抽水蓄能电站，总投资78亿元，三垛镇，在建\n"
        "　　2.澄子河果汁浓缩生产线技改项目，总投资1.6亿元，送桥镇，6月竣工\n"
        "　　3.矿渣综合利用项目，总投资4.3亿元，菱塘回族乡，计划3月开工\n"
    )
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    entries = [article.text[b.start : b.end] for b in article.of_kind(BlockKind.PARAGRAPH)]
    assert [entry[:2] for entry in entries] == ["1.", "2.", "3."]


def test_an_appointment_goes_on_below_though_the_list_is_ragged() -> None:
    text = (
        "任免名单\n决定任命：\n温如玉为高邮市人民政府副市长，兼任三垛镇党委书记；\n"
        "白露为高邮市文化广电\n和旅游局局长；\n石川为高邮市财政局局长。\n"
    )
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    assert "白露为高邮市文化广电和旅游局局长" in article.text


def test_an_item_that_breaks_in_its_second_clause_goes_on() -> None:
    text = (
        "镇街短波\n"
        "◇高邮市三垛镇在清溪村开了一场“板凳恳谈会”，街\n"
        "道党工委书记温如玉主持，清溪村党委书记白露和32\n"
        "名商户围着火炉聊停车、聊排水。（8月3日）\n"
        "◇菱塘回族乡玉米冷链仓储项目交付使用，投资\n"
        "1150万元，乡长石川说可带动160人务工。\n"
    )
    articles = split_page(Page("page.txt", text, "0" * 64))
    items = [a.text[b.start : b.end] for a in articles for b in a.of_kind(BlockKind.PARAGRAPH)]
    assert [item[:1] for item in items] == ["◇", "◇"]


def test_days_from_one_to_another_are_parted_by_the_end_of_a_line() -> None:
    text = (
        "市政协赴外地考察\n本报4月9日讯(通讯员 白 露)4月6日至\n8日,市政协主席温如玉率市政协委员赴\n"
        "江苏省学习考察,先后到张家港、常州考\n察。市政协副主席石川参加。\n"
    )
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    assert "4月6日至8日" in article.text


def test_briefs_of_towns_begin_paragraphs_below_full_lines() -> None:
    text = (
        "乡镇短讯\n三垛镇：镇长温如玉带队到养殖园区检查安全生产。\n送桥镇：闸河村红树莓加工厂投产满月，总投资35\n"
        "00万元，村党支部书记石川说订单已排到年底了。\n卸甲镇：镇党委书记白露8月18日主持召开秋粮收购协\n调会。\n"
    )
    (article,) = split_page(Page("page.txt", text, "0" * 64))
    assert "年底了。\n卸甲镇" in article.text
