"""The explorer: one HTML file that opens from ``file://`` without a network.

pyvis gives the data model and carries vis-network; page, layout and scripts are ours. Nothing
that stood on a newspaper page gets into markup or script: it travels as JSON and is shown as text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pyvis.network import Network
from rdflib import Graph

from kg.export.document import asset, render, script_json, write_document
from kg.export.explorer import Node, Story, read_story
from kg.export.layout import positions
from kg.export.words import KINDS, RELATIONS, VALUES
from kg.graph.evidence import Evidence

Place = tuple[str, str, str]
"""Headline, date and page."""

SCRIPTS = ("dom", "words", "data", "quotes", "search", "scene", "legend", "panel", "tooltip", "main")
STYLES = ("base.css", "explorer.css")
FIRST = 150
"""Nodes of the first view: more is a hairball. The others are a search or a click away."""
FONT_SIZE = 15
LABEL_LENGTH = 12
"""Characters of a name on the canvas; tooltip and panel have all of it."""


def write_html(graph: Graph, path: Path, title: str = "kg") -> None:
    """Write the explorer of a graph; the same graph gives the same bytes.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    write_document(explorer_html(graph, title), path)


def explorer_html(graph: Graph, title: str = "kg") -> str:
    """The explorer of a graph as one HTML document."""
    own = [asset(f"js/{name}.js") for name in SCRIPTS]
    return render(
        "explorer.html.j2",
        title=title,
        data=script_json(explorer_data(read_story(graph))),
        scripts=[_vis_network(), *own],
        styles=[asset(name) for name in STYLES],
    )


def explorer_frame(graph: Graph, title: str = "kg", height: int = 600) -> str:
    """The explorer as a frame for a notebook, shut off from the notebook around it."""
    return render("frame.html.j2", title=title, height=height, document=explorer_html(graph, title))


def explorer_data(story: Story) -> dict[str, Any]:
    """What ``data.js`` reads: the records for search and panel, and pyvis' canvas data."""
    network = _network(story)
    nodes, edges, _, _, _, options = network.get_network_data()
    sources: dict[Place, int] = {}
    relations = list(RELATIONS)
    return {
        "kinds": [{"label": k.label, "shape": k.shape, "color": k.color, "border": k.border} for k in KINDS],
        "relations": [[r.forward, r.backward] for r in RELATIONS.values()],
        "values": VALUES,
        "nodes": [_node_record(node, sources) for node in story.nodes],
        "edges": [
            {"from": line.start, "to": line.end, "kind": relations.index(line.relation), "text": line.text}
            | (_evidence_record(line.evidence, sources) if line.evidence else {})
            for line in story.lines
        ],
        "sources": list(sources),
        "first": _first(story),
        "whole": _points(story, beside=_figures(story)),
        "canvas": {"nodes": nodes, "edges": edges},
        "options": json.loads(options),
    }


def _network(story: Story) -> Network:
    """The canvas data in pyvis' model, filled at once: its ``add_edge`` looks at every edge before."""
    network = Network(directed=True)
    degrees = _degrees(story)
    points = _points(story, beside=frozenset(range(len(story.nodes))) - frozenset(_first(story)))
    network.nodes = [
        {
            "id": i,
            "label": short_label(node.label),
            "group": KINDS[node.kind].term,
            "size": round(min(9 + 2 * degrees[i] ** 0.5, 28), 1),
            "x": x,
            "y": y,
        }
        for i, (node, (x, y)) in enumerate(zip(story.nodes, points, strict=True))
    ]
    network.edges = [{"id": i, "from": e.start, "to": e.end} for i, e in enumerate(story.lines)]
    network.options = _options()
    return network


def _points(story: Story, beside: frozenset[int]) -> list[tuple[int, int]]:
    """Whole numbers: a hundredth of a pixel would only make the file larger."""
    widths = [max(70, FONT_SIZE * len(short_label(node.label)) + 16) for node in story.nodes]
    found = positions(widths, [(line.start, line.end) for line in story.lines], beside)
    return [(round(x), round(y)) for x, y in found.tolist()]


def _options() -> dict[str, Any]:
    """vis-network's options: everything stands where the layout put it."""
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "hideEdgesOnDrag": True,
            "selectConnectedEdges": False,
            "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
        },
        "nodes": {"font": {"size": FONT_SIZE, "face": _FONT}, "scaling": {"label": {"drawThreshold": 4}}},
        "edges": {
            "smooth": False,
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
            "font": {"size": 11, "face": _FONT, "align": "horizontal"},
        },
        "groups": {
            kind.term: {
                "shape": kind.shape,
                "color": {
                    "background": kind.color,
                    "border": kind.border,
                    "highlight": {"background": kind.color, "border": kind.border},
                    "hover": {"background": kind.color, "border": kind.border},
                },
            }
            for kind in KINDS
        },
    }


_FONT = (
    'system-ui, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", '
    '"WenQuanYi Micro Hei", sans-serif'
)


def _figures(story: Story) -> frozenset[int]:
    """Figures: they wait beside their subject until they are asked for."""
    return frozenset(i for i, node in enumerate(story.nodes) if KINDS[node.kind].term == "Observation")


def _weights(story: Story) -> list[int]:
    """How telling each node is: its relations, values and quotes."""
    degrees = _degrees(story)
    return [d + len(n.values) + len(n.evidence.sources) for d, n in zip(degrees, story.nodes, strict=True)]


def _degrees(story: Story) -> list[int]:
    degrees = [0] * len(story.nodes)
    for line in story.lines:
        degrees[line.start] += 1
        degrees[line.end] += 1
    return degrees


def _first(story: Story) -> list[int]:
    """The nodes of the first view: the most telling, those left without a neighbour taken out."""
    figures = _figures(story)
    shown = [i for i in range(len(story.nodes)) if i not in figures]
    if len(shown) > FIRST:
        weights = _weights(story)
        best = set(sorted(shown, key=lambda i: (-weights[i], i))[:FIRST])
        linked = {
            end
            for line in story.lines
            if line.start in best and line.end in best and line.start != line.end
            for end in (line.start, line.end)
        }
        shown = [i for i in shown if i in linked]
    return shown


def _node_record(node: Node, sources: dict[Place, int]) -> dict[str, Any]:
    return {
        "iri": node.iri,
        "kind": node.kind,
        "type": node.type,
        "label": node.label,
        "aliases": node.aliases,
        "values": node.values,
    } | _evidence_record(node.evidence, sources)


def _evidence_record(evidence: Evidence, sources: dict[Place, int]) -> dict[str, Any]:
    quotes = []
    for source in evidence.sources:
        place = (source.headline, source.date, source.page)
        quotes.append([source.quote, sources.setdefault(place, len(sources))])
    return {"quotes": quotes, "confidence": evidence.confidence, "rule": ", ".join(evidence.rules)}


def short_label(name: str) -> str:
    """A name as the canvas prints it: one short line, without marks that turn or hide text."""
    line = " ".join(name[: 4 * LABEL_LENGTH].split())
    visible = "".join(c for c in line if not unicodedata.category(c).startswith("C"))
    return visible if len(visible) <= LABEL_LENGTH else visible[: LABEL_LENGTH - 1] + "…"


@cache
def _vis_network() -> str:
    """vis-network as the installed pyvis carries it, without its style sheet: that is for its own buttons."""
    folder = files("pyvis") / "lib"
    newest = max(
        (entry for entry in folder.iterdir() if entry.name.startswith("vis-")),
        key=lambda entry: [int(part) for part in re.findall(r"\d+", entry.name)],
    )
    return (newest / "vis-network.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
