"""What the documentation shows is run: commands, Python and SPARQL, in the order of the pages.

A command that is the same on several pages runs once. What can't run here is listed with the
reason in ``NOT_RUN``; a command that is neither run nor listed fails.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
import typer
from rdflib import RDFS, URIRef

from kg.cli.app import app, run
from kg.query.load import open_store
from kg.query.run import run_query
from kg.vocab import KG, ontology

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "docs" / "tutorial.md",
    ROOT / "README.md",
    ROOT / "README.zh.md",
    *sorted((ROOT / "docs" / "how-to").glob("*.md")),
]
NOT_RUN = {
    "make": "targets of the Makefile set up an environment of their own; CI runs them",
    "pip": "installs into the environment that the tests run in",
    "kg serve": "runs until it is stopped; tests/serve runs it",
    "kg assets": "fetches from a registry; tests/test_assets.py runs it",
    "curl": "asks the server that isn't run here; tests/serve does",
    "kg build --with-sparql": "needs what kg assets fetches; tests/browser builds such a page",
    "fuseki-server": "another program",
    "neo4j-admin": "another program; tests/export/test_network_formats.py checks its rules",
    "ftm": "another program; tests/export/test_ftm.py asks its library",
}
SHELL = {"mkdir", "cp"}
"""Simple commands that are run as they are."""

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LOADED = re.compile(r'<(?:script|img|iframe)[^>]* src="https?:|<link[^>]*rel="stylesheet"[^>]*href="https?:')
_INDENTED = re.compile(r"(?:^    (?:kg|make) .*\n(?:^     .*\n)*)+", re.MULTILINE)


@dataclass(frozen=True)
class Snippet:
    """A piece of a page that can be run."""

    page: str
    language: str
    text: str


def snippets() -> Iterator[Snippet]:
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        yield from (Snippet(path.name, language, body) for language, body in _FENCE.findall(text))
        for block in _INDENTED.findall(_FENCE.sub("", text)):
            yield Snippet(path.name, "bash", "".join(line[4:] for line in block.splitlines(keepends=True)))


def commands(text: str) -> Iterator[list[str]]:
    """The commands of a block; a quoted argument may run over several lines."""
    open_lines: list[str] = []
    for line in text.splitlines():
        open_lines.append(line)
        try:
            words = shlex.split("\n".join(open_lines), comments=True)
        except ValueError:  # a quotation isn't closed yet
            continue
        open_lines.clear()
        if words:
            yield words
    assert open_lines == []


SNIPPETS = list(snippets())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder like a checkout, with the seeds, in which everything is run."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield folder


def test_every_command_is_run_or_listed(place: Path) -> None:
    done: set[str] = set()
    for snippet in SNIPPETS:
        for words in commands(snippet.text) if snippet.language == "bash" else ():
            if _is_listed(words) or shlex.join(words) in done:
                continue
            done.add(shlex.join(words))
            if words[0] in SHELL:
                _shell(words)
            else:
                assert words[0] == "kg", f"{snippet.page}: {shlex.join(words)} is neither run nor listed"
                assert run(words[1:]) == 0, f"{snippet.page}: {shlex.join(words)}"
    assert len(done) > 25


def _is_listed(words: list[str]) -> bool:
    return any(set(name.split()) <= set(words) and name.split()[0] == words[0] for name in NOT_RUN)


def _shell(words: list[str]) -> None:
    if words[0] == "mkdir":
        Path(words[1]).mkdir()
    else:
        shutil.copy(words[1], words[2])


def test_python_runs(place: Path) -> None:
    """After the commands; blocks of one page share their names."""
    pages: dict[str, dict[str, object]] = {}
    for snippet in SNIPPETS:
        if snippet.language == "python":
            exec(compile(snippet.text, snippet.page, "exec"), pages.setdefault(snippet.page, {}))
    assert {"README.md", "jupyter.md", "pandas.md", "spacy.md"} <= set(pages)


@pytest.fixture(scope="module")
def reference() -> Any:
    """The module that writes the generated pages."""
    spec = spec_from_file_location("reference", ROOT / "docs" / "hooks" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_queries_answer(place: Path, reference: Any) -> None:
    store = open_store(place / "out")
    shown = reference.ontology_page() + reference.queries_page()
    queries = [body for language, body in _FENCE.findall(shown) if language == "sparql"]
    assert len(queries) > 100
    for query in queries:
        run_query(store, query)


def test_every_term_is_in_the_reference(reference: Any) -> None:
    page = reference.ontology_page()
    terms = ontology().subjects(RDFS.isDefinedBy, URIRef(KG.iri.removesuffix("#")))
    assert [term for term in terms if f"{{ #{term.removeprefix(KG.iri)} }}" not in page] == []


def test_every_command_is_in_the_reference(reference: Any) -> None:
    named = re.findall(r"^## kg (\w+)$", reference.command_line(), re.MULTILINE)
    assert named == list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_every_command_is_in_the_tables(name: str) -> None:
    rows = [row for row in (ROOT / name).read_text(encoding="utf-8").splitlines() if row.startswith("| `kg ")]
    named = {word for row in rows for word in re.findall(r"`kg (\w+)", row.split(" | ")[0])}
    assert named == set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def test_what_is_listed_is_shown_somewhere() -> None:
    shown = [words for s in SNIPPETS if s.language == "bash" for words in commands(s.text)]
    assert {name for name in NOT_RUN if any(set(name.split()) <= set(words) for words in shown)} == set(
        NOT_RUN
    )


def test_the_readmes_are_linked_and_short() -> None:
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md"))
    assert "(README.zh.md)" in english
    assert "(README.md)" in chinese
    assert max(len(english.splitlines()), len(chinese.splitlines())) <= 130


def test_the_site_builds_strictly_and_loads_nothing_from_a_network(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = {path.relative_to(tmp_path / "site").as_posix(): path for path in tmp_path.rglob("*.html")}
    assert {"index.html", "tutorial.html", "reference/ontology.html", "model.html"} <= set(pages)
    for path in pages.values():
        assert _LOADED.findall(path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize("page", [*PAGES, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
