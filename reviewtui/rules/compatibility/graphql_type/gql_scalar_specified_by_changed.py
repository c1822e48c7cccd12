from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-scalar-specified-by-changed",
    title="A scalar refers to another specification.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_TYPE, "specifiedBy"),
    why="How its values are written may differ; clients parse them by the old rules.",
    fix="Make a new scalar when values are written in another way; keep the old one for those who parse it.",
    lesson="Would a value of yesterday be read the same way by the new specification?",
    references=("https://spec.graphql.org/September2025/#sec--specifiedBy",),
    no_mirror="A scalar is written alike in both directions.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { at: Instant }
            scalar Instant @specifiedBy(url: "https://example.com/rfc3339")
        """,
        head="""
            type Query { at: Instant }
            scalar Instant @specifiedBy(url: "https://example.com/epoch")  # finding
        """,
    ),
)
def gql_scalar_specified_by_changed(change: Change) -> str:
    return f"{change.subject} is specified {differs(change)}: its values may be written otherwise."
