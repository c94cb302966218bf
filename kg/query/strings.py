"""Strings of a query that no name can be equal to: names bear a language, ``"贺承远"@zh``."""

from __future__ import annotations

import re

_BARE = re.compile(
    r"""(?:=\s*|Label\s+|kg:title\s+|kg:industry\s+|schema:author\s+|\{\s*)"""
    r"""(?P<string>"[^"\n]*[\u4e00-\u9fff][^"\n]*"|'[^'\n]*[\u4e00-\u9fff][^'\n]*')(?!\s*(?:@|\^\^))"""
)
_BY_STRING = re.compile(r"\bSTR\s*\([^()]*\)\s*=\s*$", re.IGNORECASE)


def without_language(sparql: str) -> tuple[str, ...]:
    """The strings that a query holds against names, but without the language that names bear.

    >>> without_language('SELECT ?p { ?p skos:prefLabel "贺承远" FILTER(STR(?n) = "柳敬之") }')
    ('"贺承远"',)
    """
    found = (
        m["string"] for m in _BARE.finditer(sparql) if not _BY_STRING.search(sparql[: m.start("string")])
    )
    return tuple(dict.fromkeys(found))
