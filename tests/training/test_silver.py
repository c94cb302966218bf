import pytest

from kg.training.examples import INNER, LABELS, Example, Mention
from kg.training.markup import read_markup, write_markup
from kg.training.silver import select
from kg.training.silver.corpus import Corpus, confirm
from kg.training.silver.heads import read_head
from kg.training.silver.judge import judge
from kg.training.silver.reading import Reading, Word

NOTHING = Corpus(frozenset(), frozenset(), frozenset(), frozenset())


def reading(words: str, spans: str = "") -> Reading:
    """``高邮/LOC 发展/v`` as the analyser gives it; ``高邮:PLACE`` as the grammar marks it."""
    found, text = [], ""
    for pair in words.split():
        word, tag = pair.rsplit("/", 1)
        found.append(Word(len(text), len(text) + len(word), tag))
        text += word
    marked = [pair.rsplit(":", 1) for pair in spans.split()]
    return Reading(
        text,
        tuple(found),
        tuple((text.index(word), text.index(word) + len(word), label) for word, label in marked),
        "news:1:0",
    )


def marked(example: Example | None) -> tuple[str, set[str]]:
    """The marked text, and the labels that are left open."""
    assert example is not None
    return write_markup(example), set(LABELS) - example.labels


@pytest.mark.parametrize(
    ("words", "spans", "expected", "unknown"),
    [
        (
            "国务院/ORG 总理/n 李强/PER 3日/TIME 在/p 北京/LOC 会见/v 他/r 。/w",
            "国务院:BODY 总理:TITLE 李强:PERSON 3日:DATE 北京:PLACE",
            "{BODY:国务院}{TITLE:总理}{PERSON:李强}{DATE:3日}在{PLACE:北京}会见他。",
            set(),
        ),
        (
            "完成/v 投资/vn 12.5亿元/m ,/w 增长/v 8%/m 。/w",
            "12.5亿元:MONEY 8%:QUANTITY",
            "完成投资{MONEY:12.5亿元},增长{QUANTITY:8%}。",
            set(),
        ),
        ("第25/m 位/q 是/v 5G/nz 城市/n 。/w", "", "第25位是5G城市。", set()),
        ("学习/v 《/w 求是/nw 》/w 文章/n 。/w", "", "学习{DOCUMENT:《求是》}文章。", set()),
        (
            "贯彻/v 习近平/PER 新时代/ORG 中国/LOC 特色/n 社会主义/nz 思想/n 。/w",
            "",
            "贯彻习近平新时代中国特色社会主义思想。",
            {"COMPANY"},
        ),
        (
            "加快/v 北京/LOC 同翎/nz 电池/n 、/w 北京/LOC 中贸/nz 模组/n 等/u 5/m 个/q 项目/n 建设/v 。/w",
            "北京:PLACE 北京同翎电池:PROJECT",
            "加快北京同翎电池、北京中贸模组等5个项目建设。",
            {"COMPANY", "MONEY", "PLACE", "PROJECT", "QUANTITY"},
        ),
    ],
)
def test_what_both_readers_bear_out_is_kept(words: str, spans: str, expected: str, unknown: set[str]) -> None:
    got, left_open = marked(judge(reading(words, spans), NOTHING))
    assert (got, left_open - {"PROJECT", "EVENT"}) == (expected, unknown - {"PROJECT", "EVENT"})


@pytest.mark.parametrize(
    ("words", "spans", "label"),
    [
        ("伊美/PER 双方/n 谈判/v 。/w", "", "PERSON"),
        ("总书记/n 长久/a 牵挂/v 。/w", "总书记:TITLE 长久:PERSON", "PERSON"),
        ("市长/n 出席/v 。/w", "", "TITLE"),
        ("普华/ORG 参加/v 。/w", "", "BODY"),
        ("加沙/LOC 地带/n 。/w", "", "PLACE"),
        ("去年/TIME 增长/v 。/w", "", "DATE"),
        ("全市/n 开发区/n 发展/v 。/w", "", "ZONE"),
        ("推进/v 新瑞/nz 光伏/n 项目/n 。/w", "", "PROJECT"),
        ("工业/n 大会/n 召开/v 。/w", "", "EVENT"),
    ],
)
def test_where_they_differ_a_label_is_left_open(words: str, spans: str, label: str) -> None:
    assert label in marked(judge(reading(words, spans), NOTHING))[1]


def test_a_name_seen_with_its_post_is_known_without_one() -> None:
    seen = reading("市长/n 孙/PER 喆/nr 说/v", "")
    both = reading("市长/n 孙喆/PER 说/v", "市长:TITLE 孙喆:PERSON")
    corpus = confirm([seen, both])
    assert corpus == Corpus(frozenset({"孙喆"}), frozenset(), frozenset(), frozenset())
    assert marked(judge(reading("孙喆/PER 强调/v 。/w"), corpus))[0] == "{PERSON:孙喆}强调。"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("沈阳市人民政府市长 吕志成", "{BODY:沈阳市人民政府}{TITLE:市长} {PERSON:吕志成}"),
        ("上海市市长 龚正", "{PLACE:上海市}{TITLE:市长} {PERSON:龚正}"),
        ("代省长 王予波", "{TITLE:代省长} {PERSON:王予波}"),
        ("市长热线开通", None),
        ("各位代表:", None),
    ],
)
def test_heads_of_reports(line: str, expected: str | None) -> None:
    example = read_head(line)
    assert (write_markup(example) if example else None) == expected


def test_selection_caps_what_repeats() -> None:
    def example(marked: str, number: int, labels: frozenset[str] = frozenset(LABELS)) -> Example:
        read = read_markup(marked, f"news:{number}:0")
        return Example(read.text, read.mentions, labels, read.source)

    people = [example(f"{{PERSON:李强}}{'说' * n}", n) for n in range(40)]
    empty = [example(f"没有{'好' * n}", n) for n in range(40)]
    doubtful = Example("北京", (Mention(0, 2, "PLACE"),), frozenset(LABELS) - set(INNER[:3]), "news:99:0")
    kept = select([*people, *people, *empty, doubtful])
    assert (sum(bool(e.mentions) for e in kept), sum(not e.mentions for e in kept)) == (20, 4)
