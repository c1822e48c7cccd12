from __future__ import annotations

from itertools import groupby

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _levels(path: PathElement) -> int:
    """Return how many things the last one is below; templates in a row (`{owner}/{repo}`) name one thing."""
    kinds = [templated for templated, _ in groupby("{" in part for part in path.segments)]
    return sum(kinds[:-1])


def _nested(path: PathElement) -> bool:
    return _levels(path) > 0


@rule(
    id="design-path-depth",
    title="A path leads through more levels than a consumer should need to know.",
    level=Level.WARN,
    when=each(PathElement, where=_nested, options=("path_depth",)),
    gathered=True,
    why="Every level ties consumers to your hierarchy and makes them carry one more id that the last one implies.",
    fix="Give what has an id of its own a path of its own, and select by query parameters.",
    lesson="Which of the ids in this path would still be needed to find the last thing?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#147",),
    example=Example(
        scope="paths",
        base="""
            /shops/{shop}/orders/{order}/items/{item}/parts/{part}/colors:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /parts/{part}/colors:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_depth(path: PathElement, most: int) -> str | None:
    levels = _levels(path)
    return f"leads through {levels} levels, the house allows {most}" if levels > most else None
