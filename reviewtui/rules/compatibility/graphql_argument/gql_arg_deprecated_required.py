from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-arg-deprecated-required",
    title="A required argument is marked as deprecated, which the standard forbids.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "deprecated-required"),
    why="Nobody can leave out what must be given. Tools that check the schema refuse all of it, and builds stop.",
    fix="Let the argument be null first, and mark it then.",
    lesson="What should clients pass who follow the advice?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="Nothing in an answer must be given by clients.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order(id: ID!): ID }
        """,
        head="""
            type Query { order(id: ID! @deprecated): ID }  # finding
        """,
    ),
)
def gql_arg_deprecated_required(change: Change) -> str:
    return f"{change.subject} must be given and is deprecated: tools that check the schema refuse it."
