"""Counts of a running service, in the text format of Prometheus."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.query.pool import Pool

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds."""


@dataclass(slots=True)
class Metrics:
    """What a service has done since it started."""

    requests: Counter[tuple[str, int]] = field(default_factory=Counter)
    """By route and status."""
    queries: Counter[str] = field(default_factory=Counter)
    """By outcome."""
    buckets: Counter[float] = field(default_factory=Counter)
    seconds: float = 0.0
    started: float = field(default_factory=time.time)

    def observe(self, outcome: str, seconds: float) -> None:
        """Count one query."""
        self.queries[outcome] += 1
        self.seconds += seconds
        self.buckets.update(bucket for bucket in BUCKETS if seconds <= bucket)

    def text(self, triples: int, pool: Pool) -> str:
        """All of it for Prometheus."""
        return "".join(f"{line}\n" for line in self._lines(triples, pool))

    def _lines(self, triples: int, pool: Pool) -> Iterator[str]:
        yield from _head("kg_requests_total", "counter", "Requests by route and status.")
        for (route, status), count in sorted(self.requests.items()):
            yield f'kg_requests_total{{route="{route}",status="{status}"}} {count}'
        yield from _head("kg_queries_total", "counter", "Queries by outcome.")
        for outcome, count in sorted(self.queries.items()):
            yield f'kg_queries_total{{outcome="{outcome}"}} {count}'
        yield from _head("kg_query_seconds", "histogram", "Time from request to answer.")
        for bucket in BUCKETS:
            yield f'kg_query_seconds_bucket{{le="{bucket:g}"}} {self.buckets[bucket]}'
        total = sum(self.queries.values())
        yield f'kg_query_seconds_bucket{{le="+Inf"}} {total}'
        yield f"kg_query_seconds_sum {self.seconds:.6f}"
        yield f"kg_query_seconds_count {total}"
        for name, value, meaning in (
            ("kg_triples", triples, "Triples of the graph."),
            ("kg_queries_waiting", pool.waiting, "Queries in line for a worker."),
            ("kg_workers_idle", pool.idle, "Workers that are free."),
            ("kg_start_time_seconds", round(self.started), "When the service started."),
        ):
            yield from _head(name, "gauge", meaning)
            yield f"{name} {value}"


def _head(name: str, kind: str, meaning: str) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
