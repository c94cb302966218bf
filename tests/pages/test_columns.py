"""How wide a column is, on pages that show it badly: without empty lines, with lists and tables between."""

from __future__ import annotations

from kg.pages import split_page
from kg.types import BlockKind, Page


def paragraphs(text: str) -> list[str]:
    articles = split_page(Page("page.txt", text, "0" * 64))
    return [a.text[b.start : b.end] for a in articles for b in a.of_kind(BlockKind.PARAGRAPH)]


def test_lines_that_stop_without_a_mark_show_the_column_of_short_paragraphs() -> None:
    told = paragraphs(
        "县委书记到开发区\n调研项目建设\n3月6日，县委书记温如玉\n到开发区调研，县长齐望\n山参加。\n"
        "温如玉说，要快。\n齐望山说，马上办。\n县发改局介绍，今年新建\n项目9个。\n"
        "恒朗集团总经理来访\n3月7日，恒朗集团总经理\n白露来访。\n方晓参加座谈。\n白露说，来得值。\n"
        "副县长部署春耕\n3月8日，副县长石川开会\n部署春耕。\n顾林参加。\n石川说，要快。\n"
    )
    assert "3月6日,县委书记温如玉到开发区调研,县长齐望山参加。" in told
    assert "3月8日,副县长石川开会部署春耕。" in told


def test_a_table_wider_than_the_column_hides_it_not() -> None:
    rows = "".join(f"{name}项目　　{place}开发区　　{n}.5亿元\n" for n, name, place in (
        (1, "恒朗电缆", "清溪"), (2, "云岭光电", "柳河"), (3, "青禾食品", "三垛"), (4, "顾氏家具", "高岭"),
        (5, "白露茶业", "云岭"), (6, "石川建材", "清溪"), (7, "方晓印务", "柳河"), (8, "望山药业", "三垛"),
    ))  # fmt: skip
    told = paragraphs(
        f"全县集中开工八个项目\n3月6日，全县重点项目集\n中开工，县委书记温如玉\n宣布开工，县长齐望山主\n持仪式。\n{rows}"
        "齐望山要求，各单位抓紧\n时间建设，年底前全部项\n目投产见效。\n"
    )
    assert "3月6日,全县重点项目集中开工,县委书记温如玉宣布开工,县长齐望山主持仪式。" in told
    assert "齐望山要求,各单位抓紧时间建设,年底前全部项目投产见效。" in told


def test_a_line_that_stops_short_of_an_even_column_ends_its_paragraph() -> None:
    told = paragraphs(
        "县委书记到开发区调研\n3月6日，县委书记温如玉到开发区，看企业\n，问进度，县长齐望山、副县长石川、方晓参\n"
        "加。温如玉说，今年，开发区要再建几座厂房\n，引进十家企业，服务好客商，让他们留得住\n，有钱赚。白露说，恒朗集团要扩建，在年底\n"
        "之前投产，明年再建一条线，招工三百个人，\n让乡亲们在家门口上班，有奔头。\n齐望山介绍，一季度引进了十九个项目。\n"
        "总投资三亿元的恒朗电缆项目，三月开工，年\n底投产，可以安排三百个人就业，其中脱贫户\n占一半，人均月收入三千元，还有奖金，大伙\n都愿意来。\n"
    )
    assert "齐望山介绍,一季度引进了十九个项目。" in told


def headlines(text: str) -> list[str]:
    return [article.headline for article in split_page(Page("page.txt", text, "0" * 64)) if article.headline]


def test_what_the_column_parts_from_its_label_is_furniture() -> None:
    text = (
        "清溪日报 2024年3月7日 第2版\n责任编辑：温如玉 校对：\n白露\n恒朗项目开工\n"
        "本报讯（记者 石川）3月6日，恒朗集团电缆项目开工，县长齐望山出席。\n"
    )
    assert headlines(text) == ["恒朗项目开工"]
    assert headlines(text.replace("校对：\n白露", "电话：\n0514-84610000")) == ["恒朗项目开工"]


def test_a_headline_as_wide_as_the_column_stands_over_its_dispatch_line() -> None:
    _, headline = headlines(
        "温如玉调研项目建设\n3月6日，县委书记温如玉到开发区调研，\n看企业，问进度。县长齐望山一起调研。\n县发改局负责人参加。\n"
        "清溪县组织招商小分队赴杭州市拜访\n客商\n本报讯3月7日，副县长石川率队到杭州市\n招商，恒朗集团负责人方晓参加。\n"
    )
    assert headline.startswith("清溪县组织招商小分队赴杭州市拜访")


def test_a_headline_by_itself_in_the_middle_of_a_sentence() -> None:
    text = (
        "清溪日报 2024年3月8日 第2版\n\n"
        "3月6日至7日，县委常委、副县长、县开发区\n党工委书记温如玉带领招商小分队前往浙江\n"
        "，一路看企业，问需求，谈合作。石川等人一\n起去，路上开了三次碰头会。温如玉先后赴\n\n温如玉率队外出招商\n\n"
        "杭州、宁波拜访恒朗集团等企业，介绍清溪\n的投资环境，请企业家有空多来走走看看，\n投资兴业。恒朗集团总经理白露说，年底之\n"
        "前一定来。顾林参加。\n"
    )
    (article,) = (a for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline)
    assert article.headline == "温如玉率队外出招商"
    assert "温如玉先后赴杭州、宁波拜访恒朗集团等企业" in article.text


def test_spaces_around_figures_are_part_of_a_full_line() -> None:
    """Without them the line that counts the projects would end its paragraph."""
    text = (
        "清溪县赴杭州招商\n"
        "　　2024年6月9日至12日，县长温如\n"
        "玉率招商团到杭州、宁波招商，走访\n"
        "企业12家、商会3家。今年6月10日，\n"
        "清溪推介会在杭州举行，副县长石川\n"
        "主持并推介，65家企业120人参加。\n"
        "推介仪式热烈而又简短有力，会上签\n"
        "约项目 6 个，投资 2.35 亿元。\n"
        "恒朗集团将在三垛镇建设电缆加工项\n"
        "目，总投资8600万元，占地120亩；\n白露冷链公司在经开区新建的冷库，\n总投资1.25亿元，2024年底开工。\n"
    )
    (article,) = (a for a in split_page(Page("page.txt", text, "0" * 64)) if a.headline)
    assert "投资2.35亿元。恒朗集团将在三垛镇" in article.text
