"""Identity over pages: who is who, what is where, when it held.

:func:`resolve` takes the facts of many pages; :func:`settle` brings a kept state up to date.
"""

from kg.resolve.judgements import read_judgements
from kg.resolve.react import Resolution, react, resolve, settle

__all__ = ["Resolution", "react", "read_judgements", "resolve", "settle"]
