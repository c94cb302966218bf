"""Generated pages: valid, deterministic, varied, and printed so that they can be read back."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from random import Random

import pytest

from kg.pages import split_page
from kg.training.examples import LABELS, Example
from kg.training.generator import generate, write_page
from kg.training.generator.__main__ import main
from kg.training.generator.articles import grammar
from kg.training.generator.grammar import Grammar, Rule, read_rules
from kg.training.generator.marks import bare, enclose
from kg.training.generator.pages import LAYOUTS
from kg.training.generator.slots import SLOTS
from kg.training.generator.syntax import compile_template
from kg.training.generator.world import World, choose_home
from kg.training.markup import read_markup, write_markup
from kg.types import Page


@cache
def sample() -> tuple[Example, ...]:
    return tuple(generate(seed=11, pages=80))


@cache
def mentions(label: str) -> tuple[str, ...]:
    return tuple(e.text[m.start : m.end] for e in sample() for m in e.mentions if m.label == label)


def world(rules: dict[str, str]) -> World:
    found: dict[str, Rule] = {}
    for name, templates in rules.items():
        read_rules([f"@{name}", *templates.split("\n")], found)
    rng = Random(3)
    return World(rng, Grammar(found, SLOTS), choose_home(rng))


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ("{a}召开", "市召开"),
        ("{BODY:{a}委}{TITLE:书记}", "{BODY:市委}{TITLE:书记}"),
        ("{k~n 1 9000}/{k~n 1 9000}", None),
        ("<甲>[]", "甲"),
        ("甲¶乙", "甲\n乙"),
        ("{EVENT:{PROJECT:{COMPANY:甲}项目}签约仪式}", "{EVENT:{COMPANY:甲}项目签约仪式}"),
        ("{DOCUMENT:《{PLACE:甲}方案》}", "{DOCUMENT:《甲方案》}"),
        ("{series a 2 2}", "市"),
    ],
)
def test_templates(template: str, written: str | None) -> None:
    found = world({"t": template, "a": "市"}).write("t")
    assert found == written if written else len(set(found.split("/"))) == 1


@pytest.mark.parametrize("template", ["{BODY:市委", "<甲|乙", "甲]", "甲|乙", "[甲>", "{PLACE:[甲}"])
def test_a_bracket_without_partner_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"stray|no '|belongs in"):
        compile_template(template)


def test_weights_and_word_lists() -> None:
    templates = "# comment\n8| 甲\n乙\n* 丙 {n 2 2}丁"
    rules: dict[str, Rule] = {}
    read_rules(["@a", *templates.split("\n")], rules)
    assert rules["a"].weights == [8, 9, 10, 11]
    drawn = world({"a": templates})
    counts = Counter(drawn.write("a") for _ in range(300))
    assert set(counts) == {"甲", "乙", "丙", "2丁"}
    assert counts["甲"] > 150


def test_every_name_in_a_template_is_known() -> None:
    assert grammar().unknown() == set()
    assert Grammar({"a": _rule("{b}{c~d}")}, {}).unknown() == {"b", "d"}


def _rule(template: str) -> Rule:
    rule = Rule()
    rule.add(template)
    return rule


def test_templates_are_many() -> None:
    rules = grammar().rules
    sentences = [
        n for n in rules if n.endswith(("_lead", "_body", "_head")) or n in ("policy", "story", "trap")
    ]
    assert sum(len(rules[name].templates) for name in sentences) > 600


def test_marks_within_marks() -> None:
    assert bare("{BODY:市委}{TITLE:书记}") == "市委书记"
    assert enclose("ZONE", "{PLACE:高邮}经开区") == "{ZONE:高邮经开区}"
    assert enclose("PROJECT", "{COMPANY:甲}{QUANTITY:2GW}项目") == "{PROJECT:{COMPANY:甲}{QUANTITY:2GW}项目}"


def test_the_same_seed_gives_the_same_pages() -> None:
    assert list(generate(7, 3)) == list(generate(7, 3))
    assert write_page(7, 2) == write_page(7, 2)
    assert [e.text for e in generate(8, 3)] != [e.text for e in generate(7, 3)]


def test_examples_can_be_written_and_read_again() -> None:
    for example in sample():
        assert read_markup(write_markup(example), example.source) == example


def test_texts_are_folded_and_hold_no_markup() -> None:
    text = "".join(example.text for example in sample())
    assert set("{}<>[]|¶，：；（）？！％０Ａ　") & set(text) == set()


def test_every_label_has_its_share() -> None:
    counts = Counter(mention.label for example in sample() for mention in example.mentions)
    total = sum(counts.values())
    assert set(counts) == set(LABELS)
    assert {label: n for label, n in counts.items() if not 0.005 < n / total < 0.25} == {}


def test_a_fair_share_of_sentences_names_nothing() -> None:
    free = all_ = 0
    for example in sample():
        for sentence in re.finditer(r"[^\n。]+。", example.text):
            held = any(sentence.start() <= m.start < sentence.end() for m in example.mentions)
            free += not held
            all_ += 1
    assert 0.15 < free / all_ < 0.4


@pytest.mark.parametrize(
    ("label", "pattern"),
    [
        ("PERSON", r"^[一-鿿]{2,3}$"),
        (
            "PERSON",
            r"^(?:欧阳|司马|上官|诸葛|令狐|尉迟|皇甫|公孙|慕容|淳于|夏侯|端木|东方|长孙|闻人|南宫|司徒|钟离|申屠)",
        ),
        ("PERSON", r".·."),
        ("PERSON", r"扎西|卓玛|次仁|多吉|旺堆|拉姆|才让|尼玛|洛桑|格桑|罗布"),
        ("TITLE", r"^副.长$"),
        ("TITLE", r"^(?:原|代|常务副)"),
        ("TITLE", r"调研员$"),
        ("BODY", r"^.委$"),
        ("BODY", r"(?:指挥部|领导小组|小学|医院|协会|村委会)$"),
        ("COMPANY", r"有限公司$"),
        ("COMPANY", r"^[A-Z]{2,}$"),
        ("COMPANY", r"\((?:中国|.+)\)"),
        ("ZONE", r"^(?:开发区|高新区|经开区)$"),
        ("ZONE", r"自贸试验区|综合保税区"),
        ("PLACE", r".[镇乡].+村$"),
        ("PROJECT", r"期"),
        ("PROJECT", r"年产"),
        ("PROJECT", r"(?:高铁|高速|水库|管网)"),
        ("PROJECT", r"“"),
        ("MONEY", r"美元$"),
        ("MONEY", r"\d[-至]\d"),
        ("QUANTITY", r"余人$"),
        ("QUANTITY", r"个百分点$"),
        ("DATE", r"^\d{4}年\d+月\d+日$"),
        ("DATE", r"至|—|-"),
        ("EVENT", r"会$"),
        ("EVENT", r"仪式$"),
        ("EVENT", r"第.+届"),
        ("DOCUMENT", r"^《.+》$"),
    ],
)
def test_names_of_all_kinds_occur(label: str, pattern: str) -> None:
    assert any(re.search(pattern, text) for text in mentions(label))


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_pages_can_be_split_into_their_articles(layout: str) -> None:
    found = wanted = 0
    for number in range(10):
        page = write_page(5, number, layout)
        texts = {_squeezed(a.text) for a in split_page(Page("page.txt", page.text, "0" * 64))}
        found += sum(_squeezed(example.text) in texts for example in page.articles)
        wanted += len(page.articles)
    assert found / wanted > 0.85


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_command_prints_marked_text(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--pages", "1", "--seed", "4"])
    printed = capsys.readouterr().out.removesuffix("\n\n").split("\n\n")
    assert [read_markup(text).text for text in printed] == [e.text for e in generate(4, 1)]
