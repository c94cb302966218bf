"""A small grammar of text: rules whose alternatives are templates with slots.

A template is a line such as ``{date}，{BODY:{lvl}政府}<召开|举行>{event}[，{official}主持]。``:

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

Printed brackets are full-width in templates. Files hold many rules: ``@name`` begins one, each
line after it is an alternative, ``3| …`` weighs three times, ``* a b c`` are three short ones.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from kg.training.examples import LABELS
from kg.training.generator.marks import enclose

_TOKEN = re.compile(rf"\{{(?P<label>{'|'.join(LABELS)}):|\{{(?P<slot>[^{{}}:]+)\}}|(?P<sign>[]\[}}<>|¶])")
_CLOSING = {"[": "]", "<": ">", "{": "}"}


class Memory(Protocol):
    """What the templates of one article share."""

    rng: Random
    kept: dict[str, str]


Slot = Callable[..., str]
"""Called with the article's memory and the arguments of the slot; returns marked text."""


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


@dataclass(slots=True)
class Rule:
    """The alternatives of one name, with the running sums of their weights."""

    templates: list[Node] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)

    def add(self, template: str, weight: int = 1) -> None:
        self.templates.append(compile_template(template))
        self.weights.append(weight + (self.weights[-1] if self.weights else 0))

    def choose(self, rng: Random) -> Node:
        return self.templates[bisect(self.weights, rng.random() * self.weights[-1])]


class Grammar:
    """Rules and slot functions under one set of names."""

    def __init__(self, rules: Mapping[str, Rule], slots: Mapping[str, Slot]) -> None:
        self.rules = rules
        self.slots = slots

    def expand(self, memory: Memory, name: str, *arguments: str) -> str:
        """One marked text for a name.

        Raises:
            KeyError: no rule and no slot is called so.
        """
        if name in self.slots:
            return self.slots[name](memory, *arguments)
        return self._write(self.rules[name].choose(memory.rng), memory)

    def _write(self, node: Node, memory: Memory) -> str:
        match node:
            case str():
                return node
            case Use():
                return self._use(node, memory)
            case Span():
                return enclose(node.label, self._write(node.inner, memory))
            case Part():
                return self._write(memory.rng.choice(node.readings), memory)
            case _:
                return "".join(self._write(child, memory) for child in node)

    def _use(self, use: Use, memory: Memory) -> str:
        if not use.key:
            return self.expand(memory, use.name, *use.arguments)
        if use.key not in memory.kept:
            memory.kept[use.key] = self.expand(memory, use.name, *use.arguments)
        return memory.kept[use.key]

    def unknown(self) -> set[str]:
        """Names that templates use and nothing defines."""
        used = {use.name for rule in self.rules.values() for node in rule.templates for use in _uses(node)}
        return used - self.rules.keys() - self.slots.keys()


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


def _uses(node: Node) -> Iterable[Use]:
    match node:
        case str():
            return
        case Use():
            yield node
        case Span():
            yield from _uses(node.inner)
        case Part():
            for reading in node.readings:
                yield from _uses(reading)
        case _:
            for child in node:
                yield from _uses(child)


_WEIGHT = re.compile(r"(\d+)\| ")
_WORD = re.compile(r"(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^\s{}])+")


def read_rules(lines: Iterable[str], rules: dict[str, Rule]) -> None:
    """Add the rules of one file.

    Raises:
        ValueError: a template can't be read, or stands before the first ``@name``.
    """
    rule: Rule | None = None
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            rule = rules.setdefault(line[1:], Rule())
        elif rule is None:
            raise ValueError(f"a template before the first rule: {line!r}")
        elif line.startswith("* "):
            for word in _WORD.findall(line[2:]):
                rule.add(word)
        else:
            weight = _WEIGHT.match(line)
            rule.add(line[weight.end() :] if weight else line, int(weight[1]) if weight else 1)
