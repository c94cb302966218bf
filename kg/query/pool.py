"""Several workers for many questions; one that was killed is replaced."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.errors import InputError, KgError
from kg.query.frames import Question
from kg.query.limits import Limits
from kg.query.process import Answer, Worker


class BusyError(KgError):
    """All workers have been busy for too long; the same question may be answered later."""


class Pool:
    """Processes that hold a graph and answer questions about it.

    Questions wait in line for a free worker, at most ``limits.seconds``, and at most ``queue`` of
    them. The time of a question runs from when a worker takes it.
    """

    def __init__(self, path: Path, limits: Limits, workers: int = 2, queue: int = 64) -> None:
        self._path = path
        self._limits = limits
        self._workers = workers
        self._queue = queue
        self._waiting = 0
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._all: set[Worker] = set()
        self._replacing: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """Questions in line."""
        return self._waiting

    @property
    def idle(self) -> int:
        """Workers that are free."""
        return self._idle.qsize()

    async def __aenter__(self) -> Self:
        """Start the workers.

        Raises:
            InputError: the graph can't be read.
        """
        added = await asyncio.gather(*(self._add() for _ in range(self._workers)), return_exceptions=True)
        if wrong := [each for each in added if each is not None]:
            await self._stop()
            raise wrong[0]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stop()

    async def ask(self, question: Question) -> Answer:
        """Answer a question.

        Raises:
            InputError: as :meth:`Worker.ask`.
            BusyError: no worker was free in time.
        """
        worker = await self._take()
        try:
            return await worker.ask(question)
        finally:
            if worker.usable:
                self._idle.put_nowait(worker)
            else:
                self._replace(worker)

    async def _take(self) -> Worker:
        if self._idle.empty() and self._waiting >= self._queue:
            raise BusyError(f"{self._waiting} questions are waiting already; ask again later")
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._next(), self._limits.seconds)
        except TimeoutError:
            raise BusyError("all workers are busy; ask again later") from None
        finally:
            self._waiting -= 1

    async def _next(self) -> Worker:
        """The next free worker that is still there."""
        while not (worker := await self._idle.get()).usable:
            self._replace(worker)
        return worker

    async def _add(self) -> None:
        starting = asyncio.ensure_future(Worker.start(self._path, self._limits))
        try:
            worker = await asyncio.shield(starting)
        except asyncio.CancelledError:
            await (await starting).stop()  # half a process can't be ended
            raise
        self._all.add(worker)
        await worker.until_ready()
        self._idle.put_nowait(worker)

    def _replace(self, worker: Worker) -> None:
        task = asyncio.create_task(self._put_in_place_of(worker))
        self._replacing.add(task)
        task.add_done_callback(self._replacing.discard)

    async def _put_in_place_of(self, worker: Worker) -> None:
        """Start another worker; where the graph can't be read just now, try again."""
        await worker.stop()
        self._all.discard(worker)
        while True:
            with suppress(InputError, OSError):
                return await self._add()
            await asyncio.sleep(1)

    async def _stop(self) -> None:
        for task in self._replacing:
            task.cancel()
        await asyncio.gather(*self._replacing, return_exceptions=True)
        await asyncio.gather(*(worker.stop() for worker in self._all))
