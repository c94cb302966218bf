"""Chinese local-government newspaper pages into a knowledge graph."""

from importlib.metadata import version

__version__ = version("govkg")
