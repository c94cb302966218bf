"""Weighing whether two records are one: the sum of what each feature says.

Every feature gives **bits**: by how many powers of two it makes "one and the same" more or less
likely (a match weight, the logarithm of a Bayes factor). Bits add up with a prior, and
``2^bits / (1 + 2^bits)`` is the score. A pair is joined from :data:`SAME` on, proposed from
:data:`PROPOSED` on (``kg:possiblySameAs``), and else left apart. One file holds one feature.
"""

from kg.resolve.compare.weigh import PROPOSED, SAME, Weighed, verdict, weigh

__all__ = ["PROPOSED", "SAME", "Weighed", "verdict", "weigh"]
