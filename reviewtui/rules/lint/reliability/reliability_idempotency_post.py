from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import side_of
from reviewtui.rules.lint.creates import creates, key, key_in_body, refuses_twins
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side


@rule(
    id="reliability-idempotency-post",
    title="A create that is sent twice creates twice.",
    level=Level.WARN,
    when=each(OperationElement, among=creates, given=side_of),
    gathered=True,
    why="A client whose call timed out cannot know whether it worked. It tries again, and nothing tells the two apart.",
    fix="Take an `Idempotency-Key` header, or a member that the client chooses and that must be unique.",
    lesson="What happens to an order that is sent again because the first answer was lost?",
    references=(
        "https://opensource.zalando.com/restful-api-guidelines/#229",
        "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:  # finding
                responses: {"201": {description: Created}}
        """,
        head="""
            /orders:
              post:
                parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
                responses: {"201": {description: Created}}
        """,
    ),
)
def reliability_idempotency_post(operation: OperationElement, _: OperationElement, side: Side) -> str | None:
    known = key(operation) or key_in_body(operation, side) or refuses_twins(operation)
    return None if known else "has nothing by which a repeated call is known"
