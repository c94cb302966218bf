import pytest
import spacy

from kg.pipes.characters import CharacterTokenizer

TEXTS = [
    "",
    "高邮市召开大会。\n市委书记张三出席",
    "记者 王霞",
    "  两格在前",
    "两格  在中\n\n 和行首",
    "末尾一格 ",
    "末尾两格  ",
    "a\u3000b\tc",
    "\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_spacys_tokenizer(text: str) -> None:
    nlp = spacy.blank("zh")
    ours, theirs = CharacterTokenizer(nlp.vocab)(text), nlp(text)
    assert [(t.text, t.whitespace_) for t in ours] == [(t.text, t.whitespace_) for t in theirs]
    assert ours.text == text
