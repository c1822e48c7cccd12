"""`reviewtui serve` over real HTTP: who gets in, what a key does, and what is left when it ends."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSServerHandshakeError, web

from reviewtui.cli.serving import server
from reviewtui.cli.serving.door import Door
from reviewtui.session import Options, Session
from tests.e2e.served import Served, drawn_until, serving, visitor
from tests.e2e.terminal import until

pytestmark = pytest.mark.browser
SHOWN = "DELETE /orders/{orderId}"


async def test_nobody_gets_in_without_the_secret(folder: Path) -> None:
    with serving(folder) as served:
        room = await _refused_to_strangers(served)
        async with visitor() as browser:
            await browser.get(served.address)
            for headers in (
                {"Host": "evil.example"},
                {"Host": f"evil.example:{served.origin.rpartition(':')[2]}"},
                {"Origin": "http://evil.example"},
                {"Origin": "null"},
                {"Sec-Fetch-Site": "cross-site"},
                {"Sec-Fetch-Site": "same-site"},
            ):
                assert await _status(browser, served.origin + room, headers) == 403, headers
            assert await _status(browser, f"{served.origin}{room}terminal.js", {}) == 200
            assert await _status(browser, f"{served.origin}{room}server.py", {}) == 404
            assert await _status(browser, f"{served.origin}{room}..%2f__init__.py", {}) == 404
            for origin in (None, "http://evil.example", served.origin.replace("http:", "https:")):
                with pytest.raises(WSServerHandshakeError) as refused:
                    await browser.ws_connect(f"{served.origin}{room}screen", origin=origin)
                assert refused.value.status == 403
        assert not served.drawing(), "nothing was started for any of them"


async def _refused_to_strangers(served: Served) -> str:
    """See that nobody gets in who has no cookie; return the folder that one with the address is led to."""
    async with visitor() as browser:
        async with browser.get(served.address, allow_redirects=False) as answer:
            room = answer.headers["Location"]
            cookie = answer.headers["Set-Cookie"]
        assert f"Path={room}" in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
    wrong = served.address[:-1] + ("A" if served.address[-1] != "A" else "B")
    async with visitor() as stranger:
        for path in (room, f"{room}screen", f"{room}terminal.js", "/", "/enter/", "/enter/%ff", "/nothing"):
            assert await _status(stranger, served.origin + path, {}) == 403, path
        assert await _status(stranger, wrong, {}) == 403
        name = cookie.partition("=")[0]
        assert await _status(stranger, served.origin + room, {"Cookie": f"{name}=\u00e4"}) == 403
        with pytest.raises(WSServerHandshakeError):
            await stranger.ws_connect(f"{served.origin}{room}screen", origin=served.origin)
    return room


async def _status(browser: ClientSession, address: str, headers: dict[str, str]) -> int:
    async with browser.get(address, headers=headers) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert answer.headers["Cache-Control"] == "no-store"
        return answer.status


@pytest.mark.parametrize("words", [(), ("--write",)])
async def test_only_who_asked_for_it_can_say_something(folder: Path, words: tuple[str, ...]) -> None:
    with serving(folder, *words) as served, Session.open(Options(folder, writing=False)) as before:
        async with visitor() as browser:
            async with browser.get(served.address) as page:
                text = await page.text()
                room = str(page.url)
            assert "<title>shop: reviewtui</title>" in text
            assert "http" not in text.replace(f"ws://{served.origin.removeprefix('http://')}", ""), "all is served here"
            screen = browser.ws_connect(f"{room}screen?width=120&height=36", origin=served.origin)
            async with screen as wire:
                drawn = await drawn_until(wire, SHOWN)
                assert ("read only" in drawn) is not bool(words)
                await wire.send_json(["nonsense", {}])
                await wire.send_str("[")
                await wire.send_json(["resize", {"width": 100, "height": 30}])
                # Mark what is chosen as reviewed, and leave.
                await wire.send_json(["stdin", " q"])
                await drawn_until(wire)
        until(lambda: str(served.drawing()), lambda running: running == "[]")
        assert served.end() == 0
        with Session.open(Options(folder, writing=False)) as after:
            assert bool(after.draft.marks) is bool(words)
            assert not before.draft.marks


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
async def test_nothing_runs_on_when_a_side_leaves(folder: Path, how: signal.Signals) -> None:
    with serving(folder) as served:
        async with visitor() as browser:
            async with browser.get(served.address) as page:
                room = str(page.url)
            if how is signal.SIGINT:
                # The browser leaves first, and the server goes on.
                async with _seen(served, browser, room):
                    pass
                until(lambda: str(served.drawing()), lambda running: running == "[]")
            async with _seen(served, browser, room):
                assert served.end(how) == (0 if how is signal.SIGINT else -how)
        until(lambda: str(served.drawing()), lambda running: running == "[]")


@asynccontextmanager
async def _seen(served: Served, browser: ClientSession, room: str) -> AsyncIterator[None]:
    """Look at the review until this ends."""
    async with browser.ws_connect(f"{room}screen", origin=served.origin) as wire:
        await drawn_until(wire, SHOWN)
        assert len(served.drawing()) == 1
        yield


async def test_no_more_screens_are_drawn_than_a_machine_bears(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_MOST_SCREENS", 0)
    with server.listen("127.0.0.1", 0) as listening:
        door = Door("127.0.0.1", listening.getsockname()[1])
        runner = web.AppRunner(server.Server(door, "Many", "{}").application())
        await runner.setup()
        await web.SockSite(runner, listening).start()
        try:
            async with visitor() as browser:
                async with browser.get(door.address) as page:
                    assert page.status == 200
                origin = f"http://127.0.0.1:{door.port}"
                with pytest.raises(WSServerHandshakeError) as refused:
                    await browser.ws_connect(f"{origin}{door.folder}screen", origin=origin)
                assert refused.value.status == 503
        finally:
            await runner.cleanup()
