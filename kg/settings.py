"""The choices that change what a build finds, in one frozen value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.errors import InputError
from kg.types import Judgement

BASE_IRI = "https://w3id.org/govkg/id/"

OURS = "kg"
"""The model that comes with the package."""

NO_MODEL = "none"
"""The grammar alone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of extraction and graph building; equal settings give equal bytes.

    Attributes:
        model: ``"kg"`` for the model of this package, ``"none"`` for the grammar alone, else the
            name or path of a spaCy pipeline with a ``kg_tagger`` or with OntoNotes labels.
        base_iri: prefix of every minted IRI; absolute, ends in ``/`` or ``#``.
        judgements: what people have decided about who is who.

    Raises:
        InputError: the base is no such IRI.
    """

    model: str = OURS
    base_iri: str = BASE_IRI
    judgements: tuple[Judgement, ...] = ()

    def __post_init__(self) -> None:
        check_base_iri(self.base_iri)


def check_base_iri(base: str) -> None:
    """Can IRIs begin so?

    Raises:
        InputError: they can't.
    """
    if not re.fullmatch(r"[A-Za-z][A-Za-z\d+.-]*:[^\s<>\"{}|\\^`]*[/#]", base):
        raise InputError(f"base IRI {base!r}: must be absolute and end in / or #, such as {BASE_IRI}")
