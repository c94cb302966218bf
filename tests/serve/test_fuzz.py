"""Whatever is sent, the answer is of the 200s, 300s or 400s, and comes in time.

``make bench-serve`` sends 5,000 such requests to a running service, and measures it with 32 clients.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings

from kg.query.limits import Limits
from kg.serve.app import make_app
from kg.serve.options import Options
from tests.serve.fuzz import Sent, requests

pytestmark = pytest.mark.anyio
SECONDS = 0.3


@pytest.fixture(scope="module")
async def quick(turtle: Path, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    """A service that soon loses its patience."""
    app = make_app(turtle, Options(limits=Limits(seconds=SECONDS, megabytes=128, result_bytes=10_000)))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client,
    ):
        yield client


@settings(
    max_examples=200,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(sent=requests())
async def test_every_answer_is_one(sent: Sent, quick: httpx.AsyncClient) -> None:
    started = time.perf_counter()
    url = f"http://localhost{sent.target}"
    answer = await quick.request(sent.method, url, headers=list(sent.headers), content=sent.body)
    assert 200 <= answer.status_code < 500
    assert time.perf_counter() - started < 2 * SECONDS + 5  # waiting for a worker, and a slow machine
    assert answer.headers["x-content-type-options"] == "nosniff"
    if answer.status_code >= 400 and sent.method != "HEAD":
        assert answer.text
