from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-field-deprecation-reason-changed",
    title="A deprecated field has another reason.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_FIELD, "deprecation"),
    why="Clients may be sent to another replacement than before.",
    fix="Tell those who followed the old advice.",
    lesson="Was the old advice wrong?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="A reason is read by people.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { id: ID! total: Float @deprecated(reason: "Use sum.") }
        """,
        head="""
            type Query { order: Order }
            type Order { id: ID! total: Float @deprecated(reason: "Use amount.") }  # finding
        """,
    ),
)
def gql_field_deprecation_reason_changed(change: Change) -> str | None:
    return (
        f"{change.subject} is deprecated for another reason: {differs(change)}."
        if None not in {change.before, change.after}
        else None
    )
