"""Scoring a corpus against gold identities (``identity.json``): B³, pairs kept apart, posts, conflicts.

B³ looks at every sighting: precision is the share of its cluster that belongs with it, recall the
share of what belongs with it that its cluster has. A sighting that extraction didn't read is a cluster
of its own, so that it costs recall; ``read`` tells how many were.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from rdflib import RDF, SKOS

from kg.extract import extract_page
from kg.graph.build import node_triples
from kg.pages import read_page
from kg.pipes.projects.names import phase
from kg.resolve.network import Node, Stage
from kg.resolve.posts import bare_title
from kg.resolve.records import CareerRecord, FigureRecord, PageRecord, PostRecord, ProjectRecord, Term
from kg.settings import Settings
from kg.types import Status
from kg.vocab import KG
from tests.resolve.at_once import Resolution, resolve

_SHORT = (
    (r"^(?:中国共产党|中共)", ""),
    (r"^国家税务总局", ""),
    ("管理委员会", "管委会"),
    ("党的?工作委员会|工作委员会$", "党工委"),
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民政府", "政府"),
    (r"([省市县区旗州])委员会$", r"\1委"),
)


def fold(name: str) -> str:
    """One spelling for long and short forms of a body."""
    name = re.sub(r"[\s“”\"()()·]", "", unicodedata.normalize("NFKC", name))
    for long, short in _SHORT:
        name = re.sub(long, short, name)
    return name


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that one page names."""

    iri: str
    kind: str
    names: tuple[str, ...]
    """Its own name first."""


@dataclass(slots=True)
class Corpus:
    """A folder of pages with its gold, and what kg makes of it."""

    gold: dict[str, Any]
    resolution: Resolution
    pages: dict[str, str]
    """Stem by hash."""
    things: dict[str, list[Thing]] = field(default_factory=dict)
    """By the page's stem."""


def read_corpus(folder: Path, settings: Settings) -> Corpus:
    """Build a corpus; the pages are those that ``identity.json`` lists."""
    gold = json.loads((folder / "identity.json").read_text(encoding="utf-8"))
    facts = [extract_page(read_page(folder / f"{page['page']}.txt"), settings) for page in gold["pages"]]
    resolution = resolve(facts, settings)
    corpus = Corpus(gold, resolution, {sha: f.page.stem for sha, f in resolution.pages.items()})
    for node, record in resolution.records.items():
        if isinstance(record, PageRecord):
            corpus.things[corpus.pages[node.key]] = list(_things(node, record, resolution, settings))
    return corpus


def _things(node: Node, record: PageRecord, resolution: Resolution, settings: Settings) -> Iterator[Thing]:
    triples = node_triples(node, record, resolution.pages, settings)
    for kind in ("Body", "Zone", "Company", "Project", "Official"):
        for subject in sorted({s for s, p, o in triples if p == RDF.type and o == KG[kind]}, key=str):
            own = [str(o) for s, p, o in triples if s == subject and p == SKOS.prefLabel]
            other = sorted(str(o) for s, p, o in triples if s == subject and p == SKOS.altLabel)
            yield Thing(str(subject), kind, (*own, *other))


Sightings = dict[str, list[str]]
"""For every gold entity the nodes that its pages gave; ``page:…`` where a page gave none."""


def people(corpus: Corpus) -> Sightings:
    found: Sightings = {}
    for person in corpus.gold["people"]:
        pages = dict.fromkeys(mention["page"] for mention in person["mentions"])
        found[person["id"]] = [_official(corpus, page, person["name"]) for page in pages]
    return found


def _official(corpus: Corpus, page: str, name: str) -> str:
    nodes = [t.iri for t in corpus.things[page] if t.kind == "Official" and name in t.names]
    return nodes[0] if nodes else f"{page}:{name}"


def named(corpus: Corpus, field_: str, kind: str) -> Sightings:
    """Bodies, zones or companies, found on their pages by name, else by a printed form."""
    found: Sightings = {}
    for entity in corpus.gold[field_]:
        names = [fold(n) for n in (entity["name"], *entity["aliases"])]
        old = entity.get("renamed", {}).get("from")
        names += [fold(old)] if old else []
        found[entity["id"]] = [
            _thing(corpus.things[page], kind, names) or f"{page}:{names[0]}" for page in entity["pages"]
        ]
    return found


def _thing(things: Sequence[Thing], kind: str, names: Sequence[str]) -> str:
    right = [t for t in things if t.kind == kind]
    for candidates in (
        [t for t in right if fold(t.names[0]) in names],
        [t for t in right if _by_alias(t, names)],
    ):
        if candidates:
            return candidates[0].iri
    return ""


def _by_alias(thing: Thing, names: Sequence[str]) -> bool:
    own = fold(thing.names[0])
    placed = any(own[:2] == name[:2] for name in names[:1])
    return placed and any(fold(name) in names for name in thing.names)


def projects(corpus: Corpus) -> Sightings:
    found: Sightings = {}
    for project in corpus.gold["projects"]:
        names = [project["name"], *project["aliases"]]
        found[project["id"]] = [_project(corpus, page, names) for page in project["pages"]]
    return found


def _project(corpus: Corpus, page: str, names: Sequence[str]) -> str:
    sha = next(sha for sha, stem in corpus.pages.items() if stem == page)
    record = corpus.resolution.records[Node(Stage.FINAL, sha)]
    assert isinstance(record, PageRecord)
    printed = corpus.resolution.pages[sha].projects
    first = ("", "一期", "首期")
    scored = [
        (max(SequenceMatcher(None, name, n, autojunk=False).ratio() for n in names), one.key)
        for one in record.projects
        for name in (printed[one.index].name, *printed[one.index].aliases)
        if any(phase(n) == phase(name) or {phase(n), phase(name)} <= set(first) for n in names[:1])
    ]
    best, key = max(scored, default=(0.0, ""))
    return key if best >= 0.6 else f"{page}:{names[0]}"


@dataclass(frozen=True, slots=True)
class B3:
    """B³ of one kind."""

    precision: float
    recall: float
    read: int
    sightings: int

    @property
    def f(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b3(gold: Mapping[str, Sequence[str]]) -> B3:
    """Compare gold entities with the nodes that their sightings gave."""
    items = [(entity, node) for entity, nodes in gold.items() for node in nodes]
    truth, found = Counter(e for e, _ in items), Counter(n for _, n in items)
    both = Counter(items)
    precision = sum(both[item] / found[item[1]] for item in items) / len(items)
    recall = sum(both[item] / truth[item[0]] for item in items) / len(items)
    return B3(precision, recall, sum(":" not in n or n.startswith("http") for _, n in items), len(items))


def sightings(corpus: Corpus) -> dict[str, Sightings]:
    """All kinds."""
    return {
        "people": people(corpus),
        "bodies": named(corpus, "bodies", "Body"),
        "zones": named(corpus, "zones", "Zone"),
        "companies": named(corpus, "companies", "Company"),
        "projects": projects(corpus),
    }


def merged_pairs(
    corpus: Corpus, found: Mapping[str, Sightings], which: str = "not_same"
) -> list[tuple[str, str]]:
    """Pairs of the gold that became one."""
    nodes = {entity: set(ns) for kind in found.values() for entity, ns in kind.items()}
    return [(left, right) for left, right, *_ in corpus.gold[which] if nodes[left] & nodes[right]]


@dataclass(frozen=True, slots=True)
class PostScore:
    """A gold post and what's wrong with it, empty where all is right."""

    person: str
    post: str
    faults: tuple[str, ...]


def posts(corpus: Corpus, found: Sightings) -> list[PostScore]:
    """Every gold tenure with its first and last sighting, its end, and the page that shows it."""
    careers: dict[str, list[Term]] = {}
    for node, record in corpus.resolution.records.items():
        if isinstance(record, CareerRecord):
            careers[node.key] = list(record.terms)
    keys = _keys(corpus)
    result = []
    for person in corpus.gold["people"]:
        node, _ = Counter(found[person["id"]]).most_common(1)[0]
        terms = careers.get(keys.get(node, ""), [])
        for post in person["posts"]:
            result.append(
                PostScore(person["id"], f"{post['body']}{post['post']}", _faults(corpus, post, terms))
            )
    return result


def _keys(corpus: Corpus) -> dict[str, str]:
    """Key of every official by IRI."""
    found = {}
    for node, record in corpus.resolution.records.items():
        if isinstance(record, PageRecord):
            by_name: dict[str, str] = {p.label: p.key for p in record.people}
            for thing in corpus.things[corpus.pages[node.key]]:
                if thing.kind == "Official":
                    found[thing.iri] = by_name[thing.names[0]]
    return found


def _faults(corpus: Corpus, post: dict[str, Any], terms: Iterable[Term]) -> tuple[str, ...]:
    fitting = [t for t in terms if _is_post(post, t)]
    if not fitting:
        return ("missing",)
    term = fitting[0]
    held = [s for _, s in term.sightings if s.tenure.status is not Status.FORMER]
    days = sorted(d for s in held for d in s.dates)
    faults = []
    if (days[:1] or [None])[0] != post["first_seen"]:
        faults.append(f"first seen {days[:1]} for {post['first_seen']}")
    if (days[-1:] or [None])[0] != post["last_seen"]:
        faults.append(f"last seen {days[-1:]} for {post['last_seen']}")
    by = corpus.pages.get(term.end.page) if term.end else None
    if bool(term.end) != (post["ended"] is True) or by != post["ended_by"]:
        faults.append(f"ended by {by} for {post['ended_by']}")
    return tuple(faults)


def _is_post(post: dict[str, Any], term: Term) -> bool:
    first = term.sightings[0][1].tenure
    names = [fold(n) for n in (first.body.name, *first.body.aliases)] if first.body else [""]
    said = {Status.ACTING: "代", Status.DESIGNATE: "拟任"}.get(first.status, "") + bare_title(first.title)
    return fold(post["body"]) in names and said == bare_title(post["post"]) and term.number == post["term"]


def missing_conflicts(corpus: Corpus) -> list[str]:
    """Gold conflicts that weren't reported."""
    told: dict[str, list[str]] = defaultdict(list)
    for record in corpus.resolution.records.values():
        if isinstance(record, FigureRecord):
            one = record.observations[0]
            values = sorted(float(o.amount.value) for o in record.observations)
            told["figure"].append(f"{one.subject.name}|{one.measure}|{one.period}|{values}")
        elif isinstance(record, PostRecord):
            for clash in record.clashes:
                told["seat"].append("|".join(sorted((clash.left[1], clash.right[1]))))
        elif isinstance(record, ProjectRecord):
            told["stages"] += [one.name for one in record.projects if one.disorder]
    missing = []
    for conflict in corpus.gold["conflicts"]:
        kind = conflict.get("kind", "figure")
        if kind == "figure":
            names = {e["id"]: e["name"] for f in ("zones", "bodies", "companies") for e in corpus.gold[f]}
            subject = names.get(conflict["subject"], conflict["subject"])
            values = sorted(float(v["value"]) for v in conflict["values"])
            wanted = f"{subject}|{conflict['measure']}|{conflict['period']}|{values}"
        elif kind == "seat":
            wanted = "|".join(sorted(conflict["people"]))
        else:
            wanted = conflict["project"]
        if wanted not in told[kind]:
            missing.append(f"{conflict['what']} (told: {told[kind]})")
    return missing
