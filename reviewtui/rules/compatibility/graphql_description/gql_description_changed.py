from __future__ import annotations

from reviewtui.model import Change, How, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, changed, removed, rule


@rule(
    id="gql-description-changed",
    title="The description of an element of a schema differs.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=(
        added(Kind.GRAPHQL_DESCRIPTION),
        removed(Kind.GRAPHQL_DESCRIPTION),
        changed(Kind.GRAPHQL_DESCRIPTION),
    ),
    why="Words may promise something else now, which no tool can tell.",
    fix="Read both texts, and ask whether the server does what the new one says.",
    lesson="Did the words change because the behaviour did?",
    references=("https://spec.graphql.org/September2025/#sec-Descriptions",),
    no_mirror="Words are read by everybody.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query {
              "All orders."
              orders: [ID]
            }
        """,
        head="""
            type Query {
              "Open orders."  # finding
              orders: [ID]
            }
        """,
    ),
)
def gql_description_changed(change: Change) -> str:
    return _words(change)


def _words(change: Change) -> str:
    if change.how is How.CHANGED:
        return f"The description of {change.subject} reads differently."
    return f"{change.subject} {'has a' if change.how is How.ADDED else 'has lost its'} description."
