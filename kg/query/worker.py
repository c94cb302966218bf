"""The process that answers queries: ``python -m kg.query.worker GRAPH LIMITS``.

Oxigraph can't be stopped in the middle of a query, and its parser can be driven out of its
stack. So queries run in a process that may be killed. It reads the graph, gives up what it no
longer needs (memory beyond its limit, and opening files or sockets at all, so that no query
reaches out), and answers one question after another.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.errors import InputError
from kg.query.formats import is_graph, write_results
from kg.query.frames import Question, Reply, pack, read_question
from kg.query.limits import Limits
from kg.query.load import open_store
from kg.query.run import evaluate

_GRACE = 2.0
"""Seconds after which a worker that nobody stopped ends by itself: its parent must be gone."""


class _TooLargeError(Exception):
    """The answer passes its limit."""


class _Bounded(io.BytesIO):
    """Bytes up to a limit."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        if self.tell() + len(data) > self._most:
            raise _TooLargeError
        return super().write(data)


def answer(store: ox.Store, question: Question, limits: Limits) -> bytes:
    """Answer a question with a frame to send."""
    try:
        results = evaluate(store, question.sparql, question.base_iri)
        media_type = question.graph if is_graph(results) else question.solutions
        if media_type is None:
            sort = "a graph (CONSTRUCT, DESCRIBE)" if is_graph(results) else "a table (SELECT, ASK)"
            return pack(Reply("unacceptable", f"the answer is {sort}, which no accepted format holds"))
        output = _Bounded(limits.result_bytes)
        write_results(results, media_type, output)
    except InputError as error:
        return pack(Reply("wrong", str(error)))
    except (_TooLargeError, MemoryError):
        most = limits.result_bytes
        return pack(
            Reply(
                "large",
                f"the answer is larger than {most} bytes; ask for less, as with LIMIT",
            )
        )
    except (RuntimeError, OSError, ValueError) as error:  # what the query runs into in its later rows
        return pack(Reply("wrong", f"the query can't be answered: {error}"))
    except Exception as error:  # a fault of kg; who asked is told, and the next question answered
        return pack(Reply("fault", f"{type(error).__name__}: {error}"))
    return pack(Reply("ok", media_type), output.getvalue())


def serve(path: Path, limits: Limits, questions: IO[bytes], replies: IO[bytes]) -> None:
    """Read the graph, say so, and answer until the questions end."""
    try:
        store = open_store(path)
    except InputError as error:
        replies.write(pack(Reply("wrong", str(error))))
        return
    _warm_up(store, limits)
    _confine(limits)
    replies.write(pack(Reply("ready")))
    replies.flush()
    while question := read_question(questions):
        _alarm(limits.seconds + _GRACE)
        replies.write(answer(store, question, limits))
        replies.flush()
        _alarm(0)


def _warm_up(store: ox.Store, limits: Limits) -> None:
    """Load what is loaded on first use, while files can still be opened."""
    for sparql in ("ASK {}", "SELECT", "DESCRIBE <a:b>"):
        answer(store, Question(sparql, "text/csv", "text/turtle"), limits)


def _confine(limits: Limits) -> None:
    """Set the limits that the operating system keeps; Windows has none of these."""
    try:
        import resource
    except ImportError:
        return
    statm = Path("/proc/self/statm")
    if statm.exists():
        used = int(statm.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        _limit(resource.RLIMIT_AS, used + limits.megabytes * 2**20)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, 0)


def _limit(which: int, wanted: int) -> None:
    """Lower a limit, never past what is allowed already."""
    import resource

    allowed = resource.getrlimit(which)[1]
    most = wanted if allowed == resource.RLIM_INFINITY else min(wanted, allowed)
    resource.setrlimit(which, (most, most))


def _alarm(seconds: float) -> None:
    """Let the system end this process after a while; 0 takes it back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def main() -> None:
    """The worker's entry point."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for who started it
    serve(Path(sys.argv[1]), Limits(**json.loads(sys.argv[2])), sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
