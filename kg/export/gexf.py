"""GEXF: the network for Gephi, with a colour for each class."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from rdflib import Graph

from kg.export.network import to_networkx
from kg.export.words import KINDS
from kg.files import atomic_write


def write_gexf(graph: Graph, path: Path) -> None:
    """Write the network of a graph as GEXF 1.2, byte for byte the same for the same graph.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    (meta,) = writer.xml.findall("meta")
    meta.attrib.pop("lastmodifieddate")  # a clock, and the only thing that would differ between runs
    writer.add_graph(_coloured(to_networkx(graph)))
    with atomic_write(path) as file:
        writer.write(file)


def _coloured(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Every node with the colour that its class has in the explorer."""
    colours = {kind.term: _rgb(kind.color) for kind in KINDS}
    for _, data in network.nodes(data=True):
        data["viz"] = {"color": colours[data["kind"]]}
    return network


def _rgb(colour: str) -> dict[str, int | float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return {"r": red, "g": green, "b": blue, "a": 1.0}
