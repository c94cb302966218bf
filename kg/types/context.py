"""What a page as a whole tells about each article on it: where and when it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    reports: tuple[tuple[int, str], ...] = ()
    """Lists that tell no occasion, by the number of the article, with the headline of the report above."""
    people: tuple[str, ...] = ()
    """Names that the page prints with a post somewhere, longest first."""

    def __hash__(self) -> int:
        """Of what tells pages apart: whoever resolves a name asks for it."""
        return hash((self.place, self.zone, self.date))
