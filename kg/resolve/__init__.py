"""Identity over pages: who is who, what is where, when it held.

:func:`settle` brings what is known of many pages up to date with those that came, went or changed.
"""

from kg.resolve.judgements import read_judgements
from kg.resolve.react import react, settle

__all__ = ["react", "read_judgements", "settle"]
