"""Text that tries to run, to break out or to break the page."""

from __future__ import annotations

from rdflib import RDF, XSD, Graph, Literal, URIRef

from kg.vocab import KG

TRICKS = (
    "</script><script>window.hit = 1; alert(1)</script>",
    '"><img src=x onerror="window.hit = 1; alert(1)">',
    "' onmouseover='window.hit = 1' autofocus onfocus='alert(1)' x='",
    '<a href="javascript:alert(1)">王</a> javascript:alert(1)',
    "</style><style>*{display:none}</style>",
    "{{7*7}} {% raw %} ${window.hit = 1} `",
    "<!-- <script> --> ]]> \u2028\u2029",
    "\u202e王\u2067锋\u200f",
)
HOSTILE = {
    "tricks": "".join(TRICKS),
    "formula": '=HYPERLINK("x","y")',
    "prototype": "__proto__",
    "long": "长" * 10_000,
}
"""What has to stand first to do harm, stands alone."""


def poisoned(graph: Graph, text: str) -> Graph:
    """The graph with a text in front of every word it holds: names, quotes, headlines, rules, units, all."""
    changed = Graph()
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and (value.language or value.datatype in {None, XSD.string}):
            value = Literal(text + value, lang=value.language)
        changed.add((subject, predicate, value))
    odd = URIRef("javascript:window.hit=1")  # an IRI is text too
    changed.add((odd, RDF.type, KG.Official))
    return changed
