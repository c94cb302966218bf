"""The components of the pipeline, in the order of :data:`kg.nlp.PIPELINE`.

Each reads ``doc.text`` and the span groups of those before it, writes one span group of its
own name, and, where it finds facts, one tuple of facts on ``doc._``.
"""
