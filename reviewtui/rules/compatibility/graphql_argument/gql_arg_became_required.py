from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-arg-became-required",
    title="An argument has lost the default that made it optional.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "required", effect=Effect.NARROWS),
    why="It cannot be null, and nothing stands in for it any more: documents that leave it out are refused.",
    fix="Keep the default, or let the argument be null.",
    lesson="Why was the default right until now, and is wrong today?",
    references=("https://spec.graphql.org/September2025/#sec-Required-Arguments",),
    no_mirror="Only what is sent can be asked for.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int! = 10): [ID] }
        """,
        head="""
            type Query { orders(first: Int!): [ID] }  # finding
        """,
    ),
)
def gql_arg_became_required(change: Change) -> str:
    return (
        f"{change.subject} must be given now; its default was {shown(change.before)}. Documents without it are refused."
    )
