"""What the facts of a state were read with: facts of two origins don't stand in one graph."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg import __version__
from kg.errors import InputError
from kg.pipes.model import SHIPPED
from kg.settings import NO_MODEL, OURS, Settings


@cache
def origin(model: str) -> str:
    """Program and model, by version and content: ``kg 0.1.0, model kg 3f2a90c11b7e``.

    Where a model lies on this machine doesn't matter.
    """
    return f"kg {__version__}, model {Path(model).name} {_digest(model)}".strip()


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


def _digest(model: str) -> str:
    """The content of a model's folder, or the version of its package."""
    if model == NO_MODEL:
        return ""
    folder = SHIPPED if model == OURS else Path(model)
    if folder.is_dir():
        files = sorted(
            path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        parts = (f"{path.relative_to(folder)}".encode() + b"\0" + path.read_bytes() for path in files)
        return sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:12]
    try:
        return version(model)
    except PackageNotFoundError:
        return ""
