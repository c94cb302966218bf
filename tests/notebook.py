"""Run the notebooks; as a program, also write their outputs into them.

They read the graph of the seeds from ``../out``, where ``make graph`` puts it. The frame of the
explorer holds all of vis-network, which is not ours to commit: a picture of the frame, taken in
a browser, stands in its place.

    python -m tests.notebook
"""

from __future__ import annotations

import base64
import html
import re
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import KernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbformat import NotebookNode

import kg
from kg.export.turtle import write_turtle

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def prepare(folder: Path) -> Path:
    """A folder for notebooks to run in, with the graph of the seeds beside it."""
    (folder / "out").mkdir()
    (folder / "notebooks").mkdir()
    write_turtle(kg.build([ROOT / "seeds"]).graph, folder / "out" / "graph.ttl")
    return folder / "notebooks"


def run_notebooks(folder: Path) -> dict[str, NotebookNode]:
    """The notebooks with fresh outputs by name, run in a folder.

    One kernel runs all of them, its names forgotten in between: most of the time goes into
    starting one and importing pandas and matplotlib.
    """
    resources = {"metadata": {"path": str(folder)}}
    kernel = NotebookClient(nbformat.v4.new_notebook()).create_kernel_manager()
    try:
        return {path.stem: _run(path, kernel, resources) for path in NOTEBOOKS}
    finally:
        run_sync(kernel.shutdown_kernel)()


def _run(path: Path, kernel: KernelManager, resources: dict[str, Any]) -> NotebookNode:
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell("%reset -f"))
    client = NotebookClient(notebook, kernel, timeout=120, record_timing=False, resources=resources)
    client.execute()
    client.kc.stop_channels()
    del notebook.cells[0]
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        cell.execution_count = number
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number
    return notebook


def frames(notebook: NotebookNode) -> list[NotebookNode]:
    """The outputs that show the explorer."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [output for output in outputs if "<iframe" in output.get("data", {}).get("text/html", "")]


def document_of(frame: NotebookNode) -> str:
    """The document inside a frame."""
    inside = re.search(r'srcdoc="([^"]*)"', frame.data["text/html"])
    assert inside is not None
    return html.unescape(inside[1])


def _picture(document: str) -> str:
    from playwright.sync_api import sync_playwright  # only this program needs a browser

    from tests.chromium import FLAGS, find_browser

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "frame.html"
        file.write_text(document, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1000, "height": 640}, locale="zh-CN")
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready=search]", state="attached")
        page.wait_for_timeout(500)
        picture = page.screenshot()
        browser.close()
    return base64.b64encode(picture).decode()


def main() -> None:
    """Run the notebooks and write them back with their outputs."""
    with tempfile.TemporaryDirectory() as folder:
        for name, notebook in run_notebooks(prepare(Path(folder))).items():
            for frame in frames(notebook):
                frame.data["image/png"] = _picture(document_of(frame))
                del frame.data["text/html"]
            notebook.metadata = {
                "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "language_info": {"name": "python"},
            }
            nbformat.write(notebook, ROOT / "notebooks" / f"{name}.ipynb")


if __name__ == "__main__":
    main()
