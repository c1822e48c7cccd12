"""Paths that answer the same calls are found among thousands, and nobody has to look at every pair."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from reviewtui.formats.openapi.shadows import collisions, shadows
from reviewtui.model import JsonValue
from reviewtui.schema.node import Node
from tests.formats.documents import document, facts

SEGMENTS = ("a", "b", "{x}", "{y}", "a-{x}")
PATHS = ["/" + "/".join(parts) for length in (1, 2, 3) for parts in product(SEGMENTS, repeat=length)]


def parts(path: str) -> list[str]:
    """Return the segments of a path without the names of its variables."""
    return path.replace("{x}", "{}").replace("{y}", "{}").split("/")


def differing(one: str, other: str) -> list[tuple[str, str]] | None:
    """Return where two paths differ, nothing where no call can fit both."""
    if len(parts(one)) != len(parts(other)):
        return None
    return [(a, b) for a, b in zip(parts(one), parts(other), strict=True) if a != b]


def collide(one: str, other: str) -> bool:
    """Tell whether neither path spells out more than the other wherever they differ."""
    pairs = differing(one, other)
    return pairs is not None and all("{}" in pair for pair in pairs) and len({a == "{}" for a, _ in pairs}) != 1


def takes(path: str, template: str) -> bool:
    """Tell whether a path spells out what a template leaves open."""
    pairs = differing(path, template) or []
    return bool(pairs) and all(b == "{}" and "{}" not in a for a, b in pairs)


def nodes(paths: list[str]) -> dict[str, Node]:
    return {path: Node("api.yaml", f"/{at}", {}) for at, path in enumerate(paths)}


@given(
    kept=some.lists(some.sampled_from(PATHS), unique=True, max_size=12),
    added=some.lists(some.sampled_from(PATHS), unique=True, min_size=1, max_size=12),
)
def test_a_look_up_finds_what_looking_at_every_pair_finds(kept: list[str], added: list[str]) -> None:
    added = [path for path in added if path not in kept]
    old, new = nodes(kept), nodes([*added, *kept])
    crossing = []
    for at, path in enumerate(added):
        rivals = [other for other in (*kept, *added[:at]) if collide(path, other)]
        crossing += [(rivals[0], path)] if rivals else []
    assert [(found.before, found.after) for found in collisions(new, added)] == crossing
    templates = [(next((other for other in kept if takes(path, other)), None), path) for path in added]
    assert [(f.before, f.after) for f in shadows(old, new, added)] == [pair for pair in templates if pair[0]]


def test_paths_of_more_patterns_than_can_be_looked_up_are_told_as_undecided() -> None:
    paths = ["/" + "/".join(f"{{v{i}}}" if bits >> i & 1 else "a" for i in range(9)) + "/end" for bits in range(1, 300)]
    item: JsonValue = {"get": {"responses": {"200": {"description": ""}}}}
    base, head = document({paths[0]: item}), document(dict.fromkeys(paths, item))
    undecided = [fact for fact in facts(base, head) if fact[2] == "ambiguous"]
    assert undecided == [("path", "changed", "ambiguous", "unknown")] * (len(paths) - 1)
