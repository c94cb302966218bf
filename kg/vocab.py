"""The vocabularies that the graph is written in."""

from __future__ import annotations

from rdflib import Namespace

KG = Namespace("https://w3id.org/govkg/ontology#")
SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
