"""What the features of people look at: all that pages print of one name in one place of work."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.parts import Held


@dataclass(frozen=True, slots=True)
class Profile:
    """Sightings of a name that share a body: surely one person."""

    key: str
    """Place and body that identify the profile."""
    name: str
    posts: tuple[Held, ...]
    places: frozenset[tuple[str, str]]
    """Full name and division code of each jurisdiction worked in; the page's where no post is printed."""

    @property
    def held(self) -> tuple[Held, ...]:
        return tuple(post for post in self.posts if not post.former)

    def days(self) -> tuple[str, str]:
        """First and last full day on which a post was held, empty where no page has a date."""
        days = sorted(d for post in self.held for d in post.dates if len(d) == len("2023-03-18"))
        return (days[0], days[-1]) if days else ("", "")
