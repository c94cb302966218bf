from __future__ import annotations

import pytest

from kg.export.readings import read_aloud


def spoken(text: str, *, name: bool) -> str:
    """A text put together from what the page is given."""
    readings = read_aloud([text] if name else [], [] if name else [text])
    usual, other = dict(readings.usual), dict(readings.other)
    syllables = [usual.get(char, char) for char in text]
    for at, syllable in other.get(text, ()):
        syllables[at] = syllable
    return " ".join(syllables)


@pytest.mark.parametrize(
    ("name", "syllables"),
    [
        ("金锋", "jin feng"),
        ("单伟", "shan wei"),
        ("曾国强", "zeng guo qiang"),
        ("解学军", "xie xue jun"),
        ("仇和", "qiu he"),
        ("尉迟恭", "yu chi gong"),
        ("区志明", "ou zhi ming"),
        ("A君", "A jun"),
    ],
)
def test_surnames_have_their_own_reading(name: str, syllables: str) -> None:
    assert spoken(name, name=True) == syllables


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("重庆银行", "chong qing yin hang"),
        ("局长", "ju zhang"),
        ("简单", "jian dan"),
        ("绿色10GW", "lv se 1 0 G W"),
    ],
)
def test_other_texts_are_read_as_words(text: str, syllables: str) -> None:
    assert spoken(text, name=False) == syllables


def test_only_unusual_readings_are_told() -> None:
    readings = read_aloud(["单伟"], ["市长", "局长", "长江", "简单"])
    assert dict(readings.usual)["长"] == "zhang"
    assert readings.other == (("长江", ((0, "chang"),)), ("简单", ((1, "dan"),))) or readings.other == (
        ("单伟", ((0, "shan"),)),
        ("长江", ((0, "chang"),)),
    )
