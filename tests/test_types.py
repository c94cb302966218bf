from __future__ import annotations

import pytest

from tests.support import article

TEXT = "会上，市发改委主任金锋讲话，强调项目建设。会议要求抓落实！\n另一段没有句号"


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix"),
    [
        ("市发改委主任金锋", "会上，", "讲话，强调项目建设。"),
        ("强调项目建设。", "会上，市发改委主任金锋讲话，", ""),
        ("会议要求抓落实", "", "！"),
        ("没有句号", "另一段", ""),
    ],
)
def test_a_passage_knows_the_rest_of_its_sentence(quote: str, prefix: str, suffix: str) -> None:
    source = article(TEXT)
    start = source.text.index(quote)
    found = source.passage(start, start + len(quote))
    assert (found.prefix, found.exact, found.suffix) == (prefix, quote, suffix)


def test_a_long_sentence_is_shortened_around_the_quote() -> None:
    found = article("长" * 500 + "金锋" + "短" * 500).passage(500, 502)
    assert (found.prefix, found.suffix) == ("长" * 100, "短" * 100)
