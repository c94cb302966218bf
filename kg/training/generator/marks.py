"""Marks within marks: what of the inner markup stays when a text is marked as a whole."""

from __future__ import annotations

import re

from kg.training.examples import INNER, LABELS, OUTER

_MARK = re.compile(rf"\{{(?:{'|'.join(LABELS)}):|\}}")


_ORGAN = "党组|党委|党工委|党总支|党支部|机关党委|纪委|纪工委|工会|团委"
_ORGAN_IN_TITLE = re.compile(
    rf"(?:\{{(?:BODY|COMPANY|ZONE|PLACE):(?P<body>[^{{}}]*)\}})?\{{TITLE:(?P<organ>{_ORGAN})"
    r"(?P<title>(?:常务|专职|第一)?副?(?:书记|成员|委员|主席))\}"
)


def with_organs(marked: str) -> str:
    """Give party organs to the body: ``{BODY:市发改委}{TITLE:党组书记}`` is 市发改委党组 and 书记."""
    return _ORGAN_IN_TITLE.sub(
        lambda m: f"{{BODY:{m['body'] or ''}{m['organ']}}}{{TITLE:{m['title']}}}", marked
    )


def bare(marked: str) -> str:
    """The text without its marks: ``{BODY:市委}{TITLE:书记}`` → ``市委书记``."""
    return _MARK.sub("", marked) if "{" in marked else marked


def without_outer(marked: str) -> str:
    """The text with its inner marks only."""
    if not any(f"{{{label}:" in marked for label in OUTER):
        return marked
    opened: list[bool] = []

    def keep(mark: re.Match[str]) -> str:
        if mark[0] == "}":
            return mark[0] if opened.pop() else ""
        opened.append(mark[0][1:-1] in INNER)
        return mark[0] if opened[-1] else ""

    return _MARK.sub(keep, marked)


def enclose(label: str, marked: str) -> str:
    """Mark a text as a whole. The longest reading wins: an inner label (and a title in 《》) keeps
    no marks inside, a project or event only inner ones."""
    inside = without_outer(marked) if label in ("EVENT", "PROJECT") else bare(marked)
    return f"{{{label}:{inside}}}"
