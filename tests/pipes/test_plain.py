from pathlib import Path

import pytest

from kg.extract import annotate_page, extract_page, merged
from kg.pages import read_page
from kg.settings import Settings

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_docs_for_facts_alone_give_the_facts_of_spacy_s_docs(path):
    page = read_page(path)
    assert extract_page(page, Settings()) == merged(page, *annotate_page(page, Settings()))
