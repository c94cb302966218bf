"""A small grammar of text: rules, each with alternative templates, and functions that fill slots.

Files hold many rules: ``@name`` begins one, each line after it is an alternative (see
:mod:`kg.training.generator.syntax`), ``3| …`` weighs three times, ``* a b c`` are three short ones.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from kg.training.generator.marks import enclose
from kg.training.generator.syntax import Node, Part, Span, Use, compile_template, uses


class Memory(Protocol):
    """What the templates of one article share."""

    rng: Random
    kept: dict[str, str]


Slot = Callable[..., str]
"""Called with the article's memory and the arguments of the slot; returns marked text."""


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
        used = {use.name for rule in self.rules.values() for node in rule.templates for use in uses(node)}
        return used - self.rules.keys() - self.slots.keys()


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
