"""Text into tokens: a token a character, as ``spacy.blank("zh")`` has them."""

from __future__ import annotations

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

_CHARACTER = re.compile(r"(\S|\s+)((?<=\S) )?")
"""A token: a character, with the space behind it as spaCy keeps one; or a run of other white space."""

_SPACED = re.compile(r" |\s\s")
"""What makes a token of more than one character, or a space behind one."""


class CharacterTokenizer:
    """Makes the docs that spaCy's own makes, in time that grows with the text and not with its square."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        if not _SPACED.search(text):
            return Doc(self.vocab, words=list(text), spaces=[False] * len(text))
        pieces = _CHARACTER.findall(text)
        return Doc(
            self.vocab, words=[word for word, _ in pieces], spaces=[bool(space) for _, space in pieces]
        )
