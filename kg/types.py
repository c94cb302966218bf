"""The records that travel between the stages: pages, articles, mentions and facts.

All of them are frozen and hold plain values, so that a page's result can be sent from one
process to another and compared as a whole.

Offsets come in two kinds and are never mixed: *page offsets* count characters of
:attr:`Page.text` (the file as decoded), *article offsets* count characters of
:attr:`Article.text` (layout removed). Ends are exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

_SENTENCE_END = re.compile(r"[。！？!?\n]")
_AROUND = 100


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user states of a page; it wins over what the page's text says."""

    publication: str = ""
    date: str = ""
    """Day of the issue, ISO."""
    place: str = ""
    """Full name of the jurisdiction that the page reports on."""
    source: str = ""
    """Where it stands (``pages.csv``, ``p1.yaml``, ``--place``), empty where nothing is stated."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of newspaper text, as decoded."""

    name: str
    """File name, without folders: the same on every machine."""
    text: str
    sha256: str
    """Hash of the file's bytes: the page's identity."""
    encoding: str = "utf-8"
    stated: Stated = Stated()

    @property
    def stem(self) -> str:
        return self.name.rsplit(".", 1)[0]


class BlockKind(StrEnum):
    """What a run of lines is in the layout of an article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text with one layout function (article offsets)."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote: the words that state a fact, and where they stand in the file."""

    article: int
    """Number of the article on its page."""
    exact: str
    """The words as printed, line breaks and layout spaces removed."""
    start: int
    end: int
    """Page offsets; the file's text between them is ``exact`` plus layout."""
    prefix: str = field(default="", compare=False)
    suffix: str = field(default="", compare=False)
    """The rest of the sentence before and after, for readers; no part of what the passage is."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article in reading order: headline block first, then its paragraphs.

    ``text``, ``printed`` and ``offsets`` have the same length. Blocks are separated by one
    line break, which carries the offset of the character before it.
    """

    number: int
    """1-based position on the page, by first character."""
    text: str
    """For matching: layout removed, full-width digits, Latin letters and punctuation folded."""
    printed: str
    """The same characters as the file has them."""
    offsets: tuple[int, ...]
    """Page offset of every character."""
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    seams: frozenset[int] = frozenset()
    """Article offsets at which ``text`` goes on at another place of the page."""

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind in kinds)

    @property
    def headline(self) -> str:
        """The main line as printed, empty where the article has none."""
        return " ".join(self.printed[b.start : b.end] for b in self.of_kind(BlockKind.HEADLINE))

    def block_at(self, position: int) -> Block | None:
        """The block that holds an article offset, ``None`` between two blocks."""
        for block in self.blocks:
            if block.start <= position < block.end:
                return block
        return None

    def passage(self, start: int, end: int) -> Passage:
        """Quote ``text[start:end]``.

        An article cut in two by another is contiguous in ``text`` but not in the file: a
        quote that runs over the seam is shortened to its longest piece, so that page
        offsets always enclose exactly the quoted words.
        """
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError(f"empty passage in article {self.number}")
        if seams := [seam for seam in self.seams if start < seam < end]:
            start, end = max(pairwise([start, *sorted(seams), end]), key=lambda piece: piece[1] - piece[0])
        exact = self.printed[start:end].replace("\n", "")
        before, after = self._sentence_around(start, end)
        return Passage(self.number, exact, self.offsets[start], self.offsets[end - 1] + 1, before, after)

    def _sentence_around(self, start: int, end: int) -> tuple[str, str]:
        """What stands in the same sentence before and after, :data:`_AROUND` characters at most."""
        before = _SENTENCE_END.split(self.printed[max(0, start - _AROUND) : start])[-1]
        if _SENTENCE_END.fullmatch(self.printed[end - 1]):
            return before, ""
        after = self.printed[end : end + _AROUND]
        stop = _SENTENCE_END.search(after)
        return before, after[: stop.end()].rstrip("\n") if stop else after


class PlaceLevel(StrEnum):
    """Administrative levels, from the top."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class PageContext:
    """What the whole page tells about every article on it."""

    place: str = ""
    """Full name of the jurisdiction the page reports on (高邮市), empty where unknown."""
    place_code: str = ""
    """Its division code (GB/T 2260 style, as in ``kg/data``), empty where unknown."""
    level: PlaceLevel | None = None
    parent: str = ""
    """Full name of the jurisdiction above it (扬州市)."""
    place_confidence: float = 0.0
    """How sure the place is, 0–1; 0 where none was found."""
    place_evidence: tuple[str, ...] = ()
    """What speaks for the place: ``masthead 澜州日报``, ``高邮市 12×``, ``pages.csv``."""
    town: str = ""
    """Name of the town that 我镇 and 镇党委 mean on a page of a town."""
    zone: str = ""
    """Canonical name of the zone that a bare 开发区, 全区 or 区领导 means on this page."""
    of_zone: bool = False
    """Whether the page is of the zone's own paper: what it tells without a place is of the zone."""
    year: int | None = None
    """The year that a date without one falls in."""
    date: str = ""
    """Date of the issue, ISO, where a masthead prints it."""
    anchor: str = ""
    """A day of the page's news, ISO, beside which a day without month (6日上午) lies."""
    stamps: tuple[tuple[int, str], ...] = ()
    """Days printed in lines of their own, with their page offsets: some are those of single articles."""
    publication: str = ""
    """Name of the newspaper, where a masthead prints it."""
    zones: tuple[str, ...] = ()
    """Full zone names printed anywhere on the page, for expanding short ones."""
    companies: tuple[str, ...] = ()
    """Full company names printed anywhere on the page."""
    people: tuple[str, ...] = ()
    """Names that the page prints with a post somewhere, longest first."""

    def __hash__(self) -> int:
        """Of what tells pages apart: whoever resolves a name asks for it."""
        return hash((self.place, self.zone, self.date))


class EntityKind(StrEnum):
    """What a name stands for."""

    BODY = "body"
    COMPANY = "company"
    ZONE = "zone"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entity:
    """A body, company, zone or place: its full name and how the page prints it."""

    kind: EntityKind
    name: str
    """Full name, place expanded from the page's context (高邮市发展和改革委员会)."""
    aliases: tuple[str, ...] = ()
    """Other printings (市发改委), in order of appearance."""
    place: str = ""
    """Full name of the jurisdiction it belongs to, empty where unknown."""
    category: str = ""
    """Local name of the ontology subclass (``PartyBody``), empty for the plain class."""
    code: str = ""
    """Division code, for places."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, multiplied out: 总投资约12.5亿元 is 1250000000 CNY, about."""

    value: Decimal
    unit: str
    """ISO 4217 code for money, else the unit as printed (个, 家, 亩, %)."""
    bound: str = ""
    """``min`` (超, 以上, 不少于), ``max`` (近, 不超过), ``about`` (约, 左右), or empty."""


class Status(StrEnum):
    """How a post is held; local names of the ``kg:tenureStatus`` concepts."""

    HELD = ""
    ACTING = "acting"
    DESIGNATE = "designate"
    FORMER = "former"


class AmountKind(StrEnum):
    """What an investment figure measures; local names of the ``kg:amountKind`` concepts."""

    TOTAL = "total"
    EQUIPMENT = "equipment"
    FOREIGN = "foreign"
    OUTPUT = "output"
    TAX = "tax"
    OTHER = "other"


class Stage(StrEnum):
    """Milestones of a project, in order."""

    TALKS = "洽谈"
    SIGNED = "签约"
    SETTLED = "落户"
    STARTED = "开工"
    BUILDING = "在建"
    COMPLETED = "竣工"
    PRODUCING = "投产"
    FULL_OUTPUT = "达产"


class EventKind(StrEnum):
    """Local names of the ontology's event classes."""

    EVENT = "Event"
    MEETING = "Meeting"
    INSPECTION = "Inspection"
    VISIT = "Visit"
    CEREMONY = "Ceremony"


class ObservationKind(StrEnum):
    """Whether a figure has been reached; local names of the ``kg:observationKind`` concepts."""

    ACTUAL = "actual"
    EXPECTED = "expected"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries: where it is said, which rule read it, how surely."""

    passages: tuple[Passage, ...]
    rule: str
    """``component.rule`` of the finder, such as ``officials.chain``."""
    confidence: float
    """0–1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Fact):
    """A person holds a post in a body."""

    person: str
    title: str
    """The title without the organisation (副书记, 管委会主任)."""
    body: Entity | None
    post: str
    """The post as printed, with an inherited organisation put in front."""
    status: Status = Status.HELD
    attested: str = ""
    """ISO date of the article that says so, empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment(Fact):
    """One amount of one project."""

    kind: AmountKind
    amount: Amount
    text: str
    """The words as printed (总投资100亿元)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Fact):
    """A named investment or construction project."""

    name: str
    aliases: tuple[str, ...] = ()
    companies: tuple[Entity, ...] = ()
    zone: Entity | None = None
    stages: tuple[Stage, ...] = ()
    investments: tuple[Investment, ...] = ()
    industry: str = ""
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said at an event: 金锋强调,要…"""

    speaker: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """A meeting, inspection, visit or ceremony that took place."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: EventKind = EventKind.EVENT
    date: str = ""
    """``2023-03-18``, ``2023-03``, ``--03-18`` or empty."""
    location: str = ""
    organizer: Entity | None = None
    attendees: tuple[str, ...] = ()
    """Names of all who took part, chairs included."""
    chairs: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """Titles with their 《》 of what was issued, read out, heard or signed there."""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Fact):
    """A figure that a place, zone, body or company reports."""

    subject: Entity
    measure: str
    period: str = ""
    """``2023``, ``2023-Q1``, ``2023-H1``, ``2023-01``, ``2023-01/2023-08`` or empty."""
    amount: Amount
    growth: Decimal | None = None
    """Percent against the year before; negative for a fall."""
    kind: ObservationKind = ObservationKind.ACTUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyChange(Fact):
    """A body gets another name, or several are merged into a new one (机构改革)."""

    old: tuple[Entity, ...]
    new: Entity
    merged: bool
    """Several bodies became one, or one took over another; else a renaming, one body all along."""
    attested: str = ""
    """ISO date of the article that says so, empty where it has none."""


@dataclass(frozen=True, slots=True)
class Named:
    """A body or company that a page names, with the numbers of the articles that do."""

    entity: Entity
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the graph keeps of an article."""

    number: int
    headline: str
    authors: tuple[str, ...]
    date: str
    start: int
    end: int
    """Page offsets of its first and past its last character."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything that one page says: the result of extraction."""

    page: Page
    context: PageContext
    articles: tuple[ArticleRecord, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    projects: tuple[Project, ...] = ()
    events: tuple[Event, ...] = ()
    observations: tuple[Observation, ...] = ()
    changes: tuple[BodyChange, ...] = ()
    named: tuple[Named, ...] = ()
    """Bodies and companies, whether or not the page tells a fact of them."""
    notes: tuple[str, ...] = field(default=())
    """Remarks for the run's report, such as a page without a single article."""


class Verdict(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about two things, with its reason; taking its line out of the file takes it back."""

    left: str
    right: str
    verdict: Verdict
    reason: str = ""
