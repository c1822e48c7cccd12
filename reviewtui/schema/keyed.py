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


def keyed(key: str, old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare a mapping of names to schemas, such as `patternProperties`: one more narrows, one less widens."""
    before, after = _entries(old, key), _entries(new, key)
    if key == "patternProperties" and not (speaks_of_rest(old) or speaks_of_rest(new)):
        before, after = _demanding(before), _demanding(after)
    gone, come = [n for n in before if n not in after], [n for n in after if n not in before]
    if gone or come:
        effect = Effect.WIDENS if not come else Effect.NARROWS if not gone else Effect.REPLACES
        if key == "patternProperties":
            effect = _effect_beside_rest(effect, new if gone else old)
        yield keyword(old, new, key, [*gone] or None, [*come] or None, effect)
    for name in before:
        if name in after:
            yield Pair(before[name], after[name])


def _effect_beside_rest(effect: Effect, other: Shape) -> Effect:
    """Return the effect of patterns, by what the side without them says of the names that they match."""
    if other.closed:
        return effect.inverted()
    return Effect.UNKNOWN if speaks_of_rest(other) and effect is not Effect.REPLACES else effect


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
