"""Chinese local-government newspaper pages into a knowledge graph.

>>> import kg
>>> graph = kg.build(["seeds"]).open()  # or kg.Graph.load("out"), the folder of kg build  # doctest: +SKIP
>>> graph.projects[0].total, graph.query("SELECT …"), graph.explore()  # doctest: +SKIP

The names below are the public ones; they are imported on first use, so that ``kg --help``
and ``import kg`` don't wait for spaCy.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import Explorer, Graph
    from kg.builder import Build, build, write_build
    from kg.errors import InputError, InvalidGraphError, KgError, OutputError, VocabularyError
    from kg.export.displacy import displacy_options, displacy_relations
    from kg.export.fonts import chart_fonts
    from kg.extract import extract_page
    from kg.nlp import load_pipeline
    from kg.pages import read_page
    from kg.settings import Settings

__version__ = version("govkg")
__all__ = [
    "Build",
    "Explorer",
    "Graph",
    "InputError",
    "InvalidGraphError",
    "KgError",
    "OutputError",
    "Settings",
    "VocabularyError",
    "build",
    "chart_fonts",
    "displacy_options",
    "displacy_relations",
    "extract_page",
    "load_pipeline",
    "read_page",
    "write_build",
]

_HOME = {
    "Build": "kg.builder",
    "build": "kg.builder",
    "write_build": "kg.builder",
    "Explorer": "kg.api",
    "Graph": "kg.api",
    "chart_fonts": "kg.export.fonts",
    "displacy_options": "kg.export.displacy",
    "displacy_relations": "kg.export.displacy",
    "extract_page": "kg.extract",
    "load_pipeline": "kg.nlp",
    "read_page": "kg.pages",
    "Settings": "kg.settings",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "kg.errors")), name)
