from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="path-removed",
    title="A path is gone without having been deprecated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PATH, ""),
    why="Every call to it fails with 404, and no client was warned.",
    fix="Restore it, mark its operations deprecated with a sunset date, and remove it when the date has passed.",
    lesson="Who would have told you that they still call this path?",
    references=(
        "https://google.aip.dev/180",
        "https://www.rfc-editor.org/rfc/rfc9110#name-404-not-found",
    ),
    mirror="path-added",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
            /invoices:  # finding
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_removed(change: Change) -> str:
    return f"{change.subject} is gone and was never deprecated: every call to it fails."
