"""Facts → RDF, its validation and queries over it."""
