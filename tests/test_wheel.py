"""The wheel carries all that a build needs: ontology, lexicons, HTML assets."""

from __future__ import annotations

import base64
import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = "市领导调研\n本报讯（记者 何苗）3月2日，高邮市委书记张扬到送桥镇调研。\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds nothing but the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    install = ["install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", *install, str(wheel)], check=True, capture_output=True)
    return target


def test_a_graph_is_built_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(installed)}
    where = subprocess.run(
        [sys.executable, "-c", "import kg; print(kg.__file__)"],
        check=True, capture_output=True, text=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(installed)
    subprocess.run(
        [sys.executable, "-m", "kg", "build", "page.txt", "-o", "out"],
        check=True, capture_output=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert "张扬" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    html = (tmp_path / "out" / "graph.html").read_text(encoding="utf-8")
    data = re.findall('<script type="application/gzip"[^>]*>([^<]*)</script>', html)
    assert any("张扬" in gzip.decompress(base64.b64decode(block)).decode() for block in data)


def test_training_stays_in_the_checkout(installed: Path) -> None:
    assert (installed / "kg" / "model" / "pipeline").is_dir()
    assert not (installed / "kg" / "training").exists()
