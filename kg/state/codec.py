"""Records ↔ JSON, exactly: what comes back is equal to what went in.

Frozen dataclasses become objects, enums their values, decimals strings (``"1E+10"`` stays that),
tuples lists. A record that gains a field with a default, or loses one, still reads what was
written before; any other change of a record is a new :data:`kg.state.database.FORMAT`.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from kg.errors import InputError

Record = TypeVar("Record")

_ENCODER = msgspec.json.Encoder(decimal_format="string")


def encode(record: object) -> bytes:
    """A record as compact UTF-8 JSON.

    >>> from decimal import Decimal
    >>> from kg.types import Amount
    >>> encode(Amount(Decimal("1.25E+9"), "CNY", "about")).decode()
    '{"value":"1.25E+9","unit":"CNY","bound":"about"}'
    """
    return _ENCODER.encode(record)


def decode(data: bytes, kind: type[Record]) -> Record:
    """The record that was encoded.

    Raises:
        InputError: the bytes are no such record.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"no {kind.__name__} as kg writes it: {error}") from error
