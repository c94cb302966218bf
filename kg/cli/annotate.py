"""``kg annotate``: one page with what was found on it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import data, plain, talk
from kg.settings import OURS, Settings


def annotate_command(
    page: Annotated[Path, typer.Argument(metavar="PAGE", help="A page file. 版面文件。")],
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write HTML instead. 写成 HTML 文件。")
    ] = None,
    model: Annotated[
        str, typer.Option(help="'kg', 'none', or a spaCy pipeline. 自带模型、只用规则或指定模型。")
    ] = OURS,
) -> None:
    """Show a page with its entities marked, under each paragraph its facts. 标注一个版面的实体与事实。

    For seeing why a fact is found, or isn't: what it joins, its passage, rule and confidence. In HTML a
    chosen fact is drawn as arcs between its words.

    Example 例: kg annotate seeds/dongtai-2023-03.txt --html out/dongtai.html
    """
    annotate(page, html, Settings(model=model))


def annotate(path: Path, html: Path | None, settings: Settings) -> None:
    """Print the annotated page, or write it to an HTML file."""
    from kg.export.annotated import write_annotated
    from kg.export.terminal import annotated_text
    from kg.extract import annotate_page
    from kg.pages import read_page

    page = read_page(path)
    context, docs = annotate_page(page, settings)
    if html is None:
        data().print(annotated_text(page, context, docs))
    else:
        write_annotated(page, context, docs, html)
        talk().print(plain(str(html)), soft_wrap=True)
