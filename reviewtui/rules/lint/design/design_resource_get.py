from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_template
from reviewtui.rules.rule import Example, each, rule

_WRITING = frozenset({"PUT", "PATCH"})


def _written(path: PathElement) -> bool:
    item = bool(path.segments) and is_template(path.segments[-1])
    return item and any(one.method in _WRITING and one.body is not None for one in path.operations)


@rule(
    id="design-resource-get",
    title="What can be written cannot be read.",
    level=Level.INFO,
    when=each(PathElement, where=_written),
    why="A client that wants to change one thing must know how it stands. Without a read it writes blindly.",
    fix="Offer GET at the same address.",
    lesson="How does a client find out what its write would replace?",
    references=("https://google.aip.dev/121",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:  # finding
              put:
                requestBody: {content: {application/json: {schema: {type: object}}}}
                responses: {"204": {description: Stored}}
        """,
        head="""
            /orders/{id}:
              get:
                responses: {"200": {description: OK}}
              put:
                requestBody: {content: {application/json: {schema: {type: object}}}}
                responses: {"204": {description: Stored}}
        """,
    ),
)
def design_resource_get(path: PathElement) -> str | None:
    return None if any(one.method == "GET" for one in path.operations) else "can be written, but not read"
