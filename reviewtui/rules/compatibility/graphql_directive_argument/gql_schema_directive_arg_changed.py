from __future__ import annotations

from reviewtui.model import Change, Direction, How, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, changed, removed, rule

_DONE = {How.ADDED: "is new", How.REMOVED: "is gone", How.CHANGED: "has changed"}


@rule(
    id="gql-schema-directive-arg-changed",
    title="An argument of a directive that only schemas use has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=(
        added(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, direction=Direction.NONE),
        removed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, direction=Direction.NONE),
        changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, direction=Direction.NONE),
    ),
    why="No document of a client has it; schemas that use the directive may have to change.",
    fix="Look at the uses of the directive in this schema and in others.",
    lesson="Which other schemas share the directive?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @auth(role: String) on OBJECT
        """,
        head="""
            type Query { ok: Boolean }
            directive @auth(role: String!) on OBJECT  # finding
        """,
    ),
)
def gql_schema_directive_arg_changed(change: Change) -> str:
    return f"{change.subject}, which only schemas use, {_DONE[change.how]}."
