from __future__ import annotations

from collections import defaultdict

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import shape
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _first_of_shape(api: ApiElement) -> dict[str, list[str]]:
    found = defaultdict(list)
    for path in api.paths:
        found[shape(path.path)].append(path.path)
    return found


def _templated(path: PathElement) -> bool:
    return "{" in path.path


@rule(
    id="design-path-ambiguous",
    title="Two paths differ only in the names of their templates.",
    level=Level.ERROR,
    when=each(PathElement, where=_templated, given=_first_of_shape),
    why="Both match the same URLs, so which of them answers is left to chance. The standard forbids it.",
    fix="Make one path of both, or let a fixed segment tell them apart.",
    lesson="Which of the two would your router choose, and how would a consumer know?",
    references=("https://spec.openapis.org/oas/v3.1.0#paths-object",),
    example=Example(
        scope="paths",
        base="""
            /orders/{orderId}:
              get: {responses: {"200": {description: OK}}}
            /orders/{number}:  # finding
              delete: {responses: {"204": {description: Gone}}}
        """,
        head="""
            /orders/{orderId}:
              get: {responses: {"200": {description: OK}}}
              delete: {responses: {"204": {description: Gone}}}
        """,
    ),
)
def design_path_ambiguous(path: PathElement, alike: dict[str, list[str]]) -> str | None:
    first = alike[shape(path.path)][0]
    return f"matches the same URLs as {quote(first)}" if first != path.path else None
