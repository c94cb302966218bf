"""FollowTheMoney entities as JSON lines, for OpenAleph, nomenklatura and yente.

======================  ==============================================================
in the graph            in FollowTheMoney
======================  ==============================================================
official                Person
body                    PublicBody (government, congress, court …) or Organization
company                 Company
role in a body          Position, one for each pair
tenure                  Occupancy of the position, ``date``: when it was attested
zone, place             Address
project                 Project with its total investment; ProjectParticipant for investors
event                   Event
article                 Article, the ``proof`` of what it states
figure                  a line in the ``notes`` of its subject
======================  ==============================================================

Quotes stand in ``notes``, or in ``description`` where an entity has none. A page says that a post
was held on a day, so that an Occupancy has a start or end only where the graph knows one.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from rdflib import PROV, Graph, URIRef

from kg.files import atomic_write
from kg.graph import rows
from kg.graph.evidence import name, text
from kg.graph.rows import BodyRow, EventRow, FigureRow, PostRow, ProjectRow
from kg.graph.words import in_words
from kg.vocab import KG, SCHEMA

_PUBLIC = {
    "GovernmentBody",
    "CongressBody",
    "ConsultativeBody",
    "SupervisoryBody",
    "JudicialBody",
    "ZoneAdministration",
}
_COUNTRY = "cn"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
Properties = dict[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Sources:
    """What is said of a subject beyond its own row."""

    graph: Graph
    notes: dict[str, list[str]]
    """Figures in words, by the IRI of their subject."""
    organisations: frozenset[str]
    """IRIs of bodies and companies: a zone that holds an event is no legal entity, but where it is held."""

    def proof(self, *iris: str) -> list[str]:
        """The articles that state some facts."""
        path = PROV.wasDerivedFrom / SCHEMA.isPartOf
        found = {str(article) for iri in iris for article in self.graph.objects(URIRef(iri), path)}
        return [_id(article) for article in sorted(found)]


def write_ftm(graph: Graph, path: Path) -> None:
    """Write one entity a line, sorted by id.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    lines = sorted(_line(*entity) for entity in entities(graph))
    with atomic_write(path) as file:
        file.write("".join(f"{line}\n" for line in lines).encode())


def entities(graph: Graph) -> Iterator[tuple[str, str, Properties]]:
    """Id, schema and properties of every entity."""
    notes: dict[str, list[str]] = defaultdict(list)
    for figure in rows.figures(graph):
        notes[figure.subject_iri].append(_in_words(figure))
    bodies = rows.bodies(graph)
    sources = Sources(graph, notes, frozenset(body.iri for body in bodies))
    yield from _articles(graph)
    yield from _people(graph)
    yield from (_body(body, sources) for body in bodies)
    yield from _addresses(graph, sources)
    yield from _positions(rows.posts(graph))
    yield from (_occupancy(post, sources) for post in rows.posts(graph))
    for project in rows.projects(graph):
        yield from _project(project, sources)
    yield from (_event(event, sources) for event in rows.events(graph))


def _articles(graph: Graph) -> Iterator[tuple[str, str, Properties]]:
    for row in rows.articles(graph):
        properties: Properties = {
            "title": [row.headline or f"{row.page} · {row.number}"],
            "author": row.authors,
            "publishedAt": _dates(row.date),
            "fileName": [row.page],
            "publisher": [text(graph, URIRef(row.page_iri), SCHEMA.publisher)],
            "language": ["zho"],
            "country": [_COUNTRY],
        }
        yield _id(row.iri), "Article", properties


def _people(graph: Graph) -> Iterator[tuple[str, str, Properties]]:
    for row in rows.officials(graph):
        held = [post for post in row.posts if post.status != "former"]
        properties = _thing(row.iri, row.name, row.aliases) | {"position": [post.title for post in held]}
        yield _id(row.iri), "Person", properties


def _body(row: BodyRow, sources: Sources) -> tuple[str, str, Properties]:
    schema = "Company" if row.kind == "Company" else "PublicBody" if row.kind in _PUBLIC else "Organization"
    properties = _thing(row.iri, row.name, row.aliases)
    properties |= {"address": [row.place], "notes": sources.notes.get(row.iri, ())}
    parents = [_id(iri) for iri in row.parent_iris]
    return _id(row.iri), schema, properties | {"parent": parents}


def _addresses(graph: Graph, sources: Sources) -> Iterator[tuple[str, str, Properties]]:
    for zone in rows.zones(graph):
        properties = _thing(zone.iri, zone.name, zone.aliases) | {"full": [zone.name], "city": zone.places}
        yield _id(zone.iri), "Address", properties | {"notes": sources.notes.get(zone.iri, ())}
    for place in rows.places(graph):
        properties = _thing(place.iri, place.name, place.aliases) | {"full": [place.name]}
        yield _id(place.iri), "Address", properties | {"notes": sources.notes.get(place.iri, ())}


def _positions(posts: Iterable[PostRow]) -> Iterator[tuple[str, str, Properties]]:
    for post in {(post.body_iri, post.role): post for post in posts}.values():
        properties: Properties = {
            "name": [f"{post.body}{post.role}"],
            "organization": [_id(post.body_iri)] if post.body_iri else (),
            "subnationalArea": [post.place],
            "country": [_COUNTRY],
        }
        yield _position(post), "Position", properties


def _occupancy(post: PostRow, sources: Sources) -> tuple[str, str, Properties]:
    seen = sources.graph.objects(URIRef(post.iri), KG.attestedOn)
    properties: Properties = {
        "holder": [_id(post.person_iri)],
        "post": [_position(post)],
        "date": _dates(*map(str, seen)),
        "startDate": _dates(post.start),
        "endDate": _dates(post.end),
        "status": ["ended" if post.status == "former" or post.end else post.status or "unknown"],
        "summary": [post.title],
        "description": post.quotes,
        "proof": sources.proof(post.iri),
    }
    return _id(post.iri), "Occupancy", properties


def _project(row: ProjectRow, sources: Sources) -> Iterator[tuple[str, str, Properties]]:
    amounts = [
        f"{each.text}{'（后有变化）' if each.superseded else ''} — “{quote}”"
        for each in row.money
        for quote in each.quotes
    ]
    proof = sources.proof(row.iri, *(each.iri for each in row.money))
    properties = _thing(row.iri, row.name, row.aliases) | {
        "amount": [_digits(row.total)] if row.total is not None else (),
        "currency": ["CNY"] if row.total is not None else (),
        "status": [stage for stage in row.stages if stage not in row.planned][-1:],
        "goal": [row.capacity],
        "keywords": [row.industry],
        "address": row.zones,
        "addressEntity": [_id(iri) for iri in row.zone_iris],
        "date": _dates(row.first_seen, row.last_seen),
        "notes": [*row.quotes, *amounts],
        "proof": proof,
    }
    yield _id(row.iri), "Project", properties
    for iri in row.investor_iris:
        linked: Properties = {
            "participant": [_id(iri)],
            "project": [_id(row.iri)],
            "role": ["投资方"],
            "proof": sources.proof(row.iri),
        }
        yield _id(row.iri, iri), "ProjectParticipant", linked


def _event(row: EventRow, sources: Sources) -> tuple[str, str, Properties]:
    organizers = [iri for iri in row.organizer_iris if iri in sources.organisations]
    areas = [name(sources.graph, URIRef(iri)) for iri in row.organizer_iris if iri not in organizers]
    properties = _thing(row.iri, row.name, row.aliases) | {
        "date": _dates(row.date),
        "location": [row.location, *areas],
        "keywords": [row.kind],
        "involved": [_id(iri) for iri in sorted({*row.attendee_iris, *row.chair_iris})],
        "organizer": [_id(iri) for iri in organizers],
        "notes": row.quotes,
        "proof": sources.proof(row.iri),
    }
    return _id(row.iri), "Event", properties


def _thing(iri: str, called: str, aliases: tuple[str, ...]) -> Properties:
    return {"name": [called], "alias": aliases, "country": [_COUNTRY], "sourceUrl": [iri]}


def _in_words(figure: FigureRow) -> str:
    parts = (figure.period, figure.measure, in_words(figure.value, figure.unit), figure.kind)
    return f"{' '.join(part for part in parts if part)} — “{'；'.join(figure.quotes)}”"


def _dates(*dates: str) -> list[str]:
    """Those that have a year: the format knows no others."""
    return sorted({date for date in dates if _DATE.fullmatch(date)})


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _position(post: PostRow) -> str:
    return _id("position", post.body_iri, post.role)


def _id(*parts: str) -> str:
    """Letters and digits alone: the format allows no more in an id."""
    return f"kg-{sha256(chr(31).join(parts).encode()).hexdigest()[:32]}"


def _line(identity: str, schema: str, properties: Properties) -> str:
    kept = {key: [value for value in values if value] for key, values in sorted(properties.items())}
    filled = {key: values for key, values in kept.items() if values}
    return json.dumps({"id": identity, "schema": schema, "properties": filled}, ensure_ascii=False)
