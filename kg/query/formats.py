"""The formats that answers are written in, by media type."""

from __future__ import annotations

from typing import IO

import pyoxigraph as ox

from kg.query.run import Results
from kg.vocab import PREFIXES

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
N_TRIPLES = "application/n-triples"
JSON_LD = "application/ld+json"
RDF_XML = "application/rdf+xml"

SOLUTIONS = (JSON, XML, CSV, TSV)
"""For SELECT and ASK, the preferred one first."""

GRAPHS = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML)
"""For CONSTRUCT and DESCRIBE, the preferred one first."""


def is_graph(results: Results) -> bool:
    """Are these triples, of CONSTRUCT or DESCRIBE?"""
    return isinstance(results, ox.QueryTriples)


def write_results(results: Results, media_type: str, output: IO[bytes]) -> None:
    """Write an answer while it is found.

    Raises:
        ValueError: the format is none of :data:`SOLUTIONS`, or of :data:`GRAPHS` for triples.
        OSError: the output can't be written.
    """
    if isinstance(results, ox.QueryTriples):
        form = ox.RdfFormat.from_media_type(media_type)
        ox.serialize(results, output, form, prefixes=PREFIXES)
    else:
        results.serialize(output, ox.QueryResultsFormat.from_media_type(media_type))
