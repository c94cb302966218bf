"""One printing of a project's name."""

from __future__ import annotations

from kg.pipes.clauses import line_end
from kg.records import record
from kg.types import Amount, AmountKind, Stage, Stretch


@record
class Sum:
    """A sum in a cell of its own that is not the whole: 年税收 900万元, 已完成 2.1亿元."""

    kind: AmountKind
    cell: Stretch
    amount: Amount | None = None
    """Of a bare number whose column gives the unit."""


@record
class Row:
    """What the other cells of a table's row say of a project; None for columns that it lacks."""

    owner: Stretch | None = None
    money: Stretch | None = None
    site: Stretch | None = None
    amount: Amount | None = None
    """Of a bare number whose column gives the unit (12000 under 总投资(万元))."""
    others: tuple[Sum, ...] = ()
    """What else its cells say in sums, each with what it is of."""
    stages: frozenset[Stage] = frozenset()
    """How far it is by a cell of its own; the headings over it then tell of others."""
    span: Stretch | None = None
    """All that the list prints of the project: nothing outside is said of it, nothing inside of another."""
    in_sentence: bool = False
    """Whether it is a part of a sentence, whose opening holds for it: 开工的是:恒昇二期,2亿元;…."""
    owner_of: Mention | None = None
    """The row whose investor is this one's too (同一投资方的研发中心), where no cell of it gives the firm."""


@record
class Rubric:
    """What the headings over a row of a list say of it (see :mod:`kg.pipes.projects.rubrics`)."""

    sites: tuple[Stretch, ...] = ()
    """What may name the place where it lies, the nearest first: ``■高新区``."""
    stages: frozenset[Stage] = frozenset()
    """How far it is: ``签约项目(10个,总投资63亿元)``."""
    of_list: frozenset[Stage] = frozenset()
    """What the list is of, by the words that lead to it: ``此次签约的主要项目如下:``."""
    head: Stretch | None = None
    """What names the place in the head of its list: ``落户|城南工业区|的有:``."""
    come: frozenset[Stage] = frozenset()
    """What that head says it has reached, beside all else."""
    notes: tuple[Stretch, ...] = ()
    """What notes below the list say of it (see :mod:`kg.pipes.projects.notes`)."""


_BEHIND = 3
"""Letters behind the last cell of a row in which a mark may stand: (5600万元)|※|."""


NO_RUBRIC = Rubric()


@record
class Mention:
    """One printing of a project's name, or of several that share a head."""

    start: int
    end: int
    lead: int
    """Start of the clause that leads up to it."""
    tail: int
    """Where what is said about it begins: after the list it stands in."""
    list_start: int
    """Start of the first name of its list; its own start where it stands alone."""
    rule: str
    name: str
    size: str = ""
    """The threshold of the class that its list names (20亿元以上)."""
    size_start: int = 0
    full: str = ""
    """The name with the place in front that was taken off it (张鲁镇清真食品项目), empty where none was."""
    row: Row | None = None
    """Of a table that it stands in."""
    rubric: Rubric = NO_RUBRIC
    """Of the headings over the row that it stands in."""

    @classmethod
    def alone(
        cls, text: str, start: int, end: int, rule: str, lead: int | None = None, row: Row | None = None
    ) -> Mention:
        """One that stands in no list; without a ``lead`` nothing leads up to it."""
        lead = start if lead is None else lead
        return cls(start, end, lead, end, start, rule, text[start:end], row=row)

    @property
    def is_alone(self) -> bool:
        """Whether it stands in no list."""
        return self.list_start == self.start and self.tail == self.end

    @property
    def is_entry(self) -> bool:
        """Whether it stands in a list set apart from the text."""
        return self.row is not None and not self.row.in_sentence


def line_of_row(text: str, mention: Mention) -> str:
    """All that a row prints, with the mark behind it that a note may speak of."""
    row = mention.row or Row()
    if row.span is not None:
        start, end = row.span
        return text[start : max(end, min(end + _BEHIND, line_end(text, start)))]
    cells = [cell for cell in (row.owner, row.money, row.site) if cell is not None]
    if not cells:
        return text[mention.start : line_end(text, mention.start)]
    end = max(mention.end, *(b for _, b in cells))
    return text[mention.start : min(end + _BEHIND, line_end(text, mention.start))]
