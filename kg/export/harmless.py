"""Page text made harmless for a terminal."""

from __future__ import annotations

import unicodedata


def harmless(text: str) -> str:
    """Text without what could steer a terminal: escapes, controls, marks that turn the direction."""
    return "".join("\ufffd" if _steers(c) else c for c in text)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char not in "\n\t\u200d"
