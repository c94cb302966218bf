"""The choices that change what a build finds, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

BASE_IRI = "https://w3id.org/govkg/id/"


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of extraction and graph building; equal settings give equal bytes.

    Attributes:
        model: ``"none"`` for the grammar alone, else the name or path of a spaCy pipeline
            with OntoNotes labels whose entities are used beside it.
        base_iri: prefix of every minted IRI; ends in ``/`` or ``#``.
    """

    model: str = "none"
    base_iri: str = BASE_IRI
