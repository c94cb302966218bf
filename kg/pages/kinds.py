"""What a file is that is given for a page by mistake: a PDF, a Word document, a scan, a web page."""

from __future__ import annotations

import re

_KINDS = (
    (
        re.compile(rb"[^%]{0,16}%PDF-"),
        "a PDF, not text: take its text out first (pdftotext -layout; a scan needs OCR) "
        "是 PDF，请先提取文字（扫描件需先识别）",
    ),
    (
        re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf"),
        "a Word, Excel or zip file, not text: save it as plain text "
        "是 Word、Excel 或压缩文件，请另存为纯文本",
    ),
    (
        re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP", re.DOTALL),
        "a picture, not text: it needs OCR first 是图片，请先做文字识别（OCR）",
    ),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,80}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
        ),
        "a web page, not text: save its text alone 是网页源码，请只保存正文文字",
    ),
)
HEAD = 200
"""So many bytes tell what a file is."""


def no_page(head: bytes) -> str:
    """What a file is that begins so, and what to do; empty where it may be a page.

    >>> no_page("望山日报 2024年5月8日".encode()), no_page(b"%PDF-1.7")[:15]
    ('', 'a PDF, not text')
    """
    return next((said for pattern, said in _KINDS if pattern.match(head)), "")
