"""The explorer: one HTML file that opens from ``file://`` without a network.

pyvis carries vis-network, which draws what is on the picture; page, layout, scripts and the drawing
of whole graphs are ours. Nothing that stood on a newspaper page gets into markup or script: it
travels as compressed data and is shown as text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from rdflib import Graph

from kg.export.areas import find_areas
from kg.export.columns import core_columns, fact_columns
from kg.export.document import Addition, asset, json_bytes, packed, render, write_document
from kg.export.explorer import read_story
from kg.export.islands import place_islands
from kg.export.layout import positions
from kg.export.questions import ask
from kg.export.story import Story

SCRIPTS = (
    *(
        "dom",
        "words",
        "phrases",
        "load",
        "model",
        "graph",
        "place",
        "filter",
        "pinyin",
        "find",
        "route",
        "csv",
    ),
    *(
        "format",
        "grid",
        "rows",
        "ask",
        "state",
        "style",
        "network",
        "camera",
        "atlas",
        "svg",
        "scene",
        "picture",
    ),
    *(
        "quotes",
        "timeline",
        "chart",
        "actions",
        "panel",
        "search",
        "filters",
        "questions",
        "tooltip",
        "tables",
    ),
    *("reports", "views", "app"),
)
"""Before what an addition brings, and before ``main``, which starts them all."""
STYLES = ("base.css", "explorer.css", "panel.css", "tables.css")
FONT_SIZE = 14
LINE_LENGTH = 8
"""Characters of a name on one line of the canvas, which prints two at most."""


def write_html(graph: Graph, path: Path, title: str = "kg", *, addition: Addition | None = None) -> None:
    """Write the explorer of a graph; the same graph gives the same bytes.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    write_document(explorer_html(graph, title, addition=addition), path)


def explorer_html(graph: Graph, title: str = "kg", *, addition: Addition | None = None) -> str:
    """The explorer of a graph as one HTML document."""
    addition = addition or Addition()
    story = read_story(graph)
    own = [asset(f"js/{name}.js") for name in SCRIPTS]
    return render(
        "explorer.html.j2",
        title=title,
        blocks=[(name, packed(content)) for name, content in (*data_blocks(story), *addition.blocks)],
        scripts=[_vis_network(), *own, *addition.scripts, asset("js/main.js")],
        styles=[*(asset(name) for name in STYLES), *addition.styles],
        wasm=addition.wasm,
    )


def explorer_frame(graph: Graph, title: str = "kg", height: int = 600) -> str:
    """The explorer as a frame for a notebook, shut off from the notebook around it."""
    return render("frame.html.j2", title=title, height=height, document=explorer_html(graph, title))


def data_blocks(story: Story) -> tuple[tuple[str, bytes], ...]:
    """What ``load.js`` unpacks: the first picture, and all that is known."""
    base = _base(story)
    areas = find_areas(story)
    pictures = [(question, _picture(story, question.nodes)) for question in ask(story)]
    core = core_columns(story, base, areas, place_islands(story, areas), pictures)
    return ("core", json_bytes(core)), ("facts", json_bytes(fact_columns(story, base)))


def _base(story: Story) -> str:
    """What most IRIs begin with, before class and name."""
    counts = Counter(node.iri.rsplit("/", 2)[0] + "/" for node in story.nodes if node.iri.count("/") > 3)
    return min(counts, key=lambda base: (-counts[base], base), default="")


def _picture(story: Story, nodes: Sequence[int]) -> list[tuple[int, int]]:
    """Where the nodes of one picture stand; hundredths of a pixel would only make the file larger."""
    place = {node: i for i, node in enumerate(nodes)}
    widths = [max(70, FONT_SIZE * min(LINE_LENGTH, len(story.nodes[node].label)) + 18) for node in nodes]
    inside = (line for line in story.lines if line.start in place and line.end in place)
    found = positions(widths, [(place[line.start], place[line.end]) for line in inside])
    return [(round(x), round(y)) for x, y in found.tolist()]


@cache
def _vis_network() -> str:
    """vis-network as the installed pyvis carries it, without its style sheet: that is for its own buttons."""
    folder = files("pyvis") / "lib"
    newest = max(
        (entry for entry in folder.iterdir() if entry.name.startswith("vis-")),
        key=lambda entry: [int(part) for part in re.findall(r"\d+", entry.name)],
    )
    return (newest / "vis-network.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
