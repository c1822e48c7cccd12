from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import root_words
from reviewtui.rules.rule import Example, changed, removed, rule


@rule(
    id="gql-schema-query-root-changed",
    title="Queries begin at another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(removed(Kind.GRAPHQL_SCHEMA, "query"), changed(Kind.GRAPHQL_SCHEMA, "query")),
    why="Fragments on the old type are refused, and so are queries when there is none.",
    fix="Keep the type of queries and its name.",
    lesson="Which clients hold the old name in a fragment?",
    references=("https://spec.graphql.org/September2025/#sec-Root-Operation-Types",),
    no_mirror="No other answer to a document begins here.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            schema { query: Root }  # finding
            type Root { ok: Boolean }
        """,
        head="""
            schema { query: Start }  # finding
            type Start { ok: Boolean }
        """,
    ),
)
def gql_schema_query_root_changed(change: Change) -> str:
    return root_words(change)
