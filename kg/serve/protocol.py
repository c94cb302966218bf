"""The endpoint ``/sparql``: SPARQL 1.1 Protocol, reading only."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from kg.errors import InputError, LimitError
from kg.query import formats
from kg.query.frames import Question
from kg.query.pool import BusyError, Pool
from kg.query.process import UnacceptableError
from kg.serve.description import service_description
from kg.serve.metrics import Metrics
from kg.serve.negotiate import best

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
SECONDS_TO_SEND = 10.0
"""In which a request's body has to arrive."""

_SOLUTIONS: Mapping[str, str] = {name: name for name in formats.SOLUTIONS} | {
    "application/json": formats.JSON,
    "application/xml": formats.XML,
    "text/xml": formats.XML,
    "text/plain": formats.TSV,
}
_GRAPHS: Mapping[str, str] = {name: name for name in formats.GRAPHS} | {
    "application/json": formats.JSON_LD,
    "application/xml": formats.RDF_XML,
    "text/plain": formats.N_TRIPLES,
}
"""Media types that may be asked for, and the formats that are sent for them."""


class RefusedError(Exception):
    """A request that gets an answer of the 400s."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Answers what comes to ``/sparql``."""

    pool: Pool
    metrics: Metrics
    body_bytes: int
    base_iri: str

    async def respond(self, request: Request) -> Response:
        """GET with ``query``, POST with a form, or POST with the query itself."""
        try:
            sparql = await self._query(request)
            if sparql is None:
                return _introduction(request)
            return await self._answer(sparql, request.headers.get("accept"))
        except RefusedError as refusal:
            headers = {"retry-after": "1"} if refusal.status == 429 else {}
            return PlainTextResponse(f"{refusal.message}\n", refusal.status, headers)

    async def _query(self, request: Request) -> str | None:
        parameters = _parsed(request.scope["query_string"])
        if request.method != "POST":
            return _only_query(parameters)
        kind, _, rest = request.headers.get("content-type", "").partition(";")
        _check_charset(rest)
        match kind.strip().lower():
            case "application/x-www-form-urlencoded":
                sent = _parsed(await self._body(request))
                query = _only_query([*parameters, *sent])
                if query is None:
                    raise RefusedError(400, "the form has no field 'query'")
                return query
            case "application/sparql-query":
                _only_query(parameters, direct=True)
                return _decoded(await self._body(request))
            case "application/sparql-update":
                raise RefusedError(403, "the graph can't be changed here: no update")
        raise RefusedError(415, f"send {FORM} or {DIRECT}, in UTF-8")

    async def _body(self, request: Request) -> bytes:
        async def whole() -> bytes:
            body = bytearray()
            async for part in request.stream():
                body += part
                if len(body) > self.body_bytes:
                    raise RefusedError(413, f"a request may hold at most {self.body_bytes} bytes")
            return bytes(body)

        try:
            return await asyncio.wait_for(whole(), SECONDS_TO_SEND)
        except TimeoutError:
            raise RefusedError(408, "the request didn't arrive in time") from None
        except ClientDisconnect:
            raise RefusedError(400, "the request ended early") from None

    async def _answer(self, sparql: str, accept: str | None) -> Response:
        solutions, graph = best(accept, tuple(_SOLUTIONS)), best(accept, tuple(_GRAPHS))
        started = time.perf_counter()
        outcome = "ok"
        try:
            if solutions is None and graph is None:
                raise UnacceptableError(f"no accepted format: {', '.join((*_SOLUTIONS, *formats.GRAPHS))}")
            question = Question(
                sparql,
                solutions and _SOLUTIONS[solutions],
                graph and _GRAPHS[graph],
                self.base_iri,
            )
            answer = await self.pool.ask(question)
        except (InputError, BusyError) as error:
            outcome, status = _outcome(error)
            raise RefusedError(status, str(error)) from error
        finally:
            self.metrics.observe(outcome, time.perf_counter() - started)
        asked = solutions if answer.media_type == question.solutions else graph
        return Response(
            answer.body,
            headers={"content-type": _content_type(asked or answer.media_type), "vary": "Accept"},
        )


def _outcome(error: Exception) -> tuple[str, int]:
    """What is counted, and the status that is sent."""
    match error:
        case BusyError():
            return "busy", 429
        case LimitError():
            return "limit", 422
        case UnacceptableError():
            return "unacceptable", 406
    return "wrong", 400


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _parsed(form: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(form.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except UnicodeDecodeError:
        raise RefusedError(400, "the parameters aren't percent-encoded UTF-8") from None
    except ValueError as error:
        raise RefusedError(400, f"the parameters can't be read: {error}") from None


def _only_query(parameters: list[tuple[str, str]], *, direct: bool = False) -> str | None:
    """The query among the parameters, once what can't be done is refused."""
    names = {name for name, _ in parameters}
    if names & {"update", "using-graph-uri", "using-named-graph-uri"}:
        raise RefusedError(403, "the graph can't be changed here: no update")
    if names & {"default-graph-uri", "named-graph-uri"}:
        raise RefusedError(400, "one graph is served here: leave out default-graph-uri and named-graph-uri")
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) > 1 or (queries and direct):
        raise RefusedError(400, "give one query")
    return queries[0] if queries else None


def _check_charset(parameters: str) -> None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip(" \"'").lower() not in {"utf-8", "utf8"}:
            raise RefusedError(415, "send UTF-8")


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, f"the query isn't UTF-8: byte {error.start}") from None


def _introduction(request: Request) -> Response:
    """Without a query: the editor for people, a description of the service for programs."""
    chosen = best(request.headers.get("accept"), (*formats.GRAPHS, "text/html"))
    if chosen == "text/html":
        return RedirectResponse("/query", 303, {"vary": "Accept"})
    if chosen is None:
        raise RefusedError(406, f"no accepted format: {', '.join(formats.GRAPHS)}")
    described = service_description(str(request.url_for("sparql")), chosen)
    return Response(described, headers={"content-type": _content_type(chosen), "vary": "Accept"})
