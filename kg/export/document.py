"""One self-contained HTML file: templates that escape, data that stays data, a strict policy.

Everything a document needs stands in it. Its Content-Security-Policy names the hash of each
inlined script and style sheet, so that nothing else can run, and forbids every request.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.files import atomic_write

# Characters that could end a script element, open a comment in it, or end a line in old parsers.
_UNSAFE_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


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


def render(template: str, *, scripts: Iterable[str] = (), styles: Iterable[str] = (), **values: Any) -> str:
    """Fill a template of ``kg/export/assets``; ``scripts`` and ``styles`` are trusted source text."""
    inlined, styled = tuple(scripts), tuple(styles)
    return (
        _environment()
        .get_template(template)
        .render(
            policy=content_policy(inlined, styled),
            scripts=[Markup(script) for script in inlined],
            styles=[Markup(style) for style in styled],
            **values,
        )
    )


def content_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """A Content-Security-Policy that lets exactly these inline scripts and style sheets in."""
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(map(_source_hash, scripts)) or "'none'",
        "style-src": " ".join(map(_source_hash, styles)) or "'none'",
        "img-src": "data:",
        "connect-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _source_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def script_json(value: Any) -> Markup:
    """JSON that can stand inside ``<script type="application/json">`` whatever texts it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # A lone surrogate, as broken input may hold, has no UTF-8 form; JSON's escape carries it.
    text = "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)
    return Markup(text.translate(_UNSAFE_IN_SCRIPT))


def write_document(text: str, path: Path) -> None:
    """Write a document as UTF-8, whatever the locale; a file of that name is replaced as a whole.

    Raises:
        OutputError: the file can't be written.
    """
    with atomic_write(path) as file:
        file.write(text.encode(errors="replace"))  # a lone surrogate has no UTF-8 form
