"""The witness of a change is told in one short line, whatever it is."""

from __future__ import annotations

import pytest

from reviewtui.model import Change, Direction, Effect, How, JsonValue, Kind
from reviewtui.rules.proof import proof


def change(direction: Direction, *witness: JsonValue) -> Change:
    return Change(
        Kind.SCHEMA, How.CHANGED, "type", None, None, Effect.NARROWS, direction, "a", "b", "c", None, None, (), witness
    )


@pytest.mark.parametrize(
    ("direction", "witness", "told"),
    [
        (Direction.REQUEST, (None,), "valid before, refused now: null"),
        (Direction.RESPONSE, ({"a": 1},), 'impossible before, possible now: {"a": 1}'),
        (Direction.REQUEST, (), ""),
    ],
)
def test_the_direction_decides_the_words(direction: Direction, witness: tuple[JsonValue, ...], told: str) -> None:
    assert proof(change(direction, *witness)) == told


@pytest.mark.parametrize("value", ["a" * 300, ["x"] * 100, {"name" * 20: "y" * 80}])
def test_a_long_value_is_cut_and_says_how_long_it_is(value: JsonValue) -> None:
    told = proof(change(Direction.REQUEST, value))
    assert len(told) < 130
    assert "…" in told
    assert isinstance(value, dict) or str(len(value)) in told  # type: ignore[arg-type]
