"""Companies: full, short and brand names that belong together."""

from __future__ import annotations

from kg.training.generator.grammar import Slot
from kg.training.generator.marks import bare
from kg.training.generator.world import World


def company(world: World) -> str:
    """A company not named before; later slots may come back to its short name.

    Brand and line of business are kept while the names are written, so that the short name fits
    the full one.
    """
    _forget(world)
    full = bare(world.write("company_name"))
    world.companies.append(bare(world.write("company_short")) if "brand" in world.kept else full)
    _forget(world)
    return f"{{COMPANY:{full}}}"


def _forget(world: World) -> None:
    for part in ("brand", "trade"):
        world.kept.pop(part, None)


def company_again(world: World) -> str:
    """A company named before, by its short name; a new one where there is none."""
    if not world.companies:
        return company(world)
    return f"{{COMPANY:{world.rng.choice(world.companies)}}}"


COMPANIES: dict[str, Slot] = {"company": company, "company_again": company_again}
