"""What is looked at before a query runs: it may only read, and only the graph itself.

Oxigraph parses the query; what stands here refuses queries that ask elsewhere and puts its
errors into words. Nothing is taken for safe because it looks like a string or a comment: a
reader that cut those out could be led to cut out more than Oxigraph does.
"""

from __future__ import annotations

import re

from kg.errors import InputError
from kg.nearest import nearest
from kg.vocab import KG, PREFIXES, terms

MOST_CHARACTERS = 200_000
MOST_NESTED = 200
"""Brackets within brackets. Oxigraph's parser is recursive: thousands exhaust its stack."""

_NOT_CODE = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*+"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*+\'\'\'|"(?:[^"\\\n\r]|\\.)*+"'''
    r"""|'(?:[^'\\\n\r]|\\.)*+'|<[^\x00-\x20<>"{}|^`\\]*+>|\#[^\n\r]*+""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![:?$])service", re.IGNORECASE)
_BLANK = re.compile(r"(?:\s|#[^\r\n]*)*+")
_SILENT = re.compile(r"silent", re.IGNORECASE)
_NAME = re.compile(r"<[^<>\s]*+>?|[?$]\w++|[^\s{}#<?$]*+")
_FAR = 4_000
"""Characters of a name or a comment that are looked at; a longer one isn't trusted."""
_FORM = re.compile(r"^\s*(?:(?:prefix\s[^:]*:|base)\s+)*([a-z]+)\b", re.IGNORECASE)
_UPDATES = frozenset(["insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"])
_FROM = re.compile(r"(?<![:?$@\w])from\b", re.IGNORECASE)
_ORDER = re.compile(r"(?<![:?$@\w])order\s+by\b", re.IGNORECASE)
_PLACE = re.compile(r"^error at (\d+):(\d+): expected (?:one of )?(.*)$", re.DOTALL)
_WORDS = re.compile(r'"((?:[^"\\]|\\.)+)"|\b([A-Z]{2,}(?: [A-Z]{2,})*)\b')
_CLASSES = re.compile(r"\['.*?'\](?=,|$)|\[_\]", re.DOTALL)
"""Sets of characters, which tell a reader nothing."""
_DECLARED = re.compile(r"\bprefix\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE)
_PREFIXED = re.compile(r"(?<![\w:?$@-])([\w-]+):([\w-]+(?:\.+[\w-]+)*)")
_MOST_SHOWN = 100
"""Letters of a line of a query that a message shows."""
_UNKNOWN_PREFIX = re.compile(r"([\w.-]*):[^\s:]*$")


def check(sparql: str) -> None:
    """Refuse what isn't a question to the graph itself.

    Raises:
        InputError: the query is too long or too deep, would change the graph, or would ask
            another endpoint or graph.
    """
    if len(sparql) > MOST_CHARACTERS:
        raise InputError(f"the query has {len(sparql)} characters; at most {MOST_CHARACTERS} are read")
    code = _code(sparql)
    if _depth(code) > MOST_NESTED:
        raise InputError(f"the query is nested too deeply: more than {MOST_NESTED} brackets in brackets")
    form = _FORM.match(code)
    if form and form[1].lower() in _UPDATES:
        raise InputError(
            f"the query would change the graph ({form[1].upper()}); "
            "use SELECT, ASK, CONSTRUCT or DESCRIBE 查询不可修改图谱"
        )
    if asks_elsewhere(sparql):
        raise InputError("the query asks another endpoint (SERVICE); only the graph itself is asked here")
    if _FROM.search(code.partition("{")[0]):
        raise InputError("the query names another graph (FROM); only the graph itself is asked here")


def asks_elsewhere(sparql: str) -> bool:
    """Could the text hold ``SERVICE <name> {``, be it in what looks like a string or comment?

    In doubt it could: where a name or comment is too long to be looked at.
    """
    for found in _SERVICE.finditer(sparql):
        at = found.end()
        for part in (_BLANK, _SILENT, _BLANK, _NAME, _BLANK):
            at, before = _after(part, sparql, at), at
            if at - before >= _FAR:
                return True
            if part is _NAME and at == before:
                break
        else:
            if sparql.startswith("{", at):
                return True
    return False


def is_ordered(sparql: str) -> bool:
    """Does the query ask for an order of its rows?"""
    depth = 0
    outside = []
    for part in re.split(r"([{}])", _code(sparql)):
        depth += (part == "{") - (part == "}")
        outside.append(part if depth == 0 else " ")
    return _ORDER.search("".join(outside)) is not None


def unknown_terms(sparql: str) -> dict[str, str]:
    """The terms of our namespace that a query asks for and the ontology lacks, each with the closest.

    >>> unknown_terms("SELECT * { ?t a kg:Tenur ; kg:title ?title }")
    {'Tenur': 'Tenure'}
    """
    known = {term.removeprefix(KG.iri) for term in terms()}
    with_iris = _NOT_CODE.sub(lambda found: found[0] if found[0].startswith("<") else " ", sparql)
    prefixes = PREFIXES | dict(_DECLARED.findall(with_iris))
    asked = [local for prefix, local in _PREFIXED.findall(_code(sparql)) if prefixes.get(prefix) == KG.iri]
    asked += re.findall(rf"<{re.escape(KG.iri)}([^>]+)>", with_iris)
    return {local: next(iter(nearest(local, known)), "") for local in asked if local not in known}


def syntax_error(sparql: str, error: SyntaxError) -> InputError:
    """Oxigraph's complaint with the line and a pointer to the place."""
    found = _PLACE.match(str(error))
    if found is None:
        return InputError(f"the query is wrong: {error}")
    line, expected = int(found[1]), found[3]
    lines = sparql.split("\n")
    printed = lines[min(line, len(lines)) - 1].rstrip("\r")
    column = len(printed.encode()[: int(found[2]) - 1].decode(errors="ignore")) + 1  # it counts bytes
    where = f"the query is wrong at line {line}, column {column}"
    return InputError(f"{where}: {_hint(printed[: column - 1], expected)}\n{_pointed(printed, column)}")


def _hint(before: str, expected: str) -> str:
    if "Prefix not found" in expected:
        unknown = _UNKNOWN_PREFIX.search(before)
        return f"unknown prefix {unknown[1] if unknown else ''}:; known prefixes: {', '.join(PREFIXES)}"
    spelled = _CLASSES.sub("", expected)
    words = sorted({quoted or bare for quoted, bare in _WORDS.findall(spelled)})
    return f"expected {' or '.join(words)}" if words else "check brackets, dots and prefixes here"


def _pointed(line: str, column: int) -> str:
    """The line, or what is near the column of a long one, and below it a caret."""
    start = max(0, column - 1 - _MOST_SHOWN // 2) if len(line) > _MOST_SHOWN else 0
    return f"{line[start : start + _MOST_SHOWN]}\n{' ' * (column - 1 - start)}^"


def _code(sparql: str) -> str:
    """The query with strings, IRIs and comments blanked."""
    return _NOT_CODE.sub(" ", sparql)


def _depth(code: str) -> int:
    deepest = depth = 0
    for char in code:
        if char in "{([":
            depth += 1
            deepest = max(deepest, depth)
        elif char in "})]":
            depth -= 1
    return deepest


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where a match that begins here ends, seen no further than :data:`_FAR`."""
    found = pattern.match(text, at, at + _FAR)
    return found.end() if found else at
