"""Fonts for charts with Chinese labels."""

from __future__ import annotations

import re
import warnings

from kg.errors import InputError

_CHINESE = re.compile(
    "CJK|Source Han|PingFang|Hiragino Sans GB|YaHei|SimHei|SimSun|WenQuanYi|Heiti|Songti|DengXian|LXGW"
)
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
    named = {
        entry.name: entry.fname for entry in font_manager.fontManager.ttflist if _CHINESE.search(entry.name)
    }
    for name in sorted(named, key=_rank):
        if font_manager.get_font(named[name]).get_char_index(ord(_SAMPLE)):
            return [name, "sans-serif"]
    warnings.warn(_MISSING, stacklevel=2)
    return ["sans-serif"]


def _rank(name: str) -> tuple[bool, bool, bool, str]:
    """Sans before serif and mono, simplified before others."""
    return (
        "Serif" in name or "Song" in name,
        "Mono" in name,
        not re.search(r"\bSC\b|GB|YaHei|SimHei", name),
        name,
    )
