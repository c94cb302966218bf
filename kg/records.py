"""The records that finders hand to one another: small, many, and never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[Record]) -> type[Record]:
    """A frozen dataclass with slots, frozen by the type checker alone.

    Freezing at run time makes each new record cost four times as much, and an article makes
    hundreds; what leaves the pipeline (:mod:`kg.types`) is frozen for whoever is handed it.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
