"""Writing files whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kg.errors import OutputError


@contextmanager
def atomic_write(path: Path) -> Iterator[IO[bytes]]:
    """A binary file that takes the place of ``path`` when the block ends without an error.

    A pipe or a device is written to as it is: ``-o /dev/stdout``, ``-o >(gzip)``.

    Raises:
        OutputError: the file can't be written; an old one is left as it was.
    """
    if _is_stream(path):
        try:
            with path.open("wb") as file:
                yield file
        except OSError as error:
            raise OutputError(f"{path}: can't be written: {error.strerror}") from error
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutputError(
            f"{path}: can't be written: {error.strerror}; choose another place 无法写入，请换个位置"
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        temporary.chmod(0o666 & ~umask())
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: can't be written: {error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """Is it a pipe or a device, whose place no file may take?"""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def portable(path: str | Path) -> str:
    """A path as text that is the same in any locale: UTF-8, whatever Python takes file names for.

    In the C locale a name that isn't ASCII comes to Python as lone surrogates, which no file of
    ours may hold.
    """
    return os.fsencode(path).decode("utf-8", "replace")


def native(path: str) -> Path:
    """The path that this locale has for text of :func:`portable`."""
    return Path(os.fsdecode(path.encode()))


def writable_folder(path: Path) -> None:
    """Make a folder if need be and prove that files can be written in it.

    Raises:
        OutputError: they can't.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        raise OutputError(
            f"{path}: not a folder that can be written: {error.strerror}; choose another one with -o "
            "无法写入该文件夹"
        ) from error


def umask() -> int:
    """The rights that the user's new files and folders lack."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
