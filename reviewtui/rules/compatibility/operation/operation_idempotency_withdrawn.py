from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="operation-idempotency-withdrawn",
    title="An operation no longer promises that repeating it does no harm.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "idempotency"),
    why="Clients repeat a call that timed out because they were promised that it counts once; now it may count twice.",
    fix="Keep the promise, or offer a key by which the server knows a repeated call.",
    lesson="Which client repeats this call today without asking anybody?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods",
        "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/",
    ),
    no_mirror="A promise that is given costs no client anything.",
    example=Example(
        scope="operation",
        base="""
            x-idempotent: true
            responses: {"200": {description: OK}}
        """,
        head="""
            x-idempotent: false  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_idempotency_withdrawn(change: Change) -> str:
    return f"{change.subject} no longer promises that it may be repeated: a call sent twice may count twice."
