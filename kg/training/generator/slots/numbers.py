"""Numbers as they are printed."""

from __future__ import annotations

from kg.training.generator.grammar import Slot
from kg.training.generator.world import World

_DIGITS = "零一二三四五六七八九"


def whole(world: World, low: str, high: str) -> str:
    """A whole number, low ones more often: ``{n 1 31}``."""
    a, b = int(low), int(high)
    spread = world.rng.random() ** (2 if b > 20 * max(a, 1) else 1)
    return str(a + int(spread * (b - a + 1)))


def even(world: World, low: str, high: str) -> str:
    """A whole number, all of them equally often: days and months."""
    return str(world.rng.randint(int(low), int(high)))


def decimal(world: World, low: str, high: str) -> str:
    """A number with up to two decimals: ``{d 1 90}`` → 64.8."""
    number = int(low) + 0.1 + world.rng.random() ** 2 * (int(high) - int(low))
    digits = world.rng.choice((0, 1, 1, 1, 2))
    return f"{number:.{digits}f}".rstrip("0").rstrip(".") if digits else str(int(number))


def thousands(world: World) -> str:
    """A number in the thousands, with or without a comma: 5,217."""
    number = world.rng.randint(1000, 99999)
    return f"{number:,}" if world.rng.random() < 0.1 else str(number)


def round_number(world: World) -> str:
    """A round number of two to five digits: 300, 12000."""
    return str(world.rng.randint(1, 99) * 10 ** world.rng.randint(1, 3))


def chinese(world: World, low: str, high: str) -> str:
    """A number below a hundred in characters: 二十三."""
    return in_characters(world.rng.randint(int(low), int(high)))


def in_characters(number: int) -> str:
    """23 → 二十三."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def year(world: World) -> str:
    """The year of the paper."""
    return str(world.year)


def other_year(world: World, low: str, high: str) -> str:
    """A year counted from the paper's: ``{y -2 -1}``."""
    return str(world.year + world.rng.randint(int(low), int(high)))


NUMBERS: dict[str, Slot] = {
    "n": whole,
    "e": even,
    "d": decimal,
    "thousands": thousands,
    "round": round_number,
    "cn": chinese,
    "year": year,
    "y": other_year,
}
