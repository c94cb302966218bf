"""Workers: answers within limits, and a fresh worker after one that passed them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rdflib import Graph

from kg.errors import InputError, LimitError
from kg.export.turtle import write_turtle
from kg.query.formats import CSV, TURTLE
from kg.query.frames import Question
from kg.query.limits import Limits
from kg.query.load import write_store
from kg.query.pool import BusyError, Pool
from kg.query.process import Answer, UnacceptableError, ask

pytestmark = pytest.mark.anyio

COUNT = Question("SELECT (COUNT(*) AS ?n) { ?x a kg:Official }", CSV, TURTLE)
ENDLESS = Question("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", CSV, TURTLE)
TWO = Answer(CSV, b"n\r\n2\r\n")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module", params=["turtle", "store"])
def path(request: pytest.FixtureRequest, graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    write_turtle(graph, folder / "graph.ttl")
    if request.param == "turtle":
        return folder
    write_store(folder, folder / "store")
    return folder / "store"


async def test_answers_come_while_others_are_stopped(path: Path) -> None:
    async with Pool(path, Limits(seconds=0.5), workers=2) as pool:
        results = await asyncio.gather(*map(pool.ask, [ENDLESS, COUNT, COUNT]), return_exceptions=True)
        assert results[1:] == [TWO, TWO]
        assert isinstance(results[0], LimitError)
        assert str(results[0]) == "the query took longer than 0.5 s and was stopped; narrow it down"
        for _ in range(100):
            if pool.idle == 2:
                break
            await asyncio.sleep(0.05)
        assert pool.idle == 2


@pytest.mark.parametrize(
    ("sparql", "limits", "message"),
    [
        (
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a",
            Limits(megabytes=30),
            "more than 30 MB of memory",
        ),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", Limits(result_bytes=1000), "larger than 1000 bytes"),
        ("ASK { ?a <a:b>" + "/<a:b>" * 20_000 + " ?x }", Limits(), "too deep or too long to be read"),
    ],
)
async def test_what_passes_a_limit_is_stopped(sparql: str, limits: Limits, message: str, path: Path) -> None:
    async with Pool(path, limits, workers=1) as pool:
        with pytest.raises(LimitError, match=message):
            await pool.ask(Question(sparql, CSV, TURTLE))
        assert await pool.ask(COUNT) == TWO


async def test_a_worker_reaches_nothing_else(path: Path) -> None:
    """Were a query to ask elsewhere after all, the operating system lets no socket be opened."""
    code = (
        "import sys, pathlib; from kg.query import worker; from kg.query.limits import Limits\n"
        f"store = worker.open_store(pathlib.Path({str(path)!r})); worker._warm_up(store, Limits())\n"
        "worker._confine(Limits())\n"
        "try: print(list(store.query('SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }')))\n"
        "except OSError as error: print(error)"
    )
    process = await asyncio.create_subprocess_exec(
        __import__("sys").executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    assert b"Too many open files" in printed


async def test_too_many_questions_are_turned_away(path: Path) -> None:
    async with Pool(path, Limits(seconds=0.4), workers=1, queue=2) as pool:
        results = await asyncio.gather(*map(pool.ask, [ENDLESS] * 6), return_exceptions=True)
    kinds = [type(result) for result in results]
    assert kinds[0] is LimitError
    assert kinds.count(BusyError) == 5


async def test_a_question_given_up_leaves_a_clean_worker(path: Path) -> None:
    async with Pool(path, Limits(seconds=5), workers=1) as pool:
        asked = asyncio.create_task(pool.ask(ENDLESS))
        await asyncio.sleep(0.1)
        asked.cancel()
        assert await pool.ask(COUNT) == TWO


async def test_a_worker_that_died_is_replaced(path: Path) -> None:
    async with Pool(path, Limits(), workers=1) as pool:
        (worker,) = pool._all
        worker._process.kill()
        await worker._process.wait()
        assert await pool.ask(COUNT) == TWO


async def test_errors_of_a_question(path: Path) -> None:
    async with Pool(path, Limits(), workers=1) as pool:
        with pytest.raises(InputError, match="line 1, column 9"):
            await pool.ask(Question("SELECT {", CSV, TURTLE))
        with pytest.raises(UnacceptableError, match="the answer is a table"):
            await pool.ask(Question("ASK {}", None, TURTLE))
        with pytest.raises(UnacceptableError, match="the answer is a graph"):
            await pool.ask(Question("DESCRIBE <a:b>", CSV, None))
        assert await pool.ask(COUNT) == TWO


async def test_a_graph_that_isnt_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        async with Pool(tmp_path / "absent.ttl", Limits(), workers=2):
            pass


def test_one_question(path: Path) -> None:
    assert ask(path, COUNT, Limits()) == TWO
    with pytest.raises(LimitError):
        ask(path, ENDLESS, Limits(seconds=0.3))
