from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_EMPTY = frozenset({"204", "205", "304"})


def _empty(response: ResponseElement) -> bool:
    return response.code in _EMPTY


@rule(
    id="design-no-content-empty",
    title="An answer that has no body by its code describes one.",
    level=Level.ERROR,
    when=each(ResponseElement, where=_empty),
    why="HTTP sends no body with these codes. Generated clients wait for one, or fail to read nothing.",
    fix="Remove the content, or answer 200.",
    lesson="What does your generated client do with a body that never comes?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-204-no-content",),
    example=Example(
        scope="responses",
        base="""
            "204":  # finding
              description: Gone
              content: {application/json: {schema: {type: object}}}
        """,
        head="""
            "204": {description: Gone}
        """,
    ),
)
def design_no_content_empty(response: ResponseElement) -> str | None:
    said = any(media.schema and media.schema.value for media in response.media)
    return f"has a body, but {response.code} never has one" if said else None
