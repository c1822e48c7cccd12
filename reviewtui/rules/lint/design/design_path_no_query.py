from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="design-path-no-query",
    title="A path contains a query.",
    level=Level.ERROR,
    when=each(PathElement),
    why="Servers route by what stands before the question mark. Tools encode the mark or cut there.",
    fix="Describe what follows the question mark as query parameters.",
    lesson="How would a router tell this path from the same one without the query?",
    references=("https://spec.openapis.org/oas/v3.1.0#paths-object",),
    example=Example(
        scope="paths",
        base="""
            /orders?status=open:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get:
                parameters: [{name: status, in: query, schema: {type: string}}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_path_no_query(path: PathElement) -> str | None:
    return "contains a `?`" if "?" in path.path.replace("{?", "{") else None
