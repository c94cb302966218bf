"""A graph as a service: SPARQL, the explorer, a page and RDF for each thing. Nothing can be changed."""
