from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-cost-limit-lowered",
    title="A limit on what one document may ask for is lower.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE_USE, "limit", effect=Effect.NARROWS),
    why="Documents within the old limit are refused.",
    fix="Measure which documents come near the limit, and tell those who send them.",
    lesson="How much of its limit does the largest document of a good client use?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    no_mirror="Limits are about what is asked.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int): [ID] @listSize(max: 100) }
        """,
        head="""
            type Query { orders(first: Int): [ID] @listSize(max: 50) }  # finding
        """,
    ),
)
def gql_cost_limit_lowered(change: Change) -> str:
    return f"{change.subject} allows less: it changed {differs(change)}. Documents within the old limit are refused."
