"""The application: which path is answered by what."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.query.load import open_store
from kg.query.pool import Pool
from kg.serve.guard import Guard
from kg.serve.metrics import MEDIA_TYPE, Metrics
from kg.serve.options import Options
from kg.serve.protocol import Endpoint
from kg.serve.site import Site
from kg.serve.text import Files
from kg.serve.things import Things

Handler = Callable[[Request], Awaitable[Response]]


def make_app(path: Path, options: Options) -> Starlette:
    """A service over a graph; its workers run from its startup to its shutdown.

    Args:
        path: a Turtle file, the folder of a build, or a store.
        options: what it was told.

    Raises:
        InputError: the graph can't be read.
    """
    store = open_store(path)
    triples = len(store)
    metrics = Metrics()
    pool = Pool(path, options.limits, options.workers, options.queue)
    endpoint = Endpoint(pool, metrics, options.body_bytes, options.base_iri)
    site = Site(path, Things(store, options.base_iri), Files(options.pages), triples)

    async def health(request: Request) -> Response:
        return JSONResponse({"status": "ok", "triples": triples})

    async def report(request: Request) -> Response:
        return Response(metrics.text(triples, pool), headers={"content-type": MEDIA_TYPE})

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with pool:
            yield

    return Starlette(
        routes=[*_routes(endpoint, site), *_route("/health", health), *_route("/metrics", report)],
        middleware=[
            Middleware(_Counted, metrics=metrics),
            Middleware(Guard, hosts=options.hosts, body_bytes=options.body_bytes, origin=options.origin),
        ],
        exception_handlers={HTTPException: _refusal},
        lifespan=lifespan,
    )


def _routes(endpoint: Endpoint, site: Site) -> Iterator[BaseRoute]:
    """The paths that the graph answers."""
    yield from _route("/", site.explorer)
    yield from _route("/sparql", endpoint.respond, "GET", "HEAD", "POST")
    yield from _route("/query", site.query)
    yield from _route("/queries/{name}", site.named)
    yield from _route("/id/{path:path}", site.thing)
    yield from _route("/page/{path:path}", site.page)
    yield from _route("/data/{path:path}", site.data)
    yield from _route("/text/{path:path}", site.text)
    yield from _route("/static/{name}", site.static)


def _route(path: str, handler: Handler, *methods: str) -> Iterator[Route]:
    """A route and what OPTIONS says of it."""
    allowed = methods or ("GET", "HEAD")
    yield Route(path, handler, methods=list(allowed), name=path.strip("/") or "explorer")

    async def options(request: Request) -> Response:
        headers = {"allow": ", ".join((*allowed, "OPTIONS"))}
        if "access-control-request-method" in request.headers:
            headers["access-control-allow-methods"] = ", ".join(allowed)
            headers["access-control-allow-headers"] = "accept, content-type"
            headers["access-control-max-age"] = "600"
        return Response(status_code=204, headers=headers)

    yield Route(path, options, methods=["OPTIONS"], name=f"{path} options")


async def _refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)


class _Counted:
    """Counts requests by the first part of their path and by status."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count one request by the status of its answer."""

        async def counting(message: Message) -> None:
            if message["type"] == "http.response.start":
                first = scope["path"].removeprefix("/").split("/")[0]  # of OPTIONS *, the star
                route = first if first in _PARTS else "other"
                self._metrics.requests[route, message["status"]] += 1
            await send(message)

        await self._app(scope, receive, counting if scope["type"] == "http" else send)


_PARTS = frozenset(
    ("", "sparql", "query", "queries", "id", "page", "data", "text", "static", "health", "metrics")
)
