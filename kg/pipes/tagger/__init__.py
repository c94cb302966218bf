"""The trained tagger: characters in, mentions with probabilities out."""

from kg.pipes.tagger import network as network  # registers the architecture
from kg.pipes.tagger.component import GROUP, Tagger, make_tagger

__all__ = ["GROUP", "Tagger", "make_tagger"]
