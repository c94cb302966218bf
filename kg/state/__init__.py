"""The state beside a graph: what every page says, and what follows from it, kept for the next page.

``out/state/state.sqlite`` is an SQLite database, format 1 (:data:`kg.state.database.FORMAT`):

============ ================================================================================
``pages``    Every file that was read: its path from the graph's folder, name, hash, place and
             year, and its :class:`~kg.types.PageFacts` as JSON.
``nodes``    The nodes of the network that resolves identity (:mod:`kg.resolve.network`).
``messages`` What they told each other, as JSON by class name, from ``source`` to ``target``.
``records``  What the graph keeps of a node.
``said``     What a node says of a subject, one statement of Turtle a line.
``blocks``   The Turtle of every subject: what all nodes that speak of it say together.
``notes``    ``settings`` (model, base, judgements) and ``origin`` (version and content of
             program and model) of the facts; ``judgements``, the path of their file where
             one was given; ``files``, whether the files show the state (``written``) or a run
             was interrupted (``behind``).
============ ================================================================================

A page that is new runs the nodes whose inbox changes, these say something else of some subjects,
and the blocks of those are made anew. ``graph.ttl`` is its head and all blocks in order. Nothing
in the state tells how it came about: any way to a set of pages gives the bytes of one build.

A state of another format, program or model is refused; its pages have to be built anew. The
folder ``state`` may be deleted; then the graph can be read, but not grow.
"""
