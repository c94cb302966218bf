"""Where a page belongs whose own text doesn't say: with the pages of its reporters and companies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.pipes.companies.names import is_full
from kg.pipes.officials.bodies import resolve_body
from kg.pipes.places.resolve import resolve_place, resolve_zone
from kg.resolve.messages import Hint, Message, Whereabouts
from kg.resolve.network import Inbox, Node, Outcome, Stage
from kg.resolve.parts import Place
from kg.types import Entity, EntityKind, PageContext, PageFacts

_WEIGHTS = {"publication": 3, "company": 2, "reporter": 1}
"""A newspaper and a company have one home; a reporter's name may be another's too."""

_ENOUGH = 2
_BY_HINTS = 0.6
"""How sure a place is that only other pages tell."""


def page(facts: PageFacts) -> Outcome:
    """PAGE: tell one's place to all who may ask for it, or ask."""
    context = facts.context
    place = Place(context.place, context.place_code, context.level, context.parent) if context.place else None
    message: Message = Whereabouts(place)
    return Outcome(tuple((Node(Stage.HINT, key), message) for key in sorted(set(_hints(facts)))))


def _hints(facts: PageFacts) -> Iterator[str]:
    if facts.context.publication:
        yield f"publication:{facts.context.publication}"
    for article in facts.articles:
        yield from (f"reporter:{name}" for name in article.authors)
    for name in facts.context.companies:
        if is_full(name):
            yield f"company:{name}"


def hint(node: Node, inbox: Inbox) -> Outcome:
    """HINT: answer those who ask, where all others are of one place."""
    places = {m.place for m in inbox.values() if isinstance(m, Whereabouts) and m.place}
    if len(places) != 1:
        return Outcome()
    answer = Hint(*places)
    asking = [n for n, m in inbox.items() if isinstance(m, Whereabouts) and m.place is None]
    return Outcome(tuple((Node(Stage.PLACED, n.key), answer) for n in sorted(asking)))


def place_of(inbox: Inbox) -> Place | None:
    """The place that the hints speak for, ``None`` where they are too few or disagree."""
    votes: Counter[Place] = Counter()
    for source, message in inbox.items():
        if isinstance(message, Hint):
            votes[message.place] += _WEIGHTS[source.key.split(":", 1)[0]]
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0].name))
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return ranked[0][0]


def located(facts: PageFacts, place: Place | None) -> PageFacts:
    """The facts of a page, its short names read as those of a place (市发改委 → 澜州市发展和改革委员会)."""
    if place is None:
        return facts
    bare = replace(
        facts.context,
        place=place.name,
        place_code=place.code,
        level=place.level,
        parent=place.parent,
        place_confidence=_BY_HINTS,
        place_evidence=("pages of the same newspaper, reporters or companies",),
        zone="",
        zones=(),
    )
    zones = tuple(dict.fromkeys(resolve_zone(zone, bare).name for zone in facts.context.zones))
    zone = resolve_zone(facts.context.zone, bare).name if facts.context.zone else ""
    context = replace(bare, zones=zones, zone=zone)
    moved = _Mover(context)
    return replace(
        facts,
        context=context,
        tenures=tuple(replace(t, body=moved(t.body)) for t in facts.tenures),
        projects=tuple(replace(p, zone=moved(p.zone)) for p in facts.projects),
        events=tuple(replace(e, organizer=moved(e.organizer)) for e in facts.events),
        observations=tuple(replace(o, subject=moved.known(o.subject)) for o in facts.observations),
        rankings=tuple(replace(r, subject=moved.known(r.subject)) for r in facts.rankings),
        named=tuple(replace(n, entity=moved.known(n.entity)) for n in facts.named),
    )


class _Mover:
    """Reads a page's names anew, in a context that has a place."""

    def __init__(self, context: PageContext) -> None:
        self.context = context

    def __call__(self, entity: Entity | None) -> Entity | None:
        return self.known(entity) if entity else None

    def known(self, entity: Entity) -> Entity:
        if entity.place or entity.kind is EntityKind.COMPANY:
            return entity
        resolve = {EntityKind.BODY: resolve_body, EntityKind.ZONE: resolve_zone}.get(
            entity.kind, resolve_place
        )
        found = resolve(entity.name, self.context)
        aliases = dict.fromkeys((*entity.aliases, entity.name, *found.aliases))
        return replace(found, aliases=tuple(a for a in aliases if a != found.name))
