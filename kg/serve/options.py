"""What a service may be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kg.query.limits import Limits
from kg.settings import BASE_IRI


@dataclass(frozen=True, slots=True)
class Options:
    """Choices of ``kg serve``.

    Attributes:
        limits: of each query.
        workers: processes that answer queries, each with its own copy of a graph from Turtle.
        queue: questions that may wait for a worker; further ones are turned away with 429.
        hosts: names that requests may be addressed to, besides ``localhost`` and IP addresses.
            Others are refused, so that no web page can reach the service by a name of its own.
        origin: a web origin whose pages may read answers (CORS); none is the rule.
        base_iri: prefix of the graph's own IRIs, as the build had it.
        pages: a folder with the files that the graph was built from, to show their text.
        body_bytes: of the largest request.
    """

    limits: Limits = field(default_factory=Limits)
    workers: int = 2
    queue: int = 64
    hosts: tuple[str, ...] = ()
    origin: str | None = None
    base_iri: str = BASE_IRI
    pages: Path | None = None
    body_bytes: int = 2**20
