"""Decode page files."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.types import Page


def read_page(path: Path) -> Page:
    """Read one page file."""
    data = path.read_bytes()
    return Page(path.name, data.decode("utf-8-sig"), hashlib.sha256(data).hexdigest())
