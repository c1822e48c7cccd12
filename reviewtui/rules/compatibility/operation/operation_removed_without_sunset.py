from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="operation-removed-without-sunset",
    title="A deprecated operation is gone, though no date was ever given.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.OPERATION, "deprecated"),
    why=("Being deprecated promises an end but no day; whoever still calls it fails without having missed a deadline."),
    fix="Restore it with an `x-sunset` date, send the Sunset header, and remove it when the date has passed.",
    lesson="If you were the caller, what would you have put in your plan?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc8594",
        "https://www.rfc-editor.org/rfc/rfc9745",
    ),
    no_mirror="Only a removal can lack its date.",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
              delete:  # finding
                deprecated: true
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def operation_removed_without_sunset(change: Change) -> str:
    return f"{change.subject} is gone: it was deprecated, but no sunset date said when it would end."
