"""Plain values → RDF literals that any Turtle, XML or SPARQL tool accepts."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from rdflib import XSD, Literal

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?|--(?P<m>\d\d)-(?P<d>\d\d)")


def legal(text: str) -> str:
    """Drop the characters that XML, and so GraphML and RDF/XML, can't hold (``\\x00``, ``\\x1b``)."""
    return _ILLEGAL.sub("", text)


def zh(text: str) -> Literal:
    """Chinese text, as printed."""
    return Literal(legal(text), lang="zh")


def plain(text: str) -> Literal:
    """Text without a language: file names, codes, currencies."""
    return Literal(legal(text))


def number(value: Decimal | float) -> Literal:
    """A decimal in the canonical form of XML Schema, so that equal values are equal bytes.

    >>> str(number(Decimal("1.250E+9"))), str(number(0.90))
    ('1250000000.0', '0.9')
    """
    exact = value if isinstance(value, Decimal) else Decimal(repr(round(value, 6)))
    whole, _, fraction = format(exact + 0, "f").partition(".")  # + 0 makes -0 a plain one
    return Literal(f"{whole}.{fraction.rstrip('0') or '0'}", datatype=XSD.decimal)


def day(text: str) -> Literal | None:
    """An ISO date of the precision that it is printed in, ``None`` where no calendar has it.

    ``2023-03-18`` is an ``xsd:date``, ``2023-03`` an ``xsd:gYearMonth``, ``--03-18`` an
    ``xsd:gMonthDay``; a slip of the pen such as 2月30日 is no date.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year = int(found["year"] or 2000)  # a leap year: --02-29 exists
    month, of_month = int(found["month"] or found["m"]), int(found["day"] or found["d"] or 1)
    try:
        date(year, month, of_month)
    except ValueError:
        return None
    of_year = XSD.date if found["day"] else XSD.gYearMonth
    return Literal(text, datatype=XSD.gMonthDay if found["d"] else of_year)
