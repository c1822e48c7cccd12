from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="design-path-no-empty-segment",
    title="A path has two slashes in a row.",
    level=Level.ERROR,
    when=each(PathElement),
    why="Many proxies make one slash of two, so the path that arrives is not the path that is described.",
    fix="Remove one of the slashes.",
    lesson="Which of your gateways and caches would pass this path on unchanged?",
    references=("https://www.rfc-editor.org/rfc/rfc3986#section-3.3",),
    example=Example(
        scope="paths",
        base="""
            /orders//items:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders/items:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_no_empty_segment(path: PathElement) -> str | None:
    return "has two slashes in a row" if "//" in path.path else None
