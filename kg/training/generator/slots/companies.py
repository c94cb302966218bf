"""Companies: full, short and brand names that belong together."""

from __future__ import annotations

from kg.training.generator.grammar import Slot
from kg.training.generator.marks import bare
from kg.training.generator.world import World


def company(world: World) -> str:
    """A company not named before; later slots may come back to its short name.

    The brand is kept under ``brand`` while the name is written, so that templates can print it
    in a full and in a short form.
    """
    world.kept.pop("brand", None)
    full = world.write("company_name")
    world.companies.append(bare(world.write("company_short")) if "brand" in world.kept else bare(full))
    world.kept.pop("brand", None)
    return f"{{COMPANY:{bare(full)}}}"


def company_again(world: World) -> str:
    """A company named before, by its short name; a new one where there is none."""
    if not world.companies:
        return company(world)
    return f"{{COMPANY:{world.rng.choice(world.companies)}}}"


COMPANIES: dict[str, Slot] = {"company": company, "company_again": company_again}
