"""The pages of the service: explorer, things, page texts, the query editor."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import quote

from rdflib import RDF, URIRef
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from kg.errors import InputError
from kg.export.document import asset
from kg.query import formats
from kg.query.load import load_graph
from kg.query.named import named_queries, named_query
from kg.serve.negotiate import best
from kg.serve.render import page, static
from kg.serve.text import Files, page_text
from kg.serve.things import Things
from kg.vocab import KG

MOST_DRAWN = 500_000
"""Triples of the largest graph that the explorer draws."""

_EXTENSIONS = {
    "ttl": formats.TURTLE,
    "nt": formats.N_TRIPLES,
    "jsonld": formats.JSON_LD,
    "rdf": formats.RDF_XML,
}
_MEDIA_TYPES = {media_type: extension for extension, media_type in _EXTENSIONS.items()}
_SCRIPTS = {"query.js": "text/javascript", "serve.css": "text/css"}
_YASQE = {"yasqe.min.js": "text/javascript", "yasqe.min.css": "text/css"}
_FRAMED_NOWHERE = {"content-security-policy": "frame-ancestors 'none'"}
"""For the explorer: its document brings its own policy, with the hash of each script."""


class Site:
    """Answers for people, and the RDF of each thing for programs."""

    def __init__(self, path: Path, things: Things, files: Files, triples: int) -> None:
        self._path = path
        self._things = things
        self._files = files
        self._triples = triples
        self._explorer: bytes | None = None
        self._drawing = asyncio.Lock()

    async def explorer(self, request: Request) -> Response:
        """The explorer of ``kg build``, made when it is first asked for."""
        if self._triples > MOST_DRAWN:
            return HTMLResponse(
                page(
                    "message.html.j2",
                    title="图谱太大 Too large to draw",
                    message=f"{self._triples} triples; the explorer draws up to {MOST_DRAWN}. 请用查询。",
                )
            )
        async with self._drawing:
            if self._explorer is None:
                self._explorer = await run_in_threadpool(self._draw)
        return HTMLResponse(self._explorer, headers=_FRAMED_NOWHERE)

    def _draw(self) -> bytes:
        from kg.export.html import explorer_html

        return explorer_html(load_graph(self._path)).encode(errors="replace")

    async def thing(self, request: Request) -> Response:
        """See other: a thing isn't a document, its page and its RDF are."""
        node = self._node(request)
        chosen = best(request.headers.get("accept"), ("text/html", *formats.GRAPHS))
        if chosen is None:
            raise HTTPException(406, f"no accepted format: text/html, {', '.join(formats.GRAPHS)}")
        link = self._page(node) if chosen == "text/html" else self._data(node, chosen)
        return RedirectResponse(link, 303, {"vary": "Accept"})

    async def page(self, request: Request) -> Response:
        """A thing's page."""
        node = self._node(request)
        view = await run_in_threadpool(self._things.view, node)
        is_page = (node, RDF.type, KG.Page) in self._things.graph
        document = page(
            "thing.html.j2",
            title=view.title,
            view=view,
            text_link=self._part("text", node) if is_page else "",
            formats=[(media_type, self._data(node, media_type)) for media_type in formats.GRAPHS],
        )
        return HTMLResponse(document)

    async def text(self, request: Request) -> Response:
        """The text of a newspaper page with its facts."""
        node = self._node(request)
        if (node, RDF.type, KG.Page) not in self._things.graph:
            raise HTTPException(404, "this is no page of a newspaper")
        found = await run_in_threadpool(page_text, self._things.graph, node, self._files)
        links = {fact.iri: self._things.link(URIRef(fact.iri)) for fact in found.facts}
        document = page("text.html.j2", title=found.name, text=found, link=self._page(node), links=links)
        return HTMLResponse(document)

    async def data(self, request: Request) -> Response:
        """A thing's RDF in the format of the extension."""
        path, _, extension = str(request.path_params["path"]).rpartition(".")
        node = self._things.node(path) if extension in _EXTENSIONS else None
        if node is None:
            raise HTTPException(404, "the graph doesn't speak of this")
        media_type = _EXTENSIONS[extension]
        found = await run_in_threadpool(self._things.rdf, node, media_type)
        return Response(found, headers={"content-type": media_type})

    async def query(self, request: Request) -> Response:
        """The query editor."""
        queries = named_queries().values()
        parameters = {
            q.name: [
                {"name": p.name, "zh": p.comment_zh, "en": p.comment, "choices": p.choices if p.known else ""}
                for p in q.parameters
            ]
            for q in queries
        }
        catalogue = {"base": self._things.base, "parameters": parameters}
        first = next(iter(queries)).text
        document = page(
            "query.html.j2",
            title="查询 Query",
            queries=queries,
            catalogue=catalogue,
            first=first,
            yasqe=_has_yasqe(),
        )
        return HTMLResponse(document)

    async def named(self, request: Request) -> Response:
        """The text of a named query with the values of its parameters put in."""
        try:
            query = named_query(str(request.path_params["name"]))
            return PlainTextResponse(query.bind(dict(request.query_params)))
        except InputError as error:
            return PlainTextResponse(f"{error}\n", 400 if request.query_params else 404)

    async def static(self, request: Request) -> Response:
        """Style sheets and scripts."""
        name = str(request.path_params["name"])
        if name == "serve.css":
            return Response(asset("base.css").encode() + static(name), media_type="text/css")
        if name in _SCRIPTS:
            return Response(static(name), media_type=_SCRIPTS[name])
        if name in _YASQE and _has_yasqe():
            from kg.assets import YASQE, read_part

            return Response(read_part(YASQE, name), media_type=_YASQE[name])
        raise HTTPException(404, "no such file")

    def _node(self, request: Request) -> URIRef:
        node = self._things.node(str(request.path_params["path"]))
        if node is None:
            raise HTTPException(404, "the graph doesn't speak of this")
        return node

    def _page(self, node: URIRef) -> str:
        return self._part("page", node)

    def _data(self, node: URIRef, media_type: str) -> str:
        return f"{self._part('data', node)}.{_MEDIA_TYPES[media_type]}"

    def _part(self, part: str, node: URIRef) -> str:
        return f"/{part}/{quote(str(node).removeprefix(self._things.base), safe='/')}"


def _has_yasqe() -> bool:
    from kg.assets import YASQE, is_fetched

    return is_fetched(YASQE)
