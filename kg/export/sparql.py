"""SPARQL inside the explorer: Oxigraph's WebAssembly, the graph and the named queries, all in the page.

Oxigraph comes from the user's cache (``kg assets --fetch``). It runs in a worker of its own, so
that a long query neither freezes the page nor lasts for ever, and can reach nothing outside.
"""

from __future__ import annotations

import re

from rdflib import Graph

from kg.assets import OXIGRAPH, is_fetched, read_part
from kg.export.document import Addition, asset, json_bytes
from kg.export.triples import ntriples
from kg.query.named import named_queries
from kg.vocab import PREFIXES

SCRIPTS = ("text", "worker", "engine", "view")
STYLE = "sparql/sparql.css"

_EXPORTED = re.compile(r"^export (?=class |function )", re.MULTILINE)
_EXPORTS = re.compile(r"^export \{[^}]*\};$", re.MULTILINE)


def sparql_addition(graph: Graph) -> Addition:
    """What the explorer needs to answer SPARQL by itself; without Oxigraph, a word on how to get it."""
    if not is_fetched(OXIGRAPH):
        return Addition(scripts=(asset("sparql/missing.js"),), styles=(asset(STYLE),))
    return Addition(
        scripts=tuple(asset(f"sparql/{name}.js") for name in SCRIPTS),
        styles=(asset(STYLE),),
        blocks=(
            ("sparql-wasm", read_part(OXIGRAPH, "web_bg.wasm")),
            ("sparql-glue", _as_classic_script(read_part(OXIGRAPH, "web.js").decode()).encode()),
            ("sparql-graph", ntriples(graph)),  # read five times faster than Turtle
            ("sparql-queries", _queries()),
        ),
        wasm=True,
    )


def _as_classic_script(module: str) -> str:
    """Oxigraph's glue as an object ``oxigraph`` with what the worker uses: a page from a file can't import.

    The address of the module is what a browser would ask a server for; the bytes are at hand here.
    """
    code = _EXPORTS.sub("", _EXPORTED.sub("", module)).replace("import.meta.url", "undefined")
    return f"const oxigraph = (() => {{\n{code}\nreturn {{ initSync, Store }};\n}})();\n"


def _queries() -> bytes:
    queries = [
        {"name": query.name, "question": [query.question_zh, query.question], "text": query.text}
        for query in named_queries().values()
    ]
    return json_bytes({"prefixes": PREFIXES, "queries": queries})
