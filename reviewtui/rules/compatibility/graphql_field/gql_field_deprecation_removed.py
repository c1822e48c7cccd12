from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-deprecation-removed",
    title="A field is not deprecated any more.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_FIELD, "deprecation"),
    why="Who moved away did so for nothing; who stayed may stay.",
    fix="Tell those who were asked to move.",
    lesson="What changed your mind, and where is that written?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="A lifted mark is news for all.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { id: ID! total: Float @deprecated }
        """,
        head="""
            type Query { order: Order }
            type Order { id: ID! total: Float }  # finding
        """,
    ),
)
def gql_field_deprecation_removed(change: Change) -> str | None:
    return f"{change.subject} is not deprecated any more." if change.after is None else None
