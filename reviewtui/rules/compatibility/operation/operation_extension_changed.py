from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="operation-extension-changed",
    title="Extensions of an operation differ.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "extension"),
    why="What an extension means is an agreement of your own: gateways, generators and people may act by it.",
    fix="Say in the review who reads the extension, and whether they notice the change.",
    lesson="Which program would behave differently tomorrow?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#specification-extensions",),
    no_mirror="Both ways are the same question.",
    example=Example(
        scope="operation",
        base="""
            x-gateway-pool: small
            responses: {"200": {description: OK}}
        """,
        head="""
            x-gateway-pool: large  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_extension_changed(change: Change) -> str:
    names = {name: None for side in (change.before, change.after) if isinstance(side, list) for name in side}
    return f"{change.subject} differs in {listed([*map(str, names)], 'name')}: what reads that may act differently."
