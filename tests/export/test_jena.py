"""Apache Jena reads every RDF export: ``riot --validate``, where Jena is installed.

Debian's package ``libapache-jena-java`` has no script, and its jar has moved the message files of
its XML library away from where that looks for them; both are mended here.
"""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from kg.export.formats import format_of
from tests.export.corpus import two_pages

JARS = Path("/usr/share/java")
NEEDED = (
    "jena- commons- dexx gson guava http jackson- jsonld titanium "
    "libthrift thrift protobuf jakarta.json slf4j-api"
)
MOVED = "org/apache/jena/ext/xerces/"


def riot(folder: Path) -> list[str]:
    """The command, with which Jena's own message files are unpacked into a folder."""
    if script := shutil.which("riot"):
        return [script]
    core = JARS / "jena-core.jar"
    if not (core.exists() and shutil.which("java")):
        pytest.skip("Apache Jena isn't installed (Debian: libapache-jena-java)")
    with zipfile.ZipFile(core) as jar:
        for name in jar.namelist():
            if name.startswith(MOVED) and name.endswith(".properties"):
                target = folder / "xerces" / name.removeprefix(MOVED)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = sorted(str(path) for prefix in NEEDED.split() for path in JARS.glob(f"{prefix}*.jar"))
    log = JARS / "slf4j-jdk14.jar"
    return ["java", "-cp", ":".join([str(folder), *jars, str(log)]), "riotcmd.riot"]


def test_jena_finds_nothing_wrong(tmp_path: Path) -> None:
    command = riot(tmp_path)
    graph = two_pages()
    files = []
    for name, suffix in (("turtle", "ttl"), ("ntriples", "nt"), ("trig", "trig")):
        files.append(tmp_path / f"graph.{suffix}")
        format_of(name).write(graph, files[-1])
    checked = subprocess.run([*command, "--validate", *files], capture_output=True, text=True, check=False)
    assert checked.returncode == 0
    assert [line for line in (checked.stdout + checked.stderr).splitlines() if " INFO " not in line] == []


def test_jena_reads_json_ld(tmp_path: Path) -> None:
    command = riot(tmp_path)
    graph = two_pages()
    for name, file in (("jsonld", "graph.jsonld"), ("ntriples", "graph.nt")):
        format_of(name).write(graph, tmp_path / file)
    found = _triples([*command, "--syntax=jsonld10", "--output=nt", str(tmp_path / "graph.jsonld")])
    assert found == set(_lines((tmp_path / "graph.nt").read_text(encoding="utf-8")))


def _triples(command: list[str]) -> set[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return set(_lines(done.stdout))


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]
