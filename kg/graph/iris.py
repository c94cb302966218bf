"""The IRIs of things: the base, the kind, and a hash of what identifies them.

Names stand in front of the hash for people who read Turtle (``…/official/金锋-0d3c9f2a17``).
Nothing else goes in, so the same input gives the same IRIs on every machine and in any order of
pages; :mod:`kg.resolve.identity` says what identifies a thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef

from kg.resolve.identity import digest, scope_of, tail_of
from kg.types import Entity, EntityKind, PageFacts, Passage


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints the IRIs of one base."""

    base: str

    def named(self, kind: str, name: str, *scope: str) -> URIRef:
        """The IRI of a thing with a name, which is part of its identity."""
        return URIRef(self.base + tail_of(kind, name, *scope))

    def numbered(self, kind: str, *identity: str) -> URIRef:
        """The IRI of a thing without a name of its own."""
        return URIRef(f"{self.base}{kind}/{digest(*identity)[:16]}")

    def entity(self, entity: Entity, facts: PageFacts) -> URIRef:
        """The IRI of a body, company, zone or place that a page names."""
        return self.scoped(entity, scope_of(entity, facts))

    def scoped(self, entity: Entity, scope: str) -> URIRef:
        """The IRI of an entity with what tells it from others of its name."""
        if entity.kind is EntityKind.PLACE:
            return self.named("place", entity.name, scope)
        return self.named(entity.kind.value, entity.name, *([scope] if scope else []))

    def keyed(self, kind: str, key: str) -> URIRef:
        """The IRI of an official or project by its key, which begins with its name."""
        return self.named(kind, key.split("|", 1)[0], key)

    def passage(self, page: str, passage: Passage) -> URIRef:
        """The IRI of a quote on a page, by the page's hash."""
        return self.numbered("passage", page, str(passage.start), str(passage.end))
