"""Run ``notebooks/explore.ipynb``; as a program, also write its outputs into it.

The frame of the last cell holds all of vis-network, which is not ours to commit: a picture of
the frame, taken in a browser, stands in its place.

    python -m tests.notebook
"""

from __future__ import annotations

import base64
import html
import re
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

NOTEBOOK = Path(__file__).parent.parent / "notebooks" / "explore.ipynb"


def run_notebook() -> NotebookNode:
    """The notebook with fresh outputs."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(
        notebook,
        timeout=300,
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    ).execute()
    return notebook


def frame_of(notebook: NotebookNode) -> str:
    """The document inside the frame that the last cell shows."""
    shown = notebook.cells[-1].outputs[-1].data["text/html"]
    inside = re.search(r'srcdoc="([^"]*)"', shown)
    assert inside is not None
    return html.unescape(inside[1])


def _picture(document: str) -> str:
    from playwright.sync_api import sync_playwright  # only this program needs a browser

    from tests.browser.conftest import FLAGS, find_browser

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "frame.html"
        file.write_text(document, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1000, "height": 640}, locale="zh-CN")
        page.goto(file.as_uri())
        page.wait_for_function("kg.scene.shownCount() > 0")
        page.wait_for_timeout(500)
        picture = page.screenshot()
        browser.close()
    return base64.b64encode(picture).decode()


def main() -> None:
    """Run the notebook and write it back with its outputs."""
    notebook = run_notebook()
    data = notebook.cells[-1].outputs[-1].data
    data["image/png"] = _picture(frame_of(notebook))
    del data["text/html"]
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    nbformat.write(notebook, NOTEBOOK)


if __name__ == "__main__":
    main()
