from __future__ import annotations

from reviewtui.formats.elements import OperationElement, ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.answers import to_posts
from reviewtui.rules.rule import Example, each, rule


def _created(response: ResponseElement) -> bool:
    return response.code == "201"


@rule(
    id="design-created-location",
    title="What was created is not told where it is.",
    level=Level.WARN,
    when=each(ResponseElement, where=_created, among=to_posts),
    gathered=True,
    why="A client that created something wants to work with it, and has to build its address from parts it must know.",
    fix="Send a `Location` header with the address of the new thing.",
    lesson="Which knowledge does a client need to read what it has just created?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-201-created",),
    example=Example(
        scope="operation",
        base="""
            responses:
              "201":  # finding
                description: Created
        """,
        head="""
            responses:
              "201":
                description: Created
                headers:
                  Location: {schema: {type: string, format: uri}}
        """,
    ),
)
def design_created_location(response: ResponseElement, _first: OperationElement) -> str | None:
    found = response.header("Location", "Content-Location", "Operation-Location")
    return None if found else "has no `Location` header"
