from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="gql-unreachable-change",
    title="A type that no operation reaches has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.GRAPHQL_TYPE, "unreachable"),
    why="No document can lead to it, so nothing on the wire differs; generated code may have it all the same.",
    fix="Remove the type if nothing will ever lead to it, or connect it.",
    lesson="What keeps a type in the schema that nobody can query?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System",),
    no_mirror="A type is met in both directions, and this says so for both.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            type Legacy { code: String }  # finding
        """,
        head="""
            type Query { ok: Boolean }
            type Legacy { code: Int }  # finding
        """,
    ),
)
def gql_unreachable_change(change: Change) -> str:
    return _words(change)


def _words(change: Change) -> str:
    if change.head is None:
        return f"{change.subject} is gone; no operation reached it."
    return f"{change.subject} differs in {listed(change.before or change.after)}, but no operation reaches it."
