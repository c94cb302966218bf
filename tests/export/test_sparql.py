"""What the explorer is given to answer SPARQL by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from kg.assets import OXIGRAPH, is_fetched
from kg.export.document import Addition
from kg.export.sparql import sparql_addition
from kg.query.named import named_queries
from tests.export.sample import graph_of


def test_without_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    addition = sparql_addition(graph_of())
    assert addition == Addition(scripts=addition.scripts, styles=addition.styles)
    assert "kg assets --fetch" in "".join(addition.scripts)


@pytest.mark.skipif(not is_fetched(OXIGRAPH), reason=f"{OXIGRAPH} is not in the cache: kg assets --fetch")
def test_with_the_engine() -> None:
    graph = graph_of()
    addition = sparql_addition(graph)
    blocks = dict(addition.blocks)
    assert addition.wasm
    assert addition == sparql_addition(graph)
    assert blocks["sparql-wasm"].startswith(b"\0asm")
    assert isomorphic(Graph().parse(data=blocks["sparql-graph"], format="nt"), graph)
    assert [query["text"] for query in json.loads(blocks["sparql-queries"])["queries"]] == [
        query.text for query in named_queries().values()
    ]
    glue = blocks["sparql-glue"].decode()
    assert [line for line in glue.splitlines() if line.startswith(("export ", "import "))] == []
    assert "import.meta" not in glue
