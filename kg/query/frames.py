"""What goes between a worker and who asks it: a line of JSON and bytes, each of known length.

::

    4 bytes  length of the JSON, big-endian
    4 bytes  length of the body
    JSON     a question, or what became of it
    body     the answer in its format; empty with a question
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass
from typing import IO, TypeVar

from kg.settings import BASE_IRI

LENGTHS = struct.Struct(">II")


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the formats that its answer may have."""

    sparql: str
    solutions: str | None
    """Media type for SELECT and ASK; ``None`` where no format of theirs will do."""
    graph: str | None
    """Media type for CONSTRUCT and DESCRIBE; ``None`` likewise."""
    base_iri: str = BASE_IRI
    """What relative IRIs are read against."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a question; the body follows where it is ``ok``."""

    status: str
    """``ready`` once the graph is read, then ``ok``, ``wrong``, ``large``, ``unacceptable`` or ``fault``."""
    text: str = ""
    """The media type of an answer, else the message."""


_Message = TypeVar("_Message", Question, Reply)


def pack(message: Question | Reply, body: bytes = b"") -> bytes:
    """A message as it is sent."""
    head = json.dumps(asdict(message)).encode()
    return LENGTHS.pack(len(head), len(body)) + head + body


def unpack(kind: type[_Message], head: bytes) -> _Message:
    """A message from its JSON."""
    return kind(**json.loads(head))


def read_question(stream: IO[bytes]) -> Question | None:
    """The next question, ``None`` at the end of the stream."""
    lengths = stream.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    return unpack(Question, stream.read(LENGTHS.unpack(lengths)[0]))
