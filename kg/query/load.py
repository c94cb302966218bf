"""Reading a graph: from Turtle, from the folder of a build, from a store on disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Graph
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from kg.errors import InputError, OutputError
from kg.files import umask
from kg.query.terms import Term, from_rdflib, to_rdflib
from kg.vocab import PREFIXES

_REMEDY = "give a graph.ttl of kg build 请给出 kg build 生成的 graph.ttl"


def load_graph(path: Path) -> Graph:
    """Read a graph into rdflib's memory.

    Args:
        path: a Turtle file, the folder that ``kg build`` wrote it into, or a store of
            ``kg store``. Numbers of a store are canonical (``1.00`` is ``1``); the Turtle is
            the record.

    Raises:
        InputError: there is no such file, or it is no Turtle.
    """
    return graph_from(_quads(path))


def graph_from(quads: Iterable[ox.Quad]) -> Graph:
    """Quads of Oxigraph in rdflib's memory, each term made once."""
    graph = Graph(bind_namespaces="none")
    _bind(graph)
    known: dict[Term, Node] = {}

    def node(term: Term) -> Node:
        if term not in known:
            known[term] = to_rdflib(term)
        return known[term]

    for quad in quads:
        graph.add((node(quad.subject), node(quad.predicate), node(quad.object)))
    return graph


def open_store(path: Path) -> ox.Store:
    """A graph for queries: Turtle in memory, a store of ``kg store`` read-only from disk.

    Raises:
        InputError: there is no such file or store, or it can't be read.
    """
    if is_store(path):
        try:
            return ox.Store.read_only(str(path))
        except OSError as error:
            raise InputError(
                f"{path}: the store can't be read: {error}; make it anew with kg store"
            ) from error
    store = ox.Store()
    _load(store, path)
    return store


def write_store(path: Path, folder: Path) -> int:
    """Write a graph into a store on disk, to be asked without reading it all into memory.

    Args:
        path: a Turtle file or the folder of a build.
        folder: the store's; an old store there is replaced as a whole.

    Returns:
        The number of triples.

    Raises:
        InputError: the graph can't be read.
        OutputError: the folder holds something else, or can't be written.
    """
    if folder.exists() and not is_store(folder) and (folder.is_file() or any(folder.iterdir())):
        raise OutputError(f"{folder}: holds something that is no store; choose an empty or new folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    except OSError as error:
        raise OutputError(f"{folder}: can't be written: {error.strerror}; choose another place") from error
    try:
        size = _fill(made, path)
        made.chmod(0o777 & ~umask())  # which a temporary folder keeps from all others
        if folder.exists():
            shutil.rmtree(folder)
        made.replace(folder)
    except OSError as error:
        raise OutputError(f"{folder}: can't be written: {error}") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return size


def is_store(path: Path) -> bool:
    """Is this the folder of a store?"""
    return (path / "CURRENT").is_file()


def as_store(graph: Graph) -> ox.Store:
    """An rdflib graph for the engine: what it stands on with oxrdflib, else a copy in memory."""
    if isinstance(graph.store, OxigraphStore):
        return graph.store._inner  # oxrdflib has no public name for it
    store = ox.Store()
    store.extend(ox.Quad(*map(from_rdflib, triple)) for triple in graph)  # type: ignore[arg-type]
    return store


def as_graph(store: ox.Store) -> Graph:
    """A store with the interface of rdflib, through oxrdflib; nothing is copied.

    Plain strings have the datatype ``xsd:string`` there.
    """
    graph = Graph(OxigraphStore(store=store), DATASET_DEFAULT_GRAPH_ID, bind_namespaces="none")
    _bind(graph)
    return graph


def _bind(graph: Graph) -> None:
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)


def _fill(folder: Path, path: Path) -> int:
    store = ox.Store(str(folder))
    _load(store, path)
    store.flush()
    store.optimize()
    return len(store)


def _quads(path: Path) -> Iterator[ox.Quad]:
    if is_store(path):
        yield from open_store(path)
        return
    file = _turtle(path)
    try:
        yield from ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise _not_turtle(file, error) from error
    except OSError as error:
        raise _unreadable(file, error) from error


def _load(store: ox.Store, path: Path) -> None:
    file = _turtle(path)
    try:
        store.bulk_load(path=str(file), format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise _not_turtle(file, error) from error
    except OSError as error:
        raise _unreadable(file, error) from error


def _turtle(path: Path) -> Path:
    file = path / "graph.ttl" if path.is_dir() else path
    try:
        with file.open("rb"):
            return file
    except OSError as error:
        raise _unreadable(file, error) from error


def _not_turtle(file: Path, error: SyntaxError) -> InputError:
    return InputError(f"{file}, line {error.lineno}: not Turtle ({error.msg}); {_REMEDY}")


def _unreadable(file: Path, error: OSError) -> InputError:
    return InputError(
        f"{file}: can't be read: {error.strerror or error}; build a graph with kg build first "
        "请先用 kg build 构建图谱"
    )
