from pathlib import Path

import pytest

from kg.extract import annotate_page, extract_page, merged
from kg.pages import read_page
from kg.settings import Settings
from kg.types import Page

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_docs_for_facts_alone_give_the_facts_of_spacy_s_docs(path):
    page = read_page(path)
    assert extract_page(page, Settings()) == merged(page, *annotate_page(page, Settings()))


def test_a_page_may_end_with_a_name() -> None:
    text = (
        "招商服务电话\n市商务局(招商办) 0593-6551177 联系人:招商办副主任 池晓虹\n"
        "清溪经济开发区招商服务中心 0593-6971288 联系人:小林"
    )
    (tenure,) = extract_page(Page("a.txt", text, "0" * 64), Settings()).tenures
    assert tenure.person == "池晓虹"
