"""Charts find a Chinese font, or say that there is none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from matplotlib import font_manager

import kg

LATIN = font_manager.findfont("DejaVu Sans")


@dataclass
class Entry:
    name: str
    fname: str = ""


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """The fonts that are installed, as far as matplotlib is told."""
    installed: list[Entry] = []
    monkeypatch.setattr(font_manager.fontManager, "ttflist", installed)
    return installed


def test_without_a_chinese_font_a_warning_names_the_remedy(only: list[Entry]) -> None:
    only.append(Entry("DejaVu Sans"))
    with pytest.warns(UserWarning, match=r"apt-get install fonts-noto-cjk.*未安装中文字体"):
        assert kg.chart_fonts() == ["sans-serif"]


def test_a_font_that_lacks_the_characters_is_passed_over(only: list[Entry]) -> None:
    only.append(Entry("Noto Sans CJK SC", LATIN))
    with pytest.warns(UserWarning, match="no Chinese font"):
        kg.chart_fonts()


def test_an_installed_font_renders_chinese() -> None:
    known = [entry for entry in font_manager.fontManager.ttflist if entry.name == "Noto Sans CJK SC"]
    if not known:
        pytest.skip("Noto Sans CJK SC isn't installed")
    assert kg.chart_fonts() == ["Noto Sans CJK SC", "sans-serif"]
