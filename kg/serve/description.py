"""What the endpoint says of itself: SPARQL 1.1 Service Description."""

from __future__ import annotations

import pyoxigraph as ox

from kg.query import formats

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    formats.JSON: "SPARQL_Results_JSON",
    formats.XML: "SPARQL_Results_XML",
    formats.CSV: "SPARQL_Results_CSV",
    formats.TSV: "SPARQL_Results_TSV",
    formats.TURTLE: "Turtle",
    formats.N_TRIPLES: "N-Triples",
    formats.JSON_LD: "JSON-LD",
    formats.RDF_XML: "RDF_XML",
}


def service_description(endpoint: str, media_type: str) -> bytes:
    """The description of an endpoint, in one of :data:`kg.query.formats.GRAPHS`."""
    service, type_ = ox.NamedNode(endpoint), ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

    def term(name: str) -> ox.NamedNode:
        return ox.NamedNode(_SD + name)

    triples = [
        ox.Triple(service, type_, term("Service")),
        ox.Triple(service, term("endpoint"), service),
        ox.Triple(service, term("supportedLanguage"), term("SPARQL11Query")),
        *(
            ox.Triple(service, term("resultFormat"), ox.NamedNode(_FORMATS + name))
            for name in _NAMES.values()
        ),
    ]
    prefixes = {"sd": _SD, "formats": _FORMATS}
    written = ox.serialize(triples, format=ox.RdfFormat.from_media_type(media_type), prefixes=prefixes)
    assert written is not None
    return written
