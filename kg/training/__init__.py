"""How the shipped model is made: annotated text, from where it comes to how it is scored.

Nothing in the rest of the package imports this one; a build needs only its result, `kg/model`.
"""
