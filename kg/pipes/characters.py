"""Text into tokens: a token a character, as ``spacy.blank("zh")`` has them."""

from __future__ import annotations

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

_CHARACTER = re.compile(r"(\S|\s+)((?<=\S) )?")
"""A token: a character, with the space behind it as spaCy keeps one; or a run of other white space."""


class CharacterTokenizer:
    """Makes the docs that spaCy's own makes, in time that grows with the text and not with its square."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        pieces = _CHARACTER.findall(text)
        return Doc(
            self.vocab, words=[word for word, _ in pieces], spaces=[bool(space) for _, space in pieces]
        )
