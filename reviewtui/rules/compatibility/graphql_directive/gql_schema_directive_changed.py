from __future__ import annotations

from reviewtui.model import Change, Direction, How, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, changed, removed, rule

_DONE = {How.ADDED: "is new", How.REMOVED: "is gone", How.CHANGED: "has changed"}


@rule(
    id="gql-schema-directive-changed",
    title="A directive that only schemas use has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=(
        added(Kind.GRAPHQL_DIRECTIVE, direction=Direction.NONE),
        removed(Kind.GRAPHQL_DIRECTIVE, direction=Direction.NONE),
        changed(Kind.GRAPHQL_DIRECTIVE, direction=Direction.NONE),
    ),
    why="Documents of clients cannot use it. Tools that read the schema may.",
    fix="Tell those whose tools read the schema.",
    lesson="Who reads this directive besides the server?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @auth on OBJECT  # finding
        """,
        head="""
            type Query { ok: Boolean }
        """,
    ),
)
def gql_schema_directive_changed(change: Change) -> str:
    return f"{change.subject}, which only schemas use, {_DONE[change.how]}."
