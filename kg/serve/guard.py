"""What stands before every request: its host, its size, and the headers of its answer."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""The Content-Security-Policy of all but the explorer, whose document carries a stricter one."""

_SAFE = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}

_LONGEST = 18
"""Digits of a body's length."""


class Guard:
    """Refuses requests for other hosts and too large ones; makes every answer safe to open.

    A web page can give its own name the address 127.0.0.1 and then read what a service there
    answers (DNS rebinding). It can't choose an IP address or ``localhost`` as its name, so these
    are served, and other names only where they were allowed.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], body_bytes: int, origin: str | None) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts) | {"localhost"}
        self._most = body_bytes
        self._origin = origin

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._mark(MutableHeaders(scope=message), headers.get("origin"))
            await send(message)

        refusal = self._refusal(headers)
        await (refusal or self._app)(scope, receive, safely)

    def _refusal(self, headers: Headers) -> PlainTextResponse | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            return PlainTextResponse("one Host header is needed\n", 400)
        if not self._is_ours(hosts[0]):
            return PlainTextResponse("this host isn't served here; start kg serve with --allow-host\n", 421)
        length = headers.get("content-length", "0")
        long = len(length) > _LONGEST  # Python reads no number of thousands of digits
        if not (length.isascii() and length.isdigit()) or long or int(length) > self._most:
            return PlainTextResponse(f"a request may hold at most {self._most} bytes\n", 413)
        return None

    def _is_ours(self, host: str) -> bool:
        name = host.lower()
        if name.startswith("["):
            name, _, port = name[1:].partition("]")
            port = port.removeprefix(":")
        else:
            name, _, port = name.partition(":")
        if port and not (port.isascii() and port.isdigit()):
            return False
        return name.removesuffix(".") in self._hosts or _is_address(name)

    def _mark(self, answer: MutableHeaders, origin: str | None) -> None:
        for name, value in _SAFE.items():
            answer.setdefault(name, value)
        if self._origin is not None:
            answer.add_vary_header("Origin")
            if origin == self._origin:
                answer["access-control-allow-origin"] = self._origin
                answer["cross-origin-resource-policy"] = "cross-origin"


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
