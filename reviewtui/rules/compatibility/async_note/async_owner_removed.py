from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-owner-removed",
    title="An element lost its owner, or got another one.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "owner"),
    why="Those with questions or trouble do not know whom to ask.",
    fix="Name the owner.",
    lesson="Who is called at night when messages stop?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#207",),
    no_mirror="An owner who is named helps everybody.",
    example=Example(
        scope="async-message",
        base="""
            name: created
            x-owner: team-orders  # finding
        """,
        head="""
            name: created
        """,
    ),
    formats=("asyncapi",),
)
def async_owner_removed(change: Change) -> str:
    return f"The owner of {change.subject} changed {differs(change)}."
