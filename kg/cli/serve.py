"""``kg serve``: a graph as a service on this machine."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import GraphPath, plain, talk
from kg.settings import BASE_IRI

if TYPE_CHECKING:
    from kg.serve.options import Options


def serve_command(
    graph: GraphPath,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one. 端口。")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on. 监听地址。")] = "127.0.0.1",
    allow_host: Annotated[
        list[str] | None,
        typer.Option(help="A further name that requests may be addressed to. 允许的主机名。"),
    ] = None,
    allow_origin: Annotated[
        str | None, typer.Option(help="A web origin whose pages may read answers. 允许跨域的来源。")
    ] = None,
    pages: Annotated[
        Path | None,
        typer.Option(
            exists=True, file_okay=False, help="The page files, to show their whole text. 版面文件夹。"
        ),
    ] = None,
    base_iri: Annotated[str, typer.Option(help="The base that kg build had. 构建时的 IRI 前缀。")] = BASE_IRI,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Queries at a time. 并发查询数。")] = 2,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.001, help="Stop a query after so long. 查询时限（秒）。")
    ] = 30.0,
    memory: Annotated[
        int, typer.Option(metavar="MB", min=1, help="Memory that a query may take. 查询内存上限。")
    ] = 1024,
    size: Annotated[int, typer.Option(metavar="MB", min=1, help="Largest answer. 结果大小上限。")] = 64,
) -> None:
    """Serve a graph: SPARQL, explorer, a page for each thing. 启动服务：SPARQL、图谱浏览、实体页面。

    Reads only, and only from this machine unless --host says otherwise. Stop with Ctrl+C, and
    start it again when the graph has changed. 图谱更新后请重新启动。

    Example 例: kg serve out --port 8000 --pages seeds
    """
    from kg.query.limits import Limits
    from kg.serve.options import Options

    limits = Limits(timeout, memory, size * 2**20)
    options = Options(limits, workers, 32 * workers, tuple(allow_host or ()), allow_origin, base_iri, pages)
    serve(graph, options, host, port)


def serve(graph: Path, options: Options, host: str, port: int) -> None:
    """Run the service until it is stopped."""
    import socket

    import uvicorn

    from kg.errors import InputError
    from kg.serve.app import make_app

    app = make_app(graph, options)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
    )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise InputError(
            f"{host}:{port}: can't listen there: {error.strerror or error}; choose another --port"
        ) from error
    with listening:
        name = f"[{host}]" if ":" in host else host
        talk().print(plain(f"http://{name}:{listening.getsockname()[1]}/  Ctrl+C 停止 stops"), soft_wrap=True)
        with suppress(KeyboardInterrupt):  # how it is stopped
            uvicorn.Server(config).run([listening])
