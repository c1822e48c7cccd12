"""What the standard does not allow is noted with its line, where the base did not have it already."""

from __future__ import annotations

import pytest

from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.validation import Validation
from tests.formats.events import THREE, TWO, edited
from tests.formats.texts import Texts, compared


def refused(text: str) -> list[tuple[int, str]]:
    """Return line and message of each flaw."""
    files = Texts({"a.yaml": text})
    return [(one.line, one.message) for one in AsyncApi.refusals("a.yaml", files, Validation.BASIC)]


@pytest.mark.parametrize("text", [TWO, THREE])
def test_sound_descriptions_have_no_flaws(text: str) -> None:
    assert refused(text) == []


@pytest.mark.parametrize(
    ("text", "edit", "line", "words"),
    [
        (TWO, ("version: 1.0.0, ", ""), 3, "`info` has no `version`"),
        (THREE, ("    protocol: kafka\n", ""), 6, "no `protocol`"),
        (THREE, ("    action: send\n", "    action: publish\n"), 27, "`announce` has no action"),
        (THREE, ('    channel: {$ref: "#/channels/commands"}\n', ""), 33, "`handle` has no channel"),
        (TWO, ("orders.{region}.created", "orders.created"), 17, "`region` does not stand in the address"),
        (THREE, ("{location: $message.header#/trace}", "{location: header}"), 52, "no runtime expression"),
        (TWO, ("      message:\n        oneOf:", "      oneOf:"), 25, "`publish` of the channel `commands` has no `me"),
        (TWO, ("{login: []}", "{login: all}"), 9, "what `login` asks for is no list"),
        (THREE, ('    servers: [{$ref: "#/servers/main"}]', "    servers: main"), 17, "no list"),
        (TWO, ("channels:\n  orders", "x-channels:\n  orders"), 1, "there are no `channels`"),
    ],
)
def test_a_flaw_has_its_line(text: str, edit: tuple[str, str], line: int, words: str) -> None:
    found = refused(edited(text, edit))

    assert [(line, True)] == [(at, words in message) for at, message in found], found


def test_only_new_flaws_are_noted_beside_a_comparison() -> None:
    flawed = edited(THREE, ("    protocol: kafka\n", ""))

    assert [flaw.message for flaw in compared("a.yaml", THREE, flawed).flaws] == ["the server `main` has no `protocol`"]
    assert compared("a.yaml", flawed, flawed).flaws == ()


def test_what_cannot_be_read_has_no_flaws() -> None:
    assert refused("asyncapi: 9\n") == []
