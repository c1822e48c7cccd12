"""`reviewtui serve` before it serves: what it refuses, what its door lets in, and what it takes from a page."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.cli.request import Request
from reviewtui.cli.serving import pages
from reviewtui.cli.serving.child import request_in, words_for
from reviewtui.cli.serving.door import Door
from reviewtui.cli.serving.envelopes import Size, packet_of
from tests.cli.shop import Run


def test_what_is_not_installed_is_told_with_the_line_that_installs_it(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "find_spec", lambda name: None if name == "textual_serve" else object())
    outcome = run("serve", "--repo", demo)
    assert outcome.code == 4
    assert "pip install 'reviewtui[serve]'" in outcome.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--host", "0.0.0.0"), "ssh -L"),  # noqa: S104 - it is refused
        (("--host", "::"), "ssh -L"),
        (("--host", "192.168.1.5"), "ssh -L"),
        (("--host", "example.com"), "ssh -L"),
        (("--port", "0"), "from 1 to 65535"),
        (("--port", "65536"), "from 1 to 65535"),
        (("--port", "http"), "from 1 to 65535"),
        (("--head", "nowhere"), "nowhere"),
    ],
)
def test_what_others_could_reach_is_refused(run: Run, demo: Path, words: tuple[str, ...], told: str) -> None:
    outcome = run("serve", "--repo", demo, *words)
    assert outcome.code != 0
    assert told in " ".join(outcome.err.split())


def test_a_port_that_is_taken_is_told(run: Run, demo: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        outcome = run("serve", "--repo", demo, "--port", str(taken))
    assert outcome.code == 4
    assert f"cannot listen at port {taken}" in outcome.err
    assert "--port" in outcome.err


def test_secrets_are_long_and_new_each_time() -> None:
    doors = [Door("127.0.0.1", 8000) for _ in range(20)]
    secrets = [secret for door in doors for secret in (door.token, door.key)]
    assert len(set(secrets)) == 40
    assert min(map(len, secrets)) >= 43
    assert len({door.room for door in doors}) == 20


def test_the_door_knows_its_own_names_only() -> None:
    door = Door("127.0.0.1", 8000)
    assert door.address == f"http://127.0.0.1:8000/enter/{door.token}"
    assert door.names_us("127.0.0.1:8000")
    assert door.names_us("localhost:8000")
    for other in ("127.0.0.1", "127.0.0.1:8001", "evil.example:8000", "127.0.0.1:8000.evil.example", "", "[::1]:8000"):
        assert not door.names_us(other), other
    sixth = Door("::1", 8000)
    assert sixth.address.startswith("http://[::1]:8000/")
    assert sixth.names_us("[::1]:8000")


@settings(max_examples=30)
@given(st.text())
def test_nothing_but_the_secret_opens(tried: str) -> None:
    door = Door("127.0.0.1", 8000)
    assert not door.opens(tried)
    assert not door.knows(tried)
    assert door.opens(door.token)
    assert door.knows(door.key)
    assert not door.opens(door.key)


def test_what_a_page_says_becomes_a_packet() -> None:
    assert packet_of('["stdin", "\u00e4q"]') == b"D\x00\x00\x00\x03\xc3\xa4q"
    assert packet_of('["focus"]') == b'M\x00\x00\x00\x11{"type": "focus"}'
    resized = packet_of('["resize", {"width": 120, "height": 36}]')
    assert resized is not None
    assert json.loads(resized[5:]) == {"type": "resize", "width": 120, "height": 36}


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_what_a_page_may_not_say_is_passed_over(said: object) -> None:
    assert packet_of(json.dumps(said)) is None or said[0] in {"stdin", "focus", "blur"}  # type: ignore[index]


@pytest.mark.parametrize(
    "text", ["", "[", "[" * 100_000, '["quit"]', '["resize", 5]', '{"type": "quit"}', '["ping", "1"]']
)
def test_broken_and_unknown_words_mean_nothing(text: str) -> None:
    assert packet_of(text) is None


@given(st.text() | st.integers() | st.none() | st.booleans(), st.text() | st.floats())
def test_a_window_has_a_size_that_can_be_drawn(width: object, height: object) -> None:
    size = Size.of(width, height)
    assert 20 <= size.width <= 500
    assert 5 <= size.height <= 300


def test_a_process_that_draws_is_told_the_whole_request(tmp_path: Path) -> None:
    request = Request(tmp_path, "main", "x", exact=True, specs=("-a", "b"), config=tmp_path / "c", read_only=True)
    assert request_in(words_for(request)) == request


def test_a_title_is_text_and_no_page_loads_from_elsewhere() -> None:
    page = pages.start_page("<script>alert(1)</script>", 'ws://x/"><img>')
    assert "<script>alert" not in page
    assert "<img>" not in page
    ours = [one for one in pages.files().values() if one.path.parent.name == "page"]
    assert len(ours) == 2
    for one in ours:
        assert "//" not in one.path.read_text(encoding="utf-8").replace("// ", "")
