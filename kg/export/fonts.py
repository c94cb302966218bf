"""Fonts for charts with Chinese labels."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from types import ModuleType

from kg.errors import InputError

_CHINESE = re.compile(
    "CJK|Source Han|PingFang|Hiragino Sans GB|YaHei|SimHei|SimSun|WenQuanYi|Heiti|Songti|DengXian|LXGW"
)
_FILE = re.compile("CJK|SourceHan|YaHei|msyh|SimHei|SimSun|WenQuanYi|wqy|DengXian|LXGW", re.IGNORECASE)
"""Names of the files that such fonts come in."""
_SAMPLE = "园"
_MISSING = (
    "no Chinese font is installed, so that charts show boxes; install one (Debian, Ubuntu: "
    "apt-get install fonts-noto-cjk) 未安装中文字体，图表中的汉字将显示为方框"
)


def chart_fonts() -> list[str]:
    """Font families for ``matplotlib.rcParams["font.family"]``: a Chinese one, then the usual.

    >>> plt.rcParams["font.family"] = kg.chart_fonts()  # doctest: +SKIP

    Sans serif and simplified come first. Where no Chinese font is installed, a warning says how
    to get one, and only the usual family is returned.

    Raises:
        InputError: matplotlib isn't installed.
    """
    try:
        from matplotlib import font_manager
    except ImportError as error:
        raise InputError("charts need matplotlib; install it with: pip install 'govkg[notebook]'") from error
    name = _chinese(font_manager) or (_learn(font_manager) and _chinese(font_manager))
    if name:
        return [name, "sans-serif"]
    warnings.warn(_MISSING, stacklevel=2)
    return ["sans-serif"]


def _chinese(fonts: ModuleType) -> str:
    """The best Chinese font that matplotlib knows; empty where it knows none."""
    named = {entry.name: entry.fname for entry in fonts.fontManager.ttflist if _CHINESE.search(entry.name)}
    able = (n for n in sorted(named, key=_rank) if fonts.get_font(named[n]).get_char_index(ord(_SAMPLE)))
    return next(able, "")


def _learn(fonts: ModuleType) -> bool:
    """Tell matplotlib, which keeps a list, of fonts installed since it was made; whether there are any."""
    known = {entry.fname for entry in fonts.fontManager.ttflist}
    new = [path for path in fonts.findSystemFonts() if path not in known and _FILE.search(Path(path).stem)]
    for path in sorted(new):
        fonts.fontManager.addfont(path)
    return bool(new)


def _rank(name: str) -> tuple[bool, bool, bool, str]:
    """Sans before serif and mono, simplified before others."""
    return (
        "Serif" in name or "Song" in name,
        "Mono" in name,
        not re.search(r"\bSC\b|GB|YaHei|SimHei", name),
        name,
    )
