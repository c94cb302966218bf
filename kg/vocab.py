"""The only reader of ``ontology/``: terms, labels, shapes, JSON-LD keys and named queries.

``KG.Tenure`` is the IRI of a term; a term that the ontology lacks is an error where it is
used, never a silent new property.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from rdflib import FOAF, ORG, PROV, QB, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from kg.errors import VocabularyError

SCHEMA: Final = Namespace("https://schema.org/")
OA: Final = Namespace("http://www.w3.org/ns/oa#")


class Vocabulary:
    """The terms of the ontology: ``KG.Tenure`` and ``KG["Tenure"]`` are its IRI.

    Raises:
        VocabularyError: the ontology has no such term.
    """

    iri: Final = "https://w3id.org/govkg/ontology#"

    def __getitem__(self, name: str) -> URIRef:
        term = URIRef(self.iri + name)
        if term not in terms():
            raise VocabularyError(f"ontology/kg.ttl defines no kg:{name}")
        return term

    def __getattr__(self, name: str) -> URIRef:
        if name.startswith("__"):  # what copying and pickling ask of every object
            raise AttributeError(name)
        return self[name]


KG: Final = Vocabulary()

PREFIXES: Final = {
    "foaf": str(FOAF),
    "kg": KG.iri,
    "oa": str(OA),
    "org": str(ORG),
    "prov": str(PROV),
    "qb": str(QB),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
"""The prefixes of every graph written and every query read."""


def label(term: URIRef, lang: str = "zh") -> str:
    """What people call a term: 任职 or tenure for ``kg:Tenure``.

    Raises:
        VocabularyError: the ontology has no such term, or no label for it.
    """
    for text in ontology().objects(term, RDFS.label):
        if isinstance(text, Literal) and text.language == lang:
            return str(text)
    raise VocabularyError(f"ontology/kg.ttl has no label in {lang!r} for {term}")


def concept(kind: str, name: str) -> URIRef:
    """The concept of a class by its Chinese label: ``concept("Stage", "开工")`` is ``kg:started``.

    Raises:
        VocabularyError: there is none.
    """
    for term in ontology().subjects(SKOS.prefLabel, Literal(name, lang="zh")):
        if isinstance(term, URIRef) and (term, RDF.type, KG[kind]) in ontology():
            return term
    raise VocabularyError(f"ontology/kg.ttl has no kg:{kind} with the label {name!r}")


@cache
def terms() -> frozenset[URIRef]:
    """The IRI of every term that the ontology defines."""
    defined = ontology().subjects(RDFS.isDefinedBy, URIRef(KG.iri.removesuffix("#")))
    return frozenset(term for term in defined if isinstance(term, URIRef))


@cache
def ontology() -> Graph:
    """``ontology/kg.ttl``, to be read, not changed."""
    return _parse("kg.ttl")


@cache
def shapes() -> Graph:
    """``ontology/shapes.ttl``, to be read, not changed."""
    return _parse("shapes.ttl")


@cache
def context() -> dict[str, str | dict[str, str]]:
    """The JSON-LD context of ``ontology/context.jsonld``: keys and what they mean; not to be changed."""
    text = (_folder() / "context.jsonld").read_text(encoding="utf-8")
    entries: dict[str, str | dict[str, str]] = json.loads(text)["@context"]
    return entries


@cache
def named_queries() -> dict[str, str]:
    """The SPARQL text of every ``ontology/queries/<name>.rq``, by name."""
    found = [entry for entry in (_folder() / "queries").iterdir() if entry.name.endswith(".rq")]
    return {
        entry.name.removesuffix(".rq"): entry.read_text(encoding="utf-8")
        for entry in sorted(found, key=lambda entry: entry.name)
    }


def _folder() -> Traversable:
    """Inside an installed package, or beside it in a checkout."""
    installed = files("kg") / "ontology"
    return installed if installed.is_dir() else files("kg") / ".." / "ontology"


def _parse(name: str) -> Graph:
    return Graph().parse(data=(_folder() / name).read_text(encoding="utf-8"), format="turtle")
