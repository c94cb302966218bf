"""The trained tagger: characters in, mentions with probabilities out."""

from kg.pipes.tagger import network as network  # registers the architecture
from kg.pipes.tagger.component import GROUP, LEAST, Tagger, make_tagger
from kg.pipes.tagger.found import Found, Reading, write_found

__all__ = ["GROUP", "LEAST", "Found", "Reading", "Tagger", "make_tagger", "write_found"]
