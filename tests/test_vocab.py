"""The ontology defines what the code uses, and says what it means."""

from __future__ import annotations

import pytest
from rdflib import OWL, QB, RDF, RDFS, SH, SKOS, Graph, URIRef

from kg.errors import VocabularyError
from kg.types import AmountKind, EventKind, ObservationKind, Status
from kg.vocab import KG, concept, label, named_queries, ontology, shapes

TERMS = sorted(ontology().subjects(RDFS.isDefinedBy, URIRef("https://w3id.org/govkg/ontology")), key=str)


def languages(graph: Graph, term: URIRef, predicate: URIRef) -> list[str]:
    return sorted(text.language for text in graph.objects(term, predicate))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.split("#")[1])
def test_every_term_has_labels_and_comments_in_both_languages(term: URIRef) -> None:
    assert languages(ontology(), term, RDFS.label) == ["en", "zh"]
    assert languages(ontology(), term, RDFS.comment) == ["en", "zh"]


def test_a_term_is_its_iri() -> None:
    assert KG.Tenure == KG["Tenure"] == URIRef("https://w3id.org/govkg/ontology#Tenure")


def test_an_unknown_term_is_an_error() -> None:
    with pytest.raises(VocabularyError, match=r"defines no kg:Tenur$"):
        _ = KG.Tenur


def test_labels() -> None:
    assert (label(KG.Tenure), label(KG.Tenure, "en")) == ("任职", "tenure")
    with pytest.raises(VocabularyError, match="no label in 'fr'"):
        label(KG.Tenure, "fr")


def test_concepts_by_their_chinese_label() -> None:
    assert concept("Stage", "开工") == KG.started
    with pytest.raises(VocabularyError, match="no kg:Stage with the label '总投资'"):
        concept("Stage", "总投资")


def test_every_value_of_a_record_is_a_term() -> None:
    values = [*AmountKind, *EventKind, *ObservationKind, *(status for status in Status if status)]
    assert all(KG[value] in TERMS for value in values)


@pytest.mark.parametrize(
    "structure", ["figureStructure", "undatedFigureStructure", "rankingStructure", "undatedRankingStructure"]
)
def test_the_cube_is_made_of_declared_components(structure: str) -> None:
    kinds = {
        QB.dimension: QB.DimensionProperty,
        QB.measure: QB.MeasureProperty,
        QB.attribute: QB.AttributeProperty,
    }
    for component in ontology().objects(KG[structure], QB.component):
        ((predicate, target),) = [(p, o) for p, o in ontology().predicate_objects(component) if p in kinds]
        assert (target, RDF.type, kinds[predicate]) in ontology()
        required = ontology().value(component, QB.componentRequired)
        assert (str(required) == "false") == (predicate == QB.attribute)


def test_every_class_with_members_has_a_shape() -> None:
    abstract = {"Fact"}
    concepts = {str(c).split("#")[1] for c in ontology().subjects(RDFS.subClassOf, SKOS.Concept)} - {
        "Measure"
    }
    classes = {term.split("#")[1] for term in TERMS if (term, RDF.type, OWL.Class) in ontology()}
    events = {c for c in classes if (KG[c], RDFS.subClassOf, KG.Event) in ontology()}
    bodies = {c for c in classes if (KG[c], RDFS.subClassOf, KG.Body) in ontology()}
    targets = {str(t).split("#")[1] for t in shapes().objects(None, SH.targetClass) if t.startswith(KG.iri)}
    assert classes - abstract - concepts - events - bodies == targets


def test_every_message_speaks_both_languages() -> None:
    for shape in set(shapes().subjects(SH.path, None)):
        assert languages(shapes(), shape, SH.message) == ["en", "zh"]


def test_named_queries() -> None:
    assert len(named_queries()) >= 5
    assert all("SELECT" in text for text in named_queries().values())
