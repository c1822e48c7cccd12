from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-deprecated-required",
    title="A required input field is marked as deprecated, which the standard forbids.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "deprecated-required"),
    why="What must be sent cannot be left. Tools refuse the whole schema, so that nothing is generated from it.",
    fix="First let the field be null; the mark comes after.",
    lesson="In which order will clients see the two steps?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID! }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { id: ID! @deprecated }  # finding
        """,
    ),
)
def gql_input_deprecated_required(change: Change) -> str:
    return f"{change.subject} must be given and is deprecated: tools that check the schema refuse it."
