"""The syntax of templates: ``{date}，{BODY:{lvl}政府}<召开|举行>{event}[，{official}主持]。``

``{name arg …}``
    one expansion of the rule ``name``, or what the function of that name returns;
``{key~name arg …}``
    the same, made once an article and repeated under this key;
``{LABEL:…}``
    a mention, in the markup of :mod:`kg.training.markup`;
``<a|b|>``, ``[a]``
    one of some readings; a part that is left out half the time;
``¶``
    a line break.

Printed brackets are full-width in templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.training.examples import LABELS

_TOKEN = re.compile(rf"\{{(?P<label>{'|'.join(LABELS)}):|\{{(?P<slot>[^{{}}:]+)\}}|(?P<sign>[]\[}}<>|¶])")
_CLOSING = {"[": "]", "<": ">"}


@dataclass(frozen=True, slots=True)
class Use:
    """``{key~name arg}``."""

    name: str
    arguments: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """``{LABEL:…}``."""

    label: str
    inner: Node


@dataclass(frozen=True, slots=True)
class Part:
    """``<a|b>``, and ``[a]`` as ``<a|>``."""

    readings: tuple[Node, ...]


Node = str | Use | Span | Part | tuple["Node", ...]


def compile_template(template: str) -> Node:
    """Parse one template.

    Raises:
        ValueError: a bracket without its partner.
    """
    nodes, rest = _sequence(template, 0, "")
    if rest != len(template):
        raise ValueError(f"stray {template[rest]!r} at {rest} in {template!r}")
    return nodes


def _sequence(template: str, at: int, until: str) -> tuple[Node, int]:
    """The nodes up to the closing sign ``until`` (or ``|``), and where that sign stands."""
    nodes: list[Node] = []
    while token := _TOKEN.search(template, at):
        if token.start() > at:
            nodes.append(template[at : token.start()])
        at = token.end()
        sign = token["sign"]
        if token["slot"]:
            nodes.append(_slot(token["slot"]))
        elif token["label"]:
            inner, at = _enclosed(template, at, "}")
            nodes.append(Span(token["label"], inner))
        elif sign == "¶":
            nodes.append("\n")
        elif sign in ("[", "<"):
            readings, at = _readings(template, at, _CLOSING[sign])
            nodes.append(Part((*readings, "") if sign == "[" else tuple(readings)))
        else:
            return _tidy(nodes), token.start()
    if until:
        raise ValueError(f"no {until!r} in {template!r}")
    return _tidy([*nodes, template[at:]] if template[at:] else nodes), len(template)


def _enclosed(template: str, at: int, until: str) -> tuple[Node, int]:
    node, at = _sequence(template, at, until)
    if template[at] != until:
        raise ValueError(f"{template[at]!r} at {at} where {until!r} belongs in {template!r}")
    return node, at + 1


def _readings(template: str, at: int, until: str) -> tuple[list[Node], int]:
    readings: list[Node] = []
    while True:
        node, at = _sequence(template, at, until)
        readings.append(node)
        if template[at] == until:
            return readings, at + 1
        if template[at] != "|":
            raise ValueError(f"{template[at]!r} at {at} where {until!r} belongs in {template!r}")
        at += 1


def _slot(words: str) -> Use:
    key, _, rest = words.rpartition("~")
    name, *arguments = rest.split()
    return Use(name, tuple(arguments), key)


def _tidy(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else tuple(nodes)


def uses(node: Node) -> Iterable[Use]:
    """The slots of a template, from left to right."""
    match node:
        case str():
            return
        case Use():
            yield node
        case Span():
            yield from uses(node.inner)
        case Part():
            for reading in node.readings:
                yield from uses(reading)
        case _:
            for child in node:
                yield from uses(child)
