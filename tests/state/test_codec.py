"""Records come back from JSON as they went in."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.state.codec import decode, encode
from kg.types import Amount, Event, Observation, PageContext, PageFacts, Passage, Project, Tenure
from tests import factory

st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

KINDS = (Amount, Event, Observation, PageContext, Passage, Project, Tenure)


def everything(record: Any) -> Any:
    """All that a record holds, with the fields that comparison leaves out."""
    if is_dataclass(record):
        return (type(record), *(everything(getattr(record, field.name)) for field in fields(record)))
    if isinstance(record, tuple):
        return tuple(map(everything, record))
    return (type(record), str(record) if isinstance(record, Decimal) else record)


@given(st.data(), st.sampled_from(KINDS))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_any_record_comes_back(data: st.DataObject, kind: type) -> None:
    record = data.draw(st.from_type(kind))
    back = decode(encode(record), kind)
    assert back == record
    assert everything(back) == everything(record)


def test_a_page_comes_back() -> None:
    page = factory.page(
        factory.tenure(),
        factory.project(
            companies=(factory.company(),), zone=factory.zone(), investments=(factory.investment(),)
        ),
        factory.event(chairs=("金锋",), organizer=factory.body()),
        factory.observation(growth=Decimal("22.80")),
        factory.ranking(),
    )
    back = decode(encode(page), PageFacts)
    assert back == page
    assert everything(back) == everything(page)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"value": "one"}', b"[1]", b"\xff"])
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="no Amount as kg writes it"):
        decode(data, Amount)
