from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _reads(operation: OperationElement) -> bool:
    return operation.method in {"GET", "HEAD"} and not operation.webhook


@rule(
    id="design-get-no-body",
    title="A GET or HEAD request has a body.",
    level=Level.ERROR,
    when=each(OperationElement, where=_reads),
    gathered=True,
    why="HTTP gives the body of a GET no meaning: proxies drop it, caches ignore it, and some clients cannot send it.",
    fix="Put the criteria into query parameters, or offer a search by POST.",
    lesson="What would a cache between you and the client answer to two different bodies?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-get",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                requestBody:  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                parameters:
                  - {name: status, in: query, schema: {type: string}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_get_no_body(operation: OperationElement) -> Said | None:
    return Said("must not exist: a GET has none", operation.body.node) if operation.body else None
