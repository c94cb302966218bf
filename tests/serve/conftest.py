"""A service over a small graph, spoken to without a network."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from kg.export.turtle import write_turtle
from kg.pages.read import read_page
from kg.query.limits import Limits
from kg.serve.app import make_app
from kg.serve.options import Options
from kg.settings import Settings
from kg.types import Status
from tests import factory
from tests.graphs import build_graph

PAGE = "本报讯 开发区管委会主任金锋出席。新瑞光电10GW电池项目总投资100亿元。"


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the one page that the graph is of, and a file that is none."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\x00")
    return folder


@pytest.fixture(scope="session")
def turtle(tmp_path_factory: pytest.TempPathFactory, pages: Path) -> Path:
    """The graph of the page, and of another one that isn't at hand."""
    file = tmp_path_factory.mktemp("built") / "graph.ttl"
    facts = factory.page(
        factory.tenure(passages=(factory.passage("开发区管委会主任金锋", 4),)),
        factory.project(investments=(factory.investment(),), zone=factory.zone()),
    )
    here = replace(facts, page=read_page(pages / "a.txt"))
    elsewhere = factory.page(
        factory.tenure(person="<script>alert(1)</script>", status=Status.FORMER), name="b.txt"
    )
    write_turtle(build_graph([here, elsewhere], Settings()), file)
    return file


@pytest.fixture(scope="session")
async def client(turtle: Path, pages: Path, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    options = Options(
        limits=Limits(seconds=1.0, megabytes=256, result_bytes=100_000),
        workers=2,
        pages=pages,
        body_bytes=10_000,
        hosts=("graph.example",),
    )
    app = make_app(turtle, options)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


@pytest.fixture(scope="session")
def address(turtle: Path) -> Iterator[str]:
    """Where a service over the graph listens; it is stopped as a user stops it."""
    command = (sys.executable, "-m", "kg", "serve", str(turtle), "--port", "0", "--workers", "1")
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
        assert found
        yield found[0]
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
