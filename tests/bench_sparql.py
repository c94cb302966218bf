"""The named queries on Oxigraph and on plain rdflib, over graphs of 10k, 100k and 1M triples.

    python tests/bench_sparql.py [--sizes 10000,100000,1000000] [--cutoff 10] [--rdflib 100000]

The graphs are the seeds' graph, copied as often as needed: people, companies, projects, events,
figures and their sources are new in each copy, while bodies, zones, places, titles and measures
stay the same, as they do in a newspaper over the years. rdflib is stopped at the cut-off, and
then counts as having taken that long. Graphs of more than ``--rdflib`` triples are for Oxigraph
alone. Seconds are of processor time, which other programs on the machine hardly change; all that
is measured runs in one thread. Leaves with 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
from graphs import build_graph
from rdflib import Graph
from rdflib.plugins.sparql.sparql import NotBoundError

from kg.export.turtle import write_turtle
from kg.extract import extract_pages
from kg.pages.read import read_page
from kg.query.load import load_graph, open_store, write_store
from kg.query.named import NamedQuery, named_queries
from kg.query.run import run_query
from kg.settings import BASE_IRI, Settings
from kg.vocab import PREFIXES

SEEDS = Path(__file__).parents[1] / "seeds"
SHARED = re.compile(rf"{BASE_IRI}(?:body|zone|place|role|measure|run|program)/")
NAMED_ANEW = re.compile(rf"{BASE_IRI}(?:official|company|project|event|document)/")
PREF_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")

MOST_SECONDS = 1.0
"""Of a query over a million triples in memory."""
LEAST_RATIO = 20.0
"""Against rdflib over a hundred thousand."""


def seeds() -> list[ox.Triple]:
    settings = Settings()
    pages = [read_page(path) for path in sorted(SEEDS.glob("*.txt"))]
    facts = [each for each in extract_pages(pages, settings) if not isinstance(each, Exception)]
    with tempfile.TemporaryDirectory() as folder:
        write_turtle(build_graph(facts, settings), Path(folder) / "graph.ttl")
        return [quad.triple for quad in open_store(Path(folder))]


def copied(triples: list[ox.Triple], size: int) -> list[ox.Triple]:
    """The triples over and over in whole copies, until there are at least as many as wanted."""
    found: dict[ox.Triple, None] = {}
    number = 0
    while len(found) < size:
        found.update(dict.fromkeys(_copy(triple, number) for triple in triples))
        number += 1
    return list(found)


def _copy(triple: ox.Triple, number: int) -> ox.Triple:
    if not number:
        return triple
    value = triple.object
    anew = isinstance(triple.subject, ox.NamedNode) and NAMED_ANEW.match(triple.subject.value)
    if anew and triple.predicate == PREF_LABEL and isinstance(value, ox.Literal):
        value = ox.Literal(f"{value.value}{number}", language=value.language)
    return ox.Triple(_renamed(triple.subject, number), triple.predicate, _renamed(value, number))


def _renamed(term: object, number: int) -> object:
    if not isinstance(term, ox.NamedNode) or not term.value.startswith(BASE_IRI) or SHARED.match(term.value):
        return term
    return ox.NamedNode(f"{term.value}-{number}")


def seconds_of_oxigraph(store: ox.Store, query: NamedQuery) -> tuple[float, int]:
    """The best of three runs, from text to table, and the number of rows."""
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        rows = run_query(store, query.text).rows
        best = min(best, time.process_time() - started)
    return best, len(rows)


def seconds_of_rdflib(graph: Graph, query: NamedQuery, cutoff: int) -> tuple[float, bool]:
    """One run in a process of its own, and whether it ended before the cut-off."""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_run_rdflib, args=(graph, query.text, cutoff, sending))
    process.start()
    sending.close()
    try:
        return receiving.recv(), True
    except EOFError:  # stopped by the system
        return float(cutoff), False
    finally:
        process.join()


def _run_rdflib(graph: Graph, sparql: str, cutoff: int, sending: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (cutoff, cutoff))
    started = time.process_time()
    try:
        list(graph.query(sparql, initNs=PREFIXES))
    except NotBoundError:
        print(f"rdflib can't answer this: {sparql.splitlines()[0]}", file=sys.stderr)
    sending.send(time.process_time() - started)


def bench(triples: list[ox.Triple], size: int, cutoff: int, with_rdflib: bool) -> list[str]:
    """Print a table for that many triples or a few more; what misses its target."""
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.ttl"
        ox.serialize(copied(triples, size), str(file), ox.RdfFormat.TURTLE, prefixes=PREFIXES)
        started = time.process_time()
        store = open_store(file)
        print(
            f"\n## {len(store):,} triples: Oxigraph reads the Turtle in {time.process_time() - started:.2f} s"
        )
        started = time.process_time()
        write_store(file, Path(folder) / "store")
        print(f"kg store: {time.process_time() - started:.2f} s")
        on_disk = open_store(Path(folder) / "store")
        graph = None
        if with_rdflib:
            started = time.process_time()
            Graph().parse(file)
            print(f"rdflib reads it in {time.process_time() - started:.2f} s")
            graph = load_graph(file)
        print("| query | rows | in memory s | on disk s | rdflib s | times |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for query in named_queries().values():
            taken, rows = seconds_of_oxigraph(store, query)
            from_disk, _ = seconds_of_oxigraph(on_disk, query)
            line = f"| {query.name} | {rows} | {taken:.4f} | {from_disk:.4f} |"
            if graph is not None:
                slow, ended = seconds_of_rdflib(graph, query, cutoff)
                line += f" {'' if ended else '> '}{slow:.2f} | {'' if ended else '> '}{slow / taken:.0f} |"
                if size == 100_000 and slow / taken < LEAST_RATIO:
                    missed.append(f"{query.name}: {slow / taken:.1f} times as fast over {size:,} triples")
            print(line, flush=True)
            if taken > MOST_SECONDS:
                missed.append(f"{query.name}: {taken:.2f} s over {size:,} triples")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--cutoff", type=int, default=10, help="whole seconds for rdflib")
    parser.add_argument("--rdflib", type=int, default=100_000, help="triples of the largest graph for rdflib")
    options = parser.parse_args()
    triples = seeds()
    missed = []
    for size in map(int, options.sizes.split(",")):
        missed += bench(triples, size, options.cutoff, size <= options.rdflib)
    print("\n" + ("\n".join(f"missed: {each}" for each in missed) or "every target is met"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
