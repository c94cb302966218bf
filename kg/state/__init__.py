"""The state beside a graph: what every page says, and what follows from it, kept for the next page."""
