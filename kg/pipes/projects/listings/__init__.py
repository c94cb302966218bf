"""Lists of projects as papers print them: entries, rows, tables, cards, in whatever layout."""

from __future__ import annotations

from collections.abc import Iterable

from kg.pipes.projects.listings.cards import read_cards
from kg.pipes.projects.listings.counted import read_counted
from kg.pipes.projects.listings.entries import read_bracketed, read_marked
from kg.pipes.projects.listings.groups import group_names
from kg.pipes.projects.listings.headed import read_headed
from kg.pipes.projects.listings.labelled import read_labelled
from kg.pipes.projects.listings.rows import read_rows
from kg.pipes.projects.listings.tables import read_tables
from kg.pipes.projects.listings.transposed import read_transposed
from kg.pipes.projects.listings.turns import read_turns
from kg.pipes.projects.marks import Marks
from kg.pipes.projects.mention import Mention
from kg.records import record
from kg.types import Stretch
from kg.wordfinder import Taken


@record
class Listings:
    """The projects that a text's lists give, and the stretches that the lists take."""

    rows: tuple[Mention, ...] = ()
    taken: tuple[Stretch, ...] = ()

    def joined(self, text: str, others: Iterable[Mention]) -> Listings:
        """With other entries of the text, where they stand in none of the lists read before."""
        more = list(others)
        if not more:
            return self
        rows, spans, taken = list(self.rows), list(self.taken), Taken(text, self.taken)
        for mention in more:
            if taken.overlaps(mention.start, mention.end):
                continue
            rows.append(mention)
            for span in _taken(mention):
                spans.append(span)
                taken.add(*span)
        return Listings(tuple(rows), tuple(spans))


NO_LISTINGS = Listings()


def read_listings(text: str, offsets: tuple[int, ...] | range, places: Marks, companies: Marks) -> Listings:
    """Every project of a list; of two readings the one that its layout tells more of comes first."""
    found = Listings(taken=tuple(group_names(text)))
    for rows, lines in (
        read_transposed(text, offsets),
        read_tables(text, offsets, places, companies),
        read_turns(text, places, companies),
    ):
        found = found.joined(text, rows)
        found = Listings(found.rows, (*found.taken, *lines))
    for more in (
        read_cards(text),
        read_labelled(text, places, companies),
        read_counted(text, places),
        read_headed(text, offsets, places, companies),
        read_rows(text, offsets, places, companies),
        read_marked(text, places, companies),
        read_bracketed(text, places, companies),
    ):
        found = found.joined(text, more)
    return found


def _taken(mention: Mention) -> list[Stretch]:
    """What no other project may be read from: a row as a whole, or an entry's name and place."""
    row = mention.row
    if row is not None and row.span is not None:
        return [row.span, (mention.start, mention.end)]
    return [(mention.start, mention.end), *([row.site] if row and row.site else [])]
