from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import root_words
from reviewtui.rules.rule import Example, changed, removed, rule


@rule(
    id="gql-schema-mutation-root-changed",
    title="Mutations begin at another type, or are not offered any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(removed(Kind.GRAPHQL_SCHEMA, "mutation"), changed(Kind.GRAPHQL_SCHEMA, "mutation")),
    why="Without a root every mutation is refused, and fragments on the old type with a new one.",
    fix="Keep the type of mutations, and remove its fields one by one.",
    lesson="What shall clients do who have to write?",
    references=("https://spec.graphql.org/September2025/#sec-Root-Operation-Types",),
    no_mirror="Changes begin in one place only.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            schema { query: Query mutation: Root }  # finding
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
def gql_schema_mutation_root_changed(change: Change) -> str:
    return root_words(change)
