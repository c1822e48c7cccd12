from __future__ import annotations

from reviewtui.formats.elements import MediaElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _deletes(operation: OperationElement) -> bool:
    return operation.method == "DELETE" and not operation.webhook


@rule(
    id="design-delete-no-body",
    title="A DELETE request has a body.",
    level=Level.WARN,
    when=each(OperationElement, where=_deletes),
    gathered=True,
    why="What the body of a DELETE means is not defined. Gateways may drop it, and the wrong things are deleted.",
    fix="Name what is deleted in the path. To delete many things at once, offer a POST that says so.",
    lesson="What is deleted when a gateway drops the body on the way?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-delete",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              delete:
                requestBody:  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Gone}}
        """,
        head="""
            /orders/{id}:
              delete:
                responses: {"204": {description: Gone}}
        """,
    ),
)
def design_delete_no_body(operation: OperationElement) -> Said | None:
    body = operation.body
    if body is None or all(_says_that_it_is_empty(media) for media in body.media):
        return None
    return Said("may be dropped on the way: a DELETE has none", body.node)


def _says_that_it_is_empty(media: MediaElement) -> bool:
    value = media.schema.mapping if media.schema else {}
    return value.get("additionalProperties") is False and not value.get("properties")
