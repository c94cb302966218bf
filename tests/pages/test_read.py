"""Decoding: every encoding that pages come in, and a clear word for everything else."""

from __future__ import annotations

import codecs
import hashlib
import os
import random
import threading
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pages import read_page
from kg.pages.read import MAX_BYTES, decode

TEXT = (
    "澜州日报　2024年5月6日　星期一\n\n全市工业经济座谈会召开\n"
    "本报讯（记者 林帆）5月5日，全市工业经济座谈会召开。\n"
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    page = read_page(path)
    assert (page.name, page.text, page.encoding) == ("page.txt", TEXT, encoding)
    assert page.sha256 == hashlib.sha256(data).hexdigest()


def test_line_ends_are_kept() -> None:
    assert decode("市委\r\n市政府\r".encode(), "a.txt") == ("市委\r\n市政府\r", "utf-8")


def test_an_empty_file_is_an_empty_page(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert read_page(path).text == ""


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("size", [1, 40, 400, 5000])
def test_random_bytes_are_no_text(seed: int, size: int) -> None:
    data = bytes(byte | 0x80 for byte in random.Random(seed).randbytes(size))
    with pytest.raises(InputError, match=r"^junk\.txt: not text at byte \d+; save the page as plain UTF-8"):
        decode(data, "junk.txt")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("市委\0市政府".encode(), "a.txt: not text at byte 6; save"),
        (codecs.BOM_UTF8 + "市\0".encode(), "a.txt: not text at byte 6; save"),
        (codecs.BOM_UTF8 + b"\xe5\xb8", "a.txt: not utf-8 at byte 3, as its first bytes say; save"),
        ("市委".encode() + b"\xff\xfe\xff", "a.txt: not text at byte 6; save"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.txt: not text at byte 0; save"),
    ],
)
def test_the_message_names_the_place(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data, "a.txt")


def test_a_file_too_large_for_a_page(tmp_path: Path) -> None:
    path = tmp_path / "all.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError, match=r"1,000,001 bytes is more than a newspaper page .*split it"):
        read_page(path)


def test_a_pipe_gives_its_bytes_once(tmp_path: Path) -> None:
    """As of ``kg annotate <(pdftotext …)``."""
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(TEXT * 40, "utf-8"), daemon=True)
    writer.start()
    assert read_page(tmp_path / "pipe").text == TEXT * 40
    writer.join(5)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: can't be read \(No such file or directory\); check"):
        read_page(tmp_path / "none.txt")
    with pytest.raises(InputError, match="can't be read"):
        read_page(tmp_path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture, not text: it needs OCR first"),
        (b"%PDF-1.7\n" + b"\0" * 2 * MAX_BYTES, "a PDF, not text: take its text out first"),
        (b"PK\x03\x04\x14\0\x06\0", "a Word, Excel or zip file, not text: save it as plain text"),
        ("<!DOCTYPE html>\n<html>市委".encode(), "a web page, not text: save its text alone"),
    ],
)
def test_what_is_given_for_a_page_by_mistake(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError, match=message):
        read_page(tmp_path / "a.txt")
