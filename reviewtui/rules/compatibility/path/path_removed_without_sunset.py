from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="path-removed-without-sunset",
    title="A deprecated path is gone, though no date was ever given.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PATH, "deprecated"),
    why="Clients knew that it would go one day, but not which day; those that remain fail today.",
    fix="Restore it, add a sunset date that leaves time to move, and remove it after that date.",
    lesson="What date would have been fair to the slowest client you know?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="Only a removal can lack its date.",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
            /invoices:  # finding
              get:
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
def path_removed_without_sunset(change: Change) -> str:
    return f"{change.subject} is gone: its operations were deprecated, but no sunset date said when it would end."
