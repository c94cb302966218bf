"""One self-contained HTML file: templates that escape, data that stays data, a strict policy.

Everything a document needs stands in it. Its Content-Security-Policy names the hash of each
inlined script and style sheet, so that nothing else can run, and forbids every request.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.files import atomic_write

_SURROGATE = re.compile("[\ud800-\udfff]")


@cache
def asset(name: str) -> str:
    """The text of a file in ``kg/export/assets``."""
    return files("kg.export").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kg.export", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@dataclass(frozen=True, slots=True)
class Addition:
    """What a part of its own brings into a document."""

    scripts: tuple[str, ...] = ()
    """Trusted source text."""
    styles: tuple[str, ...] = ()
    blocks: tuple[tuple[str, bytes], ...] = ()
    """Name and content of data that scripts unpack."""
    wasm: bool = False
    """Lets WebAssembly run, in a worker that is made from a blob."""


def render(
    template: str,
    *,
    scripts: Iterable[str] = (),
    styles: Iterable[str] = (),
    wasm: bool = False,
    **values: Any,
) -> str:
    """Fill a template of ``kg/export/assets``; ``scripts`` and ``styles`` are trusted source text."""
    inlined, styled = tuple(scripts), tuple(styles)
    return (
        _environment()
        .get_template(template)
        .render(
            policy=content_policy(inlined, styled, wasm=wasm),
            scripts=[Markup(script) for script in inlined],
            styles=[Markup(style) for style in styled],
            **values,
        )
    )


def content_policy(scripts: Iterable[str], styles: Iterable[str], *, wasm: bool = False) -> str:
    """A Content-Security-Policy that lets exactly these inline scripts and style sheets in."""
    hashes = [*map(_source_hash, scripts), *(["'wasm-unsafe-eval'"] if wasm else [])]
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(hashes) or "'none'",
        "style-src": " ".join(map(_source_hash, styles)) or "'none'",
        "img-src": "data:",
        "connect-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    } | ({"worker-src": "blob:"} if wasm else {})
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def json_bytes(value: Any) -> bytes:
    """JSON as UTF-8; lone surrogates, which have no UTF-8 form, as JSON's escapes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def packed(content: bytes) -> str:
    """A block of data as a document holds it: gzip without a clock, in base64, where no markup can stand."""
    return base64.b64encode(gzip.compress(content, 6, mtime=0)).decode()


def write_document(text: str, path: Path) -> None:
    """Write a document as UTF-8, whatever the locale; a file of that name is replaced as a whole.

    Raises:
        OutputError: the file can't be written.
    """
    with atomic_write(path) as file:
        file.write(text.encode(errors="replace"))  # a lone surrogate has no UTF-8 form
