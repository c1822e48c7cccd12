from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, quote, trait


@rule(
    id="operation-limit-lowered",
    title="A limit of an operation is lower than before.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "limit"),
    why="Clients that stayed within the old limit are refused, cut off or slowed down by the new one.",
    fix="Announce it with a date, and look at who would be over the new limit today.",
    lesson="How many of your callers came within reach of the old limit last month?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc6585#section-4",
        "https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/",
    ),
    no_mirror="A higher limit refuses nobody.",
    example=Example(
        scope="operation",
        base="""
            x-ratelimit: 100
            responses: {"200": {description: OK}}
        """,
        head="""
            x-ratelimit: 10  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_limit_lowered(change: Change) -> str:
    name = next(iter(change.before)) if isinstance(change.before, dict) else ""
    old, new = trait(change.before, name), trait(change.after, name)
    return f"{change.subject} has a lower {quote(name)}: {bare(new)} now, {bare(old)} before."
