from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="gql-schema-root-added",
    title="A schema offers a new kind of operation.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_SCHEMA),
    why="Documents of the kinds that were there are not touched.",
    fix="Decide who may run operations of the new kind.",
    lesson="Are limits and rights of the new kind as strict as those of queries?",
    references=("https://spec.graphql.org/September2025/#sec-Root-Operation-Types",),
    no_mirror="A root is where operations begin.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
        """,
        head="""
            type Query { ok: Boolean }
            type Mutation { create: ID }  # finding
        """,
    ),
)
def gql_schema_root_added(change: Change) -> str:
    return f"The schema offers {change.element.removeprefix('schema ')} operations now: {quote(change.after)}."
