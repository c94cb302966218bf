"""Graphs of several people joined: what one build over the pages of all of them would have given."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kg.builder import Build
from kg.errors import InputError
from kg.files import atomic_write, native, portable
from kg.resolve.judgements import COLUMNS
from kg.settings import Settings
from kg.state.folder import JUDGEMENTS, open_folder
from kg.state.graph import graph_of
from kg.state.state import State
from kg.types import Judgement, PageFacts


def join(graphs: Iterable[Path]) -> Build:
    """Join graphs; no page is read anew, and neither their order nor a page in several matters.

    Args:
        graphs: folders that ``kg build`` wrote, or their ``graph.ttl``.

    Raises:
        InputError: there is no state, or states don't go together: another version, model or base
            of IRIs, the same page read otherwise, two judged otherwise.
        OutputError: another ``kg`` is at work on one of them.
    """
    origins: dict[Path, Settings] = {}
    pages: dict[str, PageFacts] = {}
    first: dict[str, tuple[Path, PageFacts]] = {}
    for graph in graphs:
        with open_folder(graph) as folder:
            folder.obey(None)
            origins[graph] = folder.state.settings
            for path, facts in folder.state.pages.rows():
                place = portable((folder.folder / native(path)).resolve())
                for key in (place, facts.page.sha256):
                    _check_same(*first.setdefault(key, (graph, facts)), graph, facts)
                pages[place] = facts
    state = State.of(sorted(pages.items(), key=lambda page: page[0]), _common(origins))
    together = tuple(state.pages[sha256] for sha256 in state.pages)
    return Build(graph_of(state.blocks.texts()), together, (), state)


def write_judgements(judgements: Iterable[Judgement], folder: Path) -> None:
    """Write the judgements that graphs were joined with, for people to edit; none, no file.

    Raises:
        OutputError: it can't be written.
    """
    rows = [[each.left, each.right, each.verdict.value, each.reason] for each in judgements]
    if rows:
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([COLUMNS, *rows])
        with atomic_write(folder / JUDGEMENTS) as file:
            file.write(text.getvalue().encode())


def _check_same(other: Path, known: PageFacts, graph: Path, facts: PageFacts) -> None:
    """Refuse a file or page that two graphs have read otherwise."""
    if graph != other and replace(known, page=replace(known.page, name=facts.page.name)) != facts:
        raise InputError(
            f"{graph} and {other} don't say the same of {facts.page.name}: its text, or what was stated "
            f"of it, differs; withdraw it from one of them with kg remove"
        )


def _common(origins: dict[Path, Settings]) -> Settings:
    """The settings of all graphs, with the judgements of all."""
    (first, settings), *others = origins.items()
    for graph, other in others:
        if other.base_iri != settings.base_iri:
            raise InputError(
                f"{graph} has IRIs in {other.base_iri}, {first} in {settings.base_iri}; "
                f"build one of them anew with --base-iri"
            )
    judgements: dict[frozenset[str], Judgement] = {}
    for graph, other in origins.items():
        for judgement in other.judgements:
            known = judgements.setdefault(frozenset((judgement.left, judgement.right)), judgement)
            if known.verdict != judgement.verdict:
                raise InputError(
                    f"{graph}: {judgement.left} and {judgement.right} are judged {judgement.verdict}, "
                    f"in another of the graphs {known.verdict}; make their {JUDGEMENTS} agree"
                )
    return replace(settings, judgements=tuple(sorted(judgements.values(), key=_order)))


def _order(judgement: Judgement) -> tuple[str, ...]:
    return judgement.left, judgement.right, judgement.verdict, judgement.reason
