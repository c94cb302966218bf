"""What a service may be told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import InputError
from kg.query.limits import Limits
from kg.settings import BASE_IRI, check_base_iri

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*", re.ASCII)
_ORIGIN = re.compile(r"[a-z][a-z\d+.-]*://(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?", re.ASCII)
"""As browsers write it: no slash behind, no path."""


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

    Raises:
        InputError: a host, the origin or the base is written as none ever is.
    """

    limits: Limits = field(default_factory=Limits)
    workers: int = 2
    queue: int = 64
    hosts: tuple[str, ...] = ()
    origin: str | None = None
    base_iri: str = BASE_IRI
    pages: Path | None = None
    body_bytes: int = 2**20

    def __post_init__(self) -> None:
        for host in self.hosts:
            if not _HOST.fullmatch(host):
                raise InputError(f"host {host!r}: give the name alone, such as graph.example 只写主机名")
        if self.origin is not None and not _ORIGIN.fullmatch(self.origin):
            raise InputError(
                f"origin {self.origin!r}: give scheme and host, such as https://notebook.example "
                "只写协议与主机名"
            )
        check_base_iri(self.base_iri)
