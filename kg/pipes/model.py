"""``kg_model``: the entities of any spaCy pipeline with OntoNotes labels, beside the grammar.

Writes the span group ``kg_model``; the components after it take its PERSON spans as name
candidates and ``kg_entities`` shows the rest. The grammar's own spans are never changed.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import InputError
from kg.pipes.extensions import mark, write_group

ONTONOTES = {
    "PERSON": "PERSON",
    "ORG": "BODY",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
    "EVENT": "EVENT",
    "LAW": "DOCUMENT",
    "WORK_OF_ART": "DOCUMENT",
    "MONEY": "MONEY",
    "PERCENT": "QUANTITY",
    "QUANTITY": "QUANTITY",
    "DATE": "DATE",
}
"""OntoNotes label → label of the span groups here; other labels are left out."""


class Model:
    """Runs another pipeline over the text and keeps what its entities are here."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        found = self.nlp(doc.text).ents
        spans = [
            mark(doc, ent.start_char, ent.end_char, ONTONOTES[ent.label_])
            for ent in found
            if ent.label_ in ONTONOTES
        ]
        write_group(doc, "kg_model", spans)
        return doc


@Language.factory("kg_model", assigns=["doc.spans"])
def make_model(nlp: Language, name: str, path: str) -> Model:
    """Load the pipeline at a path or of an installed package.

    Raises:
        InputError: there is none, or it finds no entities.
    """
    try:
        model = spacy.load(path)
    except (OSError, ImportError, ValueError) as error:
        raise InputError(
            f"--model {path!r}: not a spaCy pipeline ({error}); give its folder, "
            "the name of an installed pipeline package, or 'none'"
        ) from error
    if not {"ner", "entity_ruler"} & set(model.pipe_names):
        raise InputError(f"--model {path!r}: the pipeline has no 'ner'; its parts are {model.pipe_names}")
    return Model(model)
