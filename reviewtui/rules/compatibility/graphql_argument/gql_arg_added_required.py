from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-arg-added-required",
    title="A field has a new argument that must be given.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_ARGUMENT, "required"),
    why="No document that was written before passes it, so that all that select the field are refused.",
    fix="Let the argument be null, or give it a default that does what was done before.",
    lesson="What did the server assume until now?",
    references=("https://spec.graphql.org/September2025/#sec-Field-Arguments",),
    no_mirror="Answers have no arguments.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int): [ID] }
        """,
        head="""
            type Query { orders(first: Int, region: ID!): [ID] }  # finding
        """,
    ),
)
def gql_arg_added_required(change: Change) -> str:
    return f"{change.subject} is new and must be given: documents without it are refused."
