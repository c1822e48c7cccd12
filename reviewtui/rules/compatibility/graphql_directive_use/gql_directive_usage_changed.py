from __future__ import annotations

from reviewtui.model import Change, How, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, changed, removed, rule
from reviewtui.rules.words import differs, shown


@rule(
    id="gql-directive-usage-changed",
    title="A directive was put on an element, taken off it, or given other arguments.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=(
        added(Kind.GRAPHQL_DIRECTIVE_USE),
        removed(Kind.GRAPHQL_DIRECTIVE_USE),
        changed(Kind.GRAPHQL_DIRECTIVE_USE, ""),
    ),
    why="What it does is known to the server only: it may ask for a right, count a cost, or hide the element.",
    fix="Say in the review what the directive does, and whom it touches.",
    lesson="What would a client notice that used this element yesterday?",
    references=("https://spec.graphql.org/September2025/#sec-Language.Directives",),
    no_mirror="What a directive does is not known, and so neither is its direction.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders: [ID] }
            directive @auth(role: String) on FIELD_DEFINITION
        """,
        head="""
            type Query { orders: [ID] @auth(role: "admin") }  # finding
            directive @auth(role: String) on FIELD_DEFINITION
        """,
    ),
)
def gql_directive_usage_changed(change: Change) -> str:
    return _words(change)


def _words(change: Change) -> str:
    if change.how is How.CHANGED:
        return f"{change.subject} changed {differs(change)}: what that means is known to the server only."
    done = "was added" if change.how is How.ADDED else "was removed"
    use = shown(change.after or change.before)
    return f"{change.subject} {done} ({use}): what that means is known to the server only."
