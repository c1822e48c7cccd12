"""The server: hands out the page, and connects each browser with a program that draws for it."""

from __future__ import annotations

import asyncio
import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from reviewtui.cli.serving.door import Door
from reviewtui.cli.serving.drawing import Drawing
from reviewtui.cli.serving.envelopes import Size, packet_of
from reviewtui.cli.serving.pages import files, start_page
from reviewtui.errors import ReviewtuiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp.typedefs import Handler

_MOST_SCREENS = 8
_LARGEST_MESSAGE = 1_000_000
_HEARTBEAT = 15
# A browser that is gone does not say goodbye, and nobody who ends the server should wait for that.
_FAREWELL = 1.0
_SECONDS_TO_END = 15
_ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_REFUSED = (
    "This address does not open the review.\n\n"
    "Copy the whole address that `reviewtui serve` shows, and paste it into the address line of the browser.\n"
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# The terminal puts styles of its own into the page; scripts come from files alone.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; "
    "connect-src 'self' {sockets}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Server:
    """Serves one review to the browsers of this machine that know the secret."""

    def __init__(self, door: Door, title: str, request: str) -> None:
        """Serve nothing yet; `request` is what each program that draws is told."""
        self.door = door
        self._title = title
        self._request = request
        self._files = files()
        self._open: set[web.WebSocketResponse] = set()
        self._policy = _POLICY.format(sockets=" ".join(f"ws://{name}" for name in sorted(door.authorities)))

    def application(self) -> web.Application:
        """Return what answers requests."""
        made = web.Application(middlewares=[self._guard])
        folder = self.door.folder
        made.add_routes(
            [
                web.get("/enter/{token}", self._enter),
                web.get(folder, self._page),
                web.get(f"{folder}screen", self._screen),
                web.get(f"{folder}{{name}}", self._file),
            ]
        )
        made.on_shutdown.append(self._close_all)
        return made

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let nobody in who comes by another name, from another page, or without the secret."""
        try:
            response = await handler(request) if self._admits(request) else _refused()
        except web.HTTPException as raised:
            response = web.Response(status=raised.status, text=raised.reason, headers=raised.headers)
        if not response.prepared:
            response.headers.update(_HEADERS)
            response.headers["Content-Security-Policy"] = self._policy
        return response

    def _admits(self, request: web.Request) -> bool:
        if not self.door.names_us(request.host):
            return False
        token = request.match_info.get("token")
        if token is not None:
            return self.door.opens(token)
        is_socket = request.path == f"{self.door.folder}screen"
        return self.door.is_our_page(request.headers, request.host, must_say=is_socket) and self.door.knows(
            request.cookies.get(self.door.cookie, "")
        )

    async def _enter(self, _: web.Request) -> web.StreamResponse:
        """Put the secret into a cookie, and take it out of the address line."""
        response = web.Response(status=303, headers={"Location": self.door.folder})
        response.set_cookie(self.door.cookie, self.door.key, path=self.door.folder, httponly=True, samesite="Strict")
        return response

    async def _page(self, request: web.Request) -> web.StreamResponse:
        page = start_page(self._title, f"ws://{request.host}{self.door.folder}screen")
        return web.Response(text=page, content_type="text/html")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        found = self._files.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found.path.read_bytes(), content_type=found.kind)

    async def _screen(self, request: web.Request) -> web.StreamResponse:
        """Draw for one browser until it, or the program, leaves."""
        if len(self._open) >= _MOST_SCREENS:
            raise web.HTTPServiceUnavailable
        wire = web.WebSocketResponse(timeout=_FAREWELL, heartbeat=_HEARTBEAT, max_msg_size=_LARGEST_MESSAGE)
        self._open.add(wire)
        try:
            await wire.prepare(request)
            size = Size.of(request.query.get("width"), request.query.get("height"))
            await _connect(wire, await Drawing.start(self._request, size))
        finally:
            self._open.discard(wire)
        return wire

    async def _close_all(self, _: web.Application) -> None:
        await asyncio.gather(*(wire.close() for wire in tuple(self._open) if wire.prepared))


async def serve(listening: socket.socket, server: Server, ready: Callable[[], object]) -> None:
    """Serve until the user ends it; `ready` is called when the address can be opened."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for end in _ENDS:
        loop.add_signal_handler(end, ended.set)
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=_SECONDS_TO_END)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        ready()
        await ended.wait()
    finally:
        await runner.cleanup()


def listen(host: str, port: int) -> socket.socket:
    """Return a socket at an address of this machine; port 0 lets the system choose one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ReviewtuiError(
            f"cannot listen at port {port} of {host}: {error.strerror}",
            hint="Name another one with `--port`, or leave that out: then a free one is taken.",
        ) from error


async def _connect(wire: web.WebSocketResponse, drawing: Drawing) -> None:
    """Pass keys one way and screens the other, until one side leaves."""
    showing = asyncio.create_task(_show(wire, drawing))
    try:
        async for message in wire:
            packet = packet_of(message.data) if message.type is WSMsgType.TEXT else None
            if packet is not None:
                await drawing.send(packet)
    finally:
        showing.cancel()
        with suppress(asyncio.CancelledError):
            await showing
        await drawing.end()


async def _show(wire: web.WebSocketResponse, drawing: Drawing) -> None:
    with suppress(ConnectionError):
        async for screen in drawing.screens():
            await wire.send_bytes(screen)
        await wire.close()


def _refused() -> web.Response:
    return web.Response(status=403, text=_REFUSED)
