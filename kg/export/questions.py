"""Ready questions: each a picture of a graph that a reader would ask for first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

from kg.export.story import NONE, Story
from kg.export.words import KINDS, Pair

MOST = 110
"""Nodes of one picture: more is a hairball. The others are a search or a click away."""
FIGURES = frozenset({"Observation", "Document"})
_SEEDS = {"Official": 14, "Body": 5, "Zone": 8, "Place": 3, "Project": 8, "Event": 8, "Company": 3}
"""How many of each class the page opens on, before their neighbours."""
_TOTAL = "total investment"
"""The kind of amount that says what a project costs; its output and taxes do not."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the nodes that answer it."""

    key: str
    words: Pair
    nodes: tuple[int, ...]
    lead: str = ""
    """The class that the question is about; its names are printed first."""


def ask(story: Story) -> tuple[Question, ...]:
    """The questions that this graph has an answer to; the first is what the page opens on."""
    asked = _Asked(story)
    answers = (
        Question(key, words, tuple(sorted(answer(asked))), lead) for key, words, lead, answer in _QUESTIONS
    )
    return tuple(question for question in answers if question.nodes)


class _Asked:
    """A story with what all questions look at: who stands next to whom, and what tells most."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.terms = [KINDS[node.kind].term for node in story.nodes]
        self.next: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for line in story.lines:
            self.next[line.start].append((line.relation, line.end))
            self.next[line.end].append((line.relation, line.start))
        self.weights = weights(story)

    def best(self, nodes: Iterable[int], most: int) -> list[int]:
        """The most telling of some nodes."""
        return sorted(set(nodes), key=lambda node: (-self.weights[node], node))[:most]

    def neighbours(self, node: int, *relations: str) -> list[int]:
        return [end for relation, end in self.next[node] if relation in relations]

    def of_kind(self, *kinds: str) -> list[int]:
        return [node for node, term in enumerate(self.terms) if term in kinds]


def weights(story: Story) -> list[int]:
    """How telling each node is: its relations and quotes."""
    found = [len(story.facts[node.fact].quotes) if node.fact != NONE else 0 for node in story.nodes]
    for line in story.lines:
        figure = KINDS[story.nodes[line.start].kind].term in FIGURES
        found[line.start] += 1
        found[line.end] += 0 if figure else 1
    return found


def _overview(asked: _Asked) -> set[int]:
    """The most telling nodes of each class, with who and what is next to them."""
    nodes = [node for node, term in enumerate(asked.terms) if term not in FIGURES]
    if len(nodes) <= MOST:
        return set(nodes)
    seeds = {node for kind, most in _SEEDS.items() for node in asked.best(asked.of_kind(kind), most)}
    found: set[int] = set()
    for seed in asked.best(seeds, len(seeds)):
        near = (end for _, end in asked.next[seed] if asked.terms[end] not in FIGURES)
        found |= {seed, *asked.best(near, 4)}
        if len(found) > MOST:
            break
    return found


def _zones(asked: _Asked) -> set[int]:
    """Zones, the bodies that run them and who holds posts there."""
    found: set[int] = set()
    for zone in asked.best(asked.of_kind("Zone"), 40):
        bodies = asked.neighbours(zone, "administeredBy")
        people = [p for body in [zone, *bodies] for p in asked.neighbours(body, "holds")]
        if bodies and people:
            found |= {zone, *bodies, *asked.best(people, 6), *asked.neighbours(zone, "partOf")[:1]}
        if len(found) > MOST:
            break
    return found


def _money(asked: _Asked) -> set[int]:
    """The dearest projects, where they are and who invests."""
    dear: dict[int, float] = {}
    for money in asked.story.money:
        if money.currency == "CNY" and money.kind[1] == _TOTAL and not money.superseded:
            dear[money.project] = max(money.value, dear.get(money.project, 0.0))
    found: set[int] = set()
    for project in sorted(dear, key=lambda node: (-dear[node], node))[:32]:
        found |= {project, *asked.neighbours(project, "inZone", "investor")}
    return found


def _meetings(asked: _Asked) -> set[int]:
    """People who met again and again, and where."""
    together: Counter[tuple[int, int]] = Counter()
    guests = {event: set(asked.neighbours(event, "chair", "attendee")) for event in asked.of_kind("Event")}
    for people in guests.values():
        together.update(combinations(sorted(asked.best(people, 30)), 2))
    often = sorted(together, key=lambda two: (-together[two], two))[:40]
    people = {person for two in often for person in two}
    held = [event for event, there in guests.items() if len(there & people) > 1]
    return people | set(asked.best(held, MOST - len(people)))


def _changes(asked: _Asked) -> set[int]:
    """People with a post that ended, begins or is held for another, and all their bodies."""
    moved = {p.official for p in asked.story.posts if p.status[0] and p.body != NONE}
    found: set[int] = set()
    for person in asked.best(moved, 40):
        found |= {person, *asked.neighbours(person, "holds")}
    return found


def _growth(asked: _Asked) -> set[int]:
    """The figures that grew most, and whose they are."""
    grown = [f for f in asked.story.figures if f.growth is not None and f.subject != NONE]
    top = sorted(grown, key=lambda f: (-(f.growth or 0.0), f.node))[:40]
    return {node for figure in top for node in (figure.node, figure.subject)}


def _building(asked: _Asked) -> set[int]:
    """Projects that were started or are being built, and where."""
    names = [name for _, name in asked.story.stage_names]
    active = {
        r.project for r in asked.story.stages if names[r.stage] in {"started", "building"} and not r.planned
    }
    found: set[int] = set()
    for project in asked.best(active, 40):
        found |= {project, *asked.neighbours(project, "inZone")}
    return found


_QUESTIONS: tuple[tuple[str, Pair, str, Callable[[_Asked], set[int]]], ...] = (
    ("overview", ("最要紧的是谁、在哪里、做什么？", "Who and what matters most?"), "", _overview),
    ("zones", ("谁在管哪个开发区？", "Who runs which zone?"), "Zone", _zones),
    ("money", ("哪些项目钱最多？", "Which projects cost most?"), "Project", _money),
    ("meetings", ("谁和谁一起开会？", "Who meets whom?"), "Official", _meetings),
    ("changes", ("谁的职务有变动？", "Whose post is changing?"), "Official", _changes),
    ("building", ("哪些项目已开工在建？", "Which projects are under way?"), "Project", _building),
    ("growth", ("什么增长最快？", "What grows fastest?"), "Observation", _growth),
)
