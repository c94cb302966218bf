"""Everything that ``kg`` raises on purpose.

::

    KgError
    ├── InputError       a page, graph or query that can't be read: the caller's to mend
    │   └── LimitError   a query that takes more time, memory or room than it may
    ├── OutputError      a folder or file that can't be written
    ├── InvalidGraphError  a built graph breaks the shapes: a fault of kg
    └── VocabularyError  a term that the ontology lacks: a fault of kg

Messages name the file, the place in it and what to do about it.
"""

from __future__ import annotations


class KgError(Exception):
    """Root of the errors that ``kg`` raises on purpose."""


class InputError(KgError):
    """Something given to ``kg`` can't be used."""


class LimitError(InputError):
    """A query was stopped: it took more time or memory, or its answer is larger, than it may."""


class OutputError(KgError):
    """Something can't be written where it was asked for."""


class InvalidGraphError(KgError):
    """A graph breaks the SHACL shapes; the message is the report."""


class VocabularyError(KgError):
    """A term that the ontology does not define."""
