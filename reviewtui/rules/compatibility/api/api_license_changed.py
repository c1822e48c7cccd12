from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-license-changed",
    title="The API is offered under another license.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "license"),
    why="What consumers may do with it is a legal matter, and a new license may forbid what they do.",
    fix="Have the change looked at by whoever answers for legal matters, and give notice.",
    lesson="Does anybody use the API in a way that the new license does not allow?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#license-object",),
    no_mirror="Each change of license is the same doubt.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            license: {name: MIT}
        """,
        head="""
            version: "1.0.0"
            license: {name: Proprietary}  # finding
        """,
    ),
)
def api_license_changed(change: Change) -> str:
    return f"The license goes {differs(change)}: consumers must check that they may go on."
