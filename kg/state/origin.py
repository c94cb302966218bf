"""What the facts of a state were read with: facts of two origins don't stand in one graph."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg import __version__
from kg.errors import InputError
from kg.pipes.model import SHIPPED
from kg.settings import NO_MODEL, OURS, Settings

_READERS = ("context", "data", "graph", "merge", "pages", "pipes", "resolve")
"""Packages whose code or tables decide what is read from a page and written of it."""


@cache
def origin(model: str) -> str:
    """Program and model, by version and content: ``kg 0.1.0 81d0…, model kg 3f2a…``.

    Where a model lies on this machine doesn't matter.
    """
    return f"kg {__version__} {_program()}, model {Path(model).name} {_digest(model)}".strip()


def check_origin(known: str, settings: Settings, where: Path) -> None:
    """Refuse a state that another program or model has made.

    Raises:
        InputError: says which, and what to do.
    """
    if known != origin(settings.model):
        raise InputError(
            f"{where}: was built with {known}, this is {origin(settings.model)}: their facts don't fit "
            f"together; build it anew with kg build, or use the kg and model that it was built with"
        )


def _program() -> str:
    """The content of what reads: between two versions it changes from day to day."""
    home = Path(__file__).parents[1]
    packages = (file for name in _READERS for file in (home / name).rglob("*"))
    return _content(home, [*home.glob("*.py"), *packages])


def _digest(model: str) -> str:
    """The content of a model's folder, or the version of its package."""
    if model == NO_MODEL:
        return ""
    folder = SHIPPED if model == OURS else Path(model)
    if folder.is_dir():
        return _content(folder, folder.rglob("*"))
    try:
        return version(model)
    except PackageNotFoundError:
        return ""


def _content(folder: Path, paths: Iterable[Path]) -> str:
    """A hash of the names and bytes of files."""
    files = sorted(path for path in paths if path.is_file() and path.suffix != ".pyc")
    parts = (path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() for path in files)
    return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:12]
