"""GraphML: the network for Gephi, yEd, Cytoscape and igraph."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import networkx as nx
from rdflib import Graph

from kg.export.network import to_networkx
from kg.files import atomic_write


def write_graphml(graph: Graph, path: Path) -> None:
    """Write the network of a graph, byte for byte the same for the same graph.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    buffer = BytesIO()
    nx.write_graphml_xml(to_networkx(graph), buffer, encoding="utf-8", prettyprint=True)
    with atomic_write(path) as file:
        file.write(buffer.getvalue())
