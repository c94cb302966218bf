"""How much one query may take."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import InputError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use before it is stopped.

    Attributes:
        seconds: from the question to the whole answer, reading the graph not counted.
        megabytes: memory of the answering process beyond the graph itself. Kept by the
            operating system where it has ``RLIMIT_AS`` (Linux); elsewhere it isn't kept.
        result_bytes: of the answer, as written in its format.

    Raises:
        InputError: a limit isn't above zero.
    """

    seconds: float = 30.0
    megabytes: int = 1024
    result_bytes: int = 64 * 2**20

    def __post_init__(self) -> None:
        for name in ("seconds", "megabytes", "result_bytes"):
            if not getattr(self, name) > 0:
                raise InputError(f"limit {name}={getattr(self, name)}: must be above zero")
