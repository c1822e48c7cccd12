"""Copying: what the terminal and programs are given, and that nothing in it can steer whoever takes it."""

from __future__ import annotations

import sys
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.tui.clipboard.copying import harmless
from reviewtui.tui.clipboard.programs import Program, copy_by, programs
from reviewtui.tui.clipboard.terminal import MAX_BYTES, requests
from reviewtui.tui.copied_text import finding_text
from tests.tui.made_up_api import FINDINGS


@given(st.text())
def test_the_terminal_is_given_one_request_that_nothing_in_the_text_can_end(text: str) -> None:
    (request,) = requests(text, {})
    assert request.startswith("\x1b]52;c;")
    assert request.endswith("\a")
    assert request[7:-1].isascii()
    assert request[7:-1].isprintable() or not text
    assert b64decode(request[7:-1]) == text.encode("utf-8", "replace")


def test_multiplexers_let_the_request_through() -> None:
    plain, wrapped = requests("a", {"TMUX": "/tmp/tmux", "TERM": "screen-256color"})  # noqa: S108 - only a name
    assert plain == "\x1b]52;c;YQ==\a"
    assert wrapped == "\x1bPtmux;\x1b\x1b]52;c;YQ==\a\x1b\\"
    assert requests("a", {"TERM": "screen"}) == ("\x1bP\x1b]52;c;YQ==\a\x1b\\",)


def test_what_is_too_long_for_a_terminal_is_not_sent() -> None:
    assert requests("x" * MAX_BYTES, {})
    assert requests("x" * (MAX_BYTES + 1), {}) == ()


@given(st.text())
def test_what_is_pasted_cannot_steer(text: str) -> None:
    left = harmless(text)
    assert all(character in "\n\t" or character.isprintable() or ord(character) > 0x9F for character in left)
    left.encode()
    assert harmless(left) == left


def test_line_ends_and_tabs_stay_and_escapes_go() -> None:
    assert harmless("a\r\n\tb\x1b[31m\x9b1m\x07\rc") == "a\n\tb[31m1m\nc"


@pytest.mark.parametrize(
    ("environment", "platform", "names"),
    [
        ({}, "linux", []),
        ({}, "darwin", ["pbcopy"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({"TMUX": "x"}, "linux", ["tmux"]),
    ],
)
def test_programs_are_tried_where_they_can_work(environment: dict[str, str], platform: str, names: list[str]) -> None:
    assert [program.command[0] for program in programs(environment, platform)] == names


def test_the_first_program_that_takes_the_text_gets_it(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    keeps = f"import sys; open({str(taken)!r}, 'wb').write(sys.stdin.buffer.read())"
    found = (
        Program(("no-such-program-at-all",)),
        Program((sys.executable, "-c", "raise SystemExit(1)")),
        Program((sys.executable, "-c", keeps), "utf-16"),
        Program((sys.executable, "-c", "raise SystemExit(0)")),
    )
    assert copy_by(iter(found), "größer")
    assert taken.read_bytes().decode("utf-16") == "größer"
    assert not copy_by(iter(found[:2]), "größer")


def test_a_finding_reads_well_as_markdown() -> None:
    assert finding_text(FINDINGS[0], "main") == (
        "**Breaking:** Operation `DELETE /orders` is gone: its callers get an error.\n"
        "\n"
        "- Place: `apis/orders.yaml:16` in main\n"
        "- Rule: `operation-removed`\n"
        "- Reached by 1 operation: `GET /orders`\n"
    )
    assert finding_text(FINDINGS[2], "main").endswith("`GET /orders/4` and 209 more\n")
