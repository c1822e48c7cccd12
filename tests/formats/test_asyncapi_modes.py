"""A mode of schema registries decides in which directions the content of messages is judged, wherever it is said."""

from __future__ import annotations

import pytest

from reviewtui.config.settings import Compatibility
from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.comparison import KeepsModes, SpecPair
from reviewtui.formats.registry import FORMATS
from reviewtui.model import Direction, Kind
from tests.formats.events import THREE, TWO, changes, edited
from tests.formats.texts import Texts

REQUEST, RESPONSE = Direction.REQUEST, Direction.RESPONSE
WIDER = ("state: {type: string, enum: [new, paid]}", "state: {type: string, enum: [new, paid, sent]}")
AVRO = ("[{name: id, type: string}]", "[{name: id, type: bytes}]")


def directions(base: str, head: str, mode: Compatibility) -> set[Direction]:
    """Return the directions in which something differs."""
    pair = SpecPair("a.yaml", "a.yaml")
    outcome = AsyncApi.in_mode(mode).compare(pair, Texts({"a.yaml": base}), Texts({"a.yaml": head}))
    return {change.direction for change in outcome.changes}


@pytest.mark.parametrize("edit", [WIDER, AVRO])
@pytest.mark.parametrize("text", [TWO, THREE])
@pytest.mark.parametrize(
    ("mode", "asked"),
    [
        (Compatibility.BACKWARD, {REQUEST}),
        (Compatibility.FORWARD, {RESPONSE}),
        (Compatibility.FULL, {REQUEST, RESPONSE}),
        (Compatibility.NONE, set()),
    ],
)
def test_the_settings_decide(text: str, edit: tuple[str, str], mode: Compatibility, asked: set[Direction]) -> None:
    assert directions(text, edited(text, edit), mode) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("compatible", {REQUEST, RESPONSE}),
        ("forward", {RESPONSE}),
        ("BACKWARD_TRANSITIVE", {REQUEST}),
        ("none", {RESPONSE}),
        ("whatever", {RESPONSE}),
    ],
)
@pytest.mark.parametrize("place", ["info: {title: Orders,", "    created:\n      name: OrderCreated\n"])
def test_the_description_may_say_it_itself(place: str, said: str, asked: set[Direction]) -> None:
    added = f" x-compatibility-mode: {said}," if place.endswith(",") else f"      x-compatibility-mode: {said}\n"
    base = edited(TWO, (place, place + added))

    assert {change.direction for change in changes(base, edited(base, WIDER))} == asked


def test_the_base_has_given_the_promise() -> None:
    base, head = (TWO.replace("{title: Orders,", f"{{title: Orders, x-compatibility-mode: {mode},")
                  for mode in ("compatible", "backward"))  # fmt: skip

    assert {change.direction for change in changes(base, edited(head, WIDER))} == {REQUEST, RESPONSE}


@pytest.mark.parametrize(
    ("general", "own", "asked"),
    [
        ("full_transitive", "", {REQUEST, RESPONSE}),
        ("full", "", set()),
        ("full_transitive", "backward", set()),
        ("full", "backward_transitive", {REQUEST}),
        ("", "", set()),
    ],
)
def test_an_earlier_version_counts_where_a_message_promised_to_fit_all(
    general: str, own: str, asked: set[Direction]
) -> None:
    promised = edited(TWO, ("{title: Orders,", f"{{title: Orders, x-compatibility-mode: '{general}',"))
    message = "    created:\n      name: OrderCreated\n"
    head = edited(promised, (message, f"{message}      x-compatibility-mode: '{own}'\n"), WIDER)
    known = AsyncApi.in_mode(None, earlier=True)
    pair = SpecPair("a.yaml", "a.yaml")
    outcome = known.compare(pair, Texts({"a.yaml": TWO}), Texts({"a.yaml": head}))
    widened = {change.direction for change in outcome.changes if change.kind is Kind.ENUM}
    assert widened == asked
    assert outcome.transitive is ("transitive" in f"{general}{own}")


def test_only_formats_that_know_modes_are_asked() -> None:
    assert [known.name for known in FORMATS if isinstance(known, KeepsModes)] == ["asyncapi"]
