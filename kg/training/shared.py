"""Where the open sets are: in a folder ``shared`` beside a development checkout."""

from __future__ import annotations

from pathlib import Path

RAW_SETS = {
    "gov_reports": "data/gov_reports/reports_2022_2026.jsonl.gz",
    "xinwenlianbo": "data/xinwenlianbo/items_202508_202608.jsonl.gz",
}
"""Running text without annotation, one JSON document with a ``text`` a line."""


def shared() -> Path:
    """The folder of the open sets.

    Raises:
        FileNotFoundError: there is none.
    """
    folder = Path(__file__).parents[3] / "shared"
    if not folder.is_dir():
        raise FileNotFoundError(
            f"no open sets at {folder}: the model card lists them and where they are from"
        )
    return folder
