"""The browser that tests and benchmarks drive: Debian's Chromium, headless and without a network."""

from __future__ import annotations

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--accept-lang=zh-CN",  # a sandboxed frame has a process of its own, which the page's locale reaches late
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # there is no network
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 20_000
"""Milliseconds; a busy machine is slow, not broken."""


def find_browser() -> str | None:
    """Path of the first browser installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)
