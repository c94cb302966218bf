"""From a file to articles: decoding, removing layout, splitting."""

from kg.pages.read import read_page
from kg.pages.split import split_page

__all__ = ["read_page", "split_page"]
