"""A running ``kg serve`` under fire: requests of all sorts, then many clients at a time.

    python tests/bench_serve.py [--requests 5000] [--seconds 60] [--clients 32]

First, requests as ``tests/serve/fuzz.py`` makes them, one after another: every answer has to be of
the 200s to 400s, none may take longer than a query may wait and run, and memory stays bounded.
Then, with the limits as they are by default, 32 clients ask named queries for a minute: no error,
and the slowest hundredth within ten times the median. Everything stays on this machine. Leaves
with 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from hypothesis import HealthCheck, Phase, given, settings

from kg.export.turtle import write_turtle
from kg.extract import extract_pages
from kg.pages.read import read_page
from kg.query.named import named_queries
from kg.settings import Settings
from tests.graphs import build_graph
from tests.serve.fuzz import Sent, requests

SEEDS = Path(__file__).parents[1] / "seeds"
TIMEOUT = 2.0
STRICT = ("--timeout", str(TIMEOUT), "--memory", "256", "--size", "4")


def build(folder: Path) -> None:
    pages = [read_page(path) for path in sorted(SEEDS.glob("*.txt"))]
    facts = [each for each in extract_pages(pages, Settings()) if not isinstance(each, Exception)]
    write_turtle(build_graph(facts, Settings()), folder / "graph.ttl")


@contextmanager
def running(folder: Path, *options: str) -> Iterator[tuple[int, int]]:
    """A service over the graph: its process id and its port."""
    command = [sys.executable, "-m", "kg", "serve", str(folder), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)", process.stderr.readline())
        assert found
        try:
            yield process.pid, int(found[1])
        finally:
            process.terminate()


def megabytes(pid: int) -> int:
    """Resident memory of a process and its children, where /proc tells."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except OSError:
            continue
        if pid in {int(fields["Pid"]), int(fields["PPid"])}:
            total += int(fields.get("VmRSS", "0 kB").split()[0])
    return total // 1024


def send(port: int, sent: Sent) -> int:
    """The status of the answer, once its body is read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        hosts = [value for name, value in sent.headers if name == "host"]
        connection.putrequest(sent.method, sent.target, skip_host=bool(hosts), skip_accept_encoding=True)
        for name, value in sent.headers:
            connection.putheader(name, value)
        connection.putheader("content-length", str(len(sent.body)))
        connection.endheaders(sent.body)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def fire(port: int, pid: int, count: int) -> list[str]:
    """Send requests of all sorts; what misses its target."""
    statuses: Counter[int] = Counter()
    slowest, largest = 0.0, megabytes(pid)
    missed = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(sent=requests())
    def one(sent: Sent) -> None:
        nonlocal slowest, largest
        started = time.perf_counter()
        status = send(port, sent)
        statuses[status] += 1
        slowest = max(slowest, time.perf_counter() - started)
        largest = max(largest, megabytes(pid)) if sum(statuses.values()) % 20 == 0 else largest
        if not 200 <= status < 500:
            missed.append(f"status {status}: {sent}")

    one()
    print(f"{sum(statuses.values())} requests: {dict(sorted(statuses.items()))}")
    print(f"slowest {slowest:.2f} s (queries may wait and run {TIMEOUT} s each); memory at most {largest} MB")
    if slowest > 2 * TIMEOUT + 1:
        missed.append(f"an answer took {slowest:.2f} s")
    return missed


async def load(port: int, clients: int, seconds: float) -> list[str]:
    """Ask named queries from many clients at a time; what misses its target."""
    texts = [query.text for query in named_queries().values()]
    times: list[float] = []
    wrong: Counter[str] = Counter()
    end = time.perf_counter() + seconds

    async def one(seed: int) -> None:
        choice = random.Random(seed)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            while time.perf_counter() < end:
                started = time.perf_counter()
                answer = await client.post(
                    "/sparql",
                    content=choice.choice(texts),
                    headers={"content-type": "application/sparql-query"},
                )
                times.append(time.perf_counter() - started)
                if answer.status_code != 200:
                    wrong[f"{answer.status_code} {answer.text[:80]}"] += 1

    await asyncio.gather(*map(one, range(clients)))
    times.sort()
    median, slow = times[len(times) // 2], times[len(times) * 99 // 100]
    print(
        f"{clients} clients, {seconds:g} s: {len(times)} answers, {len(times) / seconds:.0f} a second; "
        f"p50 {1000 * median:.1f} ms, p99 {1000 * slow:.1f} ms ({slow / median:.1f} times), "
        f"errors {dict(wrong)}"
    )
    missed = [f"{count} answers: {text}" for text, count in wrong.items()]
    return missed + ([f"p99 is {slow / median:.1f} times p50"] if slow > 10 * median else [])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--clients", type=int, default=32)
    options = parser.parse_args()
    missed = []
    with tempfile.TemporaryDirectory() as name:
        build(Path(name))
        if options.requests:
            with running(Path(name), *STRICT) as (pid, port):
                missed += fire(port, pid, options.requests)
        if options.seconds:
            with running(Path(name)) as (pid, port):
                missed += asyncio.run(load(port, options.clients, options.seconds))
    print("\n".join(f"missed: {each}" for each in missed) or "every target is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
