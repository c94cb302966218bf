"""The public surface can't drift unnoticed."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kg


def test_public_names() -> None:
    assert kg.__all__ == [
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
    for name in kg.__all__:
        assert getattr(kg, name).__name__ == name


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = kg.nonsense


def test_what_a_graph_offers() -> None:
    assert sorted(name for name in vars(kg.Graph) if not name.startswith("_")) == [
        "bodies",
        "conflicts",
        "doubts",
        "events",
        "explore",
        "export",
        "figures",
        "frame",
        "load",
        "named",
        "networkx",
        "officials",
        "posts",
        "projects",
        "query",
        "rankings",
        "show",
        "timeline",
        "violations",
        "zones",
    ]
    documented = [name for name in vars(kg.Graph) if not name.startswith("_")]
    assert [name for name in documented if not getattr(kg.Graph, name).__doc__] == []


def test_importing_kg_does_not_wait_for_spacy() -> None:
    code = "import sys, kg; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
