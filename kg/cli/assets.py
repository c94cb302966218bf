"""``kg assets``: third-party files that only npm has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import data, plain, talk, warn

if TYPE_CHECKING:
    from kg.assets import Asset


def assets_command(
    fetch: Annotated[
        bool,
        typer.Option("--fetch", help="Get what is missing from the npm registry. 从 npm 下载缺少的文件。"),
    ] = False,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            metavar="FILE.tgz",
            help="Take a tarball that npm pack saved instead: no network. 改用 npm pack 存下的文件。",
        ),
    ] = None,
) -> None:
    """List or fetch pinned third-party files. 列出或下载第三方文件。

    They are kept in the user's cache and checked against their hashes; everything else of kg
    works without them. The registry is that of npm's settings (npm config get registry).

    Example 例: kg assets --fetch
    """
    from kg.assets import ASSETS, unpack_file
    from kg.assets import fetch as fetch_asset

    for file in files or ():
        _say(unpack_file(file))
    if fetch:
        for asset in ASSETS:
            fetch_asset(asset)
            _say(asset)
    elif not files:
        _list(ASSETS)


def warn_without_engine() -> None:
    """Say how to get the query engine of the page, if it isn't there."""
    from kg.assets import OXIGRAPH, is_fetched

    if not is_fetched(OXIGRAPH):
        warn(
            "no query engine: the page is built without SPARQL. Get it once with kg assets --fetch, then "
            "build again. 缺少查询引擎，网页不含 SPARQL；先运行 kg assets --fetch。"
        )


def _say(asset: Asset) -> None:
    talk().print(plain(f"{asset}: {asset.folder}"), soft_wrap=True)


def _list(assets: tuple[Asset, ...]) -> None:
    from kg.assets import is_fetched

    for asset in assets:
        state = str(asset.folder) if is_fetched(asset) else "missing 缺少"
        data().print(plain(" · ".join((str(asset), asset.license, asset.purpose, state))))
