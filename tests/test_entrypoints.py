"""What is registered must load, for anyone who has ``kg`` installed."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
import spacy

from kg.nlp import PIPELINE

FACTORIES = [point for point in entry_points(group="spacy_factories") if point.value.startswith("kg.")]


def test_every_component_is_an_entry_point() -> None:
    assert sorted(point.name for point in FACTORIES) == sorted([*PIPELINE, "kg_tagger"])


@pytest.mark.parametrize("name", [name for name in PIPELINE if name != "kg_model"])
def test_a_component_runs_alone_in_a_blank_pipeline(name: str) -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe(name)
    assert nlp("3月2日，高邮市委书记张扬到送桥镇调研总投资5亿元的新瑞光电项目。").text


def test_the_command_is_installed() -> None:
    (command,) = (point for point in entry_points(group="console_scripts") if point.name == "kg")
    assert callable(command.load())
