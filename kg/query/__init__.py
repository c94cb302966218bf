"""SPARQL over a graph: Oxigraph answers, named queries ask, limits hold."""
