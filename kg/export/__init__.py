"""The graph in the forms people open: each writer takes the graph and a path."""
