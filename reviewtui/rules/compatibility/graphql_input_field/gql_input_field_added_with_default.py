from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="gql-input-field-added-with-default",
    title="An input object has a new field with a default.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=added(Kind.GRAPHQL_INPUT_FIELD, "default"),
    why="The server now acts as if every request had sent it.",
    fix="Make sure that the default is what the server did before.",
    lesson="What did requests get until today, and is it the same?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID }
        """,
        head="""
            type Query { find(by: By): ID }
            input By {
              id: ID
              limit: Int = 10  # finding
            }
        """,
    ),
)
def gql_input_field_added_with_default(change: Change) -> str:
    return (
        f"{change.subject} is new, with {quote(change.after)}: requests without it are taken to have sent the default."
    )
