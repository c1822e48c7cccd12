from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-field-deprecated",
    title="A field is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_FIELD, "deprecation"),
    why="Tools mark it, and clients begin to leave it.",
    fix="Name in the reason what comes instead, and until when the field stays.",
    lesson="Is the replacement ready today?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="A mark is read by people, whoever sends the value.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { id: ID! total: Float }
        """,
        head="""
            type Query { order: Order }
            type Order { id: ID! total: Float @deprecated(reason: "Use amount.") }  # finding
        """,
    ),
)
def gql_field_deprecated(change: Change) -> str | None:
    return f"{change.subject} is deprecated now: {shown(change.after)}." if change.before is None else None
