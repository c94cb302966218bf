"""One worker as its parent sees it: asked, waited for no longer than allowed, killed."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import InputError, KgError, LimitError
from kg.query.frames import LENGTHS, Question, Reply, pack, unpack
from kg.query.limits import Limits


class UnacceptableError(InputError):
    """The answer is of a sort that none of the accepted formats holds."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in its format."""

    media_type: str
    body: bytes


def ask(path: Path, question: Question, limits: Limits) -> Answer:
    """Answer one question about a graph in a process of its own.

    Raises:
        InputError: the graph can't be read, or the query is wrong.
        LimitError: the query took more than it may.
    """

    async def once() -> Answer:
        worker = await Worker.start(path, limits)
        try:
            await worker.until_ready()
            return await worker.ask(question)
        finally:
            await worker.stop()

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(once())
    with ThreadPoolExecutor(1) as thread:  # a notebook's loop can't wait for another one itself
        return thread.submit(asyncio.run, once()).result()


class Worker:
    """A process that runs :mod:`kg.query.worker`."""

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits
        self._killed = False

    @classmethod
    async def start(cls, path: Path, limits: Limits) -> Worker:
        """Start a process; it then reads the graph."""
        command = ("-m", "kg.query.worker", str(path), json.dumps(asdict(limits)))
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        return cls(process, limits)

    @property
    def usable(self) -> bool:
        """Can it be asked again?"""
        return self._process.returncode is None and not self._killed

    async def until_ready(self) -> None:
        """Wait until the graph is read.

        Raises:
            InputError: it can't be.
        """
        try:
            reply, _ = await self._receive()
        except EOFError:
            raise InputError(
                "reading the graph ended early, maybe for want of memory; try kg store"
            ) from None
        if reply.status != "ready":
            raise InputError(reply.text)

    async def ask(self, question: Question) -> Answer:
        """Answer a question. Whenever that fails in the middle, the process is killed.

        Raises:
            InputError: the query is wrong, or its answer has no accepted format.
            LimitError: the query took more than it may.
        """
        try:
            reply, body = await asyncio.wait_for(self._ask(question), self._limits.seconds)
        except TimeoutError:
            self.kill()
            raise LimitError(
                f"the query took longer than {self._limits.seconds:g} s and was stopped; narrow it down"
            ) from None
        except (EOFError, OSError) as error:
            raise LimitError(await self._cause_of_death()) from error
        except BaseException:  # nobody waits for the answer any more, but it would still come
            self.kill()
            raise
        return _answer(reply, body)

    async def stop(self) -> None:
        """End the process and wait until it is gone."""
        self.kill()
        await self._process.wait()

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._killed = True
        with suppress(ProcessLookupError):
            self._process.kill()

    async def _ask(self, question: Question) -> tuple[Reply, bytes]:
        assert self._process.stdin is not None
        self._process.stdin.write(pack(question))
        await self._process.stdin.drain()
        return await self._receive()

    async def _receive(self) -> tuple[Reply, bytes]:
        assert self._process.stdout is not None
        read = self._process.stdout.readexactly
        head, body = LENGTHS.unpack(await read(LENGTHS.size))
        return unpack(Reply, await read(head)), await read(body)

    async def _cause_of_death(self) -> str:
        code = -await self._process.wait()
        if code == signal.SIGSEGV:
            return "the query is too deep or too long to be read; make it simpler"
        if code in {signal.SIGABRT, getattr(signal, "SIGKILL", None)}:
            most = self._limits.megabytes
            return f"the query needs more than {most} MB of memory and was stopped; narrow it down"
        return f"the query was stopped (exit status {-code}); narrow it down"


def _answer(reply: Reply, body: bytes) -> Answer:
    if reply.status == "ok":
        return Answer(reply.text, body)
    kinds: dict[str, type[KgError]] = {
        "wrong": InputError,
        "large": LimitError,
        "unacceptable": UnacceptableError,
    }
    raise kinds.get(reply.status, KgError)(reply.text)
