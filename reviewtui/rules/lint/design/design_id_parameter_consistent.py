from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_template, shape
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _names(path: PathElement) -> Iterator[tuple[str, str]]:
    """Yield each template that follows a fixed segment, by what leads there."""
    before = ""
    for left, right in zip(path.segments, path.segments[1:], strict=False):
        before = f"{before}/{shape(left)}"
        if is_template(right) and "{" not in left:
            yield before, right[1:-1]


def _usual(api: ApiElement) -> dict[str, str]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for path in api.paths:
        for collection, name in _names(path):
            found[collection][name] += 1
    return {collection: names.most_common(1)[0][0] for collection, names in found.items()}


def _templated(path: PathElement) -> bool:
    return any(_names(path))


@rule(
    id="design-id-parameter-consistent",
    title="The id of one thing goes by two names.",
    level=Level.WARN,
    when=each(PathElement, where=_templated, given=_usual),
    gathered=True,
    why="Generated clients then take the same id as two different arguments, and readers ask what the difference is.",
    fix="Use the name that most paths of the collection use. No URL changes by it.",
    lesson="Would a reader believe that both names take the same value?",
    references=("https://github.com/Azure/azure-api-style-guide#az-path-parameter-names",),
    example=Example(
        scope="paths",
        base="""
            /orders/{order_id}:
              get: {responses: {"200": {description: OK}}}
            /orders/{order_id}/items:
              get: {responses: {"200": {description: OK}}}
            /orders/{id}/notes:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders/{order_id}:
              get: {responses: {"200": {description: OK}}}
            /orders/{order_id}/items:
              get: {responses: {"200": {description: OK}}}
            /orders/{order_id}/notes:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_id_parameter_consistent(path: PathElement, usual: dict[str, str]) -> str | None:
    for collection, name in _names(path):
        if name != usual[collection]:
            segment = collection.rpartition("/")[2]
            return f"has {quote(name)} for the id of {quote(segment)}, elsewhere it is {quote(usual[collection])}"
    return None
