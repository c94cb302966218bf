"""Modules import only what stands above them: one direction, from records to the command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LAYERS = (
    "kg.types",
    "kg.errors",
    "kg.problems",
    "kg.settings",
    "kg.lexicon",
    "kg.lookalikes",
    "kg.nearest",
    "kg.records",
    "kg.wordfinder",
    "kg.weekdays",
    "kg.columns",
    "kg.currencies",
    "kg.gazetteer",
    "kg.files",
    "kg.sidecars",
    "kg.assets",
    "kg.pages",
    "kg.pipes.clauses",
    "kg.pipes.cells",
    "kg.pipes.left_edge",
    "kg.pipes.characters",
    "kg.pipes.plain",
    "kg.pipes.extensions",
    "kg.pipes.interviews",
    "kg.pipes.precedence",
    "kg.pipes.sentences",
    "kg.pipes.tagger",
    "kg.pipes.model",
    "kg.pipes.dates",
    "kg.pipes.amounts",
    "kg.pipes.places",
    "kg.pipes.companies",
    "kg.pipes.officials",
    "kg.pipes.reforms",
    "kg.pipes.named",
    "kg.pipes.projects",
    "kg.pipes.events",
    "kg.pipes.observations",
    "kg.pipes.entities",
    "kg.context",
    "kg.nlp",
    "kg.merge",
    "kg.extract",
    "kg.reading",
    "kg.resolve",
    "kg.vocab",
    "kg.graph",
    "kg.query",
    "kg.export",
    "kg.api",
    "kg.state",
    "kg.builder",
    "kg.growing",
    "kg.joining",
    "kg.serve",
    "kg.cli",
    "kg.training",
)


def layer(module: str) -> int:
    """The place of a module in the list; the package itself and its scripts have none."""
    homes = [i for i, name in enumerate(LAYERS) if f"{module}.".startswith(f"{name}.")]
    return homes[0] if homes else -1


def imports() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "kg").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module in ("kg", "kg.pipes"):
                names = [f"{node.module}.{name.name}" for name in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            yield from ((module, name) for name in names if f"{name}.".startswith("kg."))


def test_every_module_has_its_layer() -> None:
    modules = {module for module, _ in imports()} - {"kg", "kg.__main__"}
    assert {module for module in modules if layer(module) < 0} == set()


def test_nothing_imports_the_package_as_a_whole() -> None:
    assert [module for module, name in imports() if name == "kg"] == []


def test_nothing_imports_what_stands_below_it() -> None:
    known = [(a, b) for a, b in imports() if layer(a) >= 0 and layer(b) >= 0]
    assert [(a, b) for a, b in known if layer(b) > layer(a)] == []
