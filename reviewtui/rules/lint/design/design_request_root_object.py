from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import root_of, side_of
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side


def _sent(media: MediaElement) -> bool:
    # A JSON patch is a list by its standard.
    return media.request and media.is_json and media.schema is not None and "patch" not in media.name


@rule(
    id="design-request-root-object",
    title="The body of a request is a bare list or map.",
    level=Level.WARN,
    when=each(MediaElement, where=_sent, given=side_of),
    gathered=True,
    why="An option for the whole request has no place in it, and ends up in headers or in a second operation.",
    fix="Take an object that holds the list in a member of its own.",
    lesson="Where would a client say that all of it shall be done or nothing?",
    references=("https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md",),
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json:  # finding
                schema: {type: array, items: {type: object}}
        """,
        head="""
            content:
              application/json:
                schema: {type: object, properties: {orders: {type: array, items: {type: object}}}}
        """,
    ),
)
def design_request_root_object(media: MediaElement, side: Side) -> str | None:
    found = root_of(media, side)
    return f"is a bare {found} without a place for options" if found else None
