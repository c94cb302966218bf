"""Chinese local-government newspaper pages into a knowledge graph.

>>> import kg
>>> built = kg.build(["seeds"])  # doctest: +SKIP
>>> built.graph.query("SELECT ...")  # doctest: +SKIP

The names below are the public ones; they are imported on first use, so that ``kg --help``
and ``import kg`` don't wait for spaCy.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.builder import Build, build, write_build
    from kg.errors import InputError, InvalidGraphError, KgError, OutputError, VocabularyError
    from kg.extract import extract_page
    from kg.pages import read_page
    from kg.settings import Settings

__version__ = version("govkg")
__all__ = [
    "Build",
    "InputError",
    "InvalidGraphError",
    "KgError",
    "OutputError",
    "Settings",
    "VocabularyError",
    "build",
    "extract_page",
    "read_page",
    "write_build",
]

_HOME = {
    "Build": "kg.builder",
    "build": "kg.builder",
    "write_build": "kg.builder",
    "extract_page": "kg.extract",
    "read_page": "kg.pages",
    "Settings": "kg.settings",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "kg.errors")), name)
