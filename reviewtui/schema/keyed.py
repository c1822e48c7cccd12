"""Questions about mappings of names: to schemas, as patterns and dependencies have them, and to other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect
from reviewtui.schema.difference import Pair
from reviewtui.schema.equality import equal
from reviewtui.schema.ineffective import asks_nothing, demanded
from reviewtui.schema.objects import speaks_of_rest
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction, Difference
    from reviewtui.schema.shape import Shape

_EFFECTS = (Effect.WIDENS, Effect.NARROWS)
"""What it does to the values that are valid when something that restricts them goes, and when it comes."""


def keyed(key: str, old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare a mapping of names to schemas, such as `patternProperties`: one more narrows, one less widens."""
    before, after = _entries(old, key), _entries(new, key)
    gone = {name: nodes for name, nodes in before.items() if name not in after}
    come = {name: nodes for name, nodes in after.items() if name not in before}
    if key == "patternProperties":
        # Where other names are free, a pattern that asks nothing says nothing.
        gone = gone if speaks_of_rest(new) else _demanding(gone)
        come = come if speaks_of_rest(old) else _demanding(come)
    if gone or come:
        rests = (new, old) if key == "patternProperties" else (None, None)
        effects = [
            _met(rest, effect) for names, rest, effect in zip((gone, come), rests, _EFFECTS, strict=True) if names
        ]
        effect = effects[0] if len({*effects}) == 1 and effects != [Effect.UNKNOWN] * 2 else Effect.REPLACES
        yield keyword(old, new, key, [*gone] or None, [*come] or None, effect)
    for name in before:
        if name in after:
            yield Pair(before[name], after[name])


def _met(rest: Shape | None, effect: Effect) -> Effect:
    """Return the effect of a pattern that went or came, by what the side without it says of the names it matches."""
    if rest is not None and rest.closed:
        return effect.inverted()
    return Effect.UNKNOWN if rest is not None and speaks_of_rest(rest) else effect


def _entries(shape: Shape, key: str) -> dict[str, Conjunction]:
    found: dict[str, Conjunction] = {}
    for facet in shape.many.get(key, ()):
        for name, node in facet.node.at(key).members():
            if key != "dependentSchemas" or demanded(node) is None:  # a demand for names is a dependency of names
                found[name] = (*found.get(name, ()), node)
    return found


def _demanding(entries: dict[str, Conjunction]) -> dict[str, Conjunction]:
    return {name: nodes for name, nodes in entries.items() if not all(asks_nothing(node.value) for node in nodes)}


def dependent_required(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare which members call for which others."""
    before, after = old.says("dependentRequired"), new.says("dependentRequired")
    if equal(before, after):
        return
    gone, come = _demands(before) - _demands(after), _demands(after) - _demands(before)
    if gone or come:
        effect = Effect.WIDENS if not come else Effect.NARROWS if not gone else Effect.REPLACES
        yield keyword(old, new, "dependentRequired", before, after, effect)


def _demands(value: JsonValue) -> set[tuple[str, str]]:
    listed = value if isinstance(value, dict) else {}
    return {(name, str(need)) for name, needs in listed.items() if isinstance(needs, list) for need in needs}
