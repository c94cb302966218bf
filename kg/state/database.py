"""The file of a state: an SQLite database, opened by one program at a time.

SQLite gives what a state needs: a change is there as a whole or not at all, whatever interrupts
it, and a second program that would write is turned away.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InputError, OutputError

FORMAT = 1
"""Version of the tables and of the records in them; another one is refused, with the remedy."""

_OURS = 0x6B670000
"""SQLite's mark of a database that is ours."""

_TABLES = """
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pages (
    path TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, place TEXT NOT NULL, year INTEGER,
    facts BLOB NOT NULL
);
CREATE INDEX pages_by_content ON pages (sha256, name, path);
CREATE INDEX pages_by_name ON pages (name);
CREATE TABLE nodes (id INTEGER PRIMARY KEY, stage TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (stage, key));
CREATE TABLE messages (
    target INTEGER NOT NULL, source INTEGER NOT NULL, kind TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (target, source)
) WITHOUT ROWID;
CREATE INDEX messages_by_source ON messages (source, target);
CREATE TABLE records (node INTEGER PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE said (
    node INTEGER NOT NULL, subject TEXT NOT NULL, statements TEXT NOT NULL, PRIMARY KEY (node, subject)
) WITHOUT ROWID;
CREATE INDEX said_by_subject ON said (subject, statements);
CREATE TABLE blocks (subject TEXT PRIMARY KEY, turtle TEXT NOT NULL) WITHOUT ROWID;
"""
_NAMES = ("notes", "pages", "nodes", "messages", "records", "said", "blocks")


def temporary_database() -> sqlite3.Connection:
    """An empty database without a name, in memory until it is large, gone when it is closed."""
    connection = sqlite3.connect("", isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    _make_tables(connection)
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    for statement in _TABLES.split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_OURS}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


@contextmanager
def locked_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that nobody else reads or writes before the block ends; what isn't committed is undone.

    Raises:
        InputError: there is none, it is not ours, or of another format.
        OutputError: another program is at it, or it can't be written.
    """
    if not path.is_file():
        raise InputError(
            f"{path}: there is no state; build the graph with kg build first 请先用 kg build 构建图谱"
        )
    with _connected(path) as connection:
        _check(connection, path)
        yield connection


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # held over commits, until it is closed
        connection.execute("BEGIN EXCLUSIVE")
        yield connection
    except sqlite3.OperationalError as error:
        raise _unusable(path, error) from error
    except sqlite3.DatabaseError as error:
        raise InputError(
            f"{path}: not a state of kg ({error}); build the graph anew with kg build"
        ) from error
    finally:
        connection.close()


def _unusable(path: Path, error: sqlite3.OperationalError) -> OutputError:
    if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return OutputError(f"{path.parent}: another kg is at work on this graph; wait until it is done")
    return OutputError(f"{path}: can't be written: {error}; check the disk and the file's rights")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != _OURS:
        raise InputError(f"{path}: not a state of kg; build the graph anew with kg build")
    if version != FORMAT:
        raise InputError(
            f"{path}: a state of format {version}, this kg knows {FORMAT}; build the graph anew with kg build"
        )


@contextmanager
def replaced_database(path: Path, new: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Put a copy of a database in the place of a file's old content, and hold the lock on it.

    The old content stays until the copy is committed. A file that is no database goes.

    Raises:
        OutputError: another program is at it, or it can't be written.
    """
    if path.is_file() and not _is_database(path):
        path.unlink()
    with _connected(path) as connection:
        old = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in old:
            connection.execute(f'DROP TABLE "{name}"')
        _make_tables(connection)
        for name in _NAMES:
            rows = new.execute(f"SELECT * FROM {name}")
            marks = ", ".join("?" * len(rows.description))
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
        yield connection


def _is_database(path: Path) -> bool:
    connection = sqlite3.connect(path, timeout=0)
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.OperationalError:  # another program is at it
        return True
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return True
