from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-terms-changed",
    title="The API is offered under other terms of service.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "terms"),
    why="Consumers agreed to the old terms; the new ones may not suit them.",
    fix="Give notice, and say in one paragraph what is different.",
    lesson="Which sentence of the new terms would surprise a consumer?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#info-object",),
    no_mirror="Each change of terms is the same doubt.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            termsOfService: https://example.com/terms
        """,
        head="""
            version: "1.0.0"
            termsOfService: https://example.com/terms-2  # finding
        """,
    ),
)
def api_terms_changed(change: Change) -> str:
    return f"The terms of service go {differs(change)}."
