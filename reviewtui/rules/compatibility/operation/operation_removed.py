from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="operation-removed",
    title="An operation is gone without having been deprecated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.OPERATION, ""),
    why="Its callers get 404 or 405 from one day to the next.",
    fix="Restore it, mark it `deprecated: true` with a sunset date, and remove it after that date.",
    lesson="Which client would notice first, and how would you hear of it?",
    references=(
        "https://google.aip.dev/180",
        "https://www.rfc-editor.org/rfc/rfc9110#name-405-method-not-allowed",
    ),
    mirror="operation-added",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
              delete:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def operation_removed(change: Change) -> str:
    return f"{change.subject} is gone and was never deprecated: its callers get an error."
