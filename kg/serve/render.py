"""Pages of the service from its templates; everything in them is escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def page(template: str, **values: Any) -> str:
    """Fill a template of ``kg/serve/assets``."""
    return _environment().get_template(template).render(**values)


@cache
def static(name: str) -> bytes:
    """A file of ``kg/serve/assets``."""
    return files("kg.serve").joinpath("assets", name).read_bytes()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kg.serve", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
