from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import root_words
from reviewtui.rules.rule import Example, changed, removed, rule


@rule(
    id="gql-schema-subscription-root-changed",
    title="Subscriptions begin at another type, or are not offered any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(removed(Kind.GRAPHQL_SCHEMA, "subscription"), changed(Kind.GRAPHQL_SCHEMA, "subscription")),
    why="Clients that listen lose their stream, or name a type that is not the root any more.",
    fix="Keep the type of subscriptions until nobody listens.",
    lesson="Who is listening now?",
    references=("https://spec.graphql.org/September2025/#sec-Root-Operation-Types",),
    no_mirror="What is pushed begins in one place only.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            schema { query: Query subscription: Root }  # finding
            type Query { ok: Boolean }
            type Root { ok: Boolean }
        """,
        head="""
            schema { query: Query }
            type Query { ok: Boolean }
            type Root { ok: Boolean }
        """,
    ),
)
def gql_schema_subscription_root_changed(change: Change) -> str:
    return root_words(change)
