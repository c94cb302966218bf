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


class Able:
    """A font with every character."""

    def get_char_index(self, _: int) -> int:
        return 1


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> list[Entry]:
    """The fonts that are installed, as far as matplotlib is told."""
    installed: list[Entry] = []
    monkeypatch.setattr(font_manager, "findSystemFonts", list)
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


def test_a_font_installed_since_matplotlib_listed_them_is_found(
    only: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = ("/fonts/NotoSansCJK-Regular.ttc", "/fonts/DejaVuSans.ttf")
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: files)
    added: list[str] = []
    monkeypatch.setattr(font_manager.fontManager, "addfont", added.append)
    with pytest.warns(UserWarning, match="no Chinese font"):
        kg.chart_fonts()
    assert added == ["/fonts/NotoSansCJK-Regular.ttc"]
    monkeypatch.setattr(font_manager.fontManager, "addfont", lambda _: only.append(Entry("Noto Sans CJK SC")))
    monkeypatch.setattr(font_manager, "get_font", lambda _: Able())
    assert kg.chart_fonts() == ["Noto Sans CJK SC", "sans-serif"]


def test_an_installed_font_renders_chinese() -> None:
    if not any("NotoSansCJK-Regular" in path for path in font_manager.findSystemFonts()):
        pytest.skip("Noto Sans CJK SC isn't installed")
    assert kg.chart_fonts() == ["Noto Sans CJK SC", "sans-serif"]
